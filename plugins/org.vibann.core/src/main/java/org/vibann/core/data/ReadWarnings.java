/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.core.data;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;

import org.vibann.core.alloy.Basis;
import org.vibann.core.alloy.Element;
import org.vibann.core.alloy.ElementHeaders;
import org.vibann.core.alloy.Scale;
import org.vibann.core.alloy.SurplusColumns;

/** Looks for what was read and yet may be wrong. */
final class ReadWarnings {

    private static final int NAMED_ROWS = 5;

    private static final List<Element> STEEL = List.of(Element.C, Element.Mn);

    private final AlloyColumns columns;
    private final AlloyReaderSettings settings;
    private final List<RawRow> rows;

    ReadWarnings(final AlloyColumns columns, final AlloyReaderSettings settings, final List<RawRow> rows) {
        this.columns = columns;
        this.settings = settings;
        this.rows = rows;
    }

    /** The sentences, in a fixed order. */
    List<String> find() {
        final List<String> found = new ArrayList<>();
        for (final ElementHeaders.Unread column : columns.headers().unread()) {
            found.add("The column '" + column.name() + "' is not read: " + column.reason() + ".");
        }
        final Optional<Basis> named = columns.headers().basis();
        if (named.isPresent() && named.get() != settings.contents().basis()
            && settings.contents().basis() == Basis.WEIGHT) {
            found.add("The headers say at.%, and the contents are read so, although weight is chosen.");
        }
        for (final int i : surplus()) {
            if (columns.elementColumn(i) >= 0) {
                found.add("Without the column '" + columns.name(columns.elementColumn(i)) + "' every row sums to 1 or "
                    + "100, with it none does where it is not 0. If it is no content of an element, leave the column "
                    + "out.");
            }
        }
        loadUnit().ifPresent(found::add);
        if (columns.formula() >= 0) {
            rows(row -> row.parsed().maybeGrade(), RawRow::formula,
                "has one element with a number, which may be the name of a grade, and is read as the pure element",
                "have one element with a number, which may be the name of a grade, and are read as the pure element")
                    .ifPresent(found::add);
            rows(row -> row.parsed().totalIsDoubtful() && !row.parsed().maybeGrade(),
                row -> row.formula() + " totals " + (float)row.parsed().total(),
                "has numbers that add up to 60 to 140, but not to 100, and is read as ratios",
                "have numbers that add up to 60 to 140, but not to 100, and are read as ratios").ifPresent(found::add);
            rows(row -> row.parsed().remark().isPresent(), row -> "\"" + row.parsed().remark().get() + "\"",
                "has words behind the formula that are not read", "have words behind the formula that are not read")
                    .ifPresent(found::add);
        }
        return found;
    }

    /**
     * A sentence on rows that were read as fractions and look like percentages of a steel whose iron has no column. Their
     * sums are 1 by chance only, and nothing but their elements tells: carbon and manganese without iron.
     */
    Optional<String> ironLeftOut() {
        if (columns.formula() >= 0 || columns.headers().scale().isPresent() || settings.contents().anyTotal()
            || !columns.elements().containsAll(STEEL) || columns.elements().contains(Element.Fe)) {
            return Optional.empty();
        }
        return rows(row -> Scale.FRACTION.fits(Arrays.stream(row.amounts()).sum()),
            row -> "sums to " + (float)Arrays.stream(row.amounts()).sum(),
            "with carbon and manganese and without iron is read as fractions; if its numbers are percentages of a steel, "
                + "choose Fe as the balance element",
            "with carbon and manganese and without iron are read as fractions; if their numbers are percentages of steels, "
                + "choose Fe as the balance element");
    }

    private Optional<String> loadUnit() {
        if (columns.load() < 0) {
            return Optional.empty();
        }
        final LoadUnit chosen = settings.values().loadUnit();
        final Optional<String> unknown = LoadUnit.unknown(columns.name(columns.load()));
        if (unknown.isPresent()) {
            return Optional.of("The header of '" + columns.name(columns.load()) + "' names " + unknown.get()
                + ", but the loads are read in " + chosen.symbol() + ". Convert them before.");
        }
        return LoadUnit.named(columns.name(columns.load())).filter(unit -> unit != chosen)
            .map(unit -> "The header of '" + columns.name(columns.load()) + "' names " + unit.symbol()
                + ", but the loads are read in " + chosen.symbol() + ". Choose the unit of the load.");
    }

    private List<Integer> surplus() {
        if (columns.formula() >= 0 || rows.stream().anyMatch(RawRow::hasBalance)) {
            return List.of();
        }
        final SurplusColumns surplus = new SurplusColumns(columns.elements().size());
        rows.forEach(row -> surplus.add(row.amounts()));
        return surplus.found();
    }

    private Optional<String> rows(final Predicate<RawRow> which, final Function<RawRow, String> what,
            final String singular, final String plural) {
        final List<RawRow> found = rows.stream().filter(which).toList();
        if (found.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of((found.size() == 1 ? "1 row " + singular : found.size() + " rows " + plural) + ": "
            + found.stream().limit(NAMED_ROWS).map(row -> "row " + row.number() + " (" + what.apply(row) + ")")
                .collect(Collectors.joining(", ")) + (found.size() > NAMED_ROWS ? ", \u2026" : "") + ".");
    }
}
