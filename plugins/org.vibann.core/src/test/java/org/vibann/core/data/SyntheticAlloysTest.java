/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.core.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.vibann.core.alloy.Composition;
import org.vibann.core.alloy.Formula;
import org.vibann.core.run.Progress;

class SyntheticAlloysTest {

    private static AlloyTable read() throws Exception {
        return AlloyReader.read(new StringReader(SyntheticAlloys.csv(SyntheticAlloys.SEED)),
            AlloyReaderSettings.elementColumns(), Progress.NONE);
    }

    @Test
    void theCommittedFileIsWhatTheGeneratorWrites() throws Exception {
        assertThat(Files.readString(TestData.root().resolve(SyntheticAlloys.FILE)))
            .isEqualTo(SyntheticAlloys.csv(SyntheticAlloys.SEED));
        assertThat(SyntheticAlloys.csv(1)).isNotEqualTo(SyntheticAlloys.csv(2));
    }

    @Test
    void hasTheSizeAndRangeOfRealData() throws Exception {
        final AlloyTable table = read();
        final Alloys alloys = table.accepted().alloys();
        assertThat(table.rejected()).isEmpty();
        assertThat(IntStream.range(0, alloys.size()).mapToObj(alloys::composition).distinct().count())
            .isBetween(380L, 420L);
        assertThat(IntStream.range(0, alloys.size()).mapToObj(alloys::family).distinct().count()).isEqualTo(60);
        assertThat(Arrays.stream(alloys.loads()).min().getAsDouble()).isEqualTo(0.01);
        assertThat(Arrays.stream(alloys.loads()).max().getAsDouble()).isEqualTo(20);
        assertThat(Arrays.stream(table.accepted().targets()).min().getAsDouble()).isBetween(150.0, 250.0);
        assertThat(Arrays.stream(table.accepted().targets()).max().getAsDouble()).isBetween(1500.0, 2000.0);
    }

    @Test
    void fractionsAreTenthsOfAPercentAndSumToExactlyOne() {
        SyntheticAlloys.csv(SyntheticAlloys.SEED).lines().skip(1).forEach(line -> {
            final String[] cells = line.split(",");
            final BigDecimal sum = Arrays.stream(cells).limit(cells.length - 2).map(BigDecimal::new)
                .peek(cell -> assertThat(cell.scale()).isLessThanOrEqualTo(3)).reduce(BigDecimal::add).orElseThrow();
            assertThat(sum).isEqualByComparingTo(BigDecimal.ONE);
        });
    }

    @Test
    void smallLoadsAndBoronHarden() throws Exception {
        final Composition soft = Formula.parse("Fe85B10Nb5");
        final Composition hard = Formula.parse("Fe70B25Nb5");
        assertThat(SyntheticAlloys.hardness(soft, 0.01)).isGreaterThan(1.1 * SyntheticAlloys.hardness(soft, 20));
        assertThat(SyntheticAlloys.hardness(hard, 1)).isGreaterThan(1.1 * SyntheticAlloys.hardness(soft, 1));
        assertThat(SyntheticAlloys.hardness(Formula.parse("Mg60Cu28Y12"), 1)).isBetween(150.0, 350.0);
    }
}
