/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.knime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.NodeSettings;
import org.knime.node.DefaultNodeFactory;
import org.vibann.knime.assigner.LatentClusterAssignerNodeFactory;
import org.vibann.knime.benchmark.RegressionBenchmarkNodeFactory;
import org.vibann.knime.clusterer.LatentClustererNodeFactory;
import org.vibann.knime.designer.InverseDesignerNodeFactory;
import org.vibann.knime.dl4j.VibannDl4jWriterNodeFactory;
import org.vibann.knime.formula.AlloyFormulaParserNodeFactory;
import org.vibann.knime.importance.ElementImportanceNodeFactory;
import org.vibann.knime.indentation.IndentationCurveReaderNodeFactory;
import org.vibann.knime.learner.VibannLearnerNodeFactory;
import org.vibann.knime.predictor.VibannPredictorNodeFactory;
import org.vibann.knime.reader.CompositionReaderNodeFactory;
import org.vibann.knime.traversal.LatentTraversalNodeFactory;
import org.vibann.knime.tuner.VibannTunerNodeFactory;

/**
 * Settings that version 1.0.0 wrote must load for ever. When a field is added, its old fixture stays as it is, and the
 * field carries {@code @Migrate(loadDefaultIfAbsent = true)}.
 */
class SettingsFixturesTest {

    private static final String FOLDER = "/settings/1.0.0/";

    /** The node factories by the name of their fixture. */
    private static Map<String, DefaultNodeFactory> factories() {
        final Map<String, DefaultNodeFactory> factories = new LinkedHashMap<>();
        factories.put("composition-reader", new CompositionReaderNodeFactory());
        factories.put("alloy-formula-parser", new AlloyFormulaParserNodeFactory());
        factories.put("vibann-learner", new VibannLearnerNodeFactory());
        factories.put("vibann-predictor", new VibannPredictorNodeFactory());
        factories.put("latent-clusterer", new LatentClustererNodeFactory());
        factories.put("latent-cluster-assigner", new LatentClusterAssignerNodeFactory());
        factories.put("inverse-designer", new InverseDesignerNodeFactory());
        factories.put("regression-benchmark", new RegressionBenchmarkNodeFactory());
        factories.put("vibann-tuner", new VibannTunerNodeFactory());
        factories.put("latent-traversal", new LatentTraversalNodeFactory());
        factories.put("element-importance", new ElementImportanceNodeFactory());
        factories.put("indentation-curve-reader", new IndentationCurveReaderNodeFactory());
        factories.put("vibann-dl4j-writer", new VibannDl4jWriterNodeFactory());
        return factories;
    }

    static Stream<String> names() {
        return factories().keySet().stream();
    }

    /**
     * Writes the fixtures of this version; only ever for a new version.
     *
     * @param args the folder
     * @throws Exception if a file cannot be written
     */
    public static void main(final String[] args) throws Exception {
        for (final var factory : factories().entrySet()) {
            Files.write(Path.of(args[0]).resolve(factory.getKey() + ".xml"),
                xml(new NodeHarness(factory.getValue(), null).saved()));
        }
    }

    private static byte[] xml(final NodeSettings settings) throws IOException {
        final var out = new ByteArrayOutputStream();
        settings.saveToXML(out);
        return out.toByteArray();
    }

    private static NodeSettings fixture(final String name) throws IOException {
        try (InputStream in = SettingsFixturesTest.class.getResourceAsStream(FOLDER + name + ".xml")) {
            return (NodeSettings)NodeSettings.loadFromXML(in);
        }
    }

    private static String only(final NodeSettings settings, final String key) throws IOException {
        final var one = new NodeSettings("one");
        one.addEntry(settings.getEntry(key));
        return new String(xml(one), StandardCharsets.UTF_8);
    }

    @ParameterizedTest
    @MethodSource("names")
    void load(final String name) throws Exception {
        final NodeSettings fixture = fixture(name);
        final NodeSettings saved = new NodeHarness(factories().get(name), fixture).saved();
        for (final String key : fixture) {
            assertThat(saved.containsKey(key)).as("%s still has %s", name, key).isTrue();
            assertThat(only(saved, key)).as("%s keeps %s", name, key).isEqualTo(only(fixture, key));
        }
    }

    @ParameterizedTest
    @MethodSource("names")
    void aKeyThatIsNotKnownDoesNoHarm(final String name) throws Exception {
        final NodeSettings fixture = fixture(name);
        fixture.addString("ofALaterVersion", "x");
        assertThat(new NodeHarness(factories().get(name), fixture).saved().containsKey("ofALaterVersion")).isFalse();
    }

    @Test
    void aKeyThatIsMissingIsNamed() throws Exception {
        final String text = new String(xml(fixture("vibann-learner")), StandardCharsets.UTF_8);
        final String without = text.replaceAll("(?m)^.*key=\"seed\".*\\R", "");
        assertThat(without).isNotEqualTo(text);
        final var settings = (NodeSettings)NodeSettings
            .loadFromXML(new java.io.ByteArrayInputStream(without.getBytes(StandardCharsets.UTF_8)));
        assertThatThrownBy(() -> new NodeHarness(new VibannLearnerNodeFactory(), settings))
            .isInstanceOf(InvalidSettingsException.class).hasMessageContaining("seed");
    }
}
