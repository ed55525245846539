/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.headless.cli;

import java.util.Arrays;
import java.util.Optional;

import org.vibann.core.engine.EngineChoice;
import org.vibann.core.engine.Engines;

import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.TypeConversionException;

/** The option {@code --engine} of commands that train. */
final class EngineOption {

    @Spec(Spec.Target.MIXEE)
    private CommandSpec command;

    @Option(names = "--engine", paramLabel = "NAME", converter = Name.class,
        description = "What trains the networks: vibann or dl4j (DeepLearning4J, slower).")
    private EngineChoice engine;

    /** @return the engine that was asked for, if any; it is installed */
    Optional<EngineChoice> chosen() {
        if (engine != null) {
            Engines.missing(engine).ifPresent(text -> {
                throw new ParameterException(command.commandLine(), "--engine: " + text);
            });
        }
        return Optional.ofNullable(engine);
    }

    /** @return the engine that was asked for, or VIBANN's own */
    EngineChoice orOwn() {
        return chosen().orElse(EngineChoice.VIBANN);
    }

    /** Names as users type them. */
    static final class Name implements ITypeConverter<EngineChoice> {

        @Override
        public EngineChoice convert(final String value) {
            return value.equalsIgnoreCase("dl4j") ? EngineChoice.DEEPLEARNING4J
                : Arrays.stream(EngineChoice.values()).filter(e -> e.name().equalsIgnoreCase(value)).findFirst()
                    .orElseThrow(() -> new TypeConversionException("there is no engine '" + value
                        + "'; the engines are vibann and dl4j"));
        }
    }
}
