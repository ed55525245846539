/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.knime.importance;

import org.knime.core.node.NodeFactory.NodeType;
import org.knime.node.DefaultNode;
import org.knime.node.DefaultNodeFactory;
import org.vibann.knime.model.VibannModelPortObject;
import org.vibann.knime.view.PictureView;

/** Declares the node <i>Element Importance</i>. */
public final class ElementImportanceNodeFactory extends DefaultNodeFactory {

    private static final DefaultNode NODE = DefaultNode.create() //
        .name("Element Importance") //
        .icon("./element-importance.png") //
        .shortDescription("Measures how much each element matters to a VIBANN, in three ways side by side.") //
        .fullDescription("""
                <p>Asks a model of the <i>VIBANN Learner</i> which elements its predictions rest on, in three ways that
                answer different questions, and says whether they agree. One number is no explanation: believe an
                element to matter where all three say so, and ask why where they do not.</p>
                <p><b>Attention</b> is the weight that the first network's attention gives an element, averaged over the
                alloys that hold it. It says where the network looks, not whether what it sees raises or lowers the
                prediction, and nothing of the Gaussian processes and neighbours beside the network.</p>
                <p><b>Integrated gradients</b> share the difference between the prediction of an alloy and that of the
                mean alloy of the table out among the elements, along the straight way between the two. It is the
                whole model that is explained; where it jumps because other known alloys become the nearest ones, the
                jump falls to the element whose content is being changed. The shares sum to the difference up to the
                <i>completeness error</i>, which is reported for every alloy; a warning tells when it is large. An
                element that an alloy does not hold can have a share, too: that of lacking it.</p>
                <p><b>Permutation</b> exchanges the contents of an element at random between alloys (what is gained or
                lost is taken from the other elements in proportion) and reports by how much the mean absolute error
                rises. By default models judge it that have not seen the families (sets of elements) in question: it
                then says what helps to predict new kinds of alloys, not what helps to remember old ones. About 0 or
                below: the element is of no help there. Compare it with its standard deviation over the exchanges.</p>
                <p><b>Time.</b> One training per fold, and some tens of milliseconds per alloy. <b>Rows that cannot be
                used</b>, without usable composition or with elements that occurred in no training row of the model,
                stay in the third table with missing cells and are counted in a warning. The same inputs and
                seed give the same tables.</p>
                """) //
        .sinceVersion(5, 8, 0) //
        .ports(p -> p //
            .addInputPort("Model", "The trained model.", VibannModelPortObject.TYPE) //
            .addInputTable("Alloys", """
                    The alloys to explain, usually the training table: element columns, load and measured value.
                    """) //
            .addOutputTable("Elements", """
                    One row per element of the model: number of alloys that hold it; attention, integrated gradients
                    (mean absolute contribution) and permutation importance with ranks, 1 the most important; and the
                    mean contribution with its sign: above 0, holding the element goes with a higher prediction than
                    that of the mean alloy.
                    """) //
            .addOutputTable("Agreement", """
                    One row per pair of views: Kendall's tau-b and Spearman's rank correlation over the elements that
                    both know. 1: the same order; about 0: no relation.
                    """) //
            .addOutputTable("Explained Alloys", """
                    The input table with, for every alloy: the prediction explained (mean of the passes), that of the
                    mean alloy at the same load, completeness error, its elements in the order of contribution and of
                    attention with Kendall's tau of the two, and contribution and attention of each element.
                    """)) //
        .model(m -> m //
            .parametersClass(ElementImportanceNodeParameters.class) //
            .configure(ImportanceMeasurer::configure) //
            .execute(ImportanceMeasurer::execute)) //
        .addView(view -> PictureView.declare(view, ImportanceView.DESCRIPTION)) //
        .nodeType(NodeType.Other) //
        .keywords("explain", "interpret", "attention", "integrated gradients", "permutation importance",
            "feature importance", "attribution", "XAI", "hardness", "alloy", "metallic glass") //
        .addExternalResource("https://proceedings.mlr.press/v70/sundararajan17a.html",
            "M. Sundararajan, A. Taly, Q. Yan: Axiomatic Attribution for Deep Networks (ICML 2017)");

    /** Called by KNIME. */
    public ElementImportanceNodeFactory() {
        super(NODE);
    }
}
