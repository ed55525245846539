/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.core.evaluate;

import java.util.List;

import org.vibann.core.alloy.Element;
import org.vibann.core.data.AlloyDataset;
import org.vibann.core.data.Alloys;
import org.vibann.core.data.SeededRandom;

/** Alloys for the tests of protocols, without meaning. */
final class Ternaries {

    private static final List<Element> ELEMENTS =
        List.of(Element.B, Element.Co, Element.Cu, Element.Fe, Element.Nb, Element.Zr);

    private Ternaries() {
    }

    /** Ternary alloys of six elements, twelve families, each alloy twice at two loads; hardness smooth in them. */
    static AlloyDataset data(final int rows) {
        final SeededRandom random = SeededRandom.of(7);
        final double[][] fractions = new double[rows][];
        final double[] loads = new double[rows];
        final double[] targets = new double[rows];
        for (int i = 0; i < rows; i++) {
            if (i % 2 == 1) {
                fractions[i] = fractions[i - 1];
            } else {
                final double a = 0.1 + 0.3 * random.nextDouble();
                fractions[i] = new double[ELEMENTS.size()];
                fractions[i][i / 2 % 6] = a;
                fractions[i][(i / 2 + 1) % 6] = 0.2;
                fractions[i][(i / 2 + 2 + i / 12 % 2) % 6] = 0.8 - a;
            }
            loads[i] = i % 2 == 0 ? 0.98 : 0.01;
            targets[i] = 500 + 40 * random.nextDouble() + (i % 2 == 0 ? 0 : 100);
            for (int j = 0; j < ELEMENTS.size(); j++) {
                targets[i] += 200 * j * fractions[i][j];
            }
        }
        return new AlloyDataset(Alloys.of(ELEMENTS, fractions, loads), "HV", targets);
    }
}
