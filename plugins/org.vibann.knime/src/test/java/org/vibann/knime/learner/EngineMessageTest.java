/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.knime.learner;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Proxy;
import java.util.Optional;
import java.util.function.Supplier;

import org.junit.jupiter.api.Test;
import org.knime.node.parameters.updates.StateProvider.StateProviderInitializer;
import org.knime.node.parameters.widget.message.TextMessage;
import org.vibann.knime.learner.VibannLearnerNodeParameters.EngineMessage;
import org.vibann.knime.learner.VibannLearnerNodeParameters.NetworkEngine;

/** What the learner's dialog says of engines; DeepLearning4J is not on the class path of these tests. */
class EngineMessageTest {

    @Test
    void theDialogSaysHowToGetAnEngineThatIsMissing() {
        assertThat(messageFor(NetworkEngine.VIBANN)).isEmpty();
        assertThat(messageFor(NetworkEngine.DEEPLEARNING4J)).hasValueSatisfying(message -> {
            assertThat(message.type()).isEqualTo(TextMessage.MessageType.ERROR);
            assertThat(message.description()).contains("DeepLearning4J is not installed",
                "\"VIBANN DeepLearning4J Engine\"", "choose the engine VIBANN");
        });
    }

    /** What the dialog shows where an engine is chosen. */
    private static Optional<TextMessage.Message> messageFor(final NetworkEngine engine) {
        final var provider = new EngineMessage();
        provider.init((StateProviderInitializer)Proxy.newProxyInstance(EngineMessage.class.getClassLoader(),
            new Class<?>[]{StateProviderInitializer.class}, (proxy, method, arguments) -> {
                final Supplier<NetworkEngine> chosen = () -> engine;
                return method.getName().equals("computeFromValueSupplier") ? chosen : null;
            }));
        return provider.computeState(null);
    }
}
