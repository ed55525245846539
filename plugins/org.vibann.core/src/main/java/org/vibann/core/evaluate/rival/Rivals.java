/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.core.evaluate.rival;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

import org.vibann.core.kernel.MaternProcess;
import org.vibann.core.tune.Dimension;
import org.vibann.core.tune.Dimension.Choice;
import org.vibann.core.tune.Dimension.IntegerRange;
import org.vibann.core.tune.Dimension.RealRange;
import org.vibann.core.tune.Point;
import org.vibann.core.tune.SearchSpace;

/**
 * The rivals and the spaces that their settings are searched in. The usual settings are those that did best in the
 * comparison on the published data, or common ones. The spaces hold what the published comparison reports of its own
 * search, as far as that is known: 4 neighbours by L1 distance, weighted; 128 boosted trees at rate 0.001.
 */
final class Rivals {

    private static final String TREES = "trees";
    private static final String FEATURES = "features";
    private static final String LEAF_ROWS = "leafRows";
    private static final String RATE = "rate";
    private static final String DEPTH = "depth";
    private static final String LAMBDA = "lambda";
    private static final String K = "k";
    private static final String METRIC = "metric";
    private static final String WEIGHTS = "weights";
    private static final String SMOOTHNESS = "smoothness";

    private static final Map<String, MaternProcess.Smoothness> SMOOTHNESSES = Map.of("1/2",
        MaternProcess.Smoothness.HALF, "3/2", MaternProcess.Smoothness.THREE_HALVES, "5/2",
        MaternProcess.Smoothness.FIVE_HALVES);

    private final FeatureMap.Factory features;
    private final String suffix;
    private final List<TunableRival> all = new ArrayList<>();

    private Rivals(final FeatureMap.Factory features, final String suffix) {
        this.features = features;
        this.suffix = suffix;
        add("knn", List.of(new IntegerRange(K, 1, 20, true), new Choice(METRIC, List.of("L1", "L2")),
            new Choice(WEIGHTS, List.of("distance", "uniform"))), List.of(4, "L1", "distance"),
            p -> new NearestNeighbours(p.integer(K), NearestNeighbours.Metric.valueOf(p.choice(METRIC)),
                p.choice(WEIGHTS).equals("distance")));
        add("gp", List.of(new Choice(SMOOTHNESS, List.of("1/2", "3/2", "5/2"))), List.of("5/2"),
            p -> new GaussianProcess(SMOOTHNESSES.get(p.choice(SMOOTHNESS))));
        add("extra-trees", forest(), List.of(300, 1.0, 1),
            p -> new ExtraTrees(p.integer(TREES), p.real(FEATURES), p.integer(LEAF_ROWS)));
        add("random-forest", forest(), List.of(300, 1.0, 1),
            p -> new RandomForest(p.integer(TREES), p.real(FEATURES), p.integer(LEAF_ROWS)));
        add("gradient-boosting", List.of(new IntegerRange(TREES, 50, 500, true), new RealRange(RATE, 0.001, 0.3, true),
            new IntegerRange(DEPTH, 2, 8, false), new IntegerRange(LEAF_ROWS, 1, 8, true)), List.of(500, 0.05, 4, 1),
            p -> new GradientBoosting(p.integer(TREES), p.real(RATE), p.integer(DEPTH), p.integer(LEAF_ROWS)));
        add("ridge", List.of(new RealRange(LAMBDA, 1e-7, 1, true)), List.of(1e-4), p -> new Ridge(p.real(LAMBDA)));
        add("lasso", List.of(new RealRange(LAMBDA, 1e-5, 1, true)), List.of(1e-3), p -> new Lasso(p.real(LAMBDA)));
    }

    private static List<Dimension> forest() {
        return List.of(new IntegerRange(TREES, 50, 300, true), new RealRange(FEATURES, 0.1, 1, false),
            new IntegerRange(LEAF_ROWS, 1, 8, true));
    }

    private void add(final String name, final List<Dimension> dimensions, final List<Object> usual,
        final Function<Point, VectorLearner.Algorithm> algorithm) {
        final Map<String, Object> values = new LinkedHashMap<>();
        for (int d = 0; d < dimensions.size(); d++) {
            values.put(dimensions.get(d).name(), usual.get(d));
        }
        all.add(new TunableRival(name + suffix, features, new SearchSpace(dimensions), new Point(values), algorithm));
    }

    /** All rivals on some features, their names ending in the suffix. */
    static List<TunableRival> of(final FeatureMap.Factory features, final String suffix) {
        return List.copyOf(new Rivals(features, suffix).all);
    }
}
