/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.headless.run;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Optional;

import org.knime.core.data.container.DataContainer;
import org.knime.core.node.BufferedDataTable;
import org.knime.core.node.CanceledExecutionException;
import org.knime.core.node.ExecutionContext;
import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.Node;
import org.knime.core.node.NodeFactory;
import org.knime.core.node.NodeModel;
import org.knime.core.node.NodeSettings;
import org.knime.core.node.port.PortObject;
import org.knime.core.node.port.PortObjectHolder;
import org.knime.core.node.port.PortUtil;
import org.knime.core.webui.data.InitialDataService;
import org.knime.core.webui.node.view.NodeView;
import org.knime.core.webui.node.view.NodeViewFactory;
import org.knime.node.DefaultNodeFactory;

/**
 * The view of a node as it is after its workflow was saved, closed and opened again: what the node kept for its view is
 * written and read, and given to a new node of the same kind.
 */
final class SavedView {

    private static final String VIEW = "view";

    private SavedView() {
    }

    /**
     * @param executed a node that was executed
     * @param settings its {@code settings.xml}
     * @param context makes tables
     * @return the initial data of its view, as JSON; empty where it has no view or its view gives an error
     * @throws IOException when what the node kept cannot be written or read
     * @throws CanceledExecutionException when the user stopped the run
     */
    static Optional<String> of(final Node executed, final NodeSettings settings, final ExecutionContext context)
        throws IOException, CanceledExecutionException {
        final NodeFactory<NodeModel> factory = executed.getFactory();
        if (!(factory instanceof DefaultNodeFactory withView) || !withView.hasNodeView()) {
            return Optional.empty();
        }
        final NodeModel opened = new Node(factory).getNodeModel();
        final PortObject[] kept = executed.getInternalHeldPortObjects();
        if (kept != null && opened instanceof PortObjectHolder holder) {
            final PortObject[] read = new PortObject[kept.length];
            for (int i = 0; i < kept.length; i++) {
                read[i] = reopened(kept[i], context);
            }
            holder.setInternalPortObjects(read);
        }
        final NodeView view = ((NodeViewFactory<NodeModel>)withView).createNodeView(opened);
        loadSettings(view, settings);
        return view.createInitialDataService().map(InitialDataService::getInitialData);
    }

    private static PortObject reopened(final PortObject object, final ExecutionContext context)
        throws IOException, CanceledExecutionException {
        final ByteArrayOutputStream file = new ByteArrayOutputStream();
        if (object instanceof BufferedDataTable table) {
            DataContainer.writeToStream(table, file, context);
            return context.createBufferedDataTable(
                DataContainer.readFromStream(new ByteArrayInputStream(file.toByteArray())), context);
        }
        PortUtil.writeObjectToStream(object, file, context);
        return PortUtil.readObjectFromStream(new ByteArrayInputStream(file.toByteArray()), context);
    }

    private static void loadSettings(final NodeView view, final NodeSettings settings) throws IOException {
        if (settings.containsKey(VIEW)) {
            try {
                final var own = settings.getNodeSettings(VIEW);
                view.validateSettings(own);
                view.loadValidatedSettingsFrom(own);
            } catch (final InvalidSettingsException e) {
                throw new IOException("the settings of its view are refused: " + e.getMessage(), e);
            }
        }
    }
}
