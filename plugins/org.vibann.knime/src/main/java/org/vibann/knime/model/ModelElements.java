/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.knime.model;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.knime.core.node.KNIMEException;
import org.vibann.core.alloy.Element;
import org.vibann.core.model.TrainedModel;
import org.vibann.knime.table.AlloyRow;
import org.vibann.knime.table.Columns;
import org.vibann.knime.table.ElementColumns;
import org.vibann.knime.table.RowProblems;

/**
 * Brings the element columns of a table into the order of the model's inputs. An element that occurred in no training
 * row is unseen, whether or not the model has an input for it.
 */
public final class ModelElements {

    /** Content of unseen elements up to which a prediction may be made without them: 5 at.%. */
    public static final double MOST_UNSEEN = 0.05;

    private static final int NO_INPUT = -1;

    private final TrainedModel m_model;

    private final ElementColumns m_columns;

    private final int[] m_targets;

    private final boolean[] m_seen;

    /**
     * @param model the model
     * @param columns the element columns of the table
     */
    public ModelElements(final TrainedModel model, final ElementColumns columns) {
        m_model = model;
        m_columns = columns;
        m_targets = new int[columns.size()];
        m_seen = new boolean[columns.size()];
        for (int i = 0; i < m_targets.length; i++) {
            final Element element = columns.elements().get(i);
            m_targets[i] = model.elements().indexOf(element);
            m_seen[i] = m_targets[i] != NO_INPUT && model.count(element) > 0;
        }
    }

    /**
     * An alloy as the model's input.
     *
     * @param fractions content of each element of the model; elements without a column are 0, elements that the model
     *            has no input for are left out and the rest is scaled to sum 1
     * @param unseen elements of the alloy that occurred in no training row
     * @param unseenContent their summed content, 0 to 1
     */
    public record Mapped(double[] fractions, List<Element> unseen, double unseenContent) {

        /** @return whether so little of the alloy is unseen that it may be predicted without it */
        public boolean predictable() {
            return unseenContent <= MOST_UNSEEN;
        }

        /** @return for example "contains U, which occurred in no training row of the model" */
        public String unseenReason() {
            return "contains " + names() + ", which occurred in no training row of the model";
        }

        /** @return for example "contains 90 at.% of W, which …, and predictions are made with up to 5 at.% of such" */
        public String tooMuchReason() {
            return "contains " + atomicPercent(unseenContent) + " of " + names() + ", which occurred in no training row "
                + "of the model, and predictions are made with at most " + atomicPercent(MOST_UNSEEN)
                + " of such elements";
        }

        private static String atomicPercent(final double fraction) {
            return Columns.percent(fraction).replace("%", "at.%");
        }

        private String names() {
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
        double unseenContent = 0;
        boolean complete = true;
        for (int i = 0; i < row.length; i++) {
            if (row[i] > 0 && !m_seen[i]) {
                unseen.add(m_columns.elements().get(i));
                unseenContent += row[i];
            }
            if (m_targets[i] != NO_INPUT) {
                fractions[m_targets[i]] = row[i];
            } else if (row[i] > 0) {
                complete = false;
            }
        }
        final double known = complete ? 1 : Arrays.stream(fractions).sum();
        if (known > 0 && known != 1) {
            for (int i = 0; i < fractions.length; i++) {
                fractions[i] /= known;
            }
        }
        return new Mapped(fractions, List.copyOf(unseen), unseenContent);
    }

    /**
     * @param row a row of the table
     * @return the row with the model's input as fractions; unusable where it holds an unseen element
     */
    public AlloyRow seenOnly(final AlloyRow row) {
        if (!(row instanceof AlloyRow.Usable usable)) {
            return row;
        }
        final Mapped mapped = map(usable.fractions());
        return mapped.unseen().isEmpty() ? new AlloyRow.Usable(mapped.fractions(), usable.load(), usable.target())
            : unusable(mapped, mapped.unseenReason());
    }

    /**
     * @param mapped an alloy with unseen elements
     * @param reason why it cannot be used
     * @return the row, with the column of the first unseen element at fault
     */
    public AlloyRow.Unusable unusable(final Mapped mapped, final String reason) {
        return new AlloyRow.Unusable(false,
            m_columns.index(m_columns.elements().indexOf(mapped.unseen().get(0))), reason);
    }

    /**
     * @param problem a row with unseen elements
     * @param key its key
     * @param index its position in the table
     * @param port index of the table's port
     * @return what ends the execution
     */
    public static KNIMEException failure(final AlloyRow.Unusable problem, final String key, final long index,
        final int port) {
        return RowProblems.failure("Row \"" + key + "\" " + problem.reason() + ".", problem, index, port,
            "Choose to leave out such rows.", "Train the model with such alloys.");
    }
}
