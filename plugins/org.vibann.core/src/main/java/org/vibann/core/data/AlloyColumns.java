/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.core.data;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

import org.vibann.core.alloy.Element;
import org.vibann.core.data.AlloyReaderSettings.Layout;

/** Which column of a file is what. */
final class AlloyColumns {

    private static final int MOST_NAMES = 80;

    private final String[] header;
    private final int formula;
    private final int target;
    private final int load;
    private final List<Element> elements = new ArrayList<>();
    private final int[] elementColumns;
    private final List<String> others = new ArrayList<>();

    AlloyColumns(final String[] cells, final AlloyReaderSettings settings) throws AlloyFormatException {
        header = Arrays.stream(cells).map(String::strip).toArray(String[]::new);
        checkDelimiter(settings.delimiter());
        final boolean formulas = settings.layout() == Layout.FORMULA_COLUMN;
        formula = formulas ? find(settings.formulaColumn(), "formula") : -1;
        final Map<String, Integer> symbols = formulas ? Map.of() : elementColumns(settings);
        if (!formulas && symbols.isEmpty()) {
            throw new AlloyFormatException("No column is named by the symbol of an element, such as Fe or Zr. The "
                + "first row must name the columns; it has: " + names() + ". If the file gives alloys as formulas, "
                + "choose the layout with a formula column.");
        }
        target = settings.targetColumn().isPresent() ? find(settings.targetColumn().get(), "target") : -1;
        load = settings.loadColumn().isPresent() ? find(settings.loadColumn().get(), "load") : -1;
        elementColumns = symbols.values().stream().mapToInt(Integer::intValue).toArray();
        symbols.keySet().forEach(symbol -> elements.add(Element.valueOf(symbol)));
        for (int i = 0; i < header.length; i++) {
            if (i != formula && i != target && i != load && !symbols.containsValue(i) && !header[i].isEmpty()) {
                others.add(header[i]);
            }
        }
    }

    private void checkDelimiter(final char delimiter) throws AlloyFormatException {
        if (header.length > 1) {
            return;
        }
        for (final char other : new char[] {';', '\t', ',', '|'}) {
            if (other != delimiter && header[0].indexOf(other) >= 0) {
                throw new AlloyFormatException("The first row is one single field: " + names() + ". The fields seem to "
                    + "be separated by " + name(other) + ", not by " + name(delimiter) + "; choose that delimiter.");
            }
        }
    }

    private static String name(final char delimiter) {
        return switch (delimiter) {
            case ';' -> "semicolons";
            case '\t' -> "tabs";
            case ',' -> "commas";
            default -> "'" + delimiter + "'";
        };
    }

    /** Symbol to column, alphabetical. */
    private Map<String, Integer> elementColumns(final AlloyReaderSettings settings) throws AlloyFormatException {
        final Map<String, Integer> symbols = new TreeMap<>(Comparator.naturalOrder());
        for (int i = 0; i < header.length; i++) {
            final Optional<Element> element = Element.ofSymbol(header[i]);
            final Optional<String> name = Optional.of(header[i]);
            if (element.isEmpty() || name.equals(settings.targetColumn())
                || name.equals(settings.loadColumn())) {
                continue;
            }
            final Integer other = symbols.put(header[i], i);
            if (other != null) {
                throw new AlloyFormatException("The element " + header[i] + " has two columns, number " + (other + 1)
                    + " and number " + (i + 1) + ". Remove or rename one of them.");
            }
        }
        return symbols;
    }

    private int find(final String name, final String role) throws AlloyFormatException {
        final int first = Arrays.asList(header).indexOf(name);
        if (first < 0) {
            throw new AlloyFormatException("There is no column '" + name + "' for the " + role + ". The file has the "
                + "columns: " + names() + ". Choose one of them" + (role.equals("formula") ? "." : ", or none."));
        }
        if (Arrays.asList(header).lastIndexOf(name) != first) {
            throw new AlloyFormatException("The column '" + name + "' for the " + role + " is there more than once. "
                + "Remove or rename the others.");
        }
        return first;
    }

    private String names() {
        return Arrays.stream(header).limit(MOST_NAMES).map(name -> "'" + name + "'").collect(Collectors.joining(", "))
            + (header.length > MOST_NAMES ? ", \u2026" : "");
    }

    int count() {
        return header.length;
    }

    String name(final int column) {
        return header[column];
    }

    /** The formula column, or -1. */
    int formula() {
        return formula;
    }

    /** The target column, or -1. */
    int target() {
        return target;
    }

    /** The load column, or -1. */
    int load() {
        return load;
    }

    /** The elements that have columns, alphabetical. */
    List<Element> elements() {
        return elements;
    }

    /** The column of the i-th element. */
    int elementColumn(final int i) {
        return elementColumns[i];
    }

    /** The columns that are not read, for a message about a sum that may lack one of them; empty when there is none. */
    String hint() {
        return others.isEmpty() ? "" : "; columns that are not read as elements: "
            + others.stream().limit(10).collect(Collectors.joining(", ")) + (others.size() > 10 ? ", \u2026" : "");
    }
}
