/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package smile.math.blas.openblas;

/**
 * Takes the place of Smile's binding to the native OpenBLAS, whose classes refer to a native library that this project
 * does not have and must not load: results have to be the same bits on every machine. What is used of Smile (K-means,
 * t-SNE) is pure Java and never asks for it; should a later use ask, it fails here with the reason.
 */
public final class OpenBLAS {

    /**
     * Refuses.
     *
     * @throws UnsupportedOperationException always
     */
    public OpenBLAS() {
        throw new UnsupportedOperationException("This build of Smile is pure Java: its matrix decompositions and "
            + "products, which need a native BLAS, cannot be used.");
    }
}
