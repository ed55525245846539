/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.core.indentation;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;

import org.vibann.core.indentation.CurveFileSettings.ColumnOrder;
import org.vibann.core.indentation.CurveFileSettings.DepthUnit;
import org.vibann.core.indentation.CurveFileSettings.LoadUnit;

/**
 * The columns of one curve.
 *
 * @param depth number of the depth column
 * @param load number of the load column
 * @param time number of the time column; −1 where there is none
 * @param nanometres unit of the depth
 * @param millinewtons unit of the load
 * @param seconds unit of the time
 */
record CurveColumns(int depth, int load, int time, double nanometres, double millinewtons, double seconds) {

    private static final Pattern NO_LETTERS = Pattern.compile("[^\\p{L}\u00B5]+");

    /** Words of other quantities that instruments write beside, and of raw signals. */
    private static final List<String> OTHERS = List.of("rate", "stiffness", "harmonic", "modulus", "hardness", "raw",
        "voltage", "v", "mv", "area", "amplitude", "phase", "temperature", "steifigkeit", "dynamic", "drift");

    private enum Kind {
        TIME, DEPTH, LOAD, OTHER
    }

    private record Named(Kind kind, int column, String text) {
    }

    static List<CurveColumns> ofOrder(final CurveFileSettings settings, final int columns) {
        final ColumnOrder order = settings.order();
        return columns <= Math.max(order.depth(), order.load()) ? List.of()
            : List.of(new CurveColumns(order.depth(), order.load(), order.time() < columns ? order.time() : -1,
                settings.depthUnit().orElse(DepthUnit.NANOMETRE).nanometres(),
                settings.loadUnit().orElse(LoadUnit.MILLINEWTON).millinewtons(), 1));
    }

    /**
     * Reads the header. Curves side by side are told apart by the return of a quantity; a single time column serves all.
     *
     * @param header the names, one text a column, units in it
     * @param settings units where the header names none
     * @return the curves; none where the header does not name load and depth
     * @throws CurveException if a unit is missing
     */
    static List<CurveColumns> ofHeader(final List<String> header, final CurveFileSettings settings)
        throws CurveException {
        final List<Named> named = new ArrayList<>();
        for (int i = 0; i < header.size(); i++) {
            named.add(new Named(kind(header.get(i)), i, header.get(i)));
        }
        named.removeIf(column -> column.kind == Kind.OTHER);
        final boolean oneTime = named.stream().filter(column -> column.kind == Kind.TIME).count() == 1;
        final List<CurveColumns> curves = new ArrayList<>();
        Named time = null;
        Named depth = null;
        Named load = null;
        for (final Named column : named) {
            final boolean returns = column.kind == Kind.TIME && time != null && !oneTime
                || column.kind == Kind.DEPTH && depth != null || column.kind == Kind.LOAD && load != null;
            if (returns) {
                add(curves, depth, load, time, settings);
                depth = null;
                load = null;
                time = oneTime ? time : null;
            }
            switch (column.kind) {
                case TIME -> time = column;
                case DEPTH -> depth = column;
                default -> load = column;
            }
        }
        add(curves, depth, load, time, settings);
        return curves;
    }

    private static void add(final List<CurveColumns> curves, final Named depth, final Named load, final Named time,
        final CurveFileSettings settings) throws CurveException {
        if (depth == null || load == null) {
            return;
        }
        final double nanometres = unit(depth.text, DepthUnit::of).or(settings::depthUnit)
            .orElseThrow(() -> noUnit("depth", depth.text)).nanometres();
        final double millinewtons = unit(load.text, LoadUnit::of).or(settings::loadUnit)
            .orElseThrow(() -> noUnit("load", load.text)).millinewtons();
        curves.add(new CurveColumns(depth.column, load.column, time == null ? -1 : time.column, nanometres,
            millinewtons, time == null ? 1 : seconds(time.text)));
    }

    private static CurveException noUnit(final String quantity, final String text) {
        return new CurveException("The header \"" + text + "\" does not tell the unit of the " + quantity
            + ". Choose it in the settings, or write it in brackets behind the name.");
    }

    private static <T> Optional<T> unit(final String text, final Function<String, Optional<T>> units) {
        final String[] words = NO_LETTERS.split(text);
        for (int i = words.length - 1; i >= 0; i--) {
            final Optional<T> unit = units.apply(words[i]);
            if (unit.isPresent()) {
                return unit;
            }
        }
        return Optional.empty();
    }

    private static double seconds(final String text) {
        for (final String word : NO_LETTERS.split(text.toLowerCase(Locale.ROOT))) {
            if (word.equals("ms")) {
                return 1e-3;
            } else if (word.equals("min")) {
                return 60;
            }
        }
        return 1;
    }

    private static Kind kind(final String name) {
        Kind kind = Kind.OTHER;
        for (final String word : NO_LETTERS.split(name.toLowerCase(Locale.ROOT))) {
            if (OTHERS.contains(word)) {
                return Kind.OTHER;
            }
            final Kind said = word(word);
            kind = said == Kind.OTHER || kind == Kind.TIME ? kind : said;
        }
        return kind;
    }

    private static Kind word(final String word) {
        return switch (word) {
            case "time", "zeit", "t", "testtime" -> Kind.TIME;
            case "depth", "displacement", "disp", "penetration", "pd", "h", "tiefe", "weg", "eindringtiefe",
                    "eindringung" -> Kind.DEPTH;
            case "load", "force", "fn", "p", "f", "last", "kraft", "normalkraft", "pr\u00FCfkraft" -> Kind.LOAD;
            default -> Kind.OTHER;
        };
    }
}
