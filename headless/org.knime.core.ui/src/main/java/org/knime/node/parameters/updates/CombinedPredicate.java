/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.knime.node.parameters.updates;

import java.util.List;
import java.util.stream.Collectors;

/** Conditions joined by an operator. */
final class CombinedPredicate implements EffectPredicate {

    private final String m_operator;

    private final List<EffectPredicate> m_operands;

    CombinedPredicate(final String operator, final EffectPredicate... operands) {
        m_operator = operator;
        m_operands = List.of(operands);
    }

    @Override
    public String toString() {
        return m_operands.stream().map(Object::toString).collect(Collectors.joining(", ", m_operator + "(", ")"));
    }
}
