/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.spark;

import java.io.Serializable;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Queue;

import org.apache.spark.sql.Row;
import org.vibann.core.data.RowByRow;
import org.vibann.core.data.StreamedRow;
import org.vibann.core.predict.AlloyForecaster;
import org.vibann.core.run.CanceledException;
import org.vibann.core.run.Progress;

/** Predicts the rows of a partition piece by piece, as they are asked for. */
final class PartitionForecast implements Iterator<PartitionForecast.Outcome> {

    private static final int PIECE = 1024;

    private final Iterator<Row> rows;
    private final RowByRow reader;
    private final AlloyForecaster forecaster;
    private final double load;
    private final Queue<Outcome> ready = new ArrayDeque<>();

    /**
     * A row with what was predicted.
     *
     * @param row the row as it came
     * @param cells its cells, as text
     * @param answer the prediction, or why there is none
     */
    record Outcome(Row row, List<String> cells, AlloyForecaster.Answer answer) implements Serializable {
    }

    PartitionForecast(final Iterator<Row> rows, final RowByRow reader, final AlloyForecaster forecaster,
        final double load) {
        this.rows = rows;
        this.reader = reader;
        this.forecaster = forecaster;
        this.load = load;
    }

    /** Cells as text; numbers in the shortest form that reads as the same number, nothing for null. */
    static List<String> cells(final Row row) {
        final List<String> cells = new ArrayList<>(row.size());
        for (int i = 0; i < row.size(); i++) {
            cells.add(row.isNullAt(i) ? "" : String.valueOf(row.get(i)));
        }
        return cells;
    }

    @Override
    public boolean hasNext() {
        return !ready.isEmpty() || rows.hasNext();
    }

    @Override
    public Outcome next() {
        if (ready.isEmpty()) {
            predict();
        }
        if (ready.isEmpty()) {
            throw new NoSuchElementException();
        }
        return ready.remove();
    }

    private void predict() {
        final List<Row> piece = new ArrayList<>(PIECE);
        final List<StreamedRow> read = new ArrayList<>(PIECE);
        while (rows.hasNext() && piece.size() < PIECE) {
            final Row row = rows.next();
            piece.add(row);
            read.add(reader.read(0, cells(row)));
        }
        final List<AlloyForecaster.Answer> answers;
        try {
            answers = forecaster.answers(read, load, Progress.NONE);
        } catch (final CanceledException e) {
            throw new IllegalStateException("Nobody cancels here", e);
        }
        for (int i = 0; i < piece.size(); i++) {
            ready.add(new Outcome(piece.get(i), read.get(i).cells(), answers.get(i)));
        }
    }
}
