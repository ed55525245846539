/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.core.file;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

import org.vibann.core.alloy.Element;
import org.vibann.core.config.Preset;
import org.vibann.core.config.VibannConfig;
import org.vibann.core.data.Standardizer;
import org.vibann.core.model.NetworkTensors;
import org.vibann.core.model.Scalers;
import org.vibann.core.model.TrainedModel;
import org.vibann.core.nn.Network;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;

/**
 * Imports a published VIBANN network from a manifest (JSON: elements, latent_dim, dropout, load_mean, load_scale,
 * hv_mean, hv_scale, tensors with name, offset in bytes and count) and its weights (little-endian float32).
 */
public final class WeightImport {

    private WeightImport() {
    }

    /**
     * Reads a network.
     *
     * @param manifest the JSON file
     * @param weights the binary file
     * @return the model, of preset {@link Preset#PUBLISHED} with the manifest's latent size and dropout
     * @throws ModelFormatException when the files are no such network
     * @throws IOException when a file cannot be read
     */
    public static TrainedModel read(final Path manifest, final Path weights) throws IOException {
        final byte[] bytes = Files.readAllBytes(weights);
        return of(manifest, json -> tensors(json, bytes));
    }

    /**
     * Makes a network of tensors that were read elsewhere.
     *
     * @param manifest the JSON file; of it elements, sizes and scaling are used
     * @param tensors all tensors by their Keras names, for instance {@code Comp_Enc_D1/kernel}, row after row; or by those
     *            that Keras 3 gives by class, {@code dense_3/kernel}: then layers of one size are taken in their order
     * @return as in {@link #read}
     * @throws ModelFormatException when these are no such network
     * @throws IOException when the manifest cannot be read
     */
    public static TrainedModel of(final Path manifest, final Map<String, float[]> tensors) throws IOException {
        return of(manifest, json -> tensors);
    }

    private static TrainedModel of(final Path manifest, final Function<JsonNode, Map<String, float[]>> tensors)
        throws IOException {
        try {
            final JsonNode json = JsonTree.read(JsonMapper.builder().build(), Files.readAllBytes(manifest));
            final List<Element> elements = new ArrayList<>();
            for (final JsonNode symbol : json.required("elements")) {
                elements.add(Element.ofSymbol(symbol.asText()).orElseThrow(
                    () -> new IllegalArgumentException("there is no element " + symbol.asText())));
            }
            final VibannConfig config = VibannConfig.of(Preset.PUBLISHED)
                .withShape(s -> s.withLatentSize(json.required("latent_dim").asInt())
                    .withDropout(json.required("dropout").asDouble()));
            final Scalers scalers = new Scalers("HV", scaler(json, "hv"), Optional.of(scaler(json, "load")));
            return NetworkTensors.model(config, elements, scalers,
                KerasLayers.named(tensors.apply(json), new Network(config.architecture(elements.size(), true))));
        } catch (final JacksonException | IllegalArgumentException | IndexOutOfBoundsException e) {
            throw new ModelFormatException("The weights cannot be imported: " + e.getMessage(), e);
        }
    }

    private static Standardizer scaler(final JsonNode json, final String name) {
        return new Standardizer(json.required(name + "_mean").asDouble(), json.required(name + "_scale").asDouble());
    }

    private static Map<String, float[]> tensors(final JsonNode json, final byte[] bytes) {
        final Map<String, float[]> tensors = new LinkedHashMap<>();
        for (final JsonNode tensor : json.required("tensors")) {
            tensors.put(tensor.required("name").asText(), WeightBytes.read(bytes, tensor.required("offset").asInt(),
                tensor.required("count").asInt(), Float.BYTES));
        }
        return tensors;
    }
}
