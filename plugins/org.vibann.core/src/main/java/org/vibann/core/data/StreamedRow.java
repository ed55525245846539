/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.core.data;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.vibann.core.alloy.Composition;
import org.vibann.core.alloy.Element;

/**
 * One row of a file that is read row by row.
 *
 * @param number its number in the file, from 1, the row of names included
 * @param cells its cells as they are written
 * @param alloy the alloy; empty for a rejected row
 * @param load load in N; NaN where the file has none, or the row is rejected
 * @param rejected why there is no alloy; empty where there is one
 */
public record StreamedRow(long number, List<String> cells, Optional<Composition> alloy, double load,
        Optional<RejectedRow> rejected) {

    static StreamedRow of(final CsvRows.Row row, final AlloyColumns columns, final Contents contents,
            final AlloyReaderSettings settings) {
        final List<String> cells = List.of(row.cells());
        try {
            final RawRow raw = RawRow.of(row, columns, settings);
            final Composition alloy =
                contents == null ? again(raw.parsed().composition()) : contents.composition(contents.fractions(raw));
            return new StreamedRow(row.number(), cells, Optional.of(alloy), raw.load(), Optional.empty());
        } catch (final RowException ex) {
            return new StreamedRow(row.number(), cells, Optional.empty(), Double.NaN,
                Optional.of(new RejectedRow(row.number(), row.text(), ex.column(), ex.getMessage())));
        }
    }

    /** Through fractions once more, as a table of fractions goes: so both ways give the same bits. */
    private static Composition again(final Composition alloy) {
        final Map<Element, Double> fractions = new EnumMap<>(Element.class);
        alloy.elements().forEach(element -> fractions.put(element, alloy.fraction(element)));
        return Composition.ofFractions(fractions);
    }
}
