/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.core.data;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

import org.vibann.core.alloy.Composition;
import org.vibann.core.alloy.Element;
import org.vibann.core.alloy.Family;

/**
 * The inputs of a model: N compositions over m element columns and, where known, their indentation loads. Immutable;
 * one primitive array holds all fractions, arrays are copied at the boundary. Fractions stay as they were given: a
 * measured composition may sum to 0.9999, and whoever needs exactly 1 normalises.
 */
public final class Alloys {

    private final List<Element> elements;
    private final double[] fractions;
    private final double[] loads;
    private final boolean allLoads;

    private Alloys(final List<Element> elements, final double[] fractions, final double[] loads) {
        this.elements = elements;
        this.fractions = fractions;
        this.loads = loads;
        allLoads = Arrays.stream(loads).noneMatch(Double::isNaN);
    }

    /**
     * Alloys from a table of fractions.
     *
     * @param elements the m element columns, at least one where there are rows, none twice; their order is kept
     * @param fractions N x m atomic fractions, finite and not negative; every row sums to about 1
     * @param loads N indentation loads in newtons, positive, NaN where unknown; or null: no load is known
     * @return the alloys; N may be 0
     * @throws IllegalArgumentException with row (1-based) and column when a value breaks these rules
     */
    public static Alloys of(final List<Element> elements, final double[][] fractions, final double[] loads) {
        final List<Element> columns = AlloyChecks.distinct(elements);
        if (columns.isEmpty() && fractions.length > 0) {
            throw new IllegalArgumentException("Alloys need at least one element column");
        }
        final int m = columns.size();
        final double[] flat = new double[Math.multiplyExact(fractions.length, m)];
        for (int row = 0; row < fractions.length; row++) {
            AlloyChecks.row(columns, fractions[row], row);
            System.arraycopy(fractions[row], 0, flat, row * m, m);
        }
        return new Alloys(columns, flat, AlloyChecks.loads(loads, fractions.length));
    }

    /**
     * Alloys from compositions. The element columns are those that occur, alphabetical.
     *
     * @param compositions N compositions
     * @param loads as in {@link #of(List, double[][], double[])}
     * @return the alloys
     * @throws IllegalArgumentException when a load is not positive
     */
    public static Alloys of(final List<Composition> compositions, final double[] loads) {
        final Set<Element> present = EnumSet.noneOf(Element.class);
        compositions.forEach(composition -> present.addAll(composition.elements()));
        final List<Element> columns = present.stream().sorted(Comparator.comparing(Element::symbol)).toList();
        final int m = columns.size();
        final double[] flat = new double[Math.multiplyExact(compositions.size(), m)];
        int at = 0;
        for (final Composition composition : compositions) {
            for (final Element element : columns) {
                flat[at++] = composition.fraction(element);
            }
        }
        return new Alloys(columns, flat, AlloyChecks.loads(loads, compositions.size()));
    }

    /**
     * Scales fractions to the sum 1.
     *
     * @param fractions numbers with a positive sum
     * @return a copy that sums to 1
     */
    public static double[] normalised(final double[] fractions) {
        double sum = 0;
        for (final double value : fractions) {
            sum += value;
        }
        final double[] scaled = fractions.clone();
        for (int j = 0; j < scaled.length; j++) {
            scaled[j] /= sum;
        }
        return scaled;
    }

    /** @return N, the number of alloys */
    public int size() {
        return loads.length;
    }

    /** @return the m element columns */
    public List<Element> elements() {
        return elements;
    }

    /**
     * One fraction.
     *
     * @param row 0 to N - 1
     * @param column 0 to m - 1
     * @return the atomic fraction
     */
    public double fraction(final int row, final int column) {
        Objects.checkIndex(column, elements.size());
        return fractions[row * elements.size() + column];
    }

    /**
     * One row.
     *
     * @param row 0 to N - 1
     * @return a copy of its m atomic fractions
     */
    public double[] fractions(final int row) {
        Objects.checkIndex(row, size());
        final int m = elements.size();
        return Arrays.copyOfRange(fractions, row * m, (row + 1) * m);
    }

    /** @return a copy of all fractions, N x m */
    public double[][] fractions() {
        final double[][] copy = new double[size()][];
        Arrays.setAll(copy, this::fractions);
        return copy;
    }

    /** @return true when the load of every alloy is known */
    public boolean hasLoads() {
        return allLoads && size() > 0;
    }

    /**
     * One load.
     *
     * @param row 0 to N - 1
     * @return the indentation load in newtons, NaN where unknown
     */
    public double load(final int row) {
        return loads[row];
    }

    /** @return a copy of the N loads in newtons, NaN where unknown */
    public double[] loads() {
        return loads.clone();
    }

    /**
     * One composition, normalised.
     *
     * @param row 0 to N - 1
     * @return the composition
     */
    public Composition composition(final int row) {
        final Map<Element, Double> amounts = new EnumMap<>(Element.class);
        for (int column = 0; column < elements.size(); column++) {
            amounts.put(elements.get(column), fraction(row, column));
        }
        return Composition.ofFractions(amounts);
    }

    /**
     * The family of one alloy.
     *
     * @param row 0 to N - 1
     * @return the elements with a positive fraction
     */
    public Family family(final int row) {
        final List<Element> present = new ArrayList<>();
        for (int column = 0; column < elements.size(); column++) {
            if (fraction(row, column) > 0) {
                present.add(elements.get(column));
            }
        }
        return new Family(present);
    }

    /**
     * Some of the alloys, in the order asked for; a row may be asked for more than once.
     *
     * @param rows 0-based row indices
     * @return those alloys over the same element columns
     * @throws IndexOutOfBoundsException when there is no such row
     */
    public Alloys select(final int[] rows) {
        final int m = elements.size();
        final double[] chosen = new double[Math.multiplyExact(rows.length, m)];
        final double[] chosenLoads = new double[rows.length];
        for (int i = 0; i < rows.length; i++) {
            System.arraycopy(fractions, Objects.checkIndex(rows[i], size()) * m, chosen, i * m, m);
            chosenLoads[i] = loads[rows[i]];
        }
        return new Alloys(elements, chosen, chosenLoads);
    }

    /**
     * The same alloys over other element columns: reordered, and extended by columns of zeros.
     *
     * @param columns the element columns wanted, none twice
     * @return the alloys over those columns
     * @throws IllegalArgumentException naming the elements that some alloy contains and {@code columns} has not
     */
    public Alloys withElements(final List<Element> columns) {
        final List<Element> wanted = AlloyChecks.distinct(columns);
        final int m = elements.size();
        final int[] target = new int[m];
        Arrays.setAll(target, column -> wanted.indexOf(elements.get(column)));
        final double[] moved = new double[Math.multiplyExact(size(), wanted.size())];
        for (int row = 0; row < size(); row++) {
            for (int column = 0; column < m; column++) {
                final double value = fractions[row * m + column];
                if (target[column] >= 0) {
                    moved[row * wanted.size() + target[column]] = value;
                } else if (value > 0) {
                    throw new IllegalArgumentException("Row " + (row + 1) + " contains " + elements.get(column)
                        + ", which is not among the elements " + new Family(wanted).label());
                }
            }
        }
        return new Alloys(wanted, moved, loads);
    }
}
