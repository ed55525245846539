/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.core.design.glass;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.vibann.core.alloy.Composition;

/**
 * Quantities that go with the ability of an alloy to form a glass. Inoue's rules (Acta Mater. 48 (2000) 279) ask for
 * three or more elements, atomic sizes that differ by more than about 12 %, and negative mixing enthalpies; maps of
 * known glasses (Zhang et al., Adv. Eng. Mater. 10 (2008) 534; Guo and Liu, Prog. Nat. Sci. 21 (2011) 433) put most of
 * them at large size mismatch and strongly negative mixing enthalpy.
 */
public enum GlassDescriptor {

    /** Atomic size mismatch delta = 100 sqrt(sum c_i (1 - r_i / r)^2), in %. */
    SIZE_MISMATCH("size mismatch", "%"),
    /** Mixing enthalpy of the liquid, sum over i < j of 4 H_ij c_i c_j, in kJ/mol. */
    MIXING_ENTHALPY("mixing enthalpy", "kJ/mol"),
    /** Ideal mixing entropy -R sum c_i ln c_i, in J/(mol K). */
    MIXING_ENTROPY("mixing entropy", "J/(mol K)"),
    /** Omega = T_m S_mix / |H_mix| with the mean melting point T_m; without unit. */
    OMEGA("omega", ""),
    /** Electronegativity mismatch sqrt(sum c_i (chi_i - chi)^2), Pauling scale. */
    ELECTRONEGATIVITY_MISMATCH("electronegativity mismatch", ""),
    /** Valence electron concentration sum c_i VEC_i, electrons an atom. */
    VALENCE_ELECTRONS("valence electron concentration", "");

    private final String label;

    private final String unit;

    GlassDescriptor(final String label, final String unit) {
        this.label = label;
        this.unit = unit;
    }

    /**
     * @return name for the user
     */
    public String label() {
        return label;
    }

    /**
     * @return unit; empty for a number without unit
     */
    public String unit() {
        return unit;
    }

    /**
     * The descriptor of a symbol as users write it: {@code delta} or {@code δ}, {@code Hmix}, {@code dHmix} or
     * {@code ΔHmix}, {@code Smix}, {@code Omega} or {@code Ω}, {@code chi}, {@code dchi} or {@code Δχ}, {@code VEC};
     * in upper or lower case, with or without underscore.
     *
     * @param symbol the symbol
     * @return its descriptor; empty where there is none
     */
    public static Optional<GlassDescriptor> ofSymbol(final String symbol) {
        final String plain = symbol.strip().replace("_", "").toLowerCase(Locale.ROOT);
        return Optional.ofNullable(switch (plain) {
            case "delta", "δ" -> SIZE_MISMATCH;
            case "hmix", "dhmix", "δhmix", "∆hmix" -> MIXING_ENTHALPY;
            case "smix", "dsmix", "δsmix", "∆smix" -> MIXING_ENTROPY;
            case "omega", "ω" -> OMEGA;
            case "chi", "dchi", "δχ", "χ", "∆χ" -> ELECTRONEGATIVITY_MISMATCH;
            case "vec" -> VALENCE_ELECTRONS;
            default -> null;
        });
    }

    /**
     * All descriptors of an alloy. Radii, electronegativities, melting points and valence electrons are those of
     * {@link org.vibann.core.alloy.Element}; binary mixing enthalpies are from Takeuchi and Inoue (2005).
     *
     * @param composition an alloy
     * @return value of each descriptor, in the order of the enum; NaN where a property of an element, or the mixing
     *         enthalpy of a pair, is not tabulated
     */
    public static Map<GlassDescriptor, Double> of(final Composition composition) {
        return GlassForming.of(composition);
    }
}
