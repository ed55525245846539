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
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.vibann.core.alloy.Element;

/** Alloys that a network remembers. */
class AnchorsTest {

    /** Iron and cobalt are of one chemical group, boron of another. */
    private static final List<Element> ELEMENTS = List.of(Element.Fe, Element.Co, Element.B);
    private static final float[][] X = {{0.8f, 0, 0.2f}, {0, 0.7f, 0.3f}, {0.4f, 0.4f, 0.2f}};
    private static final float[] LOADS = {0.5f, -1, 0};

    private static Anchors fitted(final double... left) {
        return Anchors.fit(ELEMENTS, X, LOADS, new Anchors.Points(X, LOADS, left, new double[3], new double[]{1, 1, 1}));
    }

    @Test
    void rememberWhatTheNetworkLeftThere() {
        final Anchors anchors = fitted(0.3, -0.2, 0.1);
        assertThat(anchors.at(new double[]{0.8, 0, 0.2}, 0.5f)).isCloseTo(0.3, within(1e-3));
        assertThat(anchors.at(new double[]{0, 70, 30}, -1)).as("at.%").isCloseTo(-0.2, within(1e-3));
        assertThat(anchors.at(new double[]{0.4, 0.4, 0.2}, 0)).isCloseTo(0.1, within(1e-3));
    }

    /** Without an outlook, as models of older files. */
    @Test
    void aloneSayLittleFarFromAll() {
        final Anchors anchors = new Anchors(ELEMENTS, X, LOADS, new float[]{0.3f, 0.3f, 0.3f}, Optional.empty());
        assertThat(anchors.at(new double[]{0, 0, 1}, 0)).isBetween(0.0, 0.06);
        assertThat(anchors.at(new double[]{0.8, 0, 0.2}, 9)).as("at another load").isBetween(0.0, 0.01);
    }

    /** Seven tenths of the network's word, and what the anchors were fitted to, make the target. */
    @Test
    void withAnOutlookTheNetworkHasAShare() {
        final Anchors anchors = Anchors.fit(ELEMENTS, X, LOADS, new Anchors.Points(X, LOADS, new double[]{1, 2, 3},
            new double[]{2, 0, 4}, new double[]{1, 1, 1}));
        assertThat(anchors.share()).isEqualTo(0.7);
        assertThat(anchors.at(new double[]{0.8, 0, 0.2}, 0.5f) + 0.7 * 2).isCloseTo(1, within(1e-3));
        assertThat(anchors.at(new double[]{0, 0.7, 0.3}, -1) + 0.7 * 0).isCloseTo(2, within(1e-3));
    }

    /** Hardness that grows with the content of boron goes on growing where no anchor is. */
    @Test
    void theOutlookFollowsATrend() {
        final float[][] x = new float[40][];
        final double[] targets = new double[x.length];
        final double[] ones = new double[x.length];
        for (int i = 0; i < x.length; i++) {
            final float boron = 0.1f + 0.005f * i;
            x[i] = new float[]{(1 - boron) * (i % 3) / 2, (1 - boron) * (2 - i % 3) / 2, boron};
            targets[i] = 10 * boron;
            ones[i] = 1;
        }
        final Anchors anchors = Anchors.fit(ELEMENTS, x, null, new Anchors.Points(x, null, targets, new double[40], ones));
        final double beyond = anchors.at(new double[]{0.3, 0.3, 0.4}, 0);
        assertThat(beyond).as("targets end at 2.95").isBetween(3.05, 4.0);
        assertThat(anchors.at(new double[]{0.25, 0.25, 0.5}, 0)).isGreaterThan(beyond + 0.1);
    }

    @Test
    void anElementOfTheSameGroupIsNearer() {
        final Anchors one =
            new Anchors(ELEMENTS, new float[][]{{1, 0, 0}}, new float[1], new float[]{1}, Optional.empty());
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
        assertThatThrownBy(() -> new Anchors(ELEMENTS, X, LOADS, new float[]{1, Float.NaN, 0}, Optional.empty()))
            .isInstanceOf(IllegalArgumentException.class).hasMessageContaining("finite");
        assertThatThrownBy(() -> new Anchors(ELEMENTS, X, new float[2], new float[3], Optional.empty()))
            .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Anchors(ELEMENTS.subList(0, 2), X, LOADS, new float[3], Optional.empty()))
            .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Anchors(ELEMENTS, new float[0][], new float[0], new float[0], Optional.empty()))
            .isInstanceOf(IllegalArgumentException.class);
        for (final Outlook wrong : List.of(new Outlook(0, new float[3][2], new float[3], new float[4]),
            new Outlook(1, new float[2][2], new float[3], new float[4]),
            new Outlook(1, new float[3][2], new float[2], new float[4]),
            new Outlook(1, new float[3][2], new float[3], new float[3]), new Outlook(1, null, new float[3], new float[4]),
            new Outlook(1, new float[3][2], new float[3], new float[]{0, 0, 0, Float.NaN}))) {
            assertThatThrownBy(() -> new Anchors(ELEMENTS, X, LOADS, new float[3], Optional.of(wrong)))
                .isInstanceOf(IllegalArgumentException.class);
        }
        assertThatThrownBy(() -> fitted(Double.NaN, 0, 0)).isInstanceOf(IllegalArgumentException.class)
            .hasMessageContaining("diverged");
    }
}
