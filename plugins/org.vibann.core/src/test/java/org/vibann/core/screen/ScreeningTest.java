/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.core.screen;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.vibann.core.SmallModel;
import org.vibann.core.alloy.Element;
import org.vibann.core.config.Preset;
import org.vibann.core.config.VibannConfig;
import org.vibann.core.data.SeededRandom;
import org.vibann.core.design.space.DesignConstraints;
import org.vibann.core.model.TrainedModel;
import org.vibann.core.predict.Prediction;
import org.vibann.core.predict.Predictor;
import org.vibann.core.predict.PredictorSettings;
import org.vibann.core.run.CanceledException;
import org.vibann.core.run.Progress;
import org.vibann.core.train.VibannTrainer;

class ScreeningTest {

    private static final PredictorSettings SETTINGS = new PredictorSettings(10, 1, 0.9, 1.645);

    /** With kernels and a domain beside a hardly trained network. */
    private static TrainedModel blended() throws CanceledException {
        return VibannTrainer.train(SmallModel.dataset(),
            VibannConfig.of(Preset.DEFAULT).withShape(s -> s.withWidth(8).withLatentSize(4))
                .withOptimisation(o -> o.withEpochs(3)).withTaughtAlloys(0).withKernelTrials(6),
            Progress.NONE);
    }

    @Test
    void findsTheSameHoweverTheGridIsSharedOut() throws Exception {
        final TrainedModel model = blended();
        final DesignConstraints constraints = DesignConstraints.DEFAULT.withStep(5).withElements(2, 3);
        final Screening screening = new Screening(model, constraints, SETTINGS, 0.5, 6, 10);
        final ScreenedPart whole = screening.part(0, screening.size(), Progress.NONE);

        final List<ScreenedPart> parts = new ArrayList<>();
        for (long from = 0; from < screening.size(); from += 37) {
            parts.add(0, ScreenedPart.of(
                screening.part(from, Math.min(screening.size(), from + 37), Progress.NONE).text()));
        }
        assertThat(screening.together(parts)).isEqualTo(whole);
        assertThat(whole.numbers()).isEqualTo(screening.size());
        assertThat(whole.scored()).isPositive().isLessThanOrEqualTo(whole.alloys());
        assertThat(whole.hits()).isNotEmpty().isSorted();

        final Predictor predictor = new Predictor(model, SETTINGS);
        final Set<String> coarse = new HashSet<>();
        for (final Hit hit : whole.hits()) {
            final Prediction prediction = predictor.predict(screening.composition(hit), 0.5);
            assertThat(prediction.lcb()).isEqualTo(hit.lcb());
            final StringBuilder cell = new StringBuilder();
            for (final Element element : model.elements()) {
                cell.append(Math.rint(10 * screening.composition(hit).fraction(element))).append(' ');
            }
            assertThat(coarse.add(cell.toString())).as("two alike").isTrue();
        }
    }

    /** Against the plain rule: all sorted, the first of each cell. */
    @Test
    void theShortlistIsThatOfAllWhateverTheOrder() {
        final SeededRandom random = SeededRandom.of(2);
        for (int trial = 0; trial < 50; trial++) {
            final List<Hit> hits = new ArrayList<>();
            final List<Cell> cells = new ArrayList<>();
            for (int i = 0; i < 200; i++) {
                hits.add(new Hit(i, random.nextInt(60)));
                cells.add(new Cell(new double[]{random.nextInt(15) / 100.0}, 1));
            }
            final List<Hit> expected = new ArrayList<>();
            final Set<Cell> taken = new HashSet<>();
            hits.stream().sorted().filter(hit -> taken.add(cells.get((int)hit.number()))).limit(8).forEach(expected::add);
            final int[] order = new int[hits.size()];
            for (int i = 0; i < order.length; i++) {
                order[i] = i;
            }
            random.shuffle(order);
            final Shortlist shortlist = new Shortlist(8);
            for (final int i : order) {
                shortlist.add(hits.get(i), cells.get(i));
            }
            assertThat(shortlist.hits()).isEqualTo(expected);
        }
    }
}
