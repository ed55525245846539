/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.core.alloy;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.vibann.core.alloy.ElementHeader.Content;
import org.vibann.core.alloy.ElementHeader.Lookalike;
import org.vibann.core.alloy.ElementHeader.Other;

/** The notations of headers of element columns; see {@link ElementHeader}. */
final class HeaderText {

    private static final Map<String, Element> BY_LOWER_CASE = Stream.of(Element.values())
        .flatMap(e -> Stream.of(Map.entry(e.symbol().toLowerCase(Locale.ROOT), e),
            Map.entry(e.fullName().toLowerCase(Locale.ROOT), e)))
        .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));

    private static final Map<String, String> ISOTOPES = Map.of("D", "deuterium", "T", "tritium");

    /** Symbol, then a unit that is set off by a blank, a bracket or another sign. */
    private static final Pattern UNIT_BEHIND = Pattern.compile("(\\p{L}+)(?:[ ,;:/_-]+|(?=[(\\[{%]))(.+)");

    /** "Feat%", "Cwt.%": nothing between symbol and unit. */
    private static final Pattern UNIT_JOINED =
            Pattern.compile("(?!Heat)(\\p{Lu}\\p{Ll}??)((?i:at|atomic|mol|wt|mass|weight)\\.? *(?:%|pct|percent))");

    /** "Fe*", "[Fe]", "c(Fe)", "amount_Fe", "Fe (-)": a symbol, and nothing else that means something. */
    private static final Pattern DECORATED = Pattern.compile(
        "(?:(?i:c|n|conc|content|amount|composition|fraction|frac|ratio|element)[ _.(\\[-]+)?"
            + "[^\\p{L}\\p{N}]*(\\p{Lu}\\p{Ll}?)[^\\p{L}\\p{N}]*");

    /** "x_Fe", "w(Fe)", "at.% Fe", "%Fe". */
    private static final Pattern UNIT_BEFORE =
            Pattern.compile("([xXw]|(?i:at|wt)\\.?|.*%)[ _(\\[{]*(\\p{Lu}\\p{Ll}?)[)\\]}]?");

    private static final Pattern MASS_PERCENT = Pattern.compile("\\b(m|ma|w|gew)[ .-]*%");
    private static final Pattern ATOMIC = Pattern.compile("a/o|at|atom|atoms|atomic|mol|mole|molar");
    private static final Pattern WEIGHT = Pattern.compile("w/o|wt|weight|mass|g|mg|kg|gram|grams");
    private static final Pattern PERCENT = Pattern.compile("%|percent|pct");
    private static final Pattern FRACTION = Pattern.compile("fraction|frac");
    private static final Pattern NEUTRAL = Pattern.compile("|in|of|content|conc|concentration");

    /** Words of amounts; a header with a symbol and none of these (K (MPa), H 2) is about something else. */
    private static final Pattern AMOUNT = Pattern.compile(
        "%|(^|[^\\p{L}])(at|wt|pct|mol|mg|kg|g)($|[^\\p{L}])|pp[mb]|percent|weight|mass|frac|atom|content|conc");

    private HeaderText() {
    }

    static ElementHeader read(final String text) {
        final Optional<Element> plain = Element.ofSymbol(text);
        if (plain.isPresent()) {
            return new Content(plain.get(), Optional.empty(), Optional.empty());
        }
        final Matcher before = UNIT_BEFORE.matcher(text);
        if (before.matches()) {
            final Optional<Content> content = Element.ofSymbol(before.group(2))
                .flatMap(element -> unit(element, prefix(before.group(1))));
            if (content.isPresent()) {
                return content.get();
            }
        }
        final Matcher joined = UNIT_JOINED.matcher(text);
        if (joined.matches() && Element.ofSymbol(joined.group(1)).isPresent()) {
            return read(joined.group(1), joined.group(2));
        }
        final Matcher behind = UNIT_BEHIND.matcher(text);
        final ElementHeader read = behind.matches() ? read(behind.group(1), behind.group(2).strip())
            : nearly(text, text.length() > 1);
        return read instanceof Other ? decorated(text) : read;
    }

    private static ElementHeader decorated(final String text) {
        final Matcher symbol = DECORATED.matcher(text);
        return symbol.matches() && Element.ofSymbol(symbol.group(1)).isPresent()
            ? new Lookalike("if it is the content of " + symbol.group(1) + ", name the column " + symbol.group(1))
            : new Other();
    }

    private static String prefix(final String unit) {
        return switch (unit) {
            case "x", "X" -> "mole";
            case "w" -> "mass";
            default -> unit;
        };
    }

    private static ElementHeader read(final String symbol, final String unit) {
        final Optional<Element> element = Element.ofSymbol(symbol);
        final boolean amount = AMOUNT.matcher(unit.toLowerCase(Locale.ROOT)).find();
        if (element.isEmpty()) {
            return amount ? nearly(symbol, !isUnit(symbol)) : new Other();
        }
        final Optional<Content> content = unit(element.get(), unit);
        if (content.isPresent()) {
            return content.get();
        }
        return amount ? new Lookalike("its unit '" + unit + "' is not understood; write " + symbol + ", " + symbol
            + " (at.%) or " + symbol + " (wt.%)") : new Other();
    }

    /** Takes the words of the unit one after the other; empty when one is left that is not understood. */
    private static Optional<Content> unit(final Element element, final String unit) {
        final String text = MASS_PERCENT.matcher(unit.toLowerCase(Locale.ROOT)).replaceAll("mass %")
            .replace("%", " % ");
        Optional<Basis> basis = Optional.empty();
        Optional<Scale> scale = Optional.empty();
        for (final String word : text.split("[ .,_()\\[\\]{}-]+")) {
            if (PERCENT.matcher(word).matches()) {
                scale = Optional.of(Scale.PERCENT);
            } else if (FRACTION.matcher(word).matches()) {
                scale = Optional.of(Scale.FRACTION);
            } else if (ATOMIC.matcher(word).matches() && basis.isEmpty()) {
                basis = Optional.of(Basis.ATOMIC);
            } else if (WEIGHT.matcher(word).matches() && basis.isEmpty()) {
                basis = Optional.of(Basis.WEIGHT);
            } else if (!NEUTRAL.matcher(word).matches()) {
                return Optional.empty();
            }
        }
        return basis.isEmpty() && scale.isEmpty() ? Optional.empty()
            : Optional.of(new Content(element, basis, scale));
    }

    private static boolean isUnit(final String word) {
        final String lower = word.toLowerCase(Locale.ROOT);
        return ATOMIC.matcher(lower).matches() || WEIGHT.matcher(lower).matches();
    }

    /** Another case, a name, an isotope. One small letter alone (a, b, c) usually is something else. */
    private static ElementHeader nearly(final String symbol, final boolean likely) {
        final String isotope = ISOTOPES.get(symbol);
        if (isotope != null) {
            return new Lookalike("'" + symbol + "' is taken for no element; if it is " + isotope
                + ", name the column H");
        }
        final Element element = BY_LOWER_CASE.get(symbol.toLowerCase(Locale.ROOT));
        return element != null && likely ? new Lookalike("symbols are written with a capital and a small letter; "
            + "if it is " + element.fullName().toLowerCase(Locale.ROOT) + ", name the column " + element.symbol())
            : new Other();
    }
}
