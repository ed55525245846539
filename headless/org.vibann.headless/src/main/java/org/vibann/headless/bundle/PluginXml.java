/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.headless.bundle;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.Attributes;
import java.util.jar.Manifest;

import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;

import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.xml.sax.SAXException;

/** Reads what a bundle's {@code plugin.xml} and the manifest beside it say about its nodes. */
final class PluginXml {

    static final String FILE = "plugin.xml";

    private static final String NODES = "org.knime.workbench.repository.nodes";

    private PluginXml() {
    }

    /**
     * Reads one bundle.
     *
     * @param pluginXml address of the {@code plugin.xml}, in a jar or a folder
     * @throws IOException when it cannot be read or is no XML
     */
    static Bundle read(final URL pluginXml) throws IOException {
        final Attributes manifest = manifestBeside(pluginXml);
        final String symbolicName = orElse(manifest.getValue("Bundle-SymbolicName"), "unknown").split(";")[0].trim();
        final String name = orElse(manifest.getValue("Bundle-Name"), symbolicName);
        return new Bundle(symbolicName, name, orElse(manifest.getValue("Bundle-Version"), ""), nodes(pluginXml));
    }

    private static List<NodeRegistration> nodes(final URL pluginXml) throws IOException {
        final List<NodeRegistration> nodes = new ArrayList<>();
        for (final Element extension : children(parse(pluginXml).getDocumentElement(), "extension")) {
            if (NODES.equals(extension.getAttribute("point"))) {
                for (final Element node : children(extension, "node")) {
                    final boolean hidden = Boolean.parseBoolean(node.getAttribute("hidden"))
                        || Boolean.parseBoolean(node.getAttribute("deprecated"));
                    nodes.add(new NodeRegistration(node.getAttribute("factory-class").trim(),
                        node.getAttribute("category-path"), hidden));
                }
            }
        }
        return nodes;
    }

    private static Document parse(final URL url) throws IOException {
        try (InputStream in = url.openStream()) {
            final DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            return factory.newDocumentBuilder().parse(in, url.toString());
        } catch (final SAXException | ParserConfigurationException e) {
            throw new IOException("The plug-in description " + url + " cannot be read: " + e.getMessage(), e);
        }
    }

    private static List<Element> children(final Element parent, final String name) {
        final List<Element> children = new ArrayList<>();
        for (var child = parent.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element element && element.getTagName().equals(name)) {
                children.add(element);
            }
        }
        return children;
    }

    private static Attributes manifestBeside(final URL pluginXml) throws IOException {
        final String address = pluginXml.toString();
        final URL manifest = new URL(
            address.substring(0, address.length() - FILE.length()) + "META-INF/MANIFEST.MF");
        try (InputStream in = manifest.openStream()) {
            return new Manifest(in).getMainAttributes();
        } catch (final IOException e) { // NOSONAR a bundle without a manifest is named by its nodes alone
            return new Attributes();
        }
    }

    private static String orElse(final String value, final String other) {
        return value == null ? other : value;
    }
}
