/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.knime.dl4j;

import java.util.Optional;

import org.knime.core.webui.node.dialog.defaultdialog.internal.file.FileSelection;
import org.knime.core.webui.node.dialog.defaultdialog.internal.file.FileWriterWidget;
import org.knime.node.parameters.NodeParameters;
import org.knime.node.parameters.NodeParametersInput;
import org.knime.node.parameters.Widget;
import org.knime.node.parameters.updates.StateProvider;
import org.knime.node.parameters.widget.choices.Label;
import org.knime.node.parameters.widget.choices.ValueSwitchWidget;
import org.knime.node.parameters.widget.message.TextMessage;
import org.vibann.core.engine.EngineChoice;
import org.vibann.core.engine.Engines;

/** Settings of the VIBANN DL4J Writer. */
@SuppressWarnings("restriction")
final class VibannDl4jWriterNodeParameters implements NodeParameters {

    /** What happens to files that are there already. */
    enum ExistingFilePolicy {
            @Label(value = "Fail", description = "Nothing is written where one of the files exists.")
            FAIL, //
            @Label(value = "Overwrite", description = "Files of the same names are replaced.")
            OVERWRITE;
    }

    /** Says how to get DeepLearning4J where it is not installed. */
    static final class EngineMessage implements StateProvider<Optional<TextMessage.Message>> {

        @Override
        public void init(final StateProviderInitializer initializer) {
            initializer.computeBeforeOpenDialog();
        }

        @Override
        public Optional<TextMessage.Message> computeState(final NodeParametersInput context) {
            return Engines.needed(EngineChoice.DEEPLEARNING4J).map(text -> new TextMessage.Message(
                "DeepLearning4J is not installed", text, TextMessage.MessageType.ERROR));
        }
    }

    @TextMessage(EngineMessage.class)
    Void m_engineMessage;

    @Widget(title = "File", description = """
            The file of the network. Of a model with several networks the number comes before the ending:
            <tt>hardness-1.zip</tt>. The description beside them has the same name with the ending <tt>.json</tt>.
            """)
    @FileWriterWidget(fileExtension = "zip")
    FileSelection m_file = new FileSelection();

    @Widget(title = "Create missing folders", description = """
            Creates the folder of the file where it is not there. Otherwise the node fails.
            """)
    boolean m_createFolders;

    @Widget(title = "If a file exists", description = "What to do where one of the files to write is there already.")
    @ValueSwitchWidget
    ExistingFilePolicy m_existingFiles = ExistingFilePolicy.FAIL;
}
