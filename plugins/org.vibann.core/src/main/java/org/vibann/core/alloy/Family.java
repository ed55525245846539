/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.core.alloy;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * An alloy family: the set of elements that are present. Alloys of one family differ in the fractions alone and are so
 * much alike that a model must be tested on families it has not seen.
 *
 * @param elements the elements, alphabetical by symbol, at least one, none twice (the constructor sorts and removes
 *            duplicates; an empty list is an {@link IllegalArgumentException})
 */
public record Family(List<Element> elements) implements Comparable<Family> {

    private static final Comparator<Family> BY_LABEL = Comparator.comparing(Family::label);

    /** Sorts the elements and removes duplicates. */
    public Family {
        Objects.requireNonNull(elements, "elements");
        elements = elements.stream().distinct().sorted(Comparator.comparing(Element::symbol)).toList();
        if (elements.isEmpty()) {
            throw new IllegalArgumentException("A family needs at least one element");
        }
    }

    /** @return the symbols joined by hyphens, alphabetical, such as "B-Fe-Nb" */
    public String label() {
        return elements.stream().map(Element::symbol).collect(Collectors.joining("-"));
    }

    /** Alphabetical by {@link #label()}. */
    @Override
    public int compareTo(final Family other) {
        return BY_LABEL.compare(this, other);
    }

    @Override
    public String toString() {
        return label();
    }
}
