/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.knime.benchmark;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.knime.core.node.InvalidSettingsException;
import org.vibann.core.evaluate.EvaluationSettings;
import org.vibann.core.evaluate.protocol.Protocol;
import org.vibann.core.evaluate.protocol.Subset;

/** Turns the dialog's settings into those of the core: one evaluation per protocol. */
final class BenchmarkSettings {

    private BenchmarkSettings() {
    }

    /**
     * @param parameters the settings
     * @return at least one evaluation
     * @throws InvalidSettingsException if no model or no protocol is chosen, or the core refuses a value
     */
    static List<EvaluationSettings> of(final RegressionBenchmarkNodeParameters parameters)
        throws InvalidSettingsException {
        final List<String> models = models(parameters);
        if (models.isEmpty()) {
            throw new InvalidSettingsException("No model is chosen. Choose at least one.");
        }
        final Map<Protocol, Boolean> chosen = new LinkedHashMap<>();
        chosen.put(Protocol.FAMILY, parameters.m_byFamily);
        chosen.put(Protocol.ALLOY, parameters.m_byAlloy);
        chosen.put(Protocol.ROWS, parameters.m_byRow);
        chosen.put(Protocol.LEAVE_ONE_FAMILY_OUT, parameters.m_leaveOneFamilyOut);
        chosen.values().removeIf(value -> !value);
        if (chosen.isEmpty()) {
            throw new InvalidSettingsException("No validation is chosen. Choose at least one, best by family.");
        }
        final Subset subset = switch (parameters.m_subset) {
            case ALL -> Subset.ALL;
            case BULK -> Subset.BULK;
            case LIBRARY -> Subset.LIBRARY;
        };
        if (subset != Subset.ALL && parameters.m_loadColumn.isEmpty()) {
            throw new InvalidSettingsException("Bulk and library rows are told apart by their load. Choose a load "
                + "column, or use all rows.");
        }
        try {
            return chosen.keySet().stream().map(protocol -> new EvaluationSettings(models, subset, protocol,
                parameters.m_folds, parameters.m_seed, parameters.m_repetitions,
                parameters.m_tune ? parameters.m_trials : 0)).toList();
        } catch (final IllegalArgumentException e) {
            throw new InvalidSettingsException(e.getMessage(), e);
        }
    }

    private static List<String> models(final RegressionBenchmarkNodeParameters parameters) {
        final Map<String, Boolean> rivals = new LinkedHashMap<>();
        rivals.put("knn", parameters.m_knn);
        rivals.put("gp", parameters.m_gp);
        rivals.put("extra-trees", parameters.m_extraTrees);
        rivals.put("random-forest", parameters.m_randomForest);
        rivals.put("gradient-boosting", parameters.m_gradientBoosting);
        rivals.put("ridge", parameters.m_ridge);
        rivals.put("lasso", parameters.m_lasso);
        rivals.put("mean", parameters.m_mean);
        rivals.values().removeIf(value -> !value);
        final Map<String, Boolean> networks = new LinkedHashMap<>();
        networks.put("vibann", parameters.m_vibann);
        networks.put("vibann-published", parameters.m_vibannPublished);
        networks.put("vibann-preprint", parameters.m_vibannPreprint);
        networks.values().removeIf(value -> !value);
        final List<String> models = new ArrayList<>(networks.keySet());
        models.addAll(rivals.keySet());
        if (parameters.m_descriptors) {
            rivals.keySet().forEach(name -> models.add(name + "+descriptors"));
        }
        return models;
    }
}
