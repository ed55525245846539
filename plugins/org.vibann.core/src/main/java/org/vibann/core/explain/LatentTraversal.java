/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.core.explain;

import java.util.List;

import org.vibann.core.data.AlloyDataset;
import org.vibann.core.model.TrainedModel;
import org.vibann.core.run.CanceledException;
import org.vibann.core.run.Parallel;
import org.vibann.core.run.Progress;

/**
 * The prediction along one latent dimension, the others held, between quantiles of the known alloys: what the dimension
 * does to the target where there are data. Latents, decoder and the network's prediction are those of the model's first
 * network. Immutable.
 *
 * @param dimension latent dimension, from 0
 * @param start latent value of the alloy, or of the centre, that the way leads past
 * @param steps positions, rising
 * @param range greatest less least prediction of the network along the way, unit of the target
 * @param modelRange the same of the whole model for the decoded alloys
 * @param slope slope of the straight line fitted to the network's predictions, unit of the target per latent unit
 * @param linearity R² of that line: 1 straight; NaN where the prediction does not change
 * @param sensitivity mean absolute change of the network's prediction when a known alloy moves by one standard
 *            deviation of the dimension, from the gradient at every known alloy, unit of the target
 * @param correlation Pearson correlation of the known alloys' latents in this dimension with the network's prediction
 *            for them at the same load; NaN where one of them is constant
 * @param measuredCorrelation the same with the measured targets, whatever their load; NaN where fewer than 3 are known
 * @param kl KL divergence of the dimension from the standard normal, mean over the known alloys, nats: about 0 for a
 *            dimension that the network does not use
 */
public record LatentTraversal(int dimension, double start, List<TraversalStep> steps, double range, double modelRange,
    double slope, double linearity, double sensitivity, double correlation, double measuredCorrelation, double kl) {

    /** Copies the list. */
    public LatentTraversal {
        steps = List.copyOf(steps);
    }

    /**
     * Traverses every dimension.
     *
     * @param model the model
     * @param known known alloys, for centre, quantiles, neighbours and correlation; targets may be NaN
     * @param settings settings
     * @param progress told of the progress
     * @return one traversal a latent dimension
     * @throws CanceledException when the user cancels
     * @throws IllegalArgumentException where there are no alloys, the row is not among them, or an alloy holds an
     *             element that the model does not know
     */
    public static List<LatentTraversal> of(final TrainedModel model, final AlloyDataset known,
        final TraversalSettings settings, final Progress progress) throws CanceledException {
        if (known.size() == 0 || settings.row().isPresent()
            && (settings.row().getAsInt() < 0 || settings.row().getAsInt() >= known.size())) {
            throw new IllegalArgumentException("The traversal starts from row " + settings.row().orElse(0)
                + " (counted from 0), and there are " + known.size() + " rows.");
        }
        progress.report(0, () -> "Computing latent positions");
        final LatentCloud cloud = LatentCloud.of(model, known, settings, progress.part(0, 0.2));
        return Parallel.map(model.latentSize(), cloud::traverse, progress.part(0.2, 1));
    }
}
