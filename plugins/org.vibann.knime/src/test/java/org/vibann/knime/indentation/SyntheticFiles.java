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
import org.vibann.core.indentation.OliverPharr;
import org.vibann.core.indentation.PopIn;
import org.vibann.core.indentation.SyntheticCurves;
import org.vibann.core.indentation.SyntheticSample;
import org.vibann.core.indentation.SyntheticTest;

/**
 * Synthetic load-depth curves of made-up alloys, as files, and alloys whose hardness is to be predicted: the data of the
 * example workflow. Hardness, size effect and modulus follow a made-up rule of the composition; nothing of it was ever
 * measured.
 */
public final class SyntheticFiles {

    /** The folder of the curves. */
    public static final String CURVES = "curves/";

    /** The file of the alloys to predict. */
    public static final String TO_PREDICT = "alloys-at-40-mN.csv";

    private static final long SEED = 20_260_704;

    private static final double[] LOADS = {5, 20, 80};

    /** A load at which no curve was recorded. */
    private static final double OTHER_LOAD = 40;

    private static final int TESTS = 2;

    private SyntheticFiles() {
    }

    /** A made-up alloy. */
    private record Alloy(String formula, double hardness, double sizeEffectDepth, double modulus) {

        SyntheticSample sample(final double factor, final double modulusFactor) {
            return new SyntheticSample(hardness * factor, sizeEffectDepth, modulus * modulusFactor, 0.36, 1.4);
        }
    }

    /** @return names and texts of the files, the same whenever they are made */
    public static Map<String, byte[]> files() {
        final var random = SeededRandom.of(SEED);
        final Map<String, byte[]> files = new LinkedHashMap<>();
        for (final Alloy alloy : alloys(new int[]{4, 6, 8, 10})) {
            for (final double load : LOADS) {
                files.put(String.format(Locale.ROOT, "%s%s_%.0fmN_01.txt", CURVES, alloy.formula, load),
                    curves(alloy, load, random));
            }
        }
        final StringBuilder wanted = new StringBuilder("Formula,Load,HV\n");
        for (final Alloy alloy : alloys(new int[]{4, 6, 8, 10})) {
            wanted.append(predicted(alloy));
        }
        for (final Alloy alloy : alloys(new int[]{7})) {
            wanted.append(predicted(alloy));
        }
        files.put(TO_PREDICT, wanted.toString().getBytes(StandardCharsets.UTF_8));
        return files;
    }

    /** Zr-Cu-Al, Zr-Cu-Ni-Al, Fe-B-Si and Fe-Co-B-Si alloys: the more Al or B, the harder. */
    private static List<Alloy> alloys(final int[] contents) {
        final List<Alloy> alloys = new ArrayList<>();
        for (final int x : contents) {
            alloys.add(new Alloy("Zr50Cu" + (50 - x) + "Al" + x, 4.6 + 0.08 * x, 110, 84 + 1.1 * x));
            alloys.add(new Alloy("Zr55Cu" + (35 - x) + "Ni10Al" + x, 4.7 + 0.08 * x, 120, 80 + 1.1 * x));
            alloys.add(new Alloy("Fe76B" + (8 + x) + "Si" + (16 - x), 8.2 + 0.09 * x, 70, 160 + 1.5 * x));
            alloys.add(new Alloy("Fe56Co20B" + (8 + x) + "Si" + (16 - x), 8.6 + 0.09 * x, 75, 165 + 1.5 * x));
        }
        return alloys;
    }

    /** What the made-up rule says of an alloy at the other load: the prediction can be compared with it. */
    private static String predicted(final Alloy alloy) {
        final SyntheticSample sample = alloy.sample(1, 1);
        final double depth = SyntheticCurves.contactDepth(sample, Indenter.BERKOVICH, OTHER_LOAD);
        return String.format(Locale.ROOT, "%s,%.2f,%.0f%n", alloy.formula, OTHER_LOAD / 1000,
            OliverPharr.VICKERS_PER_GPA * sample.hardness(depth)).replace("\r\n", "\n");
    }

    /** Two tests below each other, each on a place of slightly other hardness. */
    private static byte[] curves(final Alloy alloy, final double load, final SeededRandom random) {
        final StringBuilder text = new StringBuilder("SYNTHETIC curves, not measured\nSample\t");
        text.append(alloy.formula).append("\nTip\tBerkovich\n");
        for (int test = 1; test <= TESTS; test++) {
            final SyntheticSample place =
                alloy.sample(1 + 0.01 * random.nextGaussian(), 1 + 0.01 * random.nextGaussian());
            final List<PopIn> steps = load < 20 ? List.of()
                : List.of(new PopIn(load * (0.25 + 0.1 * random.nextDouble()), 0, 6 + 4 * random.nextDouble()),
                    new PopIn(load * (0.6 + 0.2 * random.nextDouble()), 0, 8 + 6 * random.nextDouble()));
            final SyntheticTest usual = SyntheticTest.usual(Indenter.BERKOVICH, load);
            final var recorded = new SyntheticTest(Indenter.BERKOVICH, load, 120, 5, 12, 5, usual.creep(), 10,
                usual.driftRate(), 20, 0, steps, usual.loadNoise(), usual.depthNoise());
            text.append("\nTest ").append(test).append("\nTime (s)\tDepth (nm)\tLoad (mN)\n");
            rows(text, SyntheticCurves.curve(place, recorded, random.nextLong()));
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static void rows(final StringBuilder text, final IndentationCurve curve) {
        final double[] time = curve.times().orElseThrow();
        for (int i = 0; i < curve.size(); i++) {
            text.append(String.format(Locale.ROOT, "%.1f\t%.1f\t%.3f", time[i], curve.depth(i), curve.load(i)))
                .append('\n');
        }
    }

    /**
     * @param folder where to write the files
     * @throws IOException if one cannot be written
     */
    public static void write(final Path folder) throws IOException {
        for (final var file : files().entrySet()) {
            final Path path = folder.resolve(file.getKey());
            Files.createDirectories(path.getParent());
            Files.write(path, file.getValue());
        }
    }
}
