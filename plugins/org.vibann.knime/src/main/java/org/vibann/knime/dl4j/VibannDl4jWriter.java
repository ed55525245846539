/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.knime.dl4j;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import org.knime.base.node.io.filehandling.webui.FileChooserPathAccessor;
import org.knime.core.node.CanceledExecutionException;
import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.KNIMEException;
import org.knime.core.node.message.Message;
import org.knime.node.DefaultModel.ConfigureInput;
import org.knime.node.DefaultModel.ConfigureOutput;
import org.knime.node.DefaultModel.ExecuteInput;
import org.knime.node.DefaultModel.ExecuteOutput;
import org.vibann.core.engine.EngineChoice;
import org.vibann.core.engine.Engines;
import org.vibann.core.file.ModelExport;
import org.vibann.core.model.TrainedModel;
import org.vibann.knime.dl4j.VibannDl4jWriterNodeParameters.ExistingFilePolicy;
import org.vibann.knime.model.VibannModelPortObject;

/** Writes a model for programs with DeepLearning4J. */
@SuppressWarnings("restriction")
final class VibannDl4jWriter {

    private VibannDl4jWriter() {
    }

    static void configure(final ConfigureInput in, final ConfigureOutput out) throws InvalidSettingsException {
        final VibannDl4jWriterNodeParameters parameters = in.getParameters();
        final Optional<String> missing = Engines.needed(EngineChoice.DEEPLEARNING4J);
        if (missing.isPresent()) {
            throw new InvalidSettingsException(missing.get());
        }
        final String path = parameters.m_file.getFSLocation().getPath();
        if (path == null || path.isBlank()) {
            throw new InvalidSettingsException("No file is chosen. Open the dialog and choose where to write the model.");
        }
    }

    static void execute(final ExecuteInput in, final ExecuteOutput out)
        throws CanceledExecutionException, KNIMEException {
        final VibannDl4jWriterNodeParameters parameters = in.getParameters();
        final TrainedModel model = in.<VibannModelPortObject>getInPortObject(0).model();
        in.getExecutionContext().checkCanceled();
        try (var accessor = new FileChooserPathAccessor(parameters.m_file, Optional.empty())) {
            final Path file = accessor.getRootPath(message -> {
                // whatever is wrong shows when the file is written, with a better text
            });
            makeRoom(model, file, parameters);
            ModelExport.dl4j(model, file);
        } catch (final IOException e) {
            throw failure("Writing failed: " + reason(e), e);
        } catch (final IllegalArgumentException | InvalidSettingsException e) {
            throw failure(e.getMessage(), e);
        }
        ModelExport.warning(model).ifPresent(out::setWarningMessage);
    }

    /** Checks, before anything is written, that all can be. */
    private static void makeRoom(final TrainedModel model, final Path file,
        final VibannDl4jWriterNodeParameters parameters) throws IOException, InvalidSettingsException {
        if (file.getFileName() == null || Files.isDirectory(file)) {
            throw new InvalidSettingsException(file + " is a folder. Choose a file.");
        }
        final Path folder = file.toAbsolutePath().getParent();
        if (parameters.m_createFolders) {
            Files.createDirectories(folder);
        } else if (!Files.isDirectory(folder)) {
            throw new InvalidSettingsException("There is no folder " + folder
                + ". Create it, or switch on \"Create missing folders\".");
        }
        final List<Path> there = ModelExport.dl4jFiles(model, file).stream().filter(Files::exists).toList();
        if (!there.isEmpty() && parameters.m_existingFiles == ExistingFilePolicy.FAIL) {
            throw new InvalidSettingsException(there.get(0)
                + " exists. Choose another file, or \"Overwrite\" under \"If a file exists\".");
        }
    }

    /** Exceptions of file systems often have nothing but a path as their text. */
    private static String reason(final IOException e) {
        return e.getClass() == IOException.class ? e.getMessage() : e.getClass().getSimpleName() + ": " + e.getMessage();
    }

    private static KNIMEException failure(final String text, final Exception cause) {
        return KNIMEException.of(Message.fromSummaryWithResolution(text, "Open the dialog and check file and options."),
            cause);
    }
}
