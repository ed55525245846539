/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.core.screen;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The best alloys seen so far, one of each {@link Cell}. However alloys are shared out among shortlists, those put together
 * are the shortlist of all: a cell that is among the best of all is among the best wherever its best alloy was seen.
 */
final class Shortlist {

    private final int size;
    private final TreeMap<Hit, Cell> best = new TreeMap<>();
    private final Map<Cell, Hit> byCell = new HashMap<>();

    /**
     * @param size most alloys kept, at least 1
     */
    Shortlist(final int size) {
        this.size = size;
    }

    void add(final Hit hit, final Cell cell) {
        if (best.size() == size && hit.compareTo(best.lastKey()) >= 0) {
            return;
        }
        final Hit known = byCell.get(cell);
        if (known != null && known.compareTo(hit) <= 0) {
            return;
        }
        if (known != null) {
            best.remove(known);
        }
        best.put(hit, cell);
        byCell.put(cell, hit);
        if (best.size() > size) {
            byCell.remove(best.pollLastEntry().getValue());
        }
    }

    /** Best first. */
    List<Hit> hits() {
        return new ArrayList<>(best.keySet());
    }
}
