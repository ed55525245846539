/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.core.indentation;

/** How hardness may depend on depth. Both laws have two parameters, a hardness H0 at great depth and one more. */
public enum SizeEffectLaw {

    /**
     * H = H0 √(1 + h&#42;/h) with a characteristic depth h&#42;, from geometrically necessary dislocations (W. D. Nix, H.
     * Gao, J. Mech. Phys. Solids 46 (1998) 411).
     */
    NIX_GAO("Nix\u2013Gao") {
        @Override
        double hardness(final double[] p, final double depth, final double[] gradient) {
            final double inner = 1 + p[1] / depth;
            final double root = Math.sqrt(inner); // NaN where the parameters are impossible
            gradient[0] = root;
            gradient[1] = p[0] / (2 * root * depth);
            return p[0] * root;
        }
    },

    /**
     * P = a1 h + a2 h², the proportional specimen resistance model (H. Li, R. C. Bradt, J. Mater. Sci. 28 (1993) 917).
     * Divided by the projected area c h² it says H = H0 + s/h with H0 = a2/c and s = a1/c.
     */
    PROPORTIONAL_RESISTANCE("Proportional specimen resistance") {
        @Override
        double hardness(final double[] p, final double depth, final double[] gradient) {
            gradient[0] = 1;
            gradient[1] = 1 / depth;
            return p[0] + p[1] / depth;
        }
    };

    private final String title;

    SizeEffectLaw(final String title) {
        this.title = title;
    }

    /** @return its name for the user to read */
    public String title() {
        return title;
    }

    /** Hardness in GPa at a contact depth in nm, and its derivatives by the two parameters. */
    abstract double hardness(double[] parameters, double depth, double[] gradient);
}
