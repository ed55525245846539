/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.knime.example;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

import org.vibann.knime.example.ExampleWorkflow.Connection;
import org.vibann.knime.example.ExampleWorkflow.Note;
import org.vibann.knime.indentation.CurveReaderExample;
import org.vibann.knime.indentation.IndentationCurveReaderNodeFactory;
import org.vibann.knime.indentation.SyntheticFiles;
import org.vibann.knime.learner.LearnerExample;
import org.vibann.knime.learner.VibannLearnerNodeFactory;
import org.vibann.knime.predictor.PredictorExample;
import org.vibann.knime.predictor.VibannPredictorNodeFactory;
import org.vibann.knime.reader.CompositionReaderNodeFactory;
import org.vibann.knime.reader.ReaderExample;

/** The example workflow 04: from load-depth curves to hardness at a load that was not measured. */
final class CurvesToHardness {

    /** The workflow's directory below the repository root. */
    static final Path DIRECTORY = Path.of("example-workflows", "04-indentation");

    private static final int BLUE = 0x1E6DA8;

    private static final int YELLOW = 0xFFD800;

    private CurvesToHardness() {
    }

    /**
     * Writes the workflow and its data.
     *
     * @param args the repository root
     * @throws IOException if a file cannot be written
     */
    public static void main(final String[] args) throws IOException {
        final Path directory = Path.of(args[0]).resolve(DIRECTORY);
        WorkflowWriter.write(workflow(), directory);
        SyntheticFiles.write(directory.resolve("data"));
    }

    static ExampleWorkflow workflow() {
        return new ExampleWorkflow("04-indentation", """
                From a nanoindenter's load-depth curves to hardness, modulus and size effect of every alloy, to a model of \
                composition and load, to the hardness at a load that was not measured. The curves in the workflow are \
                synthetic.""",
            List.of( //
                new ExampleNode(1, new IndentationCurveReaderNodeFactory(),
                    CurveReaderExample.settings(SyntheticFiles.CURVES + "Zr50Cu46Al4_5mN_01.txt"), 120, 300,
                    "All curves of the folder, at 5, 20 and 80 mN"), //
                new ExampleNode(2, new VibannLearnerNodeFactory(), LearnerExample.ofKnownFamilies(), 380, 300,
                    "Learns hardness from composition and load"), //
                new ExampleNode(3, new CompositionReaderNodeFactory(),
                    ReaderExample.formulasOf(SyntheticFiles.TO_PREDICT), 380, 480, "Alloys at 40 mN"), //
                new ExampleNode(4, new VibannPredictorNodeFactory(), PredictorExample.settings(java.util.Optional.empty()),
                    640, 360, "Compare with HV of the made-up rule")), //
            List.of( //
                new Connection(1, 1, 2, 1), //
                new Connection(2, 1, 4, 1), //
                new Connection(3, 1, 4, 2)), //
            List.of( //
                new Note("""
                        <h2>From curves to hardness at another load</h2><p>For those who measure with a nanoindenter. The \
                        curves in this workflow are <strong>synthetic</strong>, Oliver and Pharr's equations backwards with \
                        noise, thermal drift, creep and pop-ins; choose a file of your own folder in node 1 and say in \
                        its dialog how the names of the files are to be read.</p>""", 60, 20, 740, 130, YELLOW), //
                new Note("<h4>1 Evaluate</h4><p>One row per curve; third table: size effect of every alloy.</p>", 60, 170,
                    200, 410, BLUE), //
                new Note("""
                        <h4>2 Learn</h4><p>Alloys of the same families are predicted: alloys are held out.</p>""", 280,
                    170, 280, 410, BLUE), //
                new Note("<h4>3 Predict</h4><p>At a load between those measured.</p>", 580, 170, 220, 410, BLUE)));
    }
}
