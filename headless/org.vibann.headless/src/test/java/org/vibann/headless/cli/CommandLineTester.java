/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.headless.cli;

import java.io.PrintWriter;
import java.io.StringWriter;

import org.vibann.headless.testnodes.CommandLineRun;

import picocli.CommandLine;

/** Runs the command line within the test's own process. */
final class CommandLineTester {

    private CommandLineTester() {
    }

    static CommandLineRun vibann(final Object... arguments) {
        final StringWriter out = new StringWriter();
        final StringWriter err = new StringWriter();
        final CommandLine commandLine = Main.commandLine();
        commandLine.setOut(new PrintWriter(out, true));
        commandLine.setErr(new PrintWriter(err, true));
        final String[] words = new String[arguments.length];
        for (int i = 0; i < words.length; i++) {
            words[i] = String.valueOf(arguments[i]);
        }
        return new CommandLineRun(commandLine.execute(words), out.toString(), err.toString());
    }
}
