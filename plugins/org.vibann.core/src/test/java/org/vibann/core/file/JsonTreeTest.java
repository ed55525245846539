/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.core.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;

import org.junit.jupiter.api.Test;

import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;

class JsonTreeTest {

    @Test
    void whatIsNestedTooDeepIsRefusedBeforeItFillsTheMemory() {
        assertThatThrownBy(() -> read(nested(101))).isInstanceOf(JsonParseException.class)
            .hasMessageContaining("deeper than 100 levels");
        assertThatThrownBy(() -> read("{\"a\":".repeat(200_000))).isInstanceOf(JsonParseException.class)
            .hasMessageContaining("deeper than 100 levels");
    }

    @Test
    void whatIsNotIsRead() throws IOException {
        assertThat(read(nested(100)).toString()).isEqualTo(nested(100));
        assertThat(read("{\"a\":[1,{\"b\":2}],\"c\":[],\"d\":{}}").path("a").path(1).path("b").asInt())
            .isEqualTo(2);
        assertThatThrownBy(() -> read("{\"a\":")).isInstanceOf(IOException.class);
    }

    private static String nested(final int levels) {
        return "[".repeat(levels) + "]".repeat(levels);
    }

    private static JsonNode read(final String text) throws IOException {
        return JsonTree.read(JsonMapper.builder().build(), text.getBytes(StandardCharsets.UTF_8));
    }
}
