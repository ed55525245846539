/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.core.design;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.vibann.core.alloy.Element;
import org.vibann.core.alloy.Formula;
import org.vibann.core.alloy.FormulaException;

class GlassDescriptorTest {

    /**
     * Mixing enthalpy (kJ/mol), mixing entropy (J/(mol K)) and valence electron concentration as tabulated by Zhang et
     * al., Adv. Eng. Mater. 10 (2008) 534, Guo and Liu, Prog. Nat. Sci. 21 (2011) 433, and Guo et al., J. Appl. Phys.
     * 109 (2011) 103505.
     */
    @ParameterizedTest
    @CsvSource({
        "CoCrFeNi, -3.75, 11.53, 8.25",
        "CoCrFeMnNi, -4.16, 13.38, 8.00",
        "CoCrCuFeNi, 3.20, 13.38, 8.80",
        "AlCoCrFeNi, -12.32, 13.38, 7.20",
        "AlCoCrCuFeNi, -4.78, 14.90, 7.83",
        "Al0.5CoCrCuFeNi, -1.52, 14.70, 8.27",
        "Al0.3CoCrFeNi, -7.27, 12.83, 7.88",
        "NbMoTaW, -6.50, 11.53, 5.50",
        "VNbMoTaW, -4.64, 13.38, 5.40",
        "TaNbHfZrTi, 2.72, 13.38, 4.40",
        "CoCrFeNiTi, -16.32, 13.38, 7.40",
        "AlCoCrFeNiTi, -21.56, 14.90, 6.67"})
    void agreesWithPublishedValues(final String formula, final double enthalpy, final double entropy,
        final double electrons) throws FormulaException {
        final Map<GlassDescriptor, Double> values = GlassDescriptor.of(Formula.parse(formula));
        assertThat(values.get(GlassDescriptor.MIXING_ENTHALPY)).isCloseTo(enthalpy, within(0.011));
        assertThat(values.get(GlassDescriptor.MIXING_ENTROPY)).isCloseTo(entropy, within(0.011));
        assertThat(values.get(GlassDescriptor.VALENCE_ELECTRONS)).isCloseTo(electrons, within(0.011));
    }

    /** Atomic size mismatch (%) as tabulated in the same papers. */
    @ParameterizedTest
    @CsvSource({"CoCrFeNi, 0.30", "CoCrCuFeNi, 1.03", "AlCoCrFeNi, 5.77", "AlCoCrCuFeNi, 5.28", "NbMoTaW, 2.31",
        "VNbMoTaW, 3.15", "TaNbHfZrTi, 4.98"})
    void agreesWithPublishedSizeMismatch(final String formula, final double mismatch) throws FormulaException {
        assertThat(GlassDescriptor.of(Formula.parse(formula)).get(GlassDescriptor.SIZE_MISMATCH))
            .isCloseTo(mismatch, within(0.02));
    }

    @Test
    void followsTheDefinitionsForABinary() throws FormulaException {
        final Map<GlassDescriptor, Double> values = GlassDescriptor.of(Formula.parse("Cu50Zr50"));
        final double copper = Element.Cu.metallicRadius();
        final double zirconium = Element.Zr.metallicRadius();
        assertThat(values.get(GlassDescriptor.SIZE_MISMATCH))
            .isCloseTo(100 * (zirconium - copper) / (zirconium + copper), within(1e-9));
        assertThat(values.get(GlassDescriptor.MIXING_ENTHALPY)).isEqualTo(-23);
        assertThat(values.get(GlassDescriptor.ELECTRONEGATIVITY_MISMATCH))
            .isCloseTo((Element.Cu.electronegativity() - Element.Zr.electronegativity()) / 2, within(1e-12));
        final double melting = (Element.Cu.meltingPoint() + Element.Zr.meltingPoint()) / 2;
        assertThat(values.get(GlassDescriptor.OMEGA))
            .isCloseTo(melting * values.get(GlassDescriptor.MIXING_ENTROPY) / 23000, within(1e-12));
    }

    @Test
    void isSymmetricAndKnowsWhatItDoesNotKnow() throws FormulaException {
        assertThat(MixingEnthalpies.of(Element.Fe, Element.B)).isEqualTo(-26).isEqualTo(
            MixingEnthalpies.of(Element.B, Element.Fe));
        assertThat(MixingEnthalpies.of(Element.Fe, Element.Fe)).isZero();
        assertThat(MixingEnthalpies.of(Element.Fe, Element.Xe)).isNaN();
        assertThat(GlassDescriptor.of(Formula.parse("Fe50Xe50")).get(GlassDescriptor.MIXING_ENTHALPY)).isNaN();
        assertThat(GlassDescriptor.of(Formula.parse("Fe")).get(GlassDescriptor.MIXING_ENTROPY)).isZero();
    }
}
