/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
/**
 * Inverse design: alloys that meet constraints and are predicted to be good, found on the composition that is
 * reported, never on a latent code.
 */
package org.vibann.core.design;
