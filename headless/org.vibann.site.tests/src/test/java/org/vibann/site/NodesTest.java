/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import javax.imageio.ImageIO;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleException;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** Every node and port type that an installed {@code plugin.xml} registers, loaded as KNIME does: by its bundle. */
class NodesTest {

    private static final List<String> TYPES = List.of("Source", "Manipulator", "Learner", "Predictor", "Visualizer",
        "Sink", "Other");

    private static Equinox equinox;

    @BeforeAll
    static void start() throws IOException, BundleException {
        equinox = Equinox.startInstallation();
    }

    @AfterAll
    static void stop() throws IOException, BundleException {
        equinox.close();
    }

    /** A registered node: the class name of its factory, and the bundle that registers it. */
    record RegisteredNode(Bundle bundle, String factory) {

        Object create() throws ReflectiveOperationException {
            final Object instance = bundle.loadClass(factory).getConstructor().newInstance();
            instance.getClass().getMethod("init").invoke(instance);
            return instance;
        }

        Element description() throws ReflectiveOperationException {
            final Object instance = create();
            return (Element)instance.getClass().getMethod("getXMLDescription").invoke(instance);
        }

        @Override
        public String toString() {
            return factory;
        }
    }

    static List<RegisteredNode> nodes() throws IOException {
        final List<RegisteredNode> nodes = new ArrayList<>();
        for (final Bundle bundle : equinox.product()) {
            for (final Element extension : extensions(bundle, "org.knime.workbench.repository.nodes")) {
                elements(extension, "node").forEach(n -> nodes.add(new RegisteredNode(bundle,
                    n.getAttribute("factory-class"))));
            }
        }
        return nodes;
    }

    @Test
    void theFiveNodesAreRegistered() throws IOException {
        assertThat(nodes()).hasSizeGreaterThanOrEqualTo(5);
    }

    @ParameterizedTest
    @MethodSource("nodes")
    void descriptionFollowsTheSchema(final RegisteredNode node) throws ReflectiveOperationException {
        final Element description = node.description();
        assertThat(description.getTagName()).isEqualTo("knimeNode");
        assertThat(description.getAttribute("type")).isIn(TYPES);
        assertThat(text(description, "name")).matches("[A-Z].*[A-Za-z)]");
        assertThat(text(description, "shortDescription")).as("one sentence").endsWith(".");
        assertThat(text(description, "intro")).as("introduction").hasSizeGreaterThan(100);
        assertThat(elements(description, "keyword")).isNotEmpty();
        assertThat(elements(description, "option")).isNotEmpty().allSatisfy(option -> {
            assertThat(option.getAttribute("name")).isNotBlank();
            assertThat(option.getTextContent()).as(option.getAttribute("name")).isNotBlank();
        });
        assertThat(elements(description, "link"))
            .allSatisfy(link -> assertThat(link.getAttribute("href")).startsWith("https://"));
    }

    @ParameterizedTest
    @MethodSource("nodes")
    void portsAreDescribedAndTheirNamesDistinct(final RegisteredNode node) throws ReflectiveOperationException {
        final Element description = node.description();
        final List<Element> ports = Stream.of("inPort", "dynInPort", "outPort", "dynOutPort")
            .flatMap(tag -> elements(description, tag).stream()).toList();
        assertThat(ports).isNotEmpty().allSatisfy(port -> assertThat(port.getTextContent()).isNotBlank());
        assertThat(ports).extracting(port -> port.getAttribute("name")).doesNotHaveDuplicates().doesNotContain("");
    }

    @ParameterizedTest
    @MethodSource("nodes")
    void iconIsAPngOf48Pixels(final RegisteredNode node) throws ReflectiveOperationException, IOException {
        final Object factory = node.create();
        final URL url = (URL)factory.getClass().getMethod("getIcon").invoke(factory);
        assertThat(url).as("icon of " + node).isNotNull();
        try (InputStream in = url.openStream()) {
            assertThat(in.readNBytes(8)).startsWith(0x89, 'P', 'N', 'G');
        }
        try (InputStream in = url.openStream()) {
            final BufferedImage icon = ImageIO.read(in);
            assertThat(List.of(icon.getWidth(), icon.getHeight())).containsExactly(48, 48);
        }
    }

    @ParameterizedTest
    @MethodSource("nodes")
    void modelIsCreated(final RegisteredNode node) throws ReflectiveOperationException {
        final Object factory = node.create();
        final Class<?> type = node.bundle().loadClass("org.knime.core.node.Node");
        final Object wrapped = Stream.of(type.getConstructors()).filter(c -> c.getParameterCount() == 1).findFirst()
            .orElseThrow().newInstance(factory);
        final int inputs = (Integer)type.getMethod("getNrInPorts").invoke(wrapped);
        final int outputs = (Integer)type.getMethod("getNrOutPorts").invoke(wrapped);
        assertThat(List.of(inputs, outputs)).as("the port of flow variables").allMatch(ports -> ports >= 1);
        assertThat(inputs + outputs).as("one more, of a writer or a reader, at least").isGreaterThanOrEqualTo(3);
    }

    @Test
    void classesOfPortTypesAreLoadedAndCreated() throws IOException, ReflectiveOperationException {
        int types = 0;
        for (final Bundle bundle : equinox.product()) {
            for (final Element extension : extensions(bundle, "org.knime.core.PortType")) {
                for (final Element type : elements(extension, "portType")) {
                    assertThat(type.getAttribute("color")).matches("#[0-9A-F]{6}");
                    for (final String attribute : List.of("objectClass", "objectSerializer", "specClass",
                        "specSerializer")) {
                        assertThat(bundle.loadClass(type.getAttribute(attribute)).getConstructor().newInstance())
                            .isNotNull();
                    }
                    types++;
                }
            }
        }
        assertThat(types).isPositive();
    }

    @Test
    void categoriesHaveTheirIcons() throws IOException {
        int categories = 0;
        for (final Bundle bundle : equinox.product()) {
            for (final Element extension : extensions(bundle, "org.knime.workbench.repository.categories")) {
                for (final Element category : elements(extension, "category")) {
                    assertThat(category.getAttribute("path")).startsWith("/community");
                    assertThat(bundle.getEntry(category.getAttribute("icon"))).isNotNull();
                    categories++;
                }
            }
        }
        assertThat(categories).isPositive();
    }

    private static List<Element> extensions(final Bundle bundle, final String point) throws IOException {
        final URL plugin = bundle.getEntry("plugin.xml");
        if (plugin == null) {
            return List.of();
        }
        try (InputStream in = plugin.openStream()) {
            return elements(Installation.parse(in).getDocumentElement(), "extension").stream()
                .filter(extension -> extension.getAttribute("point").equals(point)).toList();
        }
    }

    private static List<Element> elements(final Element parent, final String tag) {
        final NodeList list = parent.getElementsByTagName(tag);
        return IntStream.range(0, list.getLength()).mapToObj(i -> (Element)list.item(i)).toList();
    }

    private static String text(final Element parent, final String tag) {
        return elements(parent, tag).get(0).getTextContent().strip();
    }
}
