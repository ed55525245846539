/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.core.engine;

/** The engines that a network can be trained with. A model trained by either is used in the same way. */
public enum EngineChoice {
    /** VIBANN's own: several times faster on networks of this size, and the same bits on every computer. */
    VIBANN("VIBANN"),
    /** DeepLearning4J on ND4J: an independent implementation, an optional feature with native libraries. */
    DEEPLEARNING4J("DeepLearning4J");

    private final String label;

    EngineChoice(final String label) {
        this.label = label;
    }

    /** @return the name for the user */
    public String label() {
        return label;
    }
}
