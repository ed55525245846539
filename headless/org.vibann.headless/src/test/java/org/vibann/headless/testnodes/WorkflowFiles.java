/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.headless.testnodes;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;

import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.Node;
import org.knime.core.node.NodeFactory;
import org.knime.core.node.NodeModel;
import org.knime.core.node.NodeSettings;
import org.knime.core.node.config.base.ConfigEntries;

/** Writes workflow directories of the test nodes in the form that KNIME writes. */
public final class WorkflowFiles {

    private final Path directory;

    private final NodeSettings workflow = new NodeSettings("workflow.knime");

    private final NodeSettings nodes;

    private final NodeSettings connections;

    private final Map<String, NodeSettings> files = new LinkedHashMap<>();

    /** @param directory the workflow's directory; made by {@link #write()} */
    public WorkflowFiles(final Path directory) {
        this.directory = directory;
        workflow.addString("created_by", "5.8.0");
        workflow.addString("version", "5.1.0");
        workflow.addString("name", "test");
        workflow.addString("state", "CONFIGURED");
        workflow.addNodeSettings("workflow_credentials");
        nodes = (NodeSettings)workflow.addNodeSettings("nodes");
        connections = (NodeSettings)workflow.addNodeSettings("connections");
    }

    /** Adds a node with its default settings. */
    public WorkflowFiles node(final int id, final Class<? extends NodeFactory<NodeModel>> factory) {
        return node(id, factory, model -> {
            // as they are
        });
    }

    /** Adds a node with its default settings changed. */
    public WorkflowFiles node(final int id, final Class<? extends NodeFactory<NodeModel>> factory,
        final Consumer<NodeSettings> change) {
        final NodeSettings model = new NodeSettings("model");
        final Node node;
        try {
            node = new Node(factory.getDeclaredConstructor().newInstance());
        } catch (final ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
        node.saveModelSettingsTo(model);
        change.accept(model);
        return node(id, node.getName(), factory.getName(), "org.vibann.headless.testnodes", model,
            node.getNrOutPorts() - 1);
    }

    /** Adds any node. */
    public WorkflowFiles node(final int id, final String name, final String factory, final String bundle,
        final NodeSettings model, final int outputs) {
        final String file = name + " (#" + id + ")/settings.xml";
        final NodeSettings entry = (NodeSettings)nodes.addNodeSettings("node_" + id);
        entry.addInt("id", id);
        entry.addString("node_settings_file", file);
        entry.addBoolean("node_is_meta", false);
        entry.addString("node_type", "NativeNode");
        entry.addString("ui_classname", "org.knime.core.node.workflow.NodeUIInformation");
        entry.addNodeSettings("ui_settings").addIntArray("extrainfo.node.bounds", new int[] {id * 120, 100, -1, -1});
        files.put(file, settings(name, factory, bundle, model, outputs));
        return this;
    }

    private static NodeSettings settings(final String name, final String factory, final String bundle,
        final NodeSettings model, final int outputs) {
        final NodeSettings settings = new NodeSettings("settings.xml");
        settings.addString("node_file", "settings.xml");
        settings.addNodeSettings("flow_stack");
        settings.addNodeSettings("internal_node_subsettings").addString("memory_policy", "CacheSmallInMemory");
        settings.addNodeSettings(model);
        settings.addString("customDescription", null);
        settings.addString("state", "CONFIGURED");
        settings.addString("factory", factory);
        settings.addString("node-name", name);
        settings.addString("node-bundle-name", "Test nodes");
        settings.addString("node-bundle-symbolic-name", bundle);
        settings.addString("node-bundle-vendor", null);
        settings.addString("node-bundle-version", "1.0.0");
        settings.addNodeSettings("factory_settings");
        settings.addString("name", name);
        settings.addBoolean("hasContent", false);
        settings.addBoolean("isInactive", false);
        final var ports = settings.addNodeSettings("ports");
        for (int port = 1; port <= outputs; port++) {
            final var entry = ports.addNodeSettings("port_" + port);
            entry.addInt("index", port);
            entry.addString("port_dir_location", null);
        }
        final var fileStores = settings.addNodeSettings("filestores");
        fileStores.addString("file_store_location", null);
        fileStores.addString("file_store_id", null);
        return settings;
    }

    /** Adds a connection. */
    public WorkflowFiles connect(final int source, final int sourcePort, final int destination,
        final int destinationPort) {
        final var entry = connections.addNodeSettings("connection_" + connections.getChildCount());
        entry.addInt("sourceID", source);
        entry.addInt("destID", destination);
        entry.addInt("sourcePort", sourcePort);
        entry.addInt("destPort", destinationPort);
        return this;
    }

    /** Adds a flow variable of the workflow, whose type is what its value is. */
    public WorkflowFiles variable(final String name, final ConfigEntries type, final String value) {
        return variable(name, type.name().substring(1).toUpperCase(Locale.ROOT), entry -> entry
            .addEntry(type.createEntry("value", value)));
    }

    /** Adds a flow variable of the workflow. */
    public WorkflowFiles variable(final String name, final String type, final Consumer<NodeSettings> value) {
        final NodeSettings entry =
            (NodeSettings)section(workflow, "workflow_variables").addNodeSettings("Var_" + name);
        entry.addString("name", name);
        entry.addString("class", type);
        value.accept(entry);
        return this;
    }

    /** Lets a setting of a node come from a flow variable. */
    public WorkflowFiles use(final int id, final String variable, final String... keys) {
        NodeSettings section = section(settings(id), "variables");
        section.addString("version", "V_2019_09_13");
        section = section(section, "tree");
        for (final String key : keys) {
            section = section(section, key);
        }
        section.addString("used_variable", variable);
        section.addString("exposed_variable", null);
        return this;
    }

    private static NodeSettings section(final NodeSettings parent, final String key) {
        try {
            return parent.containsKey(key) ? parent.getNodeSettings(key) : (NodeSettings)parent.addNodeSettings(key);
        } catch (final InvalidSettingsException e) {
            throw new IllegalStateException(e);
        }
    }

    /** @return the content of {@code workflow.knime}, to be spoilt */
    public NodeSettings workflow() {
        return workflow;
    }

    /** @return the content of a node's {@code settings.xml}, to be spoilt */
    public NodeSettings settings(final int id) {
        return files.entrySet().stream().filter(e -> e.getKey().contains("(#" + id + ")")).findFirst().orElseThrow()
            .getValue();
    }

    /** @return the workflow's directory, with all files in it */
    public Path write() throws IOException {
        Files.createDirectories(directory.resolve("data"));
        write("workflow.knime", workflow);
        for (final Map.Entry<String, NodeSettings> file : files.entrySet()) {
            write(file.getKey(), file.getValue());
        }
        return directory;
    }

    private void write(final String name, final NodeSettings content) throws IOException {
        final Path file = directory.resolve(name);
        Files.createDirectories(file.getParent());
        try (OutputStream out = Files.newOutputStream(file)) {
            content.saveToXML(out);
        }
    }
}
