/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.headless.cli;

import java.util.Optional;

import org.vibann.core.predict.ForecastColumns;
import org.vibann.core.predict.PredictorSettings;

import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** The predictor node's options on the command line. */
final class PredictionOptions {

    @Option(names = "--passes", defaultValue = "100", paramLabel = "T",
        description = "Monte Carlo passes, 2 to 10000 (default: ${DEFAULT-VALUE}).")
    private int passes;

    @Option(names = "--seed", defaultValue = "1", paramLabel = "N",
        description = "Start of the random numbers (default: ${DEFAULT-VALUE}).")
    private long seed;

    @Option(names = "--level", defaultValue = "0.9", paramLabel = "P",
        description = "Share of the values inside the interval (default: ${DEFAULT-VALUE}).")
    private double level;

    @Option(names = "--kappa", defaultValue = "1.645", paramLabel = "K",
        description = "Standard deviations of the lower confidence bound (default: ${DEFAULT-VALUE}).")
    private double kappa;

    @Option(names = "--uncalibrated", description = "Intervals of the passes, too narrow for measurements.")
    private boolean uncalibrated;

    @Option(names = "--name", paramLabel = "COLUMN", description = "Name of the prediction, with which others begin.")
    private String name;

    @Option(names = "--no-interval", description = "Leave out standard deviation and interval.")
    private boolean noInterval;

    @Option(names = "--lcb", description = "Add the lower confidence bound.")
    private boolean lowerBound;

    @Option(names = "--parts", description = "Add epistemic and aleatoric standard deviations.")
    private boolean parts;

    @Option(names = "--domain", description = "Add whether an alloy is in the domain, and its distance to training rows.")
    private boolean domain;

    @Option(names = "--latent", description = "Add the position in the latent space.")
    private boolean latent;

    @Option(names = "--attention", description = "Add the attention of each element.")
    private boolean attention;

    @Option(names = "--unseen", defaultValue = "SKIP",
        description = "An alloy with elements that the model never saw: ${COMPLETION-CANDIDATES}; SKIP rejects it, FLAG "
            + "predicts it where these are 5 at.%% at most, and flags it (default: ${DEFAULT-VALUE}).")
    private ForecastColumns.Unseen unseen;

    /** @throws ParameterException where a value is out of range */
    PredictorSettings settings(final CommandSpec spec) {
        if (passes > 10_000) {
            throw new ParameterException(spec.commandLine(), "--passes: " + passes + " is more than 10000");
        }
        try {
            return new PredictorSettings(passes, seed, level, kappa, !uncalibrated);
        } catch (final IllegalArgumentException e) { // NOSONAR wrong usage shows the message alone
            throw new ParameterException(spec.commandLine(), e.getMessage());
        }
    }

    ForecastColumns columns() {
        return new ForecastColumns(Optional.ofNullable(name), !noInterval, lowerBound, parts, domain, latent, attention,
            unseen);
    }
}
