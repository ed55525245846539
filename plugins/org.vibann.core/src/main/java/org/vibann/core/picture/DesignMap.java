/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.core.picture;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

import org.vibann.core.alloy.Composition;
import org.vibann.core.cluster.LatentMap;
import org.vibann.core.data.AlloyDataset;
import org.vibann.core.data.Alloys;
import org.vibann.core.data.SeededRandom;
import org.vibann.core.design.report.Candidate;
import org.vibann.core.model.TrainedModel;
import org.vibann.core.picture.Scatter.Guide;

/** Known alloys, samples of the latent space around them, and designs on one map of the latent space. */
final class DesignMap {

    private static final int MOST = 800;

    private static final long STREAM = 0x6d6170; // of its own, whatever else is drawn from the seed

    private final TrainedModel model;

    private final AlloyDataset reference;

    private final List<String> keys;

    DesignMap(final TrainedModel model, final AlloyDataset reference, final List<String> keys) {
        this.model = model;
        this.reference = reference;
        this.keys = keys;
    }

    Panel of(final List<Candidate> candidates) {
        final int rows = Math.min(reference.size(), MOST);
        final int[] chosen = IntStream.range(0, rows).map(i -> (int)((long)i * reference.size() / rows)).toArray();
        final Alloys alloys = reference.alloys().select(chosen);
        final double[][] latents = model.latents(alloys);
        final LatentMap map = LatentMap.fit(latents);
        final double[][] known = map.project(latents);
        final double[][] samples = map.project(samples(latents, model.logVariances(alloys)));
        final List<Composition> compositions = candidates.stream().map(Candidate::composition).toList();
        final double[][] designs = map.project(model.latents(Alloys.of(compositions, null)));
        final List<Point> knownPoints = new ArrayList<>();
        for (int i = 0; i < rows; i++) {
            knownPoints.add(Point.of(keys.get(chosen[i]), alloys.composition(i).formula(), known[i][0], known[i][1]));
        }
        return new Scatter("Map of known alloys and designs", "Principal components of the latent space. Designs far from "
            + "all known alloys are guesses.", Axis.of("Principal component 1", ""), Axis.of("Principal component 2", ""),
            List.of(new Series("Known alloys", knownPoints, reference.size()),
                Series.of("Designs", IntStream.range(0, designs.length).mapToObj(i -> Point.of("Row" + i,
                    compositions.get(i).formula(), designs[i][0], designs[i][1])).toList()),
                Series.of("Samples of the latent space", IntStream.range(0, rows)
                    .mapToObj(i -> Point.of(samples[i][0], samples[i][1])).toList())),
            Guide.NONE, null);
    }

    /** One draw from the encoder's distribution of each alloy. */
    private static double[][] samples(final double[][] means, final double[][] logVariances) {
        final SeededRandom random = SeededRandom.of(1, STREAM);
        final double[][] samples = new double[means.length][];
        for (int i = 0; i < means.length; i++) {
            samples[i] = means[i].clone();
            for (int d = 0; d < samples[i].length; d++) {
                samples[i][d] += StrictMath.exp(logVariances[i][d] / 2) * random.nextGaussian();
            }
        }
        return samples;
    }
}
