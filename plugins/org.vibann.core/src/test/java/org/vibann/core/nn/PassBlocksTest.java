/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.core.nn;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.vibann.core.data.SeededRandom;

/** Passes of many alloys at once and of each alone have the same bits, values and gradients. */
class PassBlocksTest {

    private static final int ROWS = 300;
    private static final double RATE = 0.2;

    private final SeededRandom random = SeededRandom.of(7);
    private final float[][] x = new float[ROWS][9];
    private final float[] loads = new float[ROWS];

    private ThinnedPasses passes(final boolean load, final int count) {
        final Network network =
            new Network(new Architecture(9, 5, 14, load, AttentionKind.PRESENT, false, false, 1, 0.9));
        for (final Parameter p : network.parameters().values()) {
            for (final float[] row : p.value()) {
                for (int j = 0; j < row.length; j++) {
                    row[j] = (float)(p.name().endsWith("variance") ? random.nextDouble() + 0.5 : random.nextGaussian());
                }
            }
        }
        final List<Masks> masks = new ArrayList<>();
        for (int t = 0; t < count; t++) {
            masks.add(Masks.draw(network, 1, RATE, random::nextDouble));
        }
        for (int i = 0; i < ROWS; i++) {
            for (int k = 0; k < 3; k++) {
                x[i][random.nextInt(9)] += (float)random.nextDouble();
            }
            loads[i] = 0.5f * random.nextInt(4);
        }
        final float[] readout = new float[15];
        for (int k = 0; k < readout.length; k++) {
            readout[k] = (float)random.nextGaussian();
        }
        return new ThinnedPasses(network, masks, RATE, readout);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void manyAtOnceAreEachAlone(final boolean load) {
        final ThinnedPasses passes = passes(load, 6);
        check(passes, load);
    }

    private void check(final ThinnedPasses passes, final boolean load) {
        final PassValues all = passes.evaluate(x, load ? loads : null);
        final float[][] byValue = new float[ROWS][passes.passes()];
        final float[][] byReadout = new float[ROWS][passes.passes()];
        for (int i = 0; i < ROWS; i++) {
            for (int t = 0; t < passes.passes(); t++) {
                byValue[i][t] = random.nextInt(3) == 0 ? 0 : (float)random.nextGaussian();
                byReadout[i][t] = random.nextInt(3) == 0 ? 0 : (float)random.nextGaussian();
            }
        }
        final float[][] gradient = all.inputGradient(byValue, byReadout);
        for (int i = 0; i < ROWS; i++) {
            final PassValues one = passes.evaluate(new float[][]{x[i]}, load ? new float[]{loads[i]} : null);
            assertThat(all.values()[i]).as("values of row %d", i).containsExactly(one.values()[0]);
            assertThat(all.readouts()[i]).as("read-outs of row %d", i).containsExactly(one.readouts()[0]);
            assertThat(gradient[i]).as("gradient of row %d", i).containsExactly(
                one.inputGradient(new float[][]{byValue[i]}, new float[][]{byReadout[i]})[0]);
        }
    }
}
