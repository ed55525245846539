/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.core.design;

import java.util.List;

import org.vibann.core.design.report.Candidate;
import org.vibann.core.design.search.TracePoint;

/**
 * What the designer found.
 *
 * @param candidates alloys, best objective first
 * @param trace gradient ascent of every start, by start and iteration
 * @param domainDistance greatest distance to the nearest reference alloy that counts as in domain, at.%
 * @param notes sentences for the user, such as why there are fewer alloys than asked for
 */
public record DesignResult(List<Candidate> candidates, List<TracePoint> trace, double domainDistance,
    List<String> notes) {

    /** Copies the lists. */
    public DesignResult {
        candidates = List.copyOf(candidates);
        trace = List.copyOf(trace);
        notes = List.copyOf(notes);
    }
}
