/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.core.picture;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.vibann.core.picture.BoxPlot.Box;
import org.vibann.core.picture.Histogram.Bins;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.Size;

class StatisticsTest {

    private static List<Point> points(final double... y) {
        return Arrays.stream(y).mapToObj(v -> Point.of("r" + v, "", 0, v)).toList();
    }

    @Test
    void whiskersEndAtTheOutermostValuesWithinOneAndAHalfInterquartileRanges() {
        // quartiles 3 and 7, hence whiskers reach to -3 and 13
        final Box box = Statistics.box("a", points(-4, 2, 3, 4, 5, 6, 7, 8, 13.5, Double.NaN));
        assertThat(box.count()).isEqualTo(9);
        assertThat(new double[]{box.q1(), box.median(), box.q3()}).containsExactly(3, 5, 7);
        assertThat(new double[]{box.low(), box.high()}).containsExactly(2, 8);
        assertThat(box.outliers()).extracting(Point::y).containsExactly(-4.0, 13.5);
        assertThat(box.outliers()).extracting(Point::id).containsExactly("r-4.0", "r13.5");
    }

    @Test
    void aWhiskerMayEndExactlyWhereItMayReach() {
        final Box box = Statistics.box("a", points(-3, 2, 3, 4, 5, 6, 7, 8, 13));
        assertThat(new double[]{box.low(), box.high()}).containsExactly(-3, 13);
        assertThat(box.outliers()).isEmpty();
    }

    @Test
    void nothingHasNoBoxAndNoBins() {
        assertThat(Statistics.box("a", List.of()).median()).isNaN();
        assertThat(Statistics.bins(new double[]{Double.NaN, Double.POSITIVE_INFINITY}).counts()).isEmpty();
    }

    @Test
    void binsHaveRoundEdges() {
        final Bins bins = Statistics.bins(IntStream.rangeClosed(0, 1000).asDoubleStream().toArray());
        // the rule gives 99.97, of which 50 is next below
        assertThat(bins.edges()).startsWith(0.0, 50.0, 100.0).endsWith(1000.0).hasSize(21);
        assertThat(bins.counts()).startsWith(50L, 50L).endsWith(50L, 51L).hasSize(20);
    }

    @Test
    void oneValueHasOneBinAroundIt() {
        final Bins bins = Statistics.bins(new double[]{700, 700, 700});
        assertThat(bins.counts()).containsExactly(3L);
        assertThat(bins.edges().get(0)).isLessThanOrEqualTo(700);
        assertThat(bins.edges().get(1)).isGreaterThanOrEqualTo(700);
    }

    @Test
    void aValueWhoseQuotientRoundsIsInTheBinOfItsEdges() {
        everyValueIsInTheBinThatContainsIt(List.of(0.35));
        everyValueIsInTheBinThatContainsIt(List.of(0.35, 0.7, 1.1, 1.4));
    }

    @Property(tries = 200)
    void everyValueIsInTheBinThatContainsIt(
        @ForAll @Size(min = 1, max = 60) final List<@DoubleRange(min = -1e6, max = 1e6) Double> values) {
        final Bins bins = Statistics.bins(values.stream().mapToDouble(Double::doubleValue).toArray());
        assertThat(bins.counts().size()).isLessThanOrEqualTo(200);
        final List<Long> counted = new ArrayList<>();
        for (int i = 0; i < bins.counts().size(); i++) {
            final double low = bins.edges().get(i);
            final double high = bins.edges().get(i + 1);
            final boolean last = i == bins.counts().size() - 1;
            counted.add(values.stream().filter(v -> v >= low && (v < high || last && v <= high)).count());
        }
        assertThat(counted).isEqualTo(bins.counts());
        assertThat(bins.total()).isEqualTo(values.size());
    }
}
