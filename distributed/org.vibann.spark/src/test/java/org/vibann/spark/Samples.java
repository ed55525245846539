/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.spark;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Locale;

import org.vibann.core.alloy.Element;
import org.vibann.core.config.Preset;
import org.vibann.core.config.VibannConfig;
import org.vibann.core.data.AlloyDataset;
import org.vibann.core.data.Alloys;
import org.vibann.core.file.ModelFile;
import org.vibann.core.model.TrainedModel;
import org.vibann.core.run.CanceledException;
import org.vibann.core.run.Progress;
import org.vibann.core.screen.ScreenedPart;
import org.vibann.core.screen.Screening;
import org.vibann.core.train.VibannTrainer;

/** A model with all parts, hardly trained, on invented alloys; and what a single machine says by it. */
final class Samples {

    private static final List<Element> ELEMENTS = List.of(Element.B, Element.Co, Element.Fe, Element.Nb, Element.Zr);

    private Samples() {
    }

    /** The bytes of a model's file. */
    static byte[] model() throws IOException, CanceledException {
        final double[][] fractions = new double[90][5];
        final double[] loads = new double[90];
        final double[] targets = new double[90];
        for (int i = 0; i < targets.length; i++) {
            final int[] three = {i % 5, (i + 1 + i / 5 % 2) % 5, (i + 3) % 5};
            fractions[i][three[0]] += 0.3 + 0.004 * (i % 23);
            fractions[i][three[1]] += 0.2;
            fractions[i][three[2]] += 0.5 - 0.004 * (i % 23);
            loads[i] = i % 2 == 0 ? 0.5 : 2;
            for (int j = 0; j < 5; j++) {
                targets[i] += fractions[i][j] * (400 + 300 * j) + i % 3;
            }
        }
        final TrainedModel model = VibannTrainer.train(
            new AlloyDataset(Alloys.of(ELEMENTS, fractions, loads), "HV", targets), VibannConfig.of(Preset.DEFAULT)
                .withOptimisation(o -> o.withEpochs(3)).withTaughtAlloys(0).withKernelTrials(6), Progress.NONE);
        final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ModelFile.write(model, bytes);
        return bytes.toByteArray();
    }

    /** Rows in at.%, which only all rows together tell; every fifth with a cell in quotation marks. */
    static String csv(final int rows) {
        final StringBuilder text = new StringBuilder("Name,B,Co,Fe,Load\n");
        for (int i = 0; i < rows; i++) {
            final double boron = 10 + 30.0 * (i % 97) / 97;
            final String cells = String.format(Locale.ROOT, "%.3f,20,%.3f,%s", boron, 80 - boron, i % 2 == 0 ? "0.5" : "2");
            text.append(i % 5 == 0 ? "\"alloy, " + i + "\"," : "alloy" + i + ",").append(cells).append('\n');
        }
        return text.toString();
    }

    /** A grid of a few thousand numbers. */
    static ScreenTask task() {
        return new ScreenTask(5, 2, 4, 5, List.of(), List.of("Fe"), List.of("B <= 30"), 0.5, 20, 1, 1.645, 12, 5);
    }

    /** The whole grid on this machine. */
    static ScreenedPart screened(final byte[] model, final ScreenTask task) throws IOException, CanceledException {
        final Screening screening = new Screening(ModelFile.read(new ByteArrayInputStream(model)), task.constraints(),
            task.settings(), task.load(), task.count(), task.unlike());
        return screening.part(0, screening.size(), Progress.NONE);
    }
}
