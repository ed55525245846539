/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.core.nn;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.DoubleSupplier;

import org.vibann.core.math.Exp;

/**
 * The VIBANN network: simplex → element attention → composition and pairwise branches → fused layer → (mu, logvar) → z;
 * hardness head on z and the encoded load; decoder of the composition (and, in the preprint, of the load) on z. With
 * {@code z = mu + exp(logvar/2)·eps} in training and z = mu at inference.
 * <p>
 * Holds mutable parameters. While no training step runs, any number of threads may use it, each with its own tape.
 */
public final class Network {

    /**
     * Log-variances are cut here: exp() of a large one is infinite, and so is the loss, after which every weight is NaN.
     * No trained network comes near; KLdim goes on to draw one that is cut back.
     */
    static final float LARGEST_LOGVAR = 20f;

    private final Architecture architecture;
    final Attention attention;
    /** Null without element properties. */
    final Traits traits;
    final Map<Site, Block> blocks = new EnumMap<>(Site.class);
    final Dense mu;
    final Dense logvar;
    final Dense output;
    final Dense recon;
    private final Dense loadRecon;
    private final Map<String, Parameter> parameters = new LinkedHashMap<>();

    /**
     * Creates a network with zero weights; see {@link #initialise}.
     *
     * @param a its shape
     */
    public Network(final Architecture a) {
        architecture = a;
        final int w = a.width();
        attention = new Attention("Comp_Attention", a.elements(), a.attention());
        register(attention.parameters());
        if (a.loadAttention()) {
            register(new Dense("Load_Attention", 1, 1).parameters());
        }
        traits = a.traits() == 0 ? null : new Traits("Comp_Traits", a.elements(), a.traits());
        if (traits != null) {
            register(traits.parameters());
        }
        block(Site.COMP_ENC, a.encoderInputs(), w);
        block(Site.COMP_PAIR_1,
            new PairDense(Site.COMP_PAIR_1.dense(), a.elements(), 2 * w, (float)a.pairScale()));
        block(Site.COMP_PAIR_2, 2 * w, w);
        block(Site.COMP_FUSE, 2 * w, w);
        if (a.load()) {
            block(Site.LOAD_ENC, 1, w / 2);
        }
        mu = register(new Dense("vib_mu", w, a.latent()));
        logvar = register(new Dense("vib_logvar", w, a.latent()));
        block(Site.HARD_TRUNK, a.latent() + (a.load() ? w / 2 : 0), w);
        output = register(new Dense("Output_Layer", w, 1));
        block(Site.COMP_DEC_1, a.latent(), 2 * w);
        block(Site.COMP_DEC_2, 2 * w, w);
        recon = register(new Dense("Comp_Recon", w, a.elements()));
        if (a.loadDecoder()) {
            block(Site.LOAD_DEC, a.latent(), w / 2);
        }
        loadRecon = a.loadDecoder() ? register(new Dense("Load_Recon", w / 2, 1)) : null;
    }

    private void block(final Site site, final int in, final int out) {
        block(site, new Dense(site.dense(), in, out));
    }

    private void block(final Site site, final Linear linear) {
        final Block block = new Block(linear,
            new BatchNorm(site.norm(), linear.width(), (float)architecture.momentum()));
        blocks.put(site, block);
        register(block.parameters());
    }

    private Dense register(final Dense dense) {
        register(dense.parameters());
        return dense;
    }

    private void register(final List<Parameter> list) {
        list.forEach(p -> parameters.put(p.name(), p));
    }

    /** @return the shape */
    public Architecture architecture() {
        return architecture;
    }

    /** @return all tensors, by Keras name, in the order of the published weight file */
    public Map<String, Parameter> parameters() {
        return Collections.unmodifiableMap(parameters);
    }

    /** @return the sites at which this network has a block */
    public Collection<Site> sites() {
        return Collections.unmodifiableSet(blocks.keySet());
    }

    /**
     * @param site one of {@link #sites()}
     * @return the number of units of its block
     */
    public int widthOf(final Site site) {
        return blocks.get(site).width();
    }

    /**
     * Fills the weight matrices as Keras does: Glorot-uniform, ±√(6/(in + out)); biases stay zero.
     *
     * @param uniform supplies uniform numbers in [0, 1)
     */
    public void initialise(final DoubleSupplier uniform) {
        for (final Parameter p : parameters.values()) {
            if (p.shape().length == 2 && p.trainable()) {
                final double limit = Math.sqrt(6.0 / (p.shape()[0] + p.shape()[1]));
                for (final float[] row : p.value()) {
                    for (int j = 0; j < row.length; j++) {
                        row[j] = (float)((2 * uniform.getAsDouble() - 1) * limit);
                    }
                }
            }
        }
    }

    /** @return an independent copy of all tensors */
    public Network copy() {
        final Network copy = new Network(architecture);
        copy.copyFrom(this);
        return copy;
    }

    /**
     * Takes over all tensors of another network of the same shape.
     *
     * @param other the other network
     */
    public void copyFrom(final Network other) {
        parameters.forEach((name, p) -> Kernels.copy(p.value().length, other.parameters.get(name).value(), p.value()));
    }

    /**
     * Moves all tensors towards those of another network of the same shape: a running average over training steps.
     *
     * @param other the other network
     * @param share part of the way, 0 to 1
     */
    public void moveTowards(final Network other, final double share) {
        final float kept = (float)(1 - share);
        final float added = (float)share;
        parameters.forEach((name, p) -> {
            final float[][] target = other.parameters.get(name).value();
            for (int k = 0; k < target.length; k++) {
                final float[] row = p.value()[k];
                for (int j = 0; j < row.length; j++) {
                    row[j] = kept * row[j] + added * target[k][j];
                }
            }
        });
    }

    /**
     * Sets the element properties whose mean and spread the encoder sees.
     *
     * @param properties m x p numbers, p of {@link Architecture#traits()}; best standardised over the elements
     */
    public void setTraits(final float[][] properties) {
        Kernels.copy(properties.length, properties, traits.table.value());
    }

    /**
     * @param capacity the largest number of rows of a pass
     * @return working memory for passes through this network
     */
    public Tape tape(final int capacity) {
        return new Tape(this, capacity);
    }

    /**
     * Goes forward through the whole network.
     *
     * @param t working memory; holds all results
     * @param x n x m raw fractions, non-negative; need not be normalised
     * @param load n scaled loads; ignored (may be null) where the network has no load
     * @param n number of rows
     * @param eps n x d standard normal numbers for z, or null for z = mu
     * @param masks dropout masks
     * @param training whether batch normalisation uses, and moves its statistics by, those of this batch
     */
    public void forward(final Tape t, final float[][] x, final float[] load, final int n, final float[][] eps,
        final Masks masks, final boolean training) {
        t.n = n;
        t.training = training;
        t.masks = masks;
        t.eps = eps;
        encode(t, x);
        for (int i = 0; i < n; i++) {
            for (int k = 0; k < t.z[i].length; k++) {
                t.z[i][k] = eps == null ? t.mu[i][k]
                    : t.mu[i][k] + (float)Exp.of(0.5f * t.logvar[i][k]) * eps[i][k];
            }
            t.load[i][0] = architecture.load() ? load[i] : 0;
        }
        head(t);
        if (t.decoding) {
            decode(t);
        }
        if (loadRecon != null) {
            run(t, Site.LOAD_DEC, t.z);
            loadRecon.forward(n, t.at(Site.LOAD_DEC).out, t.loadHat);
        }
    }

    private void decode(final Tape t) {
        run(t, Site.COMP_DEC_1, t.z);
        run(t, Site.COMP_DEC_2, t.at(Site.COMP_DEC_1).out);
        recon.forward(t.n, t.at(Site.COMP_DEC_2).out, t.recon);
        Softmax.forward(t.n, t.recon, t.recon);
    }

    /**
     * Goes forward through the composition decoder alone.
     *
     * @param t working memory; holds the reconstruction
     * @param z n x d latents
     * @param n number of rows
     * @param masks dropout masks
     * @param training as in {@link #forward}
     */
    public void decode(final Tape t, final float[][] z, final int n, final Masks masks, final boolean training) {
        t.n = n;
        t.training = training;
        t.masks = masks;
        Kernels.copy(n, z, t.z);
        decode(t);
    }

    /**
     * Goes forward from latents through the hardness head alone, with all statistics fixed and without dropout.
     *
     * @param t working memory; holds the prediction
     * @param z n x d latents
     * @param load n scaled loads; ignored (may be null) where the network has no load
     * @param n number of rows
     */
    public void predict(final Tape t, final float[][] z, final float[] load, final int n) {
        t.n = n;
        t.training = false;
        t.masks = Masks.NONE;
        Kernels.copy(n, z, t.z);
        for (int i = 0; i < n; i++) {
            t.load[i][0] = architecture.load() ? load[i] : 0;
        }
        head(t);
    }

    /** @return the parameters of the composition decoder */
    public List<Parameter> decoder() {
        final List<Parameter> all = new ArrayList<>(blocks.get(Site.COMP_DEC_1).parameters());
        all.addAll(blocks.get(Site.COMP_DEC_2).parameters());
        all.addAll(recon.parameters());
        return all;
    }

    /** The deterministic first part of a row's way: fractions, attention, and the inputs of both branches. */
    void attend(final Tape t, final float[][] x) {
        t.input = x;
        Simplex.forward(t.n, x, t.x, t.sums);
        attention.forward(t.n, t);
        if (traits != null) {
            traits.forward(t.n, t.x, t.attended, architecture.elements());
        }
    }

    /** From t.gAttended goes back to the attention's parameters (training) and, where wanted, adds to t.gX. */
    void unattend(final Tape t, final boolean wantInput) {
        attention.backward(t.n, t.training, wantInput, t);
        if (traits != null && wantInput) {
            traits.backward(t.n, t.attended, t.gAttended, architecture.elements(), t.gX);
        }
    }

    private void encode(final Tape t, final float[][] x) {
        attend(t, x);
        run(t, Site.COMP_ENC, t.attended);
        run(t, Site.COMP_PAIR_1, t.x);
        run(t, Site.COMP_PAIR_2, t.at(Site.COMP_PAIR_1).out);
        concat(t.n, t.at(Site.COMP_ENC).out, t.at(Site.COMP_PAIR_2).out, t.fuseIn);
        run(t, Site.COMP_FUSE, t.fuseIn);
        mu.forward(t.n, t.at(Site.COMP_FUSE).out, t.mu);
        logvar.forward(t.n, t.at(Site.COMP_FUSE).out, t.logvar);
        for (int i = 0; i < t.n; i++) {
            for (int k = 0; k < t.logvar[i].length; k++) {
                t.logvar[i][k] = Math.min(t.logvar[i][k], LARGEST_LOGVAR);
            }
        }
    }

    private void head(final Tape t) {
        if (architecture.load()) {
            run(t, Site.LOAD_ENC, t.load);
            concat(t.n, t.z, t.at(Site.LOAD_ENC).out, t.headIn);
        } else {
            Kernels.copy(t.n, t.z, t.headIn);
        }
        run(t, Site.HARD_TRUNK, t.headIn);
        output.forward(t.n, t.at(Site.HARD_TRUNK).out, t.y);
    }

    private void run(final Tape t, final Site site, final float[][] in) {
        blocks.get(site).forward(t.n, in, t.training, t.masks.at(site), t.at(site));
    }

    /**
     * Goes back from the seeds in the tape (gradients of prediction, reconstruction, latent mean, log-variance and
     * load reconstruction) after a {@link #forward}; sets the gradients of latent and load and, when that was a
     * training pass, of all parameters.
     *
     * @param t the tape of the forward pass
     * @param wantInput whether to set the gradient of the raw fractions too. At a fraction of 0 it is the derivative
     *            from the right: what adding the element would do
     */
    public void backward(final Tape t, final boolean wantInput) {
        if (t.training) {
            parameters.values().forEach(Parameter::clearGradient);
        }
        for (int i = 0; i < t.n; i++) {
            Arrays.fill(t.gZ[i], 0);
            Arrays.fill(t.gX[i], 0);
        }
        backwardDecoders(t);
        backwardHead(t);
        for (int i = 0; i < t.n; i++) {
            for (int k = 0; k < t.gZ[i].length; k++) {
                t.gMu[i][k] += t.gZ[i][k];
                if (t.eps != null) {
                    t.gLogvar[i][k] += t.gZ[i][k] * 0.5f * (t.z[i][k] - t.mu[i][k]);
                }
            }
        }
        backwardEncoder(t, wantInput);
        if (wantInput) {
            Simplex.backward(t.n, t.input, t.x, t.sums, t.gX);
        }
    }

    /**
     * Goes back through the composition decoder alone, after {@link #decode}, from the gradient of the reconstruction;
     * sets the gradients of {@link #decoder()} when that was a training pass.
     *
     * @param t the tape of the forward pass
     */
    public void backwardDecoder(final Tape t) {
        if (t.training) {
            decoder().forEach(Parameter::clearGradient);
        }
        backwardComposition(t);
    }

    private void backwardComposition(final Tape t) {
        Softmax.backward(t.n, t.recon, t.gRecon, t.gLogits);
        back(t, recon, Site.COMP_DEC_2, t.gLogits);
        back(t, Site.COMP_DEC_2, t.at(Site.COMP_DEC_1).out, t.at(Site.COMP_DEC_1).gradient);
        back(t, Site.COMP_DEC_1, t.z, t.gLatentScratch);
    }

    private void backwardDecoders(final Tape t) {
        if (t.decoding) {
            backwardComposition(t);
            addLatent(t);
        }
        if (loadRecon != null) {
            back(t, loadRecon, Site.LOAD_DEC, t.gLoadHat);
            back(t, Site.LOAD_DEC, t.z, t.gLatentScratch);
            addLatent(t);
        }
    }

    private static void addLatent(final Tape t) {
        for (int i = 0; i < t.n; i++) {
            Kernels.add(t.gZ[i], 1, t.gLatentScratch[i]);
        }
    }

    private void backwardHead(final Tape t) {
        back(t, output, Site.HARD_TRUNK, t.gY);
        back(t, Site.HARD_TRUNK, t.headIn, t.gHeadIn);
        if (architecture.load()) {
            split(t.n, t.gHeadIn, t.gLatentScratch, t.at(Site.LOAD_ENC).gradient);
            back(t, Site.LOAD_ENC, t.load, t.gLoad);
        } else {
            Kernels.copy(t.n, t.gHeadIn, t.gLatentScratch);
        }
        addLatent(t);
    }

    private void backwardEncoder(final Tape t, final boolean wantInput) {
        final Block.Tape fuse = t.at(Site.COMP_FUSE);
        mu.backwardInput(t.n, fuse.out, t.gMu, fuse.gradient);
        logvar.backwardInput(t.n, fuse.out, t.gLogvar, t.gFusedScratch);
        for (int i = 0; i < t.n; i++) {
            Kernels.add(fuse.gradient[i], 1, t.gFusedScratch[i]);
        }
        if (t.training) {
            mu.backwardWeights(t.n, fuse.out, t.gMu);
            logvar.backwardWeights(t.n, fuse.out, t.gLogvar);
        }
        back(t, Site.COMP_FUSE, t.fuseIn, t.gFuseIn);
        split(t.n, t.gFuseIn, t.at(Site.COMP_ENC).gradient, t.at(Site.COMP_PAIR_2).gradient);
        back(t, Site.COMP_PAIR_2, t.at(Site.COMP_PAIR_1).out, t.at(Site.COMP_PAIR_1).gradient);
        back(t, Site.COMP_PAIR_1, t.x, wantInput ? t.gX : null);
        back(t, Site.COMP_ENC, t.attended, t.gAttended);
        unattend(t, wantInput);
    }

    private void back(final Tape t, final Dense dense, final Site before, final float[][] d) {
        if (t.training) {
            dense.backwardWeights(t.n, t.at(before).out, d);
        }
        dense.backwardInput(t.n, t.at(before).out, d, t.at(before).gradient);
    }

    private void back(final Tape t, final Site site, final float[][] in, final float[][] dIn) {
        blocks.get(site).backward(t.n, in, t.training, t.masks.at(site), t.at(site), dIn);
    }

    private static void concat(final int n, final float[][] a, final float[][] b, final float[][] ab) {
        for (int i = 0; i < n; i++) {
            System.arraycopy(a[i], 0, ab[i], 0, a[i].length);
            System.arraycopy(b[i], 0, ab[i], a[i].length, b[i].length);
        }
    }

    private static void split(final int n, final float[][] ab, final float[][] a, final float[][] b) {
        for (int i = 0; i < n; i++) {
            System.arraycopy(ab[i], 0, a[i], 0, a[i].length);
            System.arraycopy(ab[i], a[i].length, b[i], 0, b[i].length);
        }
    }

    /** @return numbers in all tensors together */
    public int size() {
        return new ArrayList<>(parameters.values()).stream().mapToInt(Parameter::size).sum();
    }
}
