/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.core.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.vibann.core.alloy.Element;

/** Alloys that a network remembers. */
class AnchorsTest {

    /** Iron and cobalt are of one chemical group, boron of another. */
    private static final List<Element> ELEMENTS = List.of(Element.Fe, Element.Co, Element.B);
    private static final float[][] X = {{0.8f, 0, 0.2f}, {0, 0.7f, 0.3f}, {0.4f, 0.4f, 0.2f}};
    private static final float[] LOADS = {0.5f, -1, 0};

    private static Anchors fitted(final double... left) {
        return Anchors.fit(ELEMENTS, X, LOADS, new Anchors.Points(X, LOADS, left, new double[]{1, 1, 1}));
    }

    @Test
    void rememberWhatTheNetworkLeftThere() {
        final Anchors anchors = fitted(0.3, -0.2, 0.1);
        assertThat(anchors.at(new double[]{0.8, 0, 0.2}, 0.5f)).isCloseTo(0.3, within(1e-3));
        assertThat(anchors.at(new double[]{0, 70, 30}, -1)).as("at.%").isCloseTo(-0.2, within(1e-3));
        assertThat(anchors.at(new double[]{0.4, 0.4, 0.2}, 0)).isCloseTo(0.1, within(1e-3));
    }

    @Test
    void sayLittleFarFromAll() {
        final Anchors anchors = fitted(0.3, 0.3, 0.3);
        assertThat(anchors.at(new double[]{0, 0, 1}, 0)).isBetween(0.0, 0.06);
        assertThat(anchors.at(new double[]{0.8, 0, 0.2}, 9)).as("at another load").isBetween(0.0, 0.01);
    }

    @Test
    void anElementOfTheSameGroupIsNearer() {
        final Anchors one = Anchors.fit(ELEMENTS, new float[][]{{1, 0, 0}}, null,
            new Anchors.Points(new float[][]{{1, 0, 0}}, null, new double[]{1}, new double[]{1}));
        assertThat(one.at(new double[]{0.5, 0.5, 0}, 0)).isGreaterThan(1.5 * one.at(new double[]{0.5, 0, 0.5}, 0));
    }

    @Test
    void theGradientIsThatOfFiniteDifferences() {
        final Anchors anchors = fitted(0.3, -0.2, 0.1);
        final double[] x = {0.9, 0.5, 0.4};
        final double[] gradient = {7, 7, 7};
        anchors.addGradient(x, 0.2f, 2, gradient);
        for (int j = 0; j < x.length; j++) {
            final double[] up = x.clone();
            final double[] down = x.clone();
            up[j] += 1e-5;
            down[j] -= 1e-5;
            assertThat(gradient[j] - 7).isCloseTo((anchors.at(up, 0.2f) - anchors.at(down, 0.2f)) / 1e-5, within(1e-6));
        }
    }

    @Test
    void atACuspTheGradientIsFinite() {
        final double[] gradient = new double[3];
        fitted(0.3, -0.2, 0.1).addGradient(new double[]{0.8f, 0, 0.2f}, 0.5f, 1, gradient);
        assertThat(gradient).doesNotContain(Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY);
    }

    @Test
    void numbersThatAreNoneOrDoNotFitAreRefused() {
        assertThatThrownBy(() -> new Anchors(ELEMENTS, X, LOADS, new float[]{1, Float.NaN, 0}))
            .isInstanceOf(IllegalArgumentException.class).hasMessageContaining("finite");
        assertThatThrownBy(() -> new Anchors(ELEMENTS, X, new float[2], new float[3]))
            .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Anchors(ELEMENTS.subList(0, 2), X, LOADS, new float[3]))
            .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Anchors(ELEMENTS, new float[0][], new float[0], new float[0]))
            .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> fitted(Double.NaN, 0, 0)).isInstanceOf(IllegalArgumentException.class)
            .hasMessageContaining("diverged");
    }
}
