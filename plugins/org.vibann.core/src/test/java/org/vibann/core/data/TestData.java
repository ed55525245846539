/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.core.data;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;

/** Finds files outside this module. */
final class TestData {

    private TestData() {
    }

    /** The published data: the file that VIBANN_DATA names, else beside the repository; else the test is skipped. */
    static Path published() {
        final String named = System.getenv("VIBANN_DATA");
        final Path file = named != null ? Path.of(named)
                : root().resolveSibling("shared").resolve("data/mmg-hardness/H_v_dataset.csv");
        assumeTrue(Files.isRegularFile(file), "The published data set is not at " + file);
        return file;
    }

    /** The root of the repository. */
    static Path root() {
        final String given = System.getProperty("vibann.root");
        Path folder = Path.of(given == null ? "" : given).toAbsolutePath();
        while (!(Files.exists(folder.resolve("build")) && Files.exists(folder.resolve("vibann")))) {
            folder = folder.getParent();
        }
        return folder;
    }
}
