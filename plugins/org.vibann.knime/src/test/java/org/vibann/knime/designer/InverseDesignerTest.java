/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.knime.designer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.knime.core.data.DataCell;
import org.knime.core.data.DataTableSpec;
import org.knime.core.data.DoubleValue;
import org.knime.core.node.BufferedDataTable;
import org.knime.core.node.InvalidSettingsException;
import org.knime.core.webui.node.dialog.defaultdialog.NodeParametersUtil;
import org.vibann.core.alloy.Formula;
import org.vibann.knime.NodeHarness;
import org.vibann.knime.TestTables;
import org.vibann.knime.model.ModelTestSupport;
import org.vibann.knime.model.VibannModelPortObject;
import org.vibann.knime.predictor.PredictorExample;
import org.vibann.knime.predictor.VibannPredictorNodeFactory;
import org.vibann.knime.reader.CompositionReaderNodeFactory;
import org.vibann.knime.reader.ReaderExample;
import org.vibann.knime.table.Columns;

/**
 * The Inverse Designer as a node.
 * Longer than 250 lines because one trained model serves all of its tests.
 */
@SuppressWarnings("restriction")
class InverseDesignerTest {

    private static VibannModelPortObject model;

    @BeforeAll
    static void train() throws Exception {
        model = ModelTestSupport.train();
    }

    private static NodeHarness designer(final Consumer<InverseDesignerNodeParameters> change)
        throws InvalidSettingsException {
        final var parameters = new InverseDesignerNodeParameters();
        parameters.m_starts = 6;
        parameters.m_iterations = 10;
        parameters.m_candidates = 4;
        parameters.m_inDomainOnly = false;
        change.accept(parameters);
        return NodeHarness.of(new InverseDesignerNodeFactory(), parameters);
    }

    private static ElementBoundParameters bound(final String element, final double min, final double max) {
        final var bound = new ElementBoundParameters();
        bound.m_element = element;
        bound.m_min = min;
        bound.m_max = max;
        return bound;
    }

    private static double number(final DataCell cell) {
        return ((DoubleValue)cell).getDoubleValue();
    }

    @Test
    void announcesTheSpecsThatItDelivers() throws Exception {
        final NodeHarness node = designer(p -> { });
        final BufferedDataTable table = TestTables.alloys(60);
        assertThat(node.configure(model.getSpec(), table.getSpec())).as(node.errors()).isTrue();
        final var candidates = (DataTableSpec)node.spec(0);
        final var trace = (DataTableSpec)node.spec(1);
        assertThat(candidates.getColumnNames()).contains("Formula", "Fe", "Load", "Prediction (HV)", "Novelty",
            "Nearest alloy", "Nearest alloy (HV)", "In domain", "Mixing enthalpy (kJ/mol)");
        assertThat(node.execute(model, table)).as(node.errors()).isTrue();
        final BufferedDataTable found = node.output(0);
        final BufferedDataTable course = node.output(1);
        assertThat(found.getSpec().equalStructure(candidates)).isTrue();
        assertThat(course.getSpec().equalStructure(trace)).isTrue();
        assertThat(found.size()).isBetween(1L, 4L);
        assertThat(course.size()).isPositive();
    }

    @Test
    void reportedAlloysMeetTheConstraintsExactly() throws Exception {
        final NodeHarness node = designer(p -> {
            p.m_allowedElements = new String[]{"B", "Fe", "Zr"};
            p.m_requiredElements = new String[]{"Zr"};
            p.m_bounds = new ElementBoundParameters[]{bound("B", 5, 20)};
            final var group = new GroupBoundParameters();
            group.m_elements = new String[]{"B", "Zr"};
            group.m_max = 45;
            p.m_groups = new GroupBoundParameters[]{group};
            p.m_step = 2.5;
        });
        assertThat(node.execute(model, TestTables.alloys(60))).as(node.errors()).isTrue();
        final BufferedDataTable found = node.output(0);
        assertThat(found.size()).isPositive();
        assertThat(found.getSpec().findColumnIndex("Cu")).as("only allowed elements have a column").isNegative();
        final List<DataCell> formulas = TestTables.column(found, "Formula");
        for (int i = 0; i < found.size(); i++) {
            final double boron = number(TestTables.column(found, "B").get(i));
            final double zirconium = number(TestTables.column(found, "Zr").get(i));
            final double iron = number(TestTables.column(found, "Fe").get(i));
            assertThat(boron + zirconium + iron).isEqualTo(100.0);
            assertThat(boron).isBetween(5.0, 20.0);
            assertThat(zirconium).isPositive();
            assertThat(boron + zirconium).isLessThanOrEqualTo(45.0);
            assertThat(iron % 2.5).isZero();
            assertThat(Formula.parse(formulas.get(i).toString()).fraction(org.vibann.core.alloy.Element.B) * 100)
                .isCloseTo(boron, org.assertj.core.data.Offset.offset(1e-9));
        }
    }

    @Test
    void reportedPredictionsAreThoseOfThePredictorToTheLastBit() throws Exception {
        final NodeHarness node = designer(p -> { });
        assertThat(node.execute(model, TestTables.alloys(60))).as(node.errors()).isTrue();
        final BufferedDataTable found = node.output(0);
        final var predictor =
            new NodeHarness(new VibannPredictorNodeFactory(), PredictorExample.settings(Optional.of("Check")));
        assertThat(predictor.execute(model, found)).as(predictor.errors()).isTrue();
        final BufferedDataTable checked = predictor.output(0);
        for (final String suffix : List.of("", " (Std. dev.)", " (Lower 90 %)", " (Upper 90 %)", " (LCB)")) {
            assertThat(TestTables.column(checked, "Check" + suffix))
                .isEqualTo(TestTables.column(checked, "Prediction (HV)" + suffix));
        }
    }

    /** Formula and load alone, written down and read in another session, give the reported numbers. */
    @Test
    void reportedFormulasAreAsGoodAsTheTable(@TempDir final Path folder) throws Exception {
        final NodeHarness node = designer(p -> p.m_step = 0.1);
        assertThat(node.execute(model, TestTables.alloys(60))).as(node.errors()).isTrue();
        final BufferedDataTable found = node.output(0);
        final var lines = new StringBuilder("Formula,Load,HV\n");
        for (int i = 0; i < found.size(); i++) {
            lines.append(TestTables.column(found, "Formula").get(i)).append(',')
                .append(TestTables.column(found, "Load").get(i)).append(",1\n");
        }
        final var reader = new NodeHarness(new CompositionReaderNodeFactory(),
            ReaderExample.formulas(Files.writeString(folder.resolve("candidates.csv"), lines)));
        assertThat(reader.execute()).as(reader.errors()).isTrue();
        final BufferedDataTable read = reader.output(0);
        assertThat(read.size()).isEqualTo(found.size()).isPositive();
        final var predictor =
            new NodeHarness(new VibannPredictorNodeFactory(), PredictorExample.settings(Optional.of("Check")));
        assertThat(predictor.execute(model, read)).as(predictor.errors()).isTrue();
        final BufferedDataTable checked = predictor.output(0);
        for (final String suffix : List.of("", " (Std. dev.)", " (Lower 90 %)", " (Upper 90 %)", " (LCB)")) {
            assertThat(TestTables.column(checked, "Check" + suffix))
                .isEqualTo(TestTables.column(found, "Prediction (HV)" + suffix));
        }
    }

    @Test
    void refusesConstraintsThatNoAlloyMeetsBeforeItRuns() throws Exception {
        final DataTableSpec spec = TestTables.alloySpec();
        final NodeHarness sum = designer(
            p -> p.m_bounds = new ElementBoundParameters[]{bound("Fe", 60, 100), bound("Zr", 50, 100)});
        assertThat(sum.configure(model.getSpec(), spec)).isFalse();
        assertThat(sum.warnings() + sum.errors()).containsOnlyOnce("No alloy").contains("Fe", "Zr");
        final NodeHarness unknown = designer(p -> p.m_requiredElements = new String[]{"U"});
        assertThat(unknown.configure(model.getSpec(), spec)).isFalse();
        assertThat(unknown.warnings() + unknown.errors()).contains("U");
        final NodeHarness column = designer(p -> p.m_valueColumn = "Hardness");
        assertThat(column.configure(model.getSpec(), spec)).isFalse();
        assertThat(column.warnings() + column.errors()).contains("\"Hardness\" is not in the input table");
    }

    @Test
    void settingsOutOfRangeAreRefused() {
        assertThatThrownBy(() -> designer(p -> p.m_step = 0.3)).isInstanceOf(InvalidSettingsException.class)
            .hasMessageContaining("divides 100");
        assertThatThrownBy(() -> designer(p -> p.m_load = 0)).isInstanceOf(InvalidSettingsException.class)
            .hasMessageContaining("load");
        assertThatThrownBy(() -> designer(p -> p.m_allowedElements = new String[]{"Xy"}))
            .isInstanceOf(InvalidSettingsException.class).hasMessageContaining("\"Xy\" is no element symbol");
        assertThatThrownBy(() -> designer(p -> p.m_searchPasses = 1)).isInstanceOf(InvalidSettingsException.class);
    }

    @Test
    void impossibleNumbersAreRefusedInTheDialogWithOneSentence() {
        refused(p -> p.m_minElements = -5, "at least -5 and at most 5 elements");
        refused(p -> p.m_minElements = 7, "at least 7 and at most 5 elements", "in order");
        refused(p -> p.m_bounds = new ElementBoundParameters[]{bound("Fe", 60, 40)},
            "at least 60 at.% Fe and at most 40 at.% Fe; the minimum must not be above");
        refused(p -> {
            final var group = new GroupBoundParameters();
            group.m_elements = new String[]{"B", "Zr"};
            group.m_min = 50;
            group.m_max = 20;
            p.m_groups = new GroupBoundParameters[]{group};
        }, "at least 50 at.% B + Zr and at most 20 at.% B + Zr");
        refused(p -> p.m_groups = new GroupBoundParameters[]{new GroupBoundParameters()}, "no element is chosen");
        refused(p -> p.m_bounds = new ElementBoundParameters[]{bound(null, 0, 40)},
            "Bounds per element: no element is chosen");
    }

    @Test
    void nullTextsAreEmptyTexts() throws Exception {
        final NodeHarness node = designer(p -> {
            p.m_limits.m_sums = null;
            p.m_limits.m_base = null;
            p.m_limits.m_glass = null;
            p.m_otherLoads = null;
            p.m_secondGoal.m_values = null;
            p.m_secondGoal.m_name = null;
        });
        assertThat(node.configure(model.getSpec(), TestTables.alloySpec())).as(node.errors()).isTrue();
    }

    @Test
    void aNewBoundProposesAnElementOfTheModel() throws Exception {
        final var input = NodeParametersUtil.createDefaultNodeSettingsContext(
            new org.knime.core.node.port.PortObjectSpec[]{model.getSpec(), TestTables.alloySpec()});
        assertThat(new ElementBoundParameters.NewRow().computeState(input).m_element).isEqualTo("Al");
    }

    @Test
    void fewerAlloysThanAnElementNeedsToBeKnownAreRefusedInPlainWords() throws Exception {
        final Object[][] rows = {TestTables.alloyRows(60)[3], TestTables.alloyRows(60)[9]};
        final BufferedDataTable table = TestTables.table(TestTables.alloySpec(), rows);
        final NodeHarness near = designer(p -> p.m_inDomainOnly = true);
        assertThat(near.execute(model, table)).isFalse();
        assertThat(near.errors()).contains("The reference table holds 2 different alloys, but an element counts as known "
            + "when at least 3 alloys contain it").doesNotContain("; no ");
        final NodeHarness far = designer(p -> { });
        assertThat(far.execute(model, table)).as(far.errors()).isTrue();
    }

    @Test
    void refusesAnEmptyReferenceTable() throws Exception {
        final NodeHarness node = designer(p -> { });
        assertThat(node.execute(model, TestTables.table(TestTables.alloySpec()))).isFalse();
        assertThat(node.errors()).isNotBlank().doesNotContain("Exception");
    }

    @Test
    void countsReferenceRowsThatItSkips() throws Exception {
        final Object[][] rows = TestTables.alloyRows(60);
        rows[4][2] = null;
        final NodeHarness node = designer(p -> { });
        assertThat(node.execute(model, TestTables.table(TestTables.alloySpec(), rows))).as(node.errors()).isTrue();
        assertThat(node.warnings()).contains("1 row of the reference table was skipped: missing values (first: Row4");
    }

    @Test
    void worksForAModelWithoutLoadColumnInTheReference() throws Exception {
        final var spec = new DataTableSpec(Columns.number("Fe"), Columns.number("B"), Columns.number("HV"));
        final var rows = new Object[20][];
        for (int i = 0; i < rows.length; i++) {
            rows[i] = new Object[]{60.0 + i, 40.0 - i, 800.0 - i};
        }
        final NodeHarness node = designer(p -> { });
        assertThat(node.execute(model, TestTables.table(spec, rows))).as(node.errors()).isTrue();
    }

    @Test
    void furtherLimitsAreMetAndTold() throws Exception {
        final NodeHarness node = designer(p -> {
            p.m_limits.m_forbiddenElements = new String[]{"Cu"};
            p.m_limits.m_sums = "B + Zr <= 40; Fe >= 20";
            p.m_limits.m_glass = "delta >= 5; Hmix <= -3";
            p.m_otherLoads = "0.2; 2 N";
            p.m_contributionColumns = true;
            p.m_goal = DesignGoal.TARGET_BAND;
        });
        final BufferedDataTable table = TestTables.alloys(60);
        assertThat(node.configure(model.getSpec(), table.getSpec())).as(node.errors()).isTrue();
        final var announced = (DataTableSpec)node.spec(0);
        assertThat(node.execute(model, table)).as(node.errors()).isTrue();
        final BufferedDataTable found = node.output(0);
        assertThat(found.getSpec().equalStructure(announced)).isTrue();
        assertThat(found.size()).isPositive();
        for (int i = 0; i < found.size(); i++) {
            assertThat(at(found, "Cu", i)).isZero();
            assertThat(at(found, "Fe", i)).isGreaterThanOrEqualTo(20);
            assertThat(at(found, "B", i) + at(found, "Zr", i)).isLessThanOrEqualTo(40);
            assertThat(at(found, "Size mismatch (%)", i)).isGreaterThanOrEqualTo(5);
            assertThat(at(found, "Mixing enthalpy (kJ/mol)", i)).isLessThanOrEqualTo(-3);
            assertThat(at(found, "Prediction (HV) at 0.2 N", i)).isNotEqualTo(at(found, "Prediction (HV) at 2 N", i));
            assertThat(at(found, "Latent-density quantile", i)).isBetween(0.0, 1.0);
            assertThat(at(found, "Contribution of Fe (HV per at.%)", i)).isFinite();
            assertThat(TestTables.column(found, "Contributions (HV per at.%)").get(i).toString()).contains("Fe ");
            final double distance = at(found, "Distance to nearest alloy (at.%)", i);
            assertThat(Double.toString(distance)).as("no noise in the last digits").hasSizeLessThan(15);
            final boolean inside = TestTables.column(found, "In domain").get(i).toString().equals("true");
            assertThat(TestTables.column(found, "Flags").get(i).toString().isEmpty()).isEqualTo(inside);
        }
        assertThat(found.getSpec().getColumnNames()).contains("Inoue: three or more components",
            "Inoue: main sizes differ by 12 %", "Inoue: main mixing enthalpies negative");
    }

    private static double at(final BufferedDataTable table, final String column, final int row)
        throws InvalidSettingsException {
        return number(TestTables.column(table, column).get(row));
    }

    @Test
    void staysNearABaseAlloy() throws Exception {
        final NodeHarness node = designer(p -> {
            p.m_limits.m_base = "Fe60B20Zr20";
            p.m_limits.m_room = 5;
        });
        assertThat(node.execute(model, TestTables.alloys(60))).as(node.errors()).isTrue();
        final BufferedDataTable found = node.output(0);
        assertThat(found.size()).isPositive();
        for (int i = 0; i < found.size(); i++) {
            assertThat(at(found, "Fe", i)).isBetween(55.0, 65.0);
            assertThat(at(found, "B", i)).isBetween(15.0, 25.0);
            assertThat(at(found, "Cu", i)).isLessThanOrEqualTo(5);
        }
    }

    @Test
    void proposesTheNextExperiments() throws Exception {
        final BufferedDataTable table = TestTables.alloys(60);
        final double load = number(TestTables.column(table, "Load").get(0));
        final NodeHarness measured = designer(p -> {
            p.m_goal = DesignGoal.EXPECTED_IMPROVEMENT;
            p.m_load = load;
        });
        assertThat(measured.execute(model, table)).as(measured.errors()).isTrue();
        double best = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < 60; i++) {
            best = Math.abs(at(table, "Load", i) - load) <= 0.1 * load ? Math.max(best, at(table, "HV", i)) : best;
        }
        final double known = best;
        final NodeHarness given = designer(p -> {
            p.m_goal = DesignGoal.EXPECTED_IMPROVEMENT;
            p.m_load = load;
            p.m_improvement.m_source = ImprovementParameters.Source.GIVEN;
            p.m_improvement.m_value = known;
        });
        assertThat(given.execute(model, table)).as(given.errors()).isTrue();
        assertThat(TestTables.column(given.output(0), "Objective"))
            .isEqualTo(TestTables.column(measured.output(0), "Objective")).isNotEmpty();
        final NodeHarness far = designer(p -> {
            p.m_goal = DesignGoal.EXPECTED_IMPROVEMENT;
            p.m_load = 1e4;
        });
        assertThat(far.execute(model, table)).isFalse();
        assertThat(far.errors()).contains("No alloy of the reference table was measured within a tenth of 10000.0 N");
    }

    @Test
    void tradesOffASecondGoal() throws Exception {
        final NodeHarness price = designer(p -> {
            p.m_secondGoal.m_kind = SecondGoalParameters.Kind.MASS;
            p.m_secondGoal.m_name = "Price (EUR/kg)";
            p.m_secondGoal.m_values = "Fe 0.5; B 4; Zr 30";
        });
        assertThat(price.execute(model, TestTables.alloys(60))).as(price.errors()).isTrue();
        final BufferedDataTable found = price.output(0);
        assertThat(found.size()).isPositive();
        assertThat(TestTables.column(found, "Pareto rank").get(0)).hasToString("1");
        for (int i = 0; i < found.size(); i++) {
            assertThat(at(found, "Cu", i)).as("no price of copper is known").isZero();
            assertThat(at(found, "Price (EUR/kg)", i)).isBetween(0.5, 30.0);
        }
        final NodeHarness density = designer(p -> p.m_secondGoal.m_kind = SecondGoalParameters.Kind.DENSITY);
        assertThat(density.execute(model, TestTables.alloys(60))).as(density.errors()).isTrue();
        assertThat(at(density.output(0), "Density (g/cm³)", 0)).isBetween(2.0, 9.0);
    }

    @Test
    void textsThatCannotBeReadAreRefusedWithOptionAndPart() {
        refused(p -> p.m_limits.m_sums = "Fe <= 50; B+Xx <= 40", "Limits of sums", "\"B+Xx <= 40\"", "\"Xx\"");
        refused(p -> p.m_limits.m_glass = "delta > 5", "Glass-forming limits", "\"delta > 5\"", ">=");
        refused(p -> p.m_limits.m_base = "Fe60(B", "Base alloy");
        refused(p -> p.m_limits.m_base = "Fe60Q40", "Base alloy", "Q");
        refused(p -> p.m_limits.m_forbiddenElements = new String[]{"Xy"}, "Forbidden elements", "\"Xy\"");
        refused(p -> p.m_otherLoads = "0.2; -3", "Further loads", "\"-3\"");
        refused(p -> p.m_minLatentQuantile = 1, "latent quantile");
        refused(p -> p.m_patience = -1, "patience");
        refused(p -> {
            p.m_secondGoal.m_kind = SecondGoalParameters.Kind.ATOMS;
            p.m_secondGoal.m_values = "Fe one";
        }, "Values of the elements", "\"one\"");
        refused(p -> p.m_secondGoal.m_kind = SecondGoalParameters.Kind.MASS, "no values of elements");
    }

    private static void refused(final Consumer<InverseDesignerNodeParameters> change, final String... parts) {
        assertThatThrownBy(() -> designer(change)).isInstanceOf(InvalidSettingsException.class)
            .hasMessageContainingAll(parts);
    }

    @Test
    void cancelEndsTheSearch() throws Exception {
        final NodeHarness node = designer(p -> {
            p.m_starts = 500;
            p.m_iterations = 5000;
        });
        node.monitor().addProgressListener(event -> node.monitor().setExecuteCanceled());
        assertThat(node.execute(model, TestTables.alloys(60))).isFalse();
    }
}
