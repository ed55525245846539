/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.core.kernel;

/**
 * Inner products of pairs of vectors. Each sum runs in the order of the components, as in a plain loop, where every
 * addition waits for the one before; so four pairs are added up at a time.
 */
final class InnerProducts {

    private InnerProducts() {
    }

    /** The inner products of {@code a[p]} and {@code b[p]}, all of one length. */
    static double[] of(final double[][] a, final double[][] b) {
        final double[] products = new double[a.length];
        int p = 0;
        for (; p + 3 < a.length; p += 4) {
            four(a, b, p, products);
        }
        for (; p < a.length; p++) {
            products[p] = one(a[p], b[p]);
        }
        return products;
    }

    private static double one(final double[] a, final double[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }

    private static void four(final double[][] a, final double[][] b, final int p, final double[] products) {
        final double[] a0 = a[p];
        final double[] a1 = a[p + 1];
        final double[] a2 = a[p + 2];
        final double[] a3 = a[p + 3];
        final double[] b0 = b[p];
        final double[] b1 = b[p + 1];
        final double[] b2 = b[p + 2];
        final double[] b3 = b[p + 3];
        double s0 = 0;
        double s1 = 0;
        double s2 = 0;
        double s3 = 0;
        for (int i = 0; i < a0.length; i++) {
            s0 += a0[i] * b0[i];
            s1 += a1[i] * b1[i];
            s2 += a2[i] * b2[i];
            s3 += a3[i] * b3[i];
        }
        products[p] = s0;
        products[p + 1] = s1;
        products[p + 2] = s2;
        products[p + 3] = s3;
    }
}
