/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.knime.reader;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import org.knime.base.node.io.filehandling.webui.FileChooserPathAccessor;
import org.knime.core.node.CanceledExecutionException;
import org.knime.core.node.ExecutionMonitor;
import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.KNIMEException;
import org.knime.core.node.message.Message;
import org.knime.core.webui.node.dialog.defaultdialog.internal.file.FileSelection;
import org.vibann.core.alloy.Element;
import org.vibann.core.data.AlloyFormatException;
import org.vibann.core.data.AlloyReader;
import org.vibann.core.data.AlloyReaderSettings;
import org.vibann.core.data.AlloyTable;
import org.vibann.core.run.CanceledException;
import org.vibann.knime.table.NodeProgress;

/** The file that the user chose. */
@SuppressWarnings("restriction")
final class ChosenFile {

    private final FileSelection m_selection;

    ChosenFile(final FileSelection selection) {
        m_selection = selection;
    }

    /**
     * The elements that the header names, so that the nodes behind can be configured before the file is read.
     *
     * @param settings layout of the file
     * @return the elements; empty where only the rows tell them (formula column)
     * @throws InvalidSettingsException if the file cannot be opened or its header names no element
     */
    Optional<List<Element>> elements(final AlloyReaderSettings settings) throws InvalidSettingsException {
        requireFile();
        if (settings.columns().formula().isPresent()) {
            return Optional.empty();
        }
        try (var accessor = new FileChooserPathAccessor(m_selection, Optional.empty())) {
            return Optional.of(AlloyReader.elements(path(accessor), settings));
        } catch (final IOException | AlloyFormatException e) {
            throw new InvalidSettingsException(e.getMessage(), e);
        }
    }

    AlloyTable read(final AlloyReaderSettings settings, final ExecutionMonitor monitor)
        throws CanceledExecutionException, KNIMEException {
        try (var accessor = new FileChooserPathAccessor(m_selection, Optional.empty())) {
            return AlloyReader.read(path(accessor), settings, new NodeProgress(monitor));
        } catch (final CanceledException e) { // NOSONAR: KNIME's exception takes no cause
            throw new CanceledExecutionException();
        } catch (final IOException | AlloyFormatException | InvalidSettingsException e) {
            throw KNIMEException.of(Message.fromSummaryWithResolution(e.getMessage(),
                "Open the dialog and check file, delimiter and column names."), e);
        }
    }

    /** A fresh node asks for a file, whatever a path without text would lead to. */
    private void requireFile() throws InvalidSettingsException {
        final String path = m_selection.getFSLocation().getPath();
        if (path == null || path.isBlank()) {
            throw new InvalidSettingsException("No file is chosen. Open the dialog and choose a CSV file.");
        }
    }

    private static Path path(final FileChooserPathAccessor accessor) throws IOException, InvalidSettingsException {
        final var paths = accessor.getFSPaths(message -> {
            // whatever is wrong shows when the file is opened, with a better text
        });
        if (paths.isEmpty()) {
            throw new InvalidSettingsException("No file is chosen. Open the dialog and choose a CSV file.");
        }
        return paths.get(0);
    }
}
