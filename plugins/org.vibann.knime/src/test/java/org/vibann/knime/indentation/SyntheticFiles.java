/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.knime.indentation;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.vibann.core.data.SeededRandom;
import org.vibann.core.indentation.Indenter;
import org.vibann.core.indentation.IndentationCurve;
import org.vibann.core.indentation.PopIn;
import org.vibann.core.indentation.SyntheticCurves;
import org.vibann.core.indentation.SyntheticSample;
import org.vibann.core.indentation.SyntheticTest;

/**
 * Synthetic load-depth curves of made-up alloys, as files: the data of the example workflow. Hardness and modulus follow
 * a made-up rule of the composition; nothing of it was ever measured.
 */
public final class SyntheticFiles {

    private static final long SEED = 20_260_704;

    private static final double[] LOADS = {5, 20, 80};

    private static final int TESTS = 2;

    private static final int POINTS = 180;

    private SyntheticFiles() {
    }

    /** @return names and texts of the files, the same whenever they are made */
    public static Map<String, byte[]> files() {
        final var random = SeededRandom.of(SEED);
        final Map<String, byte[]> files = new LinkedHashMap<>();
        for (final Alloy alloy : alloys()) {
            for (final double load : LOADS) {
                for (int test = 1; test <= TESTS; test++) {
                    final var scattered = new SyntheticSample(alloy.hardness * (1 + 0.01 * random.nextGaussian()),
                        alloy.sizeEffectDepth, alloy.modulus * (1 + 0.01 * random.nextGaussian()), 0.36, 1.4);
                    final List<PopIn> steps = load < 20 ? List.of()
                        : List.of(new PopIn(load * (0.25 + 0.1 * random.nextDouble()), 0, 6 + 4 * random.nextDouble()),
                            new PopIn(load * (0.6 + 0.2 * random.nextDouble()), 0, 8 + 6 * random.nextDouble()));
                    final var usual = SyntheticTest.usual(Indenter.BERKOVICH, load);
                    final var recorded = new SyntheticTest(Indenter.BERKOVICH, load, POINTS, 12, 20, 5,
                        usual.creep(), 10, usual.driftRate(), 20, 0, steps, usual.loadNoise(), usual.depthNoise());
                    files.put(String.format(Locale.ROOT, "%s_%.0fmN_%02d.txt", alloy.formula, load, test),
                        text(alloy.formula, SyntheticCurves.curve(scattered, recorded, random.nextLong())));
                }
            }
        }
        return files;
    }

    private record Alloy(String formula, double hardness, double sizeEffectDepth, double modulus) {
    }

    /** Zr-Cu-Al and Fe-B-Si alloys: the more Al or B, the harder. */
    private static List<Alloy> alloys() {
        final List<Alloy> alloys = new ArrayList<>();
        for (int zr = 45; zr <= 60; zr += 5) {
            for (int al = 4; al <= 10; al += 3) {
                alloys.add(new Alloy("Zr" + zr + "Cu" + (100 - zr - al) + "Al" + al,
                    4.6 + 0.06 * al - 0.02 * (zr - 50), 110, 84 + 1.1 * al - 0.3 * (zr - 50)));
            }
        }
        for (int fe = 72; fe <= 81; fe += 3) {
            for (int b = 10; b <= 18; b += 4) {
                alloys.add(new Alloy("Fe" + fe + "B" + b + "Si" + (100 - fe - b),
                    8.2 + 0.09 * b - 0.03 * (fe - 75), 70, 155 + 1.5 * b - 0.4 * (fe - 75)));
            }
        }
        return alloys;
    }

    private static byte[] text(final String alloy, final IndentationCurve curve) {
        final double[] time = curve.times().orElseThrow();
        final StringBuilder text = new StringBuilder("SYNTHETIC curve, not measured\n");
        text.append("Sample\t").append(alloy).append("\nTip\tBerkovich\n\nTime (s)\tDepth (nm)\tLoad (mN)\n");
        for (int i = 0; i < curve.size(); i++) {
            text.append(
                String.format(Locale.ROOT, "%.2f\t%.2f\t%.4f%n", time[i], curve.depth(i), curve.load(i)));
        }
        return text.toString().replace("\r\n", "\n").getBytes(StandardCharsets.UTF_8);
    }

    /**
     * @param folder where to write the files
     * @throws IOException if one cannot be written
     */
    public static void write(final Path folder) throws IOException {
        Files.createDirectories(folder);
        for (final var file : files().entrySet()) {
            Files.write(folder.resolve(file.getKey()), file.getValue());
        }
    }
}
