/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.core.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TimeZone;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.vibann.core.SmallData;
import org.vibann.core.config.Preset;
import org.vibann.core.data.AlloyDataset;
import org.vibann.core.data.Alloys;
import org.vibann.core.model.NetworkTensors;
import org.vibann.core.model.TrainedModel;
import org.vibann.core.nn.Parameter;
import org.vibann.core.run.Progress;
import org.vibann.core.train.VibannTrainer;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;

class ModelFileTest {

    /** Keys of the configuration that came after the committed file of format 4. */
    private static final Set<String> NEWER_KEYS = Set.of("taughtAlloys", "taughtRows", "compact");
    private static final AlloyDataset DATA = SmallData.of(60, true);
    private static TrainedModel model;
    private static byte[] file;

    @BeforeAll
    static void write() throws Exception {
        model = VibannTrainer.train(DATA, SmallData.config(Preset.PREPRINT).withMembers(2), Progress.NONE);
        file = bytes(model);
    }

    private static byte[] bytes(final TrainedModel written) throws IOException {
        final ByteArrayOutputStream out = new ByteArrayOutputStream();
        ModelFile.write(written, out);
        return out.toByteArray();
    }

    private static TrainedModel read(final byte[] bytes) throws IOException {
        return ModelFile.read(new ByteArrayInputStream(bytes));
    }

    @Test
    void aRoundTripChangesNothing() throws Exception {
        final TrainedModel again = read(file);
        final Alloys alloys = DATA.alloys();
        assertThat(again.predict(alloys)).isEqualTo(model.predict(alloys));
        assertThat(again.passes(5, 2).predict(alloys)).isEqualTo(model.passes(5, 2).predict(alloys));
        assertThat(again.latents(alloys)).isEqualTo(model.latents(alloys));
        assertThat(again.reconstruct(alloys)).isEqualTo(model.reconstruct(alloys));
        assertThat(again.config()).isEqualTo(model.config());
        assertThat(again.history()).isEqualTo(model.history());
        assertThat(again.summary()).isEqualTo(model.summary());
        assertThat(again.scalers()).isEqualTo(model.scalers());
        assertThat(again.trainingLoad()).isEqualTo(model.trainingLoad());
        assertThat(again.count(SmallData.ELEMENTS.get(2))).isEqualTo(model.count(SmallData.ELEMENTS.get(2)));
        assertThat(bytes(again)).as("byte for byte").isEqualTo(file);
    }

    /** Times in zip files are local times: west of Greenwich the first day that they can hold is written differently. */
    @ParameterizedTest
    @ValueSource(strings = {"UTC", "America/Los_Angeles", "Asia/Tokyo", "Asia/Kathmandu", "Pacific/Kiritimati"})
    void theBytesAreTheSameInEveryTimeZone(final String zone) throws Exception {
        final TimeZone usual = TimeZone.getDefault();
        try {
            TimeZone.setDefault(TimeZone.getTimeZone(zone));
            assertThat(bytes(read(file))).isEqualTo(file);
        } finally {
            TimeZone.setDefault(usual);
        }
    }

    /** Other programs read it, and so do older versions: the values are one flat object, in the order of format 4. */
    @Test
    void theConfigurationIsFlatAndHasTheKeysOfOlderFiles() throws Exception {
        final JsonMapper json = JsonMapper.builder().build();
        final List<List<String>> keys = new ArrayList<>();
        try (InputStream old = ModelFileTest.class.getResourceAsStream("format-4.vibann")) {
            for (final byte[] bytes : List.of(file, old.readAllBytes())) {
                final JsonNode configuration = json
                    .readTree(ModelArchive.entries(bytes, Set.of("vibann.json")).get("vibann.json")).get("configuration");
                final List<String> names = new ArrayList<>();
                configuration.fieldNames().forEachRemaining(names::add);
                assertThat(configuration).allMatch(JsonNode::isValueNode);
                keys.add(names);
            }
        }
        assertThat(keys.get(0)).hasSize(40).filteredOn(key -> !NEWER_KEYS.contains(key)).isEqualTo(keys.get(1));
    }

    @Test
    void aModelWithoutLoadAndTrainingComesBack() throws Exception {
        final TrainedModel plain = VibannTrainer.train(SmallData.of(60, false), SmallData.config(Preset.DEFAULT),
            Progress.NONE);
        final Map<String, float[]> tensors = plain.parts().members().get(0).parameters().values().stream()
            .collect(Collectors.toMap(Parameter::name, Parameter::flat));
        final TrainedModel again =
            read(bytes(NetworkTensors.model(plain.config(), plain.elements(), plain.scalers(), tensors)));
        assertThat(again.usesLoad()).isFalse();
        assertThat(again.predict(SmallData.of(9, false).alloys())).isEqualTo(plain.predict(SmallData.of(9, false).alloys()));
        assertThat(again.summary().protocol()).contains("not recorded");
        assertThat(again.trainingLoad()).isNaN();
    }

    @Test
    void aFileCutOffAnywhereIsRefused() {
        for (int length = 1; length < file.length; length += length < 100 ? 1 : 97) {
            final byte[] cut = Arrays.copyOf(file, length);
            assertThatThrownBy(() -> read(cut)).isInstanceOf(ModelFormatException.class)
                .hasMessageContaining("ends too early");
        }
    }

    @Test
    void foreignNewerAndDamagedFilesAreToldApart() throws Exception {
        refused(new byte[0], "empty");
        refused("Ag,Al,HV\n".getBytes(StandardCharsets.UTF_8), "not a zip file");
        final ByteArrayOutputStream zip = new ByteArrayOutputStream();
        try (ZipOutputStream out = new ZipOutputStream(zip)) {
            out.putNextEntry(new ZipEntry("workflow.knime"));
        }
        refused(zip.toByteArray(), "has no vibann.json");
        refused(edited(json -> json.replace("\"vibann-model\"", "\"something\"")), "does not say");
        refused(edited(json -> json.replace("\"version\" : 4", "\"version\" : 8")), "newer version");
        refused(edited(json -> json.substring(1)), "not valid JSON");
        refused(edited(json -> json.replace("\"element\" : \"Co\"", "\"element\" : \"Xx\"")), "Xx");
        refused(edited(json -> json.replace("\"dropout\" : 0.1", "\"dropout\" : 7.1")), "dropout");
        refused(edited(json -> json.replace("Comp_Enc_D1/kernel", "Other")), "Comp_Enc_D1/kernel");
        final byte[] flipped = file.clone();
        flipped[file.length / 2] ^= 1;
        refused(flipped, "damaged");
    }

    private static void refused(final byte[] bytes, final String reason) {
        assertThatThrownBy(() -> read(bytes)).isInstanceOf(ModelFormatException.class).hasMessageContaining(reason);
    }

    @Test
    void keysOfLaterVersionsAreIgnored() throws Exception {
        final TrainedModel again = read(edited(json -> json.replace("\"version\" : 4,",
            "\"version\" : 4, \"later\" : {\"a\" : [1]},").replace("\"members\" :", "\"colour\" : \"red\", \"members\" :")));
        assertThat(again.predict(DATA.alloys())).isEqualTo(model.predict(DATA.alloys()));
    }

    private static byte[] edited(final UnaryOperator<String> edit) throws IOException {
        final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(file));
            ZipOutputStream out = new ZipOutputStream(bytes)) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                final byte[] content = in.readAllBytes();
                final String text = new String(content, StandardCharsets.UTF_8);
                out.putNextEntry(new ZipEntry(entry.getName()));
                out.write("vibann.json".equals(entry.getName()) ? edit.apply(text).getBytes(StandardCharsets.UTF_8)
                    : content);
            }
        }
        return bytes.toByteArray();
    }
}
