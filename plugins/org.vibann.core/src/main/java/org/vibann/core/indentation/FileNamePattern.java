/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.core.indentation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.vibann.core.indentation.CurveFileSettings.LoadUnit;

/**
 * Takes alloy, load and number from the names of files. A pattern such as <code>{alloy}_{load}_{number}</code> is
 * compared with the whole name without its extension; <code>{load}</code> is a number with or without unit (mN where
 * there is none), <code>{number}</code> an integer, <code>*</code> any text.
 */
public final class FileNamePattern {

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{(\\w*)}|\\*");
    private static final Pattern EXTENSION = Pattern.compile("\\.\\p{Alpha}\\w{0,4}$");
    private static final String LOAD = "(?<load>\\d+(?:[.,]\\d+)?)\\s*(?<unit>kgf|gf|[num\u00B5\u03BC]?N)?";

    private final String text;
    private final Pattern pattern;
    private final List<String> names = new ArrayList<>();

    /**
     * What a name tells.
     *
     * @param alloy the alloy; empty where the pattern has none
     * @param load the load in mN
     * @param number the number of the test
     */
    public record Parts(String alloy, OptionalDouble load, Optional<Long> number) {
    }

    /**
     * @param text the pattern
     * @throws IllegalArgumentException if it holds an unknown or repeated placeholder
     */
    public FileNamePattern(final String text) {
        this.text = text;
        final StringBuilder regex = new StringBuilder();
        final Matcher matcher = PLACEHOLDER.matcher(text);
        int end = 0;
        while (matcher.find()) {
            regex.append(Pattern.quote(text.substring(end, matcher.start())));
            regex.append(matcher.group(1) == null ? ".*?" : expression(matcher.group(1)));
            end = matcher.end();
        }
        pattern = Pattern.compile(regex.append(Pattern.quote(text.substring(end))).toString());
    }

    private String expression(final String name) {
        if (names.contains(name)) {
            throw new IllegalArgumentException("The pattern \"" + text + "\" holds {" + name + "} twice");
        }
        names.add(name);
        return switch (name) {
            case "alloy" -> "(?<alloy>.+?)";
            case "load" -> LOAD;
            case "number" -> "(?<number>\\d{1,18})";
            default -> throw new IllegalArgumentException("The pattern \"" + text + "\" holds {" + name
                + "}, but only {alloy}, {load} and {number} are known");
        };
    }

    /**
     * @param fileName name of a file, without its folder
     * @return what it tells
     * @throws CurveException if it is not as the pattern says
     */
    public Parts parse(final String fileName) throws CurveException {
        final String name = EXTENSION.matcher(fileName).replaceFirst("");
        final Matcher matcher = pattern.matcher(name);
        if (!matcher.matches()) {
            throw new CurveException("The name \"" + name + "\" is not as the pattern \"" + text
                + "\" says. Rename the file, or change the pattern.");
        }
        return new Parts(names.contains("alloy") ? matcher.group("alloy").strip() : "",
            names.contains("load") ? OptionalDouble.of(load(matcher)) : OptionalDouble.empty(),
            names.contains("number") ? Optional.of(Long.valueOf(matcher.group("number"))) : Optional.empty());
    }

    private static double load(final Matcher matcher) throws CurveException {
        final double value = Double.parseDouble(matcher.group("load").replace(',', '.'));
        if (!(value > 0)) {
            throw new CurveException("The name tells a load of 0. Rename the file.");
        }
        final String unit = matcher.group("unit");
        return value * (unit == null ? LoadUnit.MILLINEWTON : LoadUnit.of(unit).orElseThrow()).millinewtons();
    }

    /** The pattern. */
    @Override
    public String toString() {
        return text;
    }
}
