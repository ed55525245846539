/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.knime.example;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

import org.knime.core.node.Node;
import org.knime.core.node.NodeDescription;
import org.knime.core.node.NodeFactory;
import org.knime.core.node.NodeSettings;
import org.knime.core.node.NodeSettingsWO;

/**
 * Writes a workflow as KNIME saves it (format 5.1.0, reset, all nodes configured). Nothing in the files depends on the
 * machine, the user or the time.
 */
final class WorkflowWriter {

    private static final String CREATED_BY = "5.8.0";

    private static final String WHEN = "2026-11-22 12:00:00 +0000";

    private static final String AUTHOR = "VIBANN contributors";

    private static final String BUNDLE_VERSION = "1.0.0";

    private static final String KNIME = "KNIME AG, Zurich, Switzerland";

    private static final int WHITE = 0xFFFFFF;

    private static final int ANNOTATION_VERSION = 20230412;

    private static final int NODE_SIZE = 40;

    private WorkflowWriter() {
    }

    /**
     * @param workflow a workflow
     * @return its files by path relative to its directory
     * @throws IOException if settings cannot be written
     */
    static Map<String, byte[]> files(final ExampleWorkflow workflow) throws IOException {
        final Map<String, byte[]> files = new LinkedHashMap<>();
        files.put("workflow.knime", bytes(workflowSettings(workflow)));
        files.put("workflow-metadata.xml", metadata(workflow).getBytes(StandardCharsets.UTF_8));
        for (final ExampleNode node : workflow.nodes()) {
            files.put(file(node), bytes(nodeSettings(node)));
        }
        return files;
    }

    /**
     * @param workflow a workflow
     * @param directory where to write its files
     * @throws IOException if a file cannot be written
     */
    static void write(final ExampleWorkflow workflow, final Path directory) throws IOException {
        for (final var file : files(workflow).entrySet()) {
            final Path path = directory.resolve(file.getKey());
            Files.createDirectories(path.getParent());
            Files.write(path, file.getValue());
        }
    }

    private static byte[] bytes(final NodeSettings settings) throws IOException {
        final var out = new ByteArrayOutputStream();
        settings.saveToXML(out);
        return out.toByteArray();
    }

    private static String file(final ExampleNode node) {
        return name(node) + " (#" + node.id() + ")/settings.xml";
    }

    private static String name(final ExampleNode node) {
        return description(node.factory()).getNodeName();
    }

    private static NodeDescription description(final NodeFactory<?> factory) {
        return Node.invokeGetNodeDescription(factory);
    }

    private static String metadata(final ExampleWorkflow workflow) {
        return """
                <?xml version="1.0" encoding="UTF-8"?>
                <workflow-metadata content-type="text/plain" xmlns="http://www.knime.org/core/node/workflow/metadata/v1.0">
                    <last-modified>2026-11-22T12:00:00.000Z</last-modified>
                    <description>%s</description>
                </workflow-metadata>
                """.formatted(workflow.description());
    }

    private static NodeSettings workflowSettings(final ExampleWorkflow workflow) {
        final var settings = new NodeSettings("workflow.knime");
        settings.addString("created_by", CREATED_BY);
        settings.addBoolean("created_by_nightly", false);
        settings.addString("version", "5.1.0");
        settings.addString("name", workflow.name());
        final NodeSettingsWO author = settings.addNodeSettings("authorInformation");
        author.addString("authored-by", AUTHOR);
        author.addString("authored-when", WHEN);
        author.addString("lastEdited-by", AUTHOR);
        author.addString("lastEdited-when", WHEN);
        settings.addString("customDescription", null);
        settings.addString("state", "CONFIGURED");
        settings.addNodeSettings("workflow_credentials");
        final NodeSettingsWO notes = settings.addNodeSettings("annotations");
        for (int i = 0; i < workflow.notes().size(); i++) {
            note(notes.addNodeSettings("annotation_" + i), workflow.notes().get(i));
        }
        final NodeSettingsWO nodes = settings.addNodeSettings("nodes");
        workflow.nodes().forEach(node -> node(nodes.addNodeSettings("node_" + node.id()), node));
        final NodeSettingsWO connections = settings.addNodeSettings("connections");
        for (int i = 0; i < workflow.connections().size(); i++) {
            final var connection = workflow.connections().get(i);
            final NodeSettingsWO entry = connections.addNodeSettings("connection_" + i);
            entry.addInt("sourceID", connection.source());
            entry.addInt("destID", connection.target());
            entry.addInt("sourcePort", connection.sourcePort());
            entry.addInt("destPort", connection.targetPort());
        }
        return settings;
    }

    private static void note(final NodeSettingsWO settings, final ExampleWorkflow.Note note) {
        annotation(settings, note.html(), "text/html", new int[]{note.x(), note.y(), note.width(), note.height()},
            "LEFT");
        settings.addInt("borderSize", 10);
        settings.addInt("borderColor", note.color());
        settings.addInt("defFontSize", -1);
        settings.addInt("annotation-version", ANNOTATION_VERSION);
        settings.addNodeSettings("styles");
    }

    private static void annotation(final NodeSettingsWO settings, final String text, final String type,
        final int[] bounds, final String alignment) {
        settings.addString("text", text);
        settings.addString("contentType", type);
        settings.addInt("bgcolor", WHITE);
        settings.addInt("x-coordinate", bounds[0]);
        settings.addInt("y-coordinate", bounds[1]);
        settings.addInt("width", bounds[2]);
        settings.addInt("height", bounds[3]);
        settings.addString("alignment", alignment);
    }

    private static void node(final NodeSettingsWO settings, final ExampleNode node) {
        settings.addInt("id", node.id());
        settings.addString("node_settings_file", file(node));
        settings.addBoolean("node_is_meta", false);
        settings.addString("node_type", "NativeNode");
        settings.addString("ui_classname", "org.knime.core.node.workflow.NodeUIInformation");
        settings.addNodeSettings("ui_settings").addIntArray("extrainfo.node.bounds", node.x(), node.y(), NODE_SIZE,
            NODE_SIZE);
    }

    private static NodeSettings nodeSettings(final ExampleNode example) {
        final var settings = new NodeSettings("settings.xml");
        settings.addString("node_file", "settings.xml");
        settings.addNodeSettings("flow_stack");
        settings.addNodeSettings("internal_node_subsettings").addString("memory_policy", "CacheSmallInMemory");
        example.model().copyTo(settings.addNodeSettings("model"));
        settings.addNodeSettings("variables");
        final NodeSettingsWO why = settings.addNodeSettings("nodeAnnotation");
        annotation(why, example.why(), "text/plain", new int[]{example.x() - 60, example.y() + 60, 160, 40}, "CENTER");
        why.addInt("borderSize", 0);
        why.addInt("borderColor", WHITE);
        why.addInt("defFontSize", 11);
        why.addInt("annotation-version", ANNOTATION_VERSION);
        why.addNodeSettings("styles");
        settings.addString("customDescription", null);
        settings.addString("state", "CONFIGURED");
        origin(settings, example);
        ports(settings, example);
        final NodeSettingsWO stores = settings.addNodeSettings("filestores");
        stores.addString("file_store_location", null);
        stores.addString("file_store_id", null);
        return settings;
    }

    private static void origin(final NodeSettingsWO settings, final ExampleNode example) {
        settings.addString("factory", example.factory().getClass().getName());
        settings.addString("node-name", name(example));
        final boolean own = !example.factory().getClass().getName().startsWith("org.knime.");
        settings.addString("node-bundle-name", own ? "VIBANN Nodes" : "KNIME Base Nodes");
        settings.addString("node-bundle-symbolic-name", own ? "org.vibann.knime" : "org.knime.base");
        settings.addString("node-bundle-vendor", own ? "VIBANN" : KNIME);
        settings.addString("node-bundle-version", own ? BUNDLE_VERSION : CREATED_BY);
        settings.addString("node-feature-name", own ? "VIBANN Alloy Design" : "KNIME Base nodes");
        settings.addString("node-feature-symbolic-name",
            own ? "org.vibann.feature.feature.group" : "org.knime.features.base.feature.group");
        settings.addString("node-feature-vendor", own ? "VIBANN" : KNIME);
        settings.addString("node-feature-version", own ? BUNDLE_VERSION : CREATED_BY);
        settings.addNodeSettings("factory_settings");
    }

    private static void ports(final NodeSettingsWO settings, final ExampleNode example) {
        final var node = new Node(castToAnyModel(example.factory()));
        node.getCopyOfCreationConfig().ifPresent(ports -> ports.saveSettingsTo(settings));
        settings.addString("name", name(example));
        settings.addBoolean("hasContent", false);
        settings.addBoolean("isInactive", false);
        final NodeSettingsWO ports = settings.addNodeSettings("ports");
        for (int i = 1; i < node.getNrOutPorts(); i++) {
            final NodeSettingsWO port = ports.addNodeSettings("port_" + i);
            port.addInt("index", i);
            port.addString("port_dir_location", null);
        }
    }

    @SuppressWarnings("unchecked")
    private static NodeFactory<org.knime.core.node.NodeModel> castToAnyModel(final NodeFactory<?> factory) {
        return (NodeFactory<org.knime.core.node.NodeModel>)factory;
    }
}
