/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.knime.benchmark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.knime.core.data.DataCell;
import org.knime.core.data.DataRow;
import org.knime.core.data.DataTableSpec;
import org.knime.core.data.DoubleValue;
import org.knime.core.node.BufferedDataTable;
import org.knime.core.node.InvalidSettingsException;
import org.knime.core.webui.node.dialog.defaultdialog.NodeParametersUtil;
import org.vibann.knime.NodeHarness;
import org.vibann.knime.TestTables;
import org.vibann.knime.benchmark.RegressionBenchmarkNodeParameters.RowSubset;
import org.vibann.knime.table.Columns;
import org.vibann.knime.table.UnusableRowPolicy;

/** The Regression Benchmark as a node. */
@SuppressWarnings("restriction")
class RegressionBenchmarkTest {

    private static NodeHarness benchmark(final Consumer<RegressionBenchmarkNodeParameters> change)
        throws InvalidSettingsException {
        final var parameters =
            NodeParametersUtil.loadSettings(BenchmarkExample.quick(), RegressionBenchmarkNodeParameters.class);
        change.accept(parameters);
        return NodeHarness.of(new RegressionBenchmarkNodeFactory(), parameters);
    }

    private static List<String> texts(final BufferedDataTable table, final String column)
        throws InvalidSettingsException {
        return TestTables.column(table, column).stream().map(Object::toString).toList();
    }

    private static double[] numbers(final BufferedDataTable table, final String column)
        throws InvalidSettingsException {
        return TestTables.column(table, column).stream().mapToDouble(c -> ((DoubleValue)c).getDoubleValue()).toArray();
    }

    @Test
    void comparesModelsByProtocol() throws Exception {
        final NodeHarness node = benchmark(p -> {
            p.m_byAlloy = true;
            p.m_descriptors = true;
        });
        final BufferedDataTable table = TestTables.alloys(60);
        assertThat(node.configure(table.getSpec())).as(node.errors()).isTrue();
        final var metricsSpec = (DataTableSpec)node.spec(0);
        final var forecastSpec = (DataTableSpec)node.spec(1);
        assertThat(node.execute(table)).as(node.errors()).isTrue();
        final BufferedDataTable metrics = node.output(0);
        final BufferedDataTable forecasts = node.output(1);
        assertThat(metrics.getSpec().equalStructure(metricsSpec)).isTrue();
        assertThat(forecasts.getSpec().equalStructure(forecastSpec)).isTrue();
        assertThat(texts(metrics, "Model")).hasSize(8).contains("knn", "ridge", "knn+descriptors", "ridge+descriptors");
        assertThat(texts(metrics, "Validation")).containsExactly("family", "family", "family", "family", "alloy", "alloy",
            "alloy", "alloy");
        assertThat(java.util.Arrays.copyOf(numbers(metrics, "MAE (mean)"), 4)).isSorted();
        assertThat(forecasts.size()).isEqualTo(8 * 60);
        assertThat(node.warnings()).isEmpty();
    }

    @Test
    void everyModelIsTuned() throws Exception {
        final BufferedDataTable table = TestTables.alloys(60);
        final NodeHarness usual = benchmark(p -> p.m_trials = 6);
        final NodeHarness tuned = benchmark(p -> {
            p.m_tune = true;
            p.m_trials = 6;
        });
        assertThat(usual.execute(table)).as(usual.errors()).isTrue();
        assertThat(tuned.execute(table)).as(tuned.errors()).isTrue();

        assertThat(texts(tuned.output(0), "Model")).containsExactlyInAnyOrder("knn", "ridge");
        assertThat(numbers(tuned.output(1), "Prediction (HV)")).isNotEqualTo(numbers(usual.output(1), "Prediction (HV)"));
    }

    /** The figures of the first table are those of the rows of the second. */
    @Test
    void metricsAreThoseOfThePredictions() throws Exception {
        final NodeHarness node = benchmark(p -> p.m_knn = false);
        final BufferedDataTable table = TestTables.alloys(60);
        assertThat(node.execute(table)).as(node.errors()).isTrue();
        final BufferedDataTable forecasts = node.output(1);
        final Set<String> rows = new HashSet<>();
        double error = 0;
        int inside = 0;
        final double[] measured = numbers(table, "HV");
        for (final DataRow row : TestTables.rows(forecasts)) {
            final double y = number(row.getCell(5));
            final double mean = number(row.getCell(6));
            assertThat(rows.add(row.getCell(0).toString())).isTrue();
            assertThat(y).isEqualTo(measured[Integer.parseInt(row.getCell(0).toString().substring("Row".length()))]);
            assertThat(mean).isBetween(number(row.getCell(7)), number(row.getCell(8)));
            error += Math.abs(y - mean) / 60;
            inside += number(row.getCell(7)) <= y && y <= number(row.getCell(8)) ? 1 : 0;
        }
        assertThat(rows).hasSize(60);
        assertThat(numbers(node.output(0), "MAE (pooled)")[0]).isCloseTo(error, within(1e-9));
        assertThat(numbers(node.output(0), "Coverage of 90 % interval")[0]).isCloseTo(inside / 60.0, within(1e-9));
        assertThat(numbers(node.output(0), "R² (mean)")[0]).isGreaterThan(0.5); // HV is nearly linear
    }

    private static double number(final DataCell cell) {
        return ((DoubleValue)cell).getDoubleValue();
    }

    @Test
    void aVibannIsComparedToo() throws Exception {
        final NodeHarness node = benchmark(p -> {
            p.m_vibann = true;
            p.m_folds = 2;
        });
        assertThat(node.execute(TestTables.alloys(60))).as(node.errors()).isTrue();
        assertThat(texts(node.output(0), "Model")).containsExactlyInAnyOrder("vibann", "knn", "ridge");
    }

    @Test
    void skipsUnusableRowsAndKeepsTheNamesOfTheOthers() throws Exception {
        final Object[][] rows = TestTables.alloyRows(60);
        rows[3][6] = null;
        final NodeHarness node = benchmark(p -> p.m_ridge = false);
        assertThat(node.execute(TestTables.table(TestTables.alloySpec(), rows))).as(node.errors()).isTrue();
        assertThat(node.warnings()).contains("1 row was skipped", "Row3");
        assertThat(texts(node.output(1), "Row")).hasSize(59).doesNotContain("Row3").contains("Row4", "Row59");

        final NodeHarness strict = benchmark(p -> p.m_unusableRows = UnusableRowPolicy.FAIL);
        assertThat(strict.execute(TestTables.table(TestTables.alloySpec(), rows))).isFalse();
        assertThat(strict.errors()).contains("Row \"Row3\" cannot be used");
    }

    @Test
    void bulkRowsOnly() throws Exception {
        final NodeHarness node = benchmark(p -> {
            p.m_subset = RowSubset.BULK;
            p.m_ridge = false;
        });
        final BufferedDataTable table = TestTables.alloys(70);
        assertThat(node.execute(table)).as(node.errors()).isTrue();
        final double[] loads = numbers(table, "Load");
        assertThat(texts(node.output(1), "Row")).hasSize(60)
            .allSatisfy(key -> assertThat(loads[Integer.parseInt(key.substring(3))]).isGreaterThan(0.196));
    }

    static Stream<Arguments> wrongSettings() {
        return Stream.of( //
            Arguments.of(change(p -> {
                p.m_knn = false;
                p.m_ridge = false;
            }), "No model is chosen"), //
            Arguments.of(change(p -> p.m_byFamily = false), "No validation is chosen"), //
            Arguments.of(change(p -> p.m_folds = 1), "number of folds"), //
            Arguments.of(change(p -> p.m_repetitions = 0), "number of seeds"), //
            Arguments.of(change(p -> p.m_loadColumn = Optional.of("HV")), "target and as load"), //
            Arguments.of(change(p -> {
                p.m_loadColumn = Optional.empty();
                p.m_subset = RowSubset.LIBRARY;
            }), "Choose a load column"));
    }

    private static Consumer<RegressionBenchmarkNodeParameters> change(
        final Consumer<RegressionBenchmarkNodeParameters> change) {
        return change;
    }

    @ParameterizedTest
    @MethodSource("wrongSettings")
    void settingsThatMakeNoSenseAreRefused(final Consumer<RegressionBenchmarkNodeParameters> change,
        final String text) {
        assertThatThrownBy(() -> benchmark(change)).isInstanceOf(InvalidSettingsException.class)
            .hasMessageContaining(text);
    }

    @Test
    void configureNamesWhatIsWrong() throws Exception {
        final NodeHarness target = benchmark(p -> p.m_targetColumn = "Hardness");
        assertThat(target.configure(TestTables.alloySpec())).isFalse();
        assertThat(target.warnings() + target.errors()).contains("\"Hardness\" is not in the input table");
        final NodeHarness elements = benchmark(p -> { });
        assertThat(elements.configure(new DataTableSpec(Columns.number("Load"), Columns.number("HV")))).isFalse();
        assertThat(elements.warnings() + elements.errors()).contains("no element column");
    }

    @Test
    void tooFewRowsFailWithTheReason() throws Exception {
        final NodeHarness node = benchmark(p -> p.m_folds = 50);
        assertThat(node.execute(TestTables.alloys(30))).isFalse();
        assertThat(node.errors()).contains("15 alloy famil", "use fewer folds").doesNotContain("Exception");
    }

    @Test
    void cancelEndsIt() throws Exception {
        final NodeHarness node = benchmark(p -> p.m_vibann = true);
        node.monitor().addProgressListener(event -> node.monitor().setExecuteCanceled());
        assertThat(node.execute(TestTables.alloys(100))).isFalse();
        assertThat((Object)node.output(0)).isNull();
    }
}
