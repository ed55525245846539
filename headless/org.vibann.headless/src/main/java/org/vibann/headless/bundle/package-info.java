/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
/** Finds the nodes of the bundles on the class path by their {@code plugin.xml}, as Eclipse's registry does. */
package org.vibann.headless.bundle;
