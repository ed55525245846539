/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.headless.testnodes;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Optional;

import org.knime.base.node.io.filehandling.webui.FileChooserPathAccessor;
import org.knime.core.data.DataColumnSpecCreator;
import org.knime.core.data.DataTableSpecCreator;
import org.knime.core.data.RowKey;
import org.knime.core.data.def.DefaultRow;
import org.knime.core.data.def.StringCell;
import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.KNIMEException;
import org.knime.core.node.NodeFactory.NodeType;
import org.knime.core.node.message.Message;
import org.knime.core.webui.node.dialog.defaultdialog.internal.file.FileReaderWidget;
import org.knime.core.webui.node.dialog.defaultdialog.internal.file.FileSelection;
import org.knime.filehandling.core.connections.FSCategory;
import org.knime.filehandling.core.connections.FSLocation;
import org.knime.filehandling.core.connections.RelativeTo;
import org.knime.node.DefaultModel.ExecuteInput;
import org.knime.node.DefaultModel.ExecuteOutput;
import org.knime.node.DefaultNode;
import org.knime.node.DefaultNodeFactory;
import org.knime.node.parameters.NodeParameters;
import org.knime.node.parameters.Widget;

/** Reads the lines of a file. */
public final class LinesNodeFactory extends DefaultNodeFactory {

    /** Settings, public for the reflection of the API. */
    public static final class Parameters implements NodeParameters {
        @Widget(title = "File", description = "The file.")
        @FileReaderWidget(fileExtensions = "txt")
        FileSelection m_file = new FileSelection(
            new FSLocation(FSCategory.RELATIVE, RelativeTo.WORKFLOW_DATA.getSettingsValue(), "lines.txt"));
    }

    private static final DefaultNode NODE = DefaultNode.create().name("Lines").icon("lines.png")
        .shortDescription("Reads lines.").fullDescription("Reads the lines of a file.").sinceVersion(5, 8, 0)
        .ports(p -> p.addOutputTable("Lines", "The lines."))
        .model(m -> m.parametersClass(Parameters.class).configure((i, o) -> {
            // what is in the file is not known before it is read
        }).execute(LinesNodeFactory::execute)).nodeType(NodeType.Source);

    /** For the node repository. */
    public LinesNodeFactory() {
        super(NODE);
    }

    private static void execute(final ExecuteInput i, final ExecuteOutput o) throws KNIMEException {
        final Parameters parameters = i.getParameters();
        final var spec = new DataTableSpecCreator()
            .addColumns(new DataColumnSpecCreator("line", StringCell.TYPE).createSpec()).createSpec();
        final var container = i.getExecutionContext().createDataContainer(spec);
        try (var accessor = new FileChooserPathAccessor(parameters.m_file, Optional.empty())) {
            final var path = accessor.getFSPaths(message -> o.setWarningMessage(message.getMessage())).get(0);
            final List<String> lines = Files.readAllLines(path);
            for (int row = 0; row < lines.size(); row++) {
                container.addRowToTable(new DefaultRow(RowKey.createRowKey((long)row), new StringCell(lines.get(row))));
            }
        } catch (final IOException | InvalidSettingsException e) {
            throw KNIMEException.of(Message.fromSummary("The file cannot be read: " + e.getMessage()), e);
        }
        container.close();
        o.setOutData(0, container.getTable());
    }
}
