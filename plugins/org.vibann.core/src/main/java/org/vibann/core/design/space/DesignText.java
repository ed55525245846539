/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.core.design.space;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.vibann.core.alloy.Element;
import org.vibann.core.design.glass.GlassDescriptor;

/**
 * Reads what a user writes in a line: limits of sums, limits of descriptors, loads, values of elements. Parts are
 * separated by semicolons or line breaks. Whatever cannot be read is refused with a text that shows the part.
 */
public final class DesignText {

    private static final String GROUP_FORM = "Write limits of sums as in \"B+C+Si+P <= 40; 10 <= Fe+Co\".";

    private static final String GLASS_FORM = "Write limits of descriptors as in \"delta >= 5; -40 <= Hmix <= -5\", "
        + "with delta, Hmix, Smix, Omega, chi or VEC.";

    private DesignText() {
    }

    /**
     * Limits of summed contents, such as {@code B+C+Si+P <= 40; 10 <= Fe+Co <= 60}, in at.%.
     *
     * @param text the limits; blank for none
     * @return one limit a part
     * @throws IllegalArgumentException with a text for the user that shows the part in question
     */
    public static List<GroupLimit> groups(final String text) {
        final List<GroupLimit> groups = new ArrayList<>();
        for (final String part : parts(text)) {
            final Inequality limit = Inequality.parse(part, GROUP_FORM);
            final Set<Element> elements = EnumSet.noneOf(Element.class);
            for (final String symbol : limit.term().split("\\+", -1)) {
                Limits.require(elements.add(element(symbol, part, GROUP_FORM)),
                    "In \"" + part + "\", " + symbol.strip() + " occurs twice.");
            }
            Limits.require(limit.min() <= limit.max() && limit.min() <= 100 && limit.max() >= 0,
                "\"" + part + "\" holds for no content from 0 to 100 at.%.");
            groups.add(new GroupLimit(elements, Math.max(0, limit.min()), Math.min(100, limit.max())));
        }
        return groups;
    }

    /**
     * Limits of glass-forming descriptors, such as {@code delta >= 5; -40 <= Hmix <= -5}, in their units.
     *
     * @param text the limits; blank for none
     * @return one limit a part
     * @throws IllegalArgumentException with a text for the user that shows the part in question
     */
    public static List<GlassLimit> glass(final String text) {
        final List<GlassLimit> limits = new ArrayList<>();
        for (final String part : parts(text)) {
            final Inequality limit = Inequality.parse(part, GLASS_FORM);
            final GlassDescriptor descriptor = GlassDescriptor.ofSymbol(limit.term()).orElseThrow(
                () -> new IllegalArgumentException("In \"" + part + "\", \"" + limit.term()
                    + "\" is no descriptor. " + GLASS_FORM));
            limits.add(inPart(part, () -> new GlassLimit(descriptor, limit.min(), limit.max())));
        }
        return limits;
    }

    /**
     * Loads in N, such as {@code 0.2; 2; 10}; commas separate them too.
     *
     * @param text the loads; blank for none
     * @return the loads, in the order of the text
     * @throws IllegalArgumentException with a text for the user that shows the part in question
     */
    public static List<Double> loads(final String text) {
        final List<Double> loads = new ArrayList<>();
        for (final String part : parts(text.replace(',', ';'))) {
            final double load = Inequality.number(part.endsWith("N") ? part.substring(0, part.length() - 1) : part)
                .filter(value -> value > 0 && Double.isFinite(value)).orElseThrow(() -> new IllegalArgumentException(
                    "\"" + part + "\" is no load. Write loads in newton as in \"0.2; 2; 10\", each above 0."));
            Limits.require(!loads.contains(load), "The load \"" + part + "\" occurs twice.");
            loads.add(load);
        }
        return loads;
    }

    /**
     * A value for each of some elements, such as {@code Fe 0.5; B 4; Re 2000}.
     *
     * @param text the values; blank for none
     * @return value by element
     * @throws IllegalArgumentException with a text for the user that shows the part in question
     */
    public static Map<Element, Double> elementValues(final String text) {
        final String form = "Write values of elements as in \"Fe 0.5; B 4; Re 2000\".";
        final Map<Element, Double> values = new EnumMap<>(Element.class);
        for (final String part : parts(text)) {
            final String[] fields = part.split("[\\s=:]+");
            Limits.require(fields.length == 2, "\"" + part + "\" is not an element and a number. " + form);
            final double value = Inequality.number(fields[1]).filter(Double::isFinite)
                .orElseThrow(() -> new IllegalArgumentException(
                    "In \"" + part + "\", \"" + fields[1] + "\" is no number. " + form));
            Limits.require(values.put(element(fields[0], part, form), value) == null,
                "\"" + part + "\": " + fields[0] + " has a value already.");
        }
        return Collections.unmodifiableMap(values);
    }

    private static List<String> parts(final String text) {
        return text.lines().flatMap(line -> List.of(line.split(";")).stream()).map(String::strip)
            .filter(part -> !part.isEmpty()).toList();
    }

    private static Element element(final String symbol, final String part, final String form) {
        final Optional<Element> element = Element.ofSymbol(symbol.strip());
        return element.orElseThrow(() -> new IllegalArgumentException(
            "In \"" + part + "\", \"" + symbol.strip() + "\" is no element symbol. " + form));
    }

    /** Adds the part to the text of a refusal. */
    private static <T> T inPart(final String part, final java.util.function.Supplier<T> limit) {
        try {
            return limit.get();
        } catch (final IllegalArgumentException ex) {
            throw new IllegalArgumentException("In \"" + part + "\": " + ex.getMessage(), ex);
        }
    }
}
