/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.core.design.glass;

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
     * Metallic glasses and high-entropy alloys with the values that Q. Han, Z. Lu and others (Mechanics of Advanced
     * Metallic Materials Lab, NUAA) published for them: ML_dataset.csv in
     * github.com/MAMM-Lab/Data-driven-HEA-prediction. Mixing enthalpy (kJ/mol), mixing entropy (kJ/(mol K), five
     * decimals), valence electron concentration, omega, size mismatch (as a fraction) and electronegativity mismatch
     * (the column there is divided by the mean electronegativity, which is multiplied out here). Their radii and melting
     * points differ from ours by some 0.1 %. Enthalpy, entropy, valence electrons and electronegativity mismatch agree
     * for all 1076 alloys there whose contents sum to 100 %.
     */
    @ParameterizedTest
    @CsvSource({
        "Zr41.2Ti13.8Cu12.5Ni10Be22.5, -35.1966, 0.01218, 5.025, 0.63609, 0.13991, 0.21968",
        "Fe61B15Mo7Zr8Co5Y2Cr2, -22.3168, 0.01065, 6.7, 0.95337, 0.17141, 0.20586",
        "Co43.2Fe28.8B19.2Si4.8Nb4, -24.36864, 0.01091, 7.16, 0.86279, 0.14948, 0.09357",
        "Ni55Nb20Hf10Ti15, -33.43, 0.00969, 7.5, 0.59194, 0.08862, 0.21237",
        "Gd56Al24Co20, -34.4704, 0.00822, 4.2, 0.3494, 0.14468, 0.27908",
        "Ca65Mg15Zn20, -14.26, 0.00737, 4, 0.51775, 0.13453, 0.26031",
        "Zr57Ti5Al10Cu20Ni8, -31.5056, 0.01018, 5.78, 0.58586, 0.09845, 0.24975",
        "Cu50Zr50, -23, 0.00576, 7.5, 0.43648, 0.11281, 0.285",
        "Mg65Cu25Gd10, -5.71, 0.00712, 4.35, 1.36901, 0.10547, 0.26383",
        "Pd40Ni40P20, -22.72, 0.00877, 9, 0.57355, 0.09173, 0.14049",
        "Pd40Cu30Ni10P20, -24.88, 0.01064, 9.3, 0.58794, 0.09083, 0.14418",
        "CoCrFeMnNi, -4.16, 0.01338, 8, 5.79328, 0.0328, 0.13837",
        "AlCoCrFeNi, -12.32, 0.01338, 7.2, 1.82898, 0.05788, 0.12057",
        "AlCoCrCuFeNi, -4.77778, 0.0149, 7.83333, 5.08239, 0.0529, 0.11909",
        "CoCrFeNiTi, -16.32, 0.01338, 7.4, 1.54591, 0.0669, 0.14151",
        "HfNbTaTiZr, 2.72, 0.01338, 4.4, 12.41093, 0.04994, 0.11825"})
    void agreesWithPublishedValues(final String formula, final double enthalpy, final double entropy,
        final double electrons, final double omega, final double size, final double electronegativity)
        throws FormulaException {
        final Map<GlassDescriptor, Double> values = GlassDescriptor.of(Formula.parse(formula));
        assertThat(values.get(GlassDescriptor.MIXING_ENTHALPY)).isCloseTo(enthalpy, within(1e-4));
        assertThat(values.get(GlassDescriptor.MIXING_ENTROPY)).isCloseTo(1000 * entropy, within(0.006));
        assertThat(values.get(GlassDescriptor.VALENCE_ELECTRONS)).isCloseTo(electrons, within(1e-5));
        assertThat(values.get(GlassDescriptor.OMEGA)).isCloseTo(omega, within(0.002 * omega));
        assertThat(values.get(GlassDescriptor.SIZE_MISMATCH)).isCloseTo(100 * size, within(0.035));
        assertThat(values.get(GlassDescriptor.ELECTRONEGATIVITY_MISMATCH)).isCloseTo(electronegativity, within(2e-5));
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

    /** Well-known bulk glasses of ternary and quaternary systems meet all three rules; the others break one or two. */
    @ParameterizedTest
    @CsvSource({"Zr55Al10Ni5Cu30, true, true, true", "La55Al25Ni20, true, true, true",
        "Pd40Cu30Ni10P20, true, true, true", "CoCrFeMnNi, true, false, true", "Fe40Mn40Ni20, true, false, false",
        "Cu50Zr50, false, true, true"})
    void tellsInouesRules(final String formula, final boolean components, final boolean sizes, final boolean mixing)
        throws FormulaException {
        final InoueRules rules = InoueRules.of(Formula.parse(formula));
        assertThat(rules.enoughComponents()).isEqualTo(components);
        assertThat(rules.sizesDiffer()).isEqualTo(sizes);
        assertThat(rules.mixesReadily()).isEqualTo(mixing);
    }

    @Test
    void looksAtTheThreeMainConstituentsOnly() throws FormulaException {
        final InoueRules rules = InoueRules.of(Formula.parse("Fe45Co30Ni20Zr5"));
        assertThat(rules.components()).isEqualTo(4);
        assertThat(rules.mainMismatch()).isCloseTo(100 * (Math.max(Element.Co.metallicRadius(),
            Math.max(Element.Fe.metallicRadius(), Element.Ni.metallicRadius()))
            / Math.min(Element.Co.metallicRadius(), Math.min(Element.Fe.metallicRadius(),
                Element.Ni.metallicRadius())) - 1), within(1e-9));
        assertThat(rules.greatestMainEnthalpy()).as("Co-Ni").isEqualTo(MixingEnthalpies.of(Element.Co, Element.Ni));
        assertThat(InoueRules.of(Formula.parse("Fe60B30Xe10")).greatestMainEnthalpy()).isNaN();
        assertThat(InoueRules.of(Formula.parse("Fe60B30Xe10")).mixesReadily()).isFalse();
    }
}
