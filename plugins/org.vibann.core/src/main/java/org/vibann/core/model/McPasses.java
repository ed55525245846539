/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.core.model;

import java.util.Arrays;
import java.util.List;

import org.vibann.core.data.Alloys;
import org.vibann.core.data.SeededRandom;
import org.vibann.core.math.Moments;
import org.vibann.core.nn.ThinnedPasses;

/**
 * T thinned networks of a model: Monte-Carlo dropout with batch normalisation in inference mode, every dropout active,
 * z = mu. Pass t is <em>one</em> set of dropout masks, drawn from (seed, t) and used for every row: a result is a
 * function of composition and load alone, continuous in them, whatever the threads, chunks and row order, and a
 * designer climbs the very surface that the predictor reports. Where heads stand beside the networks, a pass adds their
 * share, and a normal number of its own times their standard deviation: the spread of the passes is then that of the
 * whole model. Networks that were taught by such heads and stand alone do the same with the doubt that they learnt.
 * Immutable and thread-safe; obtained from {@link TrainedModel#passes(int, long)}.
 */
public final class McPasses {

    /** Passes that are held at once, at most: what they take grows with them. More are taken one block after another. */
    public static final int MOST = 1000;

    /** Stream of the random numbers that spread the passes by the uncertainty of the heads beside the networks. */
    private static final long SPREAD = -1;

    private final TrainedModel model;
    private final NetworkPasses networks;
    private final int passes;
    private final double[] spread;

    McPasses(final TrainedModel model, final List<ThinnedPasses> members, final int first, final int passes,
        final long seed) {
        this.model = model;
        this.passes = passes;
        networks = new NetworkPasses(model, members, passes);
        spread = NetworkPasses.spread(passes,
            first == 0 ? SeededRandom.of(seed, SPREAD) : SeededRandom.of(seed, SPREAD, first));
    }

    /** @return the number of passes T */
    public int passes() {
        return passes;
    }

    /**
     * Predicts. Works in the calling thread; callers that split a table into chunks get the same numbers.
     *
     * @param alloys N alloys, as in {@link TrainedModel}
     * @return N x T predictions in units of the target
     */
    public double[][] predict(final Alloys alloys) {
        final Alloys ordered = alloys.withElements(model.elements());
        final double[] loads = new double[ordered.size()];
        Arrays.setAll(loads, ordered::load);
        final double[][] fractions = ordered.fractions();
        final float[] scaled = model.scalers().scaleLoads(ordered, model.config().shape().logLoad());
        return values(networks.evaluate(fractions, scaled),
            model.parts().blend().map(blend -> blend.say(fractions, loads)).orElse(null));
    }

    /**
     * Predicts so that the gradient can be had.
     *
     * @param fractions N x m raw fractions in the order of {@link TrainedModel#elements()}, non-negative; they need not
     *            be normalised, the network does that itself
     * @param load the load of all in N; ignored where the model uses none
     * @return the values and their gradient
     */
    public Evaluation evaluate(final double[][] fractions, final double load) {
        return new Evaluation(networks.evaluate(fractions, load), load);
    }

    /**
     * Predicts without what a gradient needs, which is several times quicker.
     *
     * @param fractions as in {@link #evaluate}
     * @param load as there
     * @return N x T predictions, with the bits of {@link Evaluation#values()}
     */
    public double[][] values(final double[][] fractions, final double load) {
        final double[] newtons = new double[fractions.length];
        Arrays.fill(newtons, load);
        return values(networks.evaluate(fractions, load),
            model.parts().blend().map(blend -> blend.say(fractions, newtons)).orElse(null));
    }

    /**
     * The gradient of the mean of the passes, but for what the nearest alloys beside the networks bring: it is no function
     * that a gradient can follow, see {@link TrainedModel#nearestShares}. The passes are spread around their mean, so
     * no standard deviation takes part.
     *
     * @param fractions as in {@link #evaluate}
     * @param load as there
     * @return N x m derivatives by the raw fractions
     */
    public double[][] smoothGradient(final double[][] fractions, final double load) {
        final Blend blend = model.parts().blend().orElse(null);
        final double[][] gradient = new double[fractions.length][model.elements().size()];
        final double[][] weights = new double[fractions.length][passes];
        for (int i = 0; i < gradient.length; i++) {
            Arrays.fill(weights[i], (blend == null ? 1 : blend.weights().network()) / passes);
            if (blend != null) {
                gradient[i] = blend.kernelGradient(fractions[i], load);
            }
        }
        networks.addGradient(networks.evaluate(fractions, load), weights, null, gradient);
        return gradient;
    }

    /** N x T values of all passes, from those of the networks and, unless null, what the heads beside them say. */
    private double[][] values(final NetworkPasses.Evaluated parts, final Blend.Said[] heads) {
        final Doubt doubt = model.parts().doubt().orElse(null);
        final double[][] values = new double[parts.size()][];
        for (int i = 0; i < values.length; i++) {
            values[i] = networks.values(parts, i);
            if (doubt != null) {
                final double sd = doubt.sd(parts.readouts(i));
                for (int t = 0; t < passes; t++) {
                    values[i][t] += sd * spread[t];
                }
            }
            if (heads != null) {
                final double network = Moments.mean(values[i]);
                final double fromHeads = heads[i].heads();
                final double sd = heads[i].sd(network);
                final double share = model.weights().orElseThrow().network();
                for (int t = 0; t < passes; t++) {
                    values[i][t] = share * values[i][t] + fromHeads + sd * spread[t];
                }
            }
        }
        return values;
    }

    /** The values of all passes at some compositions. */
    public final class Evaluation {

        private final NetworkPasses.Evaluated parts;
        private final Blend.At[] heads;
        /** Null unless the networks stand alone and know their doubt. */
        private final Doubt doubt = model.parts().doubt().orElse(null);

        private Evaluation(final NetworkPasses.Evaluated parts, final double load) {
            this.parts = parts;
            heads = model.parts().blend().map(blend -> blend.at(parts.fractions(), load)).orElse(null);
        }

        /** @return N x T predictions in units of the target */
        public double[][] values() {
            return McPasses.this.values(parts, heads);
        }

        /**
         * The gradient of an objective by the raw, un-normalised fractions (the network normalises them, so that the
         * gradient along the fractions themselves is zero). At a fraction of 0 it is the derivative from the right:
         * what adding the element would do.
         *
         * @param outputWeights N x T: dObjective/dvalue, value in units of the target; a row of zeros costs nothing
         * @return N x m: dObjective/dfraction
         */
        public double[][] inputGradient(final double[][] outputWeights) {
            final double[][] gradient = new double[parts.size()][model.elements().size()];
            final double[][] weights = outputWeights.clone();
            for (int i = 0; heads != null && i < gradient.length; i++) {
                if (Arrays.stream(outputWeights[i]).allMatch(w -> w == 0)) {
                    continue;
                }
                double byMean = 0;
                double bySd = 0;
                for (int t = 0; t < passes; t++) {
                    byMean += outputWeights[i][t];
                    bySd += outputWeights[i][t] * spread[t];
                }
                final double network = Moments.mean(networks.values(parts, i));
                gradient[i] = heads[i].gradient(network, byMean, bySd);
                final double share = model.weights().orElseThrow().network();
                final double fromSd = bySd * heads[i].sdByNetwork(network) / passes;
                weights[i] = Arrays.stream(outputWeights[i]).map(w -> share * w + fromSd).toArray();
            }
            networks.addGradient(parts, weights, byReadout(weights), gradient);
            return gradient;
        }

        /** N x passes of the first network: dObjective/dreadout of the doubt. */
        private float[][] byReadout(final double[][] byValue) {
            final float[][] by = new float[byValue.length][parts.parts()[0].passes()];
            for (int i = 0; doubt != null && i < by.length; i++) {
                double bySd = 0;
                for (int t = 0; t < passes; t++) {
                    bySd += byValue[i][t] * spread[t];
                }
                Arrays.fill(by[i], (float)(bySd * doubt.slope(parts.readouts(i))));
            }
            return by;
        }
    }
}
