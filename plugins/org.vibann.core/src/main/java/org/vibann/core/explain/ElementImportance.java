/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.core.explain;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.vibann.core.alloy.Element;
import org.vibann.core.data.AlloyDataset;
import org.vibann.core.data.Alloys;
import org.vibann.core.data.SeededRandom;
import org.vibann.core.model.TrainedModel;
import org.vibann.core.run.CanceledException;
import org.vibann.core.run.Parallel;
import org.vibann.core.run.Progress;

/**
 * Three views of how much an element matters to a model, side by side: they answer different questions and may differ.
 *
 * @param element the element
 * @param count number of alloys that hold it
 * @param attention mean attention over these alloys; NaN where there is none
 * @param gradients mean absolute integrated gradient over these alloys, unit of the target; NaN where there is none
 * @param permutation rise of the mean absolute error when the element's contents are exchanged at random between
 *            alloys, the other elements scaled to fill up, unit of the target; NaN where targets are unknown
 */
public record ElementImportance(Element element, int count, double attention, double gradients, double permutation) {

    /** Exchanges that are averaged. */
    private static final int PERMUTATIONS = 5;

    private static final int PATH_STEPS = 32;

    private static final int PASSES = 24;

    /**
     * Rank correlations of the three views over the elements that occur; NaN where one of them is constant.
     *
     * @param attentionGradients attention with integrated gradients
     * @param attentionPermutation attention with permutation
     * @param gradientsPermutation integrated gradients with permutation
     */
    public record Agreement(double attentionGradients, double attentionPermutation, double gradientsPermutation) {
    }

    /**
     * Measures every element of a model.
     *
     * @param model the model
     * @param dataset alloys with targets; for an honest permutation importance, families that the model has not seen
     * @param seed seed of passes and permutations
     * @param progress told of the progress
     * @return one entry an element of the model, in its order
     * @throws CanceledException when the user cancels
     * @throws IllegalArgumentException where there are no alloys, unknown elements or missing loads
     */
    public static List<ElementImportance> of(final TrainedModel model, final AlloyDataset dataset, final long seed,
        final Progress progress) throws CanceledException {
        final Alloys alloys = dataset.alloys().withElements(model.elements());
        final List<IntegratedGradients> gradients =
            IntegratedGradients.of(model, PASSES, seed, alloys, PATH_STEPS, progress.part(0, 0.6));
        final List<AttentionSummary> attention = AttentionSummary.of(model, alloys, progress.part(0.6, 0.7));
        final double plain = error(model, alloys, dataset);
        final List<Double> permutation = Parallel.map(model.elements().size(), element -> {
            double sum = 0;
            for (int p = 0; p < PERMUTATIONS && attention.get(element).count() > 0; p++) {
                sum += error(model, permuted(alloys, element, SeededRandom.of(seed, element, p)), dataset) - plain;
            }
            return sum / PERMUTATIONS;
        }, progress.part(0.7, 1));
        final List<ElementImportance> all = new ArrayList<>();
        for (int j = 0; j < model.elements().size(); j++) {
            final int element = j;
            final double size = IntStream.range(0, alloys.size()).filter(i -> alloys.fraction(i, element) > 0)
                .mapToDouble(i -> Math.abs(gradients.get(i).contributions()[element])).average().orElse(Double.NaN);
            all.add(new ElementImportance(model.elements().get(j), attention.get(j).count(), attention.get(j).mean(),
                size, permutation.get(j)));
        }
        return List.copyOf(all);
    }

    /**
     * Whether the three views agree.
     *
     * @param all importance of every element
     * @return rank correlations (Spearman) over the elements that occur
     */
    public static Agreement agreement(final List<ElementImportance> all) {
        final List<ElementImportance> some = all.stream().filter(entry -> entry.count() > 0).toList();
        final double[] attention = some.stream().mapToDouble(ElementImportance::attention).toArray();
        final double[] gradients = some.stream().mapToDouble(ElementImportance::gradients).toArray();
        final double[] permutation = some.stream().mapToDouble(ElementImportance::permutation).toArray();
        return new Agreement(Statistics.rankCorrelation(attention, gradients),
            Statistics.rankCorrelation(attention, permutation), Statistics.rankCorrelation(gradients, permutation));
    }

    private static double error(final TrainedModel model, final Alloys alloys, final AlloyDataset dataset) {
        final double[] predictions = model.predict(alloys);
        double sum = 0;
        for (int i = 0; i < predictions.length; i++) {
            sum += Math.abs(predictions[i] - dataset.target(i)) / predictions.length;
        }
        return sum;
    }

    private static Alloys permuted(final Alloys alloys, final int element, final SeededRandom random) {
        final int[] order = IntStream.range(0, alloys.size()).toArray();
        random.shuffle(order);
        final double[][] fractions = new double[alloys.size()][];
        for (int i = 0; i < fractions.length; i++) {
            fractions[i] = alloys.fractions(i);
            final double own = fractions[i][element];
            final double other = alloys.fraction(order[i], element);
            // Nothing else is there to scale: the pure element stays as it is.
            if (own < 1) {
                for (int j = 0; j < fractions[i].length; j++) {
                    fractions[i][j] *= j == element ? 0 : (1 - other) / (1 - own);
                }
                fractions[i][element] = other;
            }
        }
        return Alloys.of(alloys.elements(), fractions, alloys.hasLoads() ? alloys.loads() : null);
    }
}
