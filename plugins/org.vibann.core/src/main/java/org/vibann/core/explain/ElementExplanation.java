/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.core.explain;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

import org.vibann.core.data.AlloyDataset;
import org.vibann.core.data.Alloys;
import org.vibann.core.explain.ElementImportance.Agreement;
import org.vibann.core.explain.ElementImportance.View;
import org.vibann.core.math.Correlation;
import org.vibann.core.model.TrainedModel;
import org.vibann.core.run.CanceledException;
import org.vibann.core.run.Progress;

/**
 * What a model's predictions for some alloys rest on, element by element: attention, integrated gradients, permutation.
 * Immutable; arrays are not copied.
 *
 * @param elements one entry an element of the model, in its order
 * @param gradients one attribution an alloy
 * @param attention N x m attention of the first network
 * @param agreements whether the views agree over the elements, for each pair of them
 * @param error mean absolute error of the measured alloys before any exchange, by the models that judge the
 *            permutation; NaN where there is no permutation importance
 */
public record ElementExplanation(List<ElementImportance> elements, List<IntegratedGradients> gradients,
    double[][] attention, List<Agreement> agreements, double error) {

    private static final int CHUNK_ROWS = 1024;

    /** Shares of the time. */
    private static final double GRADIENTS_DONE = 0.3;
    private static final double ATTENTION_DONE = 0.32;

    /**
     * Explains.
     *
     * @param model the model
     * @param dataset alloys, with loads where the model uses them; targets may be NaN: these rows do not count for the
     *            permutation
     * @param settings settings
     * @param progress told of the progress
     * @return the explanation
     * @throws CanceledException when the user cancels
     * @throws IllegalArgumentException with a text for the user where there are no alloys, unknown elements, missing
     *             loads, or too few measured alloys or families to train models for the permutation
     */
    public static ElementExplanation of(final TrainedModel model, final AlloyDataset dataset,
        final ImportanceSettings settings, final Progress progress) throws CanceledException {
        final Alloys alloys = dataset.alloys().withElements(model.elements());
        final List<IntegratedGradients> gradients = IntegratedGradients.of(model, settings.passes(), settings.seed(),
            alloys, settings.pathSteps(), progress.part(0, GRADIENTS_DONE));
        final double[][] attention = attention(model, alloys, progress.part(GRADIENTS_DONE, ATTENTION_DONE));
        final PermutationImportance permutation = PermutationImportance.of(model,
            new AlloyDataset(alloys, dataset.targetName(), dataset.targets()), settings,
            progress.part(ATTENTION_DONE, 1));
        final List<ElementImportance> elements = new ArrayList<>();
        for (int j = 0; j < model.elements().size(); j++) {
            final int e = j;
            final int[] holders = IntStream.range(0, alloys.size()).filter(i -> alloys.fraction(i, e) > 0).toArray();
            elements.add(new ElementImportance(model.elements().get(j), holders.length,
                IntStream.of(holders).mapToDouble(i -> attention[i][e]).average().orElse(Double.NaN),
                IntStream.of(holders).mapToDouble(i -> Math.abs(gradients.get(i).contributions()[e])).average()
                    .orElse(Double.NaN),
                IntStream.of(holders).mapToDouble(i -> gradients.get(i).contributions()[e]).average()
                    .orElse(Double.NaN),
                permutation.rise(j), permutation.sd(j)));
        }
        final List<Agreement> agreements = new ArrayList<>();
        for (final View[] pair : new View[][]{{View.ATTENTION, View.GRADIENTS}, {View.ATTENTION, View.PERMUTATION},
            {View.GRADIENTS, View.PERMUTATION}}) {
            agreements.add(Agreement.of(pair[0], pair[1], elements));
        }
        return new ElementExplanation(List.copyOf(elements), gradients, attention, List.copyOf(agreements),
            permutation.error());
    }

    private static double[][] attention(final TrainedModel model, final Alloys alloys, final Progress progress)
        throws CanceledException {
        final double[][] attention = new double[alloys.size()][];
        for (int from = 0; from < attention.length; from += CHUNK_ROWS) {
            final int start = from;
            progress.report((double)from / attention.length, () -> "Attention of row " + start);
            final int to = Math.min(attention.length, from + CHUNK_ROWS);
            final double[][] chunk = model.attention(alloys.select(IntStream.range(from, to).toArray()));
            System.arraycopy(chunk, 0, attention, from, chunk.length);
        }
        return attention;
    }

    /** @return mean absolute completeness error of the integrated gradients, unit of the target */
    public double completenessError() {
        return gradients.stream().mapToDouble(g -> Math.abs(g.error())).average().orElse(Double.NaN);
    }

    /** @return mean absolute difference of prediction and baseline, which the contributions share out */
    public double meanAttributed() {
        return gradients.stream().mapToDouble(g -> Math.abs(g.prediction() - g.baseline())).average()
            .orElse(Double.NaN);
    }

    /**
     * Whether attention and integrated gradients rank the elements of one alloy alike.
     *
     * @param row the alloy
     * @param fractions its m fractions, in the order of the model's elements
     * @return Kendall's τ-b of attention and absolute contribution over the elements that the alloy holds; NaN for
     *         fewer than two, or where one of both is constant
     */
    public double agreement(final int row, final double[] fractions) {
        final int[] held = IntStream.range(0, fractions.length).filter(j -> fractions[j] > 0).toArray();
        return Correlation.kendall(Arrays.stream(held).mapToDouble(j -> attention[row][j]).toArray(),
            Arrays.stream(held).mapToDouble(j -> Math.abs(gradients.get(row).contributions()[j])).toArray());
    }
}
