/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.knime.learner;

import org.knime.core.node.NodeFactory.NodeType;
import org.knime.node.DefaultNode;
import org.knime.node.DefaultNodeFactory;
import org.vibann.knime.model.VibannModelPortObject;
import org.vibann.knime.view.PictureView;

/** Declares the node <i>VIBANN Learner</i>. */
public final class VibannLearnerNodeFactory extends DefaultNodeFactory {

    private static final DefaultNode NODE = DefaultNode.create() //
        .name("VIBANN Learner") //
        .icon("./vibann-learner.png") //
        .shortDescription("Learns a property such as hardness from alloy composition and indentation load.") //
        .fullDescription("""
                <p>Trains a <b>VIBANN</b>, a variational information bottleneck network with element attention. It
                learns a measured property of alloys, typically the Vickers hardness of metallic glasses, from the
                composition and, where given, the indentation load. On the way it squeezes every composition through
                a small latent space, in which alloys can be clustered, and from which new ones can be designed.</p>
                <p>In the preset <i>Default</i>, Gaussian processes on tabulated properties of the elements and the
                nearest known alloys teach the network what to expect of invented alloys, and predict beside it. How much
                each of them counts, and how wide the intervals of predictions must be, is found by cross-validation in
                which whole families of alloys, or alloys, are held out. In the preset <i>Compact</i> they only teach:
                the model is the network alone and does not contain the training rows. Near known alloys it is
                corrected by what it remembers of them: one invented alloy beside each row, contents some 10 % off, from
                which can be read which elements were alloyed, and roughly how much. Of more than 2000 training rows,
                Gaussian processes know 2000, spread over all; the nearest alloys are looked for in all, and the network
                learns from all.</p>
                <p><b>How many families?</b> An interval can promise no more than the families that were held out bear
                witness to: 90 % needs 9 of them, 95 % needs 19, 99 % needs 99. With fewer, intervals of that level are
                left open, and a warning names the highest level that can be given. Where only alloys of the known
                families are to be predicted, hold out alloys instead.</p>
                <p><b>When to use.</b> For tables of some hundred to some thousand measured alloys. At least 20 usable
                rows of several element combinations are needed. The model knows only the elements that occur in the
                table.</p>
                <p><b>Input.</b> Number columns named by element symbols with atomic fractions (sum 1) or at.% (sum
                100), a target column, and optionally a load column in newton: the first output of the
                <i>Composition Reader</i>, or any table of that form. Names may say the unit, as <i>Fe (at.%)</i> or
                <i>Fe wt.%</i>. An empty cell means that the element is not there; the sum is checked all the same, to
                2 %. Target and load are never taken for elements, whatever they are called. The model remembers which
                columns it used, and the nodes behind it read tables by the same rules.</p>
                <p><b>Rows that cannot be used</b>, because composition, load or target is missing or makes no sense,
                are skipped and counted in a warning, or make the node fail.</p>
                <p><b>Validation.</b> Families of alloys (sets of elements) are kept aside, because rows of one family
                are so alike that a random split would flatter the model. In the presets <i>Published</i> and
                <i>Preprint</i> training stops by the error on them; in <i>Default</i> it runs all its epochs.
                In the preset <i>Default</i> the figures in the summary of the model come from cross-validation over
                families: R², mean absolute error, and the share of the held-out rows that their 90 % intervals contain.
                </p>
                <p><b>Confidential data.</b> In the preset <i>Default</i>, up to 2000 rows, the model contains the
                training rows: compositions, loads and measured values, because the nearest known alloys predict beside
                the network. Whoever gets the model, or a workflow saved with it, can read them. The presets
                <i>Published</i> and <i>Preprint</i> keep no rows.</p>
                <p><b>Reproducible.</b> The same data, settings and seed give the same model, bit for bit.</p>
                """) //
        .sinceVersion(5, 8, 0) //
        .ports(p -> p //
            .addInputTable("Training Alloys", "Alloys with measured target: element columns, load, target.") //
            .addOutputPort("VIBANN Model", """
                    The trained model, for the VIBANN Predictor, the Latent Clusterer and the Inverse Designer.
                    """, VibannModelPortObject.TYPE) //
            .addOutputTable("Training History", """
                    One row per epoch: the parts of the loss, the Kullback-Leibler divergence per latent dimension, its
                    weight beta, and the root mean square error on the validation families in units of the target.
                    """) //
            .addOutputTable("Elements", """
                    One row per element: number of training rows that contain it, and mean and standard deviation of the
                    attention it gets in those rows.
                    """) //
            .addOutputTable("Held-Out Predictions", """
                    One row per training row, with its row ID, for parity plots: what was measured, and what was
                    predicted when its whole family (or alloy) was left out of the training, with standard deviation
                    and 90 % interval. The interval is calibrated on the other folds. <i>In domain</i> says
                    whether the row is as near to the rows left in as most left-out rows are. Missing where the model was
                    not cross-validated, as with the presets <i>Published</i> and <i>Preprint</i>; the bounds also where
                    too few families were held out for a 90 % interval.
                    """) //
            .addOutputTable("Suspicious Rows", """
                    Training rows whose values look wrong, by row ID, with what the others of that alloy and the
                    held-out prediction say. All of them were learnt from: only who measured can tell. <i>Replicates
                    contradict each other</i>: rows of one alloy at one load lie farther apart than the interval of the
                    held-out prediction reaches, or by a factor of two. <i>About 10 times too small</i> or <i>too
                    large</i> (6 to 16 times): a lost digit, a wrong unit.
                    """)) //
        .model(m -> m //
            .parametersClass(VibannLearnerNodeParameters.class) //
            .configure(VibannLearner::configure) //
            .execute(VibannLearner::execute)) //
        .addView(view -> PictureView.declare(view, LearnerView.DESCRIPTION)) //
        .nodeType(NodeType.Learner) //
        .keywords("variational information bottleneck", "attention", "neural network", "deep learning", "regression",
            "hardness", "metallic glass", "alloy", "Bayesian", "training", "materials informatics") //
        .addExternalResource("https://doi.org/10.1038/s41467-026-73008-0",
            "Article: Attention-enhanced variational learning for physically informed discovery of exceptionally "
                + "hard multicomponent bulk metallic glasses");

    /** Called by KNIME. */
    public VibannLearnerNodeFactory() {
        super(NODE);
    }
}
