/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.knime.learner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.knime.core.data.DataTableSpec;
import org.knime.core.data.DoubleValue;
import org.knime.core.data.MissingValue;
import org.knime.core.data.def.StringCell;
import org.knime.core.node.BufferedDataTable;
import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.NodeSettings;
import org.knime.core.webui.node.dialog.defaultdialog.NodeParametersUtil;
import org.knime.node.parameters.widget.choices.filter.ColumnFilter;
import org.vibann.core.config.VibannConfig;
import org.vibann.core.data.Grouping;
import org.vibann.knime.NodeHarness;
import org.vibann.knime.TestTables;
import org.vibann.knime.learner.VibannLearnerNodeParameters.ElementSelection;
import org.vibann.knime.learner.VibannLearnerNodeParameters.HoldOut;
import org.vibann.knime.learner.VibannLearnerNodeParameters.ModelPreset;
import org.vibann.knime.learner.VibannLearnerNodeParameters.NetworkEngine;
import org.vibann.knime.model.VibannModelPortObject;
import org.vibann.knime.model.VibannModelPortObjectSpec;
import org.vibann.knime.table.Columns;
import org.vibann.knime.table.UnusableRowPolicy;

/** The VIBANN Learner as a node. */
@SuppressWarnings("restriction")
class VibannLearnerTest {

    private static NodeHarness learner(final Consumer<VibannLearnerNodeParameters> change)
        throws InvalidSettingsException {
        final var parameters =
            NodeParametersUtil.loadSettings(LearnerExample.quick(), VibannLearnerNodeParameters.class);
        change.accept(parameters);
        final var settings = new NodeSettings("model");
        NodeParametersUtil.saveSettings(VibannLearnerNodeParameters.class, parameters, settings);
        return new NodeHarness(new VibannLearnerNodeFactory(), settings);
    }

    @Test
    void announcesTheSpecsThatItDelivers() throws Exception {
        final NodeHarness node = learner(p -> { });
        final BufferedDataTable table = TestTables.alloys(100);
        assertThat(node.configure(table.getSpec())).as(node.errors()).isTrue();
        final var model = (VibannModelPortObjectSpec)node.spec(0);
        final var history = (DataTableSpec)node.spec(1);
        final var elements = (DataTableSpec)node.spec(2);
        final var predictions = (DataTableSpec)node.spec(3);
        assertThat(model.elements()).extracting(Object::toString).containsExactlyElementsOf(TestTables.ELEMENTS);
        assertThat(model.trainingRows()).isEmpty();
        assertThat(node.execute(table)).as(node.errors()).isTrue();
        final VibannModelPortObject trained = node.output(0);
        assertThat(trained.getSpec().elements()).isEqualTo(model.elements());
        assertThat(trained.getSpec().latentSize()).isEqualTo(model.latentSize()).isEqualTo(4);
        assertThat(trained.getSpec().loadColumn()).isEqualTo(model.loadColumn()).contains("Load");
        assertThat(trained.getSpec().trainingRows()).hasValue(100);
        assertThat(trained.getSummary()).startsWith("VIBANN: 5 elements and load → HV").doesNotContain("\n");
        final BufferedDataTable epochs = node.output(1);
        assertThat(epochs.getSpec().equalStructure(history)).isTrue();
        assertThat(epochs.size()).isBetween(1L, 12L);
        final BufferedDataTable attention = node.output(2);
        assertThat(attention.getSpec().equalStructure(elements)).isTrue();
        assertThat(TestTables.column(attention, "Element")).extracting(Object::toString)
            .containsExactlyElementsOf(TestTables.ELEMENTS);
        final BufferedDataTable heldOut = node.output(3);
        assertThat(heldOut.getSpec().equalStructure(predictions)).isTrue();
        assertThat(keys(heldOut)).isEqualTo(keys(table));
        assertThat(TestTables.column(heldOut, "Measured (HV)")).isEqualTo(TestTables.column(table, "HV"));
        assertThat(TestTables.column(heldOut, "Fold")).extracting(Object::toString).contains("1", "2", "3", "4", "5");
        assertThat(TestTables.column(heldOut, "Prediction (HV) (Upper 90 %)")).noneMatch(cell -> cell.isMissing());
        assertThat(trained.getSummary()).contains("5-fold cross-validation over families: R² ", "90 % intervals",
            "in domain MAE").endsWith("; contains the training rows");
        assertThat(node.warnings()).isEmpty();
    }

    @Test
    void rowsThatLookWrongAreNamedAndKept() throws Exception {
        final Object[][] rows = TestTables.alloyRows(101);
        rows[100] = rows[12].clone();
        rows[100][6] = 3 * (double)rows[12][6];
        rows[40][6] = 0.1 * (double)rows[40][6];
        final NodeHarness node = learner(p -> { });
        final BufferedDataTable table = TestTables.table(TestTables.alloySpec(), rows);
        assertThat(node.configure(table.getSpec())).as(node.errors()).isTrue();
        final var announced = (DataTableSpec)node.spec(4);
        assertThat(node.execute(table)).as(node.errors()).isTrue();
        final BufferedDataTable suspicious = node.output(4);
        assertThat(suspicious.getSpec().equalStructure(announced)).isTrue();
        assertThat(keys(suspicious)).containsExactly("Row12", "Row40", "Row100");
        assertThat(TestTables.column(suspicious, "Kind")).extracting(Object::toString).containsExactly(
            "replicates contradict each other", "about 10 times too small", "replicates contradict each other");
        assertThat(TestTables.column(suspicious, "Other replicates (HV) (median)")).satisfies(cells -> {
            assertThat(((DoubleValue)cells.get(0)).getDoubleValue()).isEqualTo((double)rows[100][6]);
            assertThat(((MissingValue)cells.get(1)).getError()).contains("no other row of this alloy");
        });
        assertThat(TestTables.column(suspicious, "Held-out prediction (HV)")).noneMatch(cell -> cell.isMissing());
        assertThat(node.warnings())
            .contains("3 rows look wrong: Row12 (replicates contradict each other), Row40 (about "
            + "10 times too small), Row100");
        final VibannModelPortObject model = node.output(0);
        assertThat(model.getSpec().trainingRows()).as("nothing is dropped").hasValue(101);
    }

    private static List<String> keys(final BufferedDataTable table) {
        final List<String> keys = new ArrayList<>();
        try (var rows = table.iterator()) {
            rows.forEachRemaining(row -> keys.add(row.getKey().getString()));
        }
        return keys;
    }

    @Test
    void predictionsOfHeldOutRowsAreMissingWithoutCrossValidation() throws Exception {
        final NodeHarness node = learner(p -> p.m_preset = ModelPreset.PUBLISHED);
        assertThat(node.execute(TestTables.alloys(60))).as(node.errors()).isTrue();
        final BufferedDataTable heldOut = node.output(3);
        assertThat(heldOut.size()).isEqualTo(60);
        assertThat(TestTables.column(heldOut, "Prediction (HV)")).allSatisfy(
            cell -> assertThat(((MissingValue)cell).getError()).contains("not cross-validated"));
        final VibannModelPortObject trained = node.output(0);
        assertThat(trained.getSummary()).contains("rows of unseen families R² ").doesNotContain("training rows");
    }

    @Test
    void threeFamiliesAreLearntWithAWarningOfWhatTheyCannotPromise() throws Exception {
        final NodeHarness node = learner(p -> { });
        assertThat(node.execute(TestTables.threeFamilies(20))).as(node.errors()).isTrue();
        assertThat(node.warnings()).contains("An interval of 90 % needs 9 held-out families", "there are 3",
            "75 % at most", "hold out alloys instead");
        final BufferedDataTable heldOut = node.output(3);
        assertThat(TestTables.column(heldOut, "Prediction (HV) (Lower 90 %)")).allSatisfy(
            cell -> assertThat(((MissingValue)cell).getError()).contains("too few groups"));
        assertThat(TestTables.column(heldOut, "Prediction (HV)")).noneMatch(cell -> cell.isMissing());
        final VibannModelPortObject trained = node.output(0);
        assertThat(trained.getSummary()).contains("too few families for 90 % intervals").doesNotContain("NaN");
        final NodeHarness byAlloy = learner(p -> p.m_holdOut = HoldOut.ALLOY);
        assertThat(byAlloy.execute(TestTables.threeFamilies(20))).as(byAlloy.errors()).isTrue();
        assertThat(byAlloy.warnings()).isEmpty();
    }

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
    void networksWithoutTeachersAreLearntWithAWarning() throws Exception {
        final NodeHarness node = learner(p -> {
            p.m_epochs = Optional.of(1);
            p.m_kernelTrials = Optional.of(0);
        });
        assertThat(node.execute(TestTables.alloys(60))).as(node.errors()).isTrue();
        assertThat(node.warnings()).contains("intervals are not calibrated", "without teachers");
        final VibannModelPortObject trained = node.output(0);
        assertThat(trained.getSpec().calibrated()).isFalse();
    }

    @Test
    void theCompactPresetGivesACalibratedNetworkWithoutRows() throws Exception {
        final NodeHarness node = learner(p -> {
            p.m_preset = ModelPreset.COMPACT;
            p.m_epochs = Optional.of(2);
            p.m_kernelTrials = Optional.of(2);
        });
        assertThat(node.execute(TestTables.alloys(60))).as(node.errors()).isTrue();
        final VibannModelPortObject trained = node.output(0);
        assertThat(trained.getSpec().calibrated()).isTrue();
        assertThat(trained.model().weights()).as("shares of heads beside it").isEmpty();
        assertThat(trained.model().domain()).isEmpty();
        assertThat(trained.model().calibration()).isPresent();
    }

    @Test
    void aTargetAboveZeroIsKeptThereUnlessSwitchedOff() throws Exception {
        for (final boolean positive : new boolean[]{true, false}) {
            final NodeHarness node = learner(p -> {
                p.m_positiveTarget = positive;
                p.m_preset = ModelPreset.PUBLISHED;
            });
            assertThat(node.execute(TestTables.alloys(60))).as(node.errors()).isTrue();
            final VibannModelPortObject trained = node.output(0);
            assertThat(trained.model().config().positive()).isEqualTo(positive);
        }
    }

    @Test
    void holdsOutAlloysAndTakesAdvancedValuesWhereAsked() throws Exception {
        final NodeHarness node = learner(p -> {
            p.m_holdOut = HoldOut.ALLOY;
            p.m_kernelTrials = Optional.of(4);
            p.m_klTarget = Optional.of(0.3);
            p.m_validationFraction = Optional.of(0.25);
            p.m_decoderEpochs = Optional.of(2);
        });
        assertThat(node.execute(TestTables.alloys(100))).as(node.errors()).isTrue();
        final VibannModelPortObject trained = node.output(0);
        final VibannConfig config = trained.model().config();
        assertThat(config.validation().grouping()).isEqualTo(Grouping.ALLOY);
        assertThat(config.heads().kernelTrials()).isEqualTo(4);
        assertThat(config.bottleneck().klTarget()).isEqualTo(0.3);
        assertThat(config.validation().validationFraction()).isEqualTo(0.25);
        assertThat(config.reconstruction().decoderEpochs()).isEqualTo(2);
        assertThat(trained.getSummary()).contains("cross-validation over alloys");
    }

    @Test
    void skipsUnusableRowsAndCountsThem() throws Exception {
        final Object[][] rows = TestTables.alloyRows(100);
        rows[3][6] = null;
        rows[7][5] = -1.0;
        rows[9][0] = 17.0;
        final NodeHarness node = learner(p -> { });
        assertThat(node.execute(TestTables.table(TestTables.alloySpec(), rows))).as(node.errors()).isTrue();
        assertThat(node.warnings()).contains("3 rows were skipped: 1 with missing values, 2 with invalid values",
            "Row3", "\"HV\" is missing");
        final VibannModelPortObject model = node.output(0);
        assertThat(model.getSpec().trainingRows()).hasValue(97);
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

    @Test
    void learnsAnyTargetWithoutLoad() throws Exception {
        final NodeHarness node = learner(p -> {
            p.m_loadColumn = Optional.empty();
            p.m_elementSelection = ElementSelection.MANUAL;
            p.m_elementColumns = new ColumnFilter(TestTables.ELEMENTS.toArray(String[]::new));
        });
        assertThat(node.execute(TestTables.alloys(100))).as(node.errors()).isTrue();
        final VibannModelPortObject model = node.output(0);
        assertThat(model.getSpec().usesLoad()).isFalse();
        assertThat(model.model().usesLoad()).isFalse();
    }

    /** A column P with the porosity is no phosphorus once it was left out, in later nodes either. */
    @Test
    void remembersWhichColumnsHeldElements() throws Exception {
        final var spec = new DataTableSpec(Stream.concat(TestTables.alloySpec().stream(),
            Stream.of(Columns.number("P"))).toArray(org.knime.core.data.DataColumnSpec[]::new));
        final Object[][] rows = TestTables.alloyRows(100);
        for (int i = 0; i < rows.length; i++) {
            rows[i] = Arrays.copyOf(rows[i], rows[i].length + 1);
            rows[i][rows[i].length - 1] = 0.01;
        }
        final BufferedDataTable table = TestTables.table(spec, rows);
        final NodeHarness automatic = learner(p -> { });
        assertThat(automatic.execute(table)).as(automatic.errors()).isTrue();
        assertThat(automatic.warnings()).contains("Without the column \"P\" every row sums to 1 or 100");
        final NodeHarness node = learner(p -> {
            p.m_elementSelection = ElementSelection.MANUAL;
            p.m_elementColumns = new ColumnFilter(TestTables.ELEMENTS.toArray(String[]::new));
        });
        assertThat(node.execute(table)).as(node.errors()).isTrue();
        assertThat(node.warnings()).doesNotContain("\"P\"");
        final VibannModelPortObject model = node.output(0);
        assertThat(model.getSpec().elementColumns()).isEqualTo(TestTables.ELEMENTS);
        assertThat(model.getSpec().otherColumns()).containsExactly("P");
        assertThat(model.getSpec().elementColumns(spec, "table").names()).isEqualTo(TestTables.ELEMENTS);
        final var twice = new DataTableSpec(Columns.number("Fe"), Columns.number("Fe at.%"), Columns.number("B"));
        assertThat(model.getSpec().elementColumns(twice, "table").names()).containsExactly("Fe", "B");
    }

    @Test
    void proposesTheColumnsOfTheConnectedTable() {
        final var spec = new DataTableSpec(Columns.number("Fe"), Columns.number("B"), Columns.number("Tg"));
        final var parameters =
            NodeParametersUtil.createSettings(VibannLearnerNodeParameters.class, new DataTableSpec[]{spec});
        assertThat(parameters.m_targetColumn).isEqualTo("Tg");
        assertThat(parameters.m_loadColumn).isEmpty();
    }

    @Test
    void elementsThatNeverOccurHaveNoAttention() throws Exception {
        final var spec = new DataTableSpec(Stream.concat(TestTables.alloySpec().stream(),
            Stream.of(Columns.number("U"))).toArray(org.knime.core.data.DataColumnSpec[]::new));
        final Object[][] rows = TestTables.alloyRows(100);
        for (int i = 0; i < rows.length; i++) {
            rows[i] = Arrays.copyOf(rows[i], rows[i].length + 1);
            rows[i][rows[i].length - 1] = 0.0;
        }
        final NodeHarness node = learner(p -> { });
        assertThat(node.execute(TestTables.table(spec, rows))).as(node.errors()).isTrue();
        final var attention = TestTables.column(node.output(2), "Attention when present (mean)");
        assertThat(attention.get(5).isMissing()).isTrue();
        assertThat(((MissingValue)attention.get(5)).getError()).contains("occurs in no training row");
        assertThat(attention.subList(0, 5)).noneMatch(cell -> cell.isMissing());
    }

    @Test
    void cancelEndsTheTraining() throws Exception {
        final NodeHarness node = learner(p -> {
            p.m_epochs = Optional.of(100_000);
            p.m_patience = Optional.of(100_000);
        });
        node.monitor().addProgressListener(event -> node.monitor().setExecuteCanceled());
        assertThat(node.execute(TestTables.alloys(100))).isFalse();
        assertThat((Object)node.output(0)).isNull();
    }
}
