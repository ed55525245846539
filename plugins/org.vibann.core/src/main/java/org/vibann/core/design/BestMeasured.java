/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.core.design;

import java.util.OptionalDouble;
import org.vibann.core.data.AlloyDataset;

/** The value that active learning wants to improve on. */
public final class BestMeasured {

    /** Measurements count as made at a load when theirs differs by no more than this share. */
    private static final double TOLERANCE = 0.1;

    private BestMeasured() {
    }

    /**
     * The greatest target measured at a load. Hardness falls with the load, so a value at another load would be no
     * measure; and instruments report 0.49 N where 0.5 N was set, so a tenth more or less counts as the same.
     *
     * @param data measured alloys, NaN for a target that is not known; all loads count where they have none
     * @param load load in N
     * @return the greatest target; empty where nothing was measured at the load
     */
    public static OptionalDouble at(final AlloyDataset data, final double load) {
        OptionalDouble best = OptionalDouble.empty();
        for (int i = 0; i < data.size(); i++) {
            final boolean counts = !Double.isNaN(data.target(i)) && (!data.alloys().hasLoads()
                || Math.abs(data.alloys().load(i) - load) <= TOLERANCE * load);
            if (counts && (best.isEmpty() || data.target(i) > best.getAsDouble())) {
                best = OptionalDouble.of(data.target(i));
            }
        }
        return best;
    }
}
