/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.knime.predictor;

import java.util.Optional;

import org.knime.core.node.InvalidSettingsException;
import org.knime.node.parameters.Advanced;
import org.knime.node.parameters.NodeParameters;
import org.knime.node.parameters.NodeParametersInput;
import org.knime.node.parameters.Widget;
import org.knime.node.parameters.layout.After;
import org.knime.node.parameters.layout.Layout;
import org.knime.node.parameters.layout.Section;
import org.knime.node.parameters.migration.Migrate;
import org.knime.node.parameters.updates.Effect;
import org.knime.node.parameters.updates.Effect.EffectType;
import org.knime.node.parameters.updates.EffectPredicate;
import org.knime.node.parameters.updates.EffectPredicateProvider;
import org.knime.node.parameters.updates.ParameterReference;
import org.knime.node.parameters.updates.ValueReference;
import org.knime.node.parameters.updates.util.BooleanReference;
import org.knime.node.parameters.widget.OptionalWidget;
import org.knime.node.parameters.widget.choices.ChoicesProvider;
import org.knime.node.parameters.widget.choices.Label;
import org.knime.node.parameters.widget.choices.RadioButtonsWidget;
import org.knime.node.parameters.widget.choices.ValueSwitchWidget;
import org.knime.node.parameters.widget.number.NumberInputWidget;
import org.knime.node.parameters.widget.number.NumberInputWidgetValidation.MinValidation.IsNonNegativeValidation;
import org.knime.node.parameters.widget.number.NumberInputWidgetValidation.MinValidation.IsPositiveDoubleValidation;
import org.knime.node.parameters.widget.number.NumberInputWidgetValidation.MinValidation.IsPositiveIntegerValidation;
import org.knime.node.parameters.widget.text.TextInputWidget;
import org.knime.node.parameters.widget.text.util.ColumnNameValidationUtils.ColumnNameValidation;
import org.vibann.core.predict.PredictorSettings;
import org.vibann.knime.model.MeasuredColumn;
import org.vibann.knime.model.UnseenElementPolicy;
import org.vibann.knime.model.VibannModelPortObjectSpec;
import org.vibann.knime.table.ColumnDefaults;
import org.vibann.knime.table.DataPortNumberColumns;
import org.vibann.knime.table.IntegerBound;
import org.vibann.knime.table.IntegerBound.UpTo10000;
import org.vibann.knime.table.Validations.IsBelowOne;

/**
 * Settings of the VIBANN Predictor (MC Dropout).
 * Longer than 250 lines because the settings of a dialog are the fields of one class, each with its description.
 */
final class VibannPredictorNodeParameters implements NodeParameters {

    @Section(title = "Input")
    interface InputSection {
    }

    @Section(title = "Uncertainty")
    @After(InputSection.class)
    interface UncertaintySection {
    }

    @Section(title = "Output columns")
    @After(UncertaintySection.class)
    interface OutputSection {
    }

    /** Where the load of an alloy comes from. */
    enum LoadSource {
            @Label(value = "Column", description = "Each row has its own load.")
            COLUMN, //
            @Label(value = "Fixed value", description = "All rows are predicted at one load.")
            VALUE;
    }

    /** What happens to a row with an element that the model never saw. */
    enum UnseenElements {
            @Label(value = UnseenElementPolicy.LEAVE_OUT, description = UnseenElementPolicy.LEAVE_OUT_TEXT)
            SKIP, //
            @Label(value = "Predict and flag", description = "With at most 5 at.% of such elements the row is "
                + "predicted without their own effect, and marked as out of the domain in an extra column. With more "
                + "it has no prediction: the rest of the alloy is another alloy.")
            FLAG, //
            @Label(value = UnseenElementPolicy.REFUSE, description = UnseenElementPolicy.REFUSE_TEXT)
            FAIL;
    }

    static final class LoadSourceRef implements ParameterReference<LoadSource> {
    }

    static final class IsLoadColumn implements EffectPredicateProvider {
        @Override
        public EffectPredicate init(final PredicateInitializer i) {
            return i.getEnum(LoadSourceRef.class).isOneOf(LoadSource.COLUMN);
        }
    }

    static final class IsLoadValue implements EffectPredicateProvider {
        @Override
        public EffectPredicate init(final PredicateInitializer i) {
            return i.getEnum(LoadSourceRef.class).isOneOf(LoadSource.VALUE);
        }
    }

    static final class AppendLowerBound implements BooleanReference {
    }

    static final class DefaultPredictionName implements OptionalWidget.DefaultValueProvider<String> {
        @Override
        public String computeState(final NodeParametersInput context) {
            return PredictorColumns.defaultName(MeasuredColumn.name(context));
        }
    }

    @Layout(InputSection.class)
    @Widget(title = "Load", description = """
            Where the indentation load comes from. Ignored when the model was trained without load.
            """)
    @ValueSwitchWidget
    @ValueReference(LoadSourceRef.class)
    LoadSource m_loadSource = LoadSource.COLUMN;

    @Layout(InputSection.class)
    @Widget(title = "Load column", description = "The column with the load in newton, greater than 0.")
    @ChoicesProvider(DataPortNumberColumns.class)
    @Effect(predicate = IsLoadColumn.class, type = EffectType.SHOW)
    String m_loadColumn = ColumnDefaults.LOAD;

    @Layout(InputSection.class)
    @Widget(title = "Load (N)", description = "The load in newton at which all alloys are predicted.")
    @NumberInputWidget(minValidation = IsPositiveDoubleValidation.class)
    @Effect(predicate = IsLoadValue.class, type = EffectType.SHOW)
    double m_loadValue = 0.5;

    @Layout(InputSection.class)
    @Widget(title = UnseenElementPolicy.TITLE, description = UnseenElementPolicy.TEXT)
    @RadioButtonsWidget
    UnseenElements m_unseenElements = UnseenElements.SKIP;

    @Layout(UncertaintySection.class)
    @Widget(title = "Monte Carlo passes", description = """
            Number of randomly thinned networks whose spread gives the uncertainty, from 2 to 10000. More passes make it
            steadier; 100 is a good value, 20 will do for a quick look.
            """)
    @NumberInputWidget(minValidation = IsPositiveIntegerValidation.class, maxValidation = UpTo10000.class)
    int m_passes = PredictorSettings.DEFAULT.passes();

    @Layout(UncertaintySection.class)
    @Widget(title = "Interval level", description = """
            Share of the values between the lower and the upper bound: 0.9 gives the central 90 % interval.
            """)
    @NumberInputWidget(minValidation = IsPositiveDoubleValidation.class, maxValidation = IsBelowOne.class)
    double m_level = PredictorSettings.DEFAULT.level();

    @Layout(UncertaintySection.class)
    @Widget(title = "Calibrated interval", description = """
            The interval is made as wide as the errors on alloys held out in training require, so that it covers that
            share of new measurements. Off, or for models without calibration such as the preset <i>Published</i>, it
            is the interval of the passes, which is too narrow for measurements.
            """)
    @Migrate(loadDefaultIfAbsent = true)
    boolean m_calibratedInterval = true;

    @Layout(UncertaintySection.class)
    @Widget(title = "Seed", description = """
            Start of the random numbers. The same seed gives the same values; a row's values do not depend on the other
            rows, on their order or on the number of processor cores.
            """)
    @NumberInputWidget(minValidation = IsNonNegativeValidation.class)
    @Advanced
    long m_seed = PredictorSettings.DEFAULT.seed();

    @Layout(OutputSection.class)
    @Widget(title = "Name of prediction column", description = """
            Another name instead of <i>Prediction (target)</i>. The names of the other columns begin with it.
            """)
    @OptionalWidget(defaultProvider = DefaultPredictionName.class)
    @TextInputWidget(patternValidation = ColumnNameValidation.class)
    Optional<String> m_predictionColumn = Optional.empty();

    @Layout(OutputSection.class)
    @Widget(title = "Append standard deviation and interval", description = """
            Appends the standard deviation over the passes, and the lower and the upper bound of the interval.
            """)
    boolean m_appendInterval = true;

    @Layout(OutputSection.class)
    @Widget(title = "Append lower confidence bound", description = """
            Appends mean − κ · standard deviation: a careful estimate, good for ranking alloys.
            """)
    @ValueReference(AppendLowerBound.class)
    boolean m_appendLowerBound = false;

    @Layout(OutputSection.class)
    @Widget(title = "κ of the lower confidence bound", description = """
            How many standard deviations are taken off the mean. 1.645 leaves 5 % of a normal distribution below.
            """)
    @NumberInputWidget(minValidation = IsNonNegativeValidation.class)
    @Effect(predicate = AppendLowerBound.class, type = EffectType.SHOW)
    double m_kappa = PredictorSettings.DEFAULT.kappa();

    @Layout(OutputSection.class)
    @Widget(title = "Append epistemic and aleatoric parts", description = """
            Appends two standard deviations: <i>epistemic</i>, the doubt of the model (dropout, networks, Gaussian
            processes), which more data would lessen (with the interval it is the column <i>Std. dev.</i>, and not
            appended twice); and <i>aleatoric</i>, the scatter of measurements at that load,
            which nothing lessens. The latter is estimated from almost equal training rows, and missing for models
            without calibration.
            """)
    @Migrate(loadDefaultIfAbsent = true)
    boolean m_appendParts = false;

    @Layout(OutputSection.class)
    @Widget(title = "Append in-domain flag", description = """
            Appends whether the alloy and its load are as near to the training rows as 90 % of the rows were that were
            held out to calibrate the intervals, and the distance itself: the sum of the absolute differences of the
            atomic fractions to the nearest training row, plus 0.3 for each factor of ten in load. Intervals were
            checked within that distance; beyond it, and for elements that the model never saw, they may be too narrow.
            A model of the preset <i>Compact</i> has no training rows and measures from its anchors beside them. Missing
            for models with neither, as of the preset <i>Published</i>.
            """)
    @Migrate(loadDefaultIfAbsent = true)
    boolean m_appendDomain = false;

    @Layout(OutputSection.class)
    @Widget(title = "Append latent columns", description = """
            Appends the position of the alloy in the latent space, one column per dimension, for plots and models.
            """)
    boolean m_appendLatent = false;

    @Layout(OutputSection.class)
    @Widget(title = "Append attention columns", description = """
            Appends the attention that each element of the alloy gets, one column per element of the model.
            """)
    boolean m_appendAttention = false;

    VibannPredictorNodeParameters() {
        // defaults as above
    }

    VibannPredictorNodeParameters(final NodeParametersInput input) {
        VibannModelPortObjectSpec.in(input).flatMap(VibannModelPortObjectSpec::loadColumn).ifPresent(name -> {
            m_loadColumn = name;
            final boolean inTable = input.getInTableSpec(1).map(spec -> spec.containsName(name)).orElse(true);
            m_loadSource = inTable ? LoadSource.COLUMN : LoadSource.VALUE;
        });
    }

    PredictorSettings settings() throws InvalidSettingsException {
        try {
            return new PredictorSettings(m_passes, m_seed, m_level, m_kappa, m_calibratedInterval);
        } catch (final IllegalArgumentException e) {
            throw new InvalidSettingsException(e.getMessage(), e);
        }
    }

    @Override
    public void validate() throws InvalidSettingsException {
        IntegerBound.check(this);
        settings();
        if (!(m_loadValue > 0 && Double.isFinite(m_loadValue))) {
            throw new InvalidSettingsException("The load is " + m_loadValue + " N, but must be greater than 0.");
        }
        if (m_predictionColumn.isPresent() && m_predictionColumn.get().isBlank()) {
            throw new InvalidSettingsException(
                "The name of the prediction column is empty. Enter a name or switch it off.");
        }
    }
}
