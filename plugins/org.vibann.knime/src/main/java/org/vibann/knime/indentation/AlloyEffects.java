/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.knime.indentation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.vibann.core.indentation.CurveException;
import org.vibann.core.indentation.Indenter;
import org.vibann.core.indentation.SizeEffect;
import org.vibann.core.indentation.SizeEffect.Indent;

/** Collects the indents of each alloy and fits their size effect. */
final class AlloyEffects {

    /**
     * An indent with the row that it stands for.
     *
     * @param row number of its row in the table of curves
     * @param indent depth and hardness
     * @param error of the hardness, GPa
     */
    record RowIndent(int row, Indent indent, double error) {
    }

    /**
     * An alloy.
     *
     * @param alloy its name
     * @param indents its indents
     * @param effect its size effect; null where it cannot be fitted
     * @param problem why it cannot be fitted; empty where it can
     */
    record AlloyEffect(String alloy, List<RowIndent> indents, SizeEffect effect, String problem) {
    }

    private final Map<String, List<RowIndent>> m_indents = new TreeMap<>();

    private final Indenter m_indenter;

    private int m_rows;

    AlloyEffects(final Indenter indenter) {
        m_indenter = indenter;
    }

    void add(final ReadCurve curve) {
        m_indents.computeIfAbsent(curve.alloy(), alloy -> new ArrayList<>()).add(new RowIndent(m_rows++,
            Indent.of(curve.analysis(), m_indenter), curve.analysis().hardness().error()));
    }

    /** Every alloy, by name. */
    List<AlloyEffect> fit() {
        final List<AlloyEffect> effects = new ArrayList<>();
        m_indents.forEach((alloy, indents) -> {
            try {
                effects.add(new AlloyEffect(alloy, indents,
                    SizeEffect.of(indents.stream().map(RowIndent::indent).toList()), ""));
            } catch (final CurveException e) {
                effects.add(new AlloyEffect(alloy, indents, null, e.getMessage()));
            }
        });
        return effects;
    }
}
