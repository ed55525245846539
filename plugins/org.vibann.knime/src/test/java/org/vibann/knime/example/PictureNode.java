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
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import javax.xml.parsers.DocumentBuilderFactory;

import org.knime.core.node.BufferedDataTable;
import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.Node;
import org.knime.core.node.NodeFactory;
import org.knime.core.node.NodeModel;
import org.knime.core.node.NodeSettings;
import org.knime.core.node.NodeSettingsRO;
import org.knime.core.node.port.PortType;
import org.w3c.dom.Element;

/** A node on the canvas of a picture: a square in the colour of its kind, its icon, its ports, name and comment. */
final class PictureNode {

    private static final double PORT_DISTANCE = 14;

    private static final double PORT_SIZE = 11;

    private static final String TABLE = "#000000";

    private final int m_x;

    private final int m_y;

    private final int m_side;

    private final String m_comment;

    private final Node m_node;

    /**
     * @param entry the node's entry in workflow.knime
     * @param workflow the workflow's directory
     */
    @SuppressWarnings("unchecked")
    PictureNode(final NodeSettingsRO entry, final Path workflow) throws IOException, InvalidSettingsException {
        final int[] bounds = entry.getNodeSettings("ui_settings").getIntArray("extrainfo.node.bounds");
        m_x = bounds[0];
        m_y = bounds[1];
        m_side = bounds[2];
        final NodeSettingsRO settings;
        try (InputStream in = Files.newInputStream(workflow.resolve(entry.getString("node_settings_file")))) {
            settings = NodeSettings.loadFromXML(in);
        }
        m_comment = settings.getNodeSettings("nodeAnnotation").getString("text");
        try {
            m_node = new Node((NodeFactory<NodeModel>)Class.forName(settings.getString("factory"))
                .getDeclaredConstructor().newInstance());
        } catch (final ReflectiveOperationException ex) {
            throw new IOException("There is no node " + settings.getString("factory"), ex);
        }
    }

    /** A port: where connections end, and its colour. */
    record Port(double x, double y, String color, String name) {
        boolean table() {
            return TABLE.equals(color);
        }
    }

    /** Input ports from 1; port 0, of flow variables, is hidden. */
    Port input(final int index) throws IOException {
        return new Port(m_x - PORT_SIZE, y(index, m_node.getNrInPorts()), color(m_node.getInputType(index)),
            m_node.getInportName(index));
    }

    Port output(final int index) throws IOException {
        return new Port(m_x + m_side + PORT_SIZE, y(index, m_node.getNrOutPorts()),
            color(m_node.getOutputType(index)), m_node.getOutportName(index));
    }

    private double y(final int index, final int ports) {
        return m_y + m_side / 2.0 + (index - ports / 2.0) * PORT_DISTANCE;
    }

    /** Tables are black; other ports have the colour that plugin.xml registers for their type. */
    static String color(final PortType type) throws IOException {
        if (BufferedDataTable.TYPE.equals(type)) {
            return TABLE;
        }
        try (InputStream in = PictureNode.class.getResourceAsStream("/plugin.xml")) {
            final var types = DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(in)
                .getElementsByTagName("portType");
            for (int i = 0; i < types.getLength(); i++) {
                final Element registered = (Element)types.item(i);
                if (registered.getAttribute("objectClass").equals(type.getPortObjectClass().getName())) {
                    return registered.getAttribute("color");
                }
            }
        } catch (final javax.xml.parsers.ParserConfigurationException | org.xml.sax.SAXException ex) {
            throw new IOException(ex);
        }
        throw new IOException("plugin.xml registers no port type for " + type.getPortObjectClass().getName());
    }

    void draw(final StringBuilder out) throws IOException {
        out.append("  <g>\n    <title>").append(escape(m_node.getName())).append("</title>\n");
        for (int i = 1; i < m_node.getNrInPorts(); i++) {
            final Port port = input(i);
            port(port, port.x(), out);
        }
        for (int i = 1; i < m_node.getNrOutPorts(); i++) {
            final Port port = output(i);
            port(port, port.x() - PORT_SIZE, out);
        }
        out.append("    <rect x=\"" + m_x + "\" y=\"" + m_y + "\" width=\"" + m_side + "\" height=\"" + m_side
            + "\" rx=\"5\" fill=\"" + color(m_node.getType()) + "\"/>\n");
        icon(out);
        final double middle = m_x + m_side / 2.0;
        final String text = "text-anchor=\"middle\" stroke=\"#FFFFFF\" stroke-width=\"4\" stroke-linejoin=\"round\" "
            + "paint-order=\"stroke\"";
        PictureText.paragraph(m_node.getName(), middle, m_y - 12, 13.5, 260, "font-weight=\"bold\" fill=\"#3E3A39\" "
            + text, out);
        PictureText.paragraph(m_comment, middle, m_y + m_side + 19, 12, 160, "fill=\"#6B6765\" " + text, out);
        out.append("  </g>\n");
    }

    private static void port(final Port port, final double left, final StringBuilder out) {
        final double top = port.y() - PORT_SIZE / 2;
        final String shape = port.table()
            ? "<path d=\"M " + number(left) + " " + number(top) + " L " + number(left + PORT_SIZE) + " "
                + number(port.y()) + " L " + number(left) + " " + number(top + PORT_SIZE) + " Z\""
            : "<rect x=\"" + number(left) + "\" y=\"" + number(top) + "\" width=\"" + number(PORT_SIZE)
                + "\" height=\"" + number(PORT_SIZE) + "\"";
        out.append("    ").append(shape).append(" fill=\"").append(port.color()).append("\"><title>")
            .append(escape(port.name())).append("</title></").append(port.table() ? "path" : "rect").append(">\n");
    }

    /** The icon's own SVG, in the middle of the square. */
    private void icon(final StringBuilder out) throws IOException {
        final String png = m_node.getFactory().getIcon().getPath();
        final String name = png.substring(png.lastIndexOf('/') + 1).replace(".png", ".svg");
        final String svg;
        try (InputStream in = m_node.getFactory().getClass().getResourceAsStream(name)) {
            svg = new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
        final double side = 0.75 * m_side;
        final double edge = (m_side - side) / 2;
        final List<String> lines = new ArrayList<>(svg.strip().lines().toList());
        lines.set(0, lines.get(0).replaceFirst(" width=\"[^\"]*\" height=\"[^\"]*\"", " x=\"" + number(m_x + edge)
            + "\" y=\"" + number(m_y + edge) + "\" width=\"" + number(side) + "\" height=\"" + number(side) + "\""));
        lines.forEach(line -> out.append("    ").append(line).append('\n'));
    }

    /** The colours of KNIME's kinds of nodes. */
    private static String color(final NodeFactory.NodeType type) {
        return switch (type) {
            case Source -> "#FF9632";
            case Sink -> "#FF4B4B";
            case Learner -> "#C8E632";
            case Predictor -> "#3CB44B";
            case Manipulator -> "#FFD800";
            case Visualizer -> "#2B94B1";
            default -> "#D2A384";
        };
    }
}
