/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
/**
 * The trained VIBANN: immutable, made once by the trainer or read from a file, and asked by all that is above it.
 */
package org.vibann.core.model;
