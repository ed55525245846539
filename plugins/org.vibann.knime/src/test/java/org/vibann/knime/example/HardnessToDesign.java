/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.knime.example;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import org.vibann.knime.assigner.AssignerExample;
import org.vibann.knime.assigner.LatentClusterAssignerNodeFactory;
import org.vibann.knime.clusterer.ClustererExample;
import org.vibann.knime.clusterer.LatentClustererNodeFactory;
import org.vibann.knime.designer.DesignerExample;
import org.vibann.knime.designer.InverseDesignerNodeFactory;
import org.vibann.knime.example.ExampleWorkflow.Connection;
import org.vibann.knime.example.ExampleWorkflow.Note;
import org.vibann.knime.importance.ElementImportanceNodeFactory;
import org.vibann.knime.importance.ImportanceExample;
import org.vibann.knime.learner.LearnerExample;
import org.vibann.knime.learner.VibannLearnerNodeFactory;
import org.vibann.knime.predictor.PredictorExample;
import org.vibann.knime.predictor.VibannPredictorNodeFactory;
import org.vibann.knime.reader.CompositionReaderNodeFactory;
import org.vibann.knime.reader.ReaderExample;
import org.vibann.knime.traversal.LatentTraversalNodeFactory;
import org.vibann.knime.traversal.TraversalExample;

/** The example workflow 01: from measured hardness to designed alloys. */
final class HardnessToDesign {

    /** The workflow's directory below the repository root. */
    static final Path DIRECTORY = Path.of("example-workflows", "01-hardness-to-design");

    /** The data file in the workflow's data folder. */
    static final String DATA = "synthetic-alloys.csv";

    private static final int BLUE = 0x1E6DA8;

    private static final int YELLOW = 0xFFD800;

    private HardnessToDesign() {
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
        return new ExampleWorkflow("01-hardness-to-design", """
                From measured hardness to designed alloys: read compositions, train a VIBANN, predict with uncertainty, \
                group the alloys in the latent space, design new ones, check the design, and look into the model. The data in the workflow \
                are synthetic; the article doi 10.1038/s41467-026-73008-0 names the published data.""",
            List.of( //
                new ExampleNode(1, new CompositionReaderNodeFactory(), ReaderExample.settings(DATA), 120, 560,
                    "Checks every row; bad ones leave below"), //
                new ExampleNode(2, new VibannLearnerNodeFactory(), LearnerExample.settings(), 328, 312,
                    "Learns HV from composition and load"), //
                new ExampleNode(3, new VibannPredictorNodeFactory(), PredictorExample.settings(Optional.empty()), 640,
                    225, "How sure is the model of each alloy?"), //
                new ExampleNode(4, new LatentClustererNodeFactory(), ClustererExample.settings(), 640, 520,
                    "Which alloys does the model see alike?"), //
                new ExampleNode(5, new InverseDesignerNodeFactory(), DesignerExample.settings(), 640, 375,
                    "Which alloys should be hard, surely?"), //
                new ExampleNode(6, new VibannPredictorNodeFactory(),
                    PredictorExample.settings(Optional.of("Check (HV)")), 920, 305,
                    "Predicts the designs afresh: same numbers"), //
                new ExampleNode(7, new LatentClusterAssignerNodeFactory(), AssignerExample.settings(), 920, 500,
                    "To which group does each design belong?"), //
                new ExampleNode(8, new LatentTraversalNodeFactory(), TraversalExample.settings(), 640, 765,
                    "What does each latent dimension do?"), //
                new ExampleNode(9, new ElementImportanceNodeFactory(), ImportanceExample.settings(), 920, 765,
                    "Which elements do the predictions rest on?")), //
            List.of( //
                new Connection(1, 1, 2, 1), //
                new Connection(2, 1, 3, 1), //
                new Connection(1, 1, 3, 2), //
                new Connection(2, 1, 4, 1), //
                new Connection(1, 1, 4, 2), //
                new Connection(2, 1, 5, 1), //
                new Connection(1, 1, 5, 2), //
                new Connection(2, 1, 6, 1), //
                new Connection(5, 1, 6, 2), //
                new Connection(2, 1, 7, 1), //
                new Connection(4, 4, 7, 2), //
                new Connection(5, 1, 7, 3), //
                new Connection(2, 1, 8, 1), //
                new Connection(1, 1, 8, 2), //
                new Connection(2, 1, 9, 1), //
                new Connection(1, 1, 9, 2)), //
            List.of( //
                new Note("""
                        <h2>From hardness to design</h2><p>For metallurgists who have hardness measurements of metallic \
                        glasses and want to know which alloy to make next. The file in this workflow is \
                        <strong>synthetic</strong>: made from tabulated element properties so that the workflow runs \
                        offline. For the published measurements see the article, doi 10.1038/s41467-026-73008-0, and \
                        choose their file in node 1.</p>""", 60, 20, 1000, 120, YELLOW), //
                new Note("<h4>1 Read</h4><p>One column per element, load in newton, Vickers hardness.</p>", 60, 160,
                    200, 500, BLUE), //
                new Note("<h4>2 Learn</h4><p>Whole alloy families are kept aside to judge it. See the "
                    + "history and the elements.</p>", 280, 160, 220, 500, BLUE), //
                new Note("<h4>3 Use the model</h4>", 520, 160, 280, 500, BLUE), //
                new Note("<h4>4 Check the design</h4><p>The columns <em>Prediction (HV)</em> and <em>Check (HV)</em> "
                    + "agree in every digit. The group tells what known alloys a design is like.</p>", 820, 160, 240, 500,
                    BLUE), //
                new Note("<h4>5 Look into the model</h4>", 60, 680, 1000, 190, BLUE)));
    }
}
