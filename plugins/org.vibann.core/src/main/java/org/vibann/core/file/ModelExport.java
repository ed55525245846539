/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.core.file;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.vibann.core.alloy.Element;
import org.vibann.core.data.Standardizer;
import org.vibann.core.engine.EngineChoice;
import org.vibann.core.engine.Engines;
import org.vibann.core.model.TrainedModel;
import org.vibann.core.nn.EngineException;
import org.vibann.core.nn.NetworkWriter;

import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * Writes the networks of a model in the format of DeepLearning4J, one file each, and beside them a JSON file that says what
 * goes in and comes out: elements, scaling, names. Programs with DeepLearning4J load them without VIBANN.
 */
public final class ModelExport {

    private static final String ENDING = ".zip";
    private static final JsonMapper JSON =
        JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private ModelExport() {
    }

    /**
     * Writes a model for DeepLearning4J.
     *
     * @param model the model
     * @param file the file of its network; of more than one, the number comes before the ending: {@code model-1.zip}.
     *            The JSON file has the same name with the ending {@code .json}
     * @return the files written, the JSON file last
     * @throws IOException when writing fails
     * @throws IllegalArgumentException with a text for the user where DeepLearning4J is not installed or does not work
     */
    public static List<Path> dl4j(final TrainedModel model, final Path file) throws IOException {
        if (!(Engines.of(EngineChoice.DEEPLEARNING4J) instanceof NetworkWriter writer)) {
            throw new EngineException("The installed engine DeepLearning4J cannot write models; update it.", null);
        }
        final List<Path> files = dl4jFiles(model, file);
        final List<Path> networks = files.subList(0, files.size() - 1);
        for (int i = 0; i < networks.size(); i++) {
            try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(networks.get(i)))) {
                writer.write(model.parts().members().get(i), model.config().shape().dropout(), out);
            }
        }
        final List<String> names = networks.stream().map(path -> path.getFileName().toString()).toList();
        Files.writeString(files.get(networks.size()),
            JSON.writeValueAsString(description(model, names)).replace("\r\n", "\n"), StandardCharsets.UTF_8);
        return files;
    }

    /**
     * Which files {@link #dl4j} writes.
     *
     * @param model the model
     * @param file the file of its network, as there
     * @return the files, the JSON file last
     */
    public static List<Path> dl4jFiles(final TrainedModel model, final Path file) {
        final String name = file.getFileName().toString();
        final String stem =
            name.endsWith(ENDING) ? name.substring(0, name.length() - ENDING.length()) : name;
        final int count = model.parts().members().size();
        return Stream.concat(
            IntStream.rangeClosed(1, count).mapToObj(i -> stem + (count == 1 ? "" : "-" + i) + ENDING),
            Stream.of(stem + ".json")).map(file::resolveSibling).toList();
    }

    /** @return what a model has besides its networks, which no export holds; empty when that is nothing */
    public static List<String> leftOut(final TrainedModel model) {
        final List<String> parts = new ArrayList<>();
        if (model.parts().blend().isPresent()) {
            parts.add("Gaussian processes and nearest alloys");
        }
        if (model.parts().anchors().isPresent()) {
            parts.add("what the networks remember near known alloys");
        }
        if (model.calibration().isPresent()) {
            parts.add("calibration of the intervals");
        }
        return parts;
    }

    /** @return a sentence for the user on what no export of this model holds; empty where that is nothing */
    public static Optional<String> warning(final TrainedModel model) {
        final List<String> left = leftOut(model);
        return left.isEmpty() ? Optional.empty() : Optional.of("The files hold the networks alone, without "
            + String.join(", ", left) + ": their predictions are not the whole model's.");
    }

    private static ObjectNode description(final TrainedModel model, final List<String> names) {
        final ObjectNode json = JSON.createObjectNode();
        json.put("format", "vibann-dl4j").put("version", 1);
        json.put("description", "Networks of a VIBANN for DeepLearning4J 1.0.0-M2.1: "
            + "ComputationGraph.load(file, true).output(inputs). The prediction is the mean over the networks of "
            + "mean + sd * the first output.");
        names.forEach(json.putArray("networks")::add);
        final ArrayNode left = json.putArray("leftOut");
        leftOut(model).forEach(left::add);
        final ArrayNode inputs = json.putArray("inputs");
        final ArrayNode elements = inputs.addObject().put("name", "fractions")
            .put("meaning", "contents, not negative, of any sum").putArray("elements");
        for (final Element element : model.elements()) {
            elements.add(element.symbol());
        }
        model.scalers().load().ifPresent(load -> scaled(inputs.addObject().put("name", "load").put("meaning",
            "(x - mean)/sd of x = " + (model.config().shape().logLoad() ? "log10(load/N)" : "load/N")), load));
        final ArrayNode outputs = json.putArray("outputs");
        scaled(outputs.addObject().put("name", "Output_Layer").put("meaning",
            "(x - mean)/sd of x = " + model.targetName()), model.scalers().target());
        outputs.addObject().put("name", "Comp_Recon").put("meaning",
            "reconstructed atomic fractions, in the order of the elements");
        outputs.addObject().put("name", "mean").put("meaning", "latent mean");
        outputs.addObject().put("name", "log_variance").put("meaning", "logarithm of the latent variance");
        return json;
    }

    private static void scaled(final ObjectNode json, final Standardizer scaling) {
        json.put("mean", scaling.mean()).put("sd", scaling.sd());
    }
}
