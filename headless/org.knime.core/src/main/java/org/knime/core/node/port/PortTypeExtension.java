/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.knime.core.node.port;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;

import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;

import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/** A port type as a plugin.xml registers it. */
record PortTypeExtension(String name, int color, String objectClass, String objectSerializer, String specClass,
    String specSerializer) {

    static ClassLoader defaultLoader() {
        final ClassLoader context = Thread.currentThread().getContextClassLoader();
        return context == null ? PortTypeExtension.class.getClassLoader() : context;
    }

    static Optional<PortTypeExtension> find(final ClassLoader loader, final Predicate<PortTypeExtension> wanted) {
        return all(loader == null ? defaultLoader() : loader).stream().filter(wanted).findFirst();
    }

    static List<PortTypeExtension> all(final ClassLoader loader) {
        final List<PortTypeExtension> extensions = new ArrayList<>();
        try {
            for (final URL url : Collections.list(loader.getResources("plugin.xml"))) {
                try (InputStream in = url.openStream()) {
                    extensions.addAll(read(in));
                } catch (SAXException e) {
                    throw new IllegalStateException("Cannot read " + url + ": " + e.getMessage(), e);
                }
            }
        } catch (IOException | ParserConfigurationException e) {
            throw new IllegalStateException("Cannot read plugin.xml: " + e.getMessage(), e);
        }
        return extensions;
    }

    static List<PortTypeExtension> read(final InputStream in)
        throws IOException, SAXException, ParserConfigurationException {
        final DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
        final Document plugin = factory.newDocumentBuilder().parse(in);
        final List<PortTypeExtension> extensions = new ArrayList<>();
        final NodeList types = plugin.getElementsByTagName("portType");
        for (int i = 0; i < types.getLength(); i++) {
            final Element type = (Element)types.item(i);
            if ("org.knime.core.PortType".equals(((Element)type.getParentNode()).getAttribute("point"))) {
                extensions.add(new PortTypeExtension(type.getAttribute("name"), color(type.getAttribute("color")),
                    type.getAttribute("objectClass"), type.getAttribute("objectSerializer"),
                    type.getAttribute("specClass"), type.getAttribute("specSerializer")));
            }
        }
        return extensions;
    }

    private static int color(final String text) {
        return text.isEmpty() ? PortType.DEFAULT_COLOR : Integer.decode(text);
    }

    static String builtInName(final Class<?> objectClass) {
        return switch (objectClass.getSimpleName()) {
            case "BufferedDataTable" -> "Table";
            case "FlowVariablePortObject" -> "Flow Variable";
            case "PortObject" -> "Generic Port";
            default -> objectClass.getSimpleName();
        };
    }

    static <B> Optional<Class<? extends B>> load(final String className, final Class<B> base) {
        for (final ClassLoader loader : Arrays.asList(PortTypeExtension.class.getClassLoader(), defaultLoader())) {
            try {
                final Class<?> found = Class.forName(className, true, loader);
                return base.isAssignableFrom(found) ? Optional.of(found.asSubclass(base)) : Optional.empty();
            } catch (ClassNotFoundException e) {
                continue;
            }
        }
        return Optional.empty();
    }

    static <S> Optional<S> serializer(final Class<?> owner, final Class<S> base,
        final Predicate<PortTypeExtension> wanted, final Function<PortTypeExtension, String> className) {
        final String name = find(owner.getClassLoader(), wanted).map(className).filter(n -> !n.isEmpty())
            .orElse(owner.getName() + "$Serializer");
        try {
            return Optional.of(
                Class.forName(name, true, owner.getClassLoader()).asSubclass(base).getConstructor().newInstance());
        } catch (ClassNotFoundException | ClassCastException e) {
            return Optional.empty();
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("Could not create port object serializer '" + name
                + "': it must be public and have a public constructor without arguments", e);
        }
    }
}
