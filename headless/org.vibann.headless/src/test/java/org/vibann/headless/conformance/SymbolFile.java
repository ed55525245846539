/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.headless.conformance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import org.objectweb.asm.Type;

/**
 * The public and protected types of one KNIME version, with their members. A line without indent is a type,
 * {@code name : flags < superclass & interfaces}; the indented lines that follow are its members: {@code flags name
 * descriptor}, where a method's descriptor follows its name without a space.
 */
final class SymbolFile {

    /** A member; {@code key} is name and descriptor, separated by a space for a field only. */
    record Member(String owner, String key, Set<String> flags) {

        boolean is(final String flag) {
            return flags.contains(flag);
        }

        String name() {
            return key.split("[ (]", 2)[0];
        }
    }

    /** A type. */
    record TypeSymbol(String name, Set<String> flags, String superName, List<String> interfaces,
        Map<String, Member> members) {

        boolean is(final String flag) {
            return flags.contains(flag);
        }
    }

    private final String m_version;

    private final Map<String, TypeSymbol> m_types = new LinkedHashMap<>();

    private SymbolFile(final String version) {
        m_version = version;
    }

    static SymbolFile read(final String version, final Path file) {
        try {
            return parse(version, Files.readAllLines(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static SymbolFile parse(final String version, final List<String> lines) {
        final var file = new SymbolFile(version);
        TypeSymbol current = null;
        for (var line : lines) {
            if (line.isBlank()) {
                continue;
            } else if (Character.isWhitespace(line.charAt(0))) {
                final var member = parseMember(current.name(), line.strip());
                current.members().put(member.key(), member);
            } else {
                current = parseType(line);
                file.m_types.put(current.name(), current);
            }
        }
        return file;
    }

    private static TypeSymbol parseType(final String line) {
        final var nameAndRest = line.split(" : ", 2);
        final var flagsAndSupers = nameAndRest[1].split(" < ", 2);
        final var supers = flagsAndSupers[1].split(" & ", 2);
        return new TypeSymbol(nameAndRest[0].strip(), words(flagsAndSupers[0]), supers[0].strip(),
            supers.length == 1 ? List.of() : List.copyOf(words(supers[1])), new LinkedHashMap<>());
    }

    private static Member parseMember(final String owner, final String line) {
        final var words = new ArrayList<>(Arrays.asList(line.split(" +")));
        final var flags = new LinkedHashSet<String>();
        if (words.get(words.size() - 1).equals("default")) {
            flags.add(words.remove(words.size() - 1));
        }
        final boolean isMethod = words.get(words.size() - 1).contains("(");
        final var descriptor = isMethod ? "" : " " + words.remove(words.size() - 1);
        final var key = words.remove(words.size() - 1) + descriptor;
        flags.addAll(words);
        return new Member(owner, key, flags);
    }

    private static Set<String> words(final String text) {
        return new LinkedHashSet<>(Stream.of(text.strip().split(" +")).filter(w -> !w.isEmpty()).toList());
    }

    String version() {
        return m_version;
    }

    /** @return the types of the list, without those of Java */
    Collection<TypeSymbol> types() {
        return Collections.unmodifiableCollection(m_types.values());
    }

    Optional<TypeSymbol> type(final String name) {
        return Optional.ofNullable(m_types.get(name)).or(() -> jdkType(name));
    }

    /** @return the type and all its supertypes, nearest first */
    List<TypeSymbol> hierarchy(final String name) {
        final var found = new LinkedHashMap<String, TypeSymbol>();
        final var queue = new ArrayDeque<String>(List.of(name));
        while (!queue.isEmpty()) {
            final var next = queue.poll();
            if (!found.containsKey(next)) {
                type(next).ifPresent(type -> {
                    found.put(next, type);
                    if (type.superName() != null) {
                        queue.add(type.superName());
                    }
                    queue.addAll(type.interfaces());
                });
            }
        }
        return List.copyOf(found.values());
    }

    /** @return the member that a reference to one of a type, or of a supertype of it, means */
    Optional<Member> resolve(final String owner, final String key) {
        if (key.startsWith("<init>")) {
            return type(owner).map(type -> type.members().get(key));
        }
        return hierarchy(owner).stream().map(type -> type.members().get(key)).filter(m -> m != null).findFirst();
    }

    /** Supertypes end in types of Java itself, which no symbol file lists. */
    private static Optional<TypeSymbol> jdkType(final String name) {
        if (!name.startsWith("java/") && !name.startsWith("javax/") && !name.startsWith("org/w3c/dom/")) {
            return Optional.empty();
        }
        final Class<?> type;
        try {
            type = Class.forName(name.replace('/', '.'), false, ClassLoader.getPlatformClassLoader());
        } catch (ClassNotFoundException e) {
            return Optional.empty();
        }
        final var members = new LinkedHashMap<String, Member>();
        for (var method : type.getDeclaredMethods()) {
            put(members, name, method.getName() + Type.getMethodDescriptor(method), method.getModifiers());
        }
        for (var constructor : type.getDeclaredConstructors()) {
            put(members, name, "<init>" + Type.getConstructorDescriptor(constructor), constructor.getModifiers());
        }
        for (var field : type.getDeclaredFields()) {
            put(members, name, field.getName() + " " + Type.getDescriptor(field.getType()), field.getModifiers());
        }
        return Optional.of(new TypeSymbol(name, words(Modifier.toString(type.getModifiers())),
            type.getSuperclass() == null ? null : Type.getInternalName(type.getSuperclass()),
            Stream.of(type.getInterfaces()).map(Type::getInternalName).toList(), members));
    }

    private static void put(final Map<String, Member> members, final String owner, final String key,
        final int modifiers) {
        if ((modifiers & (Modifier.PUBLIC | Modifier.PROTECTED)) != 0) {
            members.put(key, new Member(owner, key, words(Modifier.toString(modifiers))));
        }
    }
}
