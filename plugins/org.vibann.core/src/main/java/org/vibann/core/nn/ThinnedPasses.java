/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.core.nn;

import java.util.Arrays;
import java.util.List;

/**
 * A frozen network seen through T fixed dropout masks ("thinned networks") at z = mu and with batch normalisation in
 * inference mode: predictions and their gradient by the composition, for Monte-Carlo dropout and design.
 * <p>
 * Exact, and an order of magnitude cheaper than T full passes: what precedes the first dropout is computed once per row;
 * log-variance and decoder are left out; each batch normalisation is folded into the next layer; the latent, between
 * which and the head there is no non-linearity and no dropout, is multiplied out; and units that a mask drops or a ReLU
 * silences are skipped, forwards and backwards. Immutable and thread-safe.
 */
public final class ThinnedPasses {

    private final Network network;
    private final int passes;
    private final int width;
    private final int latent;
    private final boolean load;
    final Stage pair;
    final Stage fuse;
    final Stage head;
    private final Stage headLoad;
    final Stage out;
    /** Of units of the head: what they add to the prediction and, with a read-out, to that. */
    private final int outputs;
    private final float[][] pairTransposed;
    private final float[][] encTransposed;

    /**
     * @param network the frozen network; must not be changed any more
     * @param masks one set of one-row masks per pass
     * @param rate the dropout rate p with which kept units are scaled by 1/(1−p)
     */
    public ThinnedPasses(final Network network, final List<Masks> masks, final double rate) {
        this(network, masks, rate, null);
    }

    /**
     * As above, with a second linear read-out of the hardness head's hidden layer.
     *
     * @param network the frozen network; must not be changed any more
     * @param masks one set of one-row masks per pass
     * @param rate the dropout rate
     * @param readout its weights, one a unit of {@link Tape#trunk()}, and behind them its bias; null for none
     */
    public ThinnedPasses(final Network network, final List<Masks> masks, final double rate, final float[] readout) {
        this.network = network;
        passes = masks.size();
        width = network.architecture().width();
        latent = network.architecture().latent();
        load = network.architecture().load();
        final float[][] headKernel = kernel(Site.HARD_TRUNK);
        final float[][] latentPart = Arrays.copyOf(headKernel, latent);
        final float[] bias = bias(Site.HARD_TRUNK).clone();
        Kernels.addRows(bias, network.mu.bias.value()[0], latentPart, latent);
        final float[][] through = new float[width][width];
        Kernels.multiply(width, network.mu.kernel.value(), latentPart, through);

        pair = new Stage(this, rate, masks, kernel(Site.COMP_PAIR_2), bias(Site.COMP_PAIR_2), Site.COMP_PAIR_1);
        fuse = new Stage(this, rate, masks, kernel(Site.COMP_FUSE), bias(Site.COMP_FUSE), Site.COMP_ENC,
            Site.COMP_PAIR_2);
        head = new Stage(this, rate, masks, through, bias, Site.COMP_FUSE);
        headLoad = load ? new Stage(this, rate, masks,
            Arrays.copyOfRange(headKernel, latent, headKernel.length), new float[width], Site.LOAD_ENC) : null;
        outputs = readout == null ? 1 : 2;
        final float[][] last = new float[width][];
        for (int k = 0; k < width; k++) {
            last[k] = beside(network.output.kernel.value()[k][0], readout, k);
        }
        out = new Stage(this, rate, masks, last, beside(network.output.bias.value()[0][0], readout, width),
            Site.HARD_TRUNK);
        pairTransposed = Kernels.transpose(kernel(Site.COMP_PAIR_1));
        encTransposed = Kernels.transpose(kernel(Site.COMP_ENC));
    }

    private static float[] beside(final float first, final float[] readout, final int k) {
        return readout == null ? new float[]{first} : new float[]{first, readout[k]};
    }

    private float[][] kernel(final Site site) {
        return network.blocks.get(site).linear.parameters().get(0).value();
    }

    private float[] bias(final Site site) {
        return network.blocks.get(site).linear.parameters().get(1).value()[0];
    }

    Network network() {
        return network;
    }

    /** @return the number of passes T */
    public int passes() {
        return passes;
    }

    float[][] pairTransposed() {
        return pairTransposed;
    }

    float[][] encTransposed() {
        return encTransposed;
    }

    int width() {
        return width;
    }

    float outWeight(final int unit, final int output) {
        return out.weights[unit][output];
    }

    int outputs() {
        return outputs;
    }

    /**
     * Predicts.
     *
     * @param x n x m raw fractions
     * @param loads n scaled loads; ignored where the network has none
     * @return values in scaled units and what their gradient needs
     */
    public PassValues evaluate(final float[][] x, final float[] loads) {
        return new PassValues(this, x, loads);
    }

    boolean usesLoad() {
        return load;
    }

    /** The load's block behind its ReLU. */
    float[] encodeLoad(final float value) {
        final float[] encoded = bias(Site.LOAD_ENC).clone();
        Kernels.add(encoded, value, kernel(Site.LOAD_ENC)[0]);
        Kernels.relu(encoded);
        return encoded;
    }

    /** What an encoded load adds to the head's hidden layer in a pass. */
    void addLoad(final int pass, final float[] encoded, final float[] part) {
        headLoad.forward(pass, encoded, part);
    }
}
