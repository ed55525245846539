/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.core.data;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.vibann.core.alloy.Composition;
import org.vibann.core.alloy.Element;
import org.vibann.core.alloy.Formula;
import org.vibann.core.alloy.FormulaException;

/**
 * Makes the synthetic data of the example workflow: compositions like those of metallic glasses with a hardness that is
 * computed, not measured. Per family, compositions scatter about a nominal one in steps of 0.1 at.%. The hardness (HV)
 * without size effect is
 * <pre>H0 = 40 + 190 (s/100)^1.4 + 1300 x_m (1 - x_m) + 4 d</pre>
 * with s = sum x_i Tm_i / V_i (K mol/cm3; melting point by molar volume, a measure of the density of cohesive energy;
 * at most 400 for an element), x_m the fraction of metalloids B, C, P, Si, and d the mismatch of radii in percent. The
 * load enters as the indentation-size effect H = H0 sqrt(1 + h0/h) (W. D. Nix, H. Gao, J. Mech. Phys. Solids 46
 * (1998) 411) with h0 = 0.1 um and the depth h of a Vickers indentation, a seventh of its diagonal sqrt(0.1891 F/H0) mm. The noise
 * is normal, of 3 % and 5 HV. Everything follows from the seed.
 */
final class SyntheticAlloys {

    /** Where the example workflow has its data, from the root of the repository. */
    static final String FILE = "example-workflows/01-hardness-to-design/data/synthetic-alloys.csv";

    static final long SEED = 20260;

    /** Nominal compositions, one per family; the first families have the most alloys. */
    static final List<String> NOMINAL = List.of(
        "Fe72B22Nb6", "Zr55Cu35Al10", "Mg60Cu28Y12", "Cu50Zr43Ti7", "Fe68B20Nb5Si7", "Zr55Cu30Al10Ni5",
        "Ca60Mg20Zn20", "Co62B30Nb8", "Mg65Cu25Gd10", "Zr41.2Ti13.8Cu12.5Ni10Be22.5", "La58Al22Cu20",
        "Fe48Cr15Mo14C15B6Y2",
        "Co43Fe20Ta6B31", "Ni60Nb38Ta2", "Cu46Zr42Al7Y5", "Pd42Cu30Ni8P20", "Mg72Zn24Y4", "Al86Ni7Y7",
        "Ti41Zr25Be28Fe6", "Fe74Mo6P10C7B3", "Yb63Mg17Zn20", "Zr57Cu20Al10Ni8Nb5", "Co55Ta10B35", "Ni61Zr22Nb17",
        "Gd55Co25Al20", "Fe40Co36B20Si4", "Ce69Al11Cu20", "Cu47Ti34Zr11Ni8", "Mg61Cu28Gd8Ag3", "W45Fe25B15C15",
        "Ni62Nb33Sn5", "Ti40Zr10Cu36Pd14", "Pt60Cu16Ni2P22", "Au50Ag7Pd3Cu26Si14", "Co60W10B30", "Fe72Y6B22",
        "Hf52Cu28Al12Ni8", "Nd60Al10Fe30", "Sr60Mg20Zn20", "Ca58Al30Mg12", "Zr48Cu36Al8Ag8", "Pr55Al20Ni25",
        "Al85Ni5Y8Co2", "Fe65Cr8Nb5B22", "Co48Cr15Mo14C15B6Er2", "Fe43Cr16Mo16C15B10", "Ni53Nb20Ti10Zr9Co8",
        "Sc36Al24Co20Y20", "Er50Al25Co25", "Ti45Cu40Zr10Sn5", "Fe50Mn12Cr10Mo9C13B6", "La62Al15Ni23",
        "Mg65Ni21Nd14", "Cu60Zr30Hf10", "Re45Co25B30", "Ru40Co28B32", "Fe66Hf9B25", "Zr65Al8Cu17Pd10",
        "Ta42Ni36Co22", "Dy46Y10Al24Co20");

    static final double[] LOADS = {0.01, 0.05, 0.098, 0.245, 0.49, 0.98, 1.96, 2.94, 4.9, 9.81, 20};
    private static final Set<Element> METALLOIDS = Set.of(Element.B, Element.C, Element.P, Element.Si);
    static final int UNITS = 1000;
    private static final double SECOND_LOAD = 0.1;

    private record Row(Composition composition, int[] units, double load, double hardness) {
    }

    private SyntheticAlloys() {
    }

    /**
     * Writes the file.
     *
     * @param args the root of the repository
     * @throws IOException when writing fails
     */
    public static void main(final String[] args) throws IOException {
        final Path file = Path.of(args[0]).resolve(FILE);
        Files.createDirectories(file.getParent());
        Files.writeString(file, csv(SEED));
    }

    /** The whole file. */
    static String csv(final long seed) {
        final List<Row> rows = new ArrayList<>();
        for (int family = 0; family < NOMINAL.size(); family++) {
            final SeededRandom random = SeededRandom.of(seed, family);
            family(NOMINAL.get(family), alloysOf(family), random, rows);
        }
        final TreeSet<Element> columns = new TreeSet<>(Comparator.comparing(Element::symbol));
        rows.forEach(row -> columns.addAll(row.composition.elements()));
        final StringBuilder text = new StringBuilder();
        columns.forEach(element -> text.append(element).append(','));
        text.append("Load,HV\n");
        final int[] order = IntStream.range(0, rows.size()).toArray();
        SeededRandom.of(seed, NOMINAL.size()).shuffle(order);
        for (final int index : order) {
            final Row row = rows.get(index);
            text.append(columns.stream().map(element -> cell(row, element)).collect(Collectors.joining(",")))
                .append(',').append(plain(row.load, 3)).append(',').append(plain(row.hardness, 1)).append('\n');
        }
        return text.toString();
    }

    private static int alloysOf(final int family) {
        return (int)Math.max(2, Math.rint(54 / StrictMath.pow(family + 1.5, 0.73)));
    }

    private static String cell(final Row row, final Element element) {
        final int index = row.composition.elements().indexOf(element);
        return index < 0 ? "0" : plain(row.units[index] / (double)UNITS, 3);
    }

    static String plain(final double value, final int decimals) {
        return BigDecimal.valueOf(value).setScale(decimals, RoundingMode.HALF_EVEN)
            .stripTrailingZeros().toPlainString();
    }

    private static void family(final String nominal, final int count, final SeededRandom random, final List<Row> rows) {
        final Composition center = parse(nominal);
        final Set<List<Integer>> seen = new HashSet<>(); // asked for membership only: its order does not matter
        while (seen.size() < count) {
            final int[] units = scatter(center, random);
            if (!seen.add(IntStream.of(units).boxed().toList())) {
                continue;
            }
            final Map<Element, Double> amounts = new EnumMap<>(Element.class);
            for (int i = 0; i < units.length; i++) {
                amounts.put(center.elements().get(i), (double)units[i]);
            }
            final Composition composition = Composition.ofFractions(amounts);
            final int load = random.nextInt(LOADS.length);
            rows.add(measured(composition, units, LOADS[load], random));
            if (random.nextDouble() < SECOND_LOAD) {
                rows.add(measured(composition, units, LOADS[(load + LOADS.length / 2) % LOADS.length], random));
            }
        }
    }

    static Composition parse(final String nominal) {
        try {
            return Formula.parse(nominal);
        } catch (final FormulaException ex) {
            throw new IllegalStateException(nominal, ex);
        }
    }

    /** Thousandths that sum to 1000, at least 5 each: nominal ones times a log-normal factor; the largest balances. */
    static int[] scatter(final Composition center, final SeededRandom random) {
        final List<Element> elements = center.elements();
        final double[] amounts = new double[elements.size()];
        double total = 0;
        int largest = 0;
        for (int i = 0; i < amounts.length; i++) {
            amounts[i] = center.fraction(elements.get(i)) * StrictMath.exp(0.22 * random.nextGaussian());
            total += amounts[i];
            largest = amounts[i] > amounts[largest] ? i : largest;
        }
        final int[] units = new int[amounts.length];
        int sum = 0;
        for (int i = 0; i < units.length; i++) {
            units[i] = (int)Math.max(5, Math.rint(UNITS * amounts[i] / total));
            sum += units[i];
        }
        units[largest] += UNITS - sum;
        return units;
    }

    private static Row measured(final Composition composition, final int[] units, final double load,
            final SeededRandom random) {
        final double hardness = hardness(composition, load);
        return new Row(composition, units, load, hardness + noise(hardness, random));
    }

    /** The error of one measurement of a hardness. */
    static double noise(final double hardness, final SeededRandom random) {
        return 0.03 * hardness * random.nextGaussian() + 5 * random.nextGaussian();
    }

    /** The hardness (HV) without noise at a load in N, by the formulas above. */
    static double hardness(final Composition composition, final double load) {
        double cohesion = 0;
        double metalloids = 0;
        double radius = 0;
        for (final Element element : composition.elements()) {
            final double fraction = composition.fraction(element);
            final double volume = element.atomicMass() / element.density();
            cohesion += fraction * Math.min(400, element.meltingPoint() / volume);
            metalloids += METALLOIDS.contains(element) ? fraction : 0;
            radius += fraction * element.metallicRadius();
        }
        double variance = 0;
        for (final Element element : composition.elements()) {
            final double misfit = 1 - element.metallicRadius() / radius;
            variance += composition.fraction(element) * misfit * misfit;
        }
        final double large = 40 + 190 * StrictMath.pow(cohesion / 100, 1.4) + 1300 * metalloids * (1 - metalloids)
            + 4 * 100 * Math.sqrt(variance);
        final double depth = 1000 * Math.sqrt(0.1891 * load / large) / 7; // um
        return large * Math.sqrt(1 + 0.1 / depth);
    }
}
