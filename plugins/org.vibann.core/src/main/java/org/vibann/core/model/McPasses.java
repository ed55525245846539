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
import org.vibann.core.nn.PassValues;
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
    private final List<ThinnedPasses> members;
    private final int passes;
    private final double[] spread;

    McPasses(final TrainedModel model, final List<ThinnedPasses> members, final int first, final int passes,
        final long seed) {
        this.model = model;
        this.members = members;
        this.passes = passes;
        spread = spread(passes,
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
        final float[][] x = inputs(fractions);
        final float[] scaled = model.scalers().scaleLoads(ordered, model.config().shape().logLoad());
        final PassValues[] parts = members.stream().map(m -> m.evaluate(x, scaled)).toArray(PassValues[]::new);
        return values(parts, model.parts().blend().map(blend -> blend.say(fractions, loads)).orElse(null));
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
        return new Evaluation(fractions, load, parts(fractions, load));
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
        return values(parts(fractions, load),
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
        addNetworks(parts(fractions, load), weights, null, gradient);
        return gradient;
    }

    /** What each network says in all passes of compositions at one load. */
    private PassValues[] parts(final double[][] fractions, final double load) {
        for (final double[] row : fractions) {
            if (row.length != model.elements().size()) {
                throw new IllegalArgumentException("A composition has " + row.length + " fractions, the model "
                    + model.elements().size() + " elements.");
            }
        }
        float[] loads = null;
        if (model.usesLoad()) {
            loads = new float[fractions.length];
            Arrays.fill(loads, model.scalers().scaleLoad(load, model.config().shape().logLoad()));
        }
        final float[] scaled = loads;
        final float[][] x = inputs(fractions);
        return members.stream().map(m -> m.evaluate(x, scaled)).toArray(PassValues[]::new);
    }

    /** Adds the gradients of the networks; byReadout may be null. */
    private void addNetworks(final PassValues[] parts, final double[][] byValue, final float[][] byReadout,
        final double[][] gradient) {
        for (int p = 0; p < parts.length; p++) {
            final float[][] weights = new float[gradient.length][parts[p].passes()];
            for (int i = 0; i < weights.length; i++) {
                for (int t = p; t < passes; t += parts.length) {
                    weights[i][passOf(parts, t)] += (float)(byValue[i][t] * model.scalers().target().sd());
                }
            }
            final float[][] part = p == 0 && byReadout != null ? parts[p].inputGradient(weights, byReadout)
                : parts[p].inputGradient(weights);
            for (int i = 0; i < gradient.length; i++) {
                for (int j = 0; j < gradient[i].length; j++) {
                    gradient[i][j] += part[i][j];
                }
            }
        }
    }

    private float[][] inputs(final double[][] fractions) {
        final float[][] x = new float[fractions.length][model.elements().size()];
        for (int i = 0; i < x.length; i++) {
            for (int j = 0; j < x[i].length; j++) {
                x[i][j] = (float)fractions[i][j];
            }
        }
        return x;
    }

    /** N x T values of all passes, from those of the networks and, unless null, what the heads beside them say. */
    private double[][] values(final PassValues[] parts, final Blend.Said[] heads) {
        final Doubt doubt = model.parts().doubt().orElse(null);
        final double[][] values = new double[parts[0].values().length][];
        for (int i = 0; i < values.length; i++) {
            values[i] = networkValues(parts, i);
            if (doubt != null) {
                final double sd = doubt.sd(parts[0].readouts()[i]);
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

    private double[] networkValues(final PassValues[] parts, final int row) {
        final double[] values = new double[passes];
        for (int t = 0; t < passes; t++) {
            values[t] =
                model.scalers().target().unscale(parts[t % parts.length].values()[row][passOf(parts, t)]);
        }
        return values;
    }

    /** Which of its network's passes pass t is: without dropout there is one for all. */
    private static int passOf(final PassValues[] parts, final int t) {
        return t / parts.length % parts[t % parts.length].passes();
    }

    /** The values of all passes at some compositions. */
    public final class Evaluation {

        private final double[][] fractions;
        private final PassValues[] parts;
        private final Blend.At[] heads;
        /** Null unless the networks stand alone and know their doubt. */
        private final Doubt doubt = model.parts().doubt().orElse(null);

        private Evaluation(final double[][] fractions, final double load, final PassValues[] parts) {
            this.fractions = fractions;
            this.parts = parts;
            heads = model.parts().blend().map(blend -> Arrays.stream(fractions)
                .map(row -> blend.at(row, load)).toArray(Blend.At[]::new)).orElse(null);
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
            final double[][] gradient = new double[fractions.length][model.elements().size()];
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
                final double network = Moments.mean(networkValues(parts, i));
                gradient[i] = heads[i].gradient(network, byMean, bySd);
                final double share = model.weights().orElseThrow().network();
                final double fromSd = bySd * heads[i].sdByNetwork(network) / passes;
                weights[i] = Arrays.stream(outputWeights[i]).map(w -> share * w + fromSd).toArray();
            }
            addNetworks(parts, weights, byReadout(weights), gradient);
            return gradient;
        }

        /** N x passes of the first network: dObjective/dreadout of the doubt. */
        private float[][] byReadout(final double[][] byValue) {
            final float[][] by = new float[byValue.length][parts[0].passes()];
            for (int i = 0; doubt != null && i < by.length; i++) {
                double bySd = 0;
                for (int t = 0; t < passes; t++) {
                    bySd += byValue[i][t] * spread[t];
                }
                Arrays.fill(by[i], (float)(bySd * doubt.slope(parts[0].readouts()[i])));
            }
            return by;
        }
    }

    /** T standard normal numbers, shifted and scaled to mean 0 and variance 1 (T - 1): they add spread, never bias. */
    private static double[] spread(final int passes, final SeededRandom random) {
        final double[] numbers = new double[passes];
        for (int t = 0; t < passes; t++) {
            numbers[t] = random.nextGaussian();
        }
        final double mean = Moments.mean(numbers);
        double squares = 0;
        for (int t = 0; t < passes; t++) {
            numbers[t] -= mean;
            squares += numbers[t] * numbers[t];
        }
        for (int t = 0; t < passes; t++) {
            numbers[t] = passes == 1 ? 0 : numbers[t] / Math.sqrt(squares / (passes - 1));
        }
        return numbers;
    }
}
