/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.knime.example;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Text of a picture: broken into lines by the widths that letters roughly have in a sans-serif font, for no font of the
 * machine may have a say in it.
 */
final class PictureText {

    private static final Pattern BLOCK = Pattern.compile("<(h[1-6]|p)>(.*?)</\\1>", Pattern.DOTALL);

    private static final Pattern WORD = Pattern.compile("<(/?)(strong|em)>|[^\\s<]+|\\s+");

    private static final double LINE = 1.35;

    private PictureText() {
    }

    /** Words of one style. */
    private record Run(String text, String style) {
    }

    /**
     * Draws one paragraph.
     *
     * @param markup text with strong and em
     * @param x left edge, or the middle
     * @param y first base line
     * @param size font size
     * @param width where lines break
     * @param attributes of the text element
     * @param out the picture
     * @return the base line after the last line
     */
    static double paragraph(final String markup, final double x, final double y, final double size, final double width,
        final String attributes, final StringBuilder out) {
        double line = y;
        for (final List<Run> runs : lines(markup, size, width, attributes.contains("bold"))) {
            out.append("    <text x=\"").append(number(x)).append("\" y=\"").append(number(line))
                .append("\" font-size=\"").append(number(size)).append("\" ").append(attributes).append('>');
            for (final Run run : runs) {
                if (run.style().isEmpty()) {
                    out.append(escape(run.text()));
                } else {
                    // A blank at the beginning of a tspan would be lost.
                    out.append(run.text().startsWith(" ") ? " " : "").append("<tspan ").append(run.style()).append('>')
                        .append(escape(run.text().strip())).append("</tspan>");
                }
            }
            out.append("</text>\n");
            line += LINE * size;
        }
        return line;
    }

    /**
     * Draws the HTML that annotations hold: headings and paragraphs.
     *
     * @param html the text
     * @param x left edge
     * @param y upper edge
     * @param width width
     * @param out the picture
     */
    static void html(final String html, final double x, final double y, final double width, final StringBuilder out) {
        final Matcher block = BLOCK.matcher(html);
        double line = y;
        while (block.find()) {
            final double size = switch (block.group(1)) {
                case "h1", "h2" -> 21;
                case "p" -> 13;
                default -> 15;
            };
            final String weight = "fill=\"#3E3A39\"" + ("p".equals(block.group(1)) ? "" : " font-weight=\"bold\"");
            line = paragraph(block.group(2), x, line + size, size, width, weight, out) - size + 5;
        }
    }

    private static List<List<Run>> lines(final String markup, final double size, final double width,
        final boolean bold) {
        final List<List<Run>> lines = new ArrayList<>();
        List<Run> line = new ArrayList<>();
        double used = 0;
        String style = "";
        String space = "";
        final Matcher token = WORD.matcher(markup);
        while (token.find()) {
            final String text = token.group();
            if (token.group(2) != null) {
                style = !token.group(1).isEmpty() ? ""
                    : "strong".equals(token.group(2)) ? "font-weight=\"bold\"" : "font-style=\"italic\"";
            } else if (text.isBlank()) {
                space = " ";
            } else {
                final double wide = size * width(space + text) * (bold || style.contains("bold") ? 1.08 : 1);
                if (used + wide > width && !space.isEmpty() && !line.isEmpty()) {
                    lines.add(line);
                    line = new ArrayList<>();
                    used = 0;
                    space = "";
                }
                line.add(new Run(space + text, style));
                used += wide;
                space = "";
            }
        }
        lines.add(line);
        return lines;
    }

    /** Width of a text in units of the font size, about that of Arial. */
    private static double width(final String text) {
        return text.chars().mapToDouble(c -> {
            if ("iljtfI.,:;!'|()/ ".indexOf(c) >= 0) {
                return 0.31;
            }
            if ("mwMW".indexOf(c) >= 0) {
                return 0.86;
            }
            return Character.isUpperCase(c) ? 0.7 : 0.56;
        }).sum();
    }

    static String escape(final String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\"", "&quot;");
    }

    static String number(final double value) {
        return value == Math.rint(value) ? Integer.toString((int)value) : String.format(Locale.ROOT, "%.1f", value);
    }
}
