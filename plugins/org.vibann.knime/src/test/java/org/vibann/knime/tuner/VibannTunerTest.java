/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.knime.tuner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.knime.core.data.DataTableSpec;
import org.knime.core.data.DoubleValue;
import org.knime.core.data.def.IntCell;
import org.knime.core.node.BufferedDataTable;
import org.knime.core.node.InvalidSettingsException;
import org.knime.core.webui.node.dialog.defaultdialog.NodeParametersUtil;
import org.vibann.knime.NodeHarness;
import org.vibann.knime.TestTables;
import org.vibann.knime.tuner.VibannTunerNodeParameters.TunedModel;

/** The VIBANN Tuner as a node. */
@SuppressWarnings("restriction")
class VibannTunerTest {

    private static NodeHarness tuner(final Consumer<VibannTunerNodeParameters> change) throws InvalidSettingsException {
        final var parameters =
            NodeParametersUtil.loadSettings(TunerExample.quick(), VibannTunerNodeParameters.class);
        change.accept(parameters);
        return NodeHarness.of(new VibannTunerNodeFactory(), parameters);
    }

    private static double[] numbers(final BufferedDataTable table, final String column)
        throws InvalidSettingsException {
        return TestTables.column(table, column).stream().mapToDouble(c -> ((DoubleValue)c).getDoubleValue()).toArray();
    }

    @Test
    void theBestTrialIsTheFirstTable() throws Exception {
        final NodeHarness node = tuner(p -> { });
        final BufferedDataTable table = TestTables.alloys(60);
        assertThat(node.configure(table.getSpec())).as(node.errors()).isTrue();
        final var bestSpec = (DataTableSpec)node.spec(0);
        final var trialsSpec = (DataTableSpec)node.spec(1);

        assertThat(node.execute(table)).as(node.errors()).isTrue();

        final BufferedDataTable best = node.output(0);
        final BufferedDataTable trials = node.output(1);
        assertThat(best.getSpec().equalStructure(bestSpec)).isTrue();
        assertThat(trials.getSpec().equalStructure(trialsSpec)).isTrue();
        assertThat(best.size()).isEqualTo(1);
        assertThat(trials.size()).isEqualTo(12);
        final double[] errors = numbers(trials, "Mean absolute error (HV)");
        final double[] least = numbers(trials, "Best so far (HV)");
        assertThat(numbers(best, "Mean absolute error (HV)")[0]).isEqualTo(Arrays.stream(errors).min().orElseThrow())
            .isEqualTo(least[11]);
        assertThat(least[0]).as("the usual settings").isEqualTo(errors[0]);
        assertThat(TestTables.column(trials, "k").get(0)).isEqualTo(new IntCell(4));
        assertThat(TestTables.column(trials, "metric").get(0)).hasToString("L1");
        assertThat(node.warnings()).isEmpty();
    }

    /** The columns of the first table are settings of the learner, of the types that its dialog has. */
    @ParameterizedTest
    @EnumSource(value = TunedModel.class, names = {"VIBANN", "COMPACT", "PUBLISHED", "PREPRINT"})
    void columnsAreTheLearnersSettings(final TunedModel model) throws Exception {
        final NodeHarness node = tuner(p -> p.m_model = model);
        assertThat(node.configure(TestTables.alloys(60).getSpec())).as(node.errors()).isTrue();
        final var spec = (DataTableSpec)node.spec(0);
        final List<String> learner = List.of("latentSize", "dropout", "learningRate", "klTarget");

        assertThat(List.of(spec.getColumnNames()).subList(0, spec.getNumColumns() - 1)).isSubsetOf(learner)
            .startsWith("latentSize", "dropout");
        assertThat(spec.getColumnSpec("latentSize").getType()).isEqualTo(IntCell.TYPE);
        for (final String name : learner) {
            assertThat(Class.forName("org.vibann.knime.learner.VibannLearnerNodeParameters").getDeclaredFields())
                .anyMatch(field -> field.getName().equals("m_" + name));
        }
    }

    @Test
    void aVibannIsTuned() throws Exception {
        final NodeHarness node = tuner(p -> {
            p.m_model = TunedModel.PUBLISHED;
            p.m_trials = 2;
        });

        assertThat(node.execute(TestTables.alloys(60))).as(node.errors()).isTrue();

        assertThat(TestTables.column(node.output(1), "latentSize").get(0)).isEqualTo(new IntCell(64));
        assertThat(numbers(node.output(1), "Mean absolute error (HV)")).hasSize(2).doesNotContain(0.0);
    }

    @Test
    void theSameSeedGivesTheSameTrials() throws Exception {
        final List<List<?>> errors = new java.util.ArrayList<>();
        for (final long seed : new long[] {1, 1, 2}) {
            final NodeHarness node = tuner(p -> p.m_seed = seed);
            assertThat(node.execute(TestTables.alloys(60))).as(node.errors()).isTrue();
            errors.add(TestTables.column(node.output(1), "Mean absolute error (HV)"));
        }
        assertThat(errors.get(1)).isEqualTo(errors.get(0));
        assertThat(errors.get(2)).isNotEqualTo(errors.get(0));
    }

    @Test
    void wrongSettingsAreRefused() {
        assertThatThrownBy(() -> {
            final var parameters = new VibannTunerNodeParameters();
            parameters.m_trials = 501;
            parameters.validate();
        }).isInstanceOf(InvalidSettingsException.class).hasMessageContaining("Trials").hasMessageContaining("500");
    }
}
