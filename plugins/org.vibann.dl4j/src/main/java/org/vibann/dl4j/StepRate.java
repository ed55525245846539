/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.dl4j;

import org.nd4j.linalg.schedule.ISchedule;

/** The learning rate of the next step, set from outside: DL4J asks for it by iteration and knows nothing of VIBANN's. */
final class StepRate implements ISchedule {

    private static final long serialVersionUID = 1L;

    private double rate;

    void set(final double next) {
        rate = next;
    }

    @Override
    public double valueAt(final int iteration, final int epoch) {
        return rate;
    }

    /** DL4J copies a schedule into every layer; all copies must follow this one. */
    @Override
    public ISchedule clone() {
        return this;
    }
}
