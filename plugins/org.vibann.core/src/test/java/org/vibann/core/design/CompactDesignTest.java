/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.core.design;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.vibann.core.SmallData;
import org.vibann.core.alloy.Composition;
import org.vibann.core.alloy.Element;
import org.vibann.core.config.Preset;
import org.vibann.core.config.VibannConfig;
import org.vibann.core.data.AlloyDataset;
import org.vibann.core.data.Alloys;
import org.vibann.core.design.report.Candidate;
import org.vibann.core.design.search.DesignSettings;
import org.vibann.core.design.space.TrustLimits;
import org.vibann.core.model.TrainedModel;
import org.vibann.core.predict.Predictor;
import org.vibann.core.predict.PredictorSettings;
import org.vibann.core.run.Progress;
import org.vibann.core.train.VibannTrainer;

/** Design on a model of the preset Compact, and its report by the full model. */
class CompactDesignTest {

    private static final AlloyDataset DATA = SmallData.of(120, true);
    private static final DesignSettings SETTINGS = DesignSettings.DEFAULT
        .withPrediction(new PredictorSettings(12, 4, 0.9, 1.645), 6).withEffort(12, 40)
        .withTrust(new TrustLimits(true, 0.95, 3, 0));
    private static TrainedModel full;
    private static TrainedModel compact;
    private static DesignResult designs;

    @BeforeAll
    static void train() throws Exception {
        final VibannConfig config = SmallData.config(Preset.DEFAULT).withShape(s -> s.withWidth(16))
            .withOptimisation(o -> o.withEpochs(25)).withKernelTrials(6).withTaughtAlloys(600);
        full = VibannTrainer.train(DATA, config, Progress.NONE);
        compact = VibannTrainer.train(DATA, config.withHeads(h -> h.withCompact(true)), Progress.NONE);
        designs = InverseDesigner.design(compact, DATA, SETTINGS, Progress.NONE);
    }

    @Test
    void climbsAboveEveryKnownAlloyInTheDomain() {
        final Predictor predictor = new Predictor(compact, SETTINGS.report().prediction());
        final Candidate best = designs.candidates().get(0);
        assertThat(best.merit().objective())
            .isEqualTo(predictor.predict(best.composition(), SETTINGS.goal().load()).lcb())
            .isGreaterThan(IntStream.range(0, DATA.size())
                .mapToDouble(i -> predictor.predict(DATA.alloys().composition(i), SETTINGS.goal().load()).lcb()).max()
                .orElseThrow());
        assertThat(designs.candidates()).allSatisfy(candidate -> {
            assertThat(candidate.trust().inDomain()).isTrue();
            assertThat(candidate.trust().novelty()).isBetween(0.0, 1.0);
            assertThat(candidate.nearest().target()).isEqualTo(DATA.target(candidate.nearest().row()));
        });
    }

    @Test
    void theFullModelReportsTheSameAlloysInItsOwnOrder() throws Exception {
        final DesignResult reported = InverseDesigner.report(full, DATA, designs, SETTINGS, Progress.NONE);
        assertThat(reported.candidates()).extracting(Candidate::atomicPercent)
            .containsExactlyInAnyOrderElementsOf(designs.candidates().stream().map(Candidate::atomicPercent).toList());
        assertThat(reported.trace()).isEqualTo(designs.trace());
        final Predictor predictor = new Predictor(full, SETTINGS.report().prediction());
        double before = Double.POSITIVE_INFINITY;
        for (final Candidate candidate : reported.candidates()) {
            assertThat(candidate.prediction())
                .isEqualTo(predictor.predict(candidate.composition(), SETTINGS.goal().load()));
            assertThat(candidate.merit().objective()).isEqualTo(candidate.prediction().lcb()).isLessThanOrEqualTo(before);
            before = candidate.merit().objective();
        }
    }

    /** The reference table need not be what the model learnt from: far from its anchors an alloy is flagged. */
    @Test
    void whatIsFarFromTheAnchorsIsFlaggedWhateverTheReferenceTable() throws Exception {
        final Composition pure = Composition.ofAtomicPercent(Map.of(Element.B, 100.0));
        final AlloyDataset own =
            new AlloyDataset(Alloys.of(List.of(pure), new double[]{0.5}), "HV", new double[]{1});
        final DesignSettings light = SETTINGS.withLoad(0.001).withTrust(new TrustLimits(true, 0.95, 1, 0));
        assertThat(InverseDesigner.assess(compact, own, List.of(pure), light, Progress.NONE).get(0).trust().flags())
            .containsExactly("far from the alloys that the model learnt from");
        assertThat(InverseDesigner.assess(full, own, List.of(pure), light, Progress.NONE).get(0).trust().inDomain())
            .as("a model with rows has them for a reference").isTrue();
    }
}
