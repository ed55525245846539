/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.dl4j;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.deeplearning4j.nn.graph.ComputationGraph;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/**
 * A program that knows DeepLearning4J and nothing of VIBANN: it is run in a Java of its own with only DeepLearning4J on its
 * class path. Arguments: a network's file, a file with a row of contents and behind them the scaled load per line, a file
 * for the first output of each row.
 */
final class PlainDl4j {

    private PlainDl4j() {
    }

    public static void main(final String[] arguments) throws Exception {
        final List<float[]> rows = new ArrayList<>();
        for (final String line : Files.readAllLines(Path.of(arguments[1]))) {
            final String[] cells = line.split(",");
            final float[] row = new float[cells.length];
            for (int j = 0; j < row.length; j++) {
                row[j] = Float.parseFloat(cells[j]);
            }
            rows.add(row);
        }
        final ComputationGraph network = ComputationGraph.load(new File(arguments[0]), true);
        final INDArray all = Nd4j.create(rows.toArray(float[][]::new));
        final int elements = (int)all.size(1) - 1;
        final INDArray fractions = all.getColumns(java.util.stream.IntStream.range(0, elements).toArray()).dup();
        final INDArray y = network.output(fractions, all.getColumns(elements).dup())[0];
        final List<String> lines = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            lines.add(Float.toString(y.getFloat(i, 0)));
        }
        Files.write(Path.of(arguments[2]), lines);
    }
}
