/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.headless.cli;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;

import org.vibann.core.data.AlloyStream;
import org.vibann.core.data.RejectedRow;
import org.vibann.core.data.StreamedRow;
import org.vibann.core.predict.AlloyForecaster;
import org.vibann.core.run.CanceledException;
import org.vibann.core.run.Progress;

/** Predicts streamed rows piece by piece; memory does not grow with their number. */
final class PredictionRun implements AlloyStream.Rows {

    /** Rows predicted at once; without influence on results. */
    private static final int PIECE = 2048;

    private static final double NANOS = 1e9;

    private final AlloyForecaster forecaster;

    private final PredictionFiles files;

    private final Double load;

    private final boolean keepsRejected;

    private final Progress cancel;

    private final List<StreamedRow> piece = new ArrayList<>(PIECE);

    private final long begun = System.nanoTime();

    private double fractionAtFirst = -1;

    private long skip;

    private long done;

    private long rejected;

    /**
     * @param load one load of all alloys; null for that of each row
     * @param keepsRejected whether rows without prediction go to a file of their own; else the first is a failure
     */
    PredictionRun(final AlloyForecaster forecaster, final PredictionFiles files, final Double load,
        final boolean keepsRejected, final Progress cancel) {
        this.forecaster = forecaster;
        this.files = files;
        this.load = load;
        this.keepsRejected = keepsRejected;
        this.cancel = cancel;
        skip = files.rowsDone();
    }

    @Override
    public void header(final List<String> names) throws IOException {
        final List<String> all = new ArrayList<>(names);
        for (final String name : forecaster.names()) {
            String unique = name;
            for (int i = 1; all.contains(unique); i++) {
                unique = name + " (#" + i + ")";
            }
            all.add(unique);
        }
        files.header(all);
    }

    @Override
    public void row(final StreamedRow row) throws IOException, CanceledException {
        if (skip > 0) {
            skip--;
            return;
        }
        piece.add(row);
        if (piece.size() == PIECE) {
            predict();
        }
    }

    private void predict() throws IOException, CanceledException {
        final Iterator<AlloyForecaster.Answer> answers =
            forecaster.answers(piece, load == null ? Double.NaN : load, cancel).iterator();
        for (final StreamedRow row : piece) {
            final AlloyForecaster.Answer answer = answers.next();
            if (row.rejected().isPresent()) {
                reject(row.rejected().get());
                continue;
            }
            if (answer.predicted()) {
                final List<String> cells = new ArrayList<>(row.cells());
                cells.addAll(answer.cells());
                files.write(cells);
            } else {
                reject(new RejectedRow(row.number(), String.join(",", row.cells()), "", answer.reason()));
            }
        }
        done += piece.size();
        files.save(files.rowsDone() + piece.size());
        piece.clear();
    }

    private void reject(final RejectedRow row) throws IOException {
        if (!keepsRejected) {
            throw new IOException("Row " + row.row() + (row.column().isEmpty() ? "" : ", column '" + row.column() + "'")
                + ": " + row.reason() + ". With --rejected FILE such rows are put aside.");
        }
        rejected++;
        files.reject(row);
    }

    /** Predicts what is left and closes the books. */
    void finish() throws IOException, CanceledException {
        if (!piece.isEmpty()) {
            predict();
        }
        files.finish();
    }

    /** Rows, rate and time left, for the progress. */
    String state(final double fraction) {
        if (done == 0) {
            return skip > 0 ? "Looking for the place where it stopped" : "Reading";
        }
        if (fractionAtFirst < 0) {
            fractionAtFirst = fraction;
        }
        final double seconds = seconds();
        final double gone = fraction - fractionAtFirst;
        final String left = gone <= 0 ? "" : String.format(Locale.ROOT, ", %s left", time(seconds * (1 - fraction) / gone));
        return String.format(Locale.ROOT, "%,d rows, %,.0f rows/s%s", done, done / seconds, left);
    }

    private static String time(final double seconds) {
        return seconds < 90 ? Math.round(seconds) + " s" : seconds < 5400 ? Math.round(seconds / 60) + " min"
            : String.format(Locale.ROOT, "%.1f h", seconds / 3600);
    }

    private double seconds() {
        return (System.nanoTime() - begun) / NANOS;
    }

    String summary() {
        return String.format(Locale.ROOT, "%d rows predicted%s in %.1f s (%.0f rows/s)", done - rejected,
            rejected == 0 ? "" : ", " + rejected + " rejected", seconds(), done / seconds());
    }
}
