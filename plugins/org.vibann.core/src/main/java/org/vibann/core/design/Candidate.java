/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.core.design;

import java.util.List;
import java.util.Map;
import org.vibann.core.alloy.Composition;
import org.vibann.core.alloy.Element;
import org.vibann.core.predict.Prediction;

/**
 * A designed alloy. Every number belongs to exactly this composition: the prediction is what a {@code Predictor} with
 * the same settings returns for it, to the last bit.
 *
 * @param composition the alloy
 * @param atomicPercent content of each element present, at.%, whole multiples of the step, alphabetical
 * @param objective value of the objective
 * @param prediction prediction at the design load
 * @param novelty share of the reference alloys that lie nearer to another reference alloy than this alloy lies to its
 *            nearest one: 0 is among the data, 1 is farther away than any of them
 * @param nearest nearest reference alloy
 * @param nearestRow its row in the reference table
 * @param nearestTarget its measured target
 * @param nearestDistance distance to it: at.% that would have to be exchanged, half of the sum of absolute differences
 * @param inDomain whether the distance is within the domain, every element is known, and the latent quantile reaches
 *            the least one of the settings
 * @param latentQuantile share of held-out reference alloys that are less usual to the network: whose latents have a
 *            lower density (see {@link org.vibann.core.cluster.LatentDensity}); NaN with fewer than ten alloys
 * @param flags why the alloy is not in the domain, one sentence part a reason; empty when it is
 * @param rareElements elements that fewer reference alloys hold than make an element known, alphabetical
 * @param contributions gradient of the mean at this composition for each element present: change of the target when
 *            the element gains 1 at.% and the others shrink in proportion, to first order
 * @param atOtherLoads prediction at each further load, in the order of the settings
 * @param glass glass-forming descriptors in iteration order; NaN where an element's property is not tabulated
 * @param inoue Inoue's rules
 * @param second value of the second goal; NaN where there is none or an element has no value
 * @param paretoRank 1 where no other reported alloy is at least as good in both goals and better in one, 2 where only
 *            such of rank 1 are, and so on; 1 without a second goal
 */
public record Candidate(Composition composition, Map<Element, Double> atomicPercent, double objective,
    Prediction prediction, double novelty, Composition nearest, int nearestRow, double nearestTarget,
    double nearestDistance, boolean inDomain, double latentQuantile, List<String> flags,
    List<Element> rareElements,
    Map<Element, Double> contributions, List<Prediction> atOtherLoads, Map<GlassDescriptor, Double> glass,
    InoueRules inoue, double second, int paretoRank) {

    Candidate withParetoRank(final int rank) {
        return new Candidate(composition, atomicPercent, objective, prediction, novelty, nearest, nearestRow,
            nearestTarget, nearestDistance, inDomain, latentQuantile, flags, rareElements, contributions, atOtherLoads,
            glass, inoue, second, rank);
    }
}
