/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.core.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.ServiceLoader;

import org.vibann.core.nn.Engine;
import org.vibann.core.nn.EngineException;
import org.vibann.core.nn.RowArrayEngine;

/**
 * Finds the engines that are installed: on a flat class path as services of {@link ServiceLoader}, inside OSGi (KNIME) in
 * the service registry.
 */
public final class Engines {

    private Engines() {
    }

    /**
     * @param choice an engine
     * @return empty where it is installed; otherwise a sentence for the user that says how to get it
     */
    public static Optional<String> missing(final EngineChoice choice) {
        return absent(choice, ", or choose the engine " + EngineChoice.VIBANN.label());
    }

    /**
     * For work that no other engine does.
     *
     * @param choice an engine
     * @return empty where it is installed; otherwise a sentence for the user that says how to get it
     */
    public static Optional<String> needed(final EngineChoice choice) {
        return absent(choice, "");
    }

    private static Optional<String> absent(final EngineChoice choice, final String otherwise) {
        return find(choice).isPresent() ? Optional.empty() : Optional.of("The engine " + choice.label() + " is not "
            + "installed. Install the feature \"VIBANN DeepLearning4J Engine\" from its update site and restart KNIME"
            + otherwise + ".");
    }

    /**
     * @param choice an engine
     * @return the engine
     * @throws EngineException with a sentence for the user where it is not installed
     */
    public static Engine of(final EngineChoice choice) {
        return find(choice).orElseThrow(() -> new EngineException(missing(choice).orElseThrow(), null));
    }

    private static Optional<Engine> find(final EngineChoice choice) {
        if (choice == EngineChoice.VIBANN) {
            return Optional.of(new RowArrayEngine());
        }
        final List<Engine> engines = new ArrayList<>();
        ServiceLoader.load(Engine.class, Engine.class.getClassLoader()).forEach(engines::add);
        try {
            engines.addAll(EngineServices.find());
        } catch (final NoClassDefFoundError e) {
            // There is no OSGi on the class path.
        }
        return engines.stream().filter(e -> e.name().equals(choice.name())).findFirst();
    }
}
