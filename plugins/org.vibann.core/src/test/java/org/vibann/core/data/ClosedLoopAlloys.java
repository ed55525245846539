/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.core.data;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

import org.vibann.core.alloy.Composition;
import org.vibann.core.alloy.Element;

/**
 * Makes the two synthetic tables of the example workflow that closes the loop, from ten elements. The hardness is that
 * of {@link SyntheticAlloys#hardness}: computed, never measured.
 * <ul>
 * <li>What is known when the loop begins: 120 alloys of twenty families about nominal compositions like those of
 * metallic glasses, poor in the elements that harden most, with the noise of {@link SyntheticAlloys} (3 % and 5 HV).
 * <li>What the stand-in for the furnace has seen: 450 alloys without noise, drawn evenly over all alloys of three to seven
 * of the elements that have 8 to 42 at.% of metalloids.
 * </ul>
 * Everything follows from the seed.
 */
final class ClosedLoopAlloys {

    /** The data folder of the workflow, from the root of the repository. */
    static final String FOLDER = "example-workflows/03-closed-loop/data";

    static final String MEASURED = "measured-alloys.csv";

    static final String ORACLE = "oracle-alloys.csv";

    static final long SEED = 20263;

    /** The columns, alphabetical. */
    static final List<Element> ELEMENTS = List.of(Element.B, Element.C, Element.Co, Element.Cr, Element.Fe, Element.Mo,
        Element.Nb, Element.Ni, Element.Si, Element.W);

    private static final List<String> NOMINAL = List.of("Fe78B14Si8", "Fe74B20Nb6", "Fe70B20Si6Nb4", "Fe76B16C8",
        "Co70B22Si8", "Co64B28Nb8", "Fe40Co36B20Si4", "Fe38Co36B20Nb6", "Fe40Ni40B20", "Fe39Ni39B14Si8", "Ni74B18Si8",
        "Ni62Nb24Cr14", "Fe66Cr14B20", "Fe62Cr14B18C6", "Fe68Mo6B20C6", "Fe60Cr10Mo6B18C6", "Fe72W4B24",
        "Co58Cr14B20Si8", "Ni60Cr14B18Si8", "Fe50Co14Cr10B20Nb6");

    private static final int ALLOYS_PER_FAMILY = 6;

    private static final int ORACLE_ALLOYS = 450;

    private static final double[] LOADS = {0.98, 1.96, 2.94};

    private static final int METALLOIDS = 3;

    private ClosedLoopAlloys() {
    }

    /**
     * Writes the files.
     *
     * @param args the root of the repository
     * @throws IOException when writing fails
     */
    public static void main(final String[] args) throws IOException {
        final Path folder = Path.of(args[0]).resolve(FOLDER);
        Files.createDirectories(folder);
        Files.writeString(folder.resolve(MEASURED), measured());
        Files.writeString(folder.resolve(ORACLE), oracle());
    }

    /** The table of what is known. */
    static String measured() {
        final StringBuilder text = header();
        final List<String> rows = new ArrayList<>();
        for (int family = 0; family < NOMINAL.size(); family++) {
            final SeededRandom random = SeededRandom.of(SEED, family);
            final Composition center = SyntheticAlloys.parse(NOMINAL.get(family));
            final Set<List<Integer>> seen = new HashSet<>(); // asked for membership only: its order does not matter
            while (seen.size() < ALLOYS_PER_FAMILY) {
                final int[] scattered = SyntheticAlloys.scatter(center, random);
                final int[] units = new int[ELEMENTS.size()];
                for (int i = 0; i < scattered.length; i++) {
                    units[ELEMENTS.indexOf(center.elements().get(i))] = scattered[i];
                }
                if (seen.add(Arrays.stream(units).boxed().toList())) {
                    rows.add(row(units, LOADS[random.nextInt(LOADS.length)], random, 1));
                }
            }
        }
        final int[] order = IntStream.range(0, rows.size()).toArray();
        SeededRandom.of(SEED, NOMINAL.size()).shuffle(order);
        for (final int index : order) {
            text.append(rows.get(index));
        }
        return text.toString();
    }

    /** The table of what the stand-in for the furnace has seen. */
    static String oracle() {
        final StringBuilder text = header();
        final SeededRandom random = SeededRandom.of(SEED, -1);
        for (int alloy = 0; alloy < ORACLE_ALLOYS; alloy++) {
            text.append(row(anyAlloy(random), LOADS[random.nextInt(LOADS.length)], random, 0));
        }
        return text.toString();
    }

    private static StringBuilder header() {
        final StringBuilder text = new StringBuilder();
        ELEMENTS.forEach(element -> text.append(element).append(','));
        return text.append("Load,HV\n");
    }

    /** Thousandths of 1 to 3 metalloids that sum to 80 to 420, and of 2 to 4 metals. */
    private static int[] anyAlloy(final SeededRandom random) {
        final List<Element> metalloids = List.of(Element.B, Element.C, Element.Si);
        final int[] units = new int[ELEMENTS.size()];
        final int metalloid = 80 + random.nextInt(341);
        share(units, metalloid, pick(metalloids, 1 + random.nextInt(METALLOIDS), random), random);
        final List<Element> metals = ELEMENTS.stream().filter(element -> !metalloids.contains(element)).toList();
        share(units, SyntheticAlloys.UNITS - metalloid, pick(metals, 2 + random.nextInt(3), random), random);
        return units;
    }

    private static List<Element> pick(final List<Element> from, final int count, final SeededRandom random) {
        final int[] order = IntStream.range(0, from.size()).toArray();
        random.shuffle(order);
        return Arrays.stream(order).limit(count).mapToObj(from::get).toList();
    }

    /** Shares a total out evenly over the simplex: exponential weights (L. Devroye, 1986, chapter V). */
    private static void share(final int[] units, final int total, final List<Element> among,
        final SeededRandom random) {
        final double[] weights = new double[among.size()];
        double sum = 0;
        for (int i = 0; i < weights.length; i++) {
            weights[i] = -StrictMath.log(1 - random.nextDouble());
            sum += weights[i];
        }
        int left = total;
        for (int i = 0; i < weights.length; i++) {
            final int part = i == weights.length - 1 ? left : (int)Math.floor(total * weights[i] / sum);
            units[ELEMENTS.indexOf(among.get(i))] += part;
            left -= part;
        }
    }

    private static String row(final int[] units, final double load, final SeededRandom random, final double noise) {
        final Map<Element, Double> amounts = new EnumMap<>(Element.class);
        final StringBuilder text = new StringBuilder();
        for (int i = 0; i < units.length; i++) {
            amounts.put(ELEMENTS.get(i), (double)units[i]);
            text.append(SyntheticAlloys.plain(units[i] / (double)SyntheticAlloys.UNITS, 3)).append(',');
        }
        final double hardness = SyntheticAlloys.hardness(Composition.ofFractions(amounts), load);
        final double error = noise * SyntheticAlloys.noise(hardness, random);
        return text.append(SyntheticAlloys.plain(load, 3)).append(',').append(SyntheticAlloys.plain(hardness + error, 1))
            .append('\n').toString();
    }
}
