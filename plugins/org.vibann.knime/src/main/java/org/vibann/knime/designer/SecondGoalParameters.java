/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.knime.designer;

import org.knime.node.parameters.Advanced;
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
import org.knime.node.parameters.widget.text.TextInputWidget;
import org.vibann.knime.designer.DesignerLayout.GoalSection;

/** A second goal that is traded off against the first. */
final class SecondGoalParameters implements NodeParameters {

    /** Where its value comes from. */
    enum Kind {
            @Label(value = "None", description = "Only the goal above counts.")
            NONE, //
            @Label(value = "Density", description = "g/cm³, of a mixture that keeps the volumes of its elements.")
            DENSITY, //
            @Label(value = "Per mass", description = "A value of each element, averaged over the mass, such as a price "
                + "per kilogram.")
            MASS, //
            @Label(value = "Per atom", description = "A value of each element, averaged over the atoms.")
            ATOMS;
    }

    /** What is better. */
    enum Direction {
            @Label("Lower is better")
            LOWER, //
            @Label("Higher is better")
            HIGHER;
    }

    static final class KindRef implements ParameterReference<Kind> {
    }

    static final class IsWanted implements EffectPredicateProvider {
        @Override
        public EffectPredicate init(final PredicateInitializer i) {
            return i.getEnum(KindRef.class).isOneOf(Kind.DENSITY, Kind.MASS, Kind.ATOMS);
        }
    }

    static final class NeedsValues implements EffectPredicateProvider {
        @Override
        public EffectPredicate init(final PredicateInitializer i) {
            return i.getEnum(KindRef.class).isOneOf(Kind.MASS, Kind.ATOMS);
        }
    }

    @Layout(GoalSection.class)
    @Widget(title = "Second goal", description = """
            Traded off against the goal above: the candidates are those of the Pareto front that together dominate the
            largest area (hypervolume), and the column <i>Pareto rank</i> tells which of them no other beats in both.
            """)
    @ValueSwitchWidget
    @ValueReference(KindRef.class)
    @Advanced
    Kind m_kind = Kind.NONE;

    @Layout(GoalSection.class)
    @Widget(title = "Direction", description = "What is better in the second goal.")
    @ValueSwitchWidget
    @Effect(predicate = IsWanted.class, type = EffectType.SHOW)
    @Advanced
    Direction m_direction = Direction.LOWER;

    @Layout(GoalSection.class)
    @Widget(title = "Name of the second goal", description = "Title of its column, such as Price (EUR/kg).")
    @Effect(predicate = NeedsValues.class, type = EffectType.SHOW)
    @Advanced
    String m_name = "Price";

    @Layout(GoalSection.class)
    @Widget(title = "Values of the elements", description = """
            Element and value, parted by semicolons: <tt>Fe 0.5; B 4; Re 2000</tt>. Elements without a value are not
            used.
            """)
    @TextInputWidget(placeholder = "Fe 0.5; B 4; Re 2000")
    @Effect(predicate = NeedsValues.class, type = EffectType.SHOW)
    @Advanced
    String m_values = "";
}
