/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.headless.bundle;

/** A bundle registers something that cannot be created: an error of the bundle, not of the workflow. */
public final class BundleException extends Exception {

    private static final long serialVersionUID = 1L;

    BundleException(final String message, final Throwable cause) {
        super(message, cause);
    }
}
