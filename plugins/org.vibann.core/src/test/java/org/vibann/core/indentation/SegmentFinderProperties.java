/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.core.indentation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;

/** The parts of a curve are found where the synthetic test had them, at any scale. */
class SegmentFinderProperties {

    private static final SyntheticSample GLASS = new SyntheticSample(5.5, 120, 95, 0.36, 1.4);

    private static IndentationCurve curve(final double load, final int points, final int approach, final double hold,
        final double drift, final double noise, final long seed) {
        return SyntheticCurves.curve(GLASS, new SyntheticTest(Indenter.BERKOVICH, load, points, 20, approach, hold, 3,
            drift, 0.02, 0, 0, List.of(), noise * load, 0.3), seed);
    }

    private static Segments found(final IndentationCurve curve) throws CurveException {
        return SegmentFinder.find(curve.depths(), curve.loads());
    }

    @Property(tries = 200)
    void everyPartIsWhereTheTestHadIt(@ForAll @DoubleRange(min = 2, max = 2000) final double load,
        @ForAll @IntRange(min = 150, max = 1500) final int points,
        @ForAll @IntRange(min = 0, max = 100) final int approach,
        @ForAll @DoubleRange(min = 1, max = 20) final double hold,
        @ForAll @DoubleRange(min = 10, max = 60) final double drift,
        @ForAll @IntRange(min = 0, max = 500) final int noise, @ForAll final long seed) throws CurveException {
        final Segments found =
            found(curve(load, points, approach, hold, drift, 1e-6 * noise, seed));
        final int top = approach + points;
        final int unloading = top + (int)Math.round(hold * 20) + 1;
        assertThat(found.contact()).isBetween(0, approach + points / 5);
        assertThat((double)found.hold()).isCloseTo(top, within(3 + points / 100.0));
        assertThat((double)found.unloading()).isCloseTo(unloading, within(3 + points / 100.0));
        // the drift hold is longer than the ramp takes for its width many times
        if (drift * 20 > 0.2 * points) {
            final int begin = unloading + (int)Math.round(0.9 * points) - 1;
            assertThat(found.hasDrift()).isTrue();
            assertThat((double)found.drift()).isCloseTo(begin, within(5 + points / 100.0));
            assertThat((double)found.rest()).isCloseTo(begin + drift * 20, within(5 + points / 100.0));
        }
    }

    @Property(tries = 100)
    void noHoldIsFoundWhereThereIsNone(@ForAll @IntRange(min = 150, max = 1500) final int points,
        @ForAll @IntRange(min = 0, max = 100) final int noise, @ForAll final long seed) throws CurveException {
        final Segments found = found(curve(100, points, 0, 0, 0, 1e-6 * noise, seed));
        assertThat(found.unloading() - found.hold()).isLessThanOrEqualTo(3 + points / 100);
        assertThat(found.hasDrift()).isFalse();
        assertThat((double)found.hold()).isCloseTo(points, within(2 + points / 100.0));
    }

    @Property(tries = 100)
    void theUnitOfTheLoadDoesNotMatter(@ForAll @IntRange(min = -12, max = 12) final int power, // of two: changes no digit
        @ForAll final long seed) throws CurveException {
        final IndentationCurve curve = curve(50, 300, 40, 5, 20, 2e-4, seed);
        final double[] load = curve.loads();
        assertThat(
            SegmentFinder.find(curve.depths(), Arrays.stream(load).map(p -> Math.scalb(p, power)).toArray()))
            .isEqualTo(SegmentFinder.find(curve.depths(), load));
    }

    @Property(tries = 300)
    void anyCurveHasItsPartsInOrderOrIsRefused(@ForAll final long seed,
        @ForAll @IntRange(min = 0, max = 200) final int points) {
        final var random = org.vibann.core.data.SeededRandom.of(seed);
        final double[] load = new double[points];
        double walk = 0;
        for (int i = 0; i < points; i++) {
            walk += random.nextGaussian() * (random.nextInt(10) == 0 ? 10 : 1);
            load[i] = random.nextInt(4) == 0 ? Math.rint(walk) : walk;
        }
        try {
            final Segments found = SegmentFinder.find(load, load);
            assertThat(found.size()).isEqualTo(points);
            assertThat(found.unloading()).isLessThan(points - 1);
        } catch (final CurveException e) {
            assertThat(e).hasMessageMatching("(?s).*(points|unloading|noise).*");
        }
    }
}
