/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.core.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.stream.IntStream;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.vibann.core.SmallData;
import org.vibann.core.config.Preset;
import org.vibann.core.config.VibannConfig;
import org.vibann.core.data.AlloyDataset;
import org.vibann.core.data.Grouping;
import org.vibann.core.distil.TaughtAlloys;
import org.vibann.core.distil.Teacher;
import org.vibann.core.kernel.KernelHead;
import org.vibann.core.kernel.NeighbourHead;
import org.vibann.core.math.Correlation;
import org.vibann.core.model.Doubt;
import org.vibann.core.model.NetworkRun;
import org.vibann.core.model.TrainedModel;
import org.vibann.core.nn.Tape;
import org.vibann.core.run.Progress;

/** Invented alloys that heads label for networks. */
class TaughtAlloysTest {

    private static final AlloyDataset DATA = SmallData.of(60, true);
    private static Teacher teacher;

    @BeforeAll
    static void fit() throws Exception {
        teacher = new Teacher(KernelHead.fit(DATA, Grouping.FAMILY, 4, 2, 1, Progress.NONE),
            NeighbourHead.fit(DATA, Grouping.FAMILY, 1, Progress.NONE));
    }

    @Test
    void areCompositionsOfTheElementsOfTheRowsAtLoadsLikeTheirs() throws Exception {
        // Rows without zirconium (column 5): the families of the other elements alone.
        final AlloyDataset without = DATA.select(
            IntStream.range(0, DATA.size()).filter(i -> DATA.alloys().fraction(i, 5) == 0).toArray());
        final TaughtAlloys taught = TaughtAlloys.of(without, teacher, 500, 3, Progress.NONE);
        assertThat(taught.size()).isEqualTo(500);
        for (int i = 0; i < 500; i++) {
            double sum = 0;
            for (final float content : taught.x()[i]) {
                assertThat(content).isNotNegative();
                sum += content;
            }
            assertThat(sum).isCloseTo(1, within(1e-6));
            assertThat(taught.x()[i][5]).isZero();
            assertThat(taught.newtons()[i]).isBetween(0.01, 50.0);
        }
        final long mixtures = Arrays.stream(taught.x())
            .filter(x -> IntStream.range(0, 6).filter(j -> x[j] > 0).count() > 3).count();
        assertThat(mixtures).as("of more than three elements, as no row is").isBetween(100L, 300L);
    }

    @Test
    void haveWhatTheTeacherSaysOfThem() throws Exception {
        final TaughtAlloys taught = TaughtAlloys.of(DATA, teacher, 40, 3, Progress.NONE);
        final double[] row = new double[6];
        for (int j = 0; j < 6; j++) {
            row[j] = taught.x()[7][j];
        }
        final double kernel = teacher.kernel().predict(row, taught.newtons()[7]).mean();
        final double neighbours = teacher.neighbours().predict(row, taught.newtons()[7]);
        assertThat(taught.opinions().get(7).mean()).isCloseTo((kernel + neighbours) / 2, within(0.5));
        assertThat(taught.sds()[7]).isGreaterThanOrEqualTo(Math.abs(kernel - neighbours) / 2 - 0.5);
    }

    @Test
    void alloyIDependsOnSeedAndIAlone() throws Exception {
        final TaughtAlloys few = TaughtAlloys.of(DATA, teacher, 70, 3, Progress.NONE);
        final TaughtAlloys more = TaughtAlloys.of(DATA, teacher, 130, 3, Progress.NONE);
        assertThat(Arrays.copyOf(more.x(), 70)).isDeepEqualTo(few.x());
        assertThat(more.opinions().subList(0, 70)).isEqualTo(few.opinions());
        assertThat(TaughtAlloys.of(DATA, teacher, 70, 4, Progress.NONE).x()[0]).isNotEqualTo(few.x()[0]);
    }

    @Test
    void doubtIsWhatTheTeacherDoubted() throws Exception {
        final VibannConfig config = SmallData.config(Preset.COMPACT).withKernelTrials(4).withTaughtAlloys(400)
            .withHeads(h -> h.withCompact(true)).withShape(s -> s.withDropout(0).withWidth(32))
            .withOptimisation(o -> o.withEpochs(20));
        final TrainedModel model = NetworkTrainer.train(DATA, config, teacher, Progress.NONE).model();
        final TaughtAlloys fresh = TaughtAlloys.of(DATA, teacher, 300, 99, Progress.NONE);
        final TrainingRows.Rows rows = TrainingRows.taught(fresh, model.scalers(), config);
        final double[][] units = NetworkRun.forward(model.parts().members().get(0), rows.x(), rows.load(),
            Tape::trunk);
        final Doubt doubt = model.parts().doubt().orElseThrow();
        final double[] learnt = new double[300];
        for (int i = 0; i < 300; i++) {
            float readout = doubt.weights()[32];
            for (int k = 0; k < 32; k++) {
                readout += doubt.weights()[k] * (float)units[i][k];
            }
            learnt[i] = Math.log(doubt.sd(new float[]{readout}));
        }
        final double[] taughtLogs = Arrays.stream(fresh.sds()).map(Math::log).toArray();
        assertThat(Correlation.pearson(learnt, taughtLogs)).isGreaterThan(0.5);
    }
}
