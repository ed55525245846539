/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.core.train;

import org.vibann.core.config.VibannConfig;
import org.vibann.core.data.AlloyDataset;
import org.vibann.core.file.FileLimits;

/**
 * How large a training may be: what would exhaust the memory, or leave a model that this Java could not read again, is
 * refused before it begins, with the limit named.
 */
final class TrainingLimits {

    /** Rows that are learnt from at once, and invented alloys beside them. */
    static final int MOST_BATCH = 10_000;
    /** Epochs, each of which is recorded in the model. */
    static final int MOST_EPOCHS = 100_000;

    private TrainingLimits() {
    }

    /** Throws IllegalArgumentException with a text for the user. */
    static void check(final AlloyDataset data, final VibannConfig config) {
        check("batch size", Math.min(config.optimisation().batchSize(), data.size()), MOST_BATCH);
        check("number of invented alloys beside a batch", config.reconstruction().inventedRows(), MOST_BATCH);
        check("number of taught alloys beside a batch", config.heads().taughtRows(), MOST_BATCH);
        check("number of epochs", config.optimisation().epochs(), MOST_EPOCHS);
        final long weights =
            config.architecture(data.alloys().elements().size(), data.alloys().hasLoads()).weights() * config.members();
        if (weights * Float.BYTES > FileLimits.file()) {
            throw new IllegalArgumentException("A model of " + config.members() + " networks has " + weights
                + " weights here; with the memory that this Java may take it can have " + FileLimits.file() / Float.BYTES
                + ". Train fewer networks, or give KNIME more memory (-Xmx in knime.ini).");
        }
    }

    private static void check(final String what, final int value, final int most) {
        if (value > most) {
            throw new IllegalArgumentException("The " + what + " is " + value + "; it can be at most " + most + ".");
        }
    }

    /** The same training with a batch size that memory can be taken for; larger than all rows it means all rows. */
    static VibannConfig batched(final VibannConfig config) {
        return config.withOptimisation(o -> o.withBatchSize(Math.min(o.batchSize(), MOST_BATCH)));
    }
}
