/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.core.file;

import java.util.List;

import org.vibann.core.config.Preset;
import org.vibann.core.config.VibannConfig;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** The configuration in {@code vibann.json}: one flat object, whatever parts it has in memory. */
final class FlatConfig {

    /** The order of the keys, which is that of the first files; keys that are not named here come behind them. */
    private static final List<String> ORDER = List.of("seed", "members", "latentSize", "width", "attention", "logLoad",
        "pairScale", "dropout", "batchNormMomentum", "familyWeights", "reconstructionWeight",
        "loadReconstructionWeight", "betaStart", "betaFactor", "betaMin", "betaMax", "klTarget", "learningRate",
        "batchSize", "epochs", "patience", "decoderEpochs", "descriptors", "decoderDropout", "weightDecay", "annealed",
        "averaging", "pretrainingSteps", "inventedRows", "taughtAlloys", "taughtRows", "compact", "ownValidation",
        "validationFraction", "kernelTrials", "kernels", "folds", "grouping", "engine", "positive");

    private final JsonMapper json;

    FlatConfig(final JsonMapper json) {
        this.json = json;
    }

    ObjectNode write(final VibannConfig config) {
        final ObjectNode values = json.createObjectNode();
        flatten(json.valueToTree(config), values);
        final ObjectNode ordered = json.createObjectNode();
        ORDER.forEach(key -> ordered.set(key, values.remove(key)));
        ordered.setAll(values);
        return ordered;
    }

    private static void flatten(final ObjectNode part, final ObjectNode into) {
        part.fields().forEachRemaining(e -> {
            if (e.getValue() instanceof ObjectNode inner) {
                flatten(inner, into);
            } else {
                into.set(e.getKey(), e.getValue());
            }
        });
    }

    /** Keys that a file lacks, being older, have their published values; keys that nobody knows are ignored. */
    VibannConfig read(final JsonNode values) throws JsonProcessingException {
        final ObjectNode config = json.valueToTree(VibannConfig.of(Preset.PUBLISHED));
        fill(config, values);
        return json.treeToValue(config, VibannConfig.class);
    }

    private static void fill(final ObjectNode part, final JsonNode values) {
        part.fields().forEachRemaining(e -> {
            if (e.getValue() instanceof ObjectNode inner) {
                fill(inner, values);
            } else if (values.has(e.getKey())) {
                e.setValue(values.get(e.getKey()));
            }
        });
    }
}
