/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.site;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

import org.objectweb.asm.ClassReader;
import org.objectweb.asm.commons.ClassRemapper;
import org.objectweb.asm.commons.Remapper;
import org.objectweb.asm.tree.ClassNode;
import org.osgi.framework.Bundle;

/** The classes that the classes of a bundle refer to, and those of them that OSGi does not find. */
final class References {

    private References() {
    }

    /**
     * Every class that a bundle's classes name in their code, signatures and annotations.
     *
     * @param bundle a resolved bundle
     * @return binary names, sorted, arrays reduced to their elements
     * @throws IOException when a class cannot be read
     */
    static Set<String> of(final Bundle bundle) throws IOException {
        final Set<String> names = new TreeSet<>();
        final Remapper collector = new Remapper() {
            @Override
            public String map(final String internalName) {
                names.add(internalName.replace('/', '.'));
                return internalName;
            }
        };
        for (final URL url : classFiles(bundle)) {
            try (InputStream in = url.openStream()) {
                final ClassNode node = new ClassNode();
                new ClassReader(in).accept(node, 0);
                dropAnnotationsThatNoJvmReads(node);
                node.accept(new ClassRemapper(new ClassNode(), collector));
            }
        }
        return names;
    }

    /**
     * What keeps a bundle from working: that it does not resolve, or that it refers to classes that are not found
     * through its class loader. What its manifest imports as optional may be absent.
     *
     * @param bundle an installed bundle
     * @return one line a problem; empty where all is well
     * @throws IOException when a class cannot be read
     */
    static List<String> problems(final Bundle bundle) throws IOException {
        final List<String> problems = new ArrayList<>();
        if (bundle.getState() == Bundle.INSTALLED) {
            problems.add(bundle.getSymbolicName() + " does not resolve");
            return problems;
        }
        final Set<String> optional = optionalPackages(bundle);
        for (final String name : of(bundle)) {
            if (optional.contains(name.substring(0, Math.max(0, name.lastIndexOf('.'))))) {
                continue;
            }
            try {
                bundle.loadClass(name);
            } catch (final ClassNotFoundException | LinkageError e) {
                problems.add(bundle.getSymbolicName() + " refers to " + name + ", which is not found: " + e);
            }
        }
        return problems;
    }

    /** The packages that a bundle imports if they are there. */
    static Set<String> optionalPackages(final Bundle bundle) {
        final Set<String> packages = new TreeSet<>();
        for (final String entry : ManifestEntries.of(bundle.getHeaders().get("Import-Package"))) {
            if (entry.contains("resolution:=optional")) {
                packages.add(entry.split(";")[0]);
            }
        }
        return packages;
    }

    /** Annotations without run-time retention, such as a compiler's null checks: nobody ever loads their classes. */
    private static void dropAnnotationsThatNoJvmReads(final ClassNode node) {
        node.invisibleAnnotations = null;
        node.invisibleTypeAnnotations = null;
        node.fields.forEach(field -> {
            field.invisibleAnnotations = null;
            field.invisibleTypeAnnotations = null;
        });
        node.methods.forEach(method -> {
            method.invisibleAnnotations = null;
            method.invisibleTypeAnnotations = null;
            method.invisibleParameterAnnotations = null;
            method.invisibleLocalVariableAnnotations = null;
        });
    }

    private static List<URL> classFiles(final Bundle bundle) {
        final var found = bundle.findEntries("/", "*.class", true);
        return found == null ? List.of() : Collections.list(found);
    }
}
