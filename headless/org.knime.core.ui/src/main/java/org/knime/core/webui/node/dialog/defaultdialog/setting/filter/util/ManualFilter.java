/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.knime.core.webui.node.dialog.defaultdialog.setting.filter.util;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Predicate;

import org.knime.node.parameters.persistence.Persistable;

/** Chooses by hand. */
public class ManualFilter implements Persistable {

    /** The chosen. */
    public String[] m_manuallySelected;

    /** The excluded. */
    public String[] m_manuallyDeselected;

    /** Whether what is neither chosen nor excluded counts as chosen. */
    public boolean m_includeUnknownColumns;

    /** @param initialSelected the chosen */
    public ManualFilter(final String[] initialSelected) {
        this(initialSelected, new String[0], false);
    }

    /**
     * @param manuallySelected the chosen
     * @param manuallyDeselected the excluded
     * @param includeUnknownColumns whether what is neither counts as chosen
     */
    public ManualFilter(final String[] manuallySelected, final String[] manuallyDeselected,
        final boolean includeUnknownColumns) {
        m_manuallySelected = manuallySelected.clone();
        m_manuallyDeselected = manuallyDeselected.clone();
        m_includeUnknownColumns = includeUnknownColumns;
    }

    /** @return whether a text is chosen */
    public Predicate<String> getFilterPredicate() {
        if (m_includeUnknownColumns) {
            return Predicate.not(setOf(m_manuallyDeselected)::contains);
        }
        return setOf(m_manuallySelected)::contains;
    }

    /**
     * @param choices what there is
     * @return the chosen that are not there; none when what is unknown counts as chosen
     */
    public String[] getUpdatedMissingValues(final String[] choices) {
        if (m_includeUnknownColumns) {
            return new String[0];
        }
        return Arrays.stream(m_manuallySelected).filter(Predicate.not(setOf(choices)::contains))
            .toArray(String[]::new);
    }

    private static Set<String> setOf(final String[] texts) {
        return new HashSet<>(Arrays.asList(texts));
    }

    ManualFilter() {
        this(new String[0]);
    }
}
