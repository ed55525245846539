/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.core.kernel;

import java.util.Arrays;

import org.vibann.core.data.Alloys;
import org.vibann.core.data.AlloyDataset;
import org.vibann.core.data.AlloyPoints;
import org.vibann.core.data.RowColumns;
import org.vibann.core.math.SimplexDistance;

/** The training rows as neighbours are looked for in them, and how far other alloys are from each. Immutable. */
final class NeighbourRows {

    private final ElementTraits traits;
    private final RowColumns fractions;
    /** Fractions of the chemical groups. */
    private final RowColumns groups;
    /** Null without loads. */
    private final double[] logLoads;
    private final double[] targets;

    NeighbourRows(final AlloyDataset data, final ElementTraits traits) {
        final Alloys alloys = data.alloys();
        this.traits = traits;
        final double[][] rows = new double[data.size()][];
        Arrays.setAll(rows, i -> Alloys.normalised(alloys.fractions(i)));
        fractions = new RowColumns(rows, alloys.elements().size());
        groups = new RowColumns(Arrays.stream(rows).map(traits::groupFractions).toArray(double[][]::new),
            ElementTraits.groups());
        logLoads = alloys.hasLoads() ? Arrays.stream(alloys.loads()).map(AlloyPoints::logLoad).toArray() : null;
        targets = data.targets();
    }

    ElementTraits traits() {
        return traits;
    }

    double[][] columns() {
        return fractions.columns();
    }

    double[][] groupColumns() {
        return groups.columns();
    }

    double[] targets() {
        return targets;
    }

    /** |x − x'| of fractions that sum to 1 with every row. */
    double[] byFractions(final double[] x) {
        return fractions.differences(x);
    }

    /** |g − g'| of the fractions of the chemical groups with every row. */
    double[] byGroups(final double[] groupFractions) {
        return groups.differences(groupFractions);
    }

    /** |log10(L/L')| of a load in N with every row; 0 where there are no loads. */
    double[] byLoad(final double load) {
        return byLogLoad(logLoads == null ? 0 : AlloyPoints.logLoad(load));
    }

    /** The same of the logarithm of the load. */
    double[] byLogLoad(final double logLoad) {
        final double[] sums = new double[targets.length];
        if (logLoads != null) {
            SimplexDistance.add(1, logLoad, logLoads, sums);
        }
        return sums;
    }
}
