/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.knime.learner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.vibann.knime.learner.LearnerExample.learner;

import java.util.Arrays;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.knime.core.data.DataTableSpec;
import org.knime.core.data.def.StringCell;
import org.knime.core.node.BufferedDataTable;
import org.knime.core.node.InvalidSettingsException;
import org.knime.node.parameters.widget.choices.filter.ColumnFilter;
import org.vibann.knime.NodeHarness;
import org.vibann.knime.TestTables;
import org.vibann.knime.learner.VibannLearnerNodeParameters.ElementSelection;
import org.vibann.knime.learner.VibannLearnerNodeParameters.HoldOut;
import org.vibann.knime.learner.VibannLearnerNodeParameters.NetworkEngine;
import org.vibann.knime.table.Columns;
import org.vibann.knime.table.UnusableRowPolicy;

/** What the learner refuses, and in which words. */
class LearnerRefusalsTest {

    @Test
    void oneAlloyIsRefusedWithThatReason() throws Exception {
        final Object[][] rows = new Object[30][];
        for (int i = 0; i < rows.length; i++) {
            rows[i] = TestTables.alloyRows(1)[0].clone();
            rows[i][6] = 1100.0 + i;
        }
        final NodeHarness node = learner(p -> p.m_holdOut = HoldOut.ALLOY);
        assertThat(node.execute(TestTables.table(TestTables.alloySpec(), rows))).isFalse();
        assertThat(node.errors()).contains("All 30 rows are one alloy");
    }

    @Test
    void failsOnAnUnusableRowWhereAsked() throws Exception {
        final Object[][] rows = TestTables.alloyRows(100);
        rows[42][6] = null;
        final NodeHarness node = learner(p -> p.m_unusableRows = UnusableRowPolicy.FAIL);
        assertThat(node.execute(TestTables.table(TestTables.alloySpec(), rows))).isFalse();
        assertThat(node.errors()).contains("Row \"Row42\" cannot be used", "\"HV\" is missing");
    }

    static Stream<Arguments> uselessTables() {
        final DataTableSpec spec = TestTables.alloySpec();
        final Object[][] constant = TestTables.alloyRows(60);
        Arrays.stream(constant).forEach(row -> row[6] = 500.0);
        final Object[] one = TestTables.alloyRows(5)[3];
        final Object[][] oneAlloy = new Object[60][];
        for (int i = 0; i < oneAlloy.length; i++) {
            oneAlloy[i] = one.clone();
            oneAlloy[i][6] = 400.0 + i;
        }
        final Object[][] oneFamily = new Object[60][];
        for (int i = 0; i < oneFamily.length; i++) {
            oneFamily[i] = TestTables.alloyRows(60 * 25)[25 * i];
        }
        return Stream.of( //
            Arguments.of("empty", TestTables.table(spec), "20"), //
            Arguments.of("one row", TestTables.alloys(1), "20"), //
            Arguments.of("19 rows", TestTables.alloys(19), "20"), //
            Arguments.of("constant target", TestTables.table(spec, constant), "constant|same|differ"), //
            Arguments.of("one alloy", TestTables.table(spec, oneAlloy), "All 60 rows are one alloy"), //
            Arguments.of("one family", TestTables.table(spec, oneFamily), "Hold out = Alloys"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("uselessTables")
    void refusesTablesThatTeachNothing(final String name, final BufferedDataTable table, final String reason)
        throws Exception {
        final NodeHarness node = learner(p -> { });
        assertThat(node.execute(table)).isFalse();
        assertThat(node.errors()).containsPattern(reason).doesNotContain("Exception");
    }

    static Stream<Arguments> wrongColumns() {
        final DataTableSpec spec = TestTables.alloySpec();
        final var text = new DataTableSpec(Columns.number("Fe"), Columns.number("Load"),
            Columns.of("HV", StringCell.TYPE));
        final var none = new DataTableSpec(Columns.number("Load"), Columns.number("HV"));
        return Stream.of( //
            Arguments.of(spec, change(p -> p.m_targetColumn = "Hardness"), "\"Hardness\" is not in the input table"),
            Arguments.of(spec, change(p -> p.m_targetColumn = ""), "No target column is chosen"),
            Arguments.of(text, change(p -> { }), "\"HV\" holds .*numbers are needed"),
            Arguments.of(spec, change(p -> p.m_loadColumn = Optional.of("P")), "load column \"P\" is not in"),
            Arguments.of(none, change(p -> { }), "no element column"),
            Arguments.of(spec, change(p -> {
                p.m_targetColumn = "Fe";
                p.m_elementSelection = ElementSelection.MANUAL;
                p.m_elementColumns = new ColumnFilter(new String[]{"Fe", "B"});
            }), "element column and as target"),
            Arguments.of(spec, change(p -> {
                p.m_elementSelection = ElementSelection.MANUAL;
                p.m_elementColumns = new ColumnFilter(new String[]{"Fe", "Xx"});
            }), "\"Xx\" is not in the input table"));
    }

    private static Consumer<VibannLearnerNodeParameters> change(final Consumer<VibannLearnerNodeParameters> change) {
        return change;
    }

    @ParameterizedTest
    @MethodSource("wrongColumns")
    void configureNamesWhatIsWrong(final DataTableSpec spec, final Consumer<VibannLearnerNodeParameters> change,
        final String text) throws Exception {
        final NodeHarness node = learner(change);
        assertThat(node.configure(spec)).isFalse();
        assertThat(node.warnings() + node.errors()).containsPattern(text);
    }

    /** DeepLearning4J is not on the class path of these tests. */
    @Test
    void configureSaysHowToGetAnEngineThatIsMissing() throws Exception {
        final NodeHarness node = learner(p -> p.m_engine = NetworkEngine.DEEPLEARNING4J);
        assertThat(node.configure(TestTables.alloys(30).getSpec())).isFalse();
        assertThat(node.warnings() + node.errors()).contains("DeepLearning4J is not installed",
            "\"VIBANN DeepLearning4J Engine\"", "choose the engine VIBANN");
    }

    @Test
    void settingsOutOfRangeAreRefusedBeforeTheyAreLoaded() {
        assertThatThrownBy(() -> learner(p -> p.m_dropout = Optional.of(1.5)))
            .isInstanceOf(InvalidSettingsException.class).hasMessageContaining("dropout");
        assertThatThrownBy(() -> learner(p -> p.m_loadColumn = Optional.of("HV")))
            .isInstanceOf(InvalidSettingsException.class).hasMessageContaining("target and as load");
    }
}
