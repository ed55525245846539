/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
/**
 * The engines that networks can be trained with: which there are, and how an installed one is found.
 */
package org.vibann.core.engine;
