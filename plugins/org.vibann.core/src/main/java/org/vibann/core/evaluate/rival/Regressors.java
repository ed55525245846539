/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.core.evaluate.rival;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.DoubleFunction;
import java.util.stream.IntStream;

import org.vibann.core.config.Preset;
import org.vibann.core.config.VibannConfig;
import org.vibann.core.engine.EngineChoice;
import org.vibann.core.tune.Point;

/** The models that can be compared, by name. */
public final class Regressors {

    /** What the name of a model ends with that is given the features of VIBANN's kernel head. */
    private static final String DESCRIPTORS = "+descriptors";

    /** The rivals that "mean" is the mean of. */
    private static final List<String> THREE = List.of("knn", "gp", "extra-trees");

    /** What the name of a VIBANN ends with whose networks DeepLearning4J trains. */
    private static final String DL4J = "+dl4j";

    private static final Regressors ALL = new Regressors();

    private final Map<String, Regressor> models = new LinkedHashMap<>();

    /** What is searched of a model: itself, or the parts that it is the mean of. */
    private final Map<String, List<Tunable>> tunables = new LinkedHashMap<>();

    private Regressors() {
        final VibannConfig full = VibannConfig.of(Preset.DEFAULT);
        for (final VibannRegressor own : List.of(new VibannRegressor("vibann", full),
            new VibannRegressor("vibann-published", VibannConfig.of(Preset.PUBLISHED)),
            new VibannRegressor("vibann-preprint", VibannConfig.of(Preset.PREPRINT)),
            new VibannRegressor("vibann-network", VibannConfig.of(Preset.COMPACT)))) {
            add(own);
        }
        for (final Regressor own : List.copyOf(models.values())) {
            add(((VibannRegressor)own).with(own.name() + DL4J, EngineChoice.DEEPLEARNING4J));
        }
        models.put("vibann-kernel",
            new Conformal("vibann-kernel", new KernelLearner(full.heads().kernelTrials(), full.heads().kernels())));
        addRivals(Rivals.of(PlainFeatures::new, ""), "");
        // As the article's table has it, as far as it is known; it can take off no more than 1 - 0.999^128 = 12 % of the
        // residual.
        models.put("gradient-boosting-published", new Conformal("gradient-boosting-published",
            new VectorLearner(PlainFeatures::new, new GradientBoosting(128, 0.001, 4, 1))));
        addRivals(Rivals.of(DescriptorFeatures::new, DESCRIPTORS), DESCRIPTORS);
    }

    private void add(final VibannRegressor model) {
        models.put(model.name(), model);
        tunables.put(model.name(), List.of(new TunableVibann(model)));
    }

    private void addRivals(final List<TunableRival> rivals, final String suffix) {
        for (final TunableRival rival : rivals) {
            tunables.put(rival.name(), List.of(rival));
            final DoubleFunction<VectorLearner.Algorithm> linear = rival.name().startsWith("ridge") ? Ridge::new
                : rival.name().startsWith("lasso") ? Lasso::new : null;
            models.put(rival.name(), linear == null ? rival.with(rival.usual()) : new Conformal(rival.name(),
                new VectorLearner(rival.features(), new Tuned(strengths(rival.name()), linear))));
        }
        final List<TunableRival> three = rivals.stream().filter(rival -> THREE.contains(
            rival.name().substring(0, rival.name().length() - suffix.length()))).toList();
        final String mean = "mean" + suffix;
        tunables.put(mean, List.copyOf(three));
        models.put(mean, mean(mean, three, three.stream().map(TunableRival::usual).toList()));
    }

    private static Regressor mean(final String name, final List<TunableRival> parts, final List<Point> points) {
        return new Conformal(name, new MeanLearner(IntStream.range(0, parts.size())
            .<Learner>mapToObj(i -> parts.get(i).learner(points.get(i))).toList()));
    }

    /** The strengths of ridge and lasso that are tried on inner folds where nothing else is tuned. */
    private static double[] strengths(final String name) {
        return name.startsWith("ridge") ? powers(1e-7, 1e-2, 11) : powers(1e-4, 0.1, 10);
    }

    /** Numbers from the largest to the smallest, evenly by their logarithms: strong regularisation first. */
    private static double[] powers(final double from, final double to, final int count) {
        final double[] values = new double[count];
        Arrays.setAll(values, i -> to * StrictMath.pow(from / to, i / (count - 1.0)));
        return values;
    }

    /** @return the names of the models that are usually compared */
    public static List<String> standard() {
        return List.of("vibann", "vibann-published", "knn", "gp", "extra-trees", "random-forest", "gradient-boosting",
            "ridge", "lasso");
    }

    /** @return the names of all models */
    public static List<String> names() {
        return List.copyOf(ALL.models.keySet());
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
                ALL.models.keySet().stream().filter(model -> model.endsWith(DESCRIPTORS)).forEach(resolved::add);
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
            : names.stream().map(name -> ALL.models.containsKey(name + DL4J) ? name + DL4J : name).toList();
    }

    /**
     * @param name a name of {@link #names()}
     * @return that model
     * @throws IllegalArgumentException with a text for the user when there is none of that name
     */
    public static Regressor of(final String name) {
        final Regressor model = ALL.models.get(name);
        if (model == null) {
            throw new IllegalArgumentException("There is no model '" + name + "'; the models are "
                + String.join(", ", ALL.models.keySet()) + ".");
        }
        return model;
    }

    /**
     * @param name a name of {@link #names()}
     * @return what can be searched of that model: itself, or the models that it is the mean of; empty where there is
     *         nothing to search
     * @throws IllegalArgumentException with a text for the user when there is none of that name
     */
    public static List<Tunable> tunables(final String name) {
        return ALL.tunables.getOrDefault(of(name).name(), List.of());
    }

    /**
     * @param name a name of {@link #names()}
     * @param points settings of each of its {@link #tunables}
     * @return the model that has them
     */
    public static Regressor with(final String name, final List<Point> points) {
        final List<Tunable> parts = tunables(name);
        return parts.isEmpty() ? of(name) : parts.size() == 1 ? parts.get(0).with(points.get(0))
            : mean(name, parts.stream().map(TunableRival.class::cast).toList(), points);
    }
}
