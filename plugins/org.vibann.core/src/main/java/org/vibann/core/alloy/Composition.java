/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.core.alloy;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * What an alloy consists of: the atomic fraction of every element that is present. Immutable; fractions are positive
 * and sum to 1 (to rounding); elements are in their canonical order, alphabetical by symbol.
 */
public final class Composition {

    private static final int DEFAULT_DECIMALS = 2;

    /** Of fractions and of at.%. */
    private static final double[] WHOLE_TOTALS = {1, 100};

    /** More than the relative error of a sum over all elements, about 98 · 2⁻⁵³. */
    private static final double ROUNDING = 1e-12;

    /** The sum of as many amounts as there are elements stays finite. */
    private static final double LARGEST_SUMMED = Double.MAX_VALUE / 128;

    private final Element[] elements;
    private final double[] fractions;

    private Composition(final Element[] elements, final double[] fractions) {
        this.elements = elements;
        this.fractions = fractions;
    }

    /**
     * A composition from atomic amounts of any total: fractions, atomic percent, or numbers of atoms. Amounts that sum
     * to 1 already (to rounding) are taken as they are, those that sum to 100 are divided by exactly 100: an alloy given
     * as fractions, as at.% or as formula is the same to the last bit.
     *
     * @param amounts amount of each element, finite and not negative; zeros and amounts below 2.2e-308 of the largest
     *            are left out
     * @return the composition, normalised to the total 1
     * @throws IllegalArgumentException when an amount is negative or not finite, or none is positive
     */
    public static Composition ofFractions(final Map<Element, Double> amounts) {
        final Map<String, Double> sorted = new TreeMap<>();
        amounts.forEach((element, amount) -> {
            if (amount == null || !Double.isFinite(amount) || amount < 0) {
                throw new IllegalArgumentException("The amount of " + element + " is " + amount
                    + "; amounts must be finite and not negative");
            }
            if (amount > 0) {
                sorted.put(element.symbol(), amount);
            }
        });
        if (sorted.isEmpty()) {
            throw new IllegalArgumentException("No element has a positive amount");
        }
        final double largest = sorted.values().stream().mapToDouble(Double::doubleValue).max().getAsDouble();
        sorted.values().removeIf(amount -> amount / largest < Double.MIN_NORMAL);
        if (largest > LARGEST_SUMMED || largest < Double.MIN_NORMAL) { // a total out of the range of exact division
            sorted.replaceAll((symbol, amount) -> amount / largest);
        }
        final double total = total(sorted.values());
        final Element[] elements = new Element[sorted.size()];
        final double[] fractions = new double[elements.length];
        int i = 0;
        for (final Map.Entry<String, Double> entry : sorted.entrySet()) {
            elements[i] = Element.valueOf(entry.getKey());
            fractions[i++] = entry.getValue() / total;
        }
        return new Composition(elements, fractions);
    }

    /** The sum; exactly 1 or 100 where it is that to rounding, so that normalising again changes no bit. */
    static double total(final Collection<Double> amounts) {
        double total = 0;
        for (final double amount : amounts) {
            total += amount;
        }
        for (final double whole : WHOLE_TOTALS) {
            if (Math.abs(total - whole) <= ROUNDING * whole) {
                return whole;
            }
        }
        return total;
    }

    /**
     * A composition from atomic percent. Any total is normalised.
     *
     * @param atomicPercent at.% of each element
     * @return the composition
     * @throws IllegalArgumentException as {@link #ofFractions(Map)}
     */
    public static Composition ofAtomicPercent(final Map<Element, Double> atomicPercent) {
        return ofFractions(atomicPercent);
    }

    /**
     * A composition from masses of any total: weight fractions, weight percent (wt.%), or grams. The amount of atoms is
     * mass divided by {@link Element#atomicMass()}.
     *
     * @param weights mass of each element
     * @return the composition in atomic fractions
     * @throws IllegalArgumentException as {@link #ofFractions(Map)}
     */
    public static Composition ofWeights(final Map<Element, Double> weights) {
        final Map<Element, Double> moles = new EnumMap<>(Element.class);
        weights.forEach((element, mass) -> moles.put(element, mass == null ? null : mass / element.atomicMass()));
        return ofFractions(moles);
    }

    /**
     * The share of one element.
     *
     * @param element any element
     * @return its atomic fraction, 0 when it is not present
     */
    public double fraction(final Element element) {
        for (int i = 0; i < elements.length; i++) {
            if (elements[i] == element) {
                return fractions[i];
            }
        }
        return 0;
    }

    /** @return the elements that are present, alphabetical by symbol */
    public List<Element> elements() {
        return List.of(elements);
    }

    /** @return the set of elements that are present */
    public Family family() {
        return new Family(elements());
    }

    /** @return {@link #formula(int)} with two decimals */
    public String formula() {
        return formula(DEFAULT_DECIMALS);
    }

    /**
     * The formula in at.%, largest share first, equal (rounded) shares alphabetical: "Zr41.2Be22.5Ti13.8Cu12.5Ni10".
     * Shares are rounded, trailing zeros left out; a share that would round to 0 is written with its first significant
     * digit, so that the formula names every element. {@link Formula#parse(String)} reads it back.
     *
     * @param decimals most decimals of a share, 0 or more
     * @return the formula
     */
    public String formula(final int decimals) {
        if (decimals < 0) {
            throw new IllegalArgumentException("Negative number of decimals: " + decimals);
        }
        final BigDecimal[] shares = new BigDecimal[elements.length];
        Arrays.setAll(shares, i -> rounded(fractions[i] * 100, decimals));
        final StringBuilder formula = new StringBuilder();
        IntStream.range(0, shares.length).boxed()
            .sorted(Comparator.comparing((Integer i) -> shares[i]).reversed().thenComparing(i -> elements[i].symbol()))
            .forEach(i -> formula.append(elements[i].symbol()).append(shares[i].toPlainString()));
        return formula.toString();
    }

    private static BigDecimal rounded(final double percent, final int decimals) {
        final BigDecimal exact = BigDecimal.valueOf(percent);
        final BigDecimal share = exact.setScale(decimals, RoundingMode.HALF_EVEN);
        return (share.signum() > 0 ? share : exact.round(new MathContext(1))).stripTrailingZeros();
    }

    /**
     * The distance of two compositions.
     *
     * @param other the other composition
     * @return the sum over all elements of the absolute differences of the atomic fractions, 0 (equal) to 2 (no element
     *         in common)
     */
    public double l1(final Composition other) {
        double sum = 0;
        for (int i = 0; i < elements.length; i++) {
            sum += Math.abs(fractions[i] - other.fraction(elements[i]));
        }
        for (int i = 0; i < other.elements.length; i++) {
            if (fraction(other.elements[i]) == 0) {
                sum += other.fractions[i];
            }
        }
        return sum;
    }

    /** Equal when the elements and all fractions are exactly the same numbers. */
    @Override
    public boolean equals(final Object other) {
        return other instanceof Composition that && Arrays.equals(elements, that.elements)
            && Arrays.equals(fractions, that.fractions);
    }

    @Override
    public int hashCode() {
        int hash = 0;
        for (int i = 0; i < elements.length; i++) { // not Enum.hashCode, which differs from run to run
            hash = 31 * (31 * hash + elements[i].number()) + Double.hashCode(fractions[i]);
        }
        return hash;
    }

    /** The {@link #formula()}. */
    @Override
    public String toString() {
        return formula();
    }
}
