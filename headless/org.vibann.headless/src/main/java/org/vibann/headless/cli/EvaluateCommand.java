/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.headless.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;

import org.vibann.core.data.AlloyDataset;
import org.vibann.core.evaluate.Evaluation;
import org.vibann.core.evaluate.EvaluationJson;
import org.vibann.core.evaluate.EvaluationResult;
import org.vibann.core.evaluate.EvaluationSettings;
import org.vibann.core.evaluate.TrialFile;
import org.vibann.core.evaluate.protocol.Protocol;
import org.vibann.core.evaluate.protocol.Subset;
import org.vibann.core.evaluate.rival.Regressors;
import org.vibann.core.picture.EvaluationPictures;
import org.vibann.core.run.CanceledException;
import org.vibann.core.run.Progress;
import org.vibann.headless.run.FileProblem;

import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.TypeConversionException;

/** {@code vibann evaluate}: cross-validates models on a file of alloys. */
@Command(name = "evaluate", mixinStandardHelpOptions = true, usageHelpAutoWidth = true,
    description = "Compare VIBANN with other models by cross-validation on a file of alloys: element columns or a "
        + "formula column, Load (N), HV. All models get the same folds.",
    footer = {"", "Example:", "  vibann evaluate --data alloys.csv --subset bulk --protocol family --models all"})
final class EvaluateCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Mixin
    private AlloyFile file;

    @Option(names = "--subset", defaultValue = "all", converter = SubsetName.class,
        description = "all, bulk (load >= 0.196 N) or library (default: ${DEFAULT-VALUE}).")
    private Subset subset;

    @Option(names = "--protocol", defaultValue = "family", converter = ProtocolName.class,
        description = "What is never in training and scored rows at once: rows, alloy, family, or leave-one-family-out "
            + "for each of the 20 largest families (default: ${DEFAULT-VALUE}).")
    private Protocol protocol;

    @Option(names = "--folds", defaultValue = "5", paramLabel = "N",
        description = "Number of folds (default: ${DEFAULT-VALUE}).")
    private int folds;

    @Option(names = "--seeds", defaultValue = "1", paramLabel = "N",
        description = "How many times to repeat with other folds (default: ${DEFAULT-VALUE}).")
    private int seeds;

    @Option(names = "--first-seed", defaultValue = "1", paramLabel = "N",
        description = "The first seed (default: ${DEFAULT-VALUE}).")
    private long firstSeed;

    @Option(names = "--models", defaultValue = "all", split = ",", paramLabel = "NAME",
        description = "Models, separated by commas; all stands for the usual nine (default: ${DEFAULT-VALUE}). "
            + "--list shows the names.")
    private List<String> models;

    @Mixin
    private EngineOption engine;

    @Option(names = "--tune", defaultValue = "0", paramLabel = "N",
        description = "Try so many settings of every model in every fold, within its training rows; 0: the usual "
            + "settings (default: ${DEFAULT-VALUE}).")
    private int trials;

    @Option(names = "--trials", paramLabel = "FILE",
        description = "Keep the trials of --tune in this file. Where it has some already, because an evaluation was "
            + "stopped, they are not made again.")
    private Path trialFile;

    @Option(names = "--json", paramLabel = "FILE", description = "Write every fold and the summary to this file.")
    private Path json;

    @Option(names = "--report", paramLabel = "FILE",
        description = "Write pictures of the results to this HTML file, which needs no other.")
    private Path report;

    @Option(names = "--list", description = "Show the names of all models, and do nothing else.")
    private boolean list;

    @Option(names = {"-q", "--quiet"}, description = "Show no progress.")
    private boolean quiet;

    @Override
    public Integer call() throws CommandFailedException {
        if (list) {
            Regressors.names().forEach(spec.commandLine().getOut()::println);
            return ExitCode.OK;
        }
        final EvaluationSettings settings = settings();
        file.require();
        checkJson();
        checkTrials();
        final ReportFile pictures = new ReportFile(spec, report);
        try (CancelableProgress shown = new CancelableProgress(spec.commandLine().getErr(), quiet)) {
            final TimeLeft left = new TimeLeft(System::nanoTime);
            final Progress progress =
                (fraction, message) -> shown.report(fraction, () -> message.get() + left.text(fraction));
            final AlloyDataset alloys = file.read(progress, shown.bar());
            final EvaluationResult result = evaluate(alloys, settings, progress);
            shown.bar().clear();
            EvaluationTable.print(result, spec.commandLine().getOut());
            write(result);
            pictures.write("Comparison of models", List.of(EvaluationPictures.of(alloys, AlloyFile.keys(alloys),
                List.of(result))), List.of());
            return ExitCode.OK;
        } catch (final IllegalArgumentException e) {
            throw new CommandFailedException(e.getMessage(), e);
        } catch (final CanceledException e) {
            throw new CommandFailedException("Cancelled.", e);
        }
    }

    private EvaluationResult evaluate(final AlloyDataset alloys, final EvaluationSettings settings,
        final Progress progress) throws CanceledException, CommandFailedException {
        if (trialFile == null) {
            return Evaluation.run(alloys, settings, progress);
        }
        try (TrialFile kept = TrialFile.open(trialFile, alloys, settings)) {
            if (kept.found() > 0 && !quiet) {
                spec.commandLine().getErr().println(kept.found() + " trials are in " + trialFile + " already.");
            }
            return Evaluation.run(alloys, settings, kept, progress);
        } catch (final IOException | UncheckedIOException e) {
            throw new CommandFailedException("--trials " + trialFile + ": "
                + FileProblem.of(e instanceof UncheckedIOException unchecked ? unchecked.getCause() : (IOException)e), e);
        }
    }

    private void checkTrials() {
        if (trialFile != null && trials == 0) {
            throw usage("--trials keeps the trials of --tune, which is missing.");
        }
        if (trialFile != null) {
            checkWritable("--trials", trialFile);
        }
    }

    private EvaluationSettings settings() {
        try {
            return new EvaluationSettings(Regressors.withEngine(Regressors.resolve(models), engine.orOwn()),
                subset, protocol, folds, firstSeed, seeds, trials);
        } catch (final IllegalArgumentException e) { // NOSONAR wrong usage shows the message alone
            throw usage(e.getMessage());
        }
    }

    private void checkJson() {
        if (json != null) {
            checkWritable("--json", json);
        }
    }

    /** Hours of work must not end with a folder that is not there. */
    private void checkWritable(final String option, final Path file) {
        final Path folder = file.toAbsolutePath().getParent();
        if (Files.isDirectory(file) || !Files.isDirectory(folder) || !Files.isWritable(folder)) {
            throw usage(option + ": cannot write to " + file);
        }
    }

    private void write(final EvaluationResult result) throws CommandFailedException {
        if (json != null) {
            try (OutputStream out = Files.newOutputStream(json)) {
                EvaluationJson.write(result, out);
            } catch (final IOException e) {
                throw new CommandFailedException("Cannot write " + json + ": " + FileProblem.of(e), e);
            }
        }
    }

    private ParameterException usage(final String message) {
        return new ParameterException(spec.commandLine(), message);
    }

    /** Subsets by their labels. */
    static final class SubsetName implements ITypeConverter<Subset> {
        @Override
        public Subset convert(final String value) {
            return Arrays.stream(Subset.values()).filter(s -> s.label().equals(value.toLowerCase(Locale.ROOT)))
                .findFirst().orElseThrow(() -> new TypeConversionException("'" + value + "' is none of "
                    + Arrays.stream(Subset.values()).map(Subset::label).collect(Collectors.joining(", "))));
        }
    }

    /** Protocols by their labels. */
    static final class ProtocolName implements ITypeConverter<Protocol> {
        @Override
        public Protocol convert(final String value) {
            return Arrays.stream(Protocol.values()).filter(p -> p.label().equals(value.toLowerCase(Locale.ROOT)))
                .findFirst().orElseThrow(() -> new TypeConversionException("'" + value + "' is none of "
                    + Arrays.stream(Protocol.values()).map(Protocol::label).collect(Collectors.joining(", "))));
        }
    }
}
