/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.headless.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;

import javax.xml.parsers.DocumentBuilderFactory;

import org.junit.jupiter.api.Test;

/** From the HTML of descriptions to lines. */
class DescriptionTextTest {

    private static String text(final String html) throws Exception {
        final String xml = "<intro>" + html + "</intro>";
        return DescriptionText.of(DocumentBuilderFactory.newInstance().newDocumentBuilder()
            .parse(new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8))).getDocumentElement(), 2);
    }

    @Test
    void keepsParagraphsAndLists() throws Exception {
        assertThat(text("One <b>two</b>\n  three &amp; four.<ul><li>a</li><li>b <i>c</i></li></ul><p>End</p>").lines())
            .containsExactly("  One two three & four.", "  - a", "  - b c", "  End");
    }

    @Test
    void breaksLinesBetweenWords() throws Exception {
        assertThat(text("word ".repeat(60)).lines()).hasSize(4).allMatch(line -> line.length() <= 100)
            .allMatch(line -> line.startsWith("  word"));
    }
}
