/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.core.data;

import smile.math.MathEx;

/**
 * Seeds the calling thread's generator of Smile. The first seeding of all also seeds a generator that Smile shares
 * between threads, without a lock: two threads that come first at once break it. So they come one by one.
 */
public final class SmileSeed {

    private SmileSeed() {
    }

    /**
     * Seeds.
     *
     * @param seed the seed
     */
    public static synchronized void set(final long seed) {
        MathEx.setSeed(seed);
    }
}
