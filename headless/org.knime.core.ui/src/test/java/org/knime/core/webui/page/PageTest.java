/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.knime.core.webui.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;

import org.junit.jupiter.api.Test;

class PageTest {

    private static String text(final Resource resource) throws IOException {
        try (var in = resource.getInputStream()) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static FromFilePage file(final String name) {
        return Page.create().fromFile().bundleClass(PageTest.class).basePath("page").relativeFilePath(name);
    }

    @Test
    void readsFilesOfTheBundle() throws Exception {
        final var page = file("index.html").addResourceDirectory("assets").addResourceFile("view.js");
        assertThat(page.getRelativePath()).isEqualTo("index.html");
        assertThat(text(page)).contains("sample page");
        assertThat(text(page.getResource("assets/drawing.svg").orElseThrow())).contains("<svg");
        assertThat(page.getResource("view.js")).isPresent();
        assertThat(page.getResource("other.js")).isEmpty();
    }

    @Test
    void refusesAFileThatIsNotThere() {
        assertThatThrownBy(() -> file("none.html")).isInstanceOf(IllegalStateException.class)
            .hasMessageContaining("page/none.html");
    }
}
