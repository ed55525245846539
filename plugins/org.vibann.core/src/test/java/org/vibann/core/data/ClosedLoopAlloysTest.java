/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.core.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.vibann.core.run.Progress;

class ClosedLoopAlloysTest {

    private static Path file(final String name) {
        return TestData.root().resolve(ClosedLoopAlloys.FOLDER).resolve(name);
    }

    @Test
    void theFilesOfTheWorkflowAreWhatItWrites() throws Exception {
        assertThat(Files.readString(file(ClosedLoopAlloys.MEASURED))).isEqualTo(ClosedLoopAlloys.measured());
        assertThat(Files.readString(file(ClosedLoopAlloys.ORACLE))).isEqualTo(ClosedLoopAlloys.oracle());
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void fractionsAreTenthsOfAPercentAndSumToExactlyOne(final boolean measured) {
        (measured ? ClosedLoopAlloys.measured() : ClosedLoopAlloys.oracle()).lines().skip(1).forEach(line -> {
            final String[] cells = line.split(",");
            final BigDecimal sum = Arrays.stream(cells).limit(cells.length - 2).map(BigDecimal::new)
                .peek(cell -> assertThat(cell.scale()).isLessThanOrEqualTo(3)).reduce(BigDecimal::add).orElseThrow();
            assertThat(sum).isEqualByComparingTo(BigDecimal.ONE);
        });
    }

    /** By more than three times the noise: else there would be nothing to find. */
    @Test
    void theStandInHasSeenHarderAlloysThanThoseThatAreKnown() throws Exception {
        final AlloyDataset known = read(ClosedLoopAlloys.MEASURED);
        final AlloyDataset seen = read(ClosedLoopAlloys.ORACLE);
        assertThat(known.size()).isEqualTo(120);
        assertThat(seen.size()).isEqualTo(450);
        assertThat(Arrays.stream(seen.targets()).max().orElseThrow())
            .isGreaterThan(1.09 * Arrays.stream(known.targets()).max().orElseThrow());
    }

    private static AlloyDataset read(final String name) throws Exception {
        try (var in = Files.newBufferedReader(file(name))) {
            return AlloyReader.read(in, AlloyReaderSettings.elementColumns(), Progress.NONE).accepted();
        }
    }
}
