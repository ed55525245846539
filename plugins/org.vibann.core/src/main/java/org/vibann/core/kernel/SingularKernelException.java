/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.core.kernel;

/** The matrix of a kernel cannot be inverted: no numbers come from it. */
final class SingularKernelException extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    SingularKernelException(final String message) {
        super(message);
    }
}
