/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.headless.cli;

import java.io.PrintWriter;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/** Entry point of the command line: every command is a class of its own, named here. */
@Command(name = "vibann", subcommands = {RunCommand.class, NodesCommand.class, EvaluateCommand.class, DesignCommand.class,
    LearnCommand.class, PredictCommand.class, ScoreCommand.class,
    ExportCommand.class, ImportCommand.class},
    description = "VIBANN for KNIME on the command line: runs KNIME workflows that learn, explain and design metallic "
        + "glasses, without KNIME.",
    mixinStandardHelpOptions = true, versionProvider = Main.Version.class, synopsisSubcommandLabel = "COMMAND",
    usageHelpAutoWidth = true,
    footer = {"", "Exit status: 0 done, 1 failed, 2 wrong usage.",
        "Options for Java go into VIBANN_JAVA_OPTIONS, e.g. -Xmx2g for large data."})
public final class Main implements Runnable {

    @Spec
    private CommandSpec spec;

    @Option(names = "--debug", scope = ScopeType.INHERIT, description = "Show where in the program an error arose.")
    private boolean debug;

    /**
     * Runs the command line and ends the program with its exit status.
     *
     * @param arguments what the user typed after {@code vibann}
     */
    public static void main(final String[] arguments) {
        System.exit(commandLine().execute(arguments));
    }

    /** @return the command line, ready to be executed */
    static CommandLine commandLine() {
        final CommandLine commandLine = new CommandLine(new Main());
        commandLine.setCaseInsensitiveEnumValuesAllowed(true);
        commandLine.setParameterExceptionHandler(Main::wrongUsage);
        commandLine.setExecutionExceptionHandler(Main::failure);
        return commandLine;
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Say what to do, e.g. vibann run <workflow folder>");
    }

    private static int wrongUsage(final ParameterException error, final String[] arguments) {
        final CommandLine command = error.getCommandLine();
        final String text = error.getMessage().strip().replaceAll("\\s*\\R\\s*", " ");
        print(command.getErr(), text + (text.endsWith(".") ? "" : ".") + " See vibann "
            + (command.getParent() == null ? "" : command.getCommandName() + " ") + "--help");
        return CommandLine.ExitCode.USAGE;
    }

    private static int failure(final Exception error, final CommandLine command,
        final CommandLine.ParseResult arguments) {
        final boolean expected = error instanceof CommandFailedException;
        print(command.getErr(), expected ? error.getMessage()
            : "This should not have happened: " + error + " (--debug shows where)");
        if (((Main)command.getCommandSpec().root().userObject()).debug) {
            error.printStackTrace(command.getErr());
            command.getErr().flush();
        }
        return CommandLine.ExitCode.SOFTWARE;
    }

    private static void print(final PrintWriter writer, final String text) {
        writer.println("vibann: " + text);
        writer.flush();
    }

    /** The version in the jar's manifest. */
    static final class Version implements IVersionProvider {

        @Override
        public String[] getVersion() {
            final String version = Main.class.getPackage().getImplementationVersion();
            return new String[] {"VIBANN " + (version == null ? "(not built as a jar)" : version),
                "Java " + System.getProperty("java.version")};
        }
    }
}
