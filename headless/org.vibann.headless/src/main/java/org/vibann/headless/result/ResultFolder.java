/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.headless.result;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;

import org.knime.core.node.BufferedDataTable;
import org.knime.core.node.CanceledExecutionException;
import org.knime.core.node.ExecutionMonitor;
import org.knime.core.node.port.PortObject;
import org.knime.core.node.port.PortUtil;
import org.vibann.headless.run.FileProblem;
import org.vibann.headless.run.NodeResult;
import org.vibann.headless.run.PortFile;
import org.vibann.headless.run.ResultSink;
import org.vibann.headless.workflow.WorkflowNode;

/**
 * The folder that {@code --out} names: {@code <node name>-<id>/port-<n>.csv} for tables, {@code port-<n>.zip} for other
 * port objects (written by their own serializers, as KNIME stores them), and {@code summary.json}. Files that it does
 * not write stay as they are.
 */
public final class ResultFolder implements ResultSink {

    private final Path folder;

    /**
     * @param folder the folder; made if it is not there
     * @throws IOException when it is not a folder or cannot be written to; the message says so
     */
    public ResultFolder(final Path folder) throws IOException {
        this.folder = folder;
        try {
            Files.createDirectories(folder);
        } catch (final FileAlreadyExistsException e) {
            throw new IOException(e.getMessage() + " is a file, not a folder", e);
        } catch (final AccessDeniedException e) {
            throw new IOException("the folder " + folder + " cannot be made: no permission to write to the one above it",
                e);
        } catch (final IOException e) {
            throw new IOException("the folder " + folder + " cannot be made: " + FileProblem.of(e), e);
        }
        if (!Files.isWritable(folder)) {
            throw new IOException("the folder " + folder + " is not to be written to");
        }
    }

    @Override
    public List<PortFile> save(final WorkflowNode node, final List<PortObject> outputs, final ExecutionMonitor monitor)
        throws IOException, CanceledExecutionException {
        final String name = folderName(node);
        final List<PortFile> files = new ArrayList<>();
        for (int i = 0; i < outputs.size(); i++) {
            if (outputs.get(i) != null) {
                Files.createDirectories(folder.resolve(name));
                files.add(save(name, i + 1, outputs.get(i), monitor));
            }
        }
        return files;
    }

    private PortFile save(final String name, final int port, final PortObject object, final ExecutionMonitor monitor)
        throws IOException, CanceledExecutionException {
        final String start = name + "/port-" + port;
        if (object instanceof BufferedDataTable table) {
            write(folder.resolve(start + ".csv"), file -> CsvTable.write(table, file, monitor));
            return new PortFile(port, start + ".csv", OptionalLong.of(table.size()));
        }
        write(folder.resolve(start + ".zip"), file -> PortUtil.writeObjectToFile(object, file.toFile(), monitor));
        return new PortFile(port, start + ".zip", OptionalLong.empty());
    }

    private interface Writing {
        void to(Path file) throws IOException, CanceledExecutionException;
    }

    /** Writes beside the file and then puts it in its place: a run that is cut short leaves no half file. */
    private static void write(final Path file, final Writing writing) throws IOException, CanceledExecutionException {
        final Path part = file.resolveSibling(file.getFileName() + ".part");
        try {
            writing.to(part);
            Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(part);
        }
    }

    /**
     * Writes {@code summary.json}.
     *
     * @param results what became of the nodes
     * @throws IOException when it cannot be written
     */
    public void writeSummary(final List<NodeResult> results) throws IOException {
        Summary.write(results, folder.resolve("summary.json"));
    }

    /** Characters that some file system does not take are replaced, as in the folders of a workflow. */
    private static String folderName(final WorkflowNode node) {
        return node.name().replaceAll("[\\\\/:*?\"<>|\\p{Cntrl}]", "_").strip() + "-" + node.id();
    }
}
