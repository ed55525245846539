/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.core.design.space;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.vibann.core.data.SeededRandom;

class LatticeSearchTest {

    /** Every point of a small lattice, by trying all. */
    private static List<int[]> points(final Lattice lattice) {
        final List<int[]> points = new ArrayList<>();
        collect(lattice, new int[lattice.size()], 0, lattice.total, points);
        return points;
    }

    private static void collect(final Lattice lattice, final int[] steps, final int element, final int left,
        final List<int[]> points) {
        if (element == steps.length - 1) {
            steps[element] = left;
            if (lattice.accepts(steps)) {
                points.add(steps.clone());
            }
            return;
        }
        for (int content = 0; content <= left; content++) {
            steps[element] = content;
            collect(lattice, steps, element + 1, left - content, points);
        }
    }

    private static Lattice random(final SeededRandom random) {
        final int size = 2 + random.nextInt(4);
        final Lattice.Builder builder = new Lattice.Builder(size, 5 + random.nextInt(8));
        for (int j = 0; j < size; j++) {
            switch (random.nextInt(6)) {
                case 0 -> builder.exclude(j);
                case 1 -> builder.require(j);
                case 2 -> builder.atLeast(j, 60 * random.nextDouble());
                case 3, 4 -> builder.atMost(j, 80 * random.nextDouble());
                default -> {
                }
            }
        }
        if (random.nextInt(2) == 0) {
            builder.whenPresent(40 * random.nextDouble());
        }
        final int least = 1 + random.nextInt(3);
        builder.elements(least, least + random.nextInt(3));
        for (int g = random.nextInt(3); g > 0; g--) {
            final double min = random.nextInt(2) == 0 ? 0 : 60 * random.nextDouble();
            builder.group(java.util.stream.IntStream.range(0, size).filter(j -> random.nextInt(2) == 0).toArray(), min,
                min + 60 * random.nextDouble());
        }
        return builder.build();
    }

    @Property(tries = 3000)
    void decidesLikeTryingAll(@ForAll final long seed) {
        final Lattice lattice = random(SeededRandom.of(seed));
        assertThat(LatticeSearch.hasPoint(lattice)).isEqualTo(
            points(lattice).isEmpty() ? LatticeSearch.Answer.NO : LatticeSearch.Answer.YES);
    }

    @Property(tries = 2000)
    void findsAPointNearAnyTargetWhereThereIsOne(@ForAll final long seed) {
        final SeededRandom random = SeededRandom.of(seed, 1);
        final Lattice lattice = random(random);
        final double[] target = new double[lattice.size()];
        Arrays.setAll(target, j -> random.nextDouble());
        final double sum = Arrays.stream(target).sum();
        Arrays.setAll(target, j -> target[j] / sum);
        final Optional<int[]> found = LatticeSearch.near(lattice, target);
        assertThat(found.isPresent()).isEqualTo(!points(lattice).isEmpty());
        found.ifPresent(steps -> assertThat(lattice.accepts(steps)).isTrue());
    }

    @Property(tries = 500)
    void neighboursAreDifferentPointsOfTheLattice(@ForAll final long seed) {
        final Lattice lattice = random(SeededRandom.of(seed, 3));
        for (final int[] point : points(lattice).stream().limit(5).toList()) {
            for (final int[] neighbour : Neighbourhood.of(point, lattice)) {
                assertThat(lattice.accepts(neighbour)).isTrue();
                assertThat(neighbour).isNotEqualTo(point);
            }
        }
    }

    @Test
    void listsSingleStepsReplacementsMergersAndSwaps() {
        final Lattice.Builder builder = new Lattice.Builder(3, 20);
        builder.elements(1, 3);
        final List<int[]> neighbours = Neighbourhood.of(new int[]{15, 5, 0}, builder.build());
        assertThat(neighbours).contains(new int[]{14, 6, 0}, new int[]{16, 4, 0}, new int[]{14, 5, 1},
            new int[]{15, 4, 1}, new int[]{15, 0, 5}, new int[]{0, 5, 15}, new int[]{5, 15, 0}, new int[]{20, 0, 0});
    }

    @Test
    void decidesQuicklyAmongManyElements() {
        final Lattice.Builder builder = new Lattice.Builder(118, 200);
        builder.elements(3, 5);
        for (int j = 0; j < 118; j++) {
            builder.atMost(j, 30);
        }
        builder.group(new int[]{0, 1, 2, 3, 4, 5, 6, 7}, 0, 10);
        builder.group(java.util.stream.IntStream.range(6, 116).toArray(), 0, 25);
        // Two elements outside of the groups give 60, the groups 35.
        assertThat(LatticeSearch.hasPoint(builder.build())).isEqualTo(LatticeSearch.Answer.NO);
        final Lattice wide = new Lattice.Builder(118, 200).build();
        assertThat(LatticeSearch.hasPoint(wide)).isEqualTo(LatticeSearch.Answer.YES);
    }
}
