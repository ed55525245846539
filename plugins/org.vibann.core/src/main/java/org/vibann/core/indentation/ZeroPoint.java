/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.core.indentation;

/** Where depth and load count from. */
public enum ZeroPoint {

    /**
     * Where the curve has points before contact, or does not begin near depth 0, contact is found by a fit of the first
     * part of the loading; other curves begin at contact and are taken as they are.
     */
    CONTACT,

    /** The zero of the file is taken for the contact. */
    FILE;
}
