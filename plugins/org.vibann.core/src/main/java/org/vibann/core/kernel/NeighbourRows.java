/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.core.kernel;

import java.util.Arrays;

import org.vibann.core.data.Alloys;
import org.vibann.core.data.AlloyDataset;
import org.vibann.core.math.SimplexDistance;

/** The training rows as neighbours are looked for in them, and how far other alloys are from each. Immutable. */
final class NeighbourRows {

    private static final double SMALLEST_LOAD = 1e-6;

    private final ElementTraits traits;
    /** Fractions of each element in all training rows: loops over rows then run as vector code. */
    private final double[][] columns;
    /** Fractions of each chemical group in all training rows. */
    private final double[][] groupColumns;
    /** Null without loads. */
    private final double[] logLoads;
    private final double[] targets;

    NeighbourRows(final AlloyDataset data, final ElementTraits traits) {
        final Alloys alloys = data.alloys();
        this.traits = traits;
        columns = new double[alloys.elements().size()][data.size()];
        groupColumns = new double[ElementTraits.groups()][data.size()];
        for (int i = 0; i < data.size(); i++) {
            final double[] x = Alloys.normalised(alloys.fractions(i));
            for (int j = 0; j < x.length; j++) {
                columns[j][i] = x[j];
            }
            final double[] groups = traits.groupFractions(x);
            for (int g = 0; g < groups.length; g++) {
                groupColumns[g][i] = groups[g];
            }
        }
        logLoads = alloys.hasLoads() ? Arrays.stream(alloys.loads()).map(NeighbourRows::logLoad).toArray() : null;
        targets = data.targets();
    }

    private static double logLoad(final double load) {
        return StrictMath.log10(Math.max(load, SMALLEST_LOAD));
    }

    ElementTraits traits() {
        return traits;
    }

    double[][] columns() {
        return columns;
    }

    double[][] groupColumns() {
        return groupColumns;
    }

    double[] targets() {
        return targets;
    }

    /** |x − x'| of fractions that sum to 1 with every row. */
    double[] byFractions(final double[] x) {
        return SimplexDistance.toAll(x, columns);
    }

    /** |g − g'| of the fractions of the chemical groups with every row. */
    double[] byGroups(final double[] groups) {
        return SimplexDistance.toAll(groups, groupColumns);
    }

    /** |log10(L/L')| of a load in N with every row; 0 where there are no loads. */
    double[] byLoad(final double load) {
        final double[] sums = new double[targets.length];
        if (logLoads != null) {
            SimplexDistance.add(1, logLoad(load), logLoads, sums);
        }
        return sums;
    }
}
