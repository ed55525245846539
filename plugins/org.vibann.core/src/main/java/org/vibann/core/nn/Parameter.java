/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.core.nn;

import java.util.Arrays;

/**
 * A named tensor of the network: a weight matrix as rows, or a vector as one row. The names are those of the published
 * Keras network, for instance {@code Comp_Enc_D1/kernel}.
 * <p>
 * Not immutable: a training step changes {@link #value()}. A network that is trained no more is only read.
 */
public final class Parameter {

    private final String name;
    private final boolean vector;
    private final boolean trainable;
    private final float[][] value;
    private float[][] gradient;
    /** Rows of the gradient that may hold other numbers than zeros. */
    private final boolean[] dirty;

    private Parameter(final String name, final boolean vector, final boolean trainable, final float[][] value) {
        this.name = name;
        this.vector = vector;
        this.trainable = trainable;
        this.value = value;
        dirty = new boolean[value.length];
    }

    static Parameter matrix(final String name, final int rows, final int columns) {
        return new Parameter(name, false, true, new float[rows][columns]);
    }

    static Parameter vector(final String name, final int length, final float fill) {
        return vector(name, length, fill, true);
    }

    /** A vector that no gradient changes: a moving statistic of batch normalisation. */
    static Parameter statistic(final String name, final int length, final float fill) {
        return vector(name, length, fill, false);
    }

    /** A matrix that no gradient changes. */
    static Parameter constants(final String name, final int rows, final int columns) {
        return new Parameter(name, false, false, new float[rows][columns]);
    }

    private static Parameter vector(final String name, final int length, final float fill, final boolean trainable) {
        final float[][] value = new float[1][length];
        Arrays.fill(value[0], fill);
        return new Parameter(name, true, trainable, value);
    }

    /** @return the name, unique in its network */
    public String name() {
        return name;
    }

    /** @return whether a gradient step changes this tensor; false for moving statistics */
    public boolean trainable() {
        return trainable;
    }

    /** @return the shape: [length] of a vector, [in, out] of a matrix */
    public int[] shape() {
        return vector ? new int[]{value[0].length} : new int[]{value.length, value[0].length};
    }

    /** @return how many numbers the tensor holds */
    public int size() {
        return value.length * value[0].length;
    }

    /** @return the live rows (one for a vector); not a copy */
    public float[][] value() {
        return value;
    }

    /** @return the live gradient rows, shaped as {@link #value()}; zeros until the first backward pass */
    public float[][] gradient() {
        Arrays.fill(dirty, true);
        return rows();
    }

    private float[][] rows() {
        if (gradient == null) {
            gradient = new float[value.length][value[0].length];
        }
        return gradient;
    }

    /** One row of {@link #gradient()}, for a layer that changes only some. */
    float[] gradientRow(final int row) {
        dirty[row] = true;
        return rows()[row];
    }

    /** Whether a row of the gradient may hold other numbers than zeros. */
    boolean dirty(final int row) {
        return dirty[row];
    }

    /** One row of {@link #gradient()}, only to be read. */
    float[] readGradient(final int row) {
        return rows()[row];
    }

    void clearGradient() {
        for (int k = 0; k < dirty.length; k++) {
            if (dirty[k]) {
                Arrays.fill(rows()[k], 0);
                dirty[k] = false;
            }
        }
    }

    /** @return the numbers row after row, a copy */
    public float[] flat() {
        final float[] all = new float[size()];
        for (int k = 0; k < value.length; k++) {
            System.arraycopy(value[k], 0, all, k * value[k].length, value[k].length);
        }
        return all;
    }

    /**
     * Sets all numbers.
     *
     * @param all the numbers row after row
     * @throws IllegalArgumentException when there are more or fewer than {@link #size()}
     */
    public void set(final float[] all) {
        if (all.length != size()) {
            throw new IllegalArgumentException(
                "Tensor " + name + " has " + all.length + " numbers, expected " + size() + ".");
        }
        for (int k = 0; k < value.length; k++) {
            System.arraycopy(all, k * value[k].length, value[k], 0, value[k].length);
        }
    }
}
