/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.knime.node.parameters.updates;

/**
 * A condition on the values in the dialog. There is no dialog here, so the stand-in keeps a description of the
 * condition and never evaluates it. Nodes get predicates from
 * {@link EffectPredicateProvider.PredicateInitializer} and do not implement this type.
 */
public interface EffectPredicate {

    /**
     * @param other another condition
     * @return the condition that both hold
     */
    default EffectPredicate and(final EffectPredicate other) {
        return new CombinedPredicate("and", this, other);
    }

    /**
     * @param other another condition
     * @return the condition that at least one of both holds
     */
    default EffectPredicate or(final EffectPredicate other) {
        return new CombinedPredicate("or", this, other);
    }

    /** @return the condition that this one does not hold */
    default EffectPredicate negate() {
        return new CombinedPredicate("not", this);
    }
}
