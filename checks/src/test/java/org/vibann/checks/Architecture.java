/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.checks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import javax.xml.parsers.DocumentBuilderFactory;

import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** The modules as the {@code pom.xml} files say, and the layers of the algorithms as their imports say. */
final class Architecture {

    private static final String CORE = "plugins/org.vibann.core/src/";

    private Architecture() {
    }

    /** The modules by their folders, each with those that its {@code pom.xml} depends on. */
    static Graph modules() {
        final Map<String, String> folders = new LinkedHashMap<>();
        final Set<String> modules = new TreeSet<>(texts(pom(""), "module"));
        for (final String module : modules) {
            folders.put(artifact(pom(module)), module);
            // Modules of a module belong to it.
            texts(pom(module), "module").forEach(inner -> folders.put(artifact(pom(module + "/" + inner)), module));
        }
        final Map<String, Set<String>> uses = new TreeMap<>();
        for (final String module : modules) {
            final Set<String> others = new TreeSet<>();
            final NodeList dependencies = pom(module).getElementsByTagName("dependency");
            for (int i = 0; i < dependencies.getLength(); i++) {
                final Element dependency = (Element)dependencies.item(i);
                if (text(dependency, "groupId").equals("org.vibann") && !ofTests(dependency)) {
                    others.add(folders.get(text(dependency, "artifactId")));
                }
            }
            uses.put(module, others);
        }
        return new Graph(uses);
    }

    /** The packages right below {@code org.vibann.core}, each with those that its classes import. */
    static Graph layers() {
        final Map<String, Set<String>> uses = new TreeMap<>();
        final Pattern imported = Pattern.compile("(?m)^import (?:static )?org\\.vibann\\.core\\.([a-z0-9]+)\\.");
        final String sources = CORE + "main/java/org/vibann/core/";
        for (final Path file : Repository.javaFiles()) {
            final String name = Repository.name(file);
            if (name.startsWith(sources)) {
                final String layer = name.substring(sources.length()).split("/")[0];
                final Matcher matcher = imported.matcher(Repository.read(file));
                while (matcher.find()) {
                    uses.computeIfAbsent(layer, key -> new TreeSet<>()).add(matcher.group(1));
                }
                uses.computeIfAbsent(layer, key -> new TreeSet<>());
            }
        }
        return new Graph(uses);
    }

    /** The layers of which ArchitectureTest says what they may see. */
    static Set<String> testedLayers() {
        final String test =
            Repository.read(Repository.root().resolve(CORE + "test/java/org/vibann/core/ArchitectureTest.java"));
        return Pattern.compile("\\.layer\\(\"(\\w+)\"\\)\\.definedBy\\(\"org\\.vibann\\.core\\.\\w+\\.\\.\"\\)")
            .matcher(test).results().map(result -> result.group(1)).collect(Collectors.toCollection(TreeSet::new));
    }

    private static Document pom(final String module) {
        try (var in = Files.newInputStream(Repository.root().resolve(module).resolve("pom.xml"))) {
            return DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(in);
        } catch (final IOException | org.xml.sax.SAXException | javax.xml.parsers.ParserConfigurationException e) {
            throw new IllegalStateException("Cannot read the pom.xml of " + module, e);
        }
    }

    private static String artifact(final Document pom) {
        final NodeList children = pom.getDocumentElement().getChildNodes();
        for (int i = 0; i < children.getLength(); i++) {
            if (children.item(i).getNodeName().equals("artifactId")) {
                return children.item(i).getTextContent().strip();
            }
        }
        throw new IllegalStateException("A pom.xml has no artifactId");
    }

    private static Set<String> texts(final Document pom, final String tag) {
        final Set<String> texts = new LinkedHashSet<>();
        final NodeList found = pom.getElementsByTagName(tag);
        for (int i = 0; i < found.getLength(); i++) {
            texts.add(found.item(i).getTextContent().strip());
        }
        return texts;
    }

    /** Whether a module needs a dependency for its tests alone. */
    private static boolean ofTests(final Element dependency) {
        final NodeList scopes = dependency.getElementsByTagName("scope");
        return scopes.getLength() > 0 && scopes.item(0).getTextContent().strip().equals("test");
    }

    private static String text(final Element element, final String tag) {
        return element.getElementsByTagName(tag).item(0).getTextContent().strip();
    }
}
