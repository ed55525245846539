/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.knime.example;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

import org.knime.base.node.preproc.append.row.AppendedRowsNodeFactory;
import org.vibann.knime.designer.DesignerExample;
import org.vibann.knime.designer.InverseDesignerNodeFactory;
import org.vibann.knime.example.ExampleWorkflow.Connection;
import org.vibann.knime.example.ExampleWorkflow.Note;
import org.vibann.knime.learner.LearnerExample;
import org.vibann.knime.learner.VibannLearnerNodeFactory;
import org.vibann.knime.predictor.PredictorExample;
import org.vibann.knime.predictor.VibannPredictorNodeFactory;
import org.vibann.knime.reader.CompositionReaderNodeFactory;
import org.vibann.knime.reader.ReaderExample;

/** The example workflow 03: two rounds of learning, designing and measuring, with a stand-in for the measurement. */
final class ClosedLoop {

    /** The workflow's directory below the repository root. */
    static final Path DIRECTORY = Path.of("example-workflows", "03-closed-loop");

    private static final int BLUE = 0x1E6DA8;

    private static final int YELLOW = 0xFFD800;

    private static final int RED = 0xD81E05;

    private ClosedLoop() {
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
        return new ExampleWorkflow("03-closed-loop", """
                Two rounds of an experiment: learn from what is measured, design the next batch by active learning, \
                measure it, append, learn again. Nothing is measured here: a second model, learnt from a larger \
                synthetic table, stands in for furnace and hardness tester. Replace it by your own measurements.""",
            List.of( //
                new ExampleNode(1, new CompositionReaderNodeFactory(), ReaderExample.settings("measured-alloys.csv"),
                    120, 360, "120 alloys measured so far"), //
                new ExampleNode(2, new VibannLearnerNodeFactory(), LearnerExample.settings(), 320, 240,
                    "Learns from these"), //
                new ExampleNode(3, new InverseDesignerNodeFactory(), DesignerExample.batch(), 490, 360,
                    "What to measure next?"), //
                new ExampleNode(4, new CompositionReaderNodeFactory(), ReaderExample.settings("oracle-alloys.csv"),
                    120, 610, "What the stand-in knows"), //
                new ExampleNode(5, new VibannLearnerNodeFactory(), LearnerExample.settings(), 320, 610,
                    "Stands in for the furnace"), //
                new ExampleNode(6, new VibannPredictorNodeFactory(), PredictorExample.predictionOnly("HV"), 695, 480,
                    "\"Measures\" batch 1"), //
                new ExampleNode(7, new AppendedRowsNodeFactory(), ConcatenateExample.settings(" (batch 1)"), 920, 360,
                    "Appends batch 1"), //
                new ExampleNode(8, new VibannLearnerNodeFactory(), LearnerExample.settings(), 1080, 300,
                    "Learns again"), //
                new ExampleNode(9, new InverseDesignerNodeFactory(), DesignerExample.batch(), 1240, 380,
                    "And what next?"), //
                new ExampleNode(10, new VibannPredictorNodeFactory(), PredictorExample.predictionOnly("HV"), 1455, 480,
                    "\"Measures\" batch 2"), //
                new ExampleNode(11, new VibannPredictorNodeFactory(), PredictorExample.predictionOnly("Round 1 (HV)"),
                    1710, 280, "Batch 2 as the first model saw it"), //
                new ExampleNode(12, new AppendedRowsNodeFactory(), ConcatenateExample.settings(" (batch 2)"), 1710,
                    480, "All that is measured now")), //
            List.of( //
                new Connection(1, 1, 2, 1), //
                new Connection(2, 1, 3, 1), //
                new Connection(1, 1, 3, 2), //
                new Connection(4, 1, 5, 1), //
                new Connection(5, 1, 6, 1), //
                new Connection(3, 1, 6, 2), //
                new Connection(1, 1, 7, 1), //
                new Connection(6, 1, 7, 2), //
                new Connection(7, 1, 8, 1), //
                new Connection(8, 1, 9, 1), //
                new Connection(7, 1, 9, 2), //
                new Connection(5, 1, 10, 1), //
                new Connection(9, 1, 10, 2), //
                new Connection(2, 1, 11, 1), //
                new Connection(10, 1, 11, 2), //
                new Connection(7, 1, 12, 1), //
                new Connection(10, 1, 12, 2)), //
            List.of( //
                new Note("""
                        <h2>Close the loop</h2><p>For those who make and measure alloys in batches and want each batch to \
                        teach the most. Every alloy here is <strong>synthetic</strong>, and nothing is measured: in the \
                        red boxes a model of a larger table <strong>stands in</strong> for furnace and hardness tester. \
                        In your laboratory, write the candidates of node 3 to a file, make and measure them, and read \
                        what came out in place of node 6.</p>""", 60, 20, 1790, 110, YELLOW), //
                new Note("<h4>1 Known</h4>", 60, 150, 180, 350, BLUE), //
                new Note("<h4>2 First round</h4><p>Learn; choose a batch by active learning.</p>", 260, 150, 320, 350, BLUE), //
                new Note("<h4>The stand-in for the measurement</h4>", 60, 520, 520, 190, RED), //
                new Note("<h4>Measure (stand-in)</h4>", 600, 150, 230, 560, RED), //
                new Note("<h4>3 Second round</h4><p>The same with all that is known now.</p>", 850, 150, 490, 350,
                    BLUE), //
                new Note("<h4>Measure (stand-in)</h4>", 1360, 150, 230, 560, RED), //
                new Note("<h4>4 Compare</h4><p>Neither model has learnt batch 2. Which foresaw it better?</p>", 1610,
                    150, 240, 560, BLUE)));
    }
}
