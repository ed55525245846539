/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.core.alloy;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;

/**
 * Which columns of a table hold the content of an element, found once from all headers.
 *
 * @param columns the element columns in the order of the table
 * @param unread columns that look like element columns and are not read, in the order of the table
 */
public record ElementHeaders(List<Column> columns, List<Unread> unread) {

    /**
     * An element column.
     *
     * @param index position in the table, from 0
     * @param name its header, as it is in the table
     * @param content what the header says
     */
    public record Column(int index, String name, ElementHeader.Content content) {

        /** @return the element */
        public Element element() {
            return content.element();
        }
    }

    /**
     * A column that looks like an element column and is not read.
     *
     * @param index position in the table, from 0
     * @param name its header, as it is in the table
     * @param reason why, and what to do
     */
    public record Unread(int index, String name, String reason) {
    }

    /** Copies the lists. */
    public ElementHeaders {
        columns = List.copyOf(columns);
        unread = List.copyOf(unread);
    }

    /**
     * Reads all headers. In a table that gives every composition twice, in at.% and in wt.%, the columns in at.% are
     * taken and the others are {@link #unread()}.
     *
     * @param names the headers
     * @param candidate by index, whether a column may be an element column; false for target, load, and what the user
     *            left out
     * @return the element columns
     */
    public static ElementHeaders of(final List<String> names, final IntPredicate candidate) {
        final List<Column> columns = new ArrayList<>();
        final List<Unread> unread = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) {
            if (!candidate.test(i)) {
                continue;
            }
            final ElementHeader header = ElementHeader.read(names.get(i));
            if (header instanceof ElementHeader.Content content) {
                columns.add(new Column(i, names.get(i), content));
            } else if (header instanceof ElementHeader.Lookalike lookalike) {
                unread.add(new Unread(i, names.get(i), lookalike.reason()));
            }
        }
        final Map<Element, Column> atomic = new EnumMap<>(Element.class);
        columns.stream().filter(column -> is(column, Basis.ATOMIC))
            .forEach(column -> atomic.put(column.element(), column));
        final List<Column> twice = columns.stream()
            .filter(column -> is(column, Basis.WEIGHT) && atomic.containsKey(column.element())).toList();
        twice.forEach(column -> unread.add(new Unread(column.index(), column.name(),
            "'" + atomic.get(column.element()).name() + "' gives the same element in at.%")));
        columns.removeAll(twice);
        unread.sort(Comparator.comparingInt(Unread::index));
        return new ElementHeaders(columns, unread);
    }

    private static boolean is(final Column column, final Basis basis) {
        return column.content().basis().equals(Optional.of(basis));
    }

    /** @return the elements in the order of the columns */
    public List<Element> elements() {
        return columns.stream().map(Column::element).toList();
    }

    /**
     * What keeps the columns from being read together.
     *
     * @return a sentence for the user: an element has two columns, or units contradict each other; empty when all is
     *         well
     */
    public Optional<String> conflict() {
        final Map<Element, Column> seen = new EnumMap<>(Element.class);
        for (final Column column : columns) {
            final Column other = seen.put(column.element(), column);
            if (other != null) {
                return Optional.of("The element " + column.element() + " has two columns, '" + other.name()
                    + "' (number " + (other.index() + 1) + ") and '" + column.name() + "' (number "
                    + (column.index() + 1) + "). Remove or rename one of them.");
            }
        }
        return conflict(columns.stream().filter(column -> column.content().basis().isPresent())
            .collect(Collectors.toMap(column -> column.content().basis().get().percent(), Column::name, (a, b) -> a,
                TreeMap::new)))
            .or(() -> conflict(columns.stream().filter(column -> column.content().scale().isPresent())
                .collect(Collectors.toMap(
                    column -> column.content().scale().get() == Scale.PERCENT ? "percent" : "fractions", Column::name,
                    (a, b) -> a, TreeMap::new))));
    }

    private static Optional<String> conflict(final Map<String, String> columnByUnit) {
        return columnByUnit.size() < 2 ? Optional.empty() : Optional.of("The headers name two units, "
            + columnByUnit.entrySet().stream().map(entry -> entry.getKey() + " ('" + entry.getValue() + "')")
                .collect(Collectors.joining(" and ")) + ". Leave the columns of one of them out.");
    }

    /** @return atoms or mass, where a header says so; meaningful when there is no {@link #conflict()} */
    public Optional<Basis> basis() {
        return columns.stream().flatMap(column -> column.content().basis().stream()).findFirst();
    }

    /** @return fraction or percent, where a header says so; meaningful when there is no {@link #conflict()} */
    public Optional<Scale> scale() {
        return columns.stream().flatMap(column -> column.content().scale().stream()).findFirst();
    }
}
