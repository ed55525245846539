/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.headless.workflow;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.knime.core.node.NodeSettings;
import org.knime.core.node.NodeSettingsRO;
import org.knime.core.node.config.base.AbstractConfigEntry;
import org.vibann.headless.workflow.WorkflowNode.Kind;

/**
 * Reads a workflow directory as KNIME writes it: {@code workflow.knime} and a {@code settings.xml} a node. Keys that
 * KNIME needs must be there, others are kept and ignored.
 */
public final class WorkflowReader {

    /** Name of the file that holds the graph. */
    public static final String FILE = "workflow.knime";

    private static final String NATIVE = "NativeNode";

    private final Path directory;

    private final List<String> problems = new ArrayList<>();

    private WorkflowReader(final Path directory) {
        this.directory = directory;
    }

    /**
     * Reads a workflow.
     *
     * @param directory the workflow's directory
     * @return its graph and settings
     * @throws WorkflowException when KNIME would not load it; the message names the files and keys
     */
    public static Workflow read(final Path directory) throws WorkflowException {
        return new WorkflowReader(directory.toAbsolutePath().normalize()).read();
    }

    private Workflow read() throws WorkflowException {
        final CheckedSettings root = new CheckedSettings(FILE, load(directory.resolve(FILE), FILE), problems);
        checkVersion(root);
        root.string("state");
        root.nested("workflow_credentials");
        final List<WorkflowNode> nodes = new ArrayList<>();
        final CheckedSettings nodeList = root.nested("nodes");
        for (final String key : nodeList.settings()) {
            nodes.add(readNode(nodeList.nested(key)));
        }
        final List<Connection> connections = new ArrayList<>();
        final CheckedSettings connectionList = root.nested("connections");
        for (final String key : connectionList.settings()) {
            connections.add(readConnection(connectionList.nested(key)));
        }
        final Map<String, AbstractConfigEntry> variables = readVariables(root);
        if (!problems.isEmpty()) {
            throw WorkflowException.of("KNIME would not load the workflow " + directory + ":", problems);
        }
        return new Workflow(directory.getFileName().toString(), directory, nodes, connections, variables);
    }

    /** Reads the workflow's flow variables, which only some workflows have. */
    private static Map<String, AbstractConfigEntry> readVariables(final CheckedSettings root) {
        final Map<String, AbstractConfigEntry> variables = new LinkedHashMap<>();
        if (root.has("workflow_variables")) {
            final CheckedSettings list = root.nested("workflow_variables");
            for (final String key : list.settings()) {
                final CheckedSettings entry = list.nested(key);
                final AbstractConfigEntry value = ((NodeSettings)entry.settings()).getEntry("value");
                if (value == null) {
                    entry.problem("the flow variable \"" + entry.string("name") + "\" has no value.");
                } else {
                    variables.put(entry.string("name"), value);
                }
            }
        }
        return variables;
    }

    private static void checkVersion(final CheckedSettings root) throws WorkflowException {
        final String text = root.string("version");
        if (!root.has("version")) {
            return;
        }
        final FormatVersion version = FormatVersion.parse(text).orElseThrow(() -> new WorkflowException(
            FILE + ": \"" + text + "\" is no version of KNIME's workflow format."));
        if (version.compareTo(FormatVersion.NEWEST) > 0) {
            throw new WorkflowException(FILE + ": the workflow has format version " + version + "; versions up to "
                + FormatVersion.NEWEST + " can be read. It was saved by a newer KNIME: run it there.");
        }
        if (version.compareTo(FormatVersion.OLDEST) < 0) {
            throw new WorkflowException(FILE + ": the workflow has format version " + version + "; versions from "
                + FormatVersion.OLDEST + " on can be read. Open it in KNIME and save it once.");
        }
    }

    private WorkflowNode readNode(final CheckedSettings entry) throws WorkflowException {
        final int id = entry.integer("id");
        final String file = entry.string("node_settings_file");
        entry.flag("node_is_meta");
        final String type = entry.string("node_type");
        if ("org.knime.core.node.workflow.NodeUIInformation".equals(uiClass(entry))) {
            final int bounds = entry.nested("ui_settings").integers("extrainfo.node.bounds").length;
            if (bounds != 0 && bounds != 4) {
                entry.problem("node " + id + " has " + bounds + " numbers in extrainfo.node.bounds, not 4.");
            }
        }
        final Path path = directory.resolve(file).normalize();
        if (!path.startsWith(directory)) {
            throw new WorkflowException(FILE + ": node " + id + " has its settings in \"" + file
                + "\", outside of the workflow's folder. Nothing there is read.");
        }
        if (NATIVE.equals(type)) {
            return readNativeNode(id, file, path);
        }
        final Kind kind = "SubNode".equals(type) ? Kind.COMPONENT : Kind.METANODE;
        final String folder = file.contains("/") ? file.substring(0, file.indexOf('/')) : file;
        return new WorkflowNode(id, kind, folder.replaceAll(" \\(#\\d+\\)$", ""), "", "", path,
            new NodeSettings("none"));
    }

    private static String uiClass(final CheckedSettings entry) {
        return entry.settings().getString("ui_classname", "");
    }

    private WorkflowNode readNativeNode(final int id, final String file, final Path path) throws WorkflowException {
        final NodeSettings settings = new NodeSettings("settings.xml");
        if (!file.isEmpty()) {
            load(path, file).copyTo(settings);
        }
        final CheckedSettings root = new CheckedSettings(file, settings, problems);
        if (file.isEmpty()) {
            return new WorkflowNode(id, Kind.NATIVE, "node", "", "", path, settings);
        }
        root.nested("flow_stack");
        root.nested("internal_node_subsettings").string("memory_policy");
        root.string("state");
        final String factory = root.string("factory");
        final String name = root.string("node-name");
        root.string("node-bundle-name");
        final String bundle = root.string("node-bundle-symbolic-name");
        root.string("node-bundle-vendor");
        root.flag("hasContent");
        final CheckedSettings ports = root.nested("ports");
        for (final String key : ports.settings()) {
            final CheckedSettings port = ports.nested(key);
            port.integer("index");
            port.string("port_dir_location");
        }
        final CheckedSettings fileStores = root.nested("filestores");
        fileStores.string("file_store_location");
        fileStores.string("file_store_id");
        return new WorkflowNode(id, Kind.NATIVE, name, factory, bundle, path, settings);
    }

    private static Connection readConnection(final CheckedSettings entry) {
        return new Connection(entry.integer("sourceID"), entry.integer("sourcePort"), entry.integer("destID"),
            entry.integer("destPort"));
    }

    private NodeSettingsRO load(final Path path, final String file) throws WorkflowException {
        try (InputStream in = new BufferedInputStream(Files.newInputStream(path))) {
            return NodeSettings.loadFromXML(in);
        } catch (final NoSuchFileException e) {
            throw new WorkflowException("The workflow " + directory + " is incomplete: " + file + " is missing.", e);
        } catch (final IOException e) {
            throw new WorkflowException(
                "The workflow " + directory + ": " + file + " cannot be read: " + e.getMessage(), e);
        }
    }
}
