/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.knime.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.knime.core.node.ExecutionMonitor;
import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.ModelContent;
import org.knime.core.node.port.PortUtil;
import org.vibann.core.alloy.Element;
import org.vibann.core.data.Alloys;
import org.vibann.knime.TestTables;
import org.vibann.knime.clusters.VibannClustersPortObjectSpec;

/** The model port: on disk and back. */
class VibannModelPortObjectTest {

    private static VibannModelPortObject model;

    @BeforeAll
    static void train() throws Exception {
        model = ModelTestSupport.train();
    }

    private static byte[] write(final VibannModelPortObject object) throws Exception {
        final var out = new ByteArrayOutputStream();
        PortUtil.writeObjectToStream(object, out, new ExecutionMonitor());
        return out.toByteArray();
    }

    private static VibannModelPortObject read(final byte[] bytes) throws Exception {
        return (VibannModelPortObject)PortUtil.readObjectFromStream(new ByteArrayInputStream(bytes),
            new ExecutionMonitor());
    }

    @Test
    void comesBackBitForBit() throws Exception {
        final VibannModelPortObject back = read(write(model));
        assertThat(back.getSpec()).isEqualTo(model.getSpec());
        assertThat(back.getSummary()).isEqualTo(model.getSummary());
        final double[][] fractions = {{0.2, 0.2, 0.2, 0.2, 0.2}, {0, 0.3, 0, 0.7, 0}};
        final Alloys alloys = Alloys.of(model.getSpec().elements(), fractions, new double[]{0.5, 2});
        assertThat(back.model().predict(alloys)).containsExactly(model.model().predict(alloys));
        assertThat(back.model().passes(7, 3).predict(alloys))
            .isDeepEqualTo(model.model().passes(7, 3).predict(alloys));
    }

    @Test
    void tellsATruncatedModelFromAWholeOne() throws Exception {
        final byte[] bytes = write(model);
        final byte[] half = Arrays.copyOf(bytes, bytes.length / 2);
        assertThatThrownBy(() -> read(half)).isInstanceOf(IOException.class);
    }

    @Test
    void specComesBackWithAndWithoutLoadAndRows() throws Exception {
        for (final var spec : List.of(
            new VibannModelPortObjectSpec("HV", List.of(Element.Fe, Element.B), Optional.of("Load"), 16,
                OptionalInt.of(673)),
            new VibannModelPortObjectSpec("Tg", List.of(Element.Zr), Optional.empty(), 3, OptionalInt.empty(),
                false),
            new VibannModelPortObjectSpec("K", List.of(Element.Zr), Optional.empty(), 3, OptionalInt.of(20))
                .withColumns(List.of("Zr at.%"), List.of("K", "P")))) {
            final var content = new ModelContent("spec");
            spec.save(content);
            final var back = new VibannModelPortObjectSpec();
            back.load(content);
            assertThat(back).isEqualTo(spec);
            assertThat(back.targetName()).isEqualTo(spec.targetName());
            assertThat(back.elements()).isEqualTo(spec.elements());
            assertThat(back.loadColumn()).isEqualTo(spec.loadColumn());
            assertThat(back.latentSize()).isEqualTo(spec.latentSize());
            assertThat(back.trainingRows()).isEqualTo(spec.trainingRows());
            assertThat(back.elementColumns()).isEqualTo(spec.elementColumns());
            assertThat(back.otherColumns()).isEqualTo(spec.otherColumns());
            assertThat(back.calibrated()).isEqualTo(spec.calibrated()).isEqualTo(!"Tg".equals(spec.targetName()));
        }
    }

    @Test
    void aSpecOfAnEarlierVersionSaysNothingOfColumns() throws Exception {
        final var content = new ModelContent("spec");
        content.addInt("formatVersion", 1);
        content.addString("targetName", "HV");
        content.addStringArray("elements", "Fe", "B");
        content.addString("loadColumn", "Load");
        content.addInt("latentSize", 4);
        content.addInt("trainingRows", 100);
        final var spec = new VibannModelPortObjectSpec();
        spec.load(content);
        assertThat(spec.elementColumns()).isEmpty();
        assertThat(spec.elementColumns(TestTables.alloySpec(), "table").names()).isEqualTo(TestTables.ELEMENTS);
    }

    @Test
    void refusesASpecOfANewerVersion() {
        final var content = new ModelContent("spec");
        content.addInt("formatVersion", 99);
        for (final LearntPortObjectSpec spec : List.of(new VibannModelPortObjectSpec(),
            new VibannClustersPortObjectSpec())) {
            assertThatThrownBy(() -> spec.load(content)).isInstanceOf(InvalidSettingsException.class)
                .hasMessageContaining("newer version").hasMessageContaining("Update the extension");
        }
    }
}
