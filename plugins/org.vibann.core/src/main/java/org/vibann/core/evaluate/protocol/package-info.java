/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
/**
 * Which rows are scored and what is never in training and scored rows at once: {@link
 * org.vibann.core.evaluate.protocol.Subset} and {@link org.vibann.core.evaluate.protocol.Protocol}.
 */
package org.vibann.core.evaluate.protocol;
