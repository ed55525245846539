/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.headless.cli;

import java.util.Set;

import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.Text;

/** Turns the simple HTML of node descriptions into lines for a terminal. */
final class DescriptionText {

    private static final int WIDTH = 100;

    private static final Set<String> BLOCKS =
        Set.of("p", "br", "hr", "ul", "ol", "li", "dl", "dt", "dd", "table", "tr", "h3", "h4", "pre");

    private DescriptionText() {
    }

    /** @return the text within an element, in indented lines of at most {@value #WIDTH} characters */
    static String of(final Element element, final int indent) {
        final StringBuilder text = new StringBuilder();
        collect(element, text);
        return wrap(text.toString(), indent);
    }

    /** @return a text in indented lines of at most {@value #WIDTH} characters; empty lines are left out */
    static String wrap(final String text, final int indent) {
        final StringBuilder result = new StringBuilder();
        for (final String paragraph : text.split("\n")) {
            StringBuilder line = new StringBuilder();
            for (final String word : paragraph.strip().split("\\s+")) {
                if (line.length() > 0 && indent + line.length() + 1 + word.length() > WIDTH) {
                    append(result, line, indent);
                    line = new StringBuilder();
                }
                line.append(line.length() == 0 ? "" : " ").append(word);
            }
            append(result, line, indent);
        }
        return result.toString();
    }

    private static void append(final StringBuilder result, final StringBuilder line, final int indent) {
        if (line.length() > 0) {
            result.append(" ".repeat(indent)).append(line).append(System.lineSeparator());
        }
    }

    private static void collect(final Node parent, final StringBuilder text) {
        for (Node child = parent.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Text) {
                text.append(child.getNodeValue().replaceAll("\\s+", " "));
            } else if (child instanceof Element element) {
                final boolean block = BLOCKS.contains(element.getTagName());
                text.append(block ? "\n" : "").append("li".equals(element.getTagName()) ? "- " : "");
                collect(element, text);
                text.append(block ? "\n" : "");
            }
        }
    }
}
