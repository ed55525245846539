/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.knime.benchmark;

import org.knime.core.node.NodeFactory.NodeType;
import org.knime.node.DefaultNode;
import org.knime.node.DefaultNodeFactory;
import org.vibann.knime.view.PictureView;

/** Declares the node <i>Regression Benchmark</i>. */
public final class RegressionBenchmarkNodeFactory extends DefaultNodeFactory {

    private static final DefaultNode NODE = DefaultNode.create() //
        .name("Regression Benchmark") //
        .icon("./regression-benchmark.png") //
        .shortDescription("Compares VIBANN with other models on a table of alloys by cross-validation.") //
        .fullDescription("""
                <p>Trains and scores several models on the same folds of a table of measured alloys, and reports how far
                off they are, and how often their intervals hold the measured value.</p>
                <p><b>When to use.</b> Before you trust a model on your own data: to see what error to expect for new
                alloys, whether a VIBANN is worth it, and whether simpler models do as well.</p>
                <p><b>What is kept apart.</b> Rows of one alloy, and alloys of one family (set of elements), are so alike
                that a model which has seen one knows the other. <i>By family</i> tells what to expect for alloys of a
                new system, <i>by alloy</i> for new compositions of known systems. <i>Random rows</i> flatters every
                model. Whatever a model fits, tunes, stops by or calibrates its intervals with is within the training
                rows of the fold, split once more in the same way; the other rows are predicted once.</p>
                <p><b>The models.</b> VIBANN with each of its presets; nearest neighbours (4, distance-weighted, L1),
                a Gaussian process (Matérn 5/2, maximum likelihood), extra trees (300), a random forest (300), gradient
                boosting (500 trees, rate 0.05, depth 4), ridge regression and lasso (strength tuned), and the mean of
                nearest neighbours, Gaussian process and extra trees. Those that give no intervals themselves get
                conformal ones. <i>Tune every model</i> searches their settings instead, within the training rows of each
                fold.</p>
                <p><b>Time.</b> Each model is fitted once for every fold, seed and protocol, most of them five more times
                for their intervals: allow seconds to minutes for each model and protocol on some hundred rows.</p>
                <p><b>Reproducible.</b> The same data and settings give the same tables, on any number of cores.</p>
                """) //
        .sinceVersion(5, 8, 0) //
        .ports(p -> p //
            .addInputTable("Alloys", "Alloys with measured target: element columns, load, target.") //
            .addOutputTable("Metrics", """
                    One row per protocol and model, smallest error first: coefficient of determination and errors (mean and
                    standard deviation over folds and seeds, and of all predictions together), rank correlation, coverage
                    and width of the central intervals, calibration error, and continuous ranked probability score.
                    """) //
            .addOutputTable("Out-of-Fold Predictions", """
                    One row per protocol, model, seed and alloy: the measured value, what the model that was not trained on
                    it said, its 90 % interval, and the distance to the nearest training alloy. For parity plots.
                    """)) //
        .model(m -> m //
            .parametersClass(RegressionBenchmarkNodeParameters.class) //
            .configure(RegressionBenchmark::configure) //
            .execute(RegressionBenchmark::execute)) //
        .addView(view -> PictureView.declare(view, """
            Predicted and measured values of each model; R² and mean absolute error with their spread over folds; and how
            honest and how wide the intervals are.
            """)) //
        .nodeType(NodeType.Other) //
        .keywords("cross-validation", "comparison", "baseline", "random forest", "gradient boosting", "Gaussian process",
            "extra trees", "nearest neighbours", "lasso", "ridge", "regression", "uncertainty", "calibration",
            "hardness", "metallic glass", "alloy");

    /** Called by KNIME. */
    public RegressionBenchmarkNodeFactory() {
        super(NODE);
    }
}
