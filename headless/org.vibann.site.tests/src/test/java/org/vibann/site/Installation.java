/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.site;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.jar.Attributes;
import java.util.jar.JarFile;
import java.util.jar.Manifest;
import java.util.stream.Stream;

import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;

import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/** What the p2 director installed: a folder with {@code plugins} and {@code features}, as KNIME's own is. */
final class Installation {

    /** The repository's root. */
    static final Path ROOT = Path.of(System.getProperty("vibann.root"));

    /** The p2 repository that users install from. */
    static final Path SITE = Path.of(System.getProperty("vibann.site"));

    /** The folder that the director installed into. */
    static final Path EQUINOX = Path.of(System.getProperty("vibann.equinox"));

    private Installation() {
    }

    /**
     * A bundle in the folder.
     *
     * @param symbolicName its symbolic name, without directives
     * @param location its jar or folder
     */
    record InstalledBundle(String symbolicName, Path location) {

        Manifest manifest() throws IOException {
            return readManifest(location);
        }
    }

    /**
     * All bundles, sorted by their location's name.
     *
     * @throws IOException when the folder cannot be read
     */
    static List<InstalledBundle> bundles() throws IOException {
        return bundles(EQUINOX);
    }

    /**
     * All bundles of an installation, sorted by their location's name.
     *
     * @param equinox the folder
     * @throws IOException when the folder cannot be read
     */
    static List<InstalledBundle> bundles(final Path equinox) throws IOException {
        final List<InstalledBundle> bundles = new ArrayList<>();
        for (final Path path : children(equinox.resolve("plugins"))) {
            bundles.add(new InstalledBundle(symbolicName(readManifest(path)), path));
        }
        return bundles;
    }

    /**
     * The bundles that the installed features bring: the product.
     *
     * @throws IOException when the folder cannot be read
     */
    static List<InstalledBundle> product() throws IOException {
        final TreeSet<String> names = new TreeSet<>();
        for (final Path feature : children(EQUINOX.resolve("features"))) {
            final NodeList plugins = parse(feature.resolve("feature.xml")).getElementsByTagName("plugin");
            for (int i = 0; i < plugins.getLength(); i++) {
                names.add(((Element)plugins.item(i)).getAttribute("id"));
            }
        }
        return bundles().stream().filter(b -> names.contains(b.symbolicName())).toList();
    }

    static String symbolicName(final Manifest manifest) {
        final Attributes attributes = manifest.getMainAttributes();
        return attributes.getValue("Bundle-SymbolicName").split(";")[0].strip();
    }

    static Manifest readManifest(final Path bundle) throws IOException {
        if (Files.isDirectory(bundle)) {
            try (InputStream in = Files.newInputStream(bundle.resolve(JarFile.MANIFEST_NAME))) {
                return new Manifest(in);
            }
        }
        try (JarFile jar = new JarFile(bundle.toFile())) {
            return jar.getManifest();
        }
    }

    static List<Path> children(final Path folder) throws IOException {
        try (Stream<Path> list = Files.list(folder)) {
            return list.sorted().toList();
        }
    }

    static Document parse(final Path xml) throws IOException {
        try (InputStream in = Files.newInputStream(xml)) {
            return parse(in);
        }
    }

    static Document parse(final InputStream xml) throws IOException {
        try {
            return DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(xml);
        } catch (final SAXException | ParserConfigurationException e) {
            throw new IOException(e);
        }
    }
}
