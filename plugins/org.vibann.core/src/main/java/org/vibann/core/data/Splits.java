/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.core.data;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/**
 * Splits data into training and test rows. Seeded, and by content rather than by position: groups are put into a
 * canonical order (by elements, fractions and load) before they are shuffled with the seed. So which alloys are tested
 * together depends on the set of alloys, the grouping and the seed alone; the order of rows and of element columns in a
 * file does not matter, except that rows with the same alloy and load are told apart by their order. No group of the
 * chosen {@link Grouping} is ever on both sides.
 */
public final class Splits {

    private Splits() {
    }

    /**
     * k-fold cross-validation: every row is tested exactly once. Groups are distributed largest first, after a seeded
     * shuffle, each to the fold with the fewest rows, so that folds have about equal numbers of rows.
     *
     * @param alloys the data
     * @param grouping what must stay together
     * @param folds number of folds, at least 2 and at most the number of groups
     * @param seed the seed
     * @return one split per fold
     * @throws IllegalArgumentException when there are fewer groups than folds
     */
    public static List<Split> kFold(final Alloys alloys, final Grouping grouping, final int folds, final long seed) {
        if (folds < 2) {
            throw new IllegalArgumentException("Cross-validation needs at least 2 folds, not " + folds);
        }
        final List<int[]> groups = shuffled(alloys, grouping, seed);
        requireGroups(groups.size(), folds, grouping);
        groups.sort(Comparator.comparingInt((int[] group) -> group.length).reversed()); // stable: shuffled among equals
        final int[] foldOf = new int[alloys.size()];
        final int[] sizes = new int[folds];
        for (final int[] group : groups) {
            int smallest = 0;
            for (int fold = 1; fold < folds; fold++) {
                smallest = sizes[fold] < sizes[smallest] ? fold : smallest;
            }
            for (final int row : group) {
                foldOf[row] = smallest;
            }
            sizes[smallest] += group.length;
        }
        return IntStream.range(0, folds).mapToObj(fold -> split(alloys.size(), row -> foldOf[row] == fold)).toList();
    }

    /**
     * One training and one test part. Groups are drawn in a seeded order; one that would make the test part larger than
     * asked for is passed over (so a family larger than the test part is always trained on). At least one group is on
     * each side.
     *
     * @param alloys the data
     * @param grouping what must stay together
     * @param fraction part of the rows to test on, more than 0 and less than 1
     * @param seed the seed
     * @return the split
     * @throws IllegalArgumentException when the fraction is not between 0 and 1 or there is only one group
     */
    public static Split holdOut(final Alloys alloys, final Grouping grouping, final double fraction, final long seed) {
        if (!(fraction > 0 && fraction < 1)) {
            throw new IllegalArgumentException("The test fraction must be between 0 and 1, is " + fraction);
        }
        final List<int[]> groups = shuffled(alloys, grouping, seed);
        requireGroups(groups.size(), 2, grouping);
        final long wanted = Math.max(1, Math.round(fraction * alloys.size()));
        final boolean[] test = new boolean[alloys.size()];
        int count = 0;
        int chosen = 0;
        for (final int[] group : groups) {
            if (count + group.length <= wanted && chosen < groups.size() - 1) {
                Arrays.stream(group).forEach(row -> test[row] = true);
                count += group.length;
                chosen++;
            }
        }
        if (chosen == 0) { // every group is larger than the part asked for: the smallest is closest
            groups.sort(Comparator.comparingInt(group -> group.length));
            Arrays.stream(groups.get(0)).forEach(row -> test[row] = true);
        }
        return split(alloys.size(), row -> test[row]);
    }

    /**
     * Tests each of the largest families by itself, trained on all the others.
     *
     * @param alloys the data
     * @param largest how many families, at least 1; where there are fewer, all of them
     * @return one split per family, largest family first, equal ones alphabetical
     * @throws IllegalArgumentException when there is only one family
     */
    public static List<Split> leaveOneFamilyOut(final Alloys alloys, final int largest) {
        if (largest < 1) {
            throw new IllegalArgumentException("At least one family must be left out, not " + largest);
        }
        final List<int[]> families = new ArrayList<>(groups(alloys, Grouping.FAMILY).values());
        requireGroups(families.size(), 2, Grouping.FAMILY);
        families.sort(Comparator.comparingInt((int[] family) -> family.length).reversed());
        return families.stream().limit(largest).map(family -> {
            final boolean[] test = new boolean[alloys.size()];
            Arrays.stream(family).forEach(row -> test[row] = true);
            return split(alloys.size(), row -> test[row]);
        }).toList();
    }

    private static void requireGroups(final int groups, final int needed, final Grouping grouping) {
        if (groups < needed) {
            final String what = switch (grouping) {
                case ROWS -> "row(s)";
                case ALLOY -> "different alloy(s)";
                case FAMILY -> "alloy family(ies) (a family is a set of elements)";
            };
            throw new IllegalArgumentException("The data have only " + groups + " " + what + ", but the split needs at "
                + "least " + needed + "; use fewer folds, another grouping, or more data");
        }
    }

    private static List<int[]> shuffled(final Alloys alloys, final Grouping grouping, final long seed) {
        final List<int[]> canonical = new ArrayList<>(groups(alloys, grouping).values());
        final int[] order = IntStream.range(0, canonical.size()).toArray();
        SeededRandom.of(seed, grouping.ordinal()).shuffle(order);
        final List<int[]> groups = new ArrayList<>(order.length);
        for (final int index : order) {
            groups.add(canonical.get(index));
        }
        return groups;
    }

    /** The rows of every group, groups in canonical order. */
    private static Map<GroupKey, int[]> groups(final Alloys alloys, final Grouping grouping) {
        final Map<GroupKey, List<Integer>> rows = new TreeMap<>();
        for (int row = 0; row < alloys.size(); row++) {
            rows.computeIfAbsent(GroupKey.of(alloys, row, grouping), key -> new ArrayList<>()).add(row);
        }
        final Map<GroupKey, int[]> groups = new TreeMap<>();
        rows.forEach((key, list) -> groups.put(key, list.stream().mapToInt(Integer::intValue).toArray()));
        return groups;
    }

    /**
     * The groups themselves.
     *
     * @param alloys the data
     * @param grouping what makes a group
     * @return the row numbers of every group, groups in an order that depends on their content alone
     */
    public static List<int[]> groupsOf(final Alloys alloys, final Grouping grouping) {
        return List.copyOf(groups(alloys, grouping).values());
    }

    /**
     * Which rows belong together.
     *
     * @param alloys the data
     * @param grouping what makes a group
     * @return for each row the number of its group, from 0, in the order of {@link #groupsOf}
     */
    public static int[] groupNumbers(final Alloys alloys, final Grouping grouping) {
        final int[] numbers = new int[alloys.size()];
        int next = 0;
        for (final int[] group : groups(alloys, grouping).values()) {
            for (final int row : group) {
                numbers[row] = next;
            }
            next++;
        }
        return numbers;
    }

    private static Split split(final int size, final IntPredicate isTest) {
        return new Split(IntStream.range(0, size).filter(isTest.negate()).toArray(),
            IntStream.range(0, size).filter(isTest).toArray());
    }
}
