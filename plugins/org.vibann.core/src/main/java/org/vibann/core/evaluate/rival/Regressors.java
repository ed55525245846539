/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.core.evaluate.rival;

import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.vibann.core.config.Preset;
import org.vibann.core.config.VibannConfig;
import org.vibann.core.engine.EngineChoice;

/** The models that can be compared, by name. */
public final class Regressors {

    /** What the name of a model ends with that is given the features of VIBANN's kernel head. */
    private static final String DESCRIPTORS = "+descriptors";

    /** What the name of a VIBANN ends with whose networks DeepLearning4J trains. */
    private static final String DL4J = "+dl4j";

    private static final Map<String, Regressor> ALL = catalogue();

    private Regressors() {
    }

    private static Map<String, Regressor> catalogue() {
        final Map<String, Regressor> all = new LinkedHashMap<>();
        final VibannConfig full = VibannConfig.of(Preset.DEFAULT);
        add(all, new VibannRegressor("vibann", full));
        add(all, new VibannRegressor("vibann-published", VibannConfig.of(Preset.PUBLISHED)));
        add(all, new VibannRegressor("vibann-preprint", VibannConfig.of(Preset.PREPRINT)));
        add(all, new VibannRegressor("vibann-network", VibannConfig.of(Preset.COMPACT)));
        for (final Regressor own : List.copyOf(all.values())) {
            add(all, ((VibannRegressor)own).with(own.name() + DL4J, EngineChoice.DEEPLEARNING4J));
        }
        add(all,
            new Conformal("vibann-kernel", new KernelLearner(full.heads().kernelTrials(), full.heads().kernels())));
        rivals(PlainFeatures::new).forEach((name, learner) -> add(all, rival(name, learner)));
        rivals(DescriptorFeatures::new)
            .forEach((name, learner) -> add(all, rival(name + DESCRIPTORS, learner)));
        return Collections.unmodifiableMap(all);
    }

    /**
     * The models to compare with. Settings are those that did best in the comparison on the published data, or common
     * ones; λ of ridge and lasso is tuned on inner folds. The settings that the published comparison reports are not all
     * reproducible: its gradient boosting of 128 trees at rate 0.001 can take off only 1 - 0.999^128 = 12 % of the
     * residual, and gives R² 0.21 on random rows.
     */
    private static Map<String, Learner> rivals(final FeatureMap.Factory features) {
        final Map<String, Learner> rivals = new LinkedHashMap<>();
        final Learner knn = new VectorLearner(features, new NearestNeighbours(4));
        final Learner gp = new VectorLearner(features, new MaternProcess());
        final Learner extraTrees = new VectorLearner(features, new TreeEnsemble(300, 1, true));
        rivals.put("knn", knn);
        rivals.put("gp", gp);
        rivals.put("extra-trees", extraTrees);
        rivals.put("random-forest", new VectorLearner(features, new TreeEnsemble(300, 1, false)));
        rivals.put("gradient-boosting", new VectorLearner(features, new GradientBoosting(500, 0.05, 4)));
        rivals.put("ridge", new VectorLearner(features, new Tuned(powers(1e-7, 1e-2, 11), Ridge::new)));
        rivals.put("lasso", new VectorLearner(features, new Tuned(powers(1e-4, 0.1, 10), Lasso::new)));
        rivals.put("mean", new MeanLearner(List.of(knn, gp, extraTrees)));
        return rivals;
    }

    private static Regressor rival(final String name, final Learner learner) {
        return learner instanceof VectorLearner vector && vector.algorithm() instanceof MaternProcess process
            ? new ProcessRegressor(name, vector.features(), process) : new Conformal(name, learner);
    }

    /** Numbers from the largest to the smallest, evenly by their logarithms: strong regularisation first. */
    private static double[] powers(final double from, final double to, final int count) {
        final double[] values = new double[count];
        Arrays.setAll(values, i -> to * StrictMath.pow(from / to, i / (count - 1.0)));
        return values;
    }

    private static void add(final Map<String, Regressor> all, final Regressor model) {
        all.put(model.name(), model);
    }

    /** @return the names of the models that are usually compared */
    public static List<String> standard() {
        return List.of("vibann", "vibann-published", "knn", "gp", "extra-trees", "random-forest", "gradient-boosting",
            "ridge", "lasso");
    }

    /** @return the names of all models */
    public static List<String> names() {
        return List.copyOf(ALL.keySet());
    }

    /**
     * Names as users give them.
     *
     * @param names names of models; "all" stands for {@link #standard()}, "descriptors" for all that end with
     *            +descriptors
     * @return names of models, none twice
     * @throws IllegalArgumentException with a text for the user when there is none of a name
     */
    public static List<String> resolve(final List<String> names) {
        final Set<String> resolved = new LinkedHashSet<>();
        for (final String name : names) {
            final String stripped = name.strip();
            if (stripped.equalsIgnoreCase("all")) {
                resolved.addAll(standard());
            } else if (stripped.equalsIgnoreCase("descriptors")) {
                ALL.keySet().stream().filter(model -> model.endsWith(DESCRIPTORS)).forEach(resolved::add);
            } else {
                resolved.add(of(stripped).name());
            }
        }
        return List.copyOf(resolved);
    }

    /**
     * @param names names of models
     * @param engine an engine
     * @return the names of the same models, their networks trained by that engine where they have any
     */
    public static List<String> withEngine(final List<String> names, final EngineChoice engine) {
        return engine == EngineChoice.VIBANN ? names
            : names.stream().map(name -> ALL.containsKey(name + DL4J) ? name + DL4J : name).toList();
    }

    /**
     * @param name a name of {@link #names()}
     * @return that model
     * @throws IllegalArgumentException with a text for the user when there is none of that name
     */
    public static Regressor of(final String name) {
        final Regressor model = ALL.get(name);
        if (model == null) {
            throw new IllegalArgumentException("There is no model '" + name + "'; the models are "
                + String.join(", ", ALL.keySet()) + ".");
        }
        return model;
    }
}
