/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.core.kernel;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.ToDoubleFunction;

import org.vibann.core.alloy.Element;
import org.vibann.core.data.Standardizer;

/**
 * Tabulated properties and chemical groups of the elements of a model: what makes two alloys without a common element
 * comparable. A missing property is replaced by the mean over the elements that have it.
 */
public final class ElementTraits {

    private static final List<ToDoubleFunction<Element>> PROPERTIES = List.of(
        e -> StrictMath.log(e.atomicMass()),
        Element::metallicRadius,
        Element::electronegativity,
        Element::meltingPoint,
        Element::valenceElectrons,
        Element::density,
        e -> e.atomicMass() / e.density());

    /** Index of the metallic radius among the properties: its relative spread is the size mismatch. */
    static final int RADIUS = 1;

    /** Index of the density; the molar volume is next. */
    private static final int DENSITY = 5;

    /** The classes of elements by which metallic glasses are grouped, as in Takeuchi and Inoue, Mater. Trans. 46 (2005) 2817. */
    private static final List<Set<Element>> GROUPS = List.of(
        EnumSet.of(Element.B, Element.C, Element.Si, Element.P, Element.Ge),
        rareEarths(),
        EnumSet.of(Element.Mn, Element.Fe, Element.Co, Element.Ni, Element.Cu),
        EnumSet.of(Element.Ti, Element.Zr, Element.Hf, Element.V, Element.Nb, Element.Ta, Element.Cr, Element.Mo,
            Element.W, Element.Re),
        EnumSet.of(Element.Al, Element.Mg, Element.Ca, Element.Sr, Element.Be, Element.Li, Element.Zn, Element.Ga,
            Element.Sn, Element.Ba, Element.Bi, Element.In, Element.Pb),
        EnumSet.of(Element.Ag, Element.Au, Element.Pd, Element.Pt, Element.Rh, Element.Ru, Element.Ir));

    /** Densities, g/cm3 at 0 °C and 101.325 kPa, that models up to format 3 were trained with: of these, as of gases. */
    private static final Map<Element, Double> GASES = Map.ofEntries(Map.entry(Element.H, 0.00008988),
        Map.entry(Element.He, 0.0001785), Map.entry(Element.N, 0.0012506), Map.entry(Element.O, 0.001429),
        Map.entry(Element.F, 0.001696), Map.entry(Element.Ne, 0.0008999), Map.entry(Element.Cl, 0.003214),
        Map.entry(Element.Ar, 0.001784), Map.entry(Element.Kr, 0.003733), Map.entry(Element.Xe, 0.005887),
        Map.entry(Element.Rn, 0.00973));

    private final double[][] properties;
    private final double[][] groups;

    ElementTraits(final List<Element> elements) {
        this(elements, PROPERTIES);
    }

    private ElementTraits(final List<Element> elements, final List<ToDoubleFunction<Element>> tabulated) {
        properties = new double[elements.size()][PROPERTIES.size()];
        groups = new double[elements.size()][GROUPS.size()];
        for (int p = 0; p < PROPERTIES.size(); p++) {
            final ToDoubleFunction<Element> property = tabulated.get(p);
            final double mean = elements.stream().mapToDouble(property).filter(Double::isFinite).average().orElse(0);
            for (int j = 0; j < elements.size(); j++) {
                final double value = property.applyAsDouble(elements.get(j));
                properties[j][p] = Double.isFinite(value) ? value : mean;
            }
        }
        for (int j = 0; j < elements.size(); j++) {
            for (int g = 0; g < GROUPS.size(); g++) {
                groups[j][g] = GROUPS.get(g).contains(elements.get(j)) ? 1 : 0;
            }
        }
    }

    /** The traits that {@link #numbers} came from, or that models had which do not hold any. */
    static ElementTraits restore(final List<Element> elements, final List<double[]> numbers) {
        if (numbers == null) {
            final List<ToDoubleFunction<Element>> first = new ArrayList<>(PROPERTIES);
            first.set(DENSITY, e -> GASES.getOrDefault(e, e.density()));
            first.set(DENSITY + 1, e -> e.atomicMass() / GASES.getOrDefault(e, e.density()));
            return new ElementTraits(elements, first);
        }
        if (numbers.size() != elements.size() || numbers.stream().anyMatch(row -> row.length != count())) {
            throw new IllegalArgumentException("There are other than " + count() + " properties of each element.");
        }
        final ElementTraits traits = new ElementTraits(elements);
        for (int j = 0; j < elements.size(); j++) {
            System.arraycopy(numbers.get(j), 0, traits.properties[j], 0, properties());
            System.arraycopy(numbers.get(j), properties(), traits.groups[j], 0, groups());
        }
        return traits;
    }

    /** Properties, then groups, of each element, to store them: a stored model does not follow tables that change. */
    List<double[]> numbers() {
        final List<double[]> numbers = new ArrayList<>();
        for (int j = 0; j < properties.length; j++) {
            final double[] row = Arrays.copyOf(properties[j], count());
            System.arraycopy(groups[j], 0, row, properties(), groups());
            numbers.add(row);
        }
        return numbers;
    }

    /** @return columns of {@link #table} */
    public static int count() {
        return PROPERTIES.size() + GROUPS.size();
    }

    /**
     * All properties and groups as numbers, each with mean 0 and variance 1 over the elements (0 where all are equal).
     *
     * @param elements m elements
     * @return m x {@link #count()}
     */
    public static float[][] table(final List<Element> elements) {
        final ElementTraits traits = new ElementTraits(elements);
        final float[][] table = new float[elements.size()][count()];
        for (int c = 0; c < count(); c++) {
            final double[] column = new double[table.length];
            for (int j = 0; j < column.length; j++) {
                column[j] = c < properties() ? traits.property(j, c) : traits.group(j, c - properties());
            }
            final Standardizer scale = Standardizer.fit(column);
            for (int j = 0; j < column.length; j++) {
                table[j][c] = (float)scale.scale(column[j]);
            }
        }
        return table;
    }

    /**
     * @param elements m elements
     * @return number of the chemical group of each; those of none have one of their own together
     */
    public static int[] groupsOf(final List<Element> elements) {
        return elements.stream().mapToInt(element -> (int)GROUPS.stream().takeWhile(g -> !g.contains(element)).count())
            .toArray();
    }

    private static Set<Element> rareEarths() {
        final Set<Element> set = EnumSet.range(Element.La, Element.Lu);
        set.add(Element.Sc);
        set.add(Element.Y);
        return set;
    }

    static int properties() {
        return PROPERTIES.size();
    }

    /** @return number of chemical groups */
    public static int groups() {
        return GROUPS.size();
    }

    double property(final int element, final int property) {
        return properties[element][property];
    }

    double group(final int element, final int group) {
        return groups[element][group];
    }

    /** Fraction of each chemical group in an alloy. */
    double[] groupFractions(final double[] x) {
        final double[] fractions = new double[groups()];
        for (int g = 0; g < fractions.length; g++) {
            for (int j = 0; j < x.length; j++) {
                fractions[g] += x[j] * groups[j][g];
            }
        }
        return fractions;
    }
}
