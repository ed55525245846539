/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.headless.cli;

import java.io.IOException;
import java.nio.file.Path;

import org.vibann.core.config.VibannConfig;
import org.vibann.core.data.AlloyDataset;
import org.vibann.core.model.TrainedModel;
import org.vibann.core.run.CanceledException;
import org.vibann.core.run.Progress;
import org.vibann.core.train.VibannTrainer;
import org.vibann.headless.run.FileProblem;

import picocli.CommandLine.Option;

/** The model that a design is searched on, and the one that reports what was found: the same if not told otherwise. */
final class DesignModels {

    @Option(names = "--model", paramLabel = "FILE",
        description = "Search on the model in this file instead of learning one: the data are then the alloys "
            + "known. A model of the preset Compact is the quickest.")
    private Path model;

    @Option(names = "--report-model", paramLabel = "FILE",
        description = "Let the model in this file report and rank what was found, and judge: the full model that "
            + "taught a compact one.")
    private Path reporting;

    /** @return whether a model is learnt */
    boolean learns() {
        return model == null;
    }

    /** The model to search on, and the one that reports. */
    record Both(TrainedModel searching, TrainedModel reporting) {
    }

    /** Reads the models, or learns one. */
    Both take(final AlloyDataset alloys, final VibannConfig config, final Progress progress)
        throws CanceledException, CommandFailedException {
        final TrainedModel stored = reporting == null ? null : read(reporting);
        final TrainedModel searching = model == null ? VibannTrainer.train(alloys, config, progress) : read(model);
        return new Both(searching, stored == null ? searching : stored);
    }

    private static TrainedModel read(final Path file) throws CommandFailedException {
        try {
            return StoredModel.read(file);
        } catch (final IOException e) {
            throw new CommandFailedException(file + " cannot be read: " + FileProblem.of(e), e);
        }
    }
}
