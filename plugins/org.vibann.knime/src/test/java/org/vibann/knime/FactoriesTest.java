/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.knime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import java.awt.image.BufferedImage;
import java.net.URL;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import javax.imageio.ImageIO;
import javax.xml.parsers.DocumentBuilderFactory;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.knime.core.node.Node;
import org.knime.core.node.NodeDescription;
import org.knime.core.node.NodeFactory;
import org.knime.core.node.NodeModel;
import org.knime.node.DefaultNodeFactory;
import org.vibann.knime.assigner.LatentClusterAssignerNodeFactory;
import org.vibann.knime.benchmark.RegressionBenchmarkNodeFactory;
import org.vibann.knime.clusterer.LatentClustererNodeFactory;
import org.vibann.knime.designer.InverseDesignerNodeFactory;
import org.vibann.knime.dl4j.VibannDl4jWriterNodeFactory;
import org.vibann.knime.formula.AlloyFormulaParserNodeFactory;
import org.vibann.knime.importance.ElementImportanceNodeFactory;
import org.vibann.knime.indentation.IndentationCurveReaderNodeFactory;
import org.vibann.knime.learner.VibannLearnerNodeFactory;
import org.vibann.knime.predictor.VibannPredictorNodeFactory;
import org.vibann.knime.reader.CompositionReaderNodeFactory;
import org.vibann.knime.traversal.LatentTraversalNodeFactory;
import org.vibann.knime.tuner.VibannTunerNodeFactory;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** Every node: description, icon, ports, registration. */
class FactoriesTest {

    static Stream<DefaultNodeFactory> factories() {
        return Stream.of(new CompositionReaderNodeFactory(), new AlloyFormulaParserNodeFactory(),
            new VibannLearnerNodeFactory(),
            new VibannPredictorNodeFactory(), new LatentClustererNodeFactory(),
            new LatentClusterAssignerNodeFactory(), new InverseDesignerNodeFactory(),
            new RegressionBenchmarkNodeFactory(), new VibannTunerNodeFactory(), new LatentTraversalNodeFactory(),
            new ElementImportanceNodeFactory(), new IndentationCurveReaderNodeFactory(),
            new VibannDl4jWriterNodeFactory());
    }

    @ParameterizedTest
    @MethodSource("factories")
    void descriptionParsesAndNamesEverything(final DefaultNodeFactory factory) {
        final NodeDescription description = Node.invokeGetNodeDescription(factory);
        final Element xml = description.getXMLDescription();
        assertNotNull(xml, "a description");
        assertThat(description.getNodeName()).isNotBlank();
        final NodeList options = xml.getElementsByTagName("option");
        assertThat(options.getLength()).as("options of %s", description.getNodeName()).isGreaterThanOrEqualTo(3);
        for (int i = 0; i < options.getLength(); i++) {
            assertThat(((Element)options.item(i)).getAttribute("name")).isNotBlank();
            assertThat(options.item(i).getTextContent()).isNotBlank();
        }
        assertThat(xml.getElementsByTagName("shortDescription").item(0).getTextContent().strip()).endsWith(".");
    }

    @ParameterizedTest
    @MethodSource("factories")
    @SuppressWarnings("unchecked")
    void portNamesAreDistinct(final DefaultNodeFactory factory) {
        final NodeFactory<?> any = factory;
        final var node = new Node((NodeFactory<NodeModel>)any);
        final NodeDescription description = Node.invokeGetNodeDescription(factory);
        final List<String> names = new ArrayList<>();
        for (int i = 0; i < node.getNrInPorts() - 1; i++) {
            names.add(description.getInportName(i));
            assertThat(description.getInportDescription(i)).isNotBlank();
        }
        for (int i = 0; i < node.getNrOutPorts() - 1; i++) {
            names.add(description.getOutportName(i));
            assertThat(description.getOutportDescription(i)).isNotBlank();
        }
        assertThat(names).doesNotHaveDuplicates().allSatisfy(name -> assertThat(name).isNotBlank());
    }

    @ParameterizedTest
    @MethodSource("factories")
    void iconIsATransparentSquareOf48PixelsPaintedFromItsSource(final DefaultNodeFactory factory) throws Exception {
        final String path = Node.invokeGetNodeDescription(factory).getIconPath();
        final URL png = factory.getClass().getResource(path);
        assertThat(png).as(path).isNotNull();
        final BufferedImage icon = ImageIO.read(png);
        assertThat(new int[]{icon.getWidth(), icon.getHeight()}).containsExactly(48, 48);
        assertThat(icon.getColorModel().hasAlpha()).isTrue();
        assertThat(icon.getRGB(0, 0) >>> 24).as("alpha in the corner").isZero();
        final URL svg = factory.getClass().getResource(path.replace(".png", ".svg"));
        assertThat(svg).isNotNull();
        final BufferedImage painted = IconPainter.paint(java.nio.file.Path.of(svg.toURI()), 48);
        int different = 0;
        for (int x = 0; x < 48; x++) {
            for (int y = 0; y < 48; y++) {
                different += Math.abs((icon.getRGB(x, y) >>> 24) - (painted.getRGB(x, y) >>> 24)) > 8 ? 1 : 0;
            }
        }
        assertThat(different).as("pixels that differ from the source").isLessThan(12);
    }

    @Test
    void categoryIconIsThere() throws Exception {
        final BufferedImage icon = ImageIO.read(FactoriesTest.class.getResource("/icons/vibann.png"));
        assertThat(new int[]{icon.getWidth(), icon.getHeight()}).containsExactly(16, 16);
    }

    @Test
    void pluginRegistersExactlyTheseNodesAndThePortTypes() throws Exception {
        final Element plugin;
        try (var in = FactoriesTest.class.getResourceAsStream("/plugin.xml")) {
            plugin = DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(in).getDocumentElement();
        }
        final List<String> registered = new ArrayList<>();
        final NodeList nodes = plugin.getElementsByTagName("node");
        for (int i = 0; i < nodes.getLength(); i++) {
            registered.add(((Element)nodes.item(i)).getAttribute("factory-class"));
        }
        assertThat(registered)
            .containsExactlyElementsOf(factories().map(factory -> factory.getClass().getName()).toList());
        final NodeList types = plugin.getElementsByTagName("portType");
        final List<String> names = new ArrayList<>();
        for (int i = 0; i < types.getLength(); i++) {
            final Element type = (Element)types.item(i);
            names.add(type.getAttribute("name"));
            for (final String attribute : List.of("objectClass", "objectSerializer", "specClass", "specSerializer")) {
                final Class<?> registeredClass = Class.forName(type.getAttribute(attribute));
                assertThat(registeredClass.getConstructor().newInstance()).isNotNull();
            }
        }
        assertThat(names).containsExactly("VIBANN Model", "VIBANN Clusters");
    }
}
