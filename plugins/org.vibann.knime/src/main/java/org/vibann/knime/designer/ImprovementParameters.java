/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.knime.designer;

import org.knime.node.parameters.NodeParameters;
import org.knime.node.parameters.Widget;
import org.knime.node.parameters.layout.Layout;
import org.knime.node.parameters.updates.Effect;
import org.knime.node.parameters.updates.Effect.EffectType;
import org.knime.node.parameters.updates.EffectPredicate;
import org.knime.node.parameters.updates.EffectPredicateProvider;
import org.knime.node.parameters.updates.ParameterReference;
import org.knime.node.parameters.updates.ValueReference;
import org.knime.node.parameters.widget.choices.Label;
import org.knime.node.parameters.widget.choices.ValueSwitchWidget;
import org.vibann.knime.designer.DesignGoal.IsImprovement;
import org.vibann.knime.designer.DesignerLayout.GoalSection;

/** What active learning wants to improve on. */
final class ImprovementParameters implements NodeParameters {

    /** Where the value comes from. */
    enum Source {
            @Label(value = "Best measured", description = "The greatest value that the reference table has at the load "
                + "of the design, a tenth more or less.")
            MEASURED, //
            @Label(value = "Given", description = "A value of your own.")
            GIVEN;
    }

    static final class SourceRef implements ParameterReference<Source> {
    }

    static final class IsGiven implements EffectPredicateProvider {
        @Override
        public EffectPredicate init(final PredicateInitializer i) {
            return i.getPredicate(IsImprovement.class).and(i.getEnum(SourceRef.class).isOneOf(Source.GIVEN));
        }
    }

    @Layout(GoalSection.class)
    @Widget(title = "Improve on", description = "The value that the next experiments shall exceed.")
    @ValueSwitchWidget
    @ValueReference(SourceRef.class)
    @Effect(predicate = IsImprovement.class, type = EffectType.SHOW)
    Source m_source = Source.MEASURED;

    @Layout(GoalSection.class)
    @Widget(title = "Value to improve on", description = "In the unit of the target.")
    @Effect(predicate = IsGiven.class, type = EffectType.SHOW)
    double m_value = 1200;
}
