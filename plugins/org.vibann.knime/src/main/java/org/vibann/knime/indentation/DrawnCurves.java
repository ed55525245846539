/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.knime.indentation;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.knime.core.data.RowKey;

/**
 * The curves that are drawn: all where there are few, else the first of each alloy and load and some more. No more is
 * kept of the curves than is drawn.
 */
final class DrawnCurves {

    /** So many curves can be told apart. */
    static final int MOST = 60;

    private final List<DrawnCurve> m_first = new ArrayList<>();

    private final List<DrawnCurve> m_others = new ArrayList<>();

    private final Set<String> m_groups = new HashSet<>();

    private int m_total;

    void add(final ReadCurve curve) {
        final String row = RowKey.createRowKey((long)m_total++).getString();
        final List<DrawnCurve> list = m_groups.add(curve.alloy() + '\n' + curve.nominalLoad()) ? m_first : m_others;
        if (list.size() < MOST) {
            list.add(DrawnCurve.of(curve, row));
        }
    }

    List<DrawnCurve> curves() {
        final List<DrawnCurve> curves = new ArrayList<>(m_first);
        curves.addAll(m_others.subList(0, Math.min(m_others.size(), MOST - m_first.size())));
        return curves;
    }

    int total() {
        return m_total;
    }
}
