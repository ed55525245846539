/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.knime.model;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.vibann.core.alloy.Element;
import org.vibann.core.model.TrainedModel;

/** Brings the element columns of a table into the order of the model's inputs. */
public final class ModelElements {

    private static final int UNKNOWN = -1;

    private final TrainedModel m_model;

    private final List<Element> m_columns;

    private final int[] m_targets;

    private final boolean[] m_seen;

    /**
     * @param model the model
     * @param columns the element columns of the table, in their order
     */
    public ModelElements(final TrainedModel model, final List<Element> columns) {
        m_model = model;
        m_columns = List.copyOf(columns);
        m_targets = new int[columns.size()];
        m_seen = new boolean[columns.size()];
        for (int i = 0; i < m_targets.length; i++) {
            m_targets[i] = model.elements().indexOf(columns.get(i));
            m_seen[i] = m_targets[i] != UNKNOWN && model.count(columns.get(i)) > 0;
        }
    }

    /**
     * An alloy as the model's input.
     *
     * @param fractions content of each element of the model; elements without a column are 0, elements that the model
     *            has no input for are left out and the rest is scaled to sum 1
     * @param knownContent content of the alloy that the model has inputs for, 0 to 1
     * @param unseen elements of the alloy that occurred in no training row
     */
    public record Mapped(double[] fractions, double knownContent, List<Element> unseen) {

        /** @return the symbols of the unseen elements, separated by commas */
        public String unseenNames() {
            return String.join(", ", unseen.stream().map(Element::symbol).toList());
        }
    }

    /**
     * @param row content of the table's element columns, in their order, summing to 1
     * @return the model's input
     */
    public Mapped map(final double[] row) {
        final double[] fractions = new double[m_model.elements().size()];
        final List<Element> unseen = new ArrayList<>();
        double lost = 0;
        for (int i = 0; i < row.length; i++) {
            if (row[i] > 0 && !m_seen[i]) {
                unseen.add(m_columns.get(i));
            }
            if (m_targets[i] == UNKNOWN) {
                lost += row[i];
            } else {
                fractions[m_targets[i]] = row[i];
            }
        }
        final double known = lost == 0 ? 1 : Arrays.stream(fractions).sum();
        if (known > 0 && known != 1) {
            for (int i = 0; i < fractions.length; i++) {
                fractions[i] /= known;
            }
        }
        return new Mapped(fractions, known, List.copyOf(unseen));
    }
}
