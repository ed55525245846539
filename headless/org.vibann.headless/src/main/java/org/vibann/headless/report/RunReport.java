/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.headless.report;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.Node;
import org.knime.core.node.NodeFactory;
import org.knime.core.node.NodeModel;
import org.knime.core.node.NodeSettings;
import org.vibann.headless.bundle.BundleException;
import org.vibann.headless.bundle.InstalledBundles;
import org.vibann.headless.report.Report.Changed;
import org.vibann.headless.report.Report.Section;
import org.vibann.headless.run.NodeResult;
import org.vibann.headless.workflow.Setting;
import org.vibann.headless.workflow.Workflow;
import org.vibann.headless.workflow.WorkflowNode;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/** The report on the run of a workflow: a section for each node, in the order of the workflow. */
public final class RunReport {

    private static final String SEED = "seed";

    private final InstalledBundles bundles;

    private final ObjectMapper mapper = new ObjectMapper();

    /** @param bundles where nodes come from */
    public RunReport(final InstalledBundles bundles) {
        this.bundles = bundles;
    }

    /**
     * @param workflow the workflow that was run
     * @param results what became of its nodes
     * @param versions what it was run with, one a line
     * @return the report
     * @throws IOException when what a node shows cannot be read
     */
    public Report of(final Workflow workflow, final List<NodeResult> results, final List<String> versions)
        throws IOException {
        final Map<Integer, NodeResult> byNode = new LinkedHashMap<>();
        results.forEach(result -> byNode.put(result.node().id(), result));
        final List<String> facts = new ArrayList<>(versions);
        final List<Section> sections = new ArrayList<>();
        for (final WorkflowNode node : workflow.inOrder()) {
            if (byNode.containsKey(node.id())) {
                settings(node).stream().filter(setting -> setting.path().equals(SEED))
                    .forEach(seed -> facts.add("Seed of " + node.label() + ": " + seed.value()));
                sections.add(section(byNode.get(node.id())));
            }
        }
        return new Report(workflow.name(), facts, sections);
    }

    private Section section(final NodeResult result) throws IOException {
        JsonNode pictures = null;
        String outcome = result.message();
        if (result.view().isPresent()) {
            final JsonNode view = mapper.readTree(result.view().get());
            pictures = view.path("result").path("head").isObject() ? view.get("result") : null;
            if (view.has("userError") || view.has("internalError")) {
                outcome = "Its view gives an error: " + view.elements().next().path("message").asText();
            }
        }
        return new Section(result.node().label(), outcome, result.warnings(), changed(result.node()), pictures);
    }

    private List<Changed> changed(final WorkflowNode node) {
        final Map<String, String> usual = new LinkedHashMap<>();
        defaults(node).forEach(setting -> usual.put(setting.path(), setting.value()));
        return settings(node).stream().filter(setting -> !setting.value().equals(usual.get(setting.path())))
            .map(setting -> new Changed(node.id() + "." + setting.path(), setting.value(),
                usual.getOrDefault(setting.path(), "")))
            .toList();
    }

    private static List<Setting> settings(final WorkflowNode node) {
        try {
            return node.settings().containsKey("model")
                ? Setting.of((NodeSettings)node.settings().getNodeSettings("model")) : List.of();
        } catch (final InvalidSettingsException e) { // NOSONAR a node without settings has not run
            return List.of();
        }
    }

    private List<Setting> defaults(final WorkflowNode node) {
        try {
            final Optional<NodeFactory<NodeModel>> factory = bundles.createFactory(node.factory());
            final NodeSettings defaults = new NodeSettings("model");
            factory.ifPresent(found -> new Node(found).saveModelSettingsTo(defaults));
            return Setting.of(defaults);
        } catch (final BundleException e) { // NOSONAR the node's own result says so
            return List.of();
        }
    }
}
