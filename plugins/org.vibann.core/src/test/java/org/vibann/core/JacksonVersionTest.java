/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.core;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import com.fasterxml.jackson.core.json.PackageVersion;
import com.fasterxml.jackson.databind.json.JsonMapper;

/** The tests run with the Jackson that the build means: its own, and again with the oldest that KNIME brings. */
class JacksonVersionTest {

    @Test
    void theVersionIsTheOneThatIsMeant() {
        final String databind = JsonMapper.builder().build().version().toString();
        assertThat(PackageVersion.VERSION.toString()).isEqualTo(databind);
        assertThat(databind).isEqualTo(System.getProperty("vibann.jackson", databind));
    }
}
