/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
/**
 * What decides, together with the data, what a training gives: {@link org.vibann.core.config.VibannConfig} and its parts.
 */
package org.vibann.core.config;
