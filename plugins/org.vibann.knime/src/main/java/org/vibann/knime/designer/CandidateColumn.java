/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.knime.designer;

import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.function.ToIntFunction;

import org.knime.core.data.DataCell;
import org.knime.core.data.DataColumnSpec;
import org.knime.core.data.MissingCell;
import org.knime.core.data.def.BooleanCell;
import org.knime.core.data.def.DoubleCell;
import org.knime.core.data.def.IntCell;
import org.knime.core.data.def.StringCell;
import org.vibann.core.design.report.Candidate;
import org.vibann.core.predict.Prediction;
import org.vibann.knime.table.Cells;
import org.vibann.knime.table.Columns;

/**
 * A column of the table of candidates.
 *
 * @param spec name and type
 * @param cell the cell of a candidate, given the row keys of the reference table
 */
record CandidateColumn(DataColumnSpec spec, BiFunction<Candidate, List<String>, DataCell> cell) {

    static CandidateColumn text(final String name, final Function<Candidate, String> value) {
        return new CandidateColumn(Columns.of(name, StringCell.TYPE), (c, keys) -> new StringCell(value.apply(c)));
    }

    static CandidateColumn number(final String name, final ToDoubleFunction<Candidate> value) {
        return new CandidateColumn(Columns.number(name), (c, keys) -> new DoubleCell(value.applyAsDouble(c)));
    }

    /** A number from 0 to a maximum. */
    static CandidateColumn share(final String name, final double max, final ToDoubleFunction<Candidate> value) {
        return new CandidateColumn(Columns.number(name, 0, max), (c, keys) -> new DoubleCell(value.applyAsDouble(c)));
    }

    /** A number that may not be known, which is NaN; the cell is missing then, for the reason given. */
    static CandidateColumn measured(final String name, final ToDoubleFunction<Candidate> value, final String reason) {
        return new CandidateColumn(Columns.number(name), (c, keys) -> Cells.number(value.applyAsDouble(c), reason));
    }

    /** An end of an interval of a prediction; missing where the interval has none. */
    static CandidateColumn bound(final String name, final Function<Candidate, Prediction> prediction,
        final ToDoubleFunction<Prediction> end) {
        return new CandidateColumn(Columns.number(name), (c, keys) -> Cells.bound(
            end.applyAsDouble(prediction.apply(c)), prediction.apply(c).bounded(), "no prediction"));
    }

    static CandidateColumn integer(final String name, final ToIntFunction<Candidate> value) {
        return new CandidateColumn(Columns.of(name, IntCell.TYPE), (c, keys) -> new IntCell(value.applyAsInt(c)));
    }

    static CandidateColumn flag(final String name, final Function<Candidate, Optional<Boolean>> value) {
        return new CandidateColumn(Columns.of(name, BooleanCell.TYPE), (c, keys) -> value.apply(c)
            .<DataCell>map(BooleanCell::get).orElseGet(() -> new MissingCell("not known of these elements")));
    }
}
