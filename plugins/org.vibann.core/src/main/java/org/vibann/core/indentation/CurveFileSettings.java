/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.core.indentation;

import java.util.Optional;

/**
 * What a file of curves does not tell by itself.
 *
 * @param decimals how numbers are written
 * @param order which column is which
 * @param loadUnit unit of the load where the header names none
 * @param depthUnit unit of the depth where the header names none
 */
public record CurveFileSettings(Decimals decimals, ColumnOrder order, Optional<LoadUnit> loadUnit,
    Optional<DepthUnit> depthUnit) {

    /** Everything is found in the file; a header without units is refused. */
    public static final CurveFileSettings AUTOMATIC =
        new CurveFileSettings(Decimals.AUTOMATIC, ColumnOrder.HEADER, Optional.empty(), Optional.empty());

    /** How numbers are written. */
    public enum Decimals {
        /** As most of the first rows make sense. */
        AUTOMATIC,
        /** 0.25 */
        POINT,
        /** 0,25 */
        COMMA;
    }

    /** Which column is which. */
    public enum ColumnOrder {
        /** The header says so. */
        HEADER(-1, -1, -1),
        /** Depth, load, then time where there is a third column. */
        DEPTH_LOAD_TIME(0, 1, 2),
        /** Load, depth, then time where there is a third column. */
        LOAD_DEPTH_TIME(1, 0, 2),
        /** Time, depth, load. */
        TIME_DEPTH_LOAD(1, 2, 0),
        /** Time, load, depth. */
        TIME_LOAD_DEPTH(2, 1, 0);

        private final int depth;
        private final int load;
        private final int time;

        ColumnOrder(final int depth, final int load, final int time) {
            this.depth = depth;
            this.load = load;
            this.time = time;
        }

        int depth() {
            return depth;
        }

        int load() {
            return load;
        }

        int time() {
            return time;
        }
    }

    /** Units of load. Weights are those of standard gravity, 9.80665 m/s². */
    public enum LoadUnit {
        /** Nanonewton. */
        NANONEWTON("nN", 1e-6),
        /** Micronewton. */
        MICRONEWTON("\u00B5N", 1e-3),
        /** Millinewton. */
        MILLINEWTON("mN", 1),
        /** Newton. */
        NEWTON("N", 1e3),
        /** Gram-force. */
        GRAM_FORCE("gf", 9.80665),
        /** Kilogram-force. */
        KILOGRAM_FORCE("kgf", 9806.65);

        private final String symbol;
        private final double millinewtons;

        LoadUnit(final String symbol, final double millinewtons) {
            this.symbol = symbol;
            this.millinewtons = millinewtons;
        }

        /** @return one of it in mN */
        public double millinewtons() {
            return millinewtons;
        }

        static Optional<LoadUnit> of(final String text) {
            final String plain = Micro.plain(text);
            for (final LoadUnit unit : values()) {
                if (Micro.plain(unit.symbol).equals(plain)) {
                    return Optional.of(unit);
                }
            }
            return Optional.empty();
        }
    }

    /** Units of depth. */
    public enum DepthUnit {
        /** Nanometre. */
        NANOMETRE("nm", 1),
        /** Micrometre. */
        MICROMETRE("\u00B5m", 1e3),
        /** Millimetre. */
        MILLIMETRE("mm", 1e6);

        private final String symbol;
        private final double nanometres;

        DepthUnit(final String symbol, final double nanometres) {
            this.symbol = symbol;
            this.nanometres = nanometres;
        }

        /** @return one of it in nm */
        public double nanometres() {
            return nanometres;
        }

        static Optional<DepthUnit> of(final String text) {
            final String plain = Micro.plain(text);
            for (final DepthUnit unit : values()) {
                if (Micro.plain(unit.symbol).equals(plain)) {
                    return Optional.of(unit);
                }
            }
            return Optional.empty();
        }
    }

    /** The prefix micro is written by the micro sign, the Greek letter, or u. */
    private static final class Micro {
        private Micro() {
        }

        static String plain(final String text) {
            return text.replace('\u00B5', 'u').replace('\u03BC', 'u');
        }
    }
}
