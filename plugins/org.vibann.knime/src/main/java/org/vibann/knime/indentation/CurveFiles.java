/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.knime.indentation;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

import org.knime.base.node.io.filehandling.webui.FileChooserPathAccessor;
import org.knime.core.node.InvalidSettingsException;
import org.knime.core.webui.node.dialog.defaultdialog.internal.file.FileSelection;
import org.vibann.knime.indentation.IndentationCurveReaderNodeParameters.FilesRead;

/** The files that the user chose: one, or those beside it. Their paths are good until this is closed. */
@SuppressWarnings("restriction")
final class CurveFiles implements AutoCloseable {

    private final FileChooserPathAccessor m_accessor;

    private final Path m_folder;

    private final List<Path> m_files;

    /**
     * @param selection the file, or a folder
     * @param read whether those beside it are meant, too
     * @throws InvalidSettingsException if nothing is chosen
     * @throws IOException if there is no such file; the text says so
     */
    CurveFiles(final FileSelection selection, final FilesRead read) throws IOException, InvalidSettingsException {
        requireChosen(selection);
        m_accessor = new FileChooserPathAccessor(selection, Optional.empty());
        try {
            final Path chosen = m_accessor.getRootPath(message -> {
                // whatever is wrong shows when the file is opened, with a better text
            });
            if (!Files.exists(chosen)) {
                throw new IOException("There is no file or folder '" + chosen + "'. Check the path.");
            }
            final boolean folder = Files.isDirectory(chosen);
            m_folder = folder ? chosen : chosen.getParent();
            m_files = !folder && read == FilesRead.FILE ? List.of(chosen)
                : list(m_folder, folder ? "" : extension(chosen), read == FilesRead.FOLDERS ? Integer.MAX_VALUE : 1);
            if (m_files.isEmpty()) {
                throw new IOException("There is no file in the folder '" + chosen + "'.");
            }
        } catch (final AccessDeniedException e) {
            m_accessor.close();
            throw new IOException("You have no permission to read '" + e.getFile() + "'.", e);
        } catch (final IOException | InvalidSettingsException e) {
            m_accessor.close();
            throw e;
        }
    }

    /** Refuses a dialog that was never opened. */
    static void requireChosen(final FileSelection selection) throws InvalidSettingsException {
        if (selection == null || selection.getFSLocation() == null || selection.getFSLocation().getPath() == null
            || selection.getFSLocation().getPath().isBlank()) {
            throw new InvalidSettingsException(
                "No file is chosen. Open the dialog and choose a file with load\u2013depth curves.");
        }
    }

    /** In the order of their names, so that the order of the rows does not depend on the machine. */
    private static List<Path> list(final Path folder, final String extension, final int depth) throws IOException {
        try (Stream<Path> found = Files.walk(folder, depth)) {
            return found.filter(Files::isRegularFile).filter(file -> !name(file).startsWith("."))
                .filter(file -> extension.isEmpty() || extension.equals(extension(file)))
                .sorted(Comparator.comparing(Path::toString)).toList();
        } catch (final java.io.UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private static String name(final Path file) {
        return file.getFileName().toString();
    }

    private static String extension(final Path file) {
        final String name = name(file);
        final int point = name.lastIndexOf('.');
        return point < 0 ? "" : name.substring(point).toLowerCase(Locale.ROOT);
    }

    List<Path> files() {
        return m_files;
    }

    /** How a file is called in the tables: its path within the folder. */
    String title(final Path file) {
        return m_folder == null ? name(file) : m_folder.relativize(file).toString().replace('\\', '/');
    }

    @Override
    public void close() throws IOException {
        m_accessor.close();
    }
}
