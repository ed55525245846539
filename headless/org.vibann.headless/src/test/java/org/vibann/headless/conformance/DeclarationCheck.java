/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.headless.conformance;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

import org.vibann.headless.conformance.SymbolFile.Member;
import org.vibann.headless.conformance.SymbolFile.TypeSymbol;

/** Checks that stand-ins declare nothing that KNIME does not have in the same way. */
final class DeclarationCheck {

    private final Map<String, ClassFile> m_standIns = new LinkedHashMap<>();

    private final SymbolFile m_symbols;

    private final List<String> m_violations = new ArrayList<>();

    private DeclarationCheck(final Collection<ClassFile> standIns, final SymbolFile symbols) {
        standIns.forEach(type -> m_standIns.put(type.name(), type));
        m_symbols = symbols;
    }

    /** @return a line for each thing that the stand-ins declare and the KNIME version does not have like that */
    static List<String> violations(final Collection<ClassFile> standIns, final SymbolFile symbols) {
        final var check = new DeclarationCheck(standIns, symbols);
        standIns.stream().filter(check::isExported).forEach(check::checkType);
        return check.m_violations;
    }

    private boolean isExported(final ClassFile type) {
        return type.isExported() && (type.enclosing() == null || !m_standIns.containsKey(type.enclosing())
            || isExported(m_standIns.get(type.enclosing())));
    }

    private void checkType(final ClassFile type) {
        final var symbol = m_symbols.type(type.name()).orElse(null);
        if (symbol == null) {
            report(type.name(), "is not there");
            return;
        }
        if (!relevant(type.flags()).equals(relevant(symbol.flags()))) {
            report(type.name(), "is " + relevant(symbol.flags()) + ", not " + relevant(type.flags()));
        }
        if (!type.superName().equals(symbol.superName())) {
            report(type.name(), "extends " + symbol.superName() + ", not " + type.superName());
        }
        checkInterfaces(type);
        type.members().forEach((key, flags) -> {
            if (ClassFile.isExported(flags)) {
                checkMember(type, symbol, key, flags);
            }
        });
    }

    /** A stand-in may lack interfaces, but what it has must be assignable to the same types in KNIME. */
    private void checkInterfaces(final ClassFile type) {
        final var real = m_symbols.hierarchy(type.name()).stream().map(TypeSymbol::name).toList();
        for (var implemented : type.interfaces()) {
            final var own = m_standIns.get(implemented);
            if (!real.contains(implemented) && (own == null || isExported(own))) {
                report(type.name(), "does not implement " + implemented);
            }
        }
    }

    private void checkMember(final ClassFile type, final TypeSymbol symbol, final String key,
        final Set<String> flags) {
        final var what = type.name() + " " + key;
        final Member own = symbol.members().get(key);
        if (own != null) {
            if (!relevant(flags).equals(relevant(own.flags()))) {
                report(what, "is " + relevant(own.flags()) + ", not " + relevant(flags));
            }
            return;
        }
        // A method that KNIME's type merely inherits, such as toString, may be overridden: callers see no difference.
        final var inherited = m_symbols.resolve(type.name(), key).orElse(null);
        if (inherited == null || flags.contains("static") || flags.contains("final") || !key.contains("(")
            || inherited.is("static") || inherited.is("final")) {
            report(what, "is not there");
        }
    }

    private static Set<String> relevant(final Set<String> flags) {
        final var relevant = new TreeSet<>(flags);
        relevant.retainAll(
            Set.of("public", "protected", "static", "final", "abstract", "interface", "enum", "annotation"));
        return relevant;
    }

    private void report(final String what, final String problem) {
        m_violations.add("KNIME " + m_symbols.version() + ": " + what + " " + problem);
    }
}
