/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.core;

import java.io.IOException;
import java.io.InputStream;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;

/** The numbers of a small network that an independent program computed: see benchmarks/peers/golden.py. */
public final class GoldenSmall {

    private GoldenSmall() {
    }

    public static JsonNode json() {
        try (InputStream in = GoldenSmall.class.getResourceAsStream("/golden-small/network.json")) {
            return JsonMapper.builder().build().readTree(in);
        } catch (final IOException e) {
            throw new AssertionError(e);
        }
    }
}
