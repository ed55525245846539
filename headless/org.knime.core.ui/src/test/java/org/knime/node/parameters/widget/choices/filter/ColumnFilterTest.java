/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.knime.node.parameters.widget.choices.filter;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.knime.core.data.DataColumnSpecCreator;
import org.knime.core.data.DataTableSpec;
import org.knime.core.data.DoubleValue;
import org.knime.core.data.def.DoubleCell;
import org.knime.core.data.def.StringCell;
import org.knime.core.webui.node.dialog.defaultdialog.setting.filter.withtypes.TypedStringFilterMode;

class ColumnFilterTest {

    private static final DataTableSpec SPEC =
        new DataTableSpec(new DataColumnSpecCreator("Fe", DoubleCell.TYPE).createSpec(),
            new DataColumnSpecCreator("B", DoubleCell.TYPE).createSpec(),
            new DataColumnSpecCreator("formula", StringCell.TYPE).createSpec());

    @Test
    void choosesByHand() {
        final var filter = new ColumnFilter(new String[]{"B", "Nb"});
        assertThat(filter.filterFromFullSpec(SPEC)).containsExactly("B");
        assertThat(filter.getMissingSelectedFromFullSpec(SPEC)).containsExactly("Nb");
        filter.withIncludeUnknownColumns().m_manualFilter.m_manuallyDeselected = new String[]{"Fe"};
        assertThat(filter.filterFromFullSpec(SPEC)).containsExactly("B", "formula");
        assertThat(filter.getMissingSelectedFromFullSpec(SPEC)).isEmpty();
    }

    @Test
    void choosesByPattern() {
        final var filter = new ColumnFilter();
        filter.m_mode = TypedStringFilterMode.WILDCARD;
        assertThat(filter.filterFromFullSpec(SPEC)).isEmpty();
        filter.m_patternFilter.m_pattern = "f*";
        assertThat(filter.filterFromFullSpec(SPEC)).containsExactly("Fe", "formula");
        filter.m_patternFilter.m_isCaseSensitive = true;
        assertThat(filter.filterFromFullSpec(SPEC)).containsExactly("formula");
        filter.m_patternFilter.m_isInverted = true;
        assertThat(filter.filterFromFullSpec(SPEC)).containsExactly("Fe", "B");
        filter.m_mode = TypedStringFilterMode.REGEX;
        filter.m_patternFilter.m_pattern = "F.|B";
        assertThat(filter.filterFromFullSpec(SPEC)).containsExactly("formula");
    }

    @Test
    void choosesByType() {
        final var filter = new ColumnFilter();
        filter.m_mode = TypedStringFilterMode.TYPE;
        filter.m_typeFilter.m_selectedTypes = new String[]{DoubleValue.class.getName()};
        assertThat(filter.filterFromFullSpec(SPEC)).containsExactly("Fe", "B");
        assertThat(filter.getFilterPredicate().test(SPEC.getColumnSpec("formula"))).isFalse();
    }
}
