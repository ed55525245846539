/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.core.model;

import java.util.List;
import java.util.Map;

import org.vibann.core.alloy.Element;
import org.vibann.core.config.VibannConfig;
import org.vibann.core.nn.Network;
import org.vibann.core.nn.Parameter;

/**
 * Networks from named tensors: files, and weights that other frameworks trained. The names and shapes are those of the
 * published Keras network (for instance {@code Comp_Enc_D1/kernel}, [in, out], row-major).
 */
public final class NetworkTensors {

    private NetworkTensors() {
    }

    /**
     * Rounds all tensors to the nearest numbers of eight significant bits (bfloat16, ties to even), which two bytes hold.
     * Their errors, 0.4 % at most, go in all directions and change a prediction far less than its own error.
     *
     * @param network the network, which is changed
     */
    public static void round(final Network network) {
        network.parameters().values().forEach(p -> {
            for (final float[] row : p.value()) {
                for (int j = 0; j < row.length; j++) {
                    final int bits = Float.floatToIntBits(row[j]);
                    row[j] = Float.intBitsToFloat(bits + 0x7fff + (bits >>> 16 & 1) & 0xffff0000);
                }
            }
        });
    }

    /**
     * @param config the configuration that the weights belong to
     * @param elements number of elements m
     * @param load whether the load enters
     * @param tensors all tensors of the network, and no others
     * @return the network
     * @throws IllegalArgumentException when a tensor is missing, superfluous or of the wrong size
     */
    public static Network network(final VibannConfig config, final int elements, final boolean load,
        final Map<String, float[]> tensors) {
        final Network network = new Network(config.architecture(elements, load));
        for (final Parameter p : network.parameters().values()) {
            final float[] values = tensors.get(p.name());
            if (values == null) {
                throw new IllegalArgumentException("The tensor " + p.name() + " is missing.");
            }
            p.set(values);
        }
        for (final String name : tensors.keySet()) {
            if (!network.parameters().containsKey(name)) {
                throw new IllegalArgumentException("The network has no tensor " + name + ".");
            }
        }
        return network;
    }

    /**
     * A model of one network that was trained elsewhere.
     *
     * @param config the configuration that the weights belong to; members is taken to be 1
     * @param elements the elements in the order of the weights
     * @param scalers the scaling
     * @param tensors all tensors of the network, and no others
     * @return the model; its training is unknown, see
     *         {@link TrainedModel#describedBy(org.vibann.core.data.AlloyDataset)}
     * @throws IllegalArgumentException when a tensor is missing, superfluous or of the wrong size
     */
    public static TrainedModel model(final VibannConfig config, final List<Element> elements, final Scalers scalers,
        final Map<String, float[]> tensors) {
        return new TrainedModel(ModelParts.ofNetworks(config.withMembers(1), elements, scalers,
            List.of(network(config, elements.size(), scalers.load().isPresent(), tensors)),
            TrainingRecord.unknown(elements.size())));
    }
}
