/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.knime.traversal;

import java.util.Optional;
import java.util.OptionalInt;

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
import org.knime.node.parameters.widget.choices.ValueSwitchWidget;
import org.knime.node.parameters.widget.number.NumberInputWidget;
import org.knime.node.parameters.widget.number.NumberInputWidgetValidation.MinValidation.IsNonNegativeValidation;
import org.knime.node.parameters.widget.number.NumberInputWidgetValidation.MinValidation.IsPositiveDoubleValidation;
import org.knime.node.parameters.widget.number.NumberInputWidgetValidation.MinValidation.IsPositiveIntegerValidation;
import org.knime.node.parameters.widget.text.TextInputWidget;
import org.vibann.core.explain.TraversalSettings;
import org.vibann.knime.model.MeasuredColumn;
import org.vibann.knime.model.UnseenElementPolicy;
import org.vibann.knime.table.ColumnDefaults;
import org.vibann.knime.table.DataPortNumberColumns;
import org.vibann.knime.table.IntegerBound;
import org.vibann.knime.table.IntegerBound.UpTo10000;
import org.vibann.knime.table.Validations.IsAtMostHundred;
import org.vibann.knime.table.Validations.IsAtMostOne;

/** Settings of Latent Traversal. */
final class LatentTraversalNodeParameters implements NodeParameters {

    @Section(title = "Way")
    interface WaySection {
    }

    @Section(title = "Known alloys")
    @After(WaySection.class)
    interface KnownSection {
    }

    @Section(title = "Decoded alloys")
    @After(KnownSection.class)
    @Advanced
    interface DecodedSection {
    }

    /** Where the dimensions that are not moved stay. */
    enum Start {
            @Label(value = "Centre", description = "The mean of the latent positions of all alloys of the table.")
            CENTRE, //
            @Label(value = "Row", description = "The latent position of one alloy of the table.")
            ROW;
    }

    static final class StartRef implements ParameterReference<Start> {
    }

    static final class IsRow implements EffectPredicateProvider {
        @Override
        public EffectPredicate init(final PredicateInitializer i) {
            return i.getEnum(StartRef.class).isOneOf(Start.ROW);
        }
    }

    @Layout(WaySection.class)
    @Widget(title = "Around", description = """
            The position from which one dimension at a time is moved, while the others stay.
            """)
    @ValueSwitchWidget
    @ValueReference(StartRef.class)
    Start m_start = Start.CENTRE;

    @Layout(WaySection.class)
    @Widget(title = "Row ID", description = "The row ID of the alloy to start from, for example Row0.")
    @TextInputWidget
    @Effect(predicate = IsRow.class, type = EffectType.SHOW)
    String m_row = "Row0";

    @Layout(WaySection.class)
    @Widget(title = "Load (N)", description = """
            The load in newton at which everything is predicted. Ignored when the model was trained without load.
            """)
    @NumberInputWidget(minValidation = IsPositiveDoubleValidation.class)
    double m_load = TraversalSettings.DEFAULT.load();

    @Layout(WaySection.class)
    @Widget(title = "Steps per dimension", description = "Number of positions in each dimension, from 3 to "
        + "10000.")
    @NumberInputWidget(minValidation = IsPositiveIntegerValidation.class, maxValidation = UpTo10000.class)
    int m_steps = TraversalSettings.DEFAULT.steps();

    @Layout(WaySection.class)
    @Widget(title = "Lower quantile", description = """
            Where the way begins: 0.01 leaves out the 1 % of the alloys that lie lowest in the dimension.
            """)
    @NumberInputWidget(minValidation = IsNonNegativeValidation.class, maxValidation = IsAtMostOne.class)
    double m_lowerQuantile = TraversalSettings.DEFAULT.lower();

    @Layout(WaySection.class)
    @Widget(title = "Upper quantile", description = "Where the way ends; above the lower quantile, at most 1.")
    @NumberInputWidget(minValidation = IsNonNegativeValidation.class, maxValidation = IsAtMostOne.class)
    double m_upperQuantile = TraversalSettings.DEFAULT.upper();

    @Layout(KnownSection.class)
    @Widget(title = "Value column", description = """
            The column with the measured values: reported for the nearest known alloys, and correlated with each
            dimension. Rows in which it is missing count as known alloys all the same. Switch off where nothing is
            measured.
            """)
    @ChoicesProvider(DataPortNumberColumns.class)
    @OptionalWidget(defaultProvider = MeasuredColumn.class)
    Optional<String> m_valueColumn = Optional.of(ColumnDefaults.TARGET);

    @Layout(KnownSection.class)
    @Widget(title = UnseenElementPolicy.TITLE, description = UnseenElementPolicy.TEXT)
    @ValueSwitchWidget
    @Migrate(loadDefaultIfAbsent = true)
    UnseenElementPolicy m_unseenElements = UnseenElementPolicy.SKIP;

    @Layout(DecodedSection.class)
    @Widget(title = "Least content (at.%)", description = """
            The decoder gives every element at least a trace. Elements below this content are left out of a decoded
            alloy, and the others are scaled to 100 and rounded to 0.1 at.%.
            """)
    @NumberInputWidget(minValidation = IsNonNegativeValidation.class, maxValidation = IsAtMostHundred.class)
    @Advanced
    double m_leastContent = 100 * TraversalSettings.DEFAULT.least();

    LatentTraversalNodeParameters() {
        // defaults as above
    }

    LatentTraversalNodeParameters(final NodeParametersInput input) {
        final String measured = MeasuredColumn.name(input);
        final Optional<DataTableSpec> table = input.getInTableSpec(1);
        m_valueColumn = table.isPresent() && !table.get().containsName(measured) ? Optional.empty()
            : Optional.of(measured);
    }

    TraversalSettings settings() throws InvalidSettingsException {
        try {
            return new TraversalSettings(m_load, OptionalInt.empty(), m_steps, m_lowerQuantile, m_upperQuantile,
                m_leastContent / 100);
        } catch (final IllegalArgumentException e) {
            throw new InvalidSettingsException(e.getMessage(), e);
        }
    }

    @Override
    public void validate() throws InvalidSettingsException {
        IntegerBound.check(this);
        settings();
        if (m_start == Start.ROW && m_row.isBlank()) {
            throw new InvalidSettingsException(
                "No row ID is entered. Enter that of the alloy to start from, or start from the centre.");
        }
    }
}
