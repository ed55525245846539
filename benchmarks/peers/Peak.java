/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
import java.util.Locale;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorSpecies;

/**
 * What one core can reach in single precision: twelve sums in registers, each of which a fused multiply-add follows
 * another, so that the units never wait. Run as a program of one file:
 * {@code java --add-modules jdk.incubator.vector benchmarks/peers/Peak.java}
 */
final class Peak {

    private static final VectorSpecies<Float> SPECIES = FloatVector.SPECIES_PREFERRED;
    private static final int STEPS = 20_000_000;
    private static final int SUMS = 12;

    private Peak() {
    }

    public static void main(final String[] args) {
        float sink = 0;
        for (int round = 0; round < 9; round++) {
            final long start = System.nanoTime();
            sink += sums(1e-9f * round);
            final double seconds = (System.nanoTime() - start) / 1e9;
            if (round < 4) {
                continue;
            }
            System.out.printf(Locale.ROOT, "%d numbers a vector: %.0f GFLOP/s%n", SPECIES.length(),
                2.0 * SUMS * SPECIES.length() * STEPS / seconds / 1e9);
        }
        if (Float.isNaN(sink)) {
            throw new IllegalStateException("The sums are not finite.");
        }
    }

    private static float sums(final float start) {
        final FloatVector x = FloatVector.broadcast(SPECIES, 0.999f);
        final FloatVector y = FloatVector.broadcast(SPECIES, start);
        FloatVector a = y;
        FloatVector b = y;
        FloatVector c = y;
        FloatVector d = y;
        FloatVector e = y;
        FloatVector f = y;
        FloatVector g = y;
        FloatVector h = y;
        FloatVector i = y;
        FloatVector j = y;
        FloatVector k = y;
        FloatVector l = y;
        for (int step = 0; step < STEPS; step++) {
            a = a.fma(x, y);
            b = b.fma(x, y);
            c = c.fma(x, y);
            d = d.fma(x, y);
            e = e.fma(x, y);
            f = f.fma(x, y);
            g = g.fma(x, y);
            h = h.fma(x, y);
            i = i.fma(x, y);
            j = j.fma(x, y);
            k = k.fma(x, y);
            l = l.fma(x, y);
        }
        return a.add(b).add(c).add(d).add(e).add(f).add(g).add(h).add(i).add(j).add(k).add(l)
            .reduceLanes(jdk.incubator.vector.VectorOperators.ADD);
    }
}
