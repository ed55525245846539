/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.core.design;

import org.vibann.core.data.AlloyDataset;
import org.vibann.core.model.TrainedModel;
import org.vibann.core.run.CanceledException;
import org.vibann.core.run.Progress;

/** Finds alloys that meet constraints and maximise an objective. */
public final class InverseDesigner {

    private InverseDesigner() {
    }

    /**
     * Designs alloys.
     *
     * @param model the model that judges them
     * @param reference known alloys with their targets: starting points, domain and novelty
     * @param settings settings
     * @param progress told of the progress with the best value so far
     * @return candidates and trace; the same for the same input on any number of threads
     * @throws CanceledException when the user cancels
     * @throws IllegalArgumentException with a text for the user where the constraints are in conflict or the reference
     *             table is empty or holds elements that the model does not know
     */
    public static DesignResult design(final TrainedModel model, final AlloyDataset reference,
        final DesignSettings settings, final Progress progress) throws CanceledException {
        throw new UnsupportedOperationException("The search comes with the next commit.");
    }
}
