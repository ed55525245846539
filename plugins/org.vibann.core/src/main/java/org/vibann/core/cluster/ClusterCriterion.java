/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.core.cluster;

/** How the number of clusters is chosen when the user gives none. */
public enum ClusterCriterion {

    /** The knee of the curve of WCSS against k, found by Kneedle (Satopaa et al., ICDCS Workshops 2011). */
    ELBOW,

    /** The largest mean silhouette (Rousseeuw, J. Comput. Appl. Math. 20 (1987) 53). */
    SILHOUETTE,

    /**
     * The smallest k whose gap statistic is at least that of k + 1 less its standard error (Tibshirani, Walther and
     * Hastie, J. R. Stat. Soc. B 63 (2001) 411).
     */
    GAP
}
