/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.core.cluster;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.vibann.core.math.Vectors;
import org.vibann.core.run.CanceledException;
import org.vibann.core.run.Parallel;
import org.vibann.core.run.Progress;

/**
 * The similarities that t-SNE reproduces: of each row to its 3 x perplexity nearest rows, normal with a width that gives
 * the perplexity, made symmetric, sum 1 (van der Maaten, JMLR 15 (2014) 3221, eq. 5 to 7).
 *
 * @param neighbours for each row the rows with a similarity to it, ascending
 * @param values the similarities, in the same order
 */
record Affinities(int[][] neighbours, double[][] values) {

    private static final int CHUNK = 32;

    private static final int MOST_BISECTIONS = 60;

    private static final double TOLERANCE = 1e-6;

    static Affinities of(final double[][] rows, final double perplexity, final Progress progress)
        throws CanceledException {
        final int n = rows.length;
        final int count = Math.min(n - 1, (int)Math.ceil(3 * perplexity));
        final List<List<Row>> chunks = Parallel.map((n + CHUNK - 1) / CHUNK, chunk -> {
            final List<Row> some = new ArrayList<>();
            for (int i = chunk * CHUNK; i < Math.min(n, (chunk + 1) * CHUNK); i++) {
                some.add(row(rows, i, count, perplexity));
            }
            return some;
        }, progress);
        return symmetric(chunks.stream().flatMap(List::stream).toList());
    }

    /** The nearest rows of a row, and how similar they are to it. */
    private record Row(int[] neighbours, double[] values) {
    }

    private static Row row(final double[][] rows, final int row, final int count, final double perplexity) {
        final int[] nearest = new int[count];
        final double[] heap = new double[count];
        Arrays.fill(heap, Double.POSITIVE_INFINITY);
        for (int j = 0; j < rows.length; j++) {
            final double distance = j == row ? Double.POSITIVE_INFINITY : Vectors.squaredDistance(rows[row], rows[j]);
            if (distance < heap[0]) {
                replaceFarthest(heap, nearest, distance, j);
            }
        }
        final double least = Arrays.stream(heap).min().orElse(0);
        Arrays.sort(nearest);
        final double[] squared = new double[count];
        Arrays.setAll(squared, j -> Vectors.squaredDistance(rows[row], rows[nearest[j]]) - least);
        return new Row(nearest, similarities(squared, StrictMath.log(perplexity)));
    }

    /** The farthest is at the top of the heap; the new one sinks to its place. */
    private static void replaceFarthest(final double[] heap, final int[] indices, final double distance,
        final int index) {
        int at = 0;
        while (true) {
            int child = 2 * at + 1;
            if (child + 1 < heap.length && heap[child + 1] > heap[child]) {
                child++;
            }
            if (child >= heap.length || heap[child] <= distance) {
                break;
            }
            heap[at] = heap[child];
            indices[at] = indices[child];
            at = child;
        }
        heap[at] = distance;
        indices[at] = index;
    }

    /** Bisects the precision until the entropy is the logarithm of the perplexity. */
    private static double[] similarities(final double[] squared, final double entropy) {
        double precision = 1;
        double low = 0;
        double high = Double.POSITIVE_INFINITY;
        final double[] values = new double[squared.length];
        for (int step = 0; step < MOST_BISECTIONS; step++) {
            double sum = 0;
            double mean = 0;
            for (int j = 0; j < values.length; j++) {
                values[j] = StrictMath.exp(-precision * squared[j]);
                sum += values[j];
                mean += values[j] * squared[j];
            }
            final double reached = StrictMath.log(sum) + precision * mean / sum;
            for (int j = 0; j < values.length; j++) {
                values[j] /= sum;
            }
            if (Math.abs(reached - entropy) < TOLERANCE) {
                break;
            }
            if (reached > entropy) {
                low = precision;
                precision = high == Double.POSITIVE_INFINITY ? 2 * precision : (precision + high) / 2;
            } else {
                high = precision;
                precision = (precision + low) / 2;
            }
        }
        return values;
    }

    /** Half of what a row finds of another and half of what that finds of it: two ascending lists become one. */
    private static Affinities symmetric(final List<Row> rows) {
        final int n = rows.size();
        final int[] sizes = new int[n];
        rows.forEach(row -> Arrays.stream(row.neighbours()).forEach(j -> sizes[j]++));
        final int[][] sources = new int[n][];
        final double[][] found = new double[n][];
        Arrays.setAll(sources, j -> new int[sizes[j]]);
        Arrays.setAll(found, j -> new double[sizes[j]]);
        final int[] filled = new int[n];
        for (int i = 0; i < n; i++) {
            final Row row = rows.get(i);
            for (int j = 0; j < row.neighbours().length; j++) {
                final int other = row.neighbours()[j];
                sources[other][filled[other]] = i;
                found[other][filled[other]++] = row.values()[j];
            }
        }
        final int[][] neighbours = new int[n][];
        final double[][] values = new double[n][];
        for (int i = 0; i < n; i++) {
            final Row merged = merge(rows.get(i), new Row(sources[i], found[i]), 2.0 * n);
            neighbours[i] = merged.neighbours();
            values[i] = merged.values();
        }
        return new Affinities(neighbours, values);
    }

    private static Row merge(final Row one, final Row other, final double divisor) {
        final int[] neighbours = new int[one.neighbours().length + other.neighbours().length];
        final double[] values = new double[neighbours.length];
        int size = 0;
        int a = 0;
        int b = 0;
        while (a < one.neighbours().length || b < other.neighbours().length) {
            final int left = a < one.neighbours().length ? one.neighbours()[a] : Integer.MAX_VALUE;
            final int right = b < other.neighbours().length ? other.neighbours()[b] : Integer.MAX_VALUE;
            neighbours[size] = Math.min(left, right);
            double sum = 0;
            if (left <= right) {
                sum += one.values()[a++];
            }
            if (right <= left) {
                sum += other.values()[b++];
            }
            values[size++] = sum / divisor;
        }
        return new Row(Arrays.copyOf(neighbours, size), Arrays.copyOf(values, size));
    }
}
