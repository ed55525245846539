/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.headless.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/** A file of alloys for tests of commands. */
final class BinaryAlloys {

    private BinaryAlloys() {
    }

    /** Binary alloys of six families; hardness grows with the second element and falls with the load. */
    static Path write(final Path folder, final String... more) throws IOException {
        final StringBuilder text = new StringBuilder("B,Co,Cu,Fe,Load,HV\n");
        for (int i = 0; i < 40; i++) {
            final double[] x = new double[4];
            final double part = 0.2 + 0.015 * i;
            x[i % 4] = part;
            x[(i + 1 + i / 4 % 2) % 4] = 1 - part;
            final double load = i % 5 == 0 ? 0.01 : 0.98;
            text.append(String.format(Locale.ROOT, "%.3f,%.3f,%.3f,%.3f,%.2f,%.1f%n", x[0], x[1], x[2], x[3], load,
                300 + 500 * x[0] + 200 * x[3] - 20 * load + i % 3));
        }
        for (final String line : more) {
            text.append(line).append('\n');
        }
        return Files.writeString(folder.resolve("alloys.csv"), text);
    }
}
