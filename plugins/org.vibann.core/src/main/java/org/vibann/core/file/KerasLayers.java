/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.core.file;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.vibann.core.nn.Network;
import org.vibann.core.nn.Parameter;

/**
 * Finds out which layer of a network is which where Keras 3 named them by class and number: {@code dense}, {@code dense_1},
 * {@code batch_normalization}. Layers are told apart by the sizes of their tensors; those of one size come in the order of
 * the network. Keras numbers layers from the inputs to the outputs, and layers of one size that follow each other do so in
 * the network, too; where they lie side by side (mean and log-variance), Keras numbers them as they were written, which is
 * taken to be the published order.
 */
final class KerasLayers {

    private static final Pattern BY_CLASS = Pattern.compile("(dense|batch_normalization)(?:_(\\d{1,4}))?/(.+)");

    private KerasLayers() {
    }

    /** The tensors of one layer by kind. */
    private record Layer(String name, int number, Map<String, Integer> sizes) {
    }

    /**
     * @param tensors tensors by layer and kind, for instance {@code dense_3/kernel}
     * @param network a network with tensors of the right sizes
     * @return the tensors by the names of the network; unchanged where layers have names
     * @throws IllegalArgumentException where layers are named by class and are not those of the network
     */
    static Map<String, float[]> named(final Map<String, float[]> tensors, final Network network) {
        if (tensors.keySet().stream().noneMatch(name -> BY_CLASS.matcher(name).matches())) {
            return tensors;
        }
        final Map<String, Layer> found = new LinkedHashMap<>();
        tensors.forEach((name, values) -> add(found, name, values.length));
        final Map<String, Layer> wanted = new LinkedHashMap<>();
        for (final Parameter p : network.parameters().values()) {
            add(wanted, p.name(), p.size());
        }
        final Map<String, List<Layer>> layers = bySizes(found.values());
        final Map<String, float[]> named = new LinkedHashMap<>();
        bySizes(wanted.values()).forEach((sizes, same) -> {
            final List<Layer> candidates = layers.getOrDefault(sizes, List.of());
            if (candidates.size() != same.size()) {
                throw new IllegalArgumentException("The file has " + candidates.size() + " layers of the size of "
                    + same.get(0).name() + " (" + sizes + "), the network " + same.size() + ".");
            }
            for (int i = 0; i < same.size(); i++) {
                for (final String kind : same.get(i).sizes().keySet()) {
                    named.put(same.get(i).name() + "/" + kind, tensors.get(candidates.get(i).name() + "/" + kind));
                }
            }
        });
        if (named.size() != tensors.size()) {
            throw new IllegalArgumentException(
                "The file has " + tensors.size() + " tensors, the network " + named.size() + ".");
        }
        return named;
    }

    private static void add(final Map<String, Layer> layers, final String tensor, final int size) {
        final int slash = tensor.lastIndexOf('/');
        final String name = tensor.substring(0, slash);
        final Matcher matcher = BY_CLASS.matcher(tensor);
        final int number = matcher.matches() && matcher.group(2) != null ? Integer.parseInt(matcher.group(2)) : 0;
        layers.computeIfAbsent(name, key -> new Layer(key, number, new TreeMap<>())).sizes()
            .put(tensor.substring(slash + 1), size);
    }

    /** Layers with tensors of the same kinds and sizes, in the order of their numbers, else as they come. */
    private static Map<String, List<Layer>> bySizes(final Collection<Layer> layers) {
        final Map<String, List<Layer>> bySizes = new LinkedHashMap<>();
        layers.stream().sorted(Comparator.comparingInt(Layer::number)).forEach(
            layer -> bySizes.computeIfAbsent(layer.sizes().toString(), sizes -> new ArrayList<>()).add(layer));
        return bySizes;
    }
}
