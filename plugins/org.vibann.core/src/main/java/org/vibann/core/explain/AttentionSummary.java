/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.core.explain;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

import org.vibann.core.alloy.Element;
import org.vibann.core.data.Alloys;
import org.vibann.core.model.TrainedModel;
import org.vibann.core.run.CanceledException;
import org.vibann.core.run.Progress;

/**
 * How much attention one element gets in the alloys that contain it. Alloys without the element do not count: attention
 * to what is absent says nothing about its importance.
 *
 * @param element the element
 * @param count number of alloys that contain it
 * @param mean mean attention over those alloys, 0 to 1; NaN where there is none
 * @param sd population standard deviation over those alloys; NaN where there is none
 */
public record AttentionSummary(Element element, int count, double mean, double sd) {

    private static final int CHUNK_ROWS = 1024;

    /**
     * Summarises the attention of every element of a model.
     *
     * @param model the model
     * @param alloys the alloys to look at; element columns may come in any order
     * @param progress told of the progress
     * @return one summary an element of the model, in its order
     * @throws CanceledException when the user cancels
     * @throws IllegalArgumentException where an alloy holds an element that the model does not know
     */
    public static List<AttentionSummary> of(final TrainedModel model, final Alloys alloys, final Progress progress)
        throws CanceledException {
        final int m = model.elements().size();
        final int[] count = new int[m];
        final double[] mean = new double[m];
        final double[] squares = new double[m];
        for (int from = 0; from < alloys.size(); from += CHUNK_ROWS) {
            final int start = from;
            progress.report((double)from / alloys.size(), () -> "Attention of row " + start + " of " + alloys.size());
            final Alloys chunk = alloys
                .select(IntStream.range(from, Math.min(alloys.size(), from + CHUNK_ROWS)).toArray())
                .withElements(model.elements());
            final double[][] attention = model.attention(chunk);
            for (int row = 0; row < chunk.size(); row++) {
                for (int e = 0; e < m; e++) {
                    if (chunk.fraction(row, e) > 0) { // Welford's update, which keeps the digits
                        count[e]++;
                        final double delta = attention[row][e] - mean[e];
                        mean[e] += delta / count[e];
                        squares[e] += delta * (attention[row][e] - mean[e]);
                    }
                }
            }
        }
        final List<AttentionSummary> summaries = new ArrayList<>(m);
        for (int e = 0; e < m; e++) {
            final boolean any = count[e] > 0;
            summaries.add(new AttentionSummary(model.elements().get(e), count[e], any ? mean[e] : Double.NaN,
                any ? Math.sqrt(squares[e] / count[e]) : Double.NaN));
        }
        return List.copyOf(summaries);
    }
}
