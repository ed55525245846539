/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.checks;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The picture of docs/architecture.md: modules, below them the layers of the algorithms; arrows lead to what is used. */
final class ArchitecturePicture {

    private static final int WIDTH = 1240;

    private static final int BOX = 30;

    private static final int ROW = 86;

    private static final int MARGIN = 20;

    private static final int HEADING = 34;

    private final List<String> m_shapes = new ArrayList<>();

    private int m_bottom;

    private ArchitecturePicture() {
    }

    /** @return the picture as SVG */
    static String svg() {
        final ArchitecturePicture picture = new ArchitecturePicture();
        picture.draw("Modules", Architecture.modules());
        picture.draw("Layers of org.vibann.core", Architecture.layers());
        return """
            <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %d %d" font-family="Helvetica, Arial, sans-serif" \
            font-size="12">
            <title>Modules and layers, and what they use</title>
            <defs><marker id="use" viewBox="0 0 8 8" refX="7" refY="4" markerWidth="7" markerHeight="7" orient="auto">\
            <path d="M0 0L8 4L0 8z" fill="#5b6770"/></marker></defs>
            <rect width="100%%" height="100%%" fill="#ffffff"/>
            """.formatted(WIDTH, picture.m_bottom + MARGIN) + String.join("\n", picture.m_shapes) + "\n</svg>\n";
    }

    private void draw(final String title, final Graph graph) {
        m_shapes.add("<text x=\"%d\" y=\"%d\" font-size=\"16\" font-weight=\"bold\">%s</text>"
            .formatted(MARGIN, m_bottom + HEADING, title));
        final List<List<String>> rows = graph.rows();
        final int top = m_bottom + HEADING + MARGIN;
        final Map<String, int[]> boxes = new HashMap<>(); // middle, top, width
        for (int i = 0; i < rows.size(); i++) {
            place(ordered(rows.get(i), graph, boxes), top + (rows.size() - 1 - i) * ROW, boxes);
        }
        for (final String name : graph.uses().keySet()) {
            for (final String other : graph.needed(name)) {
                final int[] from = boxes.get(name);
                final int[] to = boxes.get(other);
                final int y1 = from[1] + BOX;
                final int y2 = to[1] - 2;
                final int bend = Math.max(20, (y2 - y1) / 3);
                m_shapes.add(("<path d=\"M%d %dC%d %d %d %d %d %d\" fill=\"none\" stroke=\"#5b6770\" "
                    + "marker-end=\"url(#use)\"/>").formatted(from[0], y1, from[0], y1 + bend, to[0], y2 - bend, to[0],
                        y2));
            }
        }
        for (final var box : boxes.entrySet().stream().sorted(Map.Entry.comparingByKey()).toList()) {
            final int[] at = box.getValue();
            m_shapes.add(("<rect x=\"%d\" y=\"%d\" width=\"%d\" height=\"%d\" rx=\"4\" fill=\"#e4f1f3\" "
                + "stroke=\"#2a7f8e\"/><text x=\"%d\" y=\"%d\" text-anchor=\"middle\">%s</text>").formatted(
                    at[0] - at[2] / 2, at[1], at[2], BOX, at[0], at[1] + BOX / 2 + 4, box.getKey()));
        }
        m_bottom = top + (rows.size() - 1) * ROW + BOX + MARGIN;
    }

    /** Names above the middle of what they use, so that few arrows cross. */
    private static List<String> ordered(final List<String> row, final Graph graph, final Map<String, int[]> boxes) {
        final List<String> ordered = new ArrayList<>(row);
        ordered.sort(Comparator.comparingDouble(name -> graph.needed(name).stream()
            .mapToInt(other -> boxes.get(other)[0]).average().orElse(0)));
        return ordered;
    }

    private static void place(final List<String> row, final int top, final Map<String, int[]> boxes) {
        final int gap = (WIDTH - 2 * MARGIN - row.stream().mapToInt(ArchitecturePicture::width).sum()) / row.size();
        int left = MARGIN + gap / 2;
        for (final String name : row) {
            boxes.put(name, new int[]{left + width(name) / 2, top, width(name)});
            left += width(name) + gap;
        }
    }

    private static int width(final String name) {
        return 7 * name.length() + 16;
    }
}
