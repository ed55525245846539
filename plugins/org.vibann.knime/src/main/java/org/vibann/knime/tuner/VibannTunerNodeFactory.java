/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.knime.tuner;

import org.knime.core.node.NodeFactory.NodeType;
import org.knime.node.DefaultNode;
import org.knime.node.DefaultNodeFactory;
import org.vibann.knime.view.PictureView;

/** Declares the node <i>VIBANN Tuner</i>. */
public final class VibannTunerNodeFactory extends DefaultNodeFactory {

    private static final DefaultNode NODE = DefaultNode.create() //
        .name("VIBANN Tuner") //
        .icon("./vibann-tuner.png") //
        .shortDescription("Searches good settings of a VIBANN, or of another model, for a table of alloys.") //
        .fullDescription("""
                <p>Tries settings of a model on a table of measured alloys, learns from each trial which settings are worth
                trying next, and reports the best ones: a Bayesian optimisation. Settings are judged by the mean absolute
                error on alloys that a trial has not seen.</p>
                <p><b>When to use.</b> When your alloys or your property differ from the hardness of metallic glasses that
                the presets were made for, or when you compare models and want none to have the disadvantage of settings
                that nobody chose. The view shows whether it was worth it: where the first trial, which has the usual
                settings, is hardly worse than the best, keep the preset.</p>
                <p><b>To use the result.</b> The columns of the first table are named as the settings of the <i>VIBANN
                Learner</i>. Turn its row into flow variables with <i>Table Row to Variable</i>, connect these with the
                learner, switch on the settings in its dialog (they are advanced), and let the variables of the same names
                control them.</p>
                <p><b>What the error says.</b> It is that of the best of many trials, and therefore a little too good. To
                know what to expect, tune within cross-validation: <i>Tune every model</i> in the <i>Regression
                Benchmark</i>.</p>
                <p><b>Time.</b> Each trial of a VIBANN is two short trainings, with a fifth of the epochs; of another model
                five fits. The time grows with the number of trials; a search can be cancelled at any time.</p>
                <p><b>Reproducible.</b> The same data and settings give the same tables, on any number of cores.</p>
                """) //
        .sinceVersion(5, 8, 0) //
        .ports(p -> p //
            .addInputTable("Alloys", "Alloys with measured target: element columns, load, target.") //
            .addOutputTable("Best Settings", """
                    One row: the settings of the smallest error, in columns named as the learner's settings, and that error.
                    """) //
            .addOutputTable("All Trials", """
                    One row per trial, in their order: settings, mean absolute error, and the smallest error up to there.
                    """)) //
        .model(m -> m //
            .parametersClass(VibannTunerNodeParameters.class) //
            .configure(VibannTuner::configure) //
            .execute(VibannTuner::execute)) //
        .addView(view -> PictureView.declare(view, """
            The error of each trial and the best so far; how much each setting matters; and all trials as lines across the
            values of their settings, coloured by error.
            """)) //
        .nodeType(NodeType.Other) //
        .keywords("hyperparameter", "optimisation", "optimization", "Bayesian", "search", "settings", "parameter",
            "latent", "dropout", "learning rate", "cross-validation", "hardness", "alloy", "metallic glass") //
        .addExternalResource("https://doi.org/10.1023/A:1008306431147",
            "D. R. Jones, M. Schonlau, W. J. Welch: Efficient Global Optimization (1998)");

    /** Called by KNIME. */
    public VibannTunerNodeFactory() {
        super(NODE);
    }
}
