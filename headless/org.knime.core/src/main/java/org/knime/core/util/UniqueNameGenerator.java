/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.knime.core.util;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.knime.core.data.DataColumnSpec;
import org.knime.core.data.DataColumnSpecCreator;
import org.knime.core.data.DataTableSpec;
import org.knime.core.data.DataType;

/** Makes names that are not taken, by appending " (#1)" and so on. */
public final class UniqueNameGenerator {
    private static final Pattern NUMBERED = Pattern.compile("(^.*) \\(#(\\d{1,9})\\)");

    private final Set<String> m_taken = new HashSet<>();

    /** @param spec columns whose names are taken, null for none */
    public UniqueNameGenerator(final DataTableSpec spec) {
        if (spec != null) {
            m_taken.addAll(Arrays.asList(spec.getColumnNames()));
        }
    }

    /**
     * @param suggested the wish for a name
     * @return the wish, or a numbered one; it is taken from now on
     */
    public String newName(final String suggested) {
        if (suggested == null) {
            throw new NullPointerException("Argument must not be null.");
        }
        String name = suggested.trim();
        final Matcher numbered = NUMBERED.matcher(name);
        final boolean hasNumber = numbered.matches();
        final String base = hasNumber ? numbered.group(1) : name;
        int number = hasNumber ? Integer.parseInt(numbered.group(2)) + 1 : 1;
        while (!m_taken.add(name)) {
            name = base + " (#" + number++ + ")";
        }
        return name;
    }

    /**
     * @param suggested the wish for a name
     * @param type the type
     * @return a column of a name that was not taken
     */
    public DataColumnSpec newColumn(final String suggested, final DataType type) {
        return newCreator(suggested, type).createSpec();
    }

    /**
     * @param suggested the wish for a name
     * @param type the type
     * @return a builder of a column of a name that was not taken
     */
    public DataColumnSpecCreator newCreator(final String suggested, final DataType type) {
        return new DataColumnSpecCreator(newName(suggested), type);
    }

    /**
     * @param column a column
     * @return a builder of such a column of a name that was not taken
     */
    public DataColumnSpecCreator newCreator(final DataColumnSpec column) {
        final DataColumnSpecCreator creator = new DataColumnSpecCreator(column);
        creator.setName(newName(column.getName()));
        return creator;
    }
}
