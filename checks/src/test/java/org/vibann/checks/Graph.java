/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.checks;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What uses what, without circles.
 *
 * @param uses the names that each name uses directly
 */
record Graph(Map<String, Set<String>> uses) {

    /** Keeps of the uses only those of names in the graph, in the order of the alphabet. */
    Graph {
        final Map<String, Set<String>> known = new TreeMap<>();
        for (final var entry : uses.entrySet()) {
            final Set<String> others = new TreeSet<>(entry.getValue());
            others.retainAll(uses.keySet());
            others.remove(entry.getKey());
            known.put(entry.getKey(), others);
        }
        uses = known;
    }

    /** All that a name uses, through others, too. */
    Set<String> all(final String name) {
        final Set<String> found = new LinkedHashSet<>();
        final List<String> open = new ArrayList<>(uses.get(name));
        while (!open.isEmpty()) {
            final String next = open.remove(open.size() - 1);
            if (next.equals(name)) {
                throw new IllegalStateException(name + " uses itself");
            }
            if (found.add(next)) {
                open.addAll(uses.get(next));
            }
        }
        return found;
    }

    /** The uses of a name that do not follow from others. */
    Set<String> needed(final String name) {
        final Set<String> needed = new TreeSet<>(uses.get(name));
        uses.get(name).forEach(other -> needed.removeAll(all(other)));
        return needed;
    }

    /** The names in rows: each row uses what is in rows below it only; the lowest is the first. */
    List<List<String>> rows() {
        final Map<String, Integer> heights = new LinkedHashMap<>();
        uses.keySet().forEach(name -> height(name, heights));
        final List<List<String>> rows = new ArrayList<>();
        for (final String name : uses.keySet()) {
            while (rows.size() <= heights.get(name)) {
                rows.add(new ArrayList<>());
            }
            rows.get(heights.get(name)).add(name);
        }
        return rows;
    }

    private int height(final String name, final Map<String, Integer> heights) {
        all(name); // no circle
        Integer height = heights.get(name);
        if (height == null) {
            height = 0;
            for (final String other : uses.get(name)) {
                height = Math.max(height, height(other, heights) + 1);
            }
            heights.put(name, height);
        }
        return height;
    }
}
