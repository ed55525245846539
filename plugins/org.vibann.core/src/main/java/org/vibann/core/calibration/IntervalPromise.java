/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.core.calibration;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

import org.vibann.core.data.Grouping;
import org.vibann.core.math.ConformalScores;

/** What the intervals of a model can promise, in words for the user. */
public final class IntervalPromise {

    private static final String UNCALIBRATED = "The intervals are not calibrated: they are the spread of the Monte Carlo "
        + "passes and too narrow for new measurements. This model is its networks alone, without teachers; the preset "
        + "Default calibrates, and so does Compact.";

    private IntervalPromise() {
    }

    /**
     * What a user must know before relying on intervals.
     *
     * @param calibration that of the model; empty where its intervals are the spread of the passes
     * @param level level of the intervals, in (0, 1)
     * @return sentences; empty where the intervals are calibrated and the held-out groups suffice for the level
     */
    public static Optional<String> warning(final Optional<Calibration> calibration, final double level) {
        return calibration.isPresent() ? tooFew(calibration.get(), level) : Optional.of(UNCALIBRATED);
    }

    private static Optional<String> tooFew(final Calibration calibration, final double level) {
        final long needed = ConformalScores.groupsNeeded(level);
        final List<Calibration.Range> few =
            calibration.ranges().stream().filter(range -> range.scores().groupCount() < needed).toList();
        if (few.isEmpty()) {
            return Optional.empty();
        }
        final String which = few.stream().map(range -> of(range, calibration)).collect(Collectors.joining("; "));
        return Optional.of(String.format(Locale.ROOT, "An interval of %s %% needs %d held-out %s, and is left open here: "
            + "%s. %s", percent(level), needed, unit(calibration.unit()), which,
            calibration.unit() == Grouping.FAMILY
                ? "Choose a lower level, or hold out alloys instead of families where only alloys of these families "
                    + "will be predicted."
                : "Choose a lower level, or learn from more alloys."));
    }

    /** How many groups there are, and what they can promise. */
    private static String of(final Calibration.Range range, final Calibration calibration) {
        final int groups = range.scores().groupCount();
        final String loads = calibration.ranges().size() == 1 ? ""
            : String.format(Locale.ROOT, Double.isInfinite(range.upTo()) ? "at loads above %.3g N " : "at loads up to %.3g N ",
                Double.isInfinite(range.upTo()) ? calibration.ranges().get(calibration.ranges().size() - 2).upTo()
                    : range.upTo());
        return loads + "there " + (groups == 1 ? "is 1" : "are " + groups) + ", which can promise "
            + (int)Math.floor(100 * range.scores().highestLevel()) + " % at most";
    }

    private static String percent(final double level) {
        return String.format(Locale.ROOT, "%.3f", 100 * level).replaceAll("\\.?0+$", "");
    }

    /** @param grouping what is held out whole @return what a group is called, in the plural */
    public static String unit(final Grouping grouping) {
        return switch (grouping) {
            case FAMILY -> "families";
            case ALLOY -> "alloys";
            case ROWS -> "rows";
        };
    }
}
