/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.knime.example;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

import org.vibann.knime.benchmark.BenchmarkExample;
import org.vibann.knime.benchmark.RegressionBenchmarkNodeFactory;
import org.vibann.knime.example.ExampleWorkflow.Connection;
import org.vibann.knime.example.ExampleWorkflow.Note;
import org.vibann.knime.reader.CompositionReaderNodeFactory;
import org.vibann.knime.reader.ReaderExample;

/** The example workflow 02: is a VIBANN better than other models, and can its intervals be trusted? */
final class CompareModels {

    /** The workflow's directory below the repository root. */
    static final Path DIRECTORY = Path.of("example-workflows", "02-benchmark");

    private static final int BLUE = 0x1E6DA8;

    private static final int YELLOW = 0xFFD800;

    private CompareModels() {
    }

    /**
     * Writes the workflow.
     *
     * @param args the repository root
     * @throws IOException if a file cannot be written
     */
    public static void main(final String[] args) throws IOException {
        WorkflowWriter.write(workflow(), Path.of(args[0]).resolve(DIRECTORY));
    }

    static ExampleWorkflow workflow() {
        return new ExampleWorkflow("02-benchmark", """
                Which model predicts new alloys best, and can its intervals be trusted? Reads compositions and \
                cross-validates a VIBANN and seven other models by families of alloys, the settings of each tuned within the \
                training rows of every fold. The data in the workflow are \
                synthetic; the article doi 10.1038/s41467-026-73008-0 names the published data.""",
            List.of( //
                new ExampleNode(1, new CompositionReaderNodeFactory(), ReaderExample.settings(HardnessToDesign.DATA), 120,
                    300, "Checks every row"), //
                new ExampleNode(2, new RegressionBenchmarkNodeFactory(), BenchmarkExample.settings(), 380, 300,
                    "Same folds for every model")), //
            List.of(new Connection(1, 1, 2, 1)), //
            List.of( //
                new Note("""
                        <h2>Compare models</h2><p>For those who want to know what error to expect for alloys of a new \
                        system, and which model to take. The file in this workflow is <strong>synthetic</strong>; \
                        choose your own, or the published one, in node 1.</p>""", 60, 20, 480, 130, YELLOW), //
                new Note("<h4>1 Read</h4>", 60, 170, 200, 230, BLUE), //
                new Note("""
                        <h4>2 Compare</h4><p>First table: the models, smallest error first. Second: parity plots. Three \
                        settings of each model are tried in each fold; take more for your own data.</p>""",
                    280, 170, 260, 230, BLUE)));
    }
}
