/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.dl4j;

import java.util.ArrayList;
import java.util.List;

import org.deeplearning4j.nn.conf.ComputationGraphConfiguration;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.WorkspaceMode;
import org.deeplearning4j.nn.conf.dropout.Dropout;
import org.deeplearning4j.nn.conf.graph.ElementWiseVertex;
import org.deeplearning4j.nn.conf.graph.MergeVertex;
import org.deeplearning4j.nn.conf.graph.PreprocessorVertex;
import org.deeplearning4j.nn.conf.graph.ScaleVertex;
import org.deeplearning4j.nn.conf.graph.ShiftVertex;
import org.deeplearning4j.nn.conf.layers.ActivationLayer;
import org.deeplearning4j.nn.conf.layers.BatchNormalization;
import org.deeplearning4j.nn.conf.layers.DenseLayer;
import org.deeplearning4j.nn.conf.layers.DropoutLayer;
import org.deeplearning4j.nn.conf.layers.Layer;
import org.deeplearning4j.nn.conf.layers.LocalResponseNormalization;
import org.deeplearning4j.nn.conf.layers.misc.ElementWiseMultiplicationLayer;
import org.deeplearning4j.nn.conf.layers.misc.FrozenLayerWithBackprop;
import org.deeplearning4j.nn.conf.preprocessor.CnnToFeedForwardPreProcessor;
import org.deeplearning4j.nn.conf.preprocessor.FeedForwardToCnnPreProcessor;
import org.deeplearning4j.nn.weights.WeightInit;
import org.nd4j.linalg.activations.Activation;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.learning.config.Adam;
import org.nd4j.linalg.learning.config.IUpdater;
import org.vibann.core.nn.Architecture;
import org.vibann.core.nn.Site;

/**
 * Small pieces of a DL4J graph, each added under a name that it returns. Only DL4J's own layers and vertices are used, so
 * that DL4J alone differentiates the graph, and so that a saved graph can be loaded without a class of VIBANN.
 * <p>
 * What DL4J has no layer for is put together: an element-wise power is a local response normalisation over one channel,
 * {@code a/(k + α·a²)^β} with k = 0 and α = 1, which is {@code a^(1 − 2β)} for positive a; so division and square root.
 */
final class Parts {

    /** What a block does between its dense layer and the next one. */
    enum Norm {
        /** Batch normalisation, dropout by masks that are inputs of the graph. */
        BATCH_AND_MASK,
        /** Moving statistics as a fixed scale and shift, dropout by masks. */
        FIXED_AND_MASK,
        /** Moving statistics as a fixed scale and shift. */
        FIXED,
        /** Batch normalisation and DL4J's own dropout, for a graph that is to be trained elsewhere. */
        BATCH_AND_DROPOUT
    }

    private static final double EPSILON = 1e-3;

    private final ComputationGraphConfiguration.GraphBuilder graph;
    private final Architecture architecture;
    private final Norm norm;
    private final double dropout;
    private final List<String> inputs = new ArrayList<>();
    private final List<String> outputs = new ArrayList<>();

    Parts(final Architecture architecture, final Norm norm, final double dropout, final StepRate rate) {
        this.architecture = architecture;
        this.norm = norm;
        this.dropout = dropout;
        final Adam.Builder adam = Adam.builder().beta1(0.9).beta2(0.999).epsilon(1e-7);
        final IUpdater updater = rate == null ? adam.learningRate(1e-3).build() : adam.learningRateSchedule(rate).build();
        graph = new NeuralNetConfiguration.Builder().dataType(DataType.FLOAT).updater(updater).miniBatch(false)
            .weightInit(WeightInit.ZERO).trainingWorkspaceMode(WorkspaceMode.NONE)
            .inferenceWorkspaceMode(WorkspaceMode.NONE)
            .graphBuilder();
    }

    String input(final String name) {
        inputs.add(name);
        return name;
    }

    void output(final String name) {
        outputs.add(name);
    }

    /** Marks what has further uses in the graph: DL4J wants an output's gradient from outside alone. */
    void output(final String name, final String of) {
        output(scaled(name, of, 1));
    }

    String product(final String name, final String a, final String b) {
        graph.addVertex(name, new ElementWiseVertex(ElementWiseVertex.Op.Product), a, b);
        return name;
    }

    String sum(final String name, final String a, final String b) {
        graph.addVertex(name, new ElementWiseVertex(ElementWiseVertex.Op.Add), a, b);
        return name;
    }

    String difference(final String name, final String a, final String b) {
        graph.addVertex(name, new ElementWiseVertex(ElementWiseVertex.Op.Subtract), a, b);
        return name;
    }

    String joined(final String name, final String... parts) {
        graph.addVertex(name, new MergeVertex(), parts);
        return name;
    }

    String scaled(final String name, final String of, final double factor) {
        graph.addVertex(name, new ScaleVertex(factor), of);
        return name;
    }

    String shifted(final String name, final String of, final double by) {
        graph.addVertex(name, new ShiftVertex(by), of);
        return name;
    }

    String activated(final String name, final String of, final Activation function) {
        return layer(name, new ActivationLayer(function), of);
    }

    /** Positive numbers to a power. */
    String power(final String name, final String of, final int width, final double exponent) {
        graph.addLayer(name + "_channels", new LocalResponseNormalization.Builder(0, 1, 1, (1 - exponent) / 2).build(),
            new FeedForwardToCnnPreProcessor(1, 1, width), of);
        graph.addVertex(name, new PreprocessorVertex(new CnnToFeedForwardPreProcessor(1, 1, width)),
            name + "_channels");
        return name;
    }

    /** Numbers divided by their sum over the row. */
    String normalised(final String name, final String of, final int width) {
        final String sum = constant(name + "_sum", of, width, width);
        return product(name, of, power(name + "_by", sum, width, -1));
    }

    String dense(final String name, final String of, final int in, final int out, final Activation function) {
        return layer(name, new DenseLayer.Builder().nIn(in).nOut(out).activation(function).build(), of);
    }

    /** A product with a matrix that is not trained. */
    String constant(final String name, final String of, final int in, final int out) {
        return layer(name, new FrozenLayerWithBackprop(
            new DenseLayer.Builder().nIn(in).nOut(out).hasBias(false).activation(Activation.IDENTITY).build()), of);
    }

    String layer(final String name, final Layer layer, final String of) {
        graph.addLayer(name, layer, of);
        return name;
    }

    /** Dense → ReLU → normalisation → dropout. */
    String block(final Site site, final String of, final int in, final int width) {
        return thinned(site, normed(site, of, in, width));
    }

    /** Dense → ReLU → normalisation. */
    String normed(final Site site, final String of, final int in, final int width) {
        final String active = dense(site.dense(), of, in, width, Activation.RELU);
        return layer(site.norm(), switch (norm) {
            case BATCH_AND_MASK, BATCH_AND_DROPOUT -> new BatchNormalization.Builder().nIn(width).nOut(width)
                .eps(EPSILON).decay(architecture.momentum()).useLogStd(false).activation(Activation.IDENTITY).build();
            case FIXED, FIXED_AND_MASK -> new ElementWiseMultiplicationLayer.Builder().nIn(width).nOut(width)
                .activation(Activation.IDENTITY).build();
        }, active);
    }

    /** The block's dropout. */
    String thinned(final Site site, final String of) {
        return switch (norm) {
            case BATCH_AND_MASK, FIXED_AND_MASK -> product(site.dropout(), of, input(mask(site)));
            case FIXED -> of;
            case BATCH_AND_DROPOUT -> dropout == 0 ? of
                : layer(site.dropout(), new DropoutLayer.Builder(new Dropout(1 - dropout)).build(), of);
        };
    }

    /** The input that a block's mask is. */
    static String mask(final Site site) {
        return site.dropout() + "_mask";
    }

    ComputationGraphConfiguration build() {
        return graph.addInputs(inputs).setOutputs(outputs.toArray(String[]::new)).build();
    }
}
