/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.knime.example;

import java.util.List;

/**
 * An example workflow.
 *
 * @param name its name, which is its directory's
 * @param description what it is for, for the metadata
 * @param nodes its nodes
 * @param connections its connections
 * @param notes the texts on its canvas
 */
record ExampleWorkflow(String name, String description, List<ExampleNode> nodes, List<Connection> connections,
    List<Note> notes) {

    /**
     * A connection between two ports; data ports count from 1.
     *
     * @param source number of the node that gives
     * @param sourcePort its output
     * @param target number of the node that takes
     * @param targetPort its input
     */
    record Connection(int source, int sourcePort, int target, int targetPort) {
    }

    /**
     * A text on the canvas.
     *
     * @param html the text
     * @param x left edge
     * @param y upper edge
     * @param width width
     * @param height height
     * @param color colour of the border, RGB
     */
    record Note(String html, int x, int y, int width, int height, int color) {
    }
}
