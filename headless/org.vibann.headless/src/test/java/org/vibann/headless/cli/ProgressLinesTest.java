/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.headless.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;

import org.junit.jupiter.api.Test;
import org.vibann.headless.run.RunListener.NodeProgress;

/** The lines of running nodes. */
class ProgressLinesTest {

    private final StringWriter written = new StringWriter();

    private record Fixed(double fraction, String message) implements NodeProgress {
    }

    @Test
    void aTerminalShowsOneLineANodeThatIsTakenAwayAgain() {
        try (ProgressLines lines = new ProgressLines(new PrintWriter(written), true)) {
            lines.started("Learner (#2)", new Fixed(0.42, "epoch 3\nof 7"));
            lines.ended("Learner (#2)");
            lines.print("Learner (#2): done");
        }
        assertThat(written.toString()).startsWith(" 42% Learner (#2)  epoch 3 of 7" + System.lineSeparator())
            .contains("\033[1A\033[2KLearner (#2): done");
    }

    @Test
    void linesAreCutAtTheEdgeOfTheTerminal() {
        try (ProgressLines lines = new ProgressLines(new PrintWriter(written), true)) {
            lines.started("Learner (#2)", new Fixed(Double.NaN, "long ".repeat(100)));
        }
        assertThat(written.toString().lines().findFirst().orElseThrow()).hasSizeLessThan(200)
            .startsWith("     Learner (#2)  long");
    }

    @Test
    void whereThereIsNoTerminalNoControlCharactersAreWritten() {
        try (ProgressLines lines = new ProgressLines(new PrintWriter(written), false)) {
            lines.started("Learner (#2)", new Fixed(0.42, "epoch 3"));
            lines.ended("Learner (#2)");
            lines.print("Learner (#2): done");
        }
        assertThat(written.toString().lines()).containsExactly("Learner (#2): started", "Learner (#2): done");
    }
}
