/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.core.data;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.vibann.core.alloy.Basis;
import org.vibann.core.alloy.Composition;
import org.vibann.core.alloy.Element;
import org.vibann.core.alloy.Scale;
import org.vibann.core.alloy.TotalsCount;

/**
 * The unit of the contents of a whole file, and what a row's amounts are in it.
 *
 * @param elements the element columns
 * @param basis atoms or mass
 * @param scale what the rows sum to; empty where any total is taken or the rows do not tell
 * @param totals what the rows sum to, counted
 * @param options what the user chose
 * @param hint the columns that are not read, for messages
 */
record Contents(List<Element> elements, Basis basis, Optional<Scale> scale, TotalsCount totals,
        ContentOptions options, String hint) {

    /** Finds the unit from headers and rows. */
    static Contents of(final List<RawRow> rows, final AlloyColumns columns, final ContentOptions options) {
        final ContentSums sums = new ContentSums(options.tolerance());
        rows.forEach(sums::add);
        return of(sums, columns, options);
    }

    /** As above, from the sums of all rows. */
    static Contents of(final ContentSums sums, final AlloyColumns columns, final ContentOptions options) {
        final TotalsCount totals = sums.totals();
        final Optional<Scale> bySums = totals.scale().isPresent() || !sums.aboveOne() ? totals.scale()
            : Optional.of(Scale.PERCENT); // of what is left of a balance, only percentages exceed 1
        return new Contents(columns.elements(), columns.headers().basis().orElse(options.basis()),
            options.anyTotal() ? Optional.empty() : columns.headers().scale().or(() -> bySums), totals, options,
            columns.hint());
    }

    /** Fractions that sum to about 1: as given, or divided by 100, and from mass to atoms. */
    double[] fractions(final RawRow row) throws RowException {
        final double[] given = withBalance(row);
        double sum = 0;
        for (final double amount : given) {
            sum += amount;
        }
        if (sum == 0) {
            throw new RowException("", "no element has an amount" + hint);
        }
        if (options.anyTotal()) {
            return normalised(given);
        }
        if (scale.isEmpty() || !scale.get().fits(sum, options.tolerance())) {
            throw new RowException("", "the amounts sum to " + (float)sum + ", " + wrong(sum) + hint);
        }
        if (basis == Basis.WEIGHT || !scale.get().fits(sum)) {
            return normalised(given);
        }
        for (int i = 0; i < given.length; i++) {
            given[i] /= scale.get().total();
        }
        return given;
    }

    private String wrong(final double sum) {
        final boolean whole =
                Scale.FRACTION.fits(sum, options.tolerance()) || Scale.PERCENT.fits(sum, options.tolerance());
        final String tolerance = " (tolerance " + options.tolerance() + ", relative)";
        if (!whole) {
            return "neither to 1 nor to 100" + tolerance + "; ratios and masses need the option for any total";
        } else if (scale.isPresent()) {
            return "but those of this file to " + (int)scale.get().total() + ": an element is left out, or the row has "
                + "another unit";
        }
        return "but the file has no one unit: " + totals.summary() + tolerance + "; an element without column can be "
            + "chosen as the balance";
    }

    private double[] withBalance(final RawRow row) throws RowException {
        final double[] given = row.amounts().clone();
        for (int i = 0; i < given.length; i++) {
            if (Double.isNaN(given[i])) {
                if (scale.isEmpty()) {
                    throw new RowException("", "the rows do not tell what " + elements.get(i) + " is the balance to, 1 "
                        + "or 100; name the unit in the headers, such as " + elements.get(i) + " (" + basis.percent()
                        + ")");
                }
                final double rest = scale.get().total() - row.sum();
                if (rest < -options.tolerance() * scale.get().total()) {
                    throw new RowException("", "the amounts sum to " + (float)row.sum() + ", and nothing is left for "
                        + elements.get(i) + " as the balance to " + (int)scale.get().total());
                }
                given[i] = Math.max(0, rest);
            }
        }
        return given;
    }

    private double[] normalised(final double[] given) {
        final Composition composition = composition(given, basis);
        return elements.stream().mapToDouble(composition::fraction).toArray();
    }

    /** The composition of fractions that {@link #fractions(RawRow)} gave. */
    Composition composition(final double[] fractions) {
        return composition(fractions, Basis.ATOMIC);
    }

    private Composition composition(final double[] amounts, final Basis of) {
        final Map<Element, Double> map = new EnumMap<>(Element.class);
        for (int i = 0; i < amounts.length; i++) {
            map.put(elements.get(i), amounts[i]);
        }
        return of == Basis.WEIGHT ? Composition.ofWeights(map) : Composition.ofFractions(map);
    }

    /** In which unit the contents were read, a sentence for the user. */
    String unit() {
        final String what = basis == Basis.WEIGHT ? "weight" : "atomic";
        if (options.anyTotal()) {
            return "Contents were read as " + what + " ratios of any total.";
        }
        return scale.map(s -> "Contents were read as " + (s == Scale.PERCENT ? basis.percent() : what + " fractions")
            + ": " + totals.summary() + ".").orElse("The rows do not tell the unit of their contents: "
                + totals.summary() + ".");
    }
}
