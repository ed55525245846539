/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.knime.designer;

import org.knime.node.parameters.updates.EffectPredicate;
import org.knime.node.parameters.updates.EffectPredicateProvider;
import org.knime.node.parameters.updates.ParameterReference;
import org.knime.node.parameters.widget.choices.Label;

/** What is sought. */
enum DesignGoal {
        @Label(value = "Highest lower confidence bound", description = "As high as possible, and surely so: "
            + "mean − κ · standard deviation.")
        LOWER_BOUND, //
        @Label(value = "Target band", description = "A mean between two values, with little uncertainty.")
        TARGET_BAND, //
        @Label(value = "Exceed a threshold", description = "The highest probability to lie above a value.")
        THRESHOLD, //
        @Label(value = "Next experiments (active learning)", description = "The highest expected improvement over the "
            + "best value measured so far: alloys that may be better because they are good, or because little is "
            + "known about them. For the next round of measurements.")
        EXPECTED_IMPROVEMENT;

    static final class Ref implements ParameterReference<DesignGoal> {
    }

    static final class IsBand implements EffectPredicateProvider {
        @Override
        public EffectPredicate init(final PredicateInitializer i) {
            return i.getEnum(Ref.class).isOneOf(TARGET_BAND);
        }
    }

    static final class IsThreshold implements EffectPredicateProvider {
        @Override
        public EffectPredicate init(final PredicateInitializer i) {
            return i.getEnum(Ref.class).isOneOf(THRESHOLD);
        }
    }

    static final class IsImprovement implements EffectPredicateProvider {
        @Override
        public EffectPredicate init(final PredicateInitializer i) {
            return i.getEnum(Ref.class).isOneOf(EXPECTED_IMPROVEMENT);
        }
    }
}
