/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.core.train;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.IntToDoubleFunction;
import org.vibann.core.calibration.HeldOutForecast;
import org.vibann.core.data.AlloyDataset;
import org.vibann.core.data.Grouping;
import org.vibann.core.data.Splits;
import org.vibann.core.train.SuspiciousRow.Kind;

/**
 * Finds training rows whose values look wrong. Nothing is left out because of it: only who measured can tell.
 *
 * <p>Replicates, rows of one alloy at one load, contradict each other when a row lies farther from the middle value of
 * the others than the held-out interval of level {@link HeldOutForecast#LEVEL} reaches, or, positive values, is at least
 * {@value #TWOFOLD} times as large or as small. Where the number of others is even, the middle value nearer to the row
 * counts, so that a single wrong row does not throw suspicion on two that agree.
 *
 * <p>A positive value is about ten times too small or too large when it is 0.063 to 0.16 or 6.3 to 16 times (ten times,
 * give or take a fifth of a decade) what the others say, or what the held-out forecast says whose interval does not hold
 * it.
 */
public final class SuspiciousRows {

    private static final double TWOFOLD = 2;

    /** Decades by which a value that is ten times off may miss a whole one. */
    private static final double TOLERANCE = 0.2;

    /** Relative difference of equal loads, which files round. */
    private static final double SAME_LOAD = 0.01;

    private SuspiciousRows() {
    }

    /**
     * Finds them.
     *
     * @param data the training rows
     * @param forecasts one forecast a row, as in {@link TrainingResult}; empty where the training did not cross-validate:
     *            then only replicates are compared, by their ratio
     * @return the suspicious rows, in the order of the rows
     */
    public static List<SuspiciousRow> find(final AlloyDataset data, final List<HeldOutForecast> forecasts) {
        final SuspiciousRow[] found = new SuspiciousRow[data.size()];
        for (final int[] replicates : replicates(data)) {
            final int[] byValue = sorted(replicates, data::target);
            for (int rank = 0; rank < byValue.length; rank++) {
                final int row = byValue[rank];
                final OptionalDouble others = others(data, byValue, rank);
                final Set<Kind> kinds = kinds(data.target(row), others, forecasts.isEmpty() ? null : forecasts.get(row));
                found[row] = kinds.isEmpty() ? null : new SuspiciousRow(row, kinds, byValue.length - 1, others);
            }
        }
        return Arrays.stream(found).filter(Objects::nonNull).toList();
    }

    /** The rows of every alloy at every load. */
    private static List<int[]> replicates(final AlloyDataset data) {
        final List<int[]> all = new ArrayList<>();
        if (data.size() == 0) {
            return all;
        }
        for (final int[] alloy : Splits.groupsOf(data.alloys(), Grouping.ALLOY)) {
            final int[] byLoad = sorted(alloy, data.alloys()::load);
            int from = 0;
            for (int to = 1; to <= byLoad.length; to++) {
                if (to == byLoad.length
                    || data.alloys().load(byLoad[to]) > (1 + SAME_LOAD) * data.alloys().load(byLoad[from])) {
                    all.add(Arrays.copyOfRange(byLoad, from, to));
                    from = to;
                }
            }
        }
        return all;
    }

    private static int[] sorted(final int[] rows, final IntToDoubleFunction value) {
        return Arrays.stream(rows).boxed()
            .sorted(Comparator.comparingDouble((Integer row) -> value.applyAsDouble(row)).thenComparing(row -> row))
            .mapToInt(Integer::intValue).toArray();
    }

    /** The middle value of all rows but that of a rank; of two middle ones the one nearer to it. */
    private static OptionalDouble others(final AlloyDataset data, final int[] byValue, final int rank) {
        final int n = byValue.length - 1;
        if (n == 0) {
            return OptionalDouble.empty();
        }
        final double value = data.target(byValue[rank]);
        final double low = data.target(byValue[without(rank, (n - 1) / 2)]);
        final double high = data.target(byValue[without(rank, n / 2)]);
        return OptionalDouble.of(Math.abs(value - low) <= Math.abs(high - value) ? low : high);
    }

    private static int without(final int rank, final int index) {
        return index < rank ? index : index + 1;
    }

    private static Set<Kind> kinds(final double value, final OptionalDouble others, final HeldOutForecast forecast) {
        final Set<Kind> kinds = EnumSet.noneOf(Kind.class);
        if (others.isPresent()) {
            final double reach = forecast == null ? Double.NaN : forecast.upper() - forecast.mean();
            if (Math.abs(value - others.getAsDouble()) > reach || ratio(value, others.getAsDouble()) >= TWOFOLD) {
                kinds.add(Kind.REPLICATES_CONTRADICT);
            }
            addTenfold(kinds, value, others.getAsDouble());
        }
        if (forecast != null && !(forecast.covers(value) && Double.isFinite(forecast.upper()))) {
            addTenfold(kinds, value, forecast.mean());
        }
        return kinds;
    }

    /** The larger of two positive values by the smaller; 1 where one is not positive. */
    private static double ratio(final double a, final double b) {
        return a > 0 && b > 0 ? Math.max(a, b) / Math.min(a, b) : 1;
    }

    private static void addTenfold(final Set<Kind> kinds, final double value, final double expected) {
        if (Math.abs(Math.log10(ratio(value, expected)) - 1) <= TOLERANCE) {
            kinds.add(value < expected ? Kind.TEN_TIMES_TOO_SMALL : Kind.TEN_TIMES_TOO_LARGE);
        }
    }
}
