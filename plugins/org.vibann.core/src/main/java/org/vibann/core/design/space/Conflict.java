/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.core.design.space;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.vibann.core.alloy.Element;
import org.vibann.core.design.space.Rules.Rule;

/** Says why no alloy meets constraints, naming as few of them as suffice. */
final class Conflict {

    private final DesignConstraints constraints;

    private final List<Element> elements;

    private final Rules rules;

    Conflict(final DesignConstraints constraints, final List<Element> elements, final Rules rules) {
        this.constraints = constraints;
        this.elements = elements;
        this.rules = rules;
    }

    /** As {@link DesignConstraints#malformed}. */
    static Optional<String> malformed(final DesignConstraints constraints) {
        final DesignConstraints.Grid grid = constraints.grid();
        final double step = grid.step();
        final double steps = 100 / step;
        if (!(step >= 0.01 && step <= 50 && Math.abs(steps - Math.rint(steps)) < Rules.TOLERANCE * steps)) {
            return Optional.of("The step is " + Limits.text(step) + " at.%; it must be a number from 0.01 to 50 that "
                + "divides 100, such as 0.5.");
        }
        if (grid.minElements() < 1 || grid.minElements() > grid.maxElements()) {
            return Optional.of("An alloy shall have at least " + grid.minElements() + " and at most "
                + grid.maxElements() + " elements; these numbers must be 1 or more and in order.");
        }
        return constraints.contents().bounds().stream().filter(bound -> bound.min() > bound.max()).findFirst()
            .map(bound -> crossed(bound.element().symbol(), bound.min(), bound.max()))
            .or(() -> constraints.contents().groups().stream().filter(group -> group.min() > group.max()).findFirst()
                .map(group -> crossed(group.label(), group.min(), group.max())));
    }

    private static String crossed(final String what, final double min, final double max) {
        return "An alloy shall have at least " + Limits.text(min) + " at.% " + what + " and at most " + Limits.text(max)
            + " at.% " + what + "; the minimum must not be above the maximum.";
    }

    private Optional<String> unknown() {
        final Set<Element> needed = new java.util.TreeSet<>(constraints.elements().required());
        constraints.contents().bounds().stream().filter(bound -> bound.min() > 0)
            .forEach(bound -> needed.add(bound.element()));
        constraints.contents().base().ifPresent(base -> base.composition().elements().stream()
            .filter(element -> 100 * base.composition().fraction(element) > base.room()).forEach(needed::add));
        elements.forEach(needed::remove);
        return needed.isEmpty() ? Optional.empty() : Optional.of("The constraints require " + Limits.names(needed)
            + ", which the model does not know.");
    }

    /** The sentence, or nothing where an alloy exists: leaves out rule after rule as long as the conflict stays. */
    Optional<String> text() {
        final Optional<String> early = constraints.malformed().or(this::unknown);
        if (early.isPresent() || LatticeSearch.hasPoint(rules.lattice(rules.all())) != LatticeSearch.Answer.NO) {
            return early;
        }
        final List<Rule> needed = new ArrayList<>(rules.all());
        for (final Rule rule : rules.all()) {
            final List<Rule> fewer = new ArrayList<>(needed);
            fewer.remove(rule);
            if (LatticeSearch.hasPoint(rules.lattice(fewer)) == LatticeSearch.Answer.NO) {
                needed.remove(rule);
            }
        }
        final String grid = "on a grid of " + Limits.text(constraints.grid().step()) + " at.%";
        return Optional.of(needed.size() == 1
            ? "No alloy meets this constraint " + grid + ": " + needed.get(0).name() + "."
            : "No alloy meets these constraints together " + grid + ": "
                + needed.stream().map(Rule::name).collect(Collectors.joining("; ")) + ".");
    }
}
