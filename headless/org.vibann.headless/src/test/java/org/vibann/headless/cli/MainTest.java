/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.headless.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.vibann.headless.cli.CommandLineTester.vibann;

import org.junit.jupiter.api.Test;

/** Help, version and wrong usage. */
class MainTest {

    @Test
    void helpTellsOfTheCommands() {
        final var run = vibann("--help");

        assertThat(run.status()).isZero();
        assertThat(run.out()).contains("run").contains("nodes")
            .contains("Exit status: 0 done, 1 failed, 2 wrong usage");
        assertThat(run.err()).isEmpty();
        assertThat(vibann("run", "--help").out()).contains("--out=DIR").contains("--data=FILE")
            .contains("--set=NODE.KEY=VALUE");
    }

    @Test
    void versionIsShown() {
        assertThat(vibann("--version").out()).startsWith("VIBANN ");
    }

    @Test
    void wrongUsageIsOneLineThatSaysWhatToDo() {
        for (final String[] arguments : new String[][] {{}, {"fly"}, {"run"}, {"run", "--fly", "x"}, {"run", "a", "b"},
            {"--fly"}, {"nodes", "a", "b"}}) {
            final var run = vibann((Object[])arguments);

            assertThat(run.status()).as(String.join(" ", arguments)).isEqualTo(2);
            assertThat(run.errorLines()).singleElement().asString().startsWith("vibann: ").contains("--help");
            assertThat(run.out()).isEmpty();
        }
    }
}
