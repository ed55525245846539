/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.core.indentation;

import java.util.List;

import org.vibann.core.indentation.LeastSquares.Fit;

/**
 * The indentation size effect of one alloy: both laws fitted by least squares to the same hardness values, so that
 * their criteria can be compared.
 *
 * @param indents number of indents
 * @param smallestDepth smallest contact depth, nm
 * @param largestDepth largest contact depth, nm
 * @param nixGao the fit after Nix and Gao
 * @param proportional the fit of the proportional specimen resistance model
 */
public record SizeEffect(int indents, double smallestDepth, double largestDepth, SizeEffectFit nixGao,
    SizeEffectFit proportional) {

    private static final int FEWEST = 3;
    private static final double LEAST_SPREAD = 1.2;

    /** Two parameters and the scatter. */
    private static final int FREE = 3;

    private static final double EXACT = 1e-12;

    /**
     * One indent.
     *
     * @param depth contact depth of an ideal tip of the same projected area, nm
     * @param hardness GPa
     */
    public record Indent(double depth, double hardness) {

        /**
         * @param analysis what a curve told
         * @param indenter the tip
         * @return the indent
         */
        public static Indent of(final CurveAnalysis analysis, final Indenter indenter) {
            return new Indent(1000 * Math.sqrt(analysis.area().value() / indenter.areaRatio()),
                analysis.hardness().value());
        }
    }

    /**
     * Fits both laws.
     *
     * @param indents the indents of one alloy, at several loads
     * @return the fits
     * @throws CurveException if there are too few indents or all are about equally deep
     */
    public static SizeEffect of(final List<Indent> indents) throws CurveException {
        if (indents.size() < FEWEST) {
            throw new CurveException("A size effect needs " + FEWEST + " curves at two loads or more; there "
                + (indents.size() == 1 ? "is 1" : ("are " + indents.size())));
        }
        final double smallest = indents.stream().mapToDouble(Indent::depth).min().getAsDouble();
        final double largest = indents.stream().mapToDouble(Indent::depth).max().getAsDouble();
        if (largest < LEAST_SPREAD * smallest) {
            throw new CurveException("A size effect needs different depths; all curves are about equally deep ("
                + Math.round(smallest) + " to " + Math.round(largest) + " nm)");
        }
        return new SizeEffect(indents.size(), smallest, largest, fit(indents, SizeEffectLaw.NIX_GAO, largest),
            fit(indents, SizeEffectLaw.PROPORTIONAL_RESISTANCE, largest));
    }

    private static SizeEffectFit fit(final List<Indent> indents, final SizeEffectLaw law, final double scale) {
        final int n = indents.size();
        final double mean = indents.stream().mapToDouble(Indent::hardness).average().getAsDouble();
        final double[] own = new double[2];
        final Fit fit = LeastSquares.fit((i, p, gradient) -> { // in units of mean hardness and largest depth
            final double model = law.hardness(p, indents.get(i).depth() / scale, own);
            gradient[0] = own[0];
            gradient[1] = own[1];
            return model - indents.get(i).hardness() / mean;
        }, n, new double[]{1, 0});
        final double unit = law == SizeEffectLaw.NIX_GAO ? scale : (scale * mean);
        final double squares = Math.max(fit.sumOfSquares() / n, EXACT * EXACT) * mean * mean;
        final double aicc = n > FREE + 1 ? n * StrictMath.log(squares) + 2.0 * FREE
            + 2.0 * FREE * (FREE + 1) / (n - FREE - 1) : Double.NaN;
        return new SizeEffectFit(law, new Measured(fit.parameters()[0] * mean, fit.error(0) * mean),
            new Measured(fit.parameters()[1] * unit, fit.error(1) * unit), fit.scatter() * mean, aicc);
    }

    /** @return the law that fits better; Nix-Gao where both fit alike */
    public SizeEffectFit better() {
        return nixGao.scatter() <= proportional.scatter() ? nixGao : proportional;
    }

    /**
     * @return how probable it is, given that one of the two laws holds, that it is the better one (Akaike weight), 0.5 to
     *         1; NaN with fewer than five indents
     */
    public double confidence() {
        return 1 / (1 + StrictMath.exp(-Math.abs(nixGao.aicc() - proportional.aicc()) / 2));
    }

    /**
     * The coefficient a1 of P = a1 h + a2 h².
     *
     * @param indenter the tip
     * @return a1 in mN/µm
     */
    public Measured resistance(final Indenter indenter) {
        return proportional.second().scaled(indenter.areaRatio() / 1000);
    }
}
