/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.core.data;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Units of an indentation load. */
public enum LoadUnit {

    /** Newton. */
    N("N", 1),
    /** Millinewton. */
    MN("mN", 1e-3),
    /** Gram-force, 9.80665 mN: HV0.1 is 100 gf. */
    GF("gf", 9.80665e-3),
    /** Kilogram-force, 9.80665 N. */
    KGF("kgf", 9.80665);

    /** The last word of a header, in brackets or set off: "Load (gf)", "P [mN]", "Load_N", "load, kgf", "Load in g". */
    private static final Pattern LAST_WORD =
            Pattern.compile("[\\s_(\\[,/]\\s*(N|mN|g|(?i:gf|gmf?|gram[ -]?force|grams?|pond|kgf|kg|kp|"
                + "kilogram[ -]?force|kilograms?|kilopond|newtons?|millinewtons?))\\s*[)\\]]?$");

    private static final Pattern OTHER_WORD =
            Pattern.compile("[\\s_(\\[,/]\\s*([u\u00B5\u03BC]N|nN|kN|MN|lbf?|dyne?|ozf?)\\s*[)\\]]?$");

    private final String symbol;
    private final double newtons;

    LoadUnit(final String symbol, final double newtons) {
        this.symbol = symbol;
        this.newtons = newtons;
    }

    /** @return how it is written, such as "mN" */
    public String symbol() {
        return symbol;
    }

    /** @return how many newtons it is */
    public double newtons() {
        return newtons;
    }

    /**
     * The unit that a header names.
     *
     * @param header the header of a load column, such as "Load (gf)"
     * @return the unit, or empty when none is named
     */
    public static Optional<LoadUnit> named(final String header) {
        final Matcher word = LAST_WORD.matcher(header);
        if (!word.find()) {
            return Optional.empty();
        }
        final String unit = word.group(1).toLowerCase(Locale.ROOT);
        return Optional.of(unit.startsWith("m") ? MN : unit.startsWith("n") ? N : unit.startsWith("k") ? KGF : GF);
    }

    /**
     * A unit of force that a header names and that loads cannot be read in.
     *
     * @param header the header of a load column, such as "Load (kN)"
     * @return the unit as it is written, or empty when none is named
     */
    public static Optional<String> unknown(final String header) {
        final Matcher word = OTHER_WORD.matcher(header);
        return word.find() ? Optional.of(word.group(1)) : Optional.empty();
    }
}
