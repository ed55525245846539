/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.knime.table;

import java.util.Optional;

import org.knime.core.node.KNIMEException;
import org.knime.core.node.message.Message;

/** Counts rows that could not be used and says so in one sentence. */
public final class RowProblems {

    private long m_missing;

    private long m_wrong;

    private String m_firstKey;

    private String m_firstReason;

    /**
     * @param key the row's key
     * @param problem what is wrong with it
     */
    public void add(final String key, final AlloyRow.Unusable problem) {
        if (m_firstKey == null) {
            m_firstKey = key;
            m_firstReason = problem.reason();
        }
        if (problem.missing()) {
            m_missing++;
        } else {
            m_wrong++;
        }
    }

    /** @return the number of rows counted */
    public long count() {
        return m_missing + m_wrong;
    }

    /**
     * The warning.
     *
     * @param singular what happened to one row, for example "was skipped"
     * @param plural what happened to several rows
     * @return for example "3 rows were skipped: 2 with missing values, 1 with invalid values (first: Row7, "Load" is
     *         missing)."; empty when there is no problem
     */
    public Optional<String> warning(final String singular, final String plural) {
        if (count() == 0) {
            return Optional.empty();
        }
        final String kinds;
        if (m_wrong == 0) {
            kinds = "missing values";
        } else if (m_missing == 0) {
            kinds = "invalid values";
        } else {
            kinds = m_missing + " with missing values, " + m_wrong + " with invalid values";
        }
        return Optional.of(rows(count()) + " " + (count() == 1 ? singular : plural) + ": " + kinds + " (first: "
            + m_firstKey + ", " + m_firstReason + ").");
    }

    /** @return as {@link #warning}, of rows that were skipped */
    public Optional<String> skipped() {
        return warning("was skipped", "were skipped");
    }

    /**
     * @param summary what is wrong, with the row's key
     * @param problem the row at fault
     * @param index its position in the table
     * @param port index of the table's port
     * @param resolutions what the user can do
     * @return what ends the execution
     */
    public static KNIMEException failure(final String summary, final AlloyRow.Unusable problem, final long index,
        final int port, final String... resolutions) {
        return KNIMEException.of(Message.builder().withSummary(summary) //
            .addRowIssue(port, problem.column(), index, problem.reason()) //
            .addResolutions(resolutions) //
            .build().orElseThrow());
    }

    /**
     * @param n a number of rows
     * @return "1 row" or "n rows"
     */
    public static String rows(final long n) {
        return n == 1 ? "1 row" : (n + " rows");
    }
}
