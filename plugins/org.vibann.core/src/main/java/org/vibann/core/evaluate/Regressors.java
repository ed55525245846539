/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.core.evaluate;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.vibann.core.model.Preset;

/** The models that can be compared, by name. */
public final class Regressors {

    private static final Map<String, Regressor> ALL = catalogue();

    private Regressors() {
    }

    private static Map<String, Regressor> catalogue() {
        final Map<String, Regressor> all = new LinkedHashMap<>();
        add(all, new VibannRegressor("vibann", Preset.DEFAULT));
        add(all, new VibannRegressor("vibann-published", Preset.PUBLISHED));
        add(all, new VibannRegressor("vibann-preprint", Preset.PREPRINT));
        add(all, new Conformal("knn", new VectorLearner(PlainFeatures::new, new NearestNeighbours(4))));
        return java.util.Collections.unmodifiableMap(all);
    }

    private static void add(final Map<String, Regressor> all, final Regressor model) {
        all.put(model.name(), model);
    }

    /** @return the names of the models that are usually compared */
    public static List<String> standard() {
        return List.of("vibann", "vibann-published", "knn");
    }

    /** @return the names of all models */
    public static List<String> names() {
        return List.copyOf(ALL.keySet());
    }

    /**
     * Names as users give them.
     *
     * @param names names of models; "all" stands for {@link #standard()}
     * @return names of models, none twice
     * @throws IllegalArgumentException with a text for the user when there is none of a name
     */
    public static List<String> resolve(final List<String> names) {
        final Set<String> resolved = new LinkedHashSet<>();
        for (final String name : names) {
            final String stripped = name.strip();
            if (stripped.equalsIgnoreCase("all")) {
                resolved.addAll(standard());
            } else {
                resolved.add(of(stripped).name());
            }
        }
        return List.copyOf(resolved);
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
