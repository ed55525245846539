/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.dl4j;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;

import org.vibann.core.nn.Batch;
import org.vibann.core.nn.Engine;
import org.vibann.core.nn.EngineException;
import org.vibann.core.nn.Loss;
import org.vibann.core.nn.Network;
import org.vibann.core.nn.RowArrayEngine;

/** A program that takes a step with each engine and writes into a file what came of it: a loss, or the sentence for the user. */
final class EngineProbe {

    private EngineProbe() {
    }

    public static void main(final String[] arguments) throws Exception {
        final StringBuilder text = new StringBuilder();
        // DeepLearning4J first: the other must work after it failed.
        for (final Engine engine : new Engine[]{new Dl4jEngine(), new RowArrayEngine()}) {
            final Network network = Networks.withDescriptors();
            final Batch batch = Networks.batch(network, 64, 64, 0.1, new Random(1));
            text.append(engine.name()).append(": ");
            try (Engine.Training training = engine.train(network, 1e-3, 64)) {
                text.append(training.step(batch, new Loss.Factors(1, 0, 0.01), 1, 0).total());
            } catch (final EngineException e) {
                text.append(e.getMessage());
            }
            text.append('\n');
        }
        Files.writeString(Path.of(arguments[0]), text);
    }
}
