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
import org.vibann.core.data.Grouping;
import org.vibann.core.data.SeededRandom;
import org.vibann.core.data.Split;
import org.vibann.core.data.Splits;
import org.vibann.core.math.Moments;
import org.vibann.core.model.TrainedModel;
import org.vibann.core.run.CanceledException;
import org.vibann.core.run.Parallel;
import org.vibann.core.run.Progress;
import org.vibann.core.train.VibannTrainer;

/**
 * Permutation importance (L. Breiman, Machine Learning 45 (2001) 5): how much worse a model predicts alloys when one
 * element's contents are exchanged at random between them. The exchange stays within a fold, and what the element gains
 * or loses is taken from the others in proportion, so that all that the model sees are compositions.
 */
final class PermutationImportance {

    /** Share of the time of a fold that its training takes. */
    private static final double TRAINED = 0.8;

    /** Sums of the rise of the absolute error, [element][repeat]. */
    private final double[][] rises;
    private final boolean[] occurs;
    private int rows;
    private double errors;

    private PermutationImportance(final int elements, final int repeats) {
        rises = new double[elements][repeats];
        occurs = new boolean[elements];
    }

    static PermutationImportance of(final TrainedModel model, final AlloyDataset dataset,
        final ImportanceSettings settings, final Progress progress) throws CanceledException {
        final var result = new PermutationImportance(model.elements().size(), settings.repeats());
        final int[] measured =
            IntStream.range(0, dataset.size()).filter(i -> !Double.isNaN(dataset.target(i))).toArray();
        if (measured.length == 0 || settings.protocol() == ImportanceSettings.Protocol.NONE) {
            return result;
        }
        final AlloyDataset data = withoutUnusedLoads(dataset.select(measured), model);
        if (settings.protocol() == ImportanceSettings.Protocol.GIVEN_MODEL) {
            result.add(model, data, settings.seed(), progress);
            return result;
        }
        final List<Split> folds = Splits.kFold(data.alloys(), Grouping.FAMILY, settings.folds(), settings.seed());
        for (int f = 0; f < folds.size(); f++) {
            final int fold = f;
            final Progress part = progress.part((double)f / folds.size(), (f + 1.0) / folds.size());
            final Progress training = part.part(0, TRAINED);
            final TrainedModel other = VibannTrainer.train(data.select(folds.get(f).train()),
                model.config().withValidation(v -> v.withGrouping(Grouping.FAMILY)),
                (fraction, message) -> training.report(fraction,
                    () -> "Permutation, fold " + (fold + 1) + " of " + folds.size() + ": training"));
            result.add(other, data.select(folds.get(f).test()), SeededRandom.of(settings.seed(), f).nextLong(),
                part.part(TRAINED, 1));
        }
        return result;
    }

    private static AlloyDataset withoutUnusedLoads(final AlloyDataset data, final TrainedModel model) {
        return model.usesLoad() ? data
            : new AlloyDataset(Alloys.of(data.alloys().elements(), data.alloys().fractions(), null), data.targetName(),
                data.targets());
    }

    private void add(final TrainedModel model, final AlloyDataset test, final long seed, final Progress progress)
        throws CanceledException {
        final double[] plain = errors(model, test.alloys(), test.targets());
        rows += plain.length;
        errors += Arrays.stream(plain).sum();
        final int repeats = rises[0].length;
        // One task an exchange, so that each is short whatever the number of elements.
        final List<Double> risen = Parallel.map(rises.length * repeats, task -> rise(model, test, plain, task / repeats,
            SeededRandom.of(seed, task / repeats, task % repeats)), progress);
        for (int task = 0; task < risen.size(); task++) {
            rises[task / repeats][task % repeats] += risen.get(task);
        }
        for (int e = 0; e < occurs.length; e++) {
            final int element = e;
            occurs[e] |= IntStream.range(0, test.size()).anyMatch(i -> test.alloys().fraction(i, element) > 0);
        }
    }

    /** Rise of the sum of absolute errors. Only alloys that the exchange changes are predicted again. */
    private static double rise(final TrainedModel model, final AlloyDataset test, final double[] plain,
        final int element, final SeededRandom random) {
        final Alloys alloys = test.alloys();
        final int[] order = IntStream.range(0, alloys.size()).toArray();
        random.shuffle(order);
        final List<Integer> changed = new ArrayList<>();
        final List<double[]> fractions = new ArrayList<>();
        for (int i = 0; i < order.length; i++) {
            final double own = alloys.fraction(i, element);
            final double other = alloys.fraction(order[i], element);
            // Where there is nothing else to scale, the pure element stays as it is.
            if (own != other && own < 1) {
                final double[] row = alloys.fractions(i);
                for (int j = 0; j < row.length; j++) {
                    row[j] *= (1 - other) / (1 - own);
                }
                row[element] = other;
                changed.add(i);
                fractions.add(row);
            }
        }
        if (changed.isEmpty()) {
            return 0;
        }
        final int[] rows = changed.stream().mapToInt(Integer::intValue).toArray();
        final double[] loads = alloys.hasLoads() ? IntStream.of(rows).mapToDouble(alloys::load).toArray() : null;
        final double[] after =
            errors(model, Alloys.of(alloys.elements(), fractions.toArray(double[][]::new), loads),
                test.select(rows).targets());
        double sum = 0;
        for (int k = 0; k < rows.length; k++) {
            sum += after[k] - plain[rows[k]];
        }
        return sum;
    }

    private static double[] errors(final TrainedModel model, final Alloys alloys, final double[] targets) {
        final double[] predictions = model.predict(alloys);
        return IntStream.range(0, targets.length).mapToDouble(i -> Math.abs(predictions[i] - targets[i])).toArray();
    }

    /** Mean absolute error before any exchange; NaN where nothing was judged. */
    double error() {
        return rows == 0 ? Double.NaN : errors / rows;
    }

    /** Mean rise of the mean absolute error over the repeats; NaN where no judged alloy holds the element. */
    double rise(final int element) {
        return rows > 0 && occurs[element] ? Moments.mean(rises[element]) / rows : Double.NaN;
    }

    /** Standard deviation of that rise over the repeats. */
    double sd(final int element) {
        return rows > 0 && occurs[element] ? Moments.sd(rises[element], Moments.mean(rises[element])) / rows
            : Double.NaN;
    }
}
