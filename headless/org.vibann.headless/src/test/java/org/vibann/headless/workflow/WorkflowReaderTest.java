/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.headless.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.knime.core.node.NodeSettings;
import org.vibann.headless.testnodes.FailingNodeFactory;
import org.vibann.headless.testnodes.NumbersNodeFactory;
import org.vibann.headless.testnodes.WorkflowFiles;

/** What of a workflow's files is needed, and how the graph is checked. */
class WorkflowReaderTest {

    @TempDir
    private Path folder;

    private WorkflowFiles files() {
        return new WorkflowFiles(folder.resolve("flow")).node(1, NumbersNodeFactory.class)
            .node(2, FailingNodeFactory.class).connect(1, 1, 2, 1);
    }

    @Test
    void readsNodesAndConnections() throws Exception {
        final Workflow workflow = WorkflowReader.read(files().write());

        assertThat(workflow.name()).isEqualTo("flow");
        assertThat(workflow.nodes()).extracting(WorkflowNode::label).containsExactly("Numbers (#1)", "Failing (#2)");
        assertThat(workflow.connections()).containsExactly(new Connection(1, 1, 2, 1));
        assertThat(workflow.predecessors(2)).containsExactly(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"version", "state", "workflow_credentials", "nodes", "connections"})
    void namesEachKeyThatTheWorkflowLacks(final String key) throws Exception {
        final WorkflowFiles files = files();
        files.workflow().removeConfig(key);
        final Path written = files.write();

        assertThatThrownBy(() -> WorkflowReader.read(written)).isInstanceOf(WorkflowException.class)
            .hasMessageContaining("workflow.knime: the key \"" + key + "\" is missing.");
    }

    @ParameterizedTest
    @CsvSource({"nodes/node_1,id", "nodes/node_1,node_settings_file", "nodes/node_1,node_is_meta",
        "nodes/node_1,node_type", "nodes/node_1/ui_settings,extrainfo.node.bounds", "connections/connection_0,sourceID",
        "connections/connection_0,destID", "connections/connection_0,sourcePort", "connections/connection_0,destPort"})
    void namesEachKeyThatAnEntryOfTheWorkflowLacks(final String path, final String key) throws Exception {
        final WorkflowFiles files = files();
        remove(files.workflow(), path, key);
        final Path written = files.write();

        assertThatThrownBy(() -> WorkflowReader.read(written))
            .hasMessageContaining("workflow.knime: the key \"" + path + "/" + key + "\" is missing.");
    }

    @ParameterizedTest
    @CsvSource({"'',flow_stack", "internal_node_subsettings,memory_policy", "'',state", "'',factory", "'',node-name",
        "'',node-bundle-name", "'',node-bundle-symbolic-name", "'',node-bundle-vendor", "'',hasContent", "'',ports",
        "ports/port_1,index", "ports/port_1,port_dir_location", "'',filestores", "filestores,file_store_location",
        "filestores,file_store_id"})
    void namesEachKeyThatANodeLacks(final String path, final String key) throws Exception {
        final WorkflowFiles files = files();
        remove(files.settings(1), path, key);
        final Path written = files.write();

        assertThatThrownBy(() -> WorkflowReader.read(written)).hasMessageContaining(
            "Numbers (#1)/settings.xml: the key \"" + (path.isEmpty() ? "" : path + "/") + key + "\" is missing.");
    }

    private static void remove(final NodeSettings root, final String path, final String key)
        throws Exception {
        NodeSettings section = root;
        for (final String part : path.isEmpty() ? new String[0] : path.split("/")) {
            section = section.getNodeSettings(part);
        }
        section.removeConfig(key);
    }

    @Test
    void reportsAllThatIsMissingAtOnce() throws Exception {
        final WorkflowFiles files = files();
        files.settings(1).removeConfig("factory");
        files.settings(2).removeConfig("ports");
        final Path written = files.write();

        assertThatThrownBy(() -> WorkflowReader.read(written)).hasMessageContaining("\"factory\" is missing.")
            .hasMessageContaining("\"ports\" is missing.");
    }

    @Test
    void unknownKeysAreKept() throws Exception {
        final WorkflowFiles files = files();
        files.workflow().addString("future", "x");
        files.settings(1).addString("future", "y");

        final Workflow workflow = WorkflowReader.read(files.write());

        assertThat(workflow.node(1).orElseThrow().settings().getString("future")).isEqualTo("y");
    }

    @ParameterizedTest
    @ValueSource(strings = {"4.1.0", "3.7.0", "5.1.0"})
    void readsOlderFormats(final String version) throws Exception {
        final WorkflowFiles files = files();
        files.workflow().addString("version", version);

        assertThat(WorkflowReader.read(files.write()).nodes()).hasSize(2);
    }

    @ParameterizedTest
    @CsvSource({"5.2.0,newer KNIME", "10.0.0,newer KNIME", "2.9.0,save it once", "five,no version"})
    void refusesFormatsThatItDoesNotKnow(final String version, final String words) throws Exception {
        final WorkflowFiles files = files();
        files.workflow().addString("version", version);
        final Path written = files.write();

        assertThatThrownBy(() -> WorkflowReader.read(written)).isInstanceOf(WorkflowException.class)
            .hasMessageContaining(version).hasMessageContaining(words);
    }

    @Test
    void refusesCyclesAndNamesTheirNodes() throws Exception {
        final Path written = files().node(3, FailingNodeFactory.class).node(4, FailingNodeFactory.class)
            .connect(2, 1, 3, 1).connect(3, 1, 2, 0).connect(3, 1, 4, 1).write();

        assertThatThrownBy(() -> WorkflowReader.read(written)).isInstanceOf(WorkflowException.class)
            .hasMessageContaining("cycle through Failing (#2), Failing (#3):");
    }

    @Test
    void refusesConnectionsThatLeadNowhereOrCollide() throws Exception {
        final Path written = files().connect(1, 1, 9, 1).connect(2, 1, 2, 0).node(3, NumbersNodeFactory.class)
            .connect(3, 1, 2, 1).write();

        assertThatThrownBy(() -> WorkflowReader.read(written)).isInstanceOf(WorkflowException.class)
            .hasMessageContaining("to node #9 port 1 leads nowhere")
            .hasMessageContaining("to Failing (#2) port 1 is one too many");
    }

    @ParameterizedTest
    @ValueSource(strings = {"../secret/settings.xml", "Numbers (#1)/../../secret/settings.xml", "/secret/settings.xml"})
    void readsNothingOutsideOfTheWorkflow(final String file) throws Exception {
        final WorkflowFiles files = files();
        files.workflow().getNodeSettings("nodes").getNodeSettings("node_1").addString("node_settings_file", file);

        final Path written = files.write();

        assertThatThrownBy(() -> WorkflowReader.read(written)).isInstanceOf(WorkflowException.class)
            .hasMessageContaining("node 1").hasMessageContaining(file)
            .hasMessageContaining("outside of the workflow's folder");
    }

    @Test
    void namesFilesThatAreMissingOrNoXml() throws Exception {
        final Path written = files().write();
        Files.writeString(written.resolve("Numbers (#1)/settings.xml"), "<config");
        assertThatThrownBy(() -> WorkflowReader.read(written)).isInstanceOf(WorkflowException.class)
            .hasMessageContaining("Numbers (#1)/settings.xml cannot be read");
        Files.delete(written.resolve("Numbers (#1)/settings.xml"));
        assertThatThrownBy(() -> WorkflowReader.read(written)).isInstanceOf(WorkflowException.class)
            .hasMessageContaining("Numbers (#1)/settings.xml is missing");
    }

    @Test
    void readsAWorkflowThatKnimeSaved() throws Exception {
        final Path sample = root().resolve("../shared/knime-api/sample-workflow");
        assumeTrue(Files.isDirectory(sample), "the workflow saved by KNIME is not here: " + sample);

        final Workflow workflow = WorkflowReader.read(sample);

        final List<String> nodes = new ArrayList<>();
        workflow.inOrder().forEach(node -> nodes.add(node.label() + " " + node.bundle()));
        assertThat(nodes).containsExactly("Data Generator (#1) org.knime.base", "Demo Train (#2) org.example.demo");
        assertThat(workflow.connections()).containsExactly(new Connection(1, 1, 2, 1));
        assertThat(Setting.of(workflow.node(2).orElseThrow().settings().getNodeSettings("model")))
            .containsExactly(new Setting("column", "Universe_0_0"), new Setting("mode", "MEAN"),
                new Setting("offset", "0.5"), new Setting("seed", "42"), new Setting("cols", "a,b"));
    }

    private static Path root() throws IOException {
        final String root = System.getProperty("vibann.root");
        if (root != null) {
            return Path.of(root);
        }
        Path path = Path.of("").toAbsolutePath();
        while (path != null && !(Files.exists(path.resolve("build")) && Files.exists(path.resolve("vibann")))) {
            path = path.getParent();
        }
        return path == null ? Path.of("") : path;
    }
}
