/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.core.design.space;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.vibann.core.alloy.Composition;
import org.vibann.core.alloy.Element;

/** The constraints one by one, each with a name for the user, over a list of elements. */
final class Rules {

    static final double TOLERANCE = 1e-6;

    private final DesignConstraints constraints;

    private final List<Element> elements;

    private final List<Rule> rules = new ArrayList<>();

    /** One constraint. */
    record Rule(String name, Consumer<Lattice.Builder> effect) {
    }

    Rules(final DesignConstraints constraints, final List<Element> elements) {
        this.constraints = constraints;
        this.elements = elements;
        count();
        sets();
        contents();
        base();
    }

    private void add(final String name, final Consumer<Lattice.Builder> effect) {
        rules.add(new Rule(name, effect));
    }

    private void count() {
        if (constraints.grid().minElements() > 1) {
            add("at least " + constraints.grid().minElements() + " elements",
                builder -> builder.elements(constraints.grid().minElements(), Integer.MAX_VALUE));
        }
        add("at most " + constraints.grid().maxElements() + " elements",
            builder -> builder.elements(0, constraints.grid().maxElements()));
    }

    private void sets() {
        if (!constraints.elements().allowed().isEmpty()) {
            add("only " + Limits.names(constraints.elements().allowed()) + " allowed", builder -> excludeOthers(builder,
                constraints.elements().allowed()));
        }
        for (final Element element : constraints.elements().forbidden()) {
            add("no " + element.symbol(), builder -> with(element, builder::exclude));
        }
        for (final Element element : constraints.elements().required()) {
            add(element.symbol() + " required", builder -> withRequired(element, builder, builder::require));
        }
    }

    private void contents() {
        if (constraints.grid().minWhenPresent() > 0) {
            add("at least " + Limits.text(constraints.grid().minWhenPresent()) + " at.% of an element that is present",
                builder -> builder.whenPresent(constraints.grid().minWhenPresent()));
        }
        for (final ElementBound bound : constraints.contents().bounds()) {
            if (bound.min() > 0) {
                add("at least " + Limits.text(bound.min()) + " at.% " + bound.element().symbol(),
                    builder -> withRequired(bound.element(), builder, j -> builder.atLeast(j, bound.min())));
            }
            if (bound.max() < 100) {
                add("at most " + Limits.text(bound.max()) + " at.% " + bound.element().symbol(),
                    builder -> with(bound.element(), j -> builder.atMost(j, bound.max())));
            }
        }
        for (final GroupLimit group : constraints.contents().groups()) {
            final int[] members = group.elements().stream().mapToInt(elements::indexOf).filter(j -> j >= 0).toArray();
            if (group.min() > 0) {
                add(group.label() + " of at least " + Limits.text(group.min()) + " at.%",
                    builder -> builder.group(members, group.min(), 100));
            }
            if (group.max() < 100) {
                add(group.label() + " of at most " + Limits.text(group.max()) + " at.%",
                    builder -> builder.group(members, 0, group.max()));
            }
        }
    }

    private void base() {
        constraints.contents().base().ifPresent(base -> add("within " + Limits.text(base.room()) + " at.% of the base "
            + base.composition().formula(), builder -> {
                for (final Element element : elements) {
                    final double content = 100 * base.composition().fraction(element);
                    builder.atLeast(elements.indexOf(element), content - base.room());
                    builder.atMost(elements.indexOf(element), Math.min(100, content + base.room()));
                }
                for (final Element element : base.composition().elements()) {
                    if (100 * base.composition().fraction(element) > base.room()) {
                        withRequired(element, builder, builder::require);
                    }
                }
            }));
    }

    private void with(final Element element, final java.util.function.IntConsumer effect) {
        final int index = elements.indexOf(element);
        if (index >= 0) {
            effect.accept(index);
        }
    }

    /** An element that must be present but is not in the list leaves no alloy. */
    private void withRequired(final Element element, final Lattice.Builder builder,
        final java.util.function.IntConsumer effect) {
        if (elements.contains(element)) {
            with(element, effect);
        } else {
            builder.elements(Integer.MAX_VALUE, Integer.MAX_VALUE);
        }
    }

    private void excludeOthers(final Lattice.Builder builder, final Collection<Element> kept) {
        for (int j = 0; j < elements.size(); j++) {
            if (!kept.contains(elements.get(j))) {
                builder.exclude(j);
            }
        }
    }

    int total() {
        return (int)Math.rint(100 / constraints.grid().step());
    }

    /** The lattice of all rules. */
    Lattice lattice(final Set<Element> excluded) {
        final Lattice.Builder builder = new Lattice.Builder(elements.size(), total());
        rules.forEach(rule -> rule.effect().accept(builder));
        excluded.forEach(element -> with(element, builder::exclude));
        return builder.build();
    }

    /** The lattice of some rules. */
    Lattice lattice(final List<Rule> some) {
        final Lattice.Builder builder = new Lattice.Builder(elements.size(), total());
        some.forEach(rule -> rule.effect().accept(builder));
        return builder.build();
    }

    /** As {@link DesignConstraints#conflict}. */
    Optional<String> conflict() {
        return new Conflict(constraints, elements, this).text();
    }

    /** All rules, in the order in which they are named. */
    List<Rule> all() {
        return List.copyOf(rules);
    }

    /** Names of the rules that a composition does not meet. */
    List<String> violations(final Composition composition) {
        final int[] steps = new int[elements.size()];
        final List<String> violations = new ArrayList<>();
        for (int j = 0; j < steps.length; j++) {
            final double exact = composition.fraction(elements.get(j)) * total();
            steps[j] = (int)Math.rint(exact);
            if (Math.abs(exact - steps[j]) > TOLERANCE) {
                violations.add("whole steps of " + Limits.text(constraints.grid().step()) + " at.% for "
                    + elements.get(j).symbol());
            }
        }
        for (final Rule rule : rules) {
            if (!lattice(List.of(rule)).accepts(steps)) {
                violations.add(rule.name());
            }
        }
        return violations;
    }
}
