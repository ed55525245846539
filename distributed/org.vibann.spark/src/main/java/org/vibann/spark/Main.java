/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.spark;

import org.apache.spark.sql.SparkSession;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** What {@code spark-submit} runs, and {@code ./vibann predict|screen --spark MASTER} in the process. */
@Command(name = "vibann", subcommands = {PredictCommand.class, ScreenCommand.class}, mixinStandardHelpOptions = true,
    usageHelpAutoWidth = true, description = "VIBANN on Apache Spark.", synopsisSubcommandLabel = "COMMAND")
public final class Main implements Runnable {

    @Spec
    private CommandSpec spec;

    /**
     * Runs a command and ends the program with its exit status.
     *
     * @param arguments the command and its options
     */
    public static void main(final String[] arguments) {
        System.exit(commandLine().execute(arguments));
    }

    /** The command line, ready to be executed. */
    static CommandLine commandLine() {
        final CommandLine line = new CommandLine(new Main());
        line.setCaseInsensitiveEnumValuesAllowed(true);
        line.setExecutionExceptionHandler((error, command, arguments) -> {
            command.getErr().println("vibann: " + error.getMessage());
            command.getErr().flush();
            return CommandLine.ExitCode.SOFTWARE;
        });
        return line;
    }

    /** A session: on the master that is named, or that spark-submit named. */
    static SparkSession session(final String master) {
        final SparkSession.Builder builder = SparkSession.builder().appName("VIBANN");
        if (master != null) {
            builder.master(master).config("spark.ui.enabled", false);
        }
        return builder.getOrCreate();
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Say what to do: predict or screen");
    }
}
