/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.headless.conformance;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

import org.objectweb.asm.Type;
import org.vibann.headless.conformance.SymbolFile.Member;
import org.vibann.headless.conformance.SymbolFile.TypeSymbol;

/**
 * The lists of KNIME's symbols that lie among the test resources: of the whole public API of a version only what the nodes
 * refer to, what the stand-ins declare, and what both have to implement or must not override. Names, flags and
 * descriptors, nothing else.
 */
final class SymbolLists {

    /** The versions that have a list, oldest first. */
    static final List<String> VERSIONS = List.of("5.8", "5.12");

    /** The bundles that stand for KNIME's. */
    static final List<String> STAND_INS =
        List.of("org.knime.core", "org.knime.core.ui", "org.knime.filehandling.core", "org.knime.base");

    private static final String NODES = "org.vibann.knime";

    private final SymbolFile m_whole;

    /** Names and descriptors of all that nodes or stand-ins refer to or declare. */
    private final Set<String> m_keys = new LinkedHashSet<>();

    private final Set<String> m_types = new TreeSet<>();

    private SymbolLists(final SymbolFile whole) {
        m_whole = whole;
    }

    /**
     * Makes the lists anew from those of the whole API, for a version of the nodes that uses more of it.
     *
     * @param args the folder of the whole lists, {@code knime-<version>-symbols.txt}; the folder to write to
     * @throws IOException if a file cannot be read or written
     */
    public static void main(final String[] args) throws IOException {
        for (final String version : VERSIONS) {
            final SymbolFile whole = SymbolFile.read(version, Path.of(args[0]).resolve(fileName(version)));
            Files.write(Path.of(args[1]).resolve(fileName(version)), new SymbolLists(whole).lines());
        }
    }

    static String fileName(final String version) {
        return "knime-" + version + "-symbols.txt";
    }

    private List<String> lines() {
        for (final byte[] bytes : Bundle.find(NODES).classes()) {
            m_keys.addAll(ClassFile.read(bytes).members().keySet());
            References.of(bytes).forEach(this::addReference);
        }
        for (final String bundle : STAND_INS) {
            for (final ClassFile type : Bundle.find(bundle).declarations()) {
                m_keys.addAll(type.members().keySet());
                addType(type.name());
            }
        }
        final Set<String> names = abstractNames();
        // What decides whether one method implements another: the types that both name.
        List.copyOf(m_types).stream().flatMap(name -> kept(name, names).stream())
            .filter(member -> names.contains(member.name())).forEach(member -> addNamed(member.key()));
        final List<String> lines = new ArrayList<>();
        for (final String name : m_types) {
            lines.add(text(m_whole.type(name).orElseThrow()));
            kept(name, names).forEach(member -> lines.add("  " + text(member)));
        }
        return lines;
    }

    private void addReference(final Reference reference) {
        addType(reference.owner());
        if (reference instanceof Reference.OfMethod method) {
            m_keys.add(method.key());
        } else if (reference instanceof Reference.OfField field) {
            m_keys.add(field.key());
        } else if (reference instanceof Reference.OfLambda lambda) {
            m_keys.add(lambda.key());
        }
    }

    /** Takes a type of KNIME and what it inherits from; leaves out what is none of its API. */
    private void addType(final String name) {
        if (name != null && name.startsWith("org/knime/")) {
            m_whole.hierarchy(name).stream().map(TypeSymbol::name).filter(n -> n.startsWith("org/knime/"))
                .forEach(m_types::add);
        }
    }

    private void addNamed(final String key) {
        final Type method = Type.getMethodType(key.substring(key.indexOf('(')));
        final List<Type> named = new ArrayList<>(List.of(method.getArgumentTypes()));
        named.add(method.getReturnType());
        named.stream().filter(type -> type.getSort() == Type.OBJECT).forEach(type -> addType(type.getInternalName()));
    }

    /** Names of the methods that somebody has to implement. */
    private Set<String> abstractNames() {
        final Set<String> names = new LinkedHashSet<>();
        for (final String name : m_types) {
            members(name).stream().filter(member -> member.is("abstract")).map(Member::name).forEach(names::add);
        }
        return names;
    }

    private List<Member> kept(final String type, final Set<String> abstractNames) {
        return members(type).stream().filter(member -> m_keys.contains(member.key()) || member.key().contains("(")
            && (member.is("final") || abstractNames.contains(member.name()))).toList();
    }

    private Collection<Member> members(final String type) {
        return m_whole.type(type).orElseThrow().members().values();
    }

    private static String text(final TypeSymbol type) {
        return type.name() + " : " + String.join(" ", type.flags()) + " < " + type.superName()
            + (type.interfaces().isEmpty() ? "" : " & " + String.join(" ", type.interfaces()));
    }

    private static String text(final Member member) {
        final Set<String> flags = new LinkedHashSet<>(member.flags());
        final boolean hasDefault = flags.remove("default");
        return (flags.isEmpty() ? "" : String.join(" ", flags) + " ") + member.key() + (hasDefault ? " default" : "");
    }
}
