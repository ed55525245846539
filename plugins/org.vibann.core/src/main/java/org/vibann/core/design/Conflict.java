/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.core.design;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.vibann.core.alloy.Element;
import org.vibann.core.design.Rules.Rule;

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

    /** Why there is no lattice: the step, or elements the model does not know. */
    private Optional<String> malformed() {
        final double steps = 100 / constraints.step();
        if (!(constraints.step() >= 0.01 && constraints.step() <= 50
            && Math.abs(steps - Math.rint(steps)) < Rules.TOLERANCE * steps)) {
            return Optional.of("The step is " + Limits.text(constraints.step()) + " at.%; it must be a number from "
                + "0.01 to 50 that divides 100, such as 0.5.");
        }
        if (constraints.minElements() < 1 || constraints.minElements() > constraints.maxElements()) {
            return Optional.of("An alloy shall have at least " + constraints.minElements() + " and at most "
                + constraints.maxElements() + " elements; these numbers must be 1 or more and in order.");
        }
        return Optional.empty();
    }

    private Optional<String> unknown() {
        final Set<Element> needed = new java.util.TreeSet<>(constraints.required());
        constraints.bounds().stream().filter(bound -> bound.min() > 0).forEach(bound -> needed.add(bound.element()));
        constraints.base().ifPresent(base -> base.composition().elements().stream()
            .filter(element -> 100 * base.composition().fraction(element) > base.room()).forEach(needed::add));
        elements.forEach(needed::remove);
        return needed.isEmpty() ? Optional.empty() : Optional.of("The constraints require " + Rules.names(needed)
            + ", which the model does not know.");
    }

    /** The sentence, or nothing where an alloy exists: leaves out one rule after the other as long as the conflict stays. */
    Optional<String> text() {
        final Optional<String> early = malformed().or(this::unknown);
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
        final String grid = "on a grid of " + Limits.text(constraints.step()) + " at.%";
        return Optional.of(needed.size() == 1
            ? "No alloy meets this constraint " + grid + ": " + needed.get(0).name() + "."
            : "No alloy meets these constraints together " + grid + ": "
                + needed.stream().map(Rule::name).collect(Collectors.joining("; ")) + ".");
    }
}
