/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.core.design.search;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import org.vibann.core.alloy.Composition;
import org.vibann.core.alloy.Element;
import org.vibann.core.design.space.Limits;

/**
 * A second goal beside the {@link Objective}, known from the composition alone: density, raw-material price, or any
 * property that the elements bring along. Both goals are traded off as a Pareto front.
 *
 * @param kind how the value of an alloy follows from its elements
 * @param values value of each element; not looked at for the density
 * @param higher whether more is better
 */
public record SecondObjective(Kind kind, Map<Element, Double> values, boolean higher) {

    /** How an alloy's value follows from its elements. */
    public enum Kind {
        /** Density in g/cm³ of a mixture that keeps its volumes: mass over the sum of the elements' volumes. */
        DENSITY,
        /** Mean of the values over the mass, as for a price per kilogram. */
        MASS_MEAN,
        /** Mean of the values over the atoms. */
        ATOMIC_MEAN
    }

    /**
     * @throws IllegalArgumentException with a text for the user where a value is not finite, or none is given though
     *             the kind needs them
     */
    public SecondObjective {
        final Map<Element, Double> copy = new EnumMap<>(Element.class);
        copy.putAll(values);
        values = Collections.unmodifiableMap(copy);
        Limits.require(kind == Kind.DENSITY || !values.isEmpty(),
            "The second goal has no values of elements. Give them as in \"Fe 0.5; B 4; Re 2000\".");
        values.forEach((element, value) -> Limits.require(Double.isFinite(value),
            "The value of " + element.symbol() + " for the second goal is " + value + "; give a number."));
    }

    /**
     * @param composition an alloy
     * @return its value, in the unit of the elements' values (g/cm³ for the density); NaN where an element has none
     */
    public double value(final Composition composition) {
        return switch (kind) {
            case DENSITY -> mass(composition)
                / sum(composition, element -> element.atomicMass() / element.density());
            case MASS_MEAN -> sum(composition, element -> element.atomicMass() * of(element)) / mass(composition);
            case ATOMIC_MEAN -> sum(composition, this::of);
        };
    }

    /**
     * @param composition an alloy
     * @return its value with the sign that makes more better
     */
    public double gain(final Composition composition) {
        return higher ? value(composition) : -value(composition);
    }

    /**
     * @param element an element
     * @return whether an alloy with it has a value
     */
    public boolean knows(final Element element) {
        return !Double.isNaN(kind == Kind.DENSITY ? element.density() : of(element));
    }

    private double of(final Element element) {
        return values.getOrDefault(element, Double.NaN);
    }

    private static double mass(final Composition composition) {
        return sum(composition, Element::atomicMass);
    }

    private static double sum(final Composition composition, final ToDoubleFunction<Element> value) {
        double sum = 0;
        for (final Element element : composition.elements()) {
            sum += composition.fraction(element) * value.applyAsDouble(element);
        }
        return sum;
    }
}
