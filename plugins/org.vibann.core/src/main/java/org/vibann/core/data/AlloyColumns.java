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
import java.util.Optional;
import java.util.stream.Collectors;

import org.vibann.core.alloy.Blanks;
import org.vibann.core.alloy.Element;
import org.vibann.core.alloy.ElementHeaders;

/** Which column of a file is what. */
final class AlloyColumns {

    private static final int MOST_NAMES = 80;
    private static final ElementHeaders NONE = new ElementHeaders(List.of(), List.of());

    private final String[] header;
    private final int formula;
    private final int target;
    private final int load;
    private final ElementHeaders headers;
    private final List<Element> elements;
    private final int[] elementColumns;
    private final List<String> others = new ArrayList<>();

    AlloyColumns(final String[] cells, final AlloyReaderSettings settings) throws AlloyFormatException {
        header = Arrays.stream(cells).map(Blanks::strip).toArray(String[]::new);
        checkDelimiter(settings.format().delimiter());
        final ColumnNames names = settings.columns();
        final boolean formulas = names.formula().isPresent();
        formula = find(names.formula(), "formula");
        final List<String> leftOut = settings.contents().leftOut();
        for (final String name : leftOut) {
            if (!Arrays.asList(header).contains(name)) {
                throw new AlloyFormatException("There is no column '" + name + "' to leave out. The file has the "
                    + "columns: " + names() + ".");
            }
        }
        headers = formulas ? NONE : ElementHeaders.of(List.of(header), i -> !leftOut.contains(header[i])
            && !isNamed(i, names.target()) && !isNamed(i, names.load()));
        final Optional<String> conflict = headers.conflict();
        if (conflict.isPresent()) {
            throw new AlloyFormatException(conflict.get());
        }
        if (!formulas && headers.columns().isEmpty()) {
            throw new AlloyFormatException("No column is named by the symbol of an element, such as Fe or Zr (at.%). "
                + "The first row must name the columns; it has: " + names() + ". If the file gives alloys as formulas, "
                + "choose the formula column instead.", true);
        }
        target = find(names.target(), "target");
        load = find(names.load(), "load");
        elements = new ArrayList<>(headers.elements());
        if (!formulas) {
            settings.contents().balance().filter(element -> !elements.contains(element)).ifPresent(elements::add);
        }
        elements.sort(Comparator.comparing(Element::symbol));
        elementColumns = elements.stream().mapToInt(this::columnOf).toArray();
        for (int i = 0; i < header.length; i++) {
            final int column = i;
            if (i != formula && i != target && i != load && !header[i].isEmpty()
                && Arrays.stream(elementColumns).noneMatch(c -> c == column)) {
                others.add(header[i]);
            }
        }
    }

    private boolean isNamed(final int column, final Optional<String> name) {
        return name.isPresent() && header[column].equals(name.get());
    }

    private int columnOf(final Element element) {
        return headers.columns().stream().filter(c -> c.element() == element).mapToInt(ElementHeaders.Column::index)
            .findFirst().orElse(-1);
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

    /** Names of all columns, in the order of the file. */
    List<String> all() {
        return List.of(header);
    }

    private static String name(final char delimiter) {
        return switch (delimiter) {
            case ';' -> "semicolons";
            case '\t' -> "tabs";
            case ',' -> "commas";
            default -> "'" + delimiter + "'";
        };
    }

    private int find(final Optional<String> column, final String role) throws AlloyFormatException {
        if (column.isEmpty()) {
            return -1;
        }
        final String name = column.get();
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

    /** What the headers say. */
    ElementHeaders headers() {
        return headers;
    }

    /** The elements that are read, alphabetical: those that have columns and the balance. */
    List<Element> elements() {
        return elements;
    }

    /** The column of the i-th element, or -1 where the balance has none. */
    int elementColumn(final int i) {
        return elementColumns[i];
    }

    /** The columns that are not read, for a message about a sum that may lack one of them; empty when there is none. */
    String hint() {
        return others.isEmpty() ? "" : "; columns that are not read as elements: "
            + others.stream().limit(10).collect(Collectors.joining(", ")) + (others.size() > 10 ? ", \u2026" : "");
    }
}
