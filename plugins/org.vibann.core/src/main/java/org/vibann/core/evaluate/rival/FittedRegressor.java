/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.core.evaluate.rival;

import java.util.List;
import java.util.Optional;

import org.vibann.core.data.AlloyDataset;
import org.vibann.core.data.Alloys;
import org.vibann.core.evaluate.metric.Forecast;
import org.vibann.core.run.CanceledException;
import org.vibann.core.run.Progress;

/** A fitted model. Immutable. */
@FunctionalInterface
public interface FittedRegressor {

    /**
     * Predicts.
     *
     * @param alloys rows over the element columns of the training rows, with loads where those had them
     * @param progress told about the work
     * @return one forecast a row; one row's does not depend on the others
     * @throws CanceledException when the user cancelled
     */
    List<Forecast> predict(Alloys alloys, Progress progress) throws CanceledException;

    /**
     * @param scored rows as in {@link #predict}, with what was measured
     * @return what the model's latent keeps of them; empty for a model without one
     * @throws CanceledException when the user cancelled
     */
    default Optional<Bottleneck> bottleneck(final AlloyDataset scored) throws CanceledException {
        return Optional.empty();
    }
}
