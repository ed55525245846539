/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.knime.dl4j;

import org.knime.core.node.NodeFactory.NodeType;
import org.knime.node.DefaultNode;
import org.knime.node.DefaultNodeFactory;
import org.vibann.knime.model.VibannModelPortObject;

/** Declares the node <i>VIBANN DL4J Writer</i>. */
public final class VibannDl4jWriterNodeFactory extends DefaultNodeFactory {

    private static final DefaultNode NODE = DefaultNode.create() //
        .name("VIBANN DL4J Writer") //
        .icon("./vibann-dl4j-writer.png") //
        .shortDescription("Writes the networks of a VIBANN model to files that Java programs with DeepLearning4J load.") //
        .fullDescription("""
                <p>Writes the networks of a <i>VIBANN</i> to DeepLearning4J's own model files, so that a Java program
                predicts hardness without KNIME and without VIBANN, in the control of a plant or in a web service for
                example.</p>
                <p><b>What is written.</b> One file <tt>.zip</tt> a network: <tt>hardness.zip</tt>, or where the model has
                several <tt>hardness-1.zip</tt>, <tt>hardness-2.zip</tt> and so on, whose predictions are averaged. Beside
                them <tt>hardness.json</tt> says what goes in and comes out: the elements in their order, how the load is
                scaled, and how the output becomes a hardness again. In a program,
                <tt>ComputationGraph.load(file, true).output(fractions, load)</tt> predicts.</p>
                <p><b>What is left out.</b> The files hold the networks alone. Where a model has Gaussian processes and
                nearest alloys beside them (the preset <i>Default</i>), or calibrated intervals, the predictions of the
                program are not those of the <i>VIBANN Predictor</i>; a warning says so. Train with the preset
                <i>Published</i>, or without kernel trials, for a model that is all network.</p>
                <p><b>What it needs.</b> The optional feature <i>VIBANN DeepLearning4J Engine</i>. Where it is not
                installed, the dialog says how to get it. It does not matter which engine trained the model.</p>
                """) //
        .sinceVersion(5, 8, 0) //
        .ports(p -> p //
            .addInputPort("Model", "The trained model.", VibannModelPortObject.TYPE)) //
        .model(m -> m //
            .parametersClass(VibannDl4jWriterNodeParameters.class) //
            .configure(VibannDl4jWriter::configure) //
            .execute(VibannDl4jWriter::execute)) //
        .nodeType(NodeType.Sink) //
        .keywords("export", "save", "DeepLearning4J", "DL4J", "ND4J", "Java", "model", "deploy", "network") //
        .addExternalResource("https://deeplearning4j.konduit.ai/", "DeepLearning4J");

    /** Called by KNIME. */
    public VibannDl4jWriterNodeFactory() {
        super(NODE);
    }
}
