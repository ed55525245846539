/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.headless.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.vibann.headless.cli.CommandLineTester.vibann;

import org.junit.jupiter.api.Test;

/** {@code vibann nodes}. */
class NodesCommandTest {

    @Test
    void listsNodesWithPortsOptionsAndSettings() {
        final var run = vibann("nodes");

        assertThat(run.status()).as(run.err()).isZero();
        assertThat(run.out()).contains("Test nodes (org.vibann.headless.testnodes 1.0.0)").contains("Mean Predictor")
            .contains("in: Model, Data").contains("out: Predictions").contains("options: Rows, Step, Growth")
            .contains("rows=3, step=0.5, growth=LINEAR, seed=42").contains("elements=Fe,B")
            .contains("label=,").doesNotContain("_is_present");
    }

    @Test
    void describesOneNode() {
        final var run = vibann("nodes", "numb");

        assertThat(run.status()).isZero();
        assertThat(run.out()).startsWith("Numbers (/test)").contains("Makes numbers & more.")
            .contains("How many rows: 0 or more.").contains("  bounds.0.max=100.0")
            .contains("  label=  (none: off)").doesNotContain("Mean Learner");
        assertThat(vibann("nodes", "mean learner").out()).startsWith("Mean Learner");
    }

    @Test
    void namesTheNodesWhenThereIsNoneOfThatName() {
        final var run = vibann("nodes", "Sorter");

        assertThat(run.status()).isEqualTo(2);
        assertThat(run.errorLines()).singleElement().asString().contains("Mean Learner");
    }
}
