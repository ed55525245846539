/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.headless.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;

import org.vibann.headless.bundle.InstalledBundles;
import org.vibann.headless.report.HtmlReport;
import org.vibann.headless.report.RunReport;
import org.vibann.headless.result.ResultFolder;
import org.vibann.headless.run.FileProblem;
import org.vibann.headless.run.NodeResult;
import org.vibann.headless.run.ResultSink;
import org.vibann.headless.run.WorkflowRunner;
import org.vibann.headless.workflow.DataFile;
import org.vibann.headless.workflow.OverrideException;
import org.vibann.headless.workflow.SettingOverride;
import org.vibann.headless.workflow.Workflow;
import org.vibann.headless.workflow.WorkflowException;
import org.vibann.headless.workflow.WorkflowReader;

import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code vibann run}: runs a workflow directory. */
@Command(name = "run", mixinStandardHelpOptions = true, usageHelpAutoWidth = true,
    description = "Run a KNIME workflow directory.",
    footer = {"", "Example:",
        "  vibann run example-workflows/01-hardness-to-design --data alloys.csv --set 2.epochs=50 --out results"})
final class RunCommand implements Callable<Integer> {

    private static final String REPORT = "report.html";

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "WORKFLOW", description = "Folder with the file workflow.knime.")
    private Path workflow;

    @Option(names = "--out", paramLabel = "DIR",
        description = "Write every output to this folder: tables as <node>-<number>/port-<n>.csv, models as files, "
            + "summary.json, and report.html with a picture of every result. Other files in it stay.")
    private Path out;

    @Option(names = "--open", description = "Open report.html in the browser afterwards; needs --out.")
    private boolean open;

    @Option(names = "--data", paramLabel = "FILE", description = "Read this file instead of the workflow's own.")
    private Path data;

    @Option(names = "--set", paramLabel = "NODE.KEY=VALUE",
        description = "Change a setting for this run, e.g. 2.epochs=50 or 5.bounds.0.element=Fe; none switches an "
            + "optional one off, e.g. 1.loadColumn=none; may be repeated. The command nodes lists the keys.")
    private List<String> settings = List.of();

    @Mixin
    private EngineOption engine;

    @Option(names = {"-q", "--quiet"}, description = "Show warnings and errors only.")
    private boolean quiet;

    @Override
    public Integer call() throws CommandFailedException {
        if (open && out == null) {
            throw usage("--open shows the report in the folder that --out names; name one");
        }
        final Workflow changed = change(read());
        final ResultFolder folder = out == null ? null : resultFolder();
        final RunConsole console = RunConsole.create(spec.commandLine().getOut(), spec.commandLine().getErr(), quiet);
        try (console) {
            final ClassLoader loader = Thread.currentThread().getContextClassLoader();
            final InstalledBundles bundles = InstalledBundles.find(loader);
            final WorkflowRunner runner =
                new WorkflowRunner(bundles, console, folder == null ? ResultSink.NONE : folder);
            try (CancelOnExit cancel = new CancelOnExit(runner::cancel)) {
                final List<NodeResult> results = runner.run(changed);
                if (folder != null) {
                    folder.writeSummary(results);
                    new HtmlReport(loader).write(
                        new RunReport(bundles).of(changed, results, List.of(new Main.Version().getVersion())),
                        out.resolve(REPORT));
                }
                console.summarise(results, out);
                if (open) {
                    Browser.open(out.resolve(REPORT));
                }
                return results.stream().anyMatch(NodeResult::isFailure) ? ExitCode.SOFTWARE : ExitCode.OK;
            }
        } catch (final WorkflowException e) {
            throw new CommandFailedException(e.getMessage(), e);
        } catch (final IOException e) {
            throw new CommandFailedException("The run stopped: " + FileProblem.of(e), e);
        }
    }

    private Workflow read() throws CommandFailedException {
        if (!Files.isRegularFile(workflow.resolve(WorkflowReader.FILE))) {
            final String why = Files.isDirectory(workflow) ? "has no file " + WorkflowReader.FILE
                : Files.exists(workflow) ? "is no folder" : "does not exist";
            throw usage(workflow + " " + why + "; name the folder of a workflow");
        }
        try {
            return WorkflowReader.read(workflow);
        } catch (final WorkflowException e) {
            throw new CommandFailedException(e.getMessage(), e);
        }
    }

    private Workflow change(final Workflow original) {
        if (data != null && !Files.exists(data)) {
            throw usage("--data: there is no file " + data);
        }
        try {
            final List<SettingOverride> overrides = new ArrayList<>();
            for (final String setting : settings) {
                overrides.add(SettingOverride.parse(setting));
            }
            overrides.addAll(engines(original));
            return SettingOverride.apply(data == null ? original : DataFile.replace(original, data), overrides);
        } catch (final OverrideException e) { // NOSONAR wrong usage shows the message alone
            throw usage(e.getMessage());
        }
    }

    private List<SettingOverride> engines(final Workflow original) {
        if (engine.chosen().isEmpty()) {
            return List.of();
        }
        final List<SettingOverride> changes =
            SettingOverride.everywhere(original, "engine", engine.chosen().get().name());
        if (changes.isEmpty()) {
            throw usage("--engine: no node of " + workflow + " has the setting engine");
        }
        return changes;
    }

    private ResultFolder resultFolder() {
        try {
            return new ResultFolder(out);
        } catch (final IOException e) { // NOSONAR wrong usage shows the message alone
            throw usage("--out: " + e.getMessage());
        }
    }

    private ParameterException usage(final String message) {
        return new ParameterException(spec.commandLine(), message);
    }
}
