/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.core.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.InputStream;

import org.junit.jupiter.api.Test;
import org.vibann.core.SmallData;
import org.vibann.core.alloy.Element;
import org.vibann.core.data.Alloys;
import org.vibann.core.data.Grouping;
import org.vibann.core.model.TrainedModel;

/** Files of all older formats, committed: each must load, and predict the same, for ever. */
class OlderFormatsTest {

    private static TrainedModel read(final String name) throws IOException {
        try (InputStream in = OlderFormatsTest.class.getResourceAsStream(name)) {
            return ModelFile.read(in);
        }
    }

    /** Two alloys, at 1 and 2 N. */
    private static Alloys alloys(final TrainedModel model) {
        return Alloys.of(model.elements(),
            new double[][]{{0.2, 0.3, 0.5, 0, 0, 0}, {0, 0, 0.25, 0.25, 0.5, 0}}, new double[]{1, 2});
    }

    /** A file of format version 1, committed: it must load, and predict the same, for ever. */
    @Test
    void theFirstFormatLoads() throws Exception {
        final TrainedModel old = read("format-1.vibann");
        assertThat(old.latentSize()).isEqualTo(2);
        assertThat(old.elements()).isEqualTo(SmallData.ELEMENTS);
        final double[] y = old.predict(alloys(old));
        assertThat(y[0]).isCloseTo(1032.749, within(0.01));
        assertThat(y[1]).isCloseTo(764.034, within(0.01));
    }

    @Test
    void aModelWithHeadsOfFormatTwoIsReadForEver() throws Exception {
        final TrainedModel old = read("format-2.vibann");
        assertThat(old.weights()).isPresent();
        assertThat(old.elements()).isEqualTo(SmallData.ELEMENTS);
        final double[] y = old.predict(alloys(old));
        assertThat(y[0]).isCloseTo(1025.487, within(0.01));
        assertThat(y[1]).isCloseTo(791.815, within(0.01));
        assertThat(old.calibration().orElseThrow().halfWidth(0.9, 10, 1)).isCloseTo(26.510, within(0.01));
        assertThat(old.config().shape().descriptors()).isFalse();
        assertThat(old.summary().heldOutL1()).isNull();
    }

    @Test
    void aModelWithDescriptorsOfFormatThreeIsReadForEver() throws Exception {
        final TrainedModel old = read("format-3.vibann");
        assertThat(old.config().shape().descriptors()).isTrue();
        assertThat(old.elements()).isEqualTo(SmallData.ELEMENTS);
        final Alloys alloys = alloys(old);
        assertThat(old.predict(alloys)).containsExactly(new double[]{919.667, 794.585}, within(0.01));
        assertThat(old.reconstruct(alloys)[1]).containsExactly(
            new double[]{0.04077, 0.08707, 0.14738, 0.19133, 0.40513, 0.12832}, within(1e-4));
        assertThat(old.calibration().orElseThrow().halfWidth(0.9, 10, 1)).isCloseTo(18.518, within(0.01));
        assertThat(old.summary().heldOutL1()).isCloseTo(0.74943, within(1e-4));
    }

    /** With nitrogen, whose properties come with the model, and with the groups of the calibration's scores. */
    @Test
    void aModelWithGroupsAndTraitsOfFormatFourIsReadForEver() throws Exception {
        final TrainedModel old = read("format-4.vibann");
        assertThat(old.elements()).contains(Element.N);
        final Alloys alloys = alloys(old);
        assertThat(old.predict(alloys)).containsExactly(new double[]{975.960, 798.569}, within(0.01));
        assertThat(old.reconstruct(alloys)[1]).containsExactly(
            new double[]{0.11894, 0.24811, 0.19493, 0.23415, 0.12994, 0.07394}, within(1e-4));
        assertThat(old.calibration().orElseThrow().halfWidth(0.9, 10, 1)).isCloseTo(25.999, within(0.01));
        assertThat(old.parts().blend().orElseThrow().kernel().traits().get(4)).contains(14.007 / 0.809);
        assertThat(old.config().positive()).isTrue();
        assertThat(old.calibration().orElseThrow().unit()).isEqualTo(Grouping.FAMILY);
        assertThat(old.calibration().orElseThrow().ranges().get(0).scores().groupCount()).isBetween(9, 23);
        assertThat(old.calibration().orElseThrow().halfWidth(0.96, 10, 1)).as("needs 24 families").isInfinite();
    }

    /** A network that stands alone and remembers known alloys by anchors. */
    @Test
    void aModelWithAnchorsOfFormatFiveIsReadForEver() throws Exception {
        final TrainedModel old = read("format-5.vibann");
        assertThat(old.weights()).isEmpty();
        assertThat(old.parts().anchors().orElseThrow().size()).isEqualTo(40);
        final Alloys alloys = alloys(old);
        assertThat(old.predict(alloys)).containsExactly(new double[]{942.873, 829.757}, within(0.01));
    }

    /** Gaussian processes of 25 rows, and nearest alloys of 60. */
    @Test
    void aModelThatKnowsMoreRowsThanItsKernelsOfFormatSixIsReadForEver() throws Exception {
        final TrainedModel old = read("format-6.vibann");
        assertThat(old.parts().blend().orElseThrow().core().size()).isEqualTo(25);
        assertThat(old.parts().blend().orElseThrow().data().size()).isEqualTo(60);
        final Alloys alloys = alloys(old);
        assertThat(old.predict(alloys)).containsExactly(new double[]{925.940, 768.052}, within(0.01));
        assertThat(old.domain().orElseThrow().distances(alloys))
            .containsExactly(new double[]{0.25608, 0.36197}, within(1e-5));
        assertThat(old.calibration().orElseThrow().halfWidth(0.9, 10, 1)).isCloseTo(20.447, within(0.01));
    }

    /** The anchors in a file of their own, from which the domain is measured. */
    @Test
    void aModelWithAnchorsOfFormatSixIsReadForEver() throws Exception {
        final TrainedModel old = read("format-6-anchors.vibann");
        assertThat(old.parts().anchors().orElseThrow().size()).isEqualTo(40);
        final Alloys alloys = alloys(old);
        assertThat(old.predict(alloys)).containsExactly(new double[]{955.513, 841.410}, within(0.01));
        assertThat(old.domain().orElseThrow().limit()).isCloseTo(0.79490, within(1e-5));
        assertThat(old.domain().orElseThrow().distances(alloys))
            .containsExactly(new double[]{0.49578, 0.35767}, within(1e-5));
        assertThat(old.calibration().orElseThrow().halfWidth(0.9, 10, 1)).isCloseTo(22.547, within(0.01));
    }

    /** Anchors with an outlook, and weights of two bytes. */
    @Test
    void aModelWithAnOutlookOfFormatSevenIsReadForEver() throws Exception {
        final TrainedModel old = read("format-7.vibann");
        assertThat(old.parts().anchors().orElseThrow().outlook()).isPresent();
        final Alloys alloys = alloys(old);
        assertThat(old.predict(alloys)).containsExactly(new double[]{979.438, 807.304}, within(0.01));
        assertThat(old.domain().orElseThrow().distances(alloys))
            .containsExactly(new double[]{0.49578, 0.35767}, within(1e-5));
        assertThat(old.calibration().orElseThrow().halfWidth(0.9, 10, 1)).isCloseTo(19.273, within(0.01));
    }

    @Test
    void modelsOfOlderFormatsPredictBelowZeroAsTheyDid() throws Exception {
        for (final String format : new String[]{"format-1.vibann", "format-2.vibann", "format-3.vibann"}) {
            final TrainedModel old = read(format);
            assertThat(old.config().positive()).isFalse();
            assertThat(old.atLeast(-1)).isEqualTo(-1);
            old.calibration().ifPresent(c -> assertThat(c.unit()).as("every score by itself").isEqualTo(Grouping.ROWS));
        }
    }
}
