/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.core.nn;

/** The places of the network that hold a {@link Block}, and so a dropout, in the order of the published weight file. */
public enum Site {
    /** Attended composition → width. */
    COMP_ENC("Comp_Enc", 1),
    /** Pair products → 2·width. */
    COMP_PAIR_1("Comp_Pair", 1),
    /** 2·width → width. */
    COMP_PAIR_2("Comp_Pair", 2),
    /** Both branches → width; its output feeds the bottleneck. */
    COMP_FUSE("Comp_Fuse", 1),
    /** Scaled load → width/2. */
    LOAD_ENC("Load_Enc", 1),
    /** Latent and encoded load → width. */
    HARD_TRUNK("Hard_Trunk", 1),
    /** Latent → 2·width. */
    COMP_DEC_1("Comp_Dec", 1),
    /** 2·width → width; its output feeds the reconstruction. */
    COMP_DEC_2("Comp_Dec", 2),
    /** Latent → width/2; its output feeds the load reconstruction of the preprint. */
    LOAD_DEC("Load_Dec", 1);

    private final String branch;
    private final int layer;

    Site(final String branch, final int layer) {
        this.branch = branch;
        this.layer = layer;
    }

    /** @return the Keras name of the block's dense layer, for instance {@code Comp_Enc_D1} */
    public String dense() {
        return branch + "_D" + layer;
    }

    /** @return the Keras name of the block's batch normalisation, for instance {@code Comp_Enc_BN1} */
    public String norm() {
        return branch + "_BN" + layer;
    }

    /** Whether the block is part of a decoder. */
    boolean decoder() {
        return this == COMP_DEC_1 || this == COMP_DEC_2 || this == LOAD_DEC;
    }

    /** @return the Keras name of the block's dropout layer, for instance {@code Comp_Enc_DO1} */
    public String dropout() {
        return branch + "_DO" + layer;
    }
}
