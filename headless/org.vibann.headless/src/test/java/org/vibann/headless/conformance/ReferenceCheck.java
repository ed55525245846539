/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.headless.conformance;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.objectweb.asm.Type;
import org.vibann.headless.conformance.SymbolFile.Member;
import org.vibann.headless.conformance.SymbolFile.TypeSymbol;

/** Checks that what classes need of KNIME is there, so that they link in that version. */
final class ReferenceCheck {

    private static final String KNIME = "org/knime/";

    private final SymbolFile m_symbols;

    private final Map<String, ClassFile> m_classes = new LinkedHashMap<>();

    private final Set<String> m_violations = new LinkedHashSet<>();

    private ReferenceCheck(final SymbolFile symbols) {
        m_symbols = symbols;
    }

    /**
     * @param classes bytes of the class files of a bundle
     * @param symbols what there is in a KNIME version
     * @return a line for each thing that the classes need and the version does not have like that
     */
    static List<String> violations(final Collection<byte[]> classes, final SymbolFile symbols) {
        final var check = new ReferenceCheck(symbols);
        for (var bytes : classes) {
            final var file = ClassFile.read(bytes);
            check.m_classes.put(file.name(), file);
        }
        for (var bytes : classes) {
            final var file = ClassFile.read(bytes);
            for (var reference : References.of(bytes)) {
                check.check(file, reference);
            }
            check.checkOverrides(file);
            check.checkImplemented(file);
        }
        return new ArrayList<>(check.m_violations);
    }

    private void check(final ClassFile from, final Reference reference) {
        if (!reference.owner().startsWith(KNIME) || reference instanceof Reference.OfText) {
            // a member that a class of the bundle inherits from KNIME is named by that class
            inheritedFromKnime(from, reference);
            return;
        }
        final var type = m_symbols.type(reference.owner()).orElse(null);
        if (type == null) {
            report(from, reference.owner() + " is not there");
            return;
        }
        if (reference instanceof Reference.OfSuperclass && !from.flags().contains("interface")
            && (type.is("final") || type.is("interface"))) {
            report(from, type.name() + " cannot be extended");
        } else if (reference instanceof Reference.OfInterface && !type.is("interface")) {
            report(from, type.name() + " is not an interface");
        } else if (reference instanceof Reference.OfNew && type.is("abstract")) {
            report(from, type.name() + " is abstract");
        } else if (reference instanceof Reference.OfMethod method) {
            checkMethod(from, method, type);
        } else if (reference instanceof Reference.OfField field) {
            checkField(from, field);
        } else if (reference instanceof Reference.OfAnnotation annotation) {
            checkAnnotation(from, annotation, type);
        } else if (reference instanceof Reference.OfLambda lambda) {
            checkLambda(from, lambda);
        }
    }

    private void inheritedFromKnime(final ClassFile from, final Reference reference) {
        final String key;
        if (reference instanceof Reference.OfMethod method) {
            key = method.key();
        } else if (reference instanceof Reference.OfField field) {
            key = field.key();
        } else {
            return;
        }
        final var owner = m_classes.get(reference.owner());
        if (owner == null || key.startsWith("<init>") || ownSupertypes(owner).stream()
            .anyMatch(type -> type.members().containsKey(key) || type.synthetic().contains(key))) {
            return;
        }
        final var knime = knimeSupertypes(owner);
        final var found = knime.stream().map(type -> m_symbols.resolve(type, key)).flatMap(m -> m.stream()).findFirst();
        if (!knime.isEmpty() && found.isEmpty()) {
            report(from, reference.owner() + " inherits no " + key);
        }
    }

    private void checkMethod(final ClassFile from, final Reference.OfMethod reference, final TypeSymbol type) {
        final var what = reference.owner() + " " + reference.key();
        final Member method = m_symbols.resolve(reference.owner(), reference.key()).orElse(null);
        if (method == null) {
            report(from, what + " is not there");
        } else if (method.is("static") != reference.isStatic()) {
            report(from, what + " is " + (method.is("static") ? "" : "not ") + "static");
        } else if (type.is("interface") != reference.isInterface()) {
            report(from, what + " is " + (type.is("interface") ? "" : "not ") + "of an interface");
        }
    }

    private void checkField(final ClassFile from, final Reference.OfField reference) {
        final var what = reference.owner() + " " + reference.key();
        final Member field = m_symbols.resolve(reference.owner(), reference.key()).orElse(null);
        if (field == null) {
            report(from, what + " is not there");
        } else if (field.is("static") != reference.isStatic()) {
            report(from, what + " is " + (field.is("static") ? "" : "not ") + "static");
        } else if (field.is("final") && reference.isWrite()) {
            report(from, what + " is final");
        }
    }

    private void checkAnnotation(final ClassFile from, final Reference.OfAnnotation reference,
        final TypeSymbol type) {
        final var names = type.members().values().stream().filter(m -> m.is("abstract")).map(Member::name).toList();
        for (var set : reference.members()) {
            if (!names.contains(set)) {
                report(from, "@" + type.name() + " has no " + set);
            }
        }
        for (var member : type.members().values()) {
            if (member.is("abstract") && !member.is("default") && !reference.members().contains(member.name())) {
                report(from, "@" + type.name() + " needs " + member.name());
            }
        }
    }

    private void checkLambda(final ClassFile from, final Reference.OfLambda reference) {
        final var open = abstractMethods(Set.of(reference.owner()));
        if (!open.equals(Set.of(reference.key()))) {
            report(from, reference.owner() + " is implemented by " + reference.key() + " but has to by " + open);
        }
    }

    private void checkOverrides(final ClassFile type) {
        for (var parent : knimeSupertypes(type)) {
            type.members().forEach((key, flags) -> {
                if (key.contains("(") && !key.startsWith("<init>") && !flags.contains("private")) {
                    m_symbols.resolve(parent, key).filter(m -> m.is("final")).ifPresent(
                        m -> report(type, m.owner() + " " + key + " is final and cannot be overridden"));
                }
            });
        }
    }

    private void checkImplemented(final ClassFile type) {
        if (type.flags().contains("abstract")) {
            return;
        }
        final var open = new LinkedHashSet<>(abstractMethods(knimeSupertypes(type)));
        ownSupertypes(type).forEach(own -> {
            own.members().forEach((key, flags) -> {
                if (!flags.contains("abstract")) {
                    open.remove(key);
                }
            });
            open.removeAll(own.synthetic()); // bridges to methods whose types generics make more special
        });
        open.forEach(key -> report(type, "does not implement " + key));
    }

    /** @return methods of the types and their supertypes that are abstract and nowhere implemented */
    private Set<String> abstractMethods(final Collection<String> types) {
        final var hierarchy = types.stream().flatMap(type -> m_symbols.hierarchy(type).stream()).distinct().toList();
        final var concrete = hierarchy.stream().flatMap(type -> type.members().values().stream())
            .filter(m -> !m.is("abstract")).map(Member::key).collect(Collectors.toSet());
        m_symbols.hierarchy("java/lang/Object").forEach(type -> concrete.addAll(type.members().keySet()));
        return hierarchy.stream().flatMap(type -> type.members().values().stream()).filter(m -> m.is("abstract"))
            .map(Member::key).filter(key -> concrete.stream().noneMatch(other -> isBridged(key, other)))
            .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /**
     * KNIME's own bridges are not in the symbol files: where a type implements a method with more special types than
     * those of the method that it overrides, the compiler adds one that has the overridden method's.
     */
    private boolean isBridged(final String overridden, final String overriding) {
        if (overridden.equals(overriding)) {
            return true;
        }
        final int end = overridden.indexOf('(');
        if (end < 0 || !overriding.startsWith(overridden.substring(0, end + 1))) {
            return false;
        }
        final var general = Type.getArgumentTypes(overridden.substring(end));
        final var special = Type.getArgumentTypes(overriding.substring(end));
        if (general.length != special.length || !isSubtype(Type.getReturnType(overriding.substring(end)),
            Type.getReturnType(overridden.substring(end)))) {
            return false;
        }
        for (int i = 0; i < general.length; i++) {
            if (!isSubtype(special[i], general[i])) {
                return false;
            }
        }
        return true;
    }

    private boolean isSubtype(final Type special, final Type general) {
        return special.equals(general) || special.getSort() >= Type.ARRAY && general.getSort() == Type.OBJECT
            && (general.getInternalName().equals("java/lang/Object") || m_symbols.hierarchy(special.getInternalName())
                .stream().anyMatch(type -> type.name().equals(general.getInternalName())));
    }

    /** @return the class and its supertypes, as far as they are of the bundle */
    private List<ClassFile> ownSupertypes(final ClassFile type) {
        final var own = new ArrayList<ClassFile>();
        own.add(type);
        supertypes(type).filter(m_classes::containsKey).map(m_classes::get)
            .forEach(parent -> own.addAll(ownSupertypes(parent)));
        return own;
    }

    /** @return the nearest supertypes that are KNIME's */
    private Set<String> knimeSupertypes(final ClassFile type) {
        return ownSupertypes(type).stream().flatMap(ReferenceCheck::supertypes)
            .filter(name -> name.startsWith(KNIME) && m_symbols.type(name).isPresent())
            .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static Stream<String> supertypes(final ClassFile type) {
        return Stream.concat(Stream.ofNullable(type.superName()),
            type.interfaces().stream());
    }

    private void report(final ClassFile from, final String problem) {
        m_violations.add("KNIME " + m_symbols.version() + ": in " + from.name() + ": " + problem);
    }
}
