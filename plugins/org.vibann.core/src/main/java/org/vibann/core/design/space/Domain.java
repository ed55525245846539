/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.core.design.space;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.vibann.core.alloy.Composition;
import org.vibann.core.alloy.Element;
import org.vibann.core.data.Alloys;
import org.vibann.core.math.OrderStatistics;
import org.vibann.core.math.SimplexDistance;
import org.vibann.core.run.CanceledException;
import org.vibann.core.run.Parallel;
import org.vibann.core.run.Progress;

/**
 * Where the reference alloys are. The distance of two alloys is half of the sum of absolute differences of their
 * contents: the at.% that would have to be exchanged. How far is far is measured on the reference alloys themselves,
 * each held out in turn: the distance of each to its nearest other one.
 */
public final class Domain {

    /** Rounding of distances, at.%. */
    public static final double TOLERANCE = 1e-9;

    private static final int CHUNK = 256;

    /** Of each reference row: columns of its elements, and their fractions. */
    private final int[][] columns;

    private final double[][] fractions;

    /** First row of each distinct alloy. */
    private final int[] distinct;

    /** Of the distinct alloys. */
    private final CommonContents common;

    /** Distances between neighbours, sorted. */
    private final double[] neighbourDistances;

    private final double threshold;

    private final Set<Element> rare = EnumSet.noneOf(Element.class);

    private final Set<Element> absent = EnumSet.noneOf(Element.class);

    /**
     * @param reference reference alloys, their columns the elements of the model
     * @param quantile quantile of the distances of neighbours that bounds the domain, see {@link TrustLimits}
     * @param minAlloys number of reference alloys that must hold an element for it to count as known
     * @param progress told of the progress
     * @throws CanceledException when the user cancels
     */
    public Domain(final Alloys reference, final double quantile, final int minAlloys, final Progress progress)
        throws CanceledException {
        final int size = reference.size();
        columns = new int[size][];
        fractions = new double[size][];
        final List<Integer> first = new ArrayList<>();
        final Set<Composition> seen = new LinkedHashSet<>();
        for (int i = 0; i < size; i++) {
            sparse(i, reference.fractions(i));
            if (seen.add(reference.composition(i))) {
                first.add(i);
            }
        }
        distinct = first.stream().mapToInt(Integer::intValue).toArray();
        common = new CommonContents(Arrays.stream(distinct).mapToObj(row -> columns[row]).toArray(int[][]::new),
            Arrays.stream(distinct).mapToObj(row -> fractions[row]).toArray(double[][]::new),
            reference.elements().size());
        count(reference.elements(), minAlloys);
        neighbourDistances = neighbours(reference.elements().size(), progress);
        Arrays.sort(neighbourDistances);
        threshold = neighbourDistances.length == 0 ? 0
            : OrderStatistics.smallestHolding(neighbourDistances, quantile);
    }

    private void sparse(final int row, final double[] dense) {
        double sum = 0;
        int count = 0;
        for (final double fraction : dense) {
            sum += fraction;
            count += fraction > 0 ? 1 : 0;
        }
        columns[row] = new int[count];
        fractions[row] = new double[count];
        int next = 0;
        for (int j = 0; j < dense.length; j++) {
            if (dense[j] > 0) {
                columns[row][next] = j;
                fractions[row][next++] = dense[j] / sum;
            }
        }
    }

    private void count(final List<Element> elements, final int minAlloys) {
        final int[] alloys = new int[elements.size()];
        for (final int row : distinct) {
            for (final int column : columns[row]) {
                alloys[column]++;
            }
        }
        for (int j = 0; j < alloys.length; j++) {
            if (alloys[j] < minAlloys) {
                rare.add(elements.get(j));
            }
            if (alloys[j] == 0) {
                absent.add(elements.get(j));
            }
        }
    }

    private double[] neighbours(final int width, final Progress progress) throws CanceledException {
        if (distinct.length < 2) {
            return new double[0];
        }
        final int chunks = (distinct.length + CHUNK - 1) / CHUNK;
        final List<double[]> parts = Parallel.map(chunks, chunk -> {
            final int from = chunk * CHUNK;
            final double[] part = new double[Math.min(CHUNK, distinct.length - from)];
            for (int i = 0; i < part.length; i++) {
                part[i] = nearest(dense(distinct[from + i], width), distinct[from + i]).distance();
            }
            return part;
        }, progress);
        return parts.stream().flatMapToDouble(Arrays::stream).toArray();
    }

    /**
     * @param row a reference row
     * @param width number of elements of the model m
     * @return its m atomic fractions
     */
    public double[] dense(final int row, final int width) {
        final double[] dense = new double[width];
        for (int i = 0; i < columns[row].length; i++) {
            dense[columns[row][i]] = fractions[row][i];
        }
        return dense;
    }

    /**
     * A reference alloy.
     *
     * @param row its row
     * @param distance distance to it, at.%
     */
    public record Neighbour(int row, double distance) {
    }

    /**
     * @param alloy m atomic fractions
     * @return the nearest reference alloy; the first of equally near ones
     */
    public Neighbour nearest(final double[] alloy) {
        return nearest(alloy, -1);
    }

    private Neighbour nearest(final double[] alloy, final int leftOut) {
        int best = -1;
        double most = -1;
        // With both sums 1, half of the absolute differences is 1 less what the alloys have in common.
        final double[] all = common.with(alloy);
        for (int d = 0; d < distinct.length; d++) {
            if (all[d] > most && distinct[d] != leftOut) {
                most = all[d];
                best = distinct[d];
            }
        }
        return new Neighbour(best, tidy(100 * Math.max(0, 1 - most)));
    }

    /** Without the last digits, which are noise of sums of fractions: 9 and not 8.999999999999998. */
    private static double tidy(final double distance) {
        return Math.rint(distance * 1e9) / 1e9;
    }

    /**
     * @param one m atomic fractions
     * @param other m atomic fractions
     * @return at.% that would have to be exchanged
     */
    public static double distance(final double[] one, final double[] other) {
        return 50 * SimplexDistance.l1(one, other);
    }

    /**
     * @param distance a distance, at.%
     * @return share of the reference alloys whose nearest other one is nearer than that
     */
    public double novelty(final double distance) {
        if (neighbourDistances.length == 0) {
            return 1;
        }
        return (double)OrderStatistics.countBelow(neighbourDistances, distance) / neighbourDistances.length;
    }

    /** @return the greatest distance that counts as in domain, at.% */
    public double threshold() {
        return threshold;
    }

    /** @return elements that too few reference alloys hold */
    public Set<Element> rare() {
        return rare;
    }

    /** @return elements that no reference alloy holds */
    public Set<Element> absent() {
        return absent;
    }

    /**
     * @param composition an alloy
     * @return its elements that too few reference alloys hold, alphabetical
     */
    public List<Element> rareOf(final Composition composition) {
        return composition.elements().stream().filter(rare::contains).sorted(Comparator.comparing(Element::symbol))
            .toList();
    }

    /** @return first rows of the distinct alloys */
    public int[] rows() {
        return distinct.clone();
    }
}
