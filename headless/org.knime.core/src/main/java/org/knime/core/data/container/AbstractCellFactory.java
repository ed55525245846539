/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.knime.core.data.container;

import org.knime.core.data.DataColumnSpec;
import org.knime.core.data.RowKey;
import org.knime.core.node.ExecutionMonitor;

/** A cell factory that knows its columns. This stand-in computes rows one after the other, whatever is set. */
public abstract class AbstractCellFactory implements CellFactory {
    private final DataColumnSpec[] m_columns;

    private boolean m_parallel;

    private int m_workers;

    private int m_queue;

    /** @param colSpecs the new columns */
    public AbstractCellFactory(final DataColumnSpec... colSpecs) {
        this(false, colSpecs);
    }

    /**
     * @param processConcurrently whether rows may be computed at once
     * @param colSpecs the new columns
     */
    public AbstractCellFactory(final boolean processConcurrently, final DataColumnSpec... colSpecs) {
        this(processConcurrently, Runtime.getRuntime().availableProcessors(),
            10 * Runtime.getRuntime().availableProcessors(), colSpecs);
    }

    /**
     * @param processConcurrently whether rows may be computed at once
     * @param workerCount how many at most
     * @param maxQueueSize how many may wait at most
     * @param colSpecs the new columns
     */
    public AbstractCellFactory(final boolean processConcurrently, final int workerCount, final int maxQueueSize,
        final DataColumnSpec... colSpecs) {
        m_columns = colSpecs.clone();
        setParallelProcessing(processConcurrently, workerCount, maxQueueSize);
    }

    /**
     * @param value whether rows may be computed at once
     * @param maxParallelWorkers how many at most
     * @param maxQueueSize how many may wait at most
     */
    public final void setParallelProcessing(final boolean value, final int maxParallelWorkers,
        final int maxQueueSize) {
        m_parallel = value;
        m_workers = maxParallelWorkers;
        m_queue = maxQueueSize;
    }

    @Override
    public DataColumnSpec[] getColumnSpecs() {
        return m_columns.clone();
    }

    @Override
    @Deprecated
    public void setProgress(final int curRowNr, final int rowCount, final RowKey lastKey,
        final ExecutionMonitor exec) {
        setProgress((long)curRowNr, rowCount, lastKey, exec);
    }

    @Override
    public void setProgress(final long curRowNr, final long rowCount, final RowKey lastKey,
        final ExecutionMonitor exec) {
        exec.setProgress(curRowNr / (double)rowCount,
            () -> "Processed row " + curRowNr + "/" + rowCount + " (\"" + lastKey + "\")");
    }

    /** Called once when no row follows, because all were computed or one of them failed. */
    public void afterProcessing() {
        // for factories to override
    }
}
