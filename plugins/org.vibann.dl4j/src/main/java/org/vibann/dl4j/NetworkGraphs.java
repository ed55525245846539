/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.dl4j;

import org.deeplearning4j.nn.conf.ComputationGraphConfiguration;
import org.deeplearning4j.nn.conf.layers.OutputLayer;
import org.nd4j.linalg.activations.Activation;
import org.nd4j.linalg.lossfunctions.LossFunctions.LossFunction;
import org.vibann.core.nn.Architecture;
import org.vibann.core.nn.AttentionKind;
import org.vibann.core.nn.Engine;
import org.vibann.core.nn.Network;
import org.vibann.core.nn.Site;
import org.vibann.dl4j.Parts.Norm;

/**
 * The VIBANN network, or parts of it, as DL4J graphs. Layers with weights have the names of the published Keras network.
 * The published load attention, a softmax over one logit, always gives 1 and is left out.
 */
final class NetworkGraphs {

    static final String FRACTIONS = "fractions";
    static final String LOAD = "load";
    static final String NOISE = "noise";
    static final String LATENT = "latent";
    static final String COMPOSITION = "composition";
    static final String ENCODED = "encoded";
    static final String PAIRED = "paired";
    static final String LOADED = "loaded";
    static final String PREDICTION = "Output_Layer";
    static final String RECONSTRUCTION = "Comp_Recon";
    static final String LOAD_RECONSTRUCTION = "Load_Recon";
    static final String MEAN = "mean";
    static final String LOG_VARIANCE = "log_variance";
    static final String VARIANCE = "variance";
    static final String ATTENTION = "attention";
    static final String ATTENTION_LAYER = "Comp_Attention";
    static final String FIRST = "Pair_First";
    static final String SECOND = "Pair_Second";
    static final String TRAITS = "Comp_Traits";
    static final String TRAIT_SQUARES = "Comp_Traits_Squares";
    /** Under the root of a descriptor's spread, as in core. */
    private static final double SPREAD_FLOOR = 1e-2;
    private static final String MU = "vib_mu";
    private static final String LOGVAR = "vib_logvar";

    private final Network network;
    private final Architecture a;
    private final Parts p;
    /** The vertex whose rows are the element attention. */
    private String attention;

    private NetworkGraphs(final Network network, final Norm norm, final double dropout, final StepRate rate) {
        this.network = network;
        a = network.architecture();
        p = new Parts(a, norm, dropout, rate);
    }

    /** The whole network in training. Inputs: fractions, load, masks, noise in the order of the configuration. */
    static ComputationGraphConfiguration training(final Network network, final StepRate rate) {
        final NetworkGraphs g = new NetworkGraphs(network, Norm.BATCH_AND_MASK, 0, rate);
        g.encode(g.p.input(FRACTIONS));
        final int d = g.a.latent();
        final String half = g.p.scaled("half", LOGVAR, 0.5);
        // exp(v) = sigmoid(v)/sigmoid(-v)
        final String below = g.p.activated("sigmoid_minus", g.p.scaled("minus_half", half, -1), Activation.SIGMOID);
        final String sigma = g.p.product("sigma", g.p.activated("sigmoid", half, Activation.SIGMOID),
            g.p.power("sigmoid_minus_by", below, d, -1));
        g.p.output(g.p.product(VARIANCE, sigma, sigma));
        final String z = g.p.sum(LATENT, MU, g.p.product("spread", sigma, g.p.input(NOISE)));
        g.head(z, g.load());
        g.decode(z, Activation.IDENTITY);
        g.p.output(MEAN, MU);
        return g.p.build();
    }

    /** The composition decoder in training. Inputs: latent, masks. */
    static ComputationGraphConfiguration decoder(final Network network, final StepRate rate) {
        final NetworkGraphs g = new NetworkGraphs(network, Norm.BATCH_AND_MASK, 0, rate);
        g.decodeComposition(g.p.input(LATENT), Activation.IDENTITY);
        return g.p.build();
    }

    /** The whole network at inference, z = mu, with softmax reconstruction. Inputs: fractions, load. Outputs as in {@link Engine.Outputs}. */
    static ComputationGraphConfiguration inference(final Network network) {
        final NetworkGraphs g = new NetworkGraphs(network, Norm.FIXED, 0, null);
        g.encode(g.p.input(FRACTIONS));
        g.head(MU, g.load());
        g.decode(MU, Activation.SOFTMAX);
        g.p.output(MEAN, MU);
        g.p.output(LOG_VARIANCE, LOGVAR);
        g.p.output(ATTENTION, g.attention);
        return g.p.build();
    }

    /** What precedes the first dropout. Inputs: fractions, load. Outputs: encoded, paired, load. */
    static ComputationGraphConfiguration stem(final Network network) {
        final NetworkGraphs g = new NetworkGraphs(network, Norm.FIXED, 0, null);
        final String x = g.composition(g.p.input(FRACTIONS));
        g.p.output(ENCODED, g.encoded(x));
        g.p.output(PAIRED, g.paired(x));
        if (g.a.load()) {
            g.p.output(LOADED, g.load());
        }
        return g.p.build();
    }

    /** What follows the first dropout, up to the prediction. Inputs: encoded, paired, load, masks. */
    static ComputationGraphConfiguration trunk(final Network network) {
        final NetworkGraphs g = new NetworkGraphs(network, Norm.FIXED_AND_MASK, 0, null);
        final String encoded = g.p.thinned(Site.COMP_ENC, g.p.input(ENCODED));
        g.bottleneck(encoded, g.secondPair(g.p.thinned(Site.COMP_PAIR_1, g.p.input(PAIRED))), false);
        g.head(MU, g.a.load() ? g.p.thinned(Site.LOAD_ENC, g.p.input(LOADED)) : null);
        return g.p.build();
    }

    /** The network for other programs: prediction, reconstruction, latent mean and log-variance; trainable with DL4J's own means. */
    static ComputationGraphConfiguration exchange(final Network network, final double dropout) {
        final NetworkGraphs g = new NetworkGraphs(network, Norm.BATCH_AND_DROPOUT, dropout, null);
        g.encode(g.p.input(FRACTIONS));
        g.p.output(g.p.layer(PREDICTION, new OutputLayer.Builder(LossFunction.MSE).nIn(g.a.width()).nOut(1)
            .activation(Activation.IDENTITY).build(), g.trunk(MU, g.load())));
        g.p.output(g.p.layer(RECONSTRUCTION, new OutputLayer.Builder(LossFunction.MCXENT).nIn(g.a.width())
            .nOut(g.a.elements()).activation(Activation.SOFTMAX).build(), g.decoded(MU)));
        g.p.output(MEAN, MU);
        g.p.output(LOG_VARIANCE, LOGVAR);
        return g.p.build();
    }

    private String composition(final String fractions) {
        return p.normalised(COMPOSITION, fractions, a.elements());
    }

    private void encode(final String fractions) {
        final String x = composition(fractions);
        bottleneck(p.thinned(Site.COMP_ENC, encoded(x)), secondPair(p.thinned(Site.COMP_PAIR_1, paired(x))), true);
    }

    private String encoded(final String x) {
        final int m = a.elements();
        attention = p.dense(ATTENTION_LAYER, x, m, m, Activation.SOFTMAX);
        String attended = p.product("attended", x, attention);
        if (a.attention() == AttentionKind.PRESENT) {
            // x_i exp(l_i)/Σ x_j exp(l_j): the same, divided by its sum
            attended = p.normalised("attended_present", attended, m);
            attention = attended;
        }
        if (a.traits() > 0) {
            attended = p.joined("attended_and_traits", attended, traits(x));
        }
        return p.normed(Site.COMP_ENC, attended, m + 2 * a.traits(), a.width());
    }

    private String traits(final String x) {
        final String mean = p.constant(TRAITS, x, a.elements(), a.traits());
        final String squares = p.constant(TRAIT_SQUARES, x, a.elements(), a.traits());
        final String variance = p.difference("traits_variance", squares, p.product("traits_mean_squared", mean, mean));
        final String root = p.power("traits_root", p.shifted("traits_floored", variance, SPREAD_FLOOR), a.traits(), 0.5);
        return p.joined("traits", mean, p.shifted("traits_spread", root, -Math.sqrt(SPREAD_FLOOR)));
    }

    private String paired(final String x) {
        final int pairs = a.elements() * (a.elements() - 1) / 2;
        final String products = p.product("pairs", p.constant(FIRST, x, a.elements(), pairs),
            p.constant(SECOND, x, a.elements(), pairs));
        return p.normed(Site.COMP_PAIR_1, products, pairs, network.widthOf(Site.COMP_PAIR_1));
    }

    private String secondPair(final String first) {
        return p.block(Site.COMP_PAIR_2, first, network.widthOf(Site.COMP_PAIR_1), network.widthOf(Site.COMP_PAIR_2));
    }

    private void bottleneck(final String encoded, final String pair, final boolean withVariance) {
        final String fused = p.block(Site.COMP_FUSE, p.joined("branches", encoded, pair), 2 * a.width(), a.width());
        p.dense(MU, fused, a.width(), a.latent(), Activation.IDENTITY);
        if (withVariance) {
            p.dense(LOGVAR, fused, a.width(), a.latent(), Activation.IDENTITY);
        }
    }

    private String load() {
        return a.load() ? p.block(Site.LOAD_ENC, p.input(LOAD), 1, network.widthOf(Site.LOAD_ENC)) : null;
    }

    private String trunk(final String z, final String load) {
        return load == null ? p.block(Site.HARD_TRUNK, z, a.latent(), a.width())
            : p.block(Site.HARD_TRUNK, p.joined("latent_and_load", z, load),
                a.latent() + network.widthOf(Site.LOAD_ENC), a.width());
    }

    private void head(final String z, final String load) {
        p.output(p.dense(PREDICTION, trunk(z, load), a.width(), 1, Activation.IDENTITY));
    }

    private String decoded(final String z) {
        return p.block(Site.COMP_DEC_2, p.block(Site.COMP_DEC_1, z, a.latent(), 2 * a.width()), 2 * a.width(),
            a.width());
    }

    private void decodeComposition(final String z, final Activation activation) {
        p.output(p.dense(RECONSTRUCTION, decoded(z), a.width(), a.elements(), activation));
    }

    private void decode(final String z, final Activation activation) {
        decodeComposition(z, activation);
        if (a.loadDecoder()) {
            p.output(p.dense(LOAD_RECONSTRUCTION, p.block(Site.LOAD_DEC, z, a.latent(), network.widthOf(Site.LOAD_DEC)),
                network.widthOf(Site.LOAD_DEC), 1, Activation.IDENTITY));
        }
    }
}
