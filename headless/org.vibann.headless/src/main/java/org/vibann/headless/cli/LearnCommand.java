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
import java.util.concurrent.Callable;

import org.vibann.core.config.VibannConfig;
import org.vibann.core.data.AlloyDataset;
import org.vibann.core.file.ModelFile;
import org.vibann.core.model.TrainedModel;
import org.vibann.core.run.CanceledException;
import org.vibann.core.train.VibannTrainer;
import org.vibann.headless.run.FileProblem;

import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code vibann learn}: learns a model from a file of alloys, and writes it for {@code vibann predict}. */
@Command(name = "learn", mixinStandardHelpOptions = true, usageHelpAutoWidth = true,
    description = "Learn from a file of alloys (element columns or a formula column, Load (N), HV), and write the model: "
        + "learnt once, used for ever by vibann predict.",
    footer = {"", "Example:", "  vibann learn --data alloys.csv --model hardness.vibann"})
final class LearnCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Mixin
    private AlloyFile file;

    @Option(names = "--model", required = true, paramLabel = "FILE", description = "The file to write the model to.")
    private Path model;

    @Mixin
    private LearningOptions learning;

    @Mixin
    private EngineOption engine;

    @Option(names = "--seed", paramLabel = "N", description = "Start of the random numbers (default: the preset's).")
    private Long seed;

    @Option(names = "--epochs", paramLabel = "N", description = "Longest training of the networks (default: the preset's).")
    private Integer epochs;

    @Option(names = {"-q", "--quiet"}, description = "Show no progress.")
    private boolean quiet;

    @Override
    public Integer call() throws CommandFailedException {
        file.require();
        final Path folder = model.toAbsolutePath().getParent();
        if (Files.isDirectory(model) || !Files.isDirectory(folder) || !Files.isWritable(folder)) {
            throw new ParameterException(spec.commandLine(), "--model: cannot write to " + model);
        }
        try (CancelableProgress progress = new CancelableProgress(spec.commandLine().getErr(), quiet)) {
            final AlloyDataset alloys = file.read(progress, progress.bar());
            final TrainedModel trained = VibannTrainer.train(alloys, config(), progress);
            progress.bar().clear();
            try (OutputStream out = Files.newOutputStream(model)) {
                ModelFile.write(trained, out);
            }
            spec.commandLine().getErr().println(alloys.size() + " alloys learnt: " + model);
            spec.commandLine().getErr().flush();
            return ExitCode.OK;
        } catch (final IllegalArgumentException e) {
            throw new CommandFailedException(e.getMessage(), e);
        } catch (final IOException e) {
            throw new CommandFailedException("Cannot write " + model + ": " + FileProblem.of(e), e);
        } catch (final CanceledException e) {
            throw new CommandFailedException("Cancelled.", e);
        }
    }

    private VibannConfig config() {
        VibannConfig config = learning.config(engine.orOwn());
        config = seed == null ? config : config.withSeed(seed);
        return epochs == null ? config : config.withOptimisation(o -> o.withEpochs(epochs));
    }
}
