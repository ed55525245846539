/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.knime;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Scanner;

import javax.imageio.ImageIO;
import javax.xml.parsers.DocumentBuilderFactory;

import org.w3c.dom.Element;
import org.w3c.dom.Node;

/**
 * Paints the icons' SVG sources as PNG files. Understands what these sources use: paths of absolute M, L, C and Z,
 * circles, rectangles, fill, stroke, stroke-width.
 */
final class IconPainter {

    /** The sources, relative to the resources folder, and the side of their PNG in pixels. */
    static final Map<String, Integer> ICONS = Map.ofEntries( //
        Map.entry("org/vibann/knime/reader/composition-reader.svg", 48), //
        Map.entry("org/vibann/knime/formula/alloy-formula-parser.svg", 48), //
        Map.entry("org/vibann/knime/learner/vibann-learner.svg", 48), //
        Map.entry("org/vibann/knime/predictor/vibann-predictor.svg", 48), //
        Map.entry("org/vibann/knime/clusterer/latent-clusterer.svg", 48), //
        Map.entry("org/vibann/knime/assigner/latent-cluster-assigner.svg", 48), //
        Map.entry("org/vibann/knime/designer/inverse-designer.svg", 48), //
        Map.entry("org/vibann/knime/benchmark/regression-benchmark.svg", 48), //
        Map.entry("org/vibann/knime/tuner/vibann-tuner.svg", 48), //
        Map.entry("org/vibann/knime/traversal/latent-traversal.svg", 48), //
        Map.entry("org/vibann/knime/importance/element-importance.svg", 48), //
        Map.entry("org/vibann/knime/indentation/indentation-curve-reader.svg", 48), //
        Map.entry("org/vibann/knime/dl4j/vibann-dl4j-writer.svg", 48), //
        Map.entry("icons/vibann.svg", 16));

    private static final double UNITS = 16;

    private IconPainter() {
    }

    /**
     * Writes every PNG beside its source.
     *
     * @param args the resources folder
     * @throws Exception if a source cannot be read or a PNG cannot be written
     */
    public static void main(final String[] args) throws Exception {
        final Path resources = Path.of(args[0]);
        for (final var icon : ICONS.entrySet()) {
            final Path source = resources.resolve(icon.getKey());
            final Path png = source.resolveSibling(source.getFileName().toString().replace(".svg", ".png"));
            ImageIO.write(paint(source, icon.getValue()), "png", png.toFile());
        }
    }

    static BufferedImage paint(final Path svg, final int side) throws Exception {
        final Element root;
        try (var in = Files.newInputStream(svg)) {
            root = DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(in).getDocumentElement();
        }
        final var image = new BufferedImage(side, side, BufferedImage.TYPE_INT_ARGB);
        final Graphics2D graphics = image.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        graphics.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        graphics.scale(side / UNITS, side / UNITS);
        for (Node node = root.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node instanceof Element element) {
                paint(graphics, element, root);
            }
        }
        graphics.dispose();
        return image;
    }

    private static void paint(final Graphics2D graphics, final Element element, final Element root)
        throws IOException {
        final Shape shape = shape(element);
        final String fill = attribute(element, root, "fill");
        if (!"none".equals(fill)) {
            graphics.setColor(Color.decode(fill));
            graphics.fill(shape);
        }
        graphics.setColor(Color.decode(attribute(element, root, "stroke")));
        graphics.setStroke(new BasicStroke(Float.parseFloat(attribute(element, root, "stroke-width")),
            BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        graphics.draw(shape);
    }

    private static String attribute(final Element element, final Element root, final String name) {
        return element.hasAttribute(name) ? element.getAttribute(name) : root.getAttribute(name);
    }

    private static Shape shape(final Element element) throws IOException {
        return switch (element.getTagName()) {
            case "circle" -> {
                final double radius = number(element, "r");
                yield new Ellipse2D.Double(number(element, "cx") - radius, number(element, "cy") - radius, 2 * radius,
                    2 * radius);
            }
            case "rect" -> new Rectangle2D.Double(number(element, "x"), number(element, "y"),
                number(element, "width"), number(element, "height"));
            case "path" -> path(element.getAttribute("d"));
            default -> throw new IOException("Unknown shape " + element.getTagName());
        };
    }

    private static double number(final Element element, final String name) {
        return Double.parseDouble(element.getAttribute(name));
    }

    private static Shape path(final String data) throws IOException {
        final var path = new Path2D.Double();
        try (Scanner in = new Scanner(data)) {
            while (in.hasNext()) {
                final String command = in.next();
                switch (command) {
                    case "M" -> path.moveTo(next(in), next(in));
                    case "L" -> path.lineTo(next(in), next(in));
                    case "C" -> path.curveTo(next(in), next(in), next(in), next(in), next(in), next(in));
                    case "Z" -> path.closePath();
                    default -> throw new IOException("Unknown path command " + command);
                }
            }
        }
        return path;
    }

    private static double next(final Scanner in) {
        return Double.parseDouble(in.next());
    }
}
