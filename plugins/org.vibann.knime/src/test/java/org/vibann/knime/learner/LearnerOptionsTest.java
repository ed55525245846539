/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.knime.learner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.vibann.knime.learner.LearnerExample.learner;

import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.knime.core.data.MissingValue;
import org.knime.core.node.BufferedDataTable;
import org.vibann.core.config.VibannConfig;
import org.vibann.core.data.Grouping;
import org.vibann.knime.NodeHarness;
import org.vibann.knime.TestTables;
import org.vibann.knime.learner.VibannLearnerNodeParameters.HoldOut;
import org.vibann.knime.learner.VibannLearnerNodeParameters.ModelPreset;
import org.vibann.knime.model.VibannModelPortObject;

/** What options of the learner change in its model and its tables. */
class LearnerOptionsTest {

    @Test
    void predictionsOfHeldOutRowsAreMissingWithoutCrossValidation() throws Exception {
        final NodeHarness node = learner(p -> p.m_preset = ModelPreset.PUBLISHED);
        assertThat(node.execute(TestTables.alloys(60))).as(node.errors()).isTrue();
        final BufferedDataTable heldOut = node.output(3);
        assertThat(heldOut.size()).isEqualTo(60);
        assertThat(TestTables.column(heldOut, "Prediction (HV)")).allSatisfy(
            cell -> assertThat(((MissingValue)cell).getError()).contains("not cross-validated"));
        final VibannModelPortObject trained = node.output(0);
        assertThat(trained.getSummary()).contains("rows of unseen families R² ").doesNotContain("training rows");
    }

    @Test
    void networksWithoutTeachersAreLearntWithAWarning() throws Exception {
        final NodeHarness node = learner(p -> {
            p.m_epochs = Optional.of(1);
            p.m_kernelTrials = Optional.of(0);
        });
        assertThat(node.execute(TestTables.alloys(60))).as(node.errors()).isTrue();
        assertThat(node.warnings()).contains("intervals are not calibrated", "without teachers");
        final VibannModelPortObject trained = node.output(0);
        assertThat(trained.getSpec().calibrated()).isFalse();
    }

    @Test
    void theCompactPresetGivesACalibratedNetworkWithoutRows() throws Exception {
        final NodeHarness node = learner(p -> {
            p.m_preset = ModelPreset.COMPACT;
            p.m_epochs = Optional.of(2);
            p.m_kernelTrials = Optional.of(2);
        });
        assertThat(node.execute(TestTables.alloys(60))).as(node.errors()).isTrue();
        final VibannModelPortObject trained = node.output(0);
        assertThat(trained.getSpec().calibrated()).isTrue();
        assertThat(trained.model().weights()).as("shares of heads beside it").isEmpty();
        assertThat(trained.model().domain()).as("measured from anchors").isPresent();
        assertThat(trained.model().calibration()).isPresent();
    }

    @Test
    void aTargetAboveZeroIsKeptThereUnlessSwitchedOff() throws Exception {
        for (final boolean positive : new boolean[]{true, false}) {
            final NodeHarness node = learner(p -> {
                p.m_positiveTarget = positive;
                p.m_preset = ModelPreset.PUBLISHED;
            });
            assertThat(node.execute(TestTables.alloys(60))).as(node.errors()).isTrue();
            final VibannModelPortObject trained = node.output(0);
            assertThat(trained.model().config().positive()).isEqualTo(positive);
        }
    }

    @Test
    void holdsOutAlloysAndTakesAdvancedValuesWhereAsked() throws Exception {
        final NodeHarness node = learner(p -> {
            p.m_holdOut = HoldOut.ALLOY;
            p.m_kernelTrials = Optional.of(4);
            p.m_klTarget = Optional.of(0.3);
            p.m_validationFraction = Optional.of(0.25);
            p.m_decoderEpochs = Optional.of(2);
        });
        assertThat(node.execute(TestTables.alloys(100))).as(node.errors()).isTrue();
        final VibannModelPortObject trained = node.output(0);
        final VibannConfig config = trained.model().config();
        assertThat(config.validation().grouping()).isEqualTo(Grouping.ALLOY);
        assertThat(config.heads().kernelTrials()).isEqualTo(4);
        assertThat(config.bottleneck().klTarget()).isEqualTo(0.3);
        assertThat(config.validation().validationFraction()).isEqualTo(0.25);
        assertThat(config.reconstruction().decoderEpochs()).isEqualTo(2);
        assertThat(trained.getSummary()).contains("cross-validation over alloys");
    }
}
