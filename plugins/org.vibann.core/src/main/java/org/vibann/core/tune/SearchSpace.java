/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.core.tune;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The settings that are searched together.
 *
 * @param dimensions at least one, with different names
 */
public record SearchSpace(List<Dimension> dimensions) {

    /** Copies and checks. */
    public SearchSpace {
        dimensions = List.copyOf(dimensions);
        final Set<String> names = new HashSet<>();
        dimensions.forEach(dimension -> names.add(dimension.name()));
        if (names.isEmpty() || names.size() < dimensions.size()) {
            throw new IllegalArgumentException("A search needs settings with different names: " + dimensions);
        }
    }

    /**
     * @param dimensions at least one, with different names
     * @return the space of them
     */
    public static SearchSpace of(final Dimension... dimensions) {
        return new SearchSpace(List.of(dimensions));
    }

    /**
     * @param place a number from 0 to 1 for each setting
     * @return the values there
     */
    public Point point(final double[] place) {
        final Map<String, Object> values = new LinkedHashMap<>();
        for (int d = 0; d < dimensions.size(); d++) {
            values.put(dimensions.get(d).name(), dimensions.get(d).value(place[d]));
        }
        return new Point(values);
    }

    /**
     * @param point values of all settings
     * @return its coordinates, those of each setting one after the other
     * @throws IllegalArgumentException with a text for the user when it is not in this space
     */
    public double[] coordinates(final Point point) {
        if (point.values().size() != dimensions.size()) {
            throw new IllegalArgumentException("Not the settings that are searched: " + point.values().keySet());
        }
        final double[] all = new double[blocks()[dimensions.size()]];
        int at = 0;
        for (final Dimension dimension : dimensions) {
            final double[] own = dimension.coordinates(point.values().get(dimension.name()));
            System.arraycopy(own, 0, all, at, own.length);
            at += own.length;
        }
        return all;
    }

    /** Where each setting's coordinates start, and the number of all. */
    int[] blocks() {
        final int[] blocks = new int[dimensions.size() + 1];
        for (int d = 0; d < dimensions.size(); d++) {
            blocks[d + 1] = blocks[d] + (dimensions.get(d) instanceof Dimension.Choice c ? c.options().size() : 1);
        }
        return blocks;
    }
}
