/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.core.nn;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;

/**
 * The working memory of one network pass: every intermediate value that the way back needs, and the gradients. One
 * tape serves any number of passes of up to {@code capacity} rows, one at a time and from one thread. Fields beginning
 * with g hold dLoss/d(field).
 */
public final class Tape {

    final Map<Site, Block.Tape> blocks = new EnumMap<>(Site.class);
    int n;
    boolean training;
    /** Whether the composition decoder takes part in whole passes: a training without reconstruction does not need it. */
    boolean decoding = true;
    Masks masks;
    float[][] eps;
    float[][] input;
    final float[] sums;
    final float[][] x;
    final float[][] logits;
    final float[][] attention;
    /** Attended composition and, beside it, the descriptors. */
    final float[][] attended;
    final float[][] fuseIn;
    final float[][] mu;
    final float[][] logvar;
    final float[][] z;
    final float[][] load;
    final float[][] headIn;
    final float[][] y;
    final float[][] recon;
    final float[][] loadHat;

    final float[][] gX;
    final float[][] gAttended;
    final float[][] gLogits;
    final float[][] gScratch;
    final float[][] gFuseIn;
    final float[][] gFusedScratch;
    final float[][] gMu;
    final float[][] gLogvar;
    final float[][] gZ;
    final float[][] gLatentScratch;
    final float[][] gLoad;
    final float[][] gHeadIn;
    final float[][] gY;
    final float[][] gRecon;
    final float[][] gLoadHat;

    Tape(final Network network, final int capacity) {
        final Architecture a = network.architecture();
        for (final Site site : network.sites()) {
            blocks.put(site, new Block.Tape(capacity, network.widthOf(site)));
        }
        final int m = a.elements();
        final int d = a.latent();
        final int head = d + (a.load() ? a.width() / 2 : 0);
        sums = new float[capacity];
        x = new float[capacity][m];
        logits = new float[capacity][m];
        attention = new float[capacity][m];
        attended = new float[capacity][a.encoderInputs()];
        fuseIn = new float[capacity][2 * a.width()];
        mu = new float[capacity][d];
        logvar = new float[capacity][d];
        z = new float[capacity][d];
        load = new float[capacity][1];
        headIn = new float[capacity][head];
        y = new float[capacity][1];
        recon = new float[capacity][m];
        loadHat = new float[capacity][1];
        gX = new float[capacity][m];
        gAttended = new float[capacity][a.encoderInputs()];
        gLogits = new float[capacity][m];
        gScratch = new float[capacity][m];
        gFuseIn = new float[capacity][2 * a.width()];
        gFusedScratch = new float[capacity][a.width()];
        gMu = new float[capacity][d];
        gLogvar = new float[capacity][d];
        gZ = new float[capacity][d];
        gLatentScratch = new float[capacity][d];
        gLoad = new float[capacity][1];
        gHeadIn = new float[capacity][head];
        gY = new float[capacity][1];
        gRecon = new float[capacity][m];
        gLoadHat = new float[capacity][1];
    }

    /** @return n x 1 predictions of the last pass, in scaled units; live, as all that follows */
    public float[][] y() {
        return y;
    }

    /** @return what the hardness head's hidden layer gives its output, n x width */
    public float[][] trunk() {
        return at(Site.HARD_TRUNK).out;
    }

    /** @return latent means, n x d */
    public float[][] mu() {
        return mu;
    }

    /** @return latent log-variances, n x d */
    public float[][] logvar() {
        return logvar;
    }

    /** @return element attention, n x m, each row summing to 1 */
    public float[][] attention() {
        return attention;
    }

    /** @return reconstructed atomic fractions, n x m */
    public float[][] reconstruction() {
        return recon;
    }

    /** @return the normalised atomic fractions that the network saw, n x m */
    public float[][] fractions() {
        return x;
    }

    /** @return to be set before a way back: dLoss/dy, n x 1 */
    public float[][] gradientOfPrediction() {
        return gY;
    }

    /** @return to be set before a way back: dLoss/dreconstruction, n x m */
    public float[][] gradientOfReconstruction() {
        return gRecon;
    }

    /** @return after a way back: dLoss/dz, n x d */
    public float[][] gradientOfLatent() {
        return gZ;
    }

    /** @return after a way back to the inputs: dLoss/d(raw fraction), n x m; see {@link Network#backward} */
    public float[][] gradientOfInput() {
        return gX;
    }

    /** @return after a way back: dLoss/d(scaled load), n x 1 */
    public float[][] gradientOfLoad() {
        return gLoad;
    }

    Block.Tape at(final Site site) {
        return blocks.get(site);
    }

    void clearSeeds() {
        for (final float[][] seed : new float[][][]{gY, gRecon, gMu, gLogvar, gLoadHat}) {
            for (final float[] row : seed) {
                Arrays.fill(row, 0);
            }
        }
    }
}
