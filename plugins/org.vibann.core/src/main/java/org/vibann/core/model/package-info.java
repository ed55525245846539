/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
/**
 * The VIBANN model: configuration and presets, training, the immutable trained model and its file format.
 */
package org.vibann.core.model;
