/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
/**
 * Small mathematics that several packages need, each piece once: moments and order statistics, correlation, conformal
 * quantiles, the exponential function, the normal distribution, divergences, distances of compositions, rounding to a
 * total, symmetric positive definite systems and ridge regression. It knows arrays of numbers alone, neither alloys nor models; sums run in the
 * order of the numbers, so that the same numbers give the same bits.
 */
package org.vibann.core.math;
