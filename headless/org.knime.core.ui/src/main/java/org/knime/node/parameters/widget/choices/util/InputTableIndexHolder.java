/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.knime.node.parameters.widget.choices.util;

/** Knows which input port its choices come from. */
public interface InputTableIndexHolder {

    /** @return index of the input port, 0 unless overridden */
    default int getInputTableIndex() {
        return 0;
    }
}
