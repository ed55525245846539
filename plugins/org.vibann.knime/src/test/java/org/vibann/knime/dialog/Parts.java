/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.knime.dialog;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

import org.knime.node.parameters.layout.After;
import org.knime.node.parameters.layout.Before;
import org.knime.node.parameters.layout.HorizontalLayout;
import org.knime.node.parameters.layout.Inside;
import org.knime.node.parameters.layout.Section;
import org.knime.node.parameters.layout.VerticalLayout;

/** The sections and other parts of a dialog, nested and ordered as their annotations say. */
final class Parts {

    private final Set<Class<?>> m_parts = new LinkedHashSet<>();

    private final Consumer<String> m_problems;

    /**
     * @param used the parts that fields are in, in the order of the fields
     * @param problems takes what is wrong
     */
    Parts(final Iterable<Class<?>> used, final Consumer<String> problems) {
        m_problems = problems;
        for (final Class<?> part : used) {
            for (Class<?> at = part; at != null && m_parts.add(at);) {
                at = around(at).orElse(null);
            }
        }
    }

    /** The parts inside another, or those inside none for null, in the order in which the dialog shows them. */
    List<Class<?>> inside(final Class<?> outer) {
        final List<Class<?>> open = new ArrayList<>(m_parts.stream()
            .filter(part -> around(part).orElse(null) == outer).toList());
        final List<Class<?>> ordered = new ArrayList<>();
        open.forEach(part -> checkNeighbours(part, open));
        while (!open.isEmpty()) {
            final Optional<Class<?>> next = open.stream()
                .filter(part -> open.stream().noneMatch(other -> comesBefore(other, part))).findFirst();
            if (next.isEmpty()) {
                m_problems.accept(open.get(0).getSimpleName() + ": comes before and after itself");
                ordered.addAll(open);
                break;
            }
            open.remove(next.get());
            ordered.add(next.get());
        }
        return ordered;
    }

    /** What is written of a part. */
    static String text(final Class<?> part) {
        final Section section = part.getAnnotation(Section.class);
        if (section != null) {
            return "Section \"" + section.title() + "\"" + (section.sideDrawer() ? " in a drawer" : "");
        }
        return part.isAnnotationPresent(HorizontalLayout.class) ? "Side by side"
            : part.isAnnotationPresent(VerticalLayout.class) ? "One below the other" : "Part " + part.getSimpleName();
    }

    private void checkNeighbours(final Class<?> part, final List<Class<?>> siblings) {
        final After after = part.getAnnotation(After.class);
        final Before before = part.getAnnotation(Before.class);
        if (after != null && !siblings.contains(after.value())) {
            m_problems.accept(part.getSimpleName() + ": is after " + after.value().getSimpleName() + ", which has no field");
        }
        if (before != null && !siblings.contains(before.value())) {
            m_problems.accept(part.getSimpleName() + ": is before " + before.value().getSimpleName()
                + ", which has no field");
        }
    }

    private static boolean comesBefore(final Class<?> one, final Class<?> two) {
        final After after = two.getAnnotation(After.class);
        final Before before = one.getAnnotation(Before.class);
        return after != null && after.value() == one || before != null && before.value() == two;
    }

    /** The part that another lies in: what it names, or the interface that it is written in. */
    private static Optional<Class<?>> around(final Class<?> part) {
        final Inside inside = part.getAnnotation(Inside.class);
        return inside != null ? Optional.of(inside.value())
            : Optional.<Class<?>>ofNullable(part.getEnclosingClass()).filter(Class::isInterface);
    }
}
