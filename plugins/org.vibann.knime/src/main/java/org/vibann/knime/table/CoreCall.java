/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.knime.table;

import org.knime.core.node.CanceledExecutionException;
import org.knime.core.node.KNIMEException;
import org.knime.core.node.message.Message;
import org.vibann.core.run.CanceledException;

/** Runs work of the core and turns its exceptions into KNIME's. */
public final class CoreCall {

    private CoreCall() {
    }

    /**
     * Work of the core.
     *
     * @param <T> the result
     */
    @FunctionalInterface
    public interface Work<T> {
        /**
         * @return the result
         * @throws CanceledException if the user cancelled
         */
        T run() throws CanceledException;
    }

    /**
     * Runs the work.
     *
     * @param <T> the result
     * @param work the work
     * @param resolution what the user can do if the core refuses the data
     * @return the result
     * @throws CanceledExecutionException if the user cancelled
     * @throws KNIMEException if the core refuses the data; its text becomes the summary
     */
    public static <T> T run(final Work<T> work, final String resolution)
        throws CanceledExecutionException, KNIMEException {
        return run(work, new RowProblems(), resolution);
    }

    /**
     * Runs work on the usable rows of a table. If these are refused, because they are too few for example, the user is
     * told of the others, too.
     *
     * @param <T> the result
     * @param work the work
     * @param skipped the rows that were left out of it
     * @param resolution what the user can do if the core refuses the data
     * @return the result
     * @throws CanceledExecutionException if the user cancelled
     * @throws KNIMEException if the core refuses the data; its text and a sentence on the skipped rows become the
     *             summary
     */
    public static <T> T run(final Work<T> work, final RowProblems skipped, final String resolution)
        throws CanceledExecutionException, KNIMEException {
        try {
            return work.run();
        } catch (final CanceledException e) { // NOSONAR: KNIME's exception takes no cause
            throw new CanceledExecutionException();
        } catch (final IllegalArgumentException e) {
            throw KNIMEException.of(Message.fromSummaryWithResolution(
                e.getMessage() + skipped.skipped().map(text -> " " + text).orElse(""), resolution), e);
        }
    }
}
