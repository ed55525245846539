/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.core.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.vibann.core.SmallData;
import org.vibann.core.config.Preset;
import org.vibann.core.config.VibannConfig;
import org.vibann.core.data.AlloyDataset;
import org.vibann.core.model.TrainedModel;
import org.vibann.core.run.Progress;

/** No setting of a training takes memory that is not there, and none overflows. */
class TrainingLimitsTest {

    private static final AlloyDataset DATA = SmallData.of(60, true);

    private static VibannConfig small() {
        return SmallData.config(Preset.PREPRINT);
    }

    @Test
    void aBatchLargerThanAllRowsIsAllRows() throws Exception {
        final TrainedModel all = VibannTrainer.train(DATA,
            small().withOptimisation(o -> o.withBatchSize(60)), Progress.NONE);
        final TrainedModel more = VibannTrainer.train(DATA,
            small().withOptimisation(o -> o.withBatchSize(Integer.MAX_VALUE)), Progress.NONE);
        assertThat(more.predict(DATA.alloys())).isEqualTo(all.predict(DATA.alloys()));
        assertThat(more.config().optimisation().batchSize()).isEqualTo(Integer.MAX_VALUE);
    }

    @Test
    void whatIsTooLargeIsRefusedWithItsLimit() {
        refused(small()
            .withReconstruction(r -> r
            .withInventedRows(10_001)), "invented alloys beside a batch is 10001; it can be at most 10000");
        refused(small()
            .withOptimisation(o -> o
            .withEpochs(Integer.MAX_VALUE)), "number of epochs is 2147483647; it can be at most 100000");
        refused(small().withMembers(100)
            .withShape(s -> s.withWidth(4096).withLatentSize(1024)), "A model of 100 networks has");
    }

    private static void refused(final VibannConfig config, final String reason) {
        assertThatThrownBy(() -> VibannTrainer.train(DATA, config, Progress.NONE))
            .isInstanceOf(IllegalArgumentException.class).hasMessageContaining(reason);
    }

    @Test
    void theLearningRateOfALongTrainingOnlyFalls() {
        final Schedule schedule = new Schedule(VibannConfig.of(Preset.DEFAULT));
        final long steps = 100_000L * 50_000;
        double before = 1;
        for (int i = 1; i <= 100; i++) {
            final double rate = schedule.rate(steps / 100 * i, steps);
            assertThat(rate).isPositive().isLessThan(before);
            before = rate;
        }
    }
}
