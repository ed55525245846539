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

/** What a command shows while it works: how far it is and how long it will take. */
class ProgressBarTest {

    @Test
    void saysHowLongItTakes() {
        final long[] now = {0};
        final TimeLeft left = new TimeLeft(() -> now[0]);
        now[0] = 60_000_000_000L;
        assertThat(left.text(0.001)).isEmpty();
        assertThat(left.text(0.5)).isEqualTo(", about 1 min left");
        assertThat(left.text(0.75)).isEqualTo(", about 20 s left");
        assertThat(left.text(0.0125)).isEqualTo(", about 1.3 h left");
        assertThat(left.text(1)).isEmpty();
        now[0] = 3_000_000_000L;
        assertThat(left.text(0.5)).as("too early to tell").isEmpty();
    }

    @Test
    void theBarGrowsOnATerminalOnly() {
        final StringWriter terminal = new StringWriter();
        final StringWriter file = new StringWriter();
        try (ProgressBar bar = new ProgressBar(new PrintWriter(terminal), false, true);
            ProgressBar none = new ProgressBar(new PrintWriter(file), false, false)) {
            bar.report(0.5, () -> "7 of 14\ndone");
            bar.report(0.6, () -> "too soon");
            none.report(0.5, () -> "nothing");
        }
        assertThat(terminal.toString()).contains("[" + "#".repeat(15) + "-".repeat(15) + "]  50 %  7 of 14 done")
            .doesNotContain("too soon").endsWith("\r\033[2K");
        assertThat(file.toString()).isEmpty();
    }
}
