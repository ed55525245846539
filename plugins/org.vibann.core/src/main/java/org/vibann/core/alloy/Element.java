/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.core.alloy;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The 98 chemical elements up to californium in the order of their atomic number, with the tabulated properties that
 * descriptors of metallic glasses are made from. Heavier elements exist a few atoms at a time and in no alloy; without
 * them a column "No" holds row numbers and never nobelium. A property without a tabulated value is NaN. Sources are
 * named at each property.
 *
 * <p>Longer than 250 lines because it is a table with two lines for each element.
 */
public enum Element {

    // name, atomic mass (u), metallic radius (pm), covalent radius (pm), electronegativity, melting point (K),
    // density (g/cm3), valence electrons
    /** Hydrogen. */
    H("Hydrogen", 1.008, Double.NaN, 31, 2.20, 13.99, 0.0710, 1),
    /** Helium. */
    He("Helium", 4.0026, Double.NaN, 28, Double.NaN, Double.NaN, 0.125, 2),
    /** Lithium. */
    Li("Lithium", 6.94, 151.94, 128, 0.98, 453.65, 0.534, 1),
    /** Beryllium. */
    Be("Beryllium", 9.0122, 112.8, 96, 1.57, 1560, 1.85, 2),
    /** Boron. */
    B("Boron", 10.81, 82, 84, 2.04, 2348, 2.34, 3),
    /** Carbon. */
    C("Carbon", 12.011, 77.3, 76, 2.55, 4762, 2.2, 4),
    /** Nitrogen. */
    N("Nitrogen", 14.007, 75, 71, 3.04, 63.15, 0.809, 5),
    /** Oxygen. */
    O("Oxygen", 15.999, 73, 66, 3.44, 54.36, 1.14, 6),
    /** Fluorine. */
    F("Fluorine", 18.998, Double.NaN, 57, 3.98, 53.48, 1.51, 7),
    /** Neon. */
    Ne("Neon", 20.180, Double.NaN, 58, Double.NaN, 24.56, 1.21, 8),
    /** Sodium. */
    Na("Sodium", 22.990, 185.7, 166, 0.93, 370.94, 0.97, 1),
    /** Magnesium. */
    Mg("Magnesium", 24.305, 160.13, 141, 1.31, 923, 1.74, 2),
    /** Aluminium. */
    Al("Aluminium", 26.982, 143.17, 121, 1.61, 933.47, 2.70, 3),
    /** Silicon. */
    Si("Silicon", 28.085, 115.3, 111, 1.90, 1687, 2.33, 4),
    /** Phosphorus. */
    P("Phosphorus", 30.974, 106, 107, 2.19, 317.3, 1.82, 5),
    /** Sulfur. */
    S("Sulfur", 32.06, 102, 105, 2.58, 388.36, 2.07, 6),
    /** Chlorine. */
    Cl("Chlorine", 35.45, Double.NaN, 102, 3.16, 171.6, 1.56, 7),
    /** Argon. */
    Ar("Argon", 39.95, Double.NaN, 106, Double.NaN, 83.81, 1.39, 8),
    /** Potassium. */
    K("Potassium", 39.098, 231, 203, 0.82, 336.7, 0.89, 1),
    /** Calcium. */
    Ca("Calcium", 40.078, 197.6, 176, 1.00, 1115, 1.54, 2),
    /** Scandium. */
    Sc("Scandium", 44.956, 164.1, 170, 1.36, 1814, 2.99, 3),
    /** Titanium. */
    Ti("Titanium", 47.867, 146.15, 160, 1.54, 1941, 4.506, 4),
    /** Vanadium. */
    V("Vanadium", 50.942, 131.6, 153, 1.63, 2183, 6.0, 5),
    /** Chromium. */
    Cr("Chromium", 51.996, 124.91, 139, 1.66, 2180, 7.15, 6),
    /** Manganese. */
    Mn("Manganese", 54.938, 135, 139, 1.55, 1519, 7.3, 7),
    /** Iron. */
    Fe("Iron", 55.845, 124.12, 132, 1.83, 1811, 7.87, 8),
    /** Cobalt. */
    Co("Cobalt", 58.933, 125.1, 126, 1.88, 1768, 8.86, 9),
    /** Nickel. */
    Ni("Nickel", 58.693, 124.59, 124, 1.91, 1728, 8.90, 10),
    /** Copper. */
    Cu("Copper", 63.546, 127.8, 132, 1.90, 1357.77, 8.96, 11),
    /** Zinc. */
    Zn("Zinc", 65.38, 139.45, 122, 1.65, 692.68, 7.134, 12),
    /** Gallium. */
    Ga("Gallium", 69.723, 139.2, 122, 1.81, 302.91, 5.91, 3),
    /** Germanium. */
    Ge("Germanium", 72.630, 124, 120, 2.01, 1211.4, 5.323, 4),
    /** Arsenic. */
    As("Arsenic", 74.922, 115, 119, 2.18, 1090, 5.75, 5),
    /** Selenium. */
    Se("Selenium", 78.971, 116, 120, 2.55, 494, 4.81, 6),
    /** Bromine. */
    Br("Bromine", 79.904, Double.NaN, 120, 2.96, 265.8, 3.1028, 7),
    /** Krypton. */
    Kr("Krypton", 83.798, Double.NaN, 116, 3.00, 115.78, 2.41, 8),
    /** Rubidium. */
    Rb("Rubidium", 85.468, 244, 220, 0.82, 312.45, 1.53, 1),
    /** Strontium. */
    Sr("Strontium", 87.62, 215.2, 195, 0.95, 1050, 2.64, 2),
    /** Yttrium. */
    Y("Yttrium", 88.906, 180.15, 190, 1.22, 1795, 4.47, 3),
    /** Zirconium. */
    Zr("Zirconium", 91.224, 160.25, 175, 1.33, 2127, 6.52, 4),
    /** Niobium. */
    Nb("Niobium", 92.906, 142.9, 164, 1.6, 2750, 8.57, 5),
    /** Molybdenum. */
    Mo("Molybdenum", 95.95, 136.26, 154, 2.16, 2895, 10.2, 6),
    /** Technetium. */
    Tc("Technetium", 97, 136, 147, 1.9, 2430, 11, 7),
    /** Ruthenium. */
    Ru("Ruthenium", 101.07, 133.84, 146, 2.2, 2606, 12.1, 8),
    /** Rhodium. */
    Rh("Rhodium", 102.91, 134.5, 142, 2.28, 2236, 12.4, 9),
    /** Palladium. */
    Pd("Palladium", 106.42, 137.54, 139, 2.20, 1827.95, 12.0, 10),
    /** Silver. */
    Ag("Silver", 107.87, 144.47, 145, 1.93, 1234.93, 10.5, 11),
    /** Cadmium. */
    Cd("Cadmium", 112.41, 156.83, 144, 1.69, 594.22, 8.69, 12),
    /** Indium. */
    In("Indium", 114.82, 165.9, 142, 1.78, 429.75, 7.31, 3),
    /** Tin. */
    Sn("Tin", 118.71, 162, 139, 1.96, 505.08, 7.287, 4),
    /** Antimony. */
    Sb("Antimony", 121.76, 155, 139, 2.05, 903.78, 6.68, 5),
    /** Tellurium. */
    Te("Tellurium", 127.60, 143, 138, 2.1, 722.66, 6.232, 6),
    /** Iodine. */
    I("Iodine", 126.90, Double.NaN, 139, 2.66, 386.85, 4.933, 7),
    /** Xenon. */
    Xe("Xenon", 131.29, Double.NaN, 140, 2.6, 161.4, 3.06, 8),
    /** Caesium. */
    Cs("Caesium", 132.91, 265, 244, 0.79, 301.65, 1.873, 1),
    /** Barium. */
    Ba("Barium", 137.33, 217.6, 215, 0.89, 1000, 3.62, 2),
    /** Lanthanum. */
    La("Lanthanum", 138.91, 187.91, 207, 1.10, 1193, 6.15, 3),
    /** Cerium. */
    Ce("Cerium", 140.12, 182.47, 204, 1.12, 1072, 6.770, 3),
    /** Praseodymium. */
    Pr("Praseodymium", 140.91, 182.5, 203, 1.13, 1204, 6.77, 3),
    /** Neodymium. */
    Nd("Neodymium", 144.24, 182.14, 201, 1.14, 1289, 7.01, 3),
    /** Promethium. */
    Pm("Promethium", 145, 181, 199, 1.13, 1315, 7.26, 3),
    /** Samarium. */
    Sm("Samarium", 150.36, 181, 198, 1.17, 1345, 7.52, 3),
    /** Europium. */
    Eu("Europium", 151.96, 198.44, 198, 1.2, 1095, 5.24, 3),
    /** Gadolinium. */
    Gd("Gadolinium", 157.25, 180.13, 196, 1.20, 1586, 7.90, 3),
    /** Terbium. */
    Tb("Terbium", 158.93, 178.14, 194, 1.1, 1632, 8.23, 3),
    /** Dysprosium. */
    Dy("Dysprosium", 162.50, 177.4, 192, 1.22, 1685, 8.55, 3),
    /** Holmium. */
    Ho("Holmium", 164.93, 176.61, 192, 1.23, 1745, 8.80, 3),
    /** Erbium. */
    Er("Erbium", 167.26, 175.58, 189, 1.24, 1802, 9.07, 3),
    /** Thulium. */
    Tm("Thulium", 168.93, 174.47, 190, 1.25, 1818, 9.32, 3),
    /** Ytterbium. */
    Yb("Ytterbium", 173.05, 194, 187, 1.1, 1097, 6.90, 3),
    /** Lutetium. */
    Lu("Lutetium", 174.97, 173.49, 187, 1.27, 1936, 9.84, 3),
    /** Hafnium. */
    Hf("Hafnium", 178.49, 157.75, 175, 1.3, 2506, 13.3, 4),
    /** Tantalum. */
    Ta("Tantalum", 180.95, 143, 170, 1.5, 3290, 16.4, 5),
    /** Tungsten. */
    W("Tungsten", 183.84, 136.7, 162, 2.36, 3687, 19.3, 6),
    /** Rhenium. */
    Re("Rhenium", 186.21, 137.5, 151, 1.9, 3458, 20.8, 7),
    /** Osmium. */
    Os("Osmium", 190.23, 135.23, 144, 2.2, 3306, 22.587, 8),
    /** Iridium. */
    Ir("Iridium", 192.22, 135.73, 141, 2.20, 2719, 22.562, 9),
    /** Platinum. */
    Pt("Platinum", 195.08, 138.7, 136, 2.28, 2041.4, 21.5, 10),
    /** Gold. */
    Au("Gold", 196.97, 144.2, 136, 2.54, 1337.33, 19.3, 11),
    /** Mercury. */
    Hg("Mercury", 200.59, 152, 132, 2.00, 234.32, 13.534, 12),
    /** Thallium. */
    Tl("Thallium", 204.38, 171.6, 145, 1.62, 577, 11.8, 3),
    /** Lead. */
    Pb("Lead", 207.2, 174.97, 146, 2.33, 600.61, 11.3, 4),
    /** Bismuth. */
    Bi("Bismuth", 208.98, 160, 148, 2.02, 544.56, 9.79, 5),
    /** Polonium. */
    Po("Polonium", 209, Double.NaN, 140, 2.0, 527, 9.20, 6),
    /** Astatine. */
    At("Astatine", 210, Double.NaN, 150, 2.2, 575, Double.NaN, 7),
    /** Radon. */
    Rn("Radon", 222, Double.NaN, 150, Double.NaN, 202, Double.NaN, 8),
    /** Francium. */
    Fr("Francium", 223, Double.NaN, 260, 0.7, 300, Double.NaN, 1),
    /** Radium. */
    Ra("Radium", 226, Double.NaN, 221, 0.9, 969, 5, 2),
    /** Actinium. */
    Ac("Actinium", 227, Double.NaN, 215, 1.1, 1323, 10, 3),
    /** Thorium. */
    Th("Thorium", 232.04, 180, 206, 1.3, 2023, 11.7, 3),
    /** Protactinium. */
    Pa("Protactinium", 231.04, Double.NaN, 200, 1.5, 1845, 15.4, 3),
    /** Uranium. */
    U("Uranium", 238.03, 158, 196, 1.38, 1408, 19.1, 3),
    /** Neptunium. */
    Np("Neptunium", 237, Double.NaN, 190, 1.36, 917, 20.2, 3),
    /** Plutonium. */
    Pu("Plutonium", 244, Double.NaN, 187, 1.28, 913, 19.7, 3),
    /** Americium. */
    Am("Americium", 243, Double.NaN, 180, 1.3, 1449, 12, 3),
    /** Curium. */
    Cm("Curium", 247, Double.NaN, 169, 1.3, 1618, 13.51, 3),
    /** Berkelium. */
    Bk("Berkelium", 247, Double.NaN, Double.NaN, 1.3, 1259, 14.78, 3),
    /** Californium. */
    Cf("Californium", 251, Double.NaN, Double.NaN, 1.3, 1173, 15.1, 3);

    private static final Map<String, Element> BY_SYMBOL =
            Arrays.stream(values()).collect(Collectors.toUnmodifiableMap(Enum::name, Function.identity()));

    private final String fullName;
    private final double atomicMass;
    private final double metallicRadius;
    private final double covalentRadius;
    private final double electronegativity;
    private final double meltingPoint;
    private final double density;
    private final int valenceElectrons;

    Element(final String fullName, final double atomicMass, final double metallicRadius, final double covalentRadius,
            final double electronegativity, final double meltingPoint, final double density,
            final int valenceElectrons) {
        this.fullName = fullName;
        this.atomicMass = atomicMass;
        this.metallicRadius = metallicRadius;
        this.covalentRadius = covalentRadius;
        this.electronegativity = electronegativity;
        this.meltingPoint = meltingPoint;
        this.density = density;
        this.valenceElectrons = valenceElectrons;
    }

    /**
     * Finds an element by its symbol.
     *
     * @param symbol such as "Fe"; upper and lower case matter ("CO" is no element, "Co" is)
     * @return the element, or empty when none up to californium has this symbol
     */
    public static Optional<Element> ofSymbol(final String symbol) {
        return Optional.ofNullable(BY_SYMBOL.get(symbol));
    }

    /** @return the atomic number, 1 to 98 */
    public int number() {
        return ordinal() + 1;
    }

    /** @return the symbol, such as "Fe" */
    public String symbol() {
        return name();
    }

    /** @return the English (IUPAC) name, such as "Iron" */
    public String fullName() {
        return fullName;
    }

    /**
     * The standard atomic weight, abridged to five digits; for an element without stable isotopes the mass number of a
     * long-lived one. Source: IUPAC, Standard atomic weights of the elements 2021, Pure Appl. Chem. 94 (2022) 573.
     *
     * @return the atomic mass in u (g/mol)
     */
    public double atomicMass() {
        return atomicMass;
    }

    /**
     * The radius of the atom in a metal (half the nearest distance, 12 neighbours; for metalloids the radius that they
     * have in metallic glasses). Source: O. N. Senkov, D. B. Miracle, Mater. Res. Bull. 36 (2001) 2183, the values
     * that descriptors of metallic glasses and high-entropy alloys commonly use; NaN for elements that are not in it.
     *
     * @return the metallic radius in pm, or NaN
     */
    public double metallicRadius() {
        return metallicRadius;
    }

    /**
     * The covalent radius. Source: B. Cordero et al., Dalton Trans. (2008) 2832; carbon: sp3; Mn, Fe, Co: low spin.
     *
     * @return the covalent radius in pm, or NaN
     */
    public double covalentRadius() {
        return covalentRadius;
    }

    /**
     * The electronegativity on Pauling's scale. Source: A. L. Allred, J. Inorg. Nucl. Chem. 17 (1961) 215, as in the
     * CRC Handbook of Chemistry and Physics; Pm, Eu, Tb and Yb, which Allred leaves out, within the range 1.1 to 1.2
     * that L. Pauling, The Nature of the Chemical Bond (3rd ed., 1960), gives for the lanthanides.
     *
     * @return the electronegativity (no unit), or NaN
     */
    public double electronegativity() {
        return electronegativity;
    }

    /**
     * The melting point at normal pressure; carbon (graphite) and arsenic: triple point; phosphorus: white. Source: CRC
     * Handbook of Chemistry and Physics, section "Physical constants of inorganic compounds".
     *
     * @return the melting point in K, or NaN
     */
    public double meltingPoint() {
        return meltingPoint;
    }

    /**
     * The density of the condensed element: near 20 °C (carbon: graphite, phosphorus: white, tin: white), and for those
     * that are gases there the liquid at its normal boiling point, because dissolved in an alloy they fill a volume like
     * that of other atoms, not that of a gas. Sources: CRC Handbook of Chemistry and Physics, section "Physical constants
     * of inorganic compounds"; liquids: Gas Encyclopaedia, L'Air Liquide (Elsevier, 1976), to three digits.
     *
     * @return the density in g/cm3, or NaN
     */
    public double density() {
        return density;
    }

    /**
     * Valence electrons as the alloy community counts them for the valence electron concentration (VEC), d electrons
     * included: S. Guo, C. T. Liu, Prog. Nat. Sci. 21 (2011) 433. Ti 4, Fe 8, Cu 11, Zn 12; s and p electrons for the
     * main groups (B and Al 3, Si 4); 3 for lanthanides and actinides, whose f electrons are taken as localised.
     *
     * @return the number of valence electrons
     */
    public int valenceElectrons() {
        return valenceElectrons;
    }
}
