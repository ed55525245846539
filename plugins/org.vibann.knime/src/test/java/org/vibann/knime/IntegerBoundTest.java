/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.knime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.Field;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.knime.core.node.InvalidSettingsException;
import org.knime.node.parameters.NodeParameters;
import org.knime.node.parameters.Widget;
import org.vibann.knime.table.IntegerBound;

/** No integer setting of a node can be so large that memory or days go: each has a bound that the dialog names. */
class IntegerBoundTest {

    static Stream<Arguments> settings() throws ClassNotFoundException {
        return Stream.of("assigner.LatentClusterAssigner", "benchmark.RegressionBenchmark", "clusterer.LatentClusterer",
            "designer.InverseDesigner", "importance.ElementImportance", "learner.VibannLearner",
            "predictor.VibannPredictor", "traversal.LatentTraversal", "tuner.VibannTuner").flatMap(IntegerBoundTest::settings);
    }

    private static Stream<Arguments> settings(final String node) {
        try {
            return Arrays.stream(Class.forName("org.vibann.knime." + node + "NodeParameters").getDeclaredFields())
                .filter(field -> field.getType() == int.class
                    || field.getGenericType().getTypeName().equals("java.util.Optional<java.lang.Integer>"))
                .map(field -> Arguments.of(node.substring(node.indexOf('.') + 1) + "." + field.getName(), field));
        } catch (final ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("settings")
    void isNamedAndEnforced(final String name, final Field field) throws Exception {
        final IntegerBound bound = IntegerBound.of(field).orElseThrow(() -> new AssertionError(name + " has no bound"));
        assertThat(field.getAnnotation(Widget.class).description()).contains(Integer.toString(bound.most()));
        final var constructor = field.getDeclaringClass().getDeclaredConstructor();
        constructor.setAccessible(true);
        final var parameters = (NodeParameters)constructor.newInstance();
        parameters.validate();
        field.setAccessible(true);
        final int tooMany = bound.most() + 1;
        field.set(parameters, field.getType() == int.class ? (Object)tooMany : Optional.of(tooMany));
        assertThatThrownBy(parameters::validate).isInstanceOf(InvalidSettingsException.class)
            .hasMessage("\"" + field.getAnnotation(Widget.class).title() + "\" is " + tooMany
                + ", but must be at most " + bound.most() + ".");
    }
}
