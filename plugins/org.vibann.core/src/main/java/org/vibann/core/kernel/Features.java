/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.core.kernel;

import java.util.List;

import org.vibann.core.alloy.Element;
import org.vibann.core.data.AlloyPoints;
import org.vibann.core.data.Alloys;
import org.vibann.core.data.Standardizer;
import org.vibann.core.math.Normalisation;

/**
 * Turns a composition and its load into the feature vector that the kernel compares, in five blocks: the fractions, the
 * fractions of the chemical groups, the standardised descriptors, log10 of the load and the load itself. Load above 12 N
 * no longer changes the hardness of these alloys, so it is cut there.
 */
final class Features {

    /** Number of blocks. */
    static final int BLOCKS = 5;

    private static final double LARGEST_LOAD = 12;

    private final ElementTraits traits;
    private final Descriptors descriptors;
    private final int elements;
    private final boolean load;
    private final Standardizer[] scaling;

    /** Fits the standardisation on training rows. */
    Features(final List<Element> elements, final Alloys training) {
        this(new ElementTraits(elements), training);
    }

    /** As above, with traits of the elements of the training rows. */
    Features(final ElementTraits traits, final Alloys training) {
        this.traits = traits;
        elements = training.elements().size();
        descriptors = new Descriptors(traits, elements);
        load = training.hasLoads();
        scaling = new Standardizer[size()];
        final double[][] raw = new double[training.size()][];
        for (int i = 0; i < raw.length; i++) {
            raw[i] = raw(Alloys.normalised(training.fractions(i)), load ? training.load(i) : 0);
        }
        for (int k = start(2); k < size(); k++) {
            final double[] column = new double[raw.length];
            for (int i = 0; i < raw.length; i++) {
                column[i] = raw[i][k];
            }
            scaling[k] = Standardizer.fit(column);
        }
    }

    ElementTraits traits() {
        return traits;
    }

    /** First index of a block; {@code start(BLOCKS)} is the length of the vector. */
    int start(final int block) {
        return switch (block) {
            case 0 -> 0;
            case 1 -> elements;
            case 2 -> elements + ElementTraits.groups();
            default -> elements + ElementTraits.groups() + Descriptors.count() + block - 3;
        };
    }

    private int size() {
        return start(BLOCKS);
    }

    private double scale(final int k) {
        return scaling[k].sd() * (k < start(3) ? Math.sqrt(Descriptors.count()) : 1);
    }

    private double[] raw(final double[] x, final double newton) {
        final double[] f = new double[size()];
        System.arraycopy(x, 0, f, 0, elements);
        System.arraycopy(traits.groupFractions(x), 0, f, elements, ElementTraits.groups());
        descriptors.write(x, f, start(2));
        if (load) {
            f[start(3)] = AlloyPoints.logLoad(newton);
            f[start(4)] = Math.min(newton, LARGEST_LOAD);
        }
        return f;
    }

    /** The features of fractions that need not be normalised, at a load in N. */
    double[] of(final double[] fractions, final double newton) {
        final double[] f = raw(Alloys.normalised(fractions), newton);
        for (int k = start(2); k < f.length; k++) {
            f[k] = (f[k] - scaling[k].mean()) / scale(k);
        }
        return f;
    }

    /** The gradient by the raw fractions of something whose gradient by the features is given. */
    double[] pullback(final double[] fractions, final double newton, final double[] byFeatures) {
        final double[] x = Alloys.normalised(fractions);
        final double[] raw = raw(x, newton);
        final double[] by = byFeatures.clone();
        for (int k = start(2); k < by.length; k++) {
            by[k] /= scale(k);
        }
        final double[] gradient = new double[elements];
        for (int j = 0; j < elements; j++) {
            gradient[j] = by[j];
            for (int g = 0; g < ElementTraits.groups(); g++) {
                gradient[j] += by[elements + g] * traits.group(j, g);
            }
        }
        descriptors.pullback(x, raw, by, start(2), gradient);
        return Normalisation.pullback(fractions, x, gradient);
    }
}
