/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.core.nn;

import java.util.List;

/**
 * Descriptors of a composition from a fixed table of element properties e_jp: of each property the mean
 * {@code Σ_j x_j·e_jp} and the spread {@code √(Σ_j x_j·(e_jp − mean)² + ε) − √ε}. They let the encoder see that two
 * alloys without a common element are alike. The table is a tensor of the network that no gradient changes, so that a
 * stored model does not depend on tables that may change.
 */
final class Traits {

    /** Keeps the derivative of a spread finite where it is 0, in a pure element; properties are standardised. */
    private static final float EPSILON = 1e-2f;

    final Parameter table;
    private final int properties;

    Traits(final String name, final int elements, final int properties) {
        this.properties = properties;
        table = Parameter.constants(name, elements, properties);
    }

    /** Number of descriptors of so many properties. */
    static int count(final int properties) {
        return 2 * properties;
    }

    List<Parameter> parameters() {
        return List.of(table);
    }

    /** Writes the descriptors of the first n rows of x (fractions that sum to 1) into out from a column on. */
    void forward(final int n, final float[][] x, final float[][] out, final int column) {
        final float floor = (float)Math.sqrt(EPSILON);
        for (int i = 0; i < n; i++) {
            final float[] q = out[i];
            for (int p = 0; p < count(properties); p++) {
                q[column + p] = 0;
            }
            for (int j = 0; j < x[i].length; j++) {
                for (int p = 0; x[i][j] != 0 && p < properties; p++) {
                    q[column + p] += x[i][j] * table.value()[j][p];
                }
            }
            for (int j = 0; j < x[i].length; j++) {
                for (int p = 0; x[i][j] != 0 && p < properties; p++) {
                    final float difference = table.value()[j][p] - q[column + p];
                    q[column + properties + p] += x[i][j] * difference * difference;
                }
            }
            for (int p = column + properties; p < column + count(properties); p++) {
                q[p] = (float)Math.sqrt(q[p] + EPSILON) - floor;
            }
        }
    }

    /** Adds to dx what d = dLoss/dout, from a column on, means for the fractions; out as written by {@link #forward}. */
    void backward(final int n, final float[][] out, final float[][] d, final int column, final float[][] dx) {
        final float floor = (float)Math.sqrt(EPSILON);
        for (int i = 0; i < n; i++) {
            for (int p = 0; p < properties; p++) {
                final float mean = out[i][column + p];
                final float byMean = d[i][column + p];
                final float bySquare =
                    d[i][column + properties + p] / (2 * (out[i][column + properties + p] + floor));
                for (int j = 0; j < dx[i].length; j++) {
                    // Around its minimum, the mean, the sum of squares does not change with it while Σx = 1.
                    final float difference = table.value()[j][p] - mean;
                    dx[i][j] += byMean * table.value()[j][p] + bySquare * difference * difference;
                }
            }
        }
    }
}
