/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
/**
 * Distillation: what the heads beside the networks teach these, on invented alloys.
 */
package org.vibann.core.distil;
