/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.core.alloy;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the number behind a bracket means. */
class FormulaGroupsTest {

    private static final List<Element> MEMBERS = List.of(Element.Fe, Element.Co, Element.Ni, Element.Cr, Element.B,
        Element.Si, Element.Al, Element.Zr);

    /** Groups: a share where the numbers of their level add up to 100 or 1, a factor elsewhere. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "(CoCrNi)96Al4                        | Co32Cr32Ni32Al4",
        "(CoCrFeNi)92Ti3Al5                   | Co23Cr23Fe23Ni23Al5Ti3",
        "(Cu3Ni)80Zn20                        | Cu60Ni20Zn20",
        "Zr60(Cu3Ag1)20(Ni1Co1)20             | Zr60Cu15Co10Ni10Ag5",
        "(CoCrFeNi)0.8Al0.2                   | Al20Co20Cr20Fe20Ni20",
        "(Fe30.3Co70.7)98Y2                   | Co68.6Fe29.4Y2",
        "(Fe0.7Co0.2)98Y2                     | Fe76.22Co21.78Y2",
        "(CoNi)99.5Al1.2                      | Co49.4Ni49.4Al1.19",
        "(Cu50Zr50)Al5                        | Cu47.62Zr47.62Al4.76",
        "(Zr55Al10Ni5Cu30)Y2                  | Zr53.92Cu29.41Al9.8Ni4.9Y1.96",
        "(Cu50Zr50)9Al1                       | Cu45Zr45Al10",
        "[(FeCo)80(BSi)20]97Nb3               | Co38.8Fe38.8B9.7Si9.7Nb3",
        "[(FeCo)4B]97Nb3                      | Co43.11Fe43.11B10.78Nb3",
        "(FeCo)0B100                          | B100",
        "(CoCrFeNi)9Al1                       | Co24.32Cr24.32Fe24.32Ni24.32Al2.7",
        "Al2(SO4)3                            | O70.59S17.65Al11.76",
        "(Fe2O3)2SiO2                         | O61.54Fe30.77Si7.69",
        "(FeCo)45Ni15                         | Co42.86Fe42.86Ni14.29",
        "(Fe75B25)2Nb1                        | Fe50Nb33.33B16.67"})
    void aGroupsNumberIsItsShareWhereTheLevelIsWhole(final String text, final String canonical)
            throws FormulaException {
        assertThat(Formula.parse(text).formula()).isEqualTo(canonical);
    }

    /** One or two groups of equal parts, ratios, percent or rounded percent, in a level that totals 1 or 100. */
    @Property(tries = 500)
    void sharesOfGroupsAreKeptWhateverTheirContentTotals(@ForAll("groups") final List<List<Integer>> groups,
        @ForAll final boolean percent, @ForAll @IntRange(max = 3) final int style,
        @ForAll @IntRange(min = 1, max = 40) final int single) throws FormulaException {
        final double total = percent ? 100 : 1;
        final double share = (100 - single) * total / 100 / groups.size();
        final StringBuilder text = new StringBuilder("Nb").append(single * total / 100);
        final Map<Element, Double> expected = new EnumMap<>(Element.class);
        expected.put(Element.Nb, single / 100.0);
        int next = 0;
        for (final List<Integer> ratios : groups) {
            final double sum = ratios.stream().mapToInt(Integer::intValue).sum();
            text.append('(');
            double written = 0;
            final Map<Element, Double> content = new EnumMap<>(Element.class);
            for (final int ratio : ratios) {
                final double amount = switch (style) {
                    case 0 -> 1; // equal parts, without numbers
                    case 1 -> ratio;
                    case 2 -> 100 * ratio / sum;
                    default -> Math.max(0.1, Math.rint(1000 * ratio / sum) / 10); // the total may be off
                };
                content.put(MEMBERS.get(next), amount);
                text.append(MEMBERS.get(next++)).append(style == 0 ? "" : plain(amount));
                written += amount;
            }
            text.append(')').append(plain(share));
            final double all = written;
            content.forEach((element, amount) -> expected.put(element, share / total * amount / all));
        }
        final Composition read = Formula.parse(text.toString());
        assertThat(read.l1(Composition.ofFractions(expected))).as(text.toString()).isLessThan(1e-9);
    }

    /** Where the level totals anything else, the numbers multiply. */
    @Property(tries = 300)
    void elsewhereNumbersMultiply(@ForAll("groups") final List<List<Integer>> groups,
        @ForAll @IntRange(min = 2, max = 20) final int factor) throws FormulaException {
        final StringBuilder text = new StringBuilder("Nb");
        final Map<Element, Double> expected = new EnumMap<>(Element.class);
        expected.put(Element.Nb, 1.0);
        int next = 0;
        for (final List<Integer> ratios : groups) {
            text.append('(');
            for (final int ratio : ratios) {
                expected.put(MEMBERS.get(next), (double)factor * ratio);
                text.append(MEMBERS.get(next++)).append(ratio);
            }
            text.append(')').append(factor);
        }
        assertThat(Formula.parse(text.toString()).l1(Composition.ofFractions(expected))).as(text.toString())
            .isLessThan(1e-12);
    }

    private static String plain(final double number) {
        return new BigDecimal(number).round(new MathContext(16)).toPlainString();
    }

    /** Ratios that do not total 100, which would make them percentages. */
    @Provide
    Arbitrary<List<List<Integer>>> groups() {
        return Arbitraries.integers().between(1, 12).list().ofMinSize(2).ofMaxSize(4).list().ofMinSize(1).ofMaxSize(2);
    }
}
