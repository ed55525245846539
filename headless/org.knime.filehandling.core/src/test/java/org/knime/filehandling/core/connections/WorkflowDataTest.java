/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.knime.filehandling.core.connections;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.knime.core.node.workflow.NodeContext;
import org.knime.core.node.workflow.WorkflowContext;

/** Paths relative to the workflow are found through the context of the thread. */
class WorkflowDataTest {
    private record Workflow(File getCurrentLocation, File getMountpointRoot) implements WorkflowContext {
        @Override
        public File getOriginalLocation() {
            return null;
        }

        @Override
        public File getTempLocation() {
            return null;
        }

        @Override
        public String getUserid() {
            return "";
        }

        @Override
        public boolean isTemporaryCopy() {
            return false;
        }
    }

    @Test
    void readsTheDataArea(@TempDir final Path workflow) throws Exception {
        Files.createDirectory(workflow.resolve("data"));
        Files.writeString(workflow.resolve("data/alloys.csv"), "Fe\n1\n");
        final FSLocation location = new FSLocation(FSCategory.RELATIVE,
            RelativeTo.WORKFLOW_DATA.getSettingsValue(), "/alloys.csv");
        NodeContext.pushContext((Object)new Workflow(workflow.toFile(), null));
        try (FSConnection connection = DefaultFSConnectionFactory.createRelativeToConnection(RelativeTo.WORKFLOW_DATA)) {
            final FSPath path = connection.getFileSystem().getPath(location);
            assertThat(Files.readAllLines(path)).containsExactly("Fe", "1");
            assertThat(Files.isDirectory(path.getParent())).isTrue();
            assertThatThrownBy(() -> connection.getFileSystem().getPath("../workflow.knime"))
                .isInstanceOf(IllegalArgumentException.class).hasMessageContaining("leaves the folder");
            assertThatThrownBy(() -> DefaultFSConnectionFactory.createRelativeToConnection(RelativeTo.SPACE))
                .isInstanceOf(IllegalStateException.class).hasMessageContaining("not known");
        } finally {
            NodeContext.removeLastContext();
        }
        assertThatThrownBy(() -> DefaultFSConnectionFactory.createRelativeToConnection(RelativeTo.WORKFLOW_DATA))
            .isInstanceOf(IllegalStateException.class).hasMessageContaining("No workflow runs");
    }

    @Test
    void readsFileUrls(@TempDir final Path folder) throws Exception {
        final Path file = Files.writeString(folder.resolve("a b.csv"), "x");
        final FSLocation location = new FSLocation(FSCategory.CUSTOM_URL, "1000", file.toUri().toString());
        try (FSConnection connection = DefaultFSConnectionFactory.createCustomURLConnection(location)) {
            assertThat(Files.readString(connection.getFileSystem().getPath(location))).isEqualTo("x");
            assertThatThrownBy(() -> connection.getFileSystem()
                .getPath(new FSLocation(FSCategory.CUSTOM_URL, "1000", "https://example.org/a.csv")))
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }
}
