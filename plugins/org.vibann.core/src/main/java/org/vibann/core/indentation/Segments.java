/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.core.indentation;

/**
 * The parts of a curve, one after the other without gap; a part is empty where it ends at its beginning. Every number
 * is the first point of its part.
 *
 * @param contact of the loading; before it is the approach, without contact
 * @param hold of the hold at the largest load
 * @param unloading of the unloading
 * @param drift of the hold at low load that shows the thermal drift
 * @param rest of what follows: the end of the unloading after such a hold, and points without contact
 * @param size number of points of the curve
 */
public record Segments(int contact, int hold, int unloading, int drift, int rest, int size) {

    /** @throws IllegalArgumentException if the parts are not in order */
    public Segments {
        if (contact < 0 || hold < contact || unloading < hold || drift < unloading || rest < drift || size < rest) {
            throw new IllegalArgumentException("Parts out of order: " + contact + ", " + hold + ", " + unloading + ", "
                + drift + ", " + rest + ", " + size);
        }
    }

    /** @return whether the load was held at its largest value */
    public boolean hasHold() {
        return unloading > hold;
    }

    /** @return whether there is a hold at low load that shows the thermal drift */
    public boolean hasDrift() {
        return rest > drift;
    }
}
