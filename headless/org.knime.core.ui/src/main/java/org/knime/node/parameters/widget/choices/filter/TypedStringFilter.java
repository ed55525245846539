/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.knime.node.parameters.widget.choices.filter;

import java.util.Arrays;
import java.util.function.Function;
import java.util.function.Predicate;

import org.knime.core.webui.node.dialog.defaultdialog.setting.filter.util.ManualFilter;
import org.knime.core.webui.node.dialog.defaultdialog.setting.filter.util.PatternFilter;
import org.knime.core.webui.node.dialog.defaultdialog.setting.filter.withtypes.TypedStringFilterMode;
import org.knime.node.parameters.persistence.Persistable;

/**
 * Chooses among texts that have a type: by hand, by pattern or by type.
 *
 * @param <T> chooses by type
 */
public abstract class TypedStringFilter<T extends TypeFilter> implements Persistable {

    /** Which of the filters counts. */
    public TypedStringFilterMode m_mode = TypedStringFilterMode.MANUAL;

    /** Chooses by pattern. */
    public PatternFilter m_patternFilter = new PatternFilter();

    /** Chooses by hand. */
    public ManualFilter m_manualFilter;

    /** Chooses by type. */
    public T m_typeFilter;

    /**
     * @param initialSelected what is chosen by hand
     * @param defaultTypeFilter chooses by type
     */
    protected TypedStringFilter(final String[] initialSelected, final T defaultTypeFilter) {
        m_manualFilter = new ManualFilter(initialSelected);
        m_typeFilter = defaultTypeFilter;
    }

    /** @param value whether what is neither chosen nor excluded by hand counts as chosen */
    protected void setIncludeUnknownValues(final boolean value) {
        m_manualFilter.m_includeUnknownColumns = value;
    }

    /**
     * @param choices what there is
     * @return what is chosen by hand but is not there
     */
    protected String[] getMissingSelected(final String[] choices) {
        return m_mode == TypedStringFilterMode.MANUAL ? m_manualFilter.getUpdatedMissingValues(choices)
            : new String[0];
    }

    /**
     * @param choices what there is
     * @param getSelectedFromTypeFilter what the type filter chooses of it
     * @return the chosen, in the order of the choices
     */
    protected String[] getSelected(final String[] choices, final Function<T, String[]> getSelectedFromTypeFilter) {
        if (m_mode == TypedStringFilterMode.TYPE) {
            return getSelectedFromTypeFilter.apply(m_typeFilter);
        }
        return Arrays.stream(choices).filter(getStringFilterPredicate()).toArray(String[]::new);
    }

    /** @return whether a text is chosen, in all modes but that by type */
    protected Predicate<String> getStringFilterPredicate() {
        return switch (m_mode) {
            case MANUAL -> m_manualFilter.getFilterPredicate();
            case REGEX -> m_patternFilter.getIsSelectedPredicate(PatternFilter.PatternMode.REGEX);
            case WILDCARD -> m_patternFilter.getIsSelectedPredicate(PatternFilter.PatternMode.WILDCARD);
            case TYPE -> throw new IllegalStateException("A choice by type needs more than the name.");
        };
    }
}
