/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.knime.dl4j;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

import org.junit.jupiter.api.Test;
import org.knime.core.webui.node.dialog.defaultdialog.internal.file.FileSelection;
import org.knime.filehandling.core.connections.FSCategory;
import org.knime.filehandling.core.connections.FSLocation;
import org.vibann.core.alloy.Element;
import org.vibann.knime.NodeHarness;
import org.vibann.knime.TestTables;
import org.vibann.knime.dl4j.VibannDl4jWriterNodeParameters.EngineMessage;
import org.vibann.knime.model.VibannModelPortObjectSpec;

/** The VIBANN DL4J Writer where DeepLearning4J is not installed; where it is, the tests of its engine run the node. */
class VibannDl4jWriterTest {

    private static final String SENTENCE = "The engine DeepLearning4J is not installed. Install the feature \"VIBANN "
        + "DeepLearning4J Engine\" from its update site and restart KNIME.";

    private static VibannModelPortObjectSpec model() {
        return new VibannModelPortObjectSpec("HV",
            TestTables.ELEMENTS.stream().map(symbol -> Element.ofSymbol(symbol).orElseThrow()).toList(),
            Optional.of("Load"), 4, OptionalInt.of(100));
    }

    @Test
    void theNodeSaysHowToGetTheEngineBeforeItRuns() throws Exception {
        final var parameters = new VibannDl4jWriterNodeParameters();
        parameters.m_file = new FileSelection(new FSLocation(FSCategory.LOCAL, "/nowhere/hardness.zip"));
        final var node = NodeHarness.of(new VibannDl4jWriterNodeFactory(), parameters);
        assertThat(node.configure(model())).isFalse();
        assertThat(node.warnings() + node.errors()).contains(SENTENCE);
    }

    @Test
    void theDialogSaysHowToGetTheEngine() {
        assertThat(new EngineMessage().computeState(null)).hasValueSatisfying(
            message -> assertThat(List.of(message.title(), message.description()))
                .containsExactly("DeepLearning4J is not installed", SENTENCE));
    }
}
