/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.core.cluster;

import java.util.List;
import org.vibann.core.math.Moments;
import org.vibann.core.run.CanceledException;
import org.vibann.core.run.Parallel;
import org.vibann.core.run.Progress;

/**
 * t-SNE with the approximation of Barnes and Hut (van der Maaten, JMLR 15 (2014) 3221): time grows with n log n an
 * iteration, memory with n. It starts from the principal components, so it needs no random numbers (Kobak and Berens,
 * Nat. Commun. 10 (2019) 5416), and its learning rate is n over the exaggeration, at least 200 (Belkina et al., Nat.
 * Commun. 10 (2019) 5415). Sums run over chunks of fixed size, so the result does not depend on the number of threads.
 */
final class BarnesHutTsne {

    private static final int CHUNK = 256;

    private static final double EXAGGERATION = 12;

    /** Iterations with exaggerated similarities, at most a quarter of all. */
    private static final int EXAGGERATED = 250;

    private static final double LEAST_RATE = 200;

    /** Standard deviation of the first coordinates. */
    private static final double START = 1e-4;

    private static final double SHARE_AFFINITIES = 0.2;

    private final double[][] map;

    private final Affinities affinities;

    private final double[][] speed;

    private final double[][] gains;

    private BarnesHutTsne(final double[][] map, final Affinities affinities) {
        this.map = map;
        this.affinities = affinities;
        speed = new double[map.length][2];
        gains = new double[map.length][2];
        for (final double[] gain : gains) {
            gain[0] = 1;
            gain[1] = 1;
        }
    }

    static double[][] embed(final double[][] rows, final double perplexity, final int iterations,
        final Progress progress) throws CanceledException {
        final Progress neighbours = progress.part(0, SHARE_AFFINITIES);
        final Affinities affinities = Affinities.of(rows, perplexity,
            (fraction, message) -> neighbours.report(fraction, () -> "t-SNE: nearest alloys"));
        final BarnesHutTsne tsne = new BarnesHutTsne(start(rows), affinities);
        final Progress rest = progress.part(SHARE_AFFINITIES, 1);
        final int exaggerated = Math.min(EXAGGERATED, iterations / 4);
        for (int done = 0; done < iterations; done++) {
            final int now = done;
            tsne.step(done < exaggerated, (fraction, message) -> rest.report((now + fraction) / iterations,
                () -> "t-SNE: iteration " + (now + 1) + " of " + iterations));
        }
        return tsne.map;
    }

    private static double[][] start(final double[][] rows) {
        final double[][] map = Pca.fit(rows).project(rows);
        double squares = 0;
        for (final double[] point : map) {
            squares += point[0] * point[0] / rows.length;
        }
        final double scale = squares > 0 ? START / Math.sqrt(squares) : 0;
        for (int i = 0; i < map.length; i++) {
            // Rows that agree are set apart by a little, or they would stay on each other.
            map[i][0] = map[i][0] * scale + START * 1e-3 * ((i % 101) / 100.0 - 0.5);
            map[i][1] = map[i][1] * scale + START * 1e-3 * ((i % 103) / 102.0 - 0.5);
        }
        return map;
    }

    /** Forces on a chunk of points: attraction and unscaled repulsion, and the sum of q over their pairs. */
    private record Forces(double[] attraction, double[] repulsion, double sum) {
    }

    private void step(final boolean exaggerate, final Progress progress) throws CanceledException {
        final QuadTree tree = new QuadTree(map);
        final int chunks = (map.length + CHUNK - 1) / CHUNK;
        final List<Forces> forces = Parallel.map(chunks, chunk -> forces(tree, chunk * CHUNK), progress);
        double sum = 0;
        for (final Forces some : forces) {
            sum += some.sum();
        }
        final double factor = exaggerate ? EXAGGERATION : 1;
        final double momentum = exaggerate ? 0.5 : 0.8;
        final double rate = Math.max(LEAST_RATE, map.length / EXAGGERATION);
        for (int i = 0; i < map.length; i++) {
            final Forces some = forces.get(i / CHUNK);
            for (int axis = 0; axis < 2; axis++) {
                final int place = 2 * (i % CHUNK) + axis;
                move(i, axis, 4 * (factor * some.attraction()[place] - some.repulsion()[place] / sum), momentum, rate);
            }
        }
        centre();
    }

    private Forces forces(final QuadTree tree, final int from) {
        final int n = Math.min(CHUNK, map.length - from);
        final double[] attraction = new double[2 * n];
        final double[] repulsion = new double[2 * n];
        final double[] force = new double[2];
        final int[] stack = new int[QuadTree.stackSize()];
        double sum = 0;
        for (int i = 0; i < n; i++) {
            final double x = map[from + i][0];
            final double y = map[from + i][1];
            sum += tree.repulsion(x, y, force, stack) - 1;
            repulsion[2 * i] = force[0];
            repulsion[2 * i + 1] = force[1];
            final int[] neighbours = affinities.neighbours()[from + i];
            final double[] values = affinities.values()[from + i];
            for (int j = 0; j < neighbours.length; j++) {
                final double dx = x - map[neighbours[j]][0];
                final double dy = y - map[neighbours[j]][1];
                final double pull = values[j] / (1 + dx * dx + dy * dy);
                attraction[2 * i] += pull * dx;
                attraction[2 * i + 1] += pull * dy;
            }
        }
        return new Forces(attraction, repulsion, sum);
    }

    /** Momentum and gains of the reference: a gain grows where the gradient keeps its direction. */
    private void move(final int i, final int axis, final double gradient, final double momentum, final double rate) {
        final boolean turned = gradient > 0 == speed[i][axis] > 0;
        gains[i][axis] = Math.max(0.01, turned ? gains[i][axis] * 0.8 : gains[i][axis] + 0.2);
        speed[i][axis] = momentum * speed[i][axis] - rate * gains[i][axis] * gradient;
        map[i][axis] += speed[i][axis];
    }

    private void centre() {
        final double[] mean = Moments.means(map);
        for (final double[] point : map) {
            point[0] -= mean[0];
            point[1] -= mean[1];
        }
    }
}
