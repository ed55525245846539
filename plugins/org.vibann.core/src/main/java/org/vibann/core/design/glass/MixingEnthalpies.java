/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.core.design.glass;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.vibann.core.alloy.Element;

/**
 * Mixing enthalpies of equiatomic binary liquids, computed with the model of Miedema by Takeuchi and Inoue, Materials
 * Transactions 46 (2005) 2817: 2628 pairs.
 */
final class MixingEnthalpies {

    private static final double[][] TABLE = read();

    private MixingEnthalpies() {
    }

    /** Mixing enthalpy in kJ/mol; 0 for an element with itself, NaN where the pair is not tabulated. */
    static double of(final Element one, final Element other) {
        return one == other ? 0 : TABLE[one.ordinal()][other.ordinal()];
    }

    private static double[][] read() {
        final double[][] table = new double[Element.values().length][Element.values().length];
        for (final double[] row : table) {
            Arrays.fill(row, Double.NaN);
        }
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(
            MixingEnthalpies.class.getResourceAsStream("mixing-enthalpy.csv"), StandardCharsets.UTF_8))) {
            reader.lines().filter(line -> !line.startsWith("#")).map(line -> line.split(",")).forEach(fields -> {
                final int one = Element.ofSymbol(fields[0]).orElseThrow().ordinal();
                final int other = Element.ofSymbol(fields[1]).orElseThrow().ordinal();
                table[one][other] = Double.parseDouble(fields[2]);
                table[other][one] = table[one][other];
            });
        } catch (final IOException ex) {
            throw new UncheckedIOException("The table of mixing enthalpies cannot be read.", ex);
        }
        return table;
    }
}
