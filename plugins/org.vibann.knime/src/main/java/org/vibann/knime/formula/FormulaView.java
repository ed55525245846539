/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.knime.formula;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.vibann.core.alloy.Element;
import org.vibann.core.picture.Axis;
import org.vibann.core.picture.Bars;
import org.vibann.core.picture.Bars.BarSeries;
import org.vibann.core.picture.Grid;
import org.vibann.core.picture.Panel;
import org.vibann.core.picture.PeriodicTable;
import org.vibann.core.picture.PeriodicTable.ElementValue;
import org.vibann.core.picture.Pictures;

/** What the formula parser shows, gathered row by row: what could not be read, and the elements of what could. */
final class FormulaView {

    static final String DESCRIPTION = """
            How many formulas were read, should be looked at, or could not be read and why, with the first of them; and in
            how many formulas each element occurs.
            """;

    /** So many formulas are listed; all are in the second output. */
    private static final int LISTED = 100;

    /** So many reasons are told apart. */
    private static final int REASONS = 12;

    private final Map<Element, Long> m_elements = new EnumMap<>(Element.class);

    private final Map<String, Double> m_reasons = new LinkedHashMap<>();

    private final List<Grid.Row> m_listed = new ArrayList<>();

    private long m_read;

    private long m_doubtful;

    private long m_unread;

    /** Counts a row. */
    void add(final String key, final FormulaCell cell) {
        final boolean read = cell.formula().isPresent();
        cell.formula().ifPresent(
            formula -> formula.composition().elements().forEach(e -> m_elements.merge(e, 1L, Long::sum)));
        m_read += read && cell.problem().isEmpty() ? 1 : 0;
        m_doubtful += read && cell.problem().isPresent() ? 1 : 0;
        m_unread += read ? 0 : 1;
        cell.problem().ifPresent(problem -> {
            final String reason = general(problem);
            m_reasons.merge(m_reasons.containsKey(reason) || m_reasons.size() < REASONS ? reason : "other reasons", 1.0,
                Double::sum);
            if (m_listed.size() < LISTED) {
                m_listed.add(new Grid.Row(key, List.of(key, cell.text(), problem, read ? "read" : "not read")));
            }
        });
    }

    /** Reasons differ in what they quote. */
    private static String general(final String reason) {
        return reason.replaceAll("\"[^\"]*\"|'[^']*'|-?\\d[\\d.,eE-]*", "…");
    }

    Pictures pictures() {
        final List<Panel> panels = new ArrayList<>();
        panels.add(new Bars("Formulas", "", "Formulas", List.of("read without doubt", "to be looked at", "not read"),
            Axis.of("Number of rows", ""),
            List.of(BarSeries.of("", List.of((double)m_read, (double)m_doubtful, (double)m_unread))), false));
        if (!m_listed.isEmpty()) {
            panels.add(new Bars("What was found", "", "Reason", List.copyOf(m_reasons.keySet()), Axis.of("Number of rows", ""),
                List.of(BarSeries.of("", List.copyOf(m_reasons.values()))), false));
            panels.add(new Grid("Formulas to look at", "Where a formula was read all the same, it may mean something else.",
                List.of(Grid.Column.text("Row"), Grid.Column.text("Formula"), Grid.Column.text("Reason"),
                    Grid.Column.text("Outcome")), m_listed, m_doubtful + m_unread, Double.NaN));
        }
        if (!m_elements.isEmpty()) {
            panels.add(new PeriodicTable("Elements of the formulas", "In how many formulas each element occurs.",
                Axis.of("Formulas with the element", ""), m_elements.entrySet().stream()
                    .sorted(Comparator.comparing(entry -> entry.getKey().number())).map(entry -> new ElementValue(
                        entry.getKey().symbol(), entry.getKey().number(), entry.getValue(), entry.getKey().fullName()))
                    .toList()));
        }
        return new Pictures("Alloy Formula Parser", m_unread == 0 && m_doubtful == 0 ? "All formulas were read."
            : m_unread + " of " + (m_read + m_doubtful + m_unread) + " formulas could not be read, " + m_doubtful
                + " should be looked at.", panels);
    }
}
