/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.knime.node;

import java.io.IOException;
import java.io.StringReader;
import java.util.Set;

import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;

import org.knime.node.parameters.NodeParameters;
import org.w3c.dom.Document;
import org.w3c.dom.DocumentFragment;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/** Writes the description of a node as the XML that KNIME shows. */
final class DescriptionXml {

    /** What texts may be marked up with; taken from the node description's schema. */
    private static final Set<String> TAGS = Set.of("a", "b", "i", "em", "code", "p", "br", "hr", "ul", "ol", "li",
        "dl", "dt", "dd", "table", "tr", "td", "th", "h3", "h4", "pre", "sub", "sup", "tt", "samp", "s", "u");

    private static final String PROBLEM = "Problem creating node description";

    private final DocumentBuilder m_builder;

    private final Document m_doc;

    DescriptionXml() {
        try {
            m_builder = DocumentBuilderFactory.newInstance().newDocumentBuilder();
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException(PROBLEM, e);
        }
        m_builder.setErrorHandler(new DefaultHandler()); // else errors are printed as well as thrown
        m_doc = m_builder.newDocument();
    }

    Element of(final DefaultNode node) {
        final var root = m_doc.createElement("knimeNode");
        m_doc.appendChild(root);
        root.setAttribute("icon", node.getIcon());
        root.setAttribute("type", node.getNodeType().toString());
        append(root, "name").setTextContent(node.getName());
        append(root, "shortDescription").appendChild(fragment(node.getShortDescription()));
        final var full = append(root, "fullDescription");
        append(full, "intro").appendChild(fragment(node.getFullDescription()));
        addOptions(full, node);
        for (var link : node.getExternalResources()) {
            final var element = append(full, "link");
            element.setAttribute("href", link.href());
            element.appendChild(fragment(link.description()));
        }
        final var ports = append(root, "ports");
        addPorts(ports, node, true);
        addPorts(ports, node, false);
        node.getView().ifPresent(view -> {
            final var element = append(append(root, "views"), "view");
            element.setAttribute("index", "0");
            element.setAttribute("name", node.getName());
            element.appendChild(fragment(view.getDescription()));
        });
        if (!node.getKeywords().isEmpty()) {
            final var keywords = append(root, "keywords");
            node.getKeywords().forEach(keyword -> append(keywords, "keyword").setTextContent(keyword));
        }
        return root;
    }

    private void addOptions(final Element full, final DefaultNode node) {
        final var model = node.getModel().getParametersClass();
        final var view = node.getView().flatMap(DefaultView::getParametersClass);
        if (model.isPresent() || view.isPresent()) {
            final var tab = append(full, "tab");
            tab.setAttribute("name", "Options");
            model.ifPresent(parameters -> addOptions(tab, parameters));
            view.ifPresent(parameters -> addOptions(tab, parameters));
        }
    }

    private void addOptions(final Element tab, final Class<? extends NodeParameters> parameters) {
        for (var option : OptionDescription.of(parameters)) {
            final var element = append(tab, "option");
            element.setAttribute("name", option.title());
            element.appendChild(fragment(option.description()));
        }
    }

    private void addPorts(final Element ports, final DefaultNode node, final boolean isInput) {
        int index = 0;
        for (var port : node.getPorts()) {
            if (port.isInput() == isInput) {
                final var element = append(ports, isInput ? "inPort" : "outPort");
                element.setAttribute("index", Integer.toString(index));
                element.setAttribute("name", port.name());
                element.appendChild(fragment(port.description()));
                index++;
            }
        }
    }

    private Element append(final Element parent, final String tag) {
        final var element = m_doc.createElement(tag);
        parent.appendChild(element);
        return element;
    }

    private DocumentFragment fragment(final String text) {
        final Document parsed;
        try {
            parsed = m_builder.parse(new InputSource(new StringReader("<fragment>" + text + "</fragment>")));
        } catch (SAXException | IOException e) {
            throw new IllegalStateException(PROBLEM, e);
        }
        final var fragment = m_doc.createDocumentFragment();
        for (Node child = parsed.getDocumentElement().getFirstChild(); child != null; child =
            child.getNextSibling()) {
            checkTags(child);
            fragment.appendChild(m_doc.importNode(child, true));
        }
        return fragment;
    }

    private static void checkTags(final Node node) {
        if (node instanceof Element element && !TAGS.contains(element.getTagName())) {
            throw new IllegalStateException(PROBLEM,
                new IllegalArgumentException("The tag <" + element.getTagName() + "> is not allowed."));
        }
        for (Node child = node.getFirstChild(); child != null; child = child.getNextSibling()) {
            checkTags(child);
        }
    }
}
