/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.core.calibration;

import java.util.List;
import java.util.stream.IntStream;

import org.vibann.core.alloy.Element;
import org.vibann.core.data.Alloys;
import org.vibann.core.data.TrainingDistance;

/**
 * Which alloys a model may be asked about: those not farther from its training rows, or where it has none from the
 * anchors beside them, than 90 % of the rows were that its calibration left out. Intervals were found to hold there;
 * farther away nothing was measured. Immutable.
 */
public final class TrainingDomain {

    private final List<Element> elements;
    private final TrainingDistance distance;
    private final double limit;

    /**
     * @param training the training rows or the anchors
     * @param limit the largest distance within the domain
     */
    public TrainingDomain(final Alloys training, final double limit) {
        elements = training.elements();
        distance = new TrainingDistance(training);
        this.limit = limit;
    }

    /** @return the largest distance within the domain */
    public double limit() {
        return limit;
    }

    /**
     * @param alloys N alloys of the model's elements, with loads where the model uses them
     * @return N distances to the nearest of them, see {@link TrainingDistance}
     */
    public double[] distances(final Alloys alloys) {
        final Alloys ordered = alloys.withElements(elements);
        return IntStream.range(0, ordered.size())
            .mapToDouble(i -> distance.at(ordered.fractions(i), ordered.load(i))).toArray();
    }

    /**
     * Begins a search of alloys in the domain.
     *
     * @param some the elements that the alloys consist of, in the order in which they get their contents
     * @param load load of the alloys in N; not looked at where the training rows have none
     * @return a search for one thread
     */
    public DomainSearch search(final List<Element> some, final double load) {
        return new DomainSearch(distance.rows(elements, some, load), limit);
    }
}
