/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.core.model;

import org.vibann.core.nn.AttentionKind;

/** Over which elements the element attention spreads its unit of mass. */
public enum Attention {
    /** Over all elements of the model, as published; most of it falls on elements that an alloy does not hold. */
    ALL(AttentionKind.ALL),
    /** Over the elements present only, continuously where a fraction goes to zero. */
    PRESENT(AttentionKind.PRESENT);

    private final AttentionKind kind;

    Attention(final AttentionKind kind) {
        this.kind = kind;
    }

    AttentionKind kind() {
        return kind;
    }
}
