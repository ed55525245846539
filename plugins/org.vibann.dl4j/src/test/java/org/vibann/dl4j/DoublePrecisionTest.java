/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.dl4j;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.factory.Nd4j;
import org.vibann.core.config.Preset;
import org.vibann.core.config.VibannConfig;
import org.vibann.core.train.GivenEngine;

/**
 * Both engines in double precision, the same text with float turned into double: what differs in single precision after
 * many steps is rounding and nothing else.
 */
class DoublePrecisionTest {

    /** Some 450 steps multiply errors of 1e-16 by no more than that. */
    private static final double TOLERANCE = 1e-10;

    @BeforeEach
    void inDoublePrecision() {
        Backend.require();
        Nd4j.setDefaultDataTypes(DataType.DOUBLE, DataType.DOUBLE);
    }

    @AfterEach
    void inSinglePrecision() {
        Nd4j.setDefaultDataTypes(DataType.FLOAT, DataType.FLOAT);
    }

    /** The published rate is 1e-3; in single precision the same steps lose by more than a thousandth otherwise. */
    @Test
    void aTrainingOfFiftyEpochsAtThePublishedRateLosesTheSame() throws Exception {
        final LockStep engines = train(
            VibannConfig.of(Preset.PUBLISHED).withOptimisation(o -> o.withEpochs(50).withBatchSize(64)));
        assertThat(engines.steps()).hasSize(450);
        assertSame(engines);
        final LockStep.Losses last = engines.steps().get(449);
        assertThat(last.own64().total()).isLessThan(0.2 * engines.steps().get(0).own64().total());
        assertThat(engines.steps()).anySatisfy(step -> assertThat(Math.abs(step.own().total() - step.own64().total()))
            .isGreaterThan(1e-3 * step.own64().total()));
    }

    /** With descriptors, invented rows, weight decay and a rate that changes. */
    @Test
    void aTrainingOfTheDefaultKindLosesTheSame() throws Exception {
        final LockStep engines = train(VibannConfig.of(Preset.DEFAULT).withOptimisation(o -> o.withEpochs(8))
            .withReconstruction(r -> r.withPretrainingSteps(0).withDecoderEpochs(0)));
        assertThat(engines.steps()).hasSizeGreaterThan(50);
        assertSame(engines);
    }

    private static LockStep train(final VibannConfig config) throws Exception {
        final LockStep engines = new LockStep();
        GivenEngine.train(PublishedData.dataset(), config, engines);
        return engines;
    }

    private static void assertSame(final LockStep engines) {
        for (int i = 0; i < engines.steps().size(); i++) {
            final LockStep.Losses step = engines.steps().get(i);
            assertThat(step.dl4j64().total()).as("loss of step " + i)
                .isCloseTo(step.own64().total(), withinPercentage(100 * TOLERANCE));
            assertThat(step.dl4j64().hardness()).as("hardness of step " + i)
                .isCloseTo(step.own64().hardness(), withinPercentage(100 * TOLERANCE));
            assertThat(step.dl4j64().klPerDimension()).as("KLdim of step " + i)
                .isCloseTo(step.own64().klPerDimension(), withinPercentage(100 * TOLERANCE));
        }
        engines.ownNetwork().parameters().forEach((name, p) -> {
            // The statistics of a decoder that no loss needs are not defined, and the load attention has no gradient.
            if (p.trainable()) {
                assertThat(engines.dl4jNetwork().parameters().get(name).flat()).as(name)
                    .containsExactly(p.flat(), within(TOLERANCE));
            }
        });
    }
}
