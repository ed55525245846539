/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.knime.designer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.knime.core.node.BufferedDataTable;
import org.knime.core.node.NodeSettings;
import org.vibann.knime.NodeHarness;
import org.vibann.knime.TestTables;
import org.vibann.knime.learner.LearnerExample;
import org.vibann.knime.learner.VibannLearnerNodeFactory;
import org.vibann.knime.model.ModelTestSupport;
import org.vibann.knime.model.VibannModelPortObject;
import org.vibann.knime.predictor.PredictorExample;
import org.vibann.knime.predictor.VibannPredictorNodeFactory;

/** The Inverse Designer on a model of the preset Compact, whose candidates the full model then reports. */
class CompactModelDesignTest {

    @Test
    void whatIsFoundOnTheCompactModelIsReportedByTheFullOne() throws Exception {
        final NodeSettings settings = LearnerExample.quick();
        settings.addString("preset", "COMPACT");
        final VibannModelPortObject compact =
            new NodeHarness(new VibannLearnerNodeFactory(), settings).run(TestTables.alloys(120)).output(0);
        final var parameters = new InverseDesignerNodeParameters();
        parameters.m_starts = 6;
        parameters.m_iterations = 10;
        parameters.m_candidates = 4;
        parameters.m_minAlloys = 1;
        final NodeHarness designer = NodeHarness.of(new InverseDesignerNodeFactory(), parameters);
        assertThat(designer.execute(compact, TestTables.alloys(120))).as(designer.errors()).isTrue();
        final BufferedDataTable candidates = designer.output(0);
        assertThat(candidates.size()).isPositive();
        assertThat(TestTables.column(candidates, "Novelty")).noneMatch(cell -> cell.isMissing());
        final var predictor =
            new NodeHarness(new VibannPredictorNodeFactory(), PredictorExample.settings(Optional.of("Full")));

        assertThat(predictor.execute(ModelTestSupport.train(), candidates)).as(predictor.errors()).isTrue();

        final BufferedDataTable reported = predictor.output(0);
        assertThat(TestTables.column(reported, "Full")).noneMatch(cell -> cell.isMissing()).hasSize((int)candidates.size())
            .isNotEqualTo(TestTables.column(reported, "Prediction (HV)"));
    }
}
