/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.knime.importance;

import java.util.Optional;

import org.knime.core.data.DataTableSpec;
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
import org.knime.node.parameters.widget.OptionalWidget;
import org.knime.node.parameters.widget.choices.ChoicesProvider;
import org.knime.node.parameters.widget.choices.Label;
import org.knime.node.parameters.widget.choices.RadioButtonsWidget;
import org.knime.node.parameters.widget.choices.ValueSwitchWidget;
import org.knime.node.parameters.widget.number.NumberInputWidget;
import org.knime.node.parameters.widget.number.NumberInputWidgetValidation.MinValidation.IsNonNegativeValidation;
import org.knime.node.parameters.widget.number.NumberInputWidgetValidation.MinValidation.IsPositiveIntegerValidation;
import org.vibann.core.explain.ImportanceSettings;
import org.vibann.core.explain.ImportanceSettings.Protocol;
import org.vibann.knime.model.MeasuredColumn;
import org.vibann.knime.model.UnseenElementPolicy;
import org.vibann.knime.model.VibannModelPortObjectSpec;
import org.vibann.knime.table.ColumnDefaults;
import org.vibann.knime.table.DataPortNumberColumns;
import org.vibann.knime.table.IntegerBound;
import org.vibann.knime.table.IntegerBound.UpTo100;
import org.vibann.knime.table.IntegerBound.UpTo1000;
import org.vibann.knime.table.IntegerBound.UpTo10000;

/** Settings of Element Importance. */
final class ElementImportanceNodeParameters implements NodeParameters {

    @Section(title = "Input")
    interface InputSection {
    }

    @Section(title = "Permutation importance")
    @After(InputSection.class)
    interface PermutationSection {
    }

    @Section(title = "Integrated gradients")
    @After(PermutationSection.class)
    @Advanced
    interface GradientsSection {
    }

    /** Which model judges the alloys whose contents were exchanged. */
    enum Permutation {
            @Label(value = "Models that have not seen the family", description = """
                    Trains one model per fold with the settings of the given one, on all but some families, and
                    exchanges contents among the alloys of these. Honest, and takes a training per fold.
                    """)
            HELD_OUT_FAMILIES, //
            @Label(value = "The given model", description = """
                    Fast. Honest only for alloys that the model was not trained on; for its training alloys it says what
                    the model leans on to remember them.
                    """)
            GIVEN_MODEL, //
            @Label(value = "None", description = "No permutation importance.")
            NONE;
    }

    static final class PermutationRef implements ParameterReference<Permutation> {
    }

    static final class IsFolded implements EffectPredicateProvider {
        @Override
        public EffectPredicate init(final PredicateInitializer i) {
            return i.getEnum(PermutationRef.class).isOneOf(Permutation.HELD_OUT_FAMILIES);
        }
    }

    static final class IsPermuted implements EffectPredicateProvider {
        @Override
        public EffectPredicate init(final PredicateInitializer i) {
            return i.getEnum(PermutationRef.class).isOneOf(Permutation.HELD_OUT_FAMILIES, Permutation.GIVEN_MODEL);
        }
    }

    @Layout(InputSection.class)
    @Widget(title = "Load column", description = """
            The column with the load in newton, greater than 0. Ignored when the model was trained without load.
            """)
    @ChoicesProvider(DataPortNumberColumns.class)
    String m_loadColumn = ColumnDefaults.LOAD;

    @Layout(InputSection.class)
    @Widget(title = "Value column", description = """
            The column with the measured values, by which the permutation importance is judged. Rows in which it is
            missing are explained all the same, but not permuted.
            """)
    @ChoicesProvider(DataPortNumberColumns.class)
    @OptionalWidget(defaultProvider = MeasuredColumn.class)
    Optional<String> m_valueColumn = Optional.of(ColumnDefaults.TARGET);

    @Layout(InputSection.class)
    @Widget(title = UnseenElementPolicy.TITLE, description = UnseenElementPolicy.TEXT)
    @ValueSwitchWidget
    @Migrate(loadDefaultIfAbsent = true)
    UnseenElementPolicy m_unseenElements = UnseenElementPolicy.SKIP;

    @Layout(PermutationSection.class)
    @Widget(title = "Judged by", description = "Which model predicts the alloys whose contents were exchanged.")
    @RadioButtonsWidget
    @ValueReference(PermutationRef.class)
    Permutation m_permutation = Permutation.HELD_OUT_FAMILIES;

    @Layout(PermutationSection.class)
    @Widget(title = "Folds", description = """
            In how many parts the families (sets of elements) are held out, 2 to 100; each costs a training.
            """)
    @NumberInputWidget(minValidation = IsPositiveIntegerValidation.class, maxValidation = UpTo100.class)
    @Effect(predicate = IsFolded.class, type = EffectType.SHOW)
    int m_folds = ImportanceSettings.DEFAULT.folds();

    @Layout(PermutationSection.class)
    @Widget(title = "Random exchanges", description = """
            How often the contents of an element are exchanged, from 2 to 1000; the mean rise of the error is reported,
            and its standard deviation.
            """)
    @NumberInputWidget(minValidation = IsPositiveIntegerValidation.class, maxValidation = UpTo1000.class)
    @Effect(predicate = IsPermuted.class, type = EffectType.SHOW)
    int m_exchanges = ImportanceSettings.DEFAULT.repeats();

    @Layout(GradientsSection.class)
    @Widget(title = "Points on the path", description = """
            Points between mean alloy and alloy at which the gradient is taken, from 8 to 10000. More make the
            completeness error smaller.
            """)
    @NumberInputWidget(minValidation = IsPositiveIntegerValidation.class, maxValidation = UpTo10000.class)
    @Advanced
    int m_pathPoints = ImportanceSettings.DEFAULT.pathSteps();

    @Layout(GradientsSection.class)
    @Widget(title = "Monte Carlo passes", description = """
            Number of thinned networks whose mean prediction is explained, from 2 to 10000.
            """)
    @NumberInputWidget(minValidation = IsPositiveIntegerValidation.class, maxValidation = UpTo10000.class)
    @Advanced
    int m_passes = ImportanceSettings.DEFAULT.passes();

    @Layout(GradientsSection.class)
    @Widget(title = "Seed", description = """
            Start of the random numbers of passes, folds and exchanges. The same seed gives the same tables.
            """)
    @NumberInputWidget(minValidation = IsNonNegativeValidation.class)
    @Advanced
    long m_seed = ImportanceSettings.DEFAULT.seed();

    ElementImportanceNodeParameters() {
        // defaults as above
    }

    ElementImportanceNodeParameters(final NodeParametersInput input) {
        VibannModelPortObjectSpec.in(input).flatMap(VibannModelPortObjectSpec::loadColumn)
            .ifPresent(load -> m_loadColumn = load);
        final String measured = MeasuredColumn.name(input);
        final Optional<DataTableSpec> table = input.getInTableSpec(1);
        if (table.isPresent() && !table.get().containsName(measured)) {
            m_valueColumn = Optional.empty();
            m_permutation = Permutation.NONE;
        } else {
            m_valueColumn = Optional.of(measured);
        }
    }

    ImportanceSettings settings() throws InvalidSettingsException {
        try {
            return new ImportanceSettings(m_passes, m_seed, m_pathPoints, switch (m_permutation) {
                case HELD_OUT_FAMILIES -> Protocol.HELD_OUT_FAMILIES;
                case GIVEN_MODEL -> Protocol.GIVEN_MODEL;
                case NONE -> Protocol.NONE;
            }, m_folds, m_exchanges);
        } catch (final IllegalArgumentException e) {
            throw new InvalidSettingsException(e.getMessage(), e);
        }
    }

    @Override
    public void validate() throws InvalidSettingsException {
        IntegerBound.check(this);
        settings();
        if (m_permutation != Permutation.NONE && m_valueColumn.isEmpty()) {
            throw new InvalidSettingsException("The permutation importance is judged by measured values, and no value "
                + "column is chosen. Choose one, or switch the permutation importance off.");
        }
    }
}
