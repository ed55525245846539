/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.core.file;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.vibann.core.alloy.Element;
import org.vibann.core.calibration.BlendWeights;
import org.vibann.core.calibration.Calibration;
import org.vibann.core.data.AlloyDataset;
import org.vibann.core.data.Alloys;
import org.vibann.core.data.Grouping;
import org.vibann.core.kernel.KernelHead;
import org.vibann.core.kernel.NeighbourHead;
import org.vibann.core.math.ConformalScores;
import org.vibann.core.model.Blend;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;

/**
 * What {@code vibann.json} holds of the heads beside the networks. The training rows that they need and the weights of
 * the kernels are in {@code heads.bin}: float64, little-endian; n x m fractions, n loads where there are loads, n
 * targets, then n weights a kernel. Traits are the properties of each element; files up to format 3 have none. Of heads
 * that only taught the networks there are no rows and no {@code heads.bin}: what is left of them is the calibration.
 * Where the nearest alloys are looked for in more rows than these, {@code known} is their number; see {@link
 * KnownRows}.
 */
record HeadsDocument(BlendWeights weights, double spread, int rows, boolean loads, List<double[]> kernels,
    List<double[]> neighbours, Double floor, List<Scores> ranges, Double domainLimit, List<double[]> traits,
    @JsonInclude(JsonInclude.Include.NON_NULL) Integer known) {

    /** As many kernels as a configuration can ask for. */
    private static final int MOST_KERNELS = 10_000;

    /**
     * A calibration range; upTo is null where it has no end; groups are the numbers of the scores' groups. Older files
     * have no groups (every score then stands for itself), no noise a range but one floor for all, and no limit of the
     * domain.
     */
    record Scores(Double upTo, Double noise, double[] scores, int[] groups) {

        Calibration.Range range(final Double floor) {
            return new Calibration.Range(upTo == null ? Double.POSITIVE_INFINITY : upTo, noise == null ? floor : noise,
                groups == null ? ConformalScores.ofRows(scores) : new ConformalScores(scores, groups));
        }
    }

    static HeadsDocument of(final Blend blend, final Calibration calibration) {
        return new HeadsDocument(blend.weights(), blend.spread(), blend.core().size(), blend.core().alloys().hasLoads(),
            blend.kernel().parameters(), blend.neighbours().rules(), null, scores(calibration), limit(calibration),
            blend.kernel().traits(), blend.knowsMore() ? blend.data().size() : null);
    }

    /** Of heads that are not kept. */
    static HeadsDocument alone(final Calibration calibration) {
        return new HeadsDocument(BlendWeights.NETWORK_ALONE, 1, 0, false, List.of(), List.of(), null,
            scores(calibration), limit(calibration), null, null);
    }

    /** Whether the networks stand alone. */
    @JsonIgnore
    boolean alone() {
        return rows == 0 && kernels.isEmpty();
    }

    private static List<Scores> scores(final Calibration calibration) {
        final List<Scores> ranges = new ArrayList<>();
        for (final Calibration.Range range : calibration.ranges()) {
            ranges.add(new Scores(Double.isInfinite(range.upTo()) ? null : range.upTo(), range.noise(),
                range.scores().scores(), calibration.unit() == Grouping.ROWS ? null : range.scores().groups()));
        }
        return ranges;
    }

    private static Double limit(final Calibration calibration) {
        return Double.isNaN(calibration.domainLimit()) ? null : calibration.domainLimit();
    }

    static byte[] numbers(final Blend blend) {
        final Alloys alloys = blend.core().alloys();
        final List<double[]> parts = new ArrayList<>(List.of(alloys.fractions()));
        if (alloys.hasLoads()) {
            parts.add(alloys.loads());
        }
        parts.add(blend.core().targets());
        parts.addAll(blend.kernel().weights());
        final ByteBuffer bytes = ByteBuffer.allocate(parts.stream().mapToInt(p -> p.length * Double.BYTES).sum())
            .order(ByteOrder.LITTLE_ENDIAN);
        parts.forEach(p -> {
            for (final double value : p) {
                bytes.putDouble(value);
            }
        });
        return bytes.array();
    }

    /**
     * The calibration of a model that held out such groups; throws IllegalArgumentException where a range has no
     * scores, or scores or groups that cannot be.
     */
    Calibration calibration(final Grouping unit) {
        for (final Scores range : ranges) {
            final double noise = range.noise() == null ? floor : range.noise();
            boolean sound = noise >= 0 && range.scores().length > 0 && range.scores()[0] >= 0;
            for (int i = 1; i < range.scores().length; i++) {
                sound &= range.scores()[i] >= range.scores()[i - 1];
            }
            if (!sound) {
                throw new IllegalArgumentException("the calibration of its intervals has a range without scores, or with "
                    + "scores that are negative or out of order.");
            }
        }
        return new Calibration(ranges.stream().map(range -> range.range(floor)).toList(),
            ranges.stream().anyMatch(range -> range.groups() == null) ? Grouping.ROWS : unit,
            domainLimit == null ? Double.NaN : domainLimit);
    }

    /** The heads; throws IndexOutOfBoundsException or IllegalArgumentException when the numbers do not fit. */
    Blend blend(final List<Element> elements, final String target, final byte[] bytes, final byte[] others) {
        if (rows < 1 || rows > KernelHead.MOST_ROWS || kernels.isEmpty() || kernels.size() > MOST_KERNELS) {
            throw new IllegalArgumentException("the heads beside the networks have " + rows + " rows and "
                + kernels.size() + " kernels; they can have 1 to " + KernelHead.MOST_ROWS + " and 1 to "
                + MOST_KERNELS + ".");
        }
        requireFinite(kernels);
        requireFinite(neighbours == null ? List.of() : neighbours);
        requireFinite(traits == null ? List.of() : traits);
        requireFinite(List.of(new double[]{weights.network(), weights.kernel(), weights.neighbours(), spread}));
        final long expected = (long)rows * (elements.size() + (loads ? 2 : 1) + kernels.size()) * Double.BYTES;
        if (expected != bytes.length) {
            throw new IllegalArgumentException("heads.bin has " + bytes.length + " bytes instead of " + expected + ".");
        }
        final ByteBuffer buffer = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        final double[][] fractions = new double[rows][];
        for (int i = 0; i < rows; i++) {
            fractions[i] = take(buffer, elements.size());
        }
        final double[] newtons = loads ? take(buffer, rows) : null;
        final AlloyDataset core =
            new AlloyDataset(Alloys.of(elements, fractions, newtons), target, take(buffer, rows));
        final List<double[]> kernelWeights = new ArrayList<>();
        for (int k = 0; k < kernels.size(); k++) {
            kernelWeights.add(take(buffer, rows));
        }
        final AlloyDataset data = known == null ? core : KnownRows.read(others, known, elements, loads, target);
        return new Blend(KernelHead.restore(core, kernels, kernelWeights, traits),
            NeighbourHead.restore(data, neighbours, traits), weights, spread, core, data);
    }

    private static void requireFinite(final List<double[]> numbers) {
        if (numbers.stream().flatMapToDouble(Arrays::stream).anyMatch(value -> !Double.isFinite(value))) {
            throw new IllegalArgumentException("a number of the heads beside the networks is not finite.");
        }
    }

    private static double[] take(final ByteBuffer buffer, final int count) {
        final double[] values = new double[count];
        for (int i = 0; i < count; i++) {
            values[i] = finite(buffer.getDouble());
        }
        return values;
    }

    /** The value; throws IllegalArgumentException where it is none. */
    static double finite(final double value) {
        if (!Double.isFinite(value)) {
            throw new IllegalArgumentException("its numbers hold " + value + ", which is no number.");
        }
        return value;
    }
}
