/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.core;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.vibann.core.alloy.Element;
import org.vibann.core.data.AlloyDataset;
import org.vibann.core.data.Alloys;
import org.vibann.core.file.WeightImport;
import org.vibann.core.model.TrainedModel;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;

/**
 * The published network, its exact numbers and its data, from {@code ../shared/data} beside the repository. A test that
 * asks for them where they are absent is skipped with a message.
 */
public final class GoldenData {

    private GoldenData() {
    }

    /** The shared data folder; skips the calling test where there is none. */
    private static Path shared() {
        final String root = System.getProperty("vibann.root");
        Path at = root != null ? Path.of(root) : Path.of("").toAbsolutePath();
        while (root == null && at != null && !(Files.exists(at.resolve("build")) && Files.exists(at.resolve("vibann")))) {
            at = at.getParent();
        }
        final Path data = at == null ? null : at.resolve("../shared/data").normalize();
        assumeTrue(data != null && Files.isDirectory(data.resolve("golden")),
            "skipped: the golden data (../shared/data/golden) are not here");
        return data;
    }

    public static Path file(final String name) {
        return shared().resolve("golden").resolve(name);
    }

    public static JsonNode json(final String name) {
        try {
            return JsonMapper.builder().build().readTree(Files.readAllBytes(file(name)));
        } catch (final IOException e) {
            throw new AssertionError(e);
        }
    }

    /** The numbers of a golden csv file without the row number and the header. */
    public static double[][] table(final String name) {
        return numbers(file(name), 1);
    }

    private static double[][] numbers(final Path file, final int skip) {
        try {
            final List<String> lines = Files.readAllLines(file);
            final double[][] rows = new double[lines.size() - 1][];
            for (int i = 0; i < rows.length; i++) {
                final String[] cells = lines.get(i + 1).split(",");
                rows[i] = new double[cells.length - skip];
                for (int j = 0; j < rows[i].length; j++) {
                    rows[i][j] = Double.parseDouble(cells[j + skip]);
                }
            }
            return rows;
        } catch (final IOException e) {
            throw new AssertionError(e);
        }
    }

    /** The published network. */
    public static TrainedModel model() {
        try {
            return WeightImport.read(file("weights_final.json"), file("weights_final.bin")).describedBy(dataset());
        } catch (final IOException e) {
            throw new AssertionError(e);
        }
    }

    /** The 673 measurements. */
    public static AlloyDataset dataset() {
        final Path csv = System.getenv("VIBANN_DATA") != null ? Path.of(System.getenv("VIBANN_DATA"))
            : shared().resolve("mmg-hardness/H_v_dataset.csv");
        final double[][] rows = numbers(csv, 0);
        final int m = rows[0].length - 2;
        final double[][] fractions = new double[rows.length][];
        final double[] loads = new double[rows.length];
        final double[] targets = new double[rows.length];
        final List<Element> elements = new ArrayList<>();
        try {
            for (final String symbol : List.of(Files.readAllLines(csv).get(0).split(",")).subList(0, m)) {
                elements.add(Element.ofSymbol(symbol).orElseThrow());
            }
        } catch (final IOException e) {
            throw new AssertionError(e);
        }
        for (int i = 0; i < rows.length; i++) {
            fractions[i] = Arrays.copyOf(rows[i], m);
            loads[i] = rows[i][m];
            targets[i] = rows[i][m + 1];
        }
        return new AlloyDataset(Alloys.of(elements, fractions, loads), "HV", targets);
    }

    public static double[] array(final JsonNode node) {
        final double[] values = new double[node.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = node.get(i).asDouble();
        }
        return values;
    }

    public static int[] integers(final JsonNode node) {
        final int[] values = new int[node.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = node.get(i).asInt();
        }
        return values;
    }
}
