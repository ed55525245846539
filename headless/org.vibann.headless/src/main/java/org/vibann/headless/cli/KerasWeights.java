/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.headless.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import io.jhdf.HdfFile;
import io.jhdf.api.Dataset;
import io.jhdf.api.Group;
import io.jhdf.api.Node;
import io.jhdf.exceptions.HdfException;

/**
 * Weights that Keras saved, by layer and kind: {@code .h5} of Keras 2 ({@code …/<layer>/kernel:0}) and
 * {@code .weights.h5} of Keras 3 ({@code …/<layer>/vars/0}). Layers have the names of the published network, or those
 * that Keras 3 gives by class ({@code dense_3}); weights of an optimiser are passed over.
 */
final class KerasWeights {

    private static final String VARIABLES = "vars";
    private static final List<String> DENSE = List.of("kernel", "bias");
    private static final List<String> NORMALISATION = List.of("gamma", "beta", "moving_mean", "moving_variance");

    private KerasWeights() {
    }

    /**
     * @param file the file
     * @return the tensors by name, for instance {@code Comp_Enc_D1/kernel}, row after row
     * @throws IOException when the file is no HDF5 file, or holds no weights of named layers
     */
    static Map<String, float[]> read(final Path file) throws IOException {
        final Map<String, float[]> tensors = new LinkedHashMap<>();
        try (HdfFile hdf = new HdfFile(file)) {
            collect(hdf, tensors);
        } catch (final HdfException e) {
            throw new IOException(file + " cannot be read as HDF5: " + e.getMessage(), e);
        }
        if (tensors.isEmpty()) {
            throw new IOException(file + " holds no weights of named layers, such as Comp_Enc_D1/kernel:0.");
        }
        return tensors;
    }

    private static void collect(final Group group, final Map<String, float[]> tensors) throws IOException {
        for (final Node node : group) {
            if (node instanceof Group inner) {
                if (!node.getName().startsWith("optimizer")) {
                    collect(inner, tensors);
                }
            } else if (node instanceof Dataset dataset) {
                final String name = name(group, dataset);
                if (tensors.put(name, floats(dataset)) != null) {
                    throw new IOException("The file has more than one tensor " + name + ", the second at "
                        + dataset.getPath() + ".");
                }
            }
        }
    }

    private static String name(final Group group, final Dataset dataset) {
        final String kind = dataset.getName().replaceFirst(":\\d+$", "");
        if (!group.getName().equals(VARIABLES)) {
            return group.getName() + "/" + kind;
        }
        final List<String> kinds = group.getChildren().size() == NORMALISATION.size() ? NORMALISATION : DENSE;
        final int index = kind.matches("\\d") ? Integer.parseInt(kind) : kinds.size();
        return group.getParent().getName() + "/" + (index < kinds.size() ? kinds.get(index) : kind);
    }

    private static float[] floats(final Dataset dataset) throws IOException {
        final Object values = dataset.getDataFlat();
        if (values instanceof float[] floats) {
            return floats;
        }
        if (values instanceof double[] doubles) {
            final float[] floats = new float[doubles.length];
            for (int i = 0; i < floats.length; i++) {
                floats[i] = (float)doubles[i];
            }
            return floats;
        }
        throw new IOException("The tensor " + dataset.getPath() + " holds no floating-point numbers.");
    }
}
