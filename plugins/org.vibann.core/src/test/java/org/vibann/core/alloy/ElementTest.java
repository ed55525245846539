/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.core.alloy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.DoubleStream;

import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ElementTest {

    /** The element columns of the published hardness data. */
    private static final String HEADER = "Ag,Al,Au,B,Ba,Be,Bi,C,Ca,Ce,Co,Cr,Cu,Dy,Er,Fe,Ga,Gd,Ge,Hf,Ho,In,Ir,La,Li,Lu,"
        + "Mg,Mn,Mo,Nb,Nd,Ni,P,Pb,Pd,Pr,Pt,Re,Rh,Ru,Sc,Si,Sm,Sn,Sr,Ta,Tb,Ti,Tm,U,V,W,Y,Yb,Zn,Zr";

    @ParameterizedTest
    @CsvSource({ // symbol, Z, name, mass u, metallic pm, covalent pm, Pauling, melting °C, g/cm3, VEC
        "Li,   3, Lithium,   6.94,     152, 128, 0.98,  180.5, 0.534,  1",
        "Be,   4, Beryllium, 9.01218,  113,  96, 1.57, 1287,   1.85,   2",
        "B,    5, Boron,     10.81,     82,  84, 2.04, 2075,   2.34,   3",
        "C,    6, Carbon,    12.011,    77,  76, 2.55, 4489,   2.2,    4",
        "Mg,  12, Magnesium, 24.305,   160, 141, 1.31,  650,   1.738,  2",
        "Al,  13, Aluminium, 26.98154, 143, 121, 1.61,  660.3, 2.70,   3",
        "Si,  14, Silicon,   28.085,   115, 111, 1.90, 1414,   2.329,  4",
        "P,   15, Phosphorus,30.97376, 106, 107, 2.19,   44.15,1.82,   5",
        "Ca,  20, Calcium,   40.078,   197, 176, 1.00,  842,   1.55,   2",
        "Sc,  21, Scandium,  44.9559,  164, 170, 1.36, 1541,   2.985,  3",
        "Ti,  22, Titanium,  47.867,   146, 160, 1.54, 1668,   4.506,  4",
        "V,   23, Vanadium,  50.9415,  132, 153, 1.63, 1910,   6.0,    5",
        "Cr,  24, Chromium,  51.9961,  125, 139, 1.66, 1907,   7.15,   6",
        "Mn,  25, Manganese, 54.93804, 135, 139, 1.55, 1246,   7.3,    7",
        "Fe,  26, Iron,      55.845,   124, 132, 1.83, 1538,   7.874,  8",
        "Co,  27, Cobalt,    58.93319, 125, 126, 1.88, 1495,   8.86,   9",
        "Ni,  28, Nickel,    58.6934,  125, 124, 1.91, 1455,   8.908, 10",
        "Cu,  29, Copper,    63.546,   128, 132, 1.90, 1084.6, 8.96,  11",
        "Zn,  30, Zinc,      65.38,    139, 122, 1.65,  419.5, 7.14,  12",
        "Ga,  31, Gallium,   69.723,   139, 122, 1.81,   29.8, 5.91,   3",
        "Y,   39, Yttrium,   88.90584, 180, 190, 1.22, 1522,   4.47,   3",
        "Zr,  40, Zirconium, 91.224,   160, 175, 1.33, 1854,   6.52,   4",
        "Nb,  41, Niobium,   92.90637, 143, 164, 1.6,  2477,   8.57,   5",
        "Mo,  42, Molybdenum,95.95,    136, 154, 2.16, 2622,  10.2,    6",
        "Pd,  46, Palladium, 106.42,   138, 139, 2.20, 1554.8,12.0,   10",
        "Ag,  47, Silver,    107.8682, 144, 145, 1.93,  961.8,10.5,   11",
        "Sn,  50, Tin,       118.710,  162, 139, 1.96,  231.9, 7.287,  4",
        "La,  57, Lanthanum, 138.9055, 188, 207, 1.10,  920,   6.15,   3",
        "Ce,  58, Cerium,    140.116,  182, 204, 1.12,  799,   6.77,   3",
        "Gd,  64, Gadolinium,157.25,   180, 196, 1.20, 1313,   7.90,   3",
        "Dy,  66, Dysprosium,162.500,  177, 192, 1.22, 1412,   8.55,   3",
        "Yb,  70, Ytterbium, 173.045,  194, 187, 1.1,   824,   6.90,   3",
        "Hf,  72, Hafnium,   178.486,  158, 175, 1.3,  2233,  13.3,    4",
        "Ta,  73, Tantalum,  180.9479, 143, 170, 1.5,  3017,  16.4,    5",
        "W,   74, Tungsten,  183.84,   137, 162, 2.36, 3414,  19.3,    6",
        "Pt,  78, Platinum,  195.084,  139, 136, 2.28, 1768.2,21.5,   10",
        "Au,  79, Gold,      196.9666, 144, 136, 2.54, 1064.2,19.3,   11"})
    void propertiesAgreeWithTheTables(final Element element, final int number, final String name, final double mass,
            final double metallic, final double covalent, final double electronegativity, final double meltingCelsius,
            final double density, final int valence) {
        assertThat(element.number()).isEqualTo(number);
        assertThat(element.fullName()).isEqualTo(name);
        assertThat(element.atomicMass()).isCloseTo(mass, within(1e-4 * mass));
        assertThat(element.metallicRadius()).isCloseTo(metallic, within(1.01));
        assertThat(element.covalentRadius()).isEqualTo(covalent);
        assertThat(element.electronegativity()).isEqualTo(electronegativity);
        assertThat(element.meltingPoint()).isCloseTo(meltingCelsius + 273.15, within(1.5));
        assertThat(element.density()).isCloseTo(density, within(0.012 * density));
        assertThat(element.valenceElectrons()).isEqualTo(valence);
    }

    private static Offset<Double> within(final double value) {
        return Offset.offset(value);
    }

    @Test
    void thereAre98InTheOrderOfTheirNumber() {
        assertThat(Element.values()).hasSize(98);
        assertThat(Element.H.number()).isEqualTo(1);
        assertThat(Element.Cf.number()).isEqualTo(98);
        assertThat(Arrays.stream(Element.values()).map(Element::fullName)).doesNotHaveDuplicates();
        assertThat(Element.ofSymbol("Fe")).contains(Element.Fe);
        assertThat(Element.ofSymbol("FE")).isEmpty();
        assertThat(Element.ofSymbol("Xx")).isEmpty();
        assertThat(Element.ofSymbol("No")).as("a row number, not nobelium").isEmpty();
    }

    /** Masses rise with the number but for the known inversions; a slip of a digit would add one. */
    @Test
    void massesRiseButForTheKnownPairs() {
        final List<String> inversions = new ArrayList<>();
        for (int i = 1; i < Element.values().length; i++) {
            final Element left = Element.values()[i - 1];
            final Element right = Element.values()[i];
            if (right.atomicMass() < left.atomicMass()) {
                inversions.add(left + "/" + right);
            }
        }
        assertThat(inversions).containsExactly("Ar/K", "Co/Ni", "Te/I", "Th/Pa", "U/Np", "Pu/Am");
    }

    @Test
    void everyPropertyOfTheElementsOfTheDataIsKnown() {
        assertThat(HEADER.split(",")).hasSize(56).allSatisfy(symbol -> {
            final Element element = Element.ofSymbol(symbol).orElseThrow();
            assertThat(DoubleStream.of(element.atomicMass(), element.metallicRadius(), element.covalentRadius(),
                element.electronegativity(), element.meltingPoint(), element.density())).allMatch(x -> x > 0);
        });
    }

    /** Atoms of a metal fill 0.5 to 0.8 of its volume, whatever the structure: radius, mass and density agree. */
    @Test
    void radiiAndDensitiesFitTogether() {
        int metals = 0;
        for (final Element e : Element.values()) {
            if (Double.isNaN(e.metallicRadius()) || Double.isNaN(e.density())
                || List.of("B", "C", "N", "O", "Mn", "Si", "P", "S", "Ge", "As", "Se", "Sb", "Te", "Bi", "Ga", "Sn", "U",
                    "In", "Hg")
                    .contains(e.symbol())) {
                // Not close-packed (N, O: molecules; Mn: 58 atoms of four kinds in a cell), or the radius is that in an
                // alloy.
                continue;
            }
            metals++;
            final double volume = e.atomicMass() / e.density() / 0.602214; // cubic angstrom per atom
            final double radius = e.metallicRadius() / 100;
            assertThat(4.0 / 3 * Math.PI * radius * radius * radius / volume)
                .as(() -> String.format(Locale.ROOT, "packing of %s", e)).isBetween(0.5, 0.8);
        }
        assertThat(metals).isGreaterThan(50);
    }

    @Test
    void numbersAreInTheirPhysicalRange() {
        assertThat(Element.values()).allSatisfy(e -> {
            assertThat(Double.isNaN(e.electronegativity()) || e.electronegativity() >= 0.7 && e.electronegativity() < 4)
                .isTrue();
            assertThat(Double.isNaN(e.meltingPoint()) || e.meltingPoint() > 10 && e.meltingPoint() < 5000).isTrue();
            assertThat(Double.isNaN(e.density()) || e.density() > 0.05 && e.density() < 23).isTrue();
            assertThat(e.valenceElectrons()).isBetween(1, 12);
        });
    }
}
