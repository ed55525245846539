/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.core.design.glass;

import java.util.Comparator;
import java.util.List;
import org.vibann.core.alloy.Composition;
import org.vibann.core.alloy.Element;

/**
 * The three empirical rules for bulk glass formation of Inoue (Acta Mater. 48 (2000) 279): at least three components;
 * atomic sizes of the three main constituents that differ by more than about 12 %; negative heats of mixing among the
 * three main constituents. The main constituents are the three elements of the greatest content, ties in alphabetical
 * order; sizes differ as the largest metallic radius exceeds the smallest.
 *
 * @param components number of elements
 * @param mainMismatch by how much the largest radius of the main constituents exceeds the smallest, %; NaN where a
 *            radius is not tabulated
 * @param greatestMainEnthalpy greatest mixing enthalpy of two main constituents, kJ/mol, of Takeuchi and Inoue, Mater.
 *            Trans. 46 (2005) 2817; NaN where one is not tabulated or there is one element only
 */
public record InoueRules(int components, double mainMismatch, double greatestMainEnthalpy) {

    private static final int LEAST_COMPONENTS = 3;

    private static final int MAIN = 3;

    /** The mismatch that the second rule asks for, %. */
    private static final double LEAST_MISMATCH = 12;

    /**
     * @param composition an alloy
     * @return what the rules say of it
     */
    public static InoueRules of(final Composition composition) {
        final List<Element> main = composition.elements().stream()
            .sorted(Comparator.comparingDouble((Element element) -> -composition.fraction(element))
                .thenComparing(Element::symbol))
            .limit(MAIN).toList();
        double smallest = Double.POSITIVE_INFINITY;
        double largest = 0;
        double enthalpy = main.size() == 1 ? Double.NaN : Double.NEGATIVE_INFINITY;
        for (final Element one : main) {
            smallest = Math.min(smallest, one.metallicRadius());
            largest = Math.max(largest, one.metallicRadius());
            for (final Element other : main) {
                enthalpy = one == other ? enthalpy : Math.max(enthalpy, MixingEnthalpies.of(one, other));
            }
        }
        return new InoueRules(composition.elements().size(), 100 * (largest / smallest - 1), enthalpy);
    }

    /** @return whether there are at least three components */
    public boolean enoughComponents() {
        return components >= LEAST_COMPONENTS;
    }

    /** @return whether the sizes of the main constituents differ by 12 % or more; false where not known */
    public boolean sizesDiffer() {
        return mainMismatch >= LEAST_MISMATCH;
    }

    /** @return whether all pairs of main constituents have a negative mixing enthalpy; false where not known */
    public boolean mixesReadily() {
        return greatestMainEnthalpy < 0;
    }
}
