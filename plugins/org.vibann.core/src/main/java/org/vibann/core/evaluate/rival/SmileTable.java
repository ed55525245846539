/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.core.evaluate.rival;

import java.util.Arrays;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

import smile.data.DataFrame;
import smile.data.Tuple;
import smile.data.formula.Formula;
import smile.data.type.StructType;

/** What Smile's trees learn from and are asked with. */
final class SmileTable {

    private static final String TARGET = "y";

    private SmileTable() {
    }

    /** The target as a function of all features. */
    static Formula formula() {
        return Formula.lhs(TARGET);
    }

    /** Vectors and targets as a frame. */
    static DataFrame frame(final VectorLearner.Table table) {
        return frame(table.x(), table.y());
    }

    private static DataFrame frame(final double[][] x, final double[] y) {
        final int p = x[0].length;
        final double[][] rows = new double[x.length][];
        for (int i = 0; i < x.length; i++) {
            rows[i] = Arrays.copyOf(x[i], p + 1);
            rows[i][p] = y[i];
        }
        return DataFrame.of(rows, IntStream.rangeClosed(0, p).mapToObj(j -> j == p ? TARGET : "x" + j)
            .toArray(String[]::new));
    }

    /** A model of Smile as a function of a vector of p features. */
    static VectorLearner.Function function(final int p, final ToDoubleFunction<Tuple> model) {
        // The models ask a row for what their formula names; the target, which is not looked at, has to have a place.
        final StructType schema = frame(new double[][]{new double[p]}, new double[1]).schema();
        return x -> model.applyAsDouble(Tuple.of(Arrays.copyOf(x, p + 1), schema));
    }
}
