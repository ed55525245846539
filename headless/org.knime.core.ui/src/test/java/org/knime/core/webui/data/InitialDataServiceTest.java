/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.knime.core.webui.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.Supplier;

import org.junit.jupiter.api.Test;

class InitialDataServiceTest {

    /** Something that a view shows. */
    public record Point(double x, String label) {
    }

    private static String data(final Supplier<Object> data) {
        return InitialDataService.builder(data).build().getInitialData();
    }

    @Test
    void writesObjectsAsJson() {
        assertThat(data(() -> List.of(new Point(1.5, "a")))).isEqualTo("{\"result\":[{\"x\":1.5,\"label\":\"a\"}]}");
    }

    @Test
    void takesTextsAsTheyAre() {
        assertThat(data(() -> "{\"a\":1}")).isEqualTo("{\"result\":{\"a\":1}}");
        assertThat(data(() -> "no JSON")).isEqualTo("{\"result\":\"no JSON\"}");
    }

    @Test
    void tellsTheUserAndOthersWhatFailed() {
        assertThat(data(() -> {
            throw new DataServiceException("Execute the node first.");
        })).isEqualTo("{\"userError\":{\"message\":\"Execute the node first.\",\"details\":null}}");
        assertThat(data(() -> {
            throw new IllegalStateException("broken");
        })).contains("internalError", "broken", "IllegalStateException");
    }

    @Test
    void usesItsSerializer() {
        assertThat(InitialDataService.builder(() -> 3).serializer(i -> "[" + i + "]").build().getInitialData())
            .isEqualTo("{\"result\":[3]}");
    }
}
