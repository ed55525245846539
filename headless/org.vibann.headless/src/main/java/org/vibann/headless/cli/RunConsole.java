/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.headless.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

import org.vibann.headless.run.NodeResult;
import org.vibann.headless.run.NodeState;
import org.vibann.headless.run.PortFile;
import org.vibann.headless.run.RunListener;
import org.vibann.headless.workflow.WorkflowNode;

/**
 * Shows a run to the user: on a terminal one line a node that changes while it runs, else one line when a node starts
 * and one when it ends. Warnings and errors go to the error stream.
 */
final class RunConsole implements RunListener, AutoCloseable {

    private final PrintWriter err;

    private final ProgressLines lines;

    private final boolean quiet;

    private final long start = System.nanoTime();

    private RunConsole(final PrintWriter err, final ProgressLines lines, final boolean quiet) {
        this.err = err;
        this.lines = lines;
        this.quiet = quiet;
    }

    /**
     * @param out where progress is shown
     * @param err where warnings and errors are shown
     * @param quiet whether to show warnings and errors only
     */
    static RunConsole create(final PrintWriter out, final PrintWriter err, final boolean quiet) {
        final boolean terminal = System.console() != null && !"dumb".equals(System.getenv("TERM"));
        return new RunConsole(err, new ProgressLines(out, terminal && !quiet), quiet);
    }

    @Override
    public void started(final WorkflowNode node, final NodeProgress progress) {
        if (!quiet) {
            lines.started(node.label(), progress);
        }
    }

    @Override
    public synchronized void finished(final NodeResult result) {
        final String label = result.node().label();
        lines.ended(label);
        for (final String warning : result.warnings()) {
            complain("Warning", label + ": " + warning);
        }
        switch (result.state()) {
            case EXECUTED -> say(label + ": done in " + seconds(result.seconds()) + rows(result.ports()));
            case FAILED -> complain("Error", label + " failed: " + result.message());
            case SKIPPED -> complain("Warning", label + " is skipped: " + result.message() + ".");
            default -> complain("Warning", label + " was not executed: " + result.message() + ".");
        }
    }

    /** Shows how the run ended. */
    synchronized void summarise(final List<NodeResult> results, final Path out) {
        final String time = seconds((System.nanoTime() - start) / 1e9);
        final long executed = count(results, NodeState.EXECUTED);
        final String counts = executed + " of " + results.size() + (results.size() == 1 ? " node" : " nodes");
        if (count(results, NodeState.CANCELED) > 0) {
            complain("Cancelled", counts + " had been executed after " + time + ".");
        } else if (results.stream().anyMatch(NodeResult::isFailure)) {
            complain("Failed", counts + " executed in " + time + "; the reasons are above.");
        } else {
            say(counts + " executed in " + time + "."
                + (out == null ? " Nothing was written; --out DIR keeps every table." : ""));
        }
        if (out != null) {
            say("Results: " + out.resolve("summary.json") + ", pictures: " + out.resolve("report.html"));
        }
    }

    /** Leaves the terminal tidy. */
    @Override
    public void close() {
        lines.close();
    }

    private static long count(final List<NodeResult> results, final NodeState state) {
        return results.stream().filter(result -> result.state() == state).count();
    }

    private void say(final String text) {
        if (!quiet) {
            lines.print(text);
        }
    }

    private void complain(final String kind, final String text) {
        lines.clear();
        err.println(kind + ": " + text.replaceAll("\\R", System.lineSeparator() + "  "));
        err.flush();
    }

    private static String seconds(final double seconds) {
        return String.format(Locale.ROOT, "%.1f s", seconds);
    }

    private static String rows(final List<PortFile> ports) {
        final List<String> rows = ports.stream().filter(port -> port.rows().isPresent())
            .map(port -> Long.toString(port.rows().getAsLong())).toList();
        return rows.isEmpty() ? "" : ", rows: " + String.join(", ", rows);
    }
}
