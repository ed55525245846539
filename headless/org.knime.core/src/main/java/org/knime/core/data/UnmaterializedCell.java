/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.knime.core.data;

/** Stands in a filtered row for a cell that the filter did not ask for. */
public final class UnmaterializedCell extends DataCell {
    private static final long serialVersionUID = 1L;

    private static final UnmaterializedCell INSTANCE = new UnmaterializedCell();

    private UnmaterializedCell() {
    }

    /** @return the only instance */
    public static UnmaterializedCell getInstance() {
        return INSTANCE;
    }

    @Override
    protected boolean equalsDataCell(final DataCell dc) {
        return dc == this;
    }

    @Override
    public int hashCode() {
        return UnmaterializedCell.class.getName().hashCode();
    }

    @Override
    public String toString() {
        return "Unmaterialized Cell";
    }
}
