/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.knime.view;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

import org.knime.core.node.BufferedDataTable;
import org.knime.core.node.NodeFactory;
import org.knime.core.node.NodeSettings;
import org.knime.core.node.port.PortObject;
import org.vibann.knime.NodeHarness;
import org.vibann.knime.TestTables;
import org.vibann.knime.assigner.AssignerExample;
import org.vibann.knime.assigner.LatentClusterAssignerNodeFactory;
import org.vibann.knime.benchmark.BenchmarkExample;
import org.vibann.knime.benchmark.RegressionBenchmarkNodeFactory;
import org.vibann.knime.clusterer.ClustererExample;
import org.vibann.knime.clusterer.LatentClustererNodeFactory;
import org.vibann.knime.designer.DesignerExample;
import org.vibann.knime.designer.InverseDesignerNodeFactory;
import org.vibann.knime.importance.ElementImportanceNodeFactory;
import org.vibann.knime.importance.ImportanceExample;
import org.vibann.knime.learner.LearnerExample;
import org.vibann.knime.learner.VibannLearnerNodeFactory;
import org.vibann.knime.predictor.PredictorExample;
import org.vibann.knime.predictor.VibannPredictorNodeFactory;
import org.vibann.knime.traversal.LatentTraversalNodeFactory;
import org.vibann.knime.traversal.TraversalExample;

/** The nodes with views but the reader, each executed on a small table, a small model between them. */
record ExecutedNodes(Map<String, NodeHarness> nodes) {

    private static final int ROWS = 80;

    static ExecutedNodes run() throws Exception {
        final Map<String, NodeHarness> nodes = new LinkedHashMap<>();
        final BufferedDataTable table = TestTables.alloys(ROWS);
        final NodeHarness learner = execute(new VibannLearnerNodeFactory(), LearnerExample.quick(), table);
        final PortObject model = learner.output(0);
        final NodeSettings clustering = ClustererExample.settings();
        clustering.addInt("iterations", 250);
        clustering.addInt("maxClusters", 4);
        final NodeHarness clusterer = execute(new LatentClustererNodeFactory(), clustering, model, table);
        final NodeSettings design = DesignerExample.settings();
        design.addInt("starts", 6);
        design.addInt("iterations", 10);
        design.addInt("candidates", 4);
        design.addBoolean("inDomainOnly", false);
        final NodeHarness designer = execute(new InverseDesignerNodeFactory(), design, model, table);
        nodes.put("learner", learner);
        nodes.put("predictor", execute(new VibannPredictorNodeFactory(), PredictorExample.settings(Optional.empty()),
            model, table));
        nodes.put("predictor of designs", execute(new VibannPredictorNodeFactory(),
            PredictorExample.settings(Optional.of("Again")), model, designer.output(0)));
        nodes.put("clusterer", clusterer);
        nodes.put("assigner", execute(new LatentClusterAssignerNodeFactory(), AssignerExample.settings(), model,
            clusterer.output(3), designer.output(0)));
        nodes.put("designer", designer);
        nodes.put("traversal", execute(new LatentTraversalNodeFactory(), TraversalExample.settings(), model, table));
        nodes.put("importance",
            execute(new ElementImportanceNodeFactory(), ImportanceExample.settings(), model, table));
        nodes.put("benchmark", execute(new RegressionBenchmarkNodeFactory(), BenchmarkExample.quick(), table));
        return new ExecutedNodes(nodes);
    }

    private static NodeHarness execute(final NodeFactory<?> factory, final NodeSettings settings,
        final PortObject... inputs) throws Exception {
        final var node = new NodeHarness(factory, settings);
        if (!node.execute(inputs)) {
            throw new IllegalStateException(node.errors() + node.warnings());
        }
        return node;
    }
}
