/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.dl4j;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.knime.core.node.DefaultNodeProgressMonitor;
import org.knime.core.node.ExecutionContext;
import org.knime.core.node.Node;
import org.knime.core.node.NodeFactory;
import org.knime.core.node.NodeModel;
import org.knime.core.node.NodeSettings;
import org.knime.core.node.port.PortObject;
import org.knime.core.node.port.PortObjectSpec;
import org.knime.core.node.workflow.ExecutionEnvironment;
import org.knime.core.node.workflow.NodeMessage;
import org.vibann.core.config.Preset;
import org.vibann.core.config.VibannConfig;
import org.vibann.core.data.AlloyDataset;
import org.vibann.core.model.TrainedModel;
import org.vibann.core.train.VibannTrainer;
import org.vibann.knime.dl4j.VibannDl4jWriterNodeFactory;
import org.vibann.knime.model.VibannModelPortObject;
import org.vibann.knime.model.VibannModelPortObjectSpec;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;

/** The node VIBANN DL4J Writer with DeepLearning4J on the class path. */
class WriterNodeTest {

    private static final AlloyDataset DATA = Exported.data(60);

    private static TrainedModel model;

    @TempDir
    private Path m_folder;

    private final List<NodeMessage> m_messages = new ArrayList<>();

    @BeforeAll
    static void train() throws Exception {
        model = VibannTrainer.train(DATA, VibannConfig.of(Preset.PUBLISHED).withShape(s -> s.withWidth(8)
            .withLatentSize(3)).withOptimisation(o -> o.withEpochs(4)), (fraction, message) -> {
            });
    }

    @Test
    void plainDeepLearning4jPredictsTheSameWithWhatTheNodeWrote() throws Exception {
        final Path file = m_folder.resolve("hardness.zip");
        assertThat(run(file, false, "FAIL")).as(texts()).isTrue();
        assertThat(names(m_folder)).containsExactly("hardness.json", "hardness.zip");
        final JsonNode json = JsonMapper.builder().build().readTree(Files.readAllBytes(m_folder.resolve("hardness.json")));
        final double[] y = Exported.plain(m_folder, file, Exported.rows(DATA, json));
        final JsonNode target = json.get("outputs").get(0);
        final double[] expected = model.predict(DATA.alloys());
        for (int i = 0; i < y.length; i++) {
            assertThat(target.get("mean").asDouble() + target.get("sd").asDouble() * y[i]).isCloseTo(expected[i],
                within(1e-4 * target.get("sd").asDouble()));
        }
    }

    @Test
    void aFileThatExistsIsReplacedOnlyWhereTheUserSaysSo() throws Exception {
        final Path file = m_folder.resolve("hardness.zip");
        final Path description = Files.writeString(m_folder.resolve("hardness.json"), "mine");
        assertThat(run(file, false, "FAIL")).isFalse();
        assertThat(texts()).contains(description + " exists. Choose another file, or \"Overwrite\"");
        assertThat(names(m_folder)).as("nothing is written").containsExactly("hardness.json");
        assertThat(Files.readString(description)).isEqualTo("mine");
        assertThat(run(file, false, "OVERWRITE")).as(texts()).isTrue();
        assertThat(Files.readString(description)).contains("vibann-dl4j");
    }

    @Test
    void aMissingFolderIsCreatedOnlyWhereTheUserSaysSo() throws Exception {
        final Path file = m_folder.resolve("a/b/hardness.zip");
        assertThat(run(file, false, "FAIL")).isFalse();
        assertThat(texts()).contains("There is no folder " + file.getParent(), "Create missing folders");
        assertThat(run(file, true, "FAIL")).as(texts()).isTrue();
        assertThat(names(file.getParent())).containsExactly("hardness.json", "hardness.zip");
    }

    @Test
    void aFolderIsNoFile() throws Exception {
        assertThat(run(m_folder, false, "OVERWRITE")).isFalse();
        assertThat(texts()).contains(m_folder + " is a folder. Choose a file.");
    }

    @Test
    void aNewNodeAsksForAFile() throws Exception {
        assertThat(run(Path.of(""), false, "FAIL")).isFalse();
        assertThat(texts()).contains("No file is chosen. Open the dialog and choose where to write the model.");
    }

    private static List<String> names(final Path folder) throws Exception {
        try (var files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).filter(name -> name.startsWith("hardness")).sorted()
                .toList();
        }
    }

    /** Configures and executes the node. */
    @SuppressWarnings("unchecked")
    private boolean run(final Path file, final boolean createFolders, final String existingFiles) throws Exception {
        final NodeFactory<?> factory = new VibannDl4jWriterNodeFactory();
        final Node node = new Node((NodeFactory<NodeModel>)factory);
        node.addMessageListener(event -> m_messages.add(event.getMessage()));
        final NodeSettings settings = new NodeSettings("model");
        final var path = settings.addNodeSettings("file").addNodeSettings("path");
        path.addBoolean("location_present", true);
        path.addString("file_system_type", "LOCAL");
        path.addString("path", file.toString());
        settings.addBoolean("createFolders", createFolders);
        settings.addString("existingFiles", existingFiles);
        node.validateModelSettings(settings);
        node.loadModelSettingsFrom(settings);
        final var spec = new VibannModelPortObjectSpec("HV", model.elements(), Optional.of("Load"), 3,
            OptionalInt.of(DATA.size()));
        return node.configure(new PortObjectSpec[]{null, spec})
            && node.execute(new PortObject[]{null, new VibannModelPortObject(spec, model)}, new ExecutionEnvironment(),
                new ExecutionContext(new DefaultNodeProgressMonitor(), node));
    }

    private String texts() {
        return String.join("\n", m_messages.stream().map(NodeMessage::getMessage).toList());
    }
}
