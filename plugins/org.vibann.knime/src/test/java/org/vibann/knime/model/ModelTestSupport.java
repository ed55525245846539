/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.knime.model;

import org.vibann.knime.NodeHarness;
import org.vibann.knime.TestTables;
import org.vibann.knime.learner.LearnerExample;
import org.vibann.knime.learner.VibannLearnerNodeFactory;

/** A small model, trained once for all tests of a class. */
public final class ModelTestSupport {

    private ModelTestSupport() {
    }

    /**
     * @return a model of the elements of {@link TestTables#ELEMENTS}, trained for few epochs
     * @throws Exception if it cannot be trained
     */
    public static VibannModelPortObject train() throws Exception {
        final var learner = new NodeHarness(new VibannLearnerNodeFactory(), LearnerExample.quick());
        if (!learner.execute(TestTables.alloys(120))) {
            throw new IllegalStateException(learner.errors());
        }
        return learner.output(0);
    }
}
