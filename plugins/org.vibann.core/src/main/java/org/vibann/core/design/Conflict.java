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
        final String grid = "on a grid of " + Limits.text(constraints.step()) + " at.%";
        return Optional.of(needed.size() == 1
            ? "No alloy meets this constraint " + grid + ": " + needed.get(0).name() + "."
            : "No alloy meets these constraints together " + grid + ": "
                + needed.stream().map(Rule::name).collect(Collectors.joining("; ")) + ".");
    }
}
