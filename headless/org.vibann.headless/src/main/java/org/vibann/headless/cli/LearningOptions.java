/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.headless.cli;

import org.vibann.core.config.Preset;
import org.vibann.core.config.VibannConfig;
import org.vibann.core.data.Grouping;
import org.vibann.core.engine.EngineChoice;

import picocli.CommandLine.Option;

/** What commands that learn a model ask for. */
final class LearningOptions {

    @Option(names = "--preset", defaultValue = "DEFAULT",
        description = "What to learn: ${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).")
    private Preset preset;

    @Option(names = "--hold-out", defaultValue = "FAMILY",
        description = "What is held out at once to choose and to calibrate: ${COMPLETION-CANDIDATES} (default: "
            + "${DEFAULT-VALUE}). Data of one family need ALLOY.")
    private Grouping holdOut;

    /** @param engine what trains the networks @return the configuration */
    VibannConfig config(final EngineChoice engine) {
        return VibannConfig.of(preset).withEngine(engine).withValidation(v -> v.withGrouping(holdOut));
    }
}
