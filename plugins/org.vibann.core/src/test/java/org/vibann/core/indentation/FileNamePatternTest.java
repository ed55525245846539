/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.core.indentation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What names of files tell. */
class FileNamePatternTest {

    @ParameterizedTest
    @CsvSource({"{alloy}_{load}_{number},Zr41.2Ti13.8Cu12.5Ni10Be22.5_100mN_03.txt,Zr41.2Ti13.8Cu12.5Ni10Be22.5,100,3",
        "{alloy}_{load}_{number},Fe80B20_0.5N_1.csv,Fe80B20,500,1", //
        "{alloy}_{load}_{number},Fe80B20_2500\u00B5N_1,Fe80B20,2.5,1", //
        "{alloy}_{load}_{number},(Fe0.5Co0.5)72B20Si4Nb4_50 gf_7.TXT,(Fe0.5Co0.5)72B20Si4Nb4,490.3325,7", //
        "{alloy}_{load}_{number},Fe80B20_25_1.dat,Fe80B20,25,1", //
        "{number}-{alloy} at {load}*,12-Fe80B20 at 25mN second try.txt,Fe80B20,25,12"})
    void alloyLoadAndNumber(final String pattern, final String name, final String alloy, final double load,
        final long number) throws CurveException {
        final var parts = new FileNamePattern(pattern).parse(name);
        assertThat(parts.alloy()).isEqualTo(alloy);
        assertThat(parts.load().getAsDouble()).isCloseTo(load, within(1e-9));
        assertThat(parts.number()).contains(number);
    }

    @Test
    void partsMayBeLeftOut() throws CurveException {
        final var parts = new FileNamePattern("{alloy}").parse("Fe80B20.txt");
        assertThat(parts.alloy()).isEqualTo("Fe80B20");
        assertThat(parts.load()).isEmpty();
        assertThat(parts.number()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Fe80B20.txt", "Fe80B20_25kN_1.txt", "Fe80B20_0mN_1.txt", "Fe80B20_25mN_x.txt", "_.txt"})
    void otherNamesAreRefused(final String name) {
        final var pattern = new FileNamePattern("{alloy}_{load}_{number}");
        assertThatThrownBy(() -> pattern.parse(name)).isInstanceOf(CurveException.class)
            .hasMessageContaining("Rename the file");
    }

    @Test
    void unknownOrRepeatedPartsAreRefused() {
        assertThatThrownBy(() -> new FileNamePattern("{alloy}_{force}")).hasMessageContaining("{force}");
        assertThatThrownBy(() -> new FileNamePattern("{alloy}_{alloy}")).hasMessageContaining("twice");
    }
}
