/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
/** Tables of alloys with loads and a measured target: reading, splitting, scaling, seeded random numbers. */
package org.vibann.core.data;
