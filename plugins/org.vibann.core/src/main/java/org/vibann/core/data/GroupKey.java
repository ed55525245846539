/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.core.data;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

import org.vibann.core.alloy.Composition;
import org.vibann.core.alloy.Element;
import org.vibann.core.alloy.Family;

/**
 * What makes rows one group, comparable so that groups have an order of their own.
 *
 * @param family the elements joined by hyphens
 * @param numbers what else counts: nothing, rounded fractions, or fractions, load and row
 */
record GroupKey(String family, double[] numbers) implements Comparable<GroupKey> {

    private static final double ALLOY_RESOLUTION = 1e-4;

    private static final Comparator<GroupKey> ORDER =
            Comparator.comparing(GroupKey::family).thenComparing(GroupKey::numbers, Arrays::compare);

    static GroupKey of(final Alloys alloys, final int row, final Grouping grouping) {
        if (grouping == Grouping.FAMILY) {
            final Family family = alloys.family(row);
            return new GroupKey(family.label(), new double[0]);
        }
        final Composition composition = alloys.composition(row);
        final List<Element> elements = composition.elements();
        final boolean rows = grouping == Grouping.ROWS;
        final double[] numbers = new double[elements.size() + (rows ? 2 : 0)];
        for (int i = 0; i < elements.size(); i++) {
            final double fraction = composition.fraction(elements.get(i));
            numbers[i] = rows ? fraction : Math.rint(fraction / ALLOY_RESOLUTION);
        }
        if (rows) {
            numbers[elements.size()] = alloys.load(row);
            numbers[elements.size() + 1] = row;
        }
        return new GroupKey(composition.family().label(), numbers);
    }

    @Override
    public int compareTo(final GroupKey other) {
        return ORDER.compare(this, other);
    }

    @Override
    public boolean equals(final Object other) {
        return other instanceof GroupKey that && compareTo(that) == 0;
    }

    @Override
    public int hashCode() {
        return 31 * family.hashCode() + Arrays.hashCode(numbers);
    }
}
