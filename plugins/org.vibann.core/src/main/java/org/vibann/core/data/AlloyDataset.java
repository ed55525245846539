/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.core.data;

import java.util.Arrays;
import java.util.Objects;

/**
 * Alloys with a measured target, such as Vickers hardness. Arrays are copied in and out.
 *
 * @param alloys N alloys
 * @param targetName name of the target, such as "HV"; not blank
 * @param targets N values in the unit of the target, NaN where it is unknown
 */
public record AlloyDataset(Alloys alloys, String targetName, double[] targets) {

    /** Copies the array and checks that there is one target for every alloy. */
    public AlloyDataset {
        Objects.requireNonNull(alloys, "alloys");
        if (Objects.requireNonNull(targetName, "targetName").isBlank()) {
            throw new IllegalArgumentException("The target needs a name");
        }
        if (targets.length != alloys.size()) {
            throw new IllegalArgumentException(targets.length + " targets for " + alloys.size() + " alloys");
        }
        for (int row = 0; row < targets.length; row++) {
            if (Double.isInfinite(targets[row])) {
                throw new IllegalArgumentException("Row " + (row + 1) + ": the target " + targetName + " is infinite");
            }
        }
        targets = targets.clone();
    }

    /** @return N, the number of alloys */
    public int size() {
        return alloys.size();
    }

    /** @return a copy of the N targets, NaN where unknown */
    @Override
    public double[] targets() {
        return targets.clone();
    }

    /**
     * One target.
     *
     * @param row 0 to N - 1
     * @return the target in its unit, NaN where unknown
     */
    public double target(final int row) {
        return targets[row];
    }

    /** @return true when there is an alloy and the target of every alloy is known */
    public boolean hasTargets() {
        return targets.length > 0 && Arrays.stream(targets).noneMatch(Double::isNaN);
    }

    /**
     * Some of the rows, in the order asked for.
     *
     * @param rows 0-based row indices
     * @return those alloys with their targets
     * @throws IndexOutOfBoundsException when there is no such row
     */
    public AlloyDataset select(final int[] rows) {
        final Alloys chosen = alloys.select(rows);
        return new AlloyDataset(chosen, targetName, Arrays.stream(rows).mapToDouble(row -> targets[row]).toArray());
    }

    @Override
    public boolean equals(final Object other) {
        return this == other; // identity, as for the alloys
    }

    @Override
    public int hashCode() {
        return System.identityHashCode(this);
    }

    @Override
    public String toString() {
        return size() + " alloys with " + targetName;
    }
}
