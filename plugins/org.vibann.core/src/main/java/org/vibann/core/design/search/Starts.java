/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.core.design.search;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.vibann.core.data.SeededRandom;
import org.vibann.core.predict.PredictionSurface;
import org.vibann.core.run.CanceledException;
import org.vibann.core.run.Parallel;
import org.vibann.core.run.Progress;

/**
 * Starting points: the reference alloys in the order of the objective; mixtures of two of the better ones; samples of
 * the density of the reference alloys in the latent space, decoded; mixtures with another element; alloys of random
 * elements. All are brought to the constraints.
 */
final class Starts {

    private static final int CHUNK = 64;

    /** Content of the element brought in, at most. */
    private static final double NEW_ELEMENT = 0.2;

    private final DesignProblem problem;

    /** Reference rows, best objective first. */
    private final int[] ranked;

    private final int[] usable;

    Starts(final DesignProblem problem, final PredictionSurface surface, final Progress progress)
        throws CanceledException {
        this.problem = problem;
        this.ranked = ranked(surface, progress);
        this.usable = IntStream.range(0, problem.lattice().size())
            .filter(j -> problem.lattice().canHold(j)).toArray();
    }

    private int[] ranked(final PredictionSurface surface, final Progress progress) throws CanceledException {
        final int[] rows = problem.domain().rows();
        final int chunks = (rows.length + CHUNK - 1) / CHUNK;
        final List<double[]> parts = Parallel.map(chunks, chunk -> {
            final double[][] alloys = new double[Math.min(CHUNK, rows.length - chunk * CHUNK)][];
            for (int i = 0; i < alloys.length; i++) {
                alloys[i] = problem.domain().dense(rows[chunk * CHUNK + i], problem.elements().size());
            }
            return problem.objectives(surface.moments(alloys));
        }, progress);
        final double[] objectives = parts.stream().flatMapToDouble(java.util.Arrays::stream).toArray();
        return IntStream.range(0, rows.length).boxed()
            .sorted(Comparator.<Integer>comparingDouble(i -> -objectives[i]).thenComparing(Comparator.naturalOrder()))
            .mapToInt(i -> rows[i]).toArray();
    }

    /** Start number {@code index}: a function of the number and the seed; empty when no alloy was found near it. */
    Optional<double[]> start(final int index) {
        final SeededRandom random = SeededRandom.of(problem.settings().seed(), index);
        final double[] wanted = switch (index % 4) {
            case 0, 1 -> data(index / 4 * 2 + index % 4, random);
            case 2 -> index % 8 == 6 && problem.settings().effort().latentStarts() ? latent(random) : mixture(random);
            default -> index % 8 == 3 ? withNewElement(mixture(random), random) : anything(random);
        };
        final double[] projected = problem.lattice().project(wanted);
        return projected != null ? Optional.of(projected)
            : problem.lattice().near(wanted).map(problem.lattice()::fractions);
    }

    private double[] latent(final SeededRandom random) {
        return problem.familiarity().sample(random).orElseGet(() -> mixture(random));
    }

    private double[] data(final int rank, final SeededRandom random) {
        return rank < ranked.length ? dense(rank) : withNewElement(mixture(random), random);
    }

    private double[] dense(final int rank) {
        return problem.domain().dense(ranked[rank], problem.elements().size());
    }

    /** Favours the better alloys: the rank is distributed like the square of a uniform number. */
    private int rank(final SeededRandom random) {
        final double uniform = random.nextDouble();
        return (int)(uniform * uniform * ranked.length);
    }

    private double[] mixture(final SeededRandom random) {
        final double[] one = dense(rank(random));
        final double[] other = dense(rank(random));
        final double share = random.nextDouble();
        for (int j = 0; j < one.length; j++) {
            one[j] = share * one[j] + (1 - share) * other[j];
        }
        return one;
    }

    private double[] withNewElement(final double[] alloy, final SeededRandom random) {
        final double content = NEW_ELEMENT * random.nextDouble();
        for (int j = 0; j < alloy.length; j++) {
            alloy[j] *= 1 - content;
        }
        alloy[usable[random.nextInt(usable.length)]] += content;
        return alloy;
    }

    /** Random elements with uniformly distributed contents. */
    private double[] anything(final SeededRandom random) {
        final double[] alloy = new double[problem.elements().size()];
        final List<Integer> order = new ArrayList<>(IntStream.of(usable).boxed().toList());
        double sum = 0;
        final int count = Math.min(order.size(), problem.lattice().maxElements());
        for (int i = 0; i < count; i++) {
            final int element = order.remove(random.nextInt(order.size()));
            alloy[element] = -StrictMath.log(1 - random.nextDouble());
            sum += alloy[element];
        }
        for (int j = 0; j < alloy.length; j++) {
            alloy[j] /= sum;
        }
        return alloy;
    }
}
