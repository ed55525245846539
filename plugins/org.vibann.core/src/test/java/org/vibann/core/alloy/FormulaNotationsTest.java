/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.core.alloy;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Notations of published tables. */
class FormulaNotationsTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "Ni60-Nb40                          | Ni60Nb40",
        "Zr55·Cu30·Al15           | Zr55Cu30Al15",
        "Zr41·5Cu58·5             | Cu58.5Zr41.5",
        "Zr-41.5Cu-58.5                     | Cu58.5Zr41.5",
        "Zr-41.5Cu38.5Ni20                  | Zr41.5Cu38.5Ni20",
        "Fe80−B20                      | Fe80B20",
        "'Fe80, B20'                        | Fe80B20",
        "'Fe 80; B 20;'                     | Fe80B20",
        "'Zr41,5Cu58,5'                     | Cu58.5Zr41.5",
        "\"Fe80B20\"                      | Fe80B20",
        "Fe$_{80}$B$_{20}$                  | Fe80B20",
        "$Fe_{80}B_{20}$                    | Fe80B20",
        "(Fe_{0.5}Co_{0.5})_{80}B_{20}      | Co40Fe40B20",
        "Fe<sub>80</sub>B<SUB>20</SUB>      | Fe80B20",
        "\\mathrm{Fe_{80}B_{20}}            | Fe80B20",
        "'Fe 80 B​20﻿'  | Fe80B20",
        "Fe 40 at.% Ni 40 at.% B 20 at.%    | Fe40Ni40B20",
        "Fe40at.%Ni40at.%B20at.%            | Fe40Ni40B20",
        "Fe80%B20%                          | Fe80B20",
        "Fe80B20 [at. %]                    | Fe80B20",
        "Fe80B20 (in at.%)                  | Fe80B20",
        "Fe80B20 mol.%                      | Fe80B20",
        "Fe80B20 (at)                       | Fe80B20",
        "Fe80B20*                           | Fe80B20",
        "Febal.B15Si5                       | Fe80B15Si5",
        "FebalB15Si5                        | Fe80B15Si5",
        "Nbal.Fe50                          | Fe50N50",
        "Nbbal.Fe40                         | Nb60Fe40",
        "Fe(bal.)B15Si5                     | Fe80B15Si5",
        "B15Si5 Fe balance                  | Fe80B15Si5",
        "B15Si5 (Fe balance)                | Fe80B15Si5",
        "bal. Fe B15Si5                     | Fe80B15Si5",
        "Ti-48Al-2Cr-2Nb (at.%)             | Al48Ti48Cr2Nb2",
        "Fe-40 at.% Al                      | Fe60Al40",
        "50Ni-50Ti at.%                     | Ni50Ti50",
        "'20Cr, 10Ni, Fe bal. (at.%)'       | Fe70Cr20Ni10"})
    void readsNotationsOfPublishedTables(final String text, final String canonical) throws FormulaException {
        assertThat(Formula.parse(text).formula()).isEqualTo(canonical);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "Ti-6Al-4V wt.%             | Ti90Al6V4",
        "Ti–6Al–4V (wt%)  | Ti90Al6V4",
        "63Sn-37Pb wt.%             | Sn63Pb37",
        "63Sn37Pb mass%             | Sn63Pb37",
        "7Ni-3Fe (W balance) wt.%   | W90Ni7Fe3",
        "Cr18Ni8 Fe bal. (wt.%)     | Fe74Cr18Ni8",
        "Fe 90 wt.% B 10 wt.%       | Fe90B10",
        "Fe90B10 (wt)               | Fe90B10"})
    void readsNotationsByWeight(final String text, final String plain) throws FormulaException {
        assertThat(Formula.parse(text)).isEqualTo(Formula.parseWeightPercent(plain));
    }

    @Test
    void amountsBeforeTheirElementsAreReadWhereTheUnitIsChosen() throws FormulaException {
        assertThat(Formula.parseWeightPercent("Ti-6Al-4V")).isEqualTo(Formula.parseWeightPercent("Ti90Al6V4"));
    }
}
