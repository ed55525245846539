/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.knime.predictor;

import org.knime.core.node.NodeFactory.NodeType;
import org.knime.node.DefaultNode;
import org.knime.node.DefaultNodeFactory;
import org.vibann.knime.model.VibannModelPortObject;
import org.vibann.knime.view.PictureView;

/** Declares the node <i>VIBANN Predictor (MC Dropout)</i>. */
public final class VibannPredictorNodeFactory extends DefaultNodeFactory {

    private static final DefaultNode NODE = DefaultNode.create() //
        .name("VIBANN Predictor (MC Dropout)") //
        .icon("./vibann-predictor.png") //
        .shortDescription("Predicts a property of alloys with its uncertainty by a trained VIBANN.") //
        .fullDescription("""
                <p>Applies a model of the <i>VIBANN Learner</i> to alloys and says how sure it is. The network is asked
                many times with randomly switched-off units (<b>Monte Carlo dropout</b>): the mean of the answers is the
                prediction, their spread the model's uncertainty. Networks of the presets <i>Default</i> and
                <i>Compact</i> have no dropout of their own; their answers spread by the doubt of the Gaussian processes
                and nearest alloys beside the network, or by what the network learnt of that doubt.</p>
                <p><b>Input.</b> Number columns named by element symbols with atomic fractions (sum 1) or at.% (sum
                100), read as by the learner. An element of the model without a column, or with an empty cell, counts as
                absent; the sum is checked all the same. Where the model was trained with load,
                a load column in newton or one load for all rows is needed.</p>
                <p><b>Reading the interval.</b> Calibrated, it is as wide as the errors on kinds of alloys that were
                held out in training: a 90 % interval should contain nine of ten new measurements on alloys of a new
                kind, and more on alloys like the known ones. Where too few kinds were held out for the chosen level, the
                bounds are missing and a warning says which level can be given. An alloy that was measured repeatedly
                has an interval that holds that share of its own measurements. Where the model has no calibration, or
                it is switched off, the names of the columns say <i>of passes</i>: such intervals are too narrow.
                The standard deviation is the model's doubt without the scatter of the measurement. An alloy with an
                element that no training row contained has no prediction; on request it is predicted and flagged as
                long as it holds little of such elements, or makes the node fail.</p>
                <p><b>Missing values.</b> Every input row appears in the output. A row that cannot be predicted has
                missing cells, whose error text gives the reason; a warning counts such rows.</p>
                <p><b>Reproducible.</b> A row's values depend on its composition and load, the model, and the seed only.
                </p>
                """) //
        .sinceVersion(5, 8, 0) //
        .ports(p -> p //
            .addInputPort("Model", "The trained model.", VibannModelPortObject.TYPE) //
            .addInputTable("Alloys", "The alloys to predict: element columns and, where the model uses it, the load.") //
            .addOutputTable("Predicted Alloys", """
                    The input table with prediction, standard deviation and interval, and what else was chosen.
                    """)) //
        .model(m -> m //
            .parametersClass(VibannPredictorNodeParameters.class) //
            .configure(VibannPredictor::configure) //
            .execute(VibannPredictor::execute)) //
        .addView(view -> PictureView.declare(view, PredictorView.DESCRIPTION)) //
        .nodeType(NodeType.Predictor) //
        .keywords("uncertainty", "Monte Carlo dropout", "Bayesian", "confidence", "interval", "quantile", "hardness",
            "alloy", "metallic glass", "apply", "score") //
        .addExternalResource("https://doi.org/10.1038/s41467-026-73008-0",
            "Article: Attention-enhanced variational learning for physically informed discovery of exceptionally "
                + "hard multicomponent bulk metallic glasses");

    /** Called by KNIME. */
    public VibannPredictorNodeFactory() {
        super(NODE);
    }
}
