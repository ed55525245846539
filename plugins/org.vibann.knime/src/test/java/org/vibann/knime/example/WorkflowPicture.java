/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.knime.example;

import static org.vibann.knime.example.PictureText.escape;
import static org.vibann.knime.example.PictureText.number;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

import org.knime.core.node.BufferedDataTable;
import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.NodeSettings;
import org.knime.core.node.NodeSettingsRO;
import org.vibann.knime.clusters.VibannClustersPortObject;
import org.vibann.knime.model.VibannModelPortObject;

/**
 * Draws a workflow directory as KNIME shows it: the picture in the README. Everything comes from workflow.knime, the
 * nodes' settings and the nodes themselves.
 */
final class WorkflowPicture {

    /** The workflows that have a picture, below the repository root. */
    static final List<Path> WORKFLOWS =
        List.of(HardnessToDesign.DIRECTORY, CompareModels.DIRECTORY, ClosedLoop.DIRECTORY,
        CurvesToHardness.DIRECTORY);

    private static final int MARGIN = 24;

    private static final int LEGEND = 40;

    private static final int INSET = 14;

    private WorkflowPicture() {
    }

    /**
     * Writes the pictures.
     *
     * @param args the repository root
     * @throws Exception if the workflow cannot be read or a picture cannot be written
     */
    public static void main(final String[] args) throws Exception {
        final Path root = Path.of(args[0]);
        for (final Path workflow : WORKFLOWS) {
            Files.createDirectories(root.resolve(file(workflow)).getParent());
            Files.writeString(root.resolve(file(workflow)), draw(root.resolve(workflow)));
        }
    }

    /**
     * @param workflow a workflow directory
     * @return its picture, below the repository root
     */
    static Path file(final Path workflow) {
        return Path.of("docs", "images", workflow.getFileName() + ".svg");
    }

    /**
     * @param workflow a workflow directory
     * @return the picture, SVG
     * @throws IOException if a file cannot be read
     * @throws InvalidSettingsException if an entry is missing
     */
    static String draw(final Path workflow) throws IOException, InvalidSettingsException {
        final NodeSettingsRO settings;
        try (InputStream in = Files.newInputStream(workflow.resolve("workflow.knime"))) {
            settings = NodeSettings.loadFromXML(in);
        }
        final Map<Integer, PictureNode> nodes = new LinkedHashMap<>();
        for (final NodeSettingsRO entry : children(settings, "nodes")) {
            nodes.put(entry.getInt("id"), new PictureNode(entry, workflow));
        }
        final StringBuilder out = new StringBuilder();
        final Set<String> colors = new TreeSet<>();
        for (final NodeSettingsRO connection : children(settings, "connections")) {
            colors.add(nodes.get(connection.getInt("sourceID")).output(connection.getInt("sourcePort")).color());
        }
        notes(children(settings, "annotations"), settings.getString("name"), colors, out);
        for (final NodeSettingsRO connection : children(settings, "connections")) {
            connect(nodes.get(connection.getInt("sourceID")).output(connection.getInt("sourcePort")),
                nodes.get(connection.getInt("destID")).input(connection.getInt("destPort")), out);
        }
        for (final PictureNode node : nodes.values()) {
            node.draw(out);
        }
        return out.append("</svg>\n").toString();
    }

    private static List<NodeSettingsRO> children(final NodeSettingsRO settings, final String key)
        throws InvalidSettingsException {
        final List<NodeSettingsRO> children = new ArrayList<>();
        final NodeSettingsRO parent = settings.getNodeSettings(key);
        for (final String child : parent.keySet()) {
            children.add(parent.getNodeSettings(child));
        }
        return children;
    }

    /** The canvas, as large as the annotations, and the annotations on it. */
    private static void notes(final List<NodeSettingsRO> notes, final String name, final Set<String> colors,
        final StringBuilder out) throws IOException, InvalidSettingsException {
        int right = 0;
        int bottom = 0;
        int left = Integer.MAX_VALUE;
        int top = Integer.MAX_VALUE;
        for (final NodeSettingsRO note : notes) {
            left = Math.min(left, note.getInt("x-coordinate") - MARGIN);
            top = Math.min(top, note.getInt("y-coordinate") - MARGIN);
            right = Math.max(right, note.getInt("x-coordinate") + note.getInt("width") + MARGIN);
            bottom = Math.max(bottom, note.getInt("y-coordinate") + note.getInt("height") + LEGEND);
        }
        final String box = left + " " + top + " " + (right - left) + " " + (bottom - top);
        out.append("<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"" + box + "\" width=\"" + (right - left)
            + "\" height=\"" + (bottom - top) + "\" role=\"img\" font-family=\"Roboto, 'Segoe UI', Helvetica, Arial, "
            + "sans-serif\">\n  <title>KNIME workflow " + escape(name) + "</title>\n");
        out.append("  <rect x=\"" + left + "\" y=\"" + top + "\" width=\"" + (right - left) + "\" height=\""
            + (bottom - top) + "\" rx=\"10\" fill=\"#F3F4F5\"/>\n");
        for (final NodeSettingsRO note : notes) {
            final int x = note.getInt("x-coordinate");
            final int y = note.getInt("y-coordinate");
            final int width = note.getInt("width");
            out.append(String.format(Locale.ROOT, "  <g>\n    <rect x=\"%d\" y=\"%d\" width=\"%d\" height=\"%d\" "
                + "rx=\"3\" fill=\"#%06X\" stroke=\"#%06X\" stroke-width=\"2.5\"/>\n", x, y, width,
                note.getInt("height"), note.getInt("bgcolor"), note.getInt("borderColor")));
            PictureText.html(note.getString("text"), x + INSET, y + INSET, width - 2 * INSET, out);
            out.append("  </g>\n");
        }
        legend(left + MARGIN, bottom - LEGEND / 2.0, colors, out);
    }

    private static void legend(final int x, final double y, final Set<String> colors,
        final StringBuilder out) throws IOException {
        final String top = number(y - 5);
        out.append("  <g font-size=\"12\" fill=\"#6B6765\">\n    <path d=\"M " + x + " " + top
            + " l 10 5 l -10 5 Z\" fill=\"" + PictureNode.color(BufferedDataTable.TYPE) + "\"/>\n    <text x=\""
            + (x + 17) + "\" y=\"" + number(y + 4) + "\">table</text>\n");
        final String model = PictureNode.color(VibannModelPortObject.TYPE);
        if (colors.contains(model)) {
            entry(x + 66, y, model, "VIBANN model", out);
        }
        final String clusters = PictureNode.color(VibannClustersPortObject.TYPE);
        if (colors.contains(clusters)) {
            entry(x + 182, y, clusters, "VIBANN clusters", out);
        }
        out.append("  </g>\n");
    }

    private static void entry(final int x, final double y, final String color, final String text,
        final StringBuilder out) {
        out.append("    <rect x=\"" + x + "\" y=\"" + number(y - 5) + "\" width=\"10\" height=\"10\" fill=\"" + color
            + "\"/>\n    <text x=\"" + (x + 17) + "\" y=\"" + number(y + 4) + "\">" + text + "</text>\n");
    }

    private static void connect(final PictureNode.Port from, final PictureNode.Port to, final StringBuilder out) {
        final double pull = Math.max(30, 0.45 * (to.x() - from.x()));
        out.append("  <path d=\"M " + number(from.x()) + " " + number(from.y()) + " C " + number(from.x() + pull) + " "
            + number(from.y()) + " " + number(to.x() - pull) + " " + number(to.y()) + " " + number(to.x()) + " "
            + number(to.y()) + "\" fill=\"none\" stroke=\"" + (from.table() ? "#8A8684" : from.color())
            + "\" stroke-width=\"1.8\"/>\n");
    }
}
