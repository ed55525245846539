/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.spark;

import java.io.Serializable;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

import org.vibann.core.alloy.Element;
import org.vibann.core.design.space.DesignConstraints;
import org.vibann.core.design.space.DesignText;
import org.vibann.core.predict.PredictorSettings;

/**
 * What a screening is told, as numbers and texts that travel to the executors.
 *
 * @param step step of the grid in at.%
 * @param least fewest elements of an alloy
 * @param most most elements
 * @param minWhenPresent least content of an element that is present, at.%
 * @param allowed symbols of the elements allowed; none for all
 * @param required symbols of the elements that each alloy has
 * @param limits limits of sums, such as {@code B+C+Si+P <= 40}
 * @param load load in N
 * @param passes Monte Carlo passes
 * @param seed seed of the passes
 * @param kappa standard deviations of the lower confidence bound
 * @param count most alloys to find
 * @param unlike contents rounded to this step, in at.%, tell alloys apart
 */
record ScreenTask(double step, int least, int most, double minWhenPresent, List<String> allowed, List<String> required,
    List<String> limits, double load, int passes, long seed, double kappa, int count, double unlike)
    implements Serializable {

    /** Copies into lists that can travel. */
    ScreenTask {
        allowed = List.copyOf(allowed);
        required = List.copyOf(required);
        limits = List.copyOf(limits);
    }

    /** The designer's constraints. */
    DesignConstraints constraints() {
        return DesignConstraints.DEFAULT.withStep(step).withElements(least, most).withMinWhenPresent(minWhenPresent)
            .withAllowed(elements(allowed)).withRequired(elements(required))
            .withGroups(DesignText.groups(String.join("; ", limits)));
    }

    PredictorSettings settings() {
        return new PredictorSettings(passes, seed, PredictorSettings.DEFAULT.level(), kappa);
    }

    private static Set<Element> elements(final List<String> symbols) {
        final Set<Element> elements = new TreeSet<>();
        for (final String symbol : symbols) {
            elements.add(Element.ofSymbol(symbol)
                .orElseThrow(() -> new IllegalArgumentException("'" + symbol + "' is no element")));
        }
        return elements;
    }
}
