/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.core.explain;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import org.vibann.core.alloy.Composition;
import org.vibann.core.alloy.Element;
import org.vibann.core.math.LargestRemainder;

/** Alloys that can be written down, from the output of a decoder: a softmax gives every element at least a trace. */
final class DecodedAlloy {

    /** Tenths of at.%. */
    private static final int UNITS = 1000;

    private DecodedAlloy() {
    }

    /**
     * Leaves out traces and rounds the rest to 0.1 at.% by largest remainders, so that it sums to exactly 100.
     *
     * @param elements m elements
     * @param fractions m fractions from the decoder
     * @param least fraction below which an element is left out; the greatest stays in any case
     * @return the alloy
     */
    static Composition round(final List<Element> elements, final double[] fractions, final double least) {
        final double greatest = IntStream.range(0, fractions.length).mapToDouble(j -> fractions[j]).max().orElse(0);
        final double[] kept = new double[fractions.length];
        double sum = 0;
        for (int j = 0; j < kept.length; j++) {
            kept[j] = fractions[j] >= least || fractions[j] == greatest ? fractions[j] : 0;
            sum += kept[j];
        }
        final double total = sum;
        final int[] units =
            LargestRemainder.round(Arrays.stream(kept).map(k -> UNITS * k / total).toArray(), UNITS);
        final Map<Element, Double> amounts = new EnumMap<>(Element.class);
        for (int j = 0; j < units.length; j++) {
            amounts.put(elements.get(j), units[j] / 10.0);
        }
        return Composition.ofAtomicPercent(amounts);
    }
}
