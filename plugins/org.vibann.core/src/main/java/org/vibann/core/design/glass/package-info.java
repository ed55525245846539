/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
/**
 * What goes with the ability of an alloy to form a glass: descriptors of size mismatch, enthalpy, entropy and
 * electrons, and Inoue's rules.
 */
package org.vibann.core.design.glass;
