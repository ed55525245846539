/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.core.data;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

import org.vibann.core.alloy.Composition;
import org.vibann.core.alloy.Element;

/**
 * As many synthetic alloys as are wanted, of the hardness and the noise of {@link SyntheticAlloys}, in 600 families:
 * its 60 and those in which one or two elements gave way to others, the first of them the most frequent. A tenth of the
 * families is new: no training table has them. Each row follows from its number alone, so that a short table is the
 * beginning of a long one.
 */
public final class ManyAlloys {

    private static final int FAMILIES = 600;

    /** Every so many-th family is new. */
    private static final int NEW = 10;

    private static final long SEED = 20264;

    private static final int TRAINING = 0;

    private static final int TEST = 1;

    private final List<Element> elements;

    private final List<Composition> families;

    /** Prepares the families. */
    public ManyAlloys() {
        final List<Composition> nominal = SyntheticAlloys.NOMINAL.stream().map(SyntheticAlloys::parse).toList();
        final TreeSet<Element> all = new TreeSet<>();
        nominal.forEach(alloy -> all.addAll(alloy.elements()));
        elements = List.copyOf(all);
        families = IntStream.range(0, FAMILIES)
            .mapToObj(f -> exchanged(nominal.get(f % nominal.size()), f / nominal.size(), SeededRandom.of(SEED, f)))
            .toList();
    }

    /** The first of each kind as it is; of the others one or two elements exchanged. */
    private Composition exchanged(final Composition nominal, final int number, final SeededRandom random) {
        final Map<Element, Double> amounts = new EnumMap<>(Element.class);
        nominal.elements().forEach(element -> amounts.put(element, nominal.fraction(element)));
        for (int left = number == 0 ? 0 : 1 + random.nextInt(2); left > 0; left--) {
            final List<Element> present = List.copyOf(amounts.keySet());
            final double amount = amounts.remove(present.get(random.nextInt(present.size())));
            amounts.merge(elements.get(random.nextInt(elements.size())), amount, Double::sum);
        }
        return Composition.ofFractions(amounts);
    }

    /**
     * @param rows how many
     * @return measurements to learn from
     */
    public AlloyDataset training(final int rows) {
        return table(rows, TRAINING, f -> !isNew(f));
    }

    /**
     * @param rows how many
     * @param ofNewFamilies whether of families that no training table has, or of those that it can have
     * @return measurements to test on
     */
    public AlloyDataset test(final int rows, final boolean ofNewFamilies) {
        return table(rows, ofNewFamilies ? TEST + 1 : TEST, f -> isNew(f) == ofNewFamilies);
    }

    /**
     * @param data rows of these alloys
     * @return the mean absolute difference of their targets from the hardness without noise: no model can have a
     *            smaller error
     */
    public static double noise(final AlloyDataset data) {
        return IntStream.range(0, data.size()).mapToDouble(i -> Math.abs(data.target(i)
            - SyntheticAlloys.hardness(data.alloys().composition(i), data.alloys().load(i)))).average().orElseThrow();
    }

    /** Every tenth, with all others of the same elements. */
    private boolean isNew(final int family) {
        return IntStream.range(0, FAMILIES).filter(f -> f % NEW == NEW - 1)
            .anyMatch(f -> families.get(f).elements().equals(families.get(family).elements()));
    }

    private AlloyDataset table(final int rows, final int stream, final IntPredicate wanted) {
        final int[] chosen = IntStream.range(0, FAMILIES).filter(wanted).toArray();
        final double[] upTo = IntStream.of(chosen).mapToDouble(f -> StrictMath.pow(f + 1.5, -0.73)).toArray();
        Arrays.parallelPrefix(upTo, Double::sum);
        final List<Composition> alloys = new ArrayList<>();
        final double[] loads = new double[rows];
        final double[] targets = new double[rows];
        for (int row = 0; row < rows; row++) {
            final SeededRandom random = SeededRandom.of(SEED, -1 - stream, row);
            final int found = Arrays.binarySearch(upTo, random.nextDouble() * upTo[upTo.length - 1]);
            final Composition alloy = scattered(families.get(chosen[found < 0 ? -found - 1 : found]), random);
            loads[row] = SyntheticAlloys.LOADS[random.nextInt(SyntheticAlloys.LOADS.length)];
            final double hardness = SyntheticAlloys.hardness(alloy, loads[row]);
            targets[row] = hardness + SyntheticAlloys.noise(hardness, random);
            alloys.add(alloy);
        }
        return new AlloyDataset(Alloys.of(alloys, loads).withElements(elements), "HV", targets);
    }

    private static Composition scattered(final Composition nominal, final SeededRandom random) {
        final int[] units = SyntheticAlloys.scatter(nominal, random);
        final Map<Element, Double> amounts = new EnumMap<>(Element.class);
        for (int i = 0; i < units.length; i++) {
            amounts.put(nominal.elements().get(i), (double)units[i]);
        }
        return Composition.ofFractions(amounts);
    }
}
