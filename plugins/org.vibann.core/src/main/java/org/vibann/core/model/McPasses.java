/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.core.model;

import java.util.Arrays;
import java.util.List;

import org.vibann.core.data.Alloys;
import org.vibann.core.nn.PassValues;
import org.vibann.core.nn.ThinnedPasses;

/**
 * T thinned networks of a model: Monte-Carlo dropout with batch normalisation in inference mode, every dropout active,
 * z = mu. Pass t is <em>one</em> set of dropout masks, drawn from (seed, t) and used for every row: a result is a
 * function of composition and load alone, continuous in them, whatever the threads, chunks and row order, and a
 * designer climbs the very surface that the predictor reports. Immutable and thread-safe; obtained from
 * {@link TrainedModel#passes(int, long)}.
 */
public final class McPasses {

    private final TrainedModel model;
    private final List<ThinnedPasses> members;
    private final int passes;

    McPasses(final TrainedModel model, final List<ThinnedPasses> members, final int passes) {
        this.model = model;
        this.members = members;
        this.passes = passes;
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
        return new Evaluation(Scalers.fractions(ordered),
            model.scalers().scaleLoads(ordered, model.config().logLoad())).values();
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
        final float[][] x = new float[fractions.length][model.elements().size()];
        float[] loads = null;
        for (int i = 0; i < x.length; i++) {
            if (fractions[i].length != x[i].length) {
                throw new IllegalArgumentException("A composition has " + fractions[i].length + " fractions, the model "
                    + x[i].length + " elements.");
            }
            for (int j = 0; j < x[i].length; j++) {
                x[i][j] = (float)fractions[i][j];
            }
        }
        if (model.usesLoad()) {
            loads = new float[x.length];
            Arrays.fill(loads, model.scalers().scaleLoad(load, model.config().logLoad()));
        }
        return new Evaluation(x, loads);
    }

    /** The values of all passes at some compositions. */
    public final class Evaluation {

        private final PassValues[] parts;
        private final int rows;

        private Evaluation(final float[][] x, final float[] loads) {
            rows = x.length;
            parts = members.stream().map(m -> m.evaluate(x, loads)).toArray(PassValues[]::new);
        }

        /** @return N x T predictions in units of the target */
        public double[][] values() {
            final double[][] values = new double[rows][passes];
            for (int i = 0; i < rows; i++) {
                for (int t = 0; t < passes; t++) {
                    values[i][t] = model.scalers().target()
                        .unscale(parts[t % parts.length].values()[i][t / parts.length]);
                }
            }
            return values;
        }

        /**
         * The gradient of an objective by the raw, un-normalised fractions (the network normalises them, so that the
         * gradient along the fractions themselves is zero). At a fraction of 0 it is the derivative from the right:
         * what adding the element would do.
         *
         * @param outputWeights N x T: dObjective/dvalue, value in units of the target
         * @return N x m: dObjective/dfraction
         */
        public double[][] inputGradient(final double[][] outputWeights) {
            final double[][] gradient = new double[rows][model.elements().size()];
            for (int p = 0; p < parts.length; p++) {
                final float[][] weights = new float[rows][parts[p].passes()];
                for (int i = 0; i < rows; i++) {
                    for (int t = 0; t < weights[i].length; t++) {
                        weights[i][t] = (float)(outputWeights[i][t * parts.length + p]
                            * model.scalers().target().sd());
                    }
                }
                final float[][] part = parts[p].inputGradient(weights);
                for (int i = 0; i < rows; i++) {
                    for (int j = 0; j < gradient[i].length; j++) {
                        gradient[i][j] += part[i][j];
                    }
                }
            }
            return gradient;
        }
    }
}
