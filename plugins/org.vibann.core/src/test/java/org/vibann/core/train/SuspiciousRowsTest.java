/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.core.train;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.vibann.core.GoldenData;
import org.vibann.core.alloy.Composition;
import org.vibann.core.alloy.Formula;
import org.vibann.core.alloy.FormulaException;
import org.vibann.core.calibration.HeldOutForecast;
import org.vibann.core.config.Preset;
import org.vibann.core.config.VibannConfig;
import org.vibann.core.data.AlloyDataset;
import org.vibann.core.data.Alloys;
import org.vibann.core.run.Progress;
import org.vibann.core.train.SuspiciousRow.Kind;

class SuspiciousRowsTest {

    private static Composition alloy(final String formula) {
        try {
            return Formula.parse(formula);
        } catch (final FormulaException e) {
            throw new AssertionError(e);
        }
    }

    /** Rows of one alloy at one load. */
    private static AlloyDataset replicates(final double... values) {
        final double[] loads = new double[values.length];
        Arrays.fill(loads, 0.98);
        return new AlloyDataset(Alloys.of(Collections.nCopies(values.length, alloy("Fe72B20Si4Nb4")), loads), "HV",
            values);
    }

    private static List<HeldOutForecast> forecasts(final int rows, final double mean, final double half) {
        return Collections.nCopies(rows, new HeldOutForecast(1, mean, 10, mean - half, mean + half, 0.1, true, 0.5));
    }

    private static List<Integer> rows(final List<SuspiciousRow> found) {
        return found.stream().map(SuspiciousRow::row).toList();
    }

    @Test
    void namesReplicatesThatContradictEachOther() {
        final AlloyDataset inTurn = replicates(500, 1500, 500, 1500);
        final List<SuspiciousRow> found = SuspiciousRows.find(inTurn, List.of());
        assertThat(rows(found)).containsExactly(0, 1, 2, 3);
        assertThat(found).allMatch(row -> row.kinds().equals(EnumSet.of(Kind.REPLICATES_CONTRADICT)));
        assertThat(found.get(0).others()).hasValue(1500);
        assertThat(found.get(1).others()).hasValue(500);
        assertThat(found.get(0).replicates()).isEqualTo(3);
    }

    @Test
    void anOddOneIsNamedAndNotThoseThatAgree() {
        assertThat(rows(SuspiciousRows.find(replicates(1010, 500, 1000), List.of()))).containsExactly(1);
        assertThat(rows(SuspiciousRows.find(replicates(1000, 1010, 990, 1005), List.of()))).isEmpty();
    }

    @Test
    void scatterBeyondTheIntervalIsAContradiction() {
        final AlloyDataset pair = replicates(1000, 1200);
        assertThat(rows(SuspiciousRows.find(pair, forecasts(2, 1100, 150)))).containsExactly(0, 1);
        assertThat(rows(SuspiciousRows.find(pair, forecasts(2, 1100, 250)))).isEmpty();
        assertThat(rows(SuspiciousRows.find(pair, List.of()))).as("no factor of two").isEmpty();
    }

    @Test
    void rowsAtOtherLoadsAreNoReplicates() {
        final AlloyDataset loads = new AlloyDataset(
            Alloys.of(Collections.nCopies(3, alloy("Fe80B20")), new double[]{0.1, 9.8, 9.81}), "HV",
            new double[]{1500, 600, 605});
        assertThat(SuspiciousRows.find(loads, List.of())).isEmpty();
    }

    @Test
    void aValueTenTimesOffIsNamedByItsForecast() {
        final AlloyDataset three = new AlloyDataset(
            Alloys.of(List.of(alloy("Fe80B20"), alloy("Co80B20"), alloy("Ni80B20")), null), "HV",
            new double[]{159, 10_500, 400});
        final List<SuspiciousRow> found = SuspiciousRows.find(three, forecasts(3, 1200, 300));
        assertThat(rows(found)).as("400 is wrong by the interval, but not by a factor of ten").containsExactly(0, 1);
        assertThat(found.get(0).kinds()).containsExactly(Kind.TEN_TIMES_TOO_SMALL);
        assertThat(found.get(0).others()).isEmpty();
        assertThat(found.get(1).kinds()).containsExactly(Kind.TEN_TIMES_TOO_LARGE);
        assertThat(SuspiciousRows.find(three, forecasts(3, 1200, 1e5))).as("within the interval").isEmpty();
    }

    @Test
    void negativeValuesAndNoRowsAreNoTrouble() {
        assertThat(SuspiciousRows.find(replicates(), List.of())).isEmpty();
        assertThat(SuspiciousRows.find(replicates(-10, 0, 10), List.of())).isEmpty();
    }

    @Test
    void thousandsOfReplicatesTakeNoTime() {
        final double[] values = new double[100_000];
        Arrays.setAll(values, i -> 1000 + i % 7);
        values[77] = 100;
        assertThat(rows(SuspiciousRows.find(replicates(values), List.of()))).containsExactly(77);
    }

    /** Co48Cr15C15Mo14B6Er2 with 161 HV and Co50Cr15C15Mo14B6 with 159 HV: alloys of that kind have 1500. */
    @Test
    void findsTheTwoRowsOfThePublishedDataThatLackADigit() throws Exception {
        final AlloyDataset data = GoldenData.dataset();
        final VibannConfig quick = VibannConfig.of(Preset.DEFAULT).withMembers(1)
            .withOptimisation(o -> o.withEpochs(10)).withReconstruction(r -> r.withPretrainingSteps(0)
            .withDecoderEpochs(0)).withKernelTrials(4);
        final TrainingResult result = VibannTrainer.trainAndForecast(data, quick, Progress.NONE);
        final List<String> found = new ArrayList<>();
        for (final SuspiciousRow row : SuspiciousRows.find(data, result.heldOut())) {
            if (!row.kinds().equals(EnumSet.of(Kind.REPLICATES_CONTRADICT))) {
                found.add(data.alloys().composition(row.row()).formula() + " " + Math.round(data.target(row.row())) + " "
                    + row.kinds());
            }
        }
        assertThat(found).containsExactlyInAnyOrder("Co50C15Cr15Mo14B6 159 [TEN_TIMES_TOO_SMALL]",
            "Co48C15Cr15Mo14B6Er2 161 [TEN_TIMES_TOO_SMALL]");
    }
}
