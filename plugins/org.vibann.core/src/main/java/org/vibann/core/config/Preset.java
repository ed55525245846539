/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.core.config;

/** Ready-made configurations of a VIBANN. */
public enum Preset {
    /**
     * Exactly the recipe of Bajpai and Raabe, Nature Communications (2026), doi 10.1038/s41467-026-73008-0, with its
     * known weaknesses: attention over all elements, raw load, d = 64, family weights, hardly active bottleneck.
     */
    PUBLISHED,
    /** The preprint's variant (its supplementary information): as published, with d = 16 and a load decoder. */
    PREPRINT,
    /**
     * The recommended recipe: attention on the elements present, log10 load, d = 32, element properties beside the
     * composition, an encoder and a decoder that are pretrained on invented alloys, a bottleneck whose weight follows a
     * target within reach, AdamW with a learning rate that falls along a cosine, averaged weights;
     * taught, on invented alloys, by Gaussian processes and nearest alloys, which predict beside it.
     */
    DEFAULT,
    /**
     * The network of the preset Default alone: Gaussian processes and nearest alloys taught it and are not part of the
     * model. Small, fast, with anchors beside the known alloys and calibrated intervals, and without the training rows.
     */
    COMPACT
}
