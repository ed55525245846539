/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.headless.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.knime.core.node.Node;
import org.knime.core.node.NodeFactory;
import org.knime.core.node.NodeModel;
import org.knime.core.node.NodeSettings;
import org.vibann.headless.workflow.Setting;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** What the command line tells of a node: its description and the settings of a new one. */
final class NodeHelp {

    private static final String NEW_LINE = System.lineSeparator();

    private final Element description;

    private final String category;

    private final String name;

    private final List<Setting> settings;

    /**
     * @param factory the node's factory
     * @param category its place in the node repository
     */
    NodeHelp(final NodeFactory<NodeModel> factory, final String category) {
        this.category = category;
        this.name = factory.getNodeName();
        this.description = factory.getXMLDescription();
        final NodeSettings defaults = new NodeSettings("model");
        new Node(factory).saveModelSettingsTo(defaults);
        this.settings = Setting.of(defaults);
    }

    String name() {
        return name;
    }

    /** @return name, ports, the names of its options and its settings with their defaults */
    String summary() {
        final StringBuilder text = new StringBuilder(name).append(NEW_LINE);
        first("shortDescription").ifPresent(e -> text.append(DescriptionText.of(e, 2)));
        line(text, "in", names("inPort"));
        line(text, "out", names("outPort"));
        line(text, "options", names("option"));
        line(text, "settings", settings.stream().map(s -> s.path() + "=" + s.value()).toList());
        return text.toString();
    }

    /** @return everything that is known of the node */
    String full() {
        final StringBuilder text = new StringBuilder(name).append(" (").append(category).append(")").append(NEW_LINE);
        first("shortDescription").ifPresent(e -> text.append(DescriptionText.of(e, 2)));
        first("intro").ifPresent(e -> text.append(NEW_LINE).append(DescriptionText.of(e, 2)));
        section(text, "Input ports", "inPort");
        section(text, "Output ports", "outPort");
        section(text, "Options", "option");
        text.append(NEW_LINE).append("Settings (for --set) and their defaults").append(NEW_LINE);
        settings.forEach(s -> text.append("  ").append(s.path()).append('=').append(s.value())
            .append(s.optional() ? "  (none: off)" : "").append(NEW_LINE));
        return text.toString();
    }

    private static void line(final StringBuilder text, final String title, final List<String> values) {
        if (!values.isEmpty()) {
            text.append(DescriptionText.wrap(title + ": " + String.join(", ", values), 2));
        }
    }

    private void section(final StringBuilder text, final String title, final String tag) {
        final List<Element> elements = elements(tag);
        if (!elements.isEmpty()) {
            text.append(NEW_LINE).append(title).append(NEW_LINE);
            for (final Element element : elements) {
                text.append("  ").append(element.getAttribute("name")).append(NEW_LINE);
                text.append(DescriptionText.of(element, 6));
            }
        }
    }

    private Optional<Element> first(final String tag) {
        return elements(tag).stream().findFirst();
    }

    private List<String> names(final String tag) {
        return elements(tag).stream().map(element -> element.getAttribute("name")).toList();
    }

    private List<Element> elements(final String tag) {
        final List<Element> elements = new ArrayList<>();
        final NodeList found = description.getElementsByTagName(tag);
        for (int i = 0; i < found.getLength(); i++) {
            elements.add((Element)found.item(i));
        }
        return elements;
    }
}
