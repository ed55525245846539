/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.headless.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;

import org.vibann.core.file.ModelExport;
import org.vibann.core.model.TrainedModel;

import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code vibann export}: writes a model for other programs. */
@Command(name = "export", mixinStandardHelpOptions = true, usageHelpAutoWidth = true,
    description = "Write the networks of a model for programs with DeepLearning4J, and beside them a JSON file with elements "
        + "and scaling.",
    footer = {"", "Example:",
        "  vibann export --dl4j --model \"results/VIBANN Learner-2/port-1.zip\" --out hardness.zip"})
final class ExportCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Option(names = "--dl4j", required = true, description = "In the format of DeepLearning4J.")
    private boolean dl4j;

    @Option(names = "--model", required = true, paramLabel = "FILE",
        description = "A model: the file that a run wrote for a learner's port, or a model file.")
    private Path model;

    @Option(names = "--out", required = true, paramLabel = "FILE",
        description = "File of the network; of several, the number comes before the ending.")
    private Path out;

    @Override
    public Integer call() throws CommandFailedException {
        if (!Files.isRegularFile(model)) {
            throw new ParameterException(spec.commandLine(), "--model: there is no file " + model);
        }
        final Path folder = out.toAbsolutePath().getParent();
        if (!Files.isDirectory(folder) || Files.isDirectory(out)) {
            throw new ParameterException(spec.commandLine(), "--out: cannot write to " + out);
        }
        try {
            final TrainedModel read = StoredModel.read(model);
            ModelExport.dl4j(read, out).forEach(file -> spec.commandLine().getOut().println(file));
            ModelExport.warning(read).ifPresent(text -> spec.commandLine().getErr().println("Warning: " + text));
            spec.commandLine().getOut().flush();
            return ExitCode.OK;
        } catch (final IllegalArgumentException | IOException e) {
            throw new CommandFailedException(e.getMessage(), e);
        }
    }
}
