/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.core.design.glass;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import org.vibann.core.alloy.Composition;
import org.vibann.core.alloy.Element;

/**
 * Computes glass-forming descriptors: size mismatch and mixing enthalpy as in Zhang et al., Adv. Eng. Mater. 10 (2008)
 * 534; omega as in Yang and Zhang, Mater. Chem. Phys. 132 (2012) 233; electronegativity mismatch as in Fang et al., J.
 * Non-Cryst. Solids 321 (2003) 120; valence electron concentration as in Guo et al., J. Appl. Phys. 109 (2011) 103505.
 */
final class GlassForming {

    /** Molar gas constant, J/(mol K) (exact since the SI of 2019, rounded here to its tenth digit). */
    private static final double GAS_CONSTANT = 8.314462618;

    private GlassForming() {
    }

    static Map<GlassDescriptor, Double> of(final Composition composition) {
        final double enthalpy = enthalpy(composition);
        final double entropy = entropy(composition);
        final double melting = mean(composition, Element::meltingPoint);
        final Map<GlassDescriptor, Double> values = new EnumMap<>(GlassDescriptor.class);
        values.put(GlassDescriptor.SIZE_MISMATCH, 100 * spread(composition, Element::metallicRadius)
            / mean(composition, Element::metallicRadius));
        values.put(GlassDescriptor.MIXING_ENTHALPY, enthalpy);
        values.put(GlassDescriptor.MIXING_ENTROPY, entropy);
        values.put(GlassDescriptor.OMEGA, melting * entropy / Math.abs(1000 * enthalpy));
        values.put(GlassDescriptor.ELECTRONEGATIVITY_MISMATCH, spread(composition, Element::electronegativity));
        values.put(GlassDescriptor.VALENCE_ELECTRONS, mean(composition, Element::valenceElectrons));
        return Collections.unmodifiableMap(values);
    }

    private static double mean(final Composition composition, final ToDoubleFunction<Element> property) {
        double sum = 0;
        for (final Element element : composition.elements()) {
            sum += composition.fraction(element) * property.applyAsDouble(element);
        }
        return sum;
    }

    /** Standard deviation of a property over the atoms. */
    private static double spread(final Composition composition, final ToDoubleFunction<Element> property) {
        final double mean = mean(composition, property);
        double sum = 0;
        for (final Element element : composition.elements()) {
            final double difference = property.applyAsDouble(element) - mean;
            sum += composition.fraction(element) * difference * difference;
        }
        return Math.sqrt(sum);
    }

    private static double entropy(final Composition composition) {
        double sum = 0;
        for (final Element element : composition.elements()) {
            sum -= composition.fraction(element) * StrictMath.log(composition.fraction(element));
        }
        return GAS_CONSTANT * sum;
    }

    private static double enthalpy(final Composition composition) {
        final List<Element> elements = composition.elements();
        double sum = 0;
        for (int i = 0; i < elements.size(); i++) {
            for (int j = 0; j < i; j++) {
                sum += 4 * MixingEnthalpies.of(elements.get(i), elements.get(j))
                    * composition.fraction(elements.get(i)) * composition.fraction(elements.get(j));
            }
        }
        return sum;
    }
}
