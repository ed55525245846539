/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.core.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.vibann.core.alloy.Element;
import org.vibann.core.run.Progress;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class SplitsTest {

    private static final List<Element> ELEMENTS = List.of(Element.Al, Element.Cu, Element.Ni, Element.Zr);

    /** Alloys with repeats: few different compositions of up to 15 families. */
    private static Alloys alloys(final long seed, final int rows) {
        final SeededRandom random = SeededRandom.of(seed);
        final double[][] fractions = new double[rows][ELEMENTS.size()];
        final double[] loads = new double[rows];
        for (int row = 0; row < rows; row++) {
            final int[] counts = new int[ELEMENTS.size()];
            for (int i = 0; i < 5; i++) {
                counts[random.nextInt(counts.length)]++;
            }
            for (int i = 0; i < counts.length; i++) {
                fractions[row][i] = counts[i] / 5.0;
            }
            loads[row] = 1 + random.nextInt(2);
        }
        return Alloys.of(ELEMENTS, fractions, loads);
    }

    private static Object group(final Alloys alloys, final int row, final Grouping grouping) {
        return switch (grouping) {
            case ROWS -> row;
            case ALLOY -> alloys.composition(row);
            case FAMILY -> alloys.family(row);
        };
    }

    private static void assertHonest(final Alloys alloys, final Grouping grouping, final Split split) {
        final Set<Object> train = new HashSet<>();
        Arrays.stream(split.train()).forEach(row -> train.add(group(alloys, row, grouping)));
        assertThat(split.train()).isNotEmpty().isSorted();
        assertThat(split.test()).isNotEmpty().isSorted();
        assertThat(split.train().length + split.test().length).isEqualTo(alloys.size());
        assertThat(Arrays.stream(split.test()).mapToObj(row -> group(alloys, row, grouping)))
            .noneMatch(train::contains);
    }

    @Property(tries = 200)
    void noGroupIsOnBothSidesAndEveryRowIsTestedOnce(@ForAll final long seed, @ForAll final Grouping grouping,
            @ForAll @IntRange(min = 40, max = 120) final int rows,
            @ForAll @IntRange(min = 2, max = 5) final int folds) {
        final Alloys alloys = alloys(seed, rows);
        final List<Split> splits = Splits.kFold(alloys, grouping, folds, seed);
        assertThat(splits).hasSize(folds).isEqualTo(Splits.kFold(alloys, grouping, folds, seed));
        splits.forEach(split -> assertHonest(alloys, grouping, split));
        assertThat(splits.stream().flatMapToInt(split -> Arrays.stream(split.test())).sorted().toArray())
            .isEqualTo(IntStream.range(0, rows).toArray());
    }

    /** Greedy, largest first: folds differ by no more than the largest group. */
    @Property(tries = 100)
    void foldsAreBalanced(@ForAll final long seed, @ForAll final Grouping grouping,
            @ForAll @IntRange(min = 2, max = 5) final int folds) {
        final Alloys alloys = alloys(seed, 100);
        final Map<Object, Integer> sizes = new HashMap<>();
        IntStream.range(0, 100).forEach(row -> sizes.merge(group(alloys, row, grouping), 1, Integer::sum));
        final int largest = sizes.values().stream().mapToInt(Integer::intValue).max().getAsInt();
        final int[] tested =
                Splits.kFold(alloys, grouping, folds, seed).stream().mapToInt(split -> split.test().length).toArray();
        assertThat(Arrays.stream(tested).max().getAsInt() - Arrays.stream(tested).min().getAsInt())
            .isLessThanOrEqualTo(largest);
    }

    @Property(tries = 200)
    void holdOutIsHonestAndNotLargerThanAskedFor(@ForAll final long seed, @ForAll final Grouping grouping,
            @ForAll @IntRange(min = 5, max = 60) final int percent) {
        final Alloys alloys = alloys(seed, 80);
        final Split split = Splits.holdOut(alloys, grouping, percent / 100.0, seed);
        assertHonest(alloys, grouping, split);
        assertThat(split).isEqualTo(Splits.holdOut(alloys, grouping, percent / 100.0, seed));
        if (grouping == Grouping.ROWS) {
            assertThat(split.test().length).isEqualTo((int)Math.round(0.8 * percent));
        }
    }

    /** Reordering rows and columns of the file leaves the contents of every fold as they are. */
    @Property(tries = 100)
    void theOrderOfTheFileDoesNotMatter(@ForAll final long seed, @ForAll final Grouping grouping) {
        final Alloys alloys = alloys(seed, 60);
        final int[] order = IntStream.range(0, 60).toArray();
        SeededRandom.of(seed, 99).shuffle(order);
        final Alloys reordered = alloys.select(order)
            .withElements(List.of(Element.Zr, Element.Al, Element.Ni, Element.Cu, Element.Fe));
        assertThat(contents(reordered, Splits.kFold(reordered, grouping, 3, seed)))
            .isEqualTo(contents(alloys, Splits.kFold(alloys, grouping, 3, seed)));
        assertThat(contents(reordered, List.of(Splits.holdOut(reordered, grouping, 0.3, seed))))
            .isEqualTo(contents(alloys, List.of(Splits.holdOut(alloys, grouping, 0.3, seed))));
    }

    private static List<List<String>> contents(final Alloys alloys, final List<Split> splits) {
        final List<List<String>> contents = new ArrayList<>();
        for (final Split split : splits) {
            contents.add(Arrays.stream(split.test())
                .mapToObj(row -> alloys.composition(row).formula() + " " + alloys.load(row)).sorted().toList());
        }
        return contents;
    }

    @Test
    void anotherSeedGivesAnotherSplit() {
        final Alloys alloys = alloys(1, 60);
        for (final Grouping grouping : Grouping.values()) {
            assertThat(Splits.kFold(alloys, grouping, 3, 1)).isNotEqualTo(Splits.kFold(alloys, grouping, 3, 2));
        }
    }

    @Test
    void roundingNoiseDoesNotSplitAnAlloy() {
        final Alloys alloys = Alloys.of(List.of(Element.Cu, Element.Zr),
            new double[][] {{0.4, 0.6}, {0.40001, 0.59999}, {0.3999, 0.5999}, {0.41, 0.59}}, null);
        assertThat(Splits.kFold(alloys, Grouping.ALLOY, 2, 5).stream().map(split -> split.test().length))
            .containsExactlyInAnyOrder(3, 1);
    }

    @Test
    void tooFewGroupsAreExplained() {
        final Alloys one = Alloys.of(List.of(Element.Cu, Element.Zr), new double[][] {{0.4, 0.6}, {0.5, 0.5}}, null);
        assertThatThrownBy(() -> Splits.kFold(one, Grouping.FAMILY, 2, 1)).isInstanceOf(IllegalArgumentException.class)
            .hasMessageContaining("only 1 alloy family").hasMessageContaining("fewer folds");
        assertThatThrownBy(() -> Splits.holdOut(one, Grouping.FAMILY, 0.2, 1)).hasMessageContaining("only 1");
        assertThatThrownBy(() -> Splits.leaveOneFamilyOut(one, 3)).hasMessageContaining("only 1");
        assertThatThrownBy(() -> Splits.holdOut(one, Grouping.ROWS, 1, 1)).hasMessageContaining("between 0 and 1");
        assertThatThrownBy(() -> Splits.kFold(one, Grouping.ROWS, 1, 1)).hasMessageContaining("at least 2 folds");
    }

    @Test
    void publishedDataSplitByFamily() throws Exception {
        final Alloys alloys = AlloyReader
            .read(TestData.published(), AlloyReaderSettings.elementColumns(), Progress.NONE)
            .accepted().alloys();
        final List<Split> largest = Splits.leaveOneFamilyOut(alloys, 2);
        assertThat(largest).extracting(split -> split.test().length).containsExactly(261, 26);
        assertThat(largest).extracting(split -> alloys.family(split.test()[0]).label())
            .containsExactly("B-Fe-Nb", "Cu-Mg-Yb");
        final List<Split> folds = Splits.kFold(alloys, Grouping.FAMILY, 5, 7);
        folds.forEach(split -> assertHonest(alloys, Grouping.FAMILY, split));
        assertThat(folds.stream().map(split -> split.test().length).toList())
            .containsExactlyInAnyOrder(261, 103, 103, 103, 103);
        assertThat(new TreeSet<>(Splits.kFold(alloys, Grouping.ROWS, 5, 7).stream().map(s -> s.test().length).toList()))
            .containsExactly(134, 135);
    }
}
