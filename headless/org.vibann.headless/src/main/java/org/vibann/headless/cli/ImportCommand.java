/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.headless.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;

import org.vibann.core.file.ModelFile;
import org.vibann.core.file.WeightImport;
import org.vibann.core.model.TrainedModel;

import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code vibann import}: makes a model file of weights that Keras saved. */
@Command(name = "import", mixinStandardHelpOptions = true, usageHelpAutoWidth = true,
    description = "Make a model file of the preset Published from weights that Keras saved (.h5, .weights.h5). The manifest "
        + "is a JSON file with elements, latent_dim, dropout, load_mean, load_scale, hv_mean and hv_scale.",
    footer = {"", "Example:", "  vibann import --keras vibann.weights.h5 --manifest vibann.json --out model.zip"})
final class ImportCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Option(names = "--keras", required = true, paramLabel = "FILE", description = "The weights.")
    private Path weights;

    @Option(names = "--manifest", required = true, paramLabel = "FILE", description = "The manifest.")
    private Path manifest;

    @Option(names = "--out", required = true, paramLabel = "FILE", description = "The model file.")
    private Path out;

    @Override
    public Integer call() throws CommandFailedException {
        for (final Path file : List.of(weights, manifest)) {
            if (!Files.isRegularFile(file)) {
                throw new ParameterException(spec.commandLine(), "there is no file " + file);
            }
        }
        try {
            final TrainedModel model = WeightImport.of(manifest, KerasWeights.read(weights));
            try (OutputStream stream = Files.newOutputStream(out)) {
                ModelFile.write(model, stream);
            }
            spec.commandLine().getOut().println(out);
            spec.commandLine().getOut().flush();
            return ExitCode.OK;
        } catch (final IOException e) {
            throw new CommandFailedException(e.getMessage(), e);
        }
    }
}
