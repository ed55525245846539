/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.core.design.space;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * Projects any vector to compositions with few elements: keeps the largest entries (Kyrillidis et al., ICML 2013) and
 * the compulsory ones, projects these to the box and the sum, and pushes groups into their limits. The result is near
 * the constraints; exactness comes with rounding.
 */
final class SupportProjection {

    private static final int GROUP_ROUNDS = 20;

    private static final int BISECTIONS = 60;

    private final Lattice lattice;

    private final double[] low;

    private final double[] high;

    SupportProjection(final Lattice lattice) {
        this.lattice = lattice;
        low = new double[lattice.size()];
        high = new double[lattice.size()];
        for (int j = 0; j < low.length; j++) {
            low[j] = (double)lattice.low[j] / lattice.total;
            high[j] = lattice.high[j] < lattice.low[j] ? 0 : (double)lattice.high[j] / lattice.total;
        }
    }

    /** Atomic fractions that sum to 1, near {@code wanted}; null where its elements cannot make an alloy. */
    double[] project(final double[] wanted) {
        final int[] support = support(wanted);
        double[] alloy = toBox(wanted, support);
        for (int round = 0; alloy != null && round < GROUP_ROUNDS && push(alloy, support); round++) {
            alloy = toBox(alloy, support);
        }
        return alloy;
    }

    private int[] support(final double[] wanted) {
        final int[] order = IntStream.range(0, wanted.length).filter(j -> high[j] > 0).boxed()
            .sorted(Comparator.<Integer, Boolean>comparing(j -> !lattice.compulsory[j])
                .thenComparing(j -> -wanted[j]).thenComparing(Comparator.naturalOrder()))
            .mapToInt(Integer::intValue).toArray();
        int count = 0;
        double room = 0;
        while (count < Math.min(order.length, lattice.maxElements) && (count < lattice.minElements || room < 1
            || lattice.compulsory[order[count]] || wanted[order[count]] > 0)) {
            room += high[order[count++]];
        }
        return Arrays.copyOf(order, count);
    }

    /** Euclidean projection to the box and the sum 1: clamp(wanted - shift), the shift found by bisection. */
    private double[] toBox(final double[] wanted, final int[] support) {
        double least = 0;
        double most = 0;
        double below = Double.POSITIVE_INFINITY;
        double above = Double.NEGATIVE_INFINITY;
        for (final int j : support) {
            least += floor(j);
            most += high[j];
            below = Math.min(below, wanted[j] - high[j]);
            above = Math.max(above, wanted[j] - floor(j));
        }
        if (least > 1 + 1e-12 || most < 1 - 1e-12) {
            return null;
        }
        for (int i = 0; i < BISECTIONS; i++) {
            final double middle = (below + above) / 2;
            double sum = 0;
            for (final int j : support) {
                sum += clamp(wanted[j] - middle, j);
            }
            if (sum > 1) {
                below = middle;
            } else {
                above = middle;
            }
        }
        final double[] alloy = new double[wanted.length];
        for (final int j : support) {
            alloy[j] = clamp(wanted[j] - above, j);
        }
        return alloy;
    }

    private double floor(final int element) {
        return lattice.compulsory[element] ? low[element] : 0;
    }

    private double clamp(final double value, final int element) {
        return Math.max(floor(element), Math.min(high[element], value));
    }

    /** Moves the sums of groups that are out of their limits; false when all are within. */
    private boolean push(final double[] alloy, final int[] support) {
        boolean moved = false;
        for (final Lattice.Group group : lattice.groups) {
            double sum = 0;
            int count = 0;
            for (final int member : group.members()) {
                sum += alloy[member];
                final int element = member;
                count += Arrays.stream(support).anyMatch(j -> j == element) ? 1 : 0;
            }
            final double wanted = Math.max((double)group.min() / lattice.total,
                Math.min((double)group.max() / lattice.total, sum));
            if (count > 0 && Math.abs(wanted - sum) > 1e-9) {
                moved = true;
                for (final int member : group.members()) {
                    final int element = member;
                    if (Arrays.stream(support).anyMatch(j -> j == element)) {
                        alloy[member] = Math.max(0, alloy[member] + (wanted - sum) / count);
                    }
                }
            }
        }
        return moved;
    }
}
