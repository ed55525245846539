/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.knime.view;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/**
 * Paints the panels of the README from a report on example workflow 01, see {@code docs/develop.md}. Arguments: the report
 * and the folder of the pictures.
 */
final class PanelPainter {

    /** File name of each picture and the beginning of its panel's title. */
    private static final Map<String, String> PICTURES = Map.of("elements.png", "Elements of the alloys", "parity.png",
        "Held-out predictions against", "calibration.png", "Calibration of the intervals");

    private PanelPainter() {
    }

    /**
     * Paints.
     *
     * @param arguments the report and the folder of the pictures
     * @throws IOException when a file cannot be read or written
     */
    public static void main(final String[] arguments) throws IOException {
        final Path profile = Files.createTempDirectory("chromium");
        try (Chromium browser = Chromium.start(profile)) {
            browser.open(Path.of(arguments[0]).toAbsolutePath().toUri().toString());
            for (final var picture : PICTURES.entrySet()) {
                browser.paint(picture.getValue(), Path.of(arguments[1], picture.getKey()));
            }
        }
    }
}
