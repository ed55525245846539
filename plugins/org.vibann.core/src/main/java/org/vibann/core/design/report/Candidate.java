/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.core.design.report;

import java.util.List;
import java.util.Map;
import org.vibann.core.alloy.Composition;
import org.vibann.core.alloy.Element;
import org.vibann.core.design.glass.GlassDescriptor;
import org.vibann.core.design.glass.InoueRules;
import org.vibann.core.predict.Prediction;

/**
 * A designed alloy. Every number belongs to exactly this composition: the prediction is what a {@code Predictor} with
 * the same settings returns for it, to the last bit.
 *
 * @param composition the alloy
 * @param atomicPercent content of each element present, at.%, whole multiples of the step, alphabetical
 * @param merit how good it is
 * @param predicted what the model says of it
 * @param trust how far the model can be trusted with it
 * @param nearest nearest reference alloy
 * @param chemistry what is known of its elements
 */
public record Candidate(Composition composition, Map<Element, Double> atomicPercent, Merit merit, Predicted predicted,
    Trust trust, NearestAlloy nearest, Chemistry chemistry) {

    /**
     * How good an alloy is.
     *
     * @param objective value of the objective
     * @param second value of the second goal; NaN where there is none or an element has no value
     * @param paretoRank 1 where no other reported alloy is at least as good in both goals and better in one, 2 where
     *            only such of rank 1 are, and so on; 1 without a second goal
     */
    public record Merit(double objective, double second, int paretoRank) {
    }

    /**
     * What the model says of an alloy.
     *
     * @param atDesignLoad prediction at the design load
     * @param atOtherLoads prediction at each further load, in the order of the settings
     * @param contributions gradient of the mean at this composition for each element present: change of the target when
     *            the element gains 1 at.% and the others shrink in proportion, to first order
     */
    public record Predicted(Prediction atDesignLoad, List<Prediction> atOtherLoads,
        Map<Element, Double> contributions) {
    }

    /**
     * How far the model can be trusted with an alloy.
     *
     * @param novelty share of the reference alloys that lie nearer to another reference alloy than this alloy lies to
     *            its nearest one: 0 is among the data, 1 is farther away than any of them
     * @param latentQuantile share of held-out reference alloys that are less usual to the network: whose latents have a
     *            lower density (see {@link org.vibann.core.cluster.LatentDensity}); NaN with fewer than ten alloys
     * @param flags why the alloy is not in the domain, one sentence part a reason; empty when it is
     * @param rareElements elements that fewer reference alloys hold than make an element known, alphabetical
     */
    public record Trust(double novelty, double latentQuantile, List<String> flags, List<Element> rareElements) {

        /**
         * @return whether the distance to the nearest alloy is within the domain, every element is known, and the
         *         latent quantile reaches the least one of the settings
         */
        public boolean inDomain() {
            return flags.isEmpty();
        }
    }

    /**
     * A reference alloy.
     *
     * @param composition the alloy
     * @param row its row in the reference table
     * @param target its measured target; NaN where it was not measured
     * @param distance distance to it: at.% that would have to be exchanged, half of the sum of absolute differences
     */
    public record NearestAlloy(Composition composition, int row, double target, double distance) {
    }

    /**
     * What is known of the elements of an alloy.
     *
     * @param glass glass-forming descriptors in iteration order; NaN where an element's property is not tabulated
     * @param inoue Inoue's rules
     */
    public record Chemistry(Map<GlassDescriptor, Double> glass, InoueRules inoue) {
    }

    /** @return the prediction at the design load */
    public Prediction prediction() {
        return predicted.atDesignLoad();
    }

    Candidate withParetoRank(final int rank) {
        return new Candidate(composition, atomicPercent, new Merit(merit.objective(), merit.second(), rank), predicted,
            trust, nearest, chemistry);
    }
}
