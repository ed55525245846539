/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.benchmarks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.vibann.core.alloy.Element;
import org.vibann.core.config.Preset;
import org.vibann.core.config.VibannConfig;
import org.vibann.core.data.AlloyDataset;
import org.vibann.core.data.AlloyFormatException;
import org.vibann.core.data.AlloyReader;
import org.vibann.core.data.AlloyReaderSettings;
import org.vibann.core.data.SeededRandom;
import org.vibann.core.data.Standardizer;
import org.vibann.core.file.WeightImport;
import org.vibann.core.model.NetworkTensors;
import org.vibann.core.model.Scalers;
import org.vibann.core.model.TrainedModel;
import org.vibann.core.nn.Architecture;
import org.vibann.core.nn.AttentionKind;
import org.vibann.core.nn.Network;
import org.vibann.core.run.CanceledException;
import org.vibann.core.run.Progress;

/**
 * The published network (56 elements, d = 64, p = 0.1123, 257 907 numbers) and 673 alloys for it. Where the published
 * weights and measurements are at hand, beside the repository in {@code ../shared/data}, they are used; else random
 * weights of the same shape and the synthetic alloys of the example workflow, over and over until there are 673.
 *
 * @param model the network
 * @param data the alloys, with 56 element columns, load in N and HV
 * @param published whether they are the published ones
 */
public record PublishedNetwork(TrainedModel model, AlloyDataset data, boolean published) {

    /** The published network's shape. */
    static final Architecture ARCHITECTURE =
        new Architecture(56, 64, 64, true, AttentionKind.ALL, true, false, 1, 0.99);

    /** The published network's dropout rate. */
    static final double DROPOUT = 0.11230976899293776;

    private static final List<Element> ELEMENTS = Arrays.stream(("Ag Al Au B Ba Be Bi C Ca Ce Co Cr Cu Dy Er Fe Ga Gd "
        + "Ge Hf Ho In Ir La Li Lu Mg Mn Mo Nb Nd Ni P Pb Pd Pr Pt Re Rh Ru Sc Si Sm Sn Sr Ta Tb Ti Tm U V W Y Yb Zn "
        + "Zr").split(" ")).map(symbol -> Element.ofSymbol(symbol).orElseThrow()).toList();

    private static final int ROWS = 673;

    private static final String SYNTHETIC = "example-workflows/01-hardness-to-design/data/synthetic-alloys.csv";

    /** @return the published network and measurements where they are at hand, else the stand-in */
    public static PublishedNetwork load() {
        final Path shared = root().resolve("../shared/data").normalize();
        final Path manifest = shared.resolve("golden/weights_final.json");
        final Path csv = shared.resolve("mmg-hardness/H_v_dataset.csv");
        if (!Files.exists(manifest) || !Files.exists(csv)) {
            return random();
        }
        try {
            return new PublishedNetwork(WeightImport.read(manifest, shared.resolve("golden/weights_final.bin")),
                alloys(csv), true);
        } catch (final IOException ex) {
            throw new UncheckedIOException(ex);
        }
    }

    /** @return a network of the published shape with random weights, and synthetic alloys */
    static PublishedNetwork random() {
        final Network network = network(1);
        final Map<String, float[]> tensors = new LinkedHashMap<>();
        network.parameters().forEach((name, parameter) -> tensors.put(name, parameter.flat()));
        final AlloyDataset data = alloys(root().resolve(SYNTHETIC));
        final Scalers scalers = new Scalers(data.targetName(), Standardizer.fit(data.targets()),
            Optional.of(Standardizer.fit(data.alloys().loads())));
        final VibannConfig config =
            VibannConfig.of(Preset.PUBLISHED)
                .withShape(s -> s.withLatentSize(ARCHITECTURE.latent()).withDropout(DROPOUT));
        return new PublishedNetwork(NetworkTensors.model(config, ELEMENTS, scalers, tensors), data, false);
    }

    /** A network of the published shape as training finds it: Glorot-uniform weights. */
    static Network network(final long seed) {
        final Network network = new Network(ARCHITECTURE);
        network.initialise(SeededRandom.of(seed)::nextDouble);
        return network;
    }

    private static AlloyDataset alloys(final Path csv) {
        try {
            final AlloyDataset all =
                AlloyReader.read(csv, AlloyReaderSettings.elementColumns(), Progress.NONE).accepted();
            final int[] rows = new int[ROWS];
            Arrays.setAll(rows, i -> i % all.size());
            final AlloyDataset selected = all.select(rows);
            return new AlloyDataset(selected.alloys().withElements(ELEMENTS), selected.targetName(),
                selected.targets());
        } catch (final IOException ex) {
            throw new UncheckedIOException(ex);
        } catch (final AlloyFormatException | CanceledException ex) {
            throw new IllegalStateException(csv + ": " + ex.getMessage(), ex);
        }
    }

    /** The repository root: the folder with {@code build} and {@code vibann} at or above the working directory. */
    private static Path root() {
        final Path start = Path.of(System.getProperty("vibann.root", "")).toAbsolutePath();
        for (Path at = start; at != null; at = at.getParent()) {
            if (Files.exists(at.resolve("build")) && Files.exists(at.resolve("vibann"))) {
                return at;
            }
        }
        throw new IllegalStateException("Run the benchmarks in the repository: " + start + " is not in it.");
    }
}
