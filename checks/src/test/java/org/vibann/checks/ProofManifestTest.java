/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.checks;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import java.util.jar.Manifest;

import org.junit.jupiter.api.Test;

/** The nodes are compiled against KNIME's own bundles with what their bundle requires, and with no more. */
class ProofManifestTest {

    @Test
    void itRequiresWhatTheBundleOfTheNodesRequires() throws Exception {
        final Properties bundle = new Properties();
        try (var in = Files.newInputStream(file("plugins/org.vibann.knime/bnd.bnd"))) {
            bundle.load(in);
        }
        final Manifest proof;
        try (var in = Files.newInputStream(file("headless/org.vibann.knime.proof/META-INF/MANIFEST.MF"))) {
            proof = new Manifest(in);
        }
        // The nodes' own bundle imports the packages of the core: here they come with it.
        assertThat(proof.getMainAttributes().getValue("Require-Bundle"))
            .isEqualTo(bundle.getProperty("Require-Bundle") + ",org.vibann.core;bundle-version=\"[1.0.0,2.0.0)\"");
    }

    private static Path file(final String name) {
        return Repository.root().resolve(name);
    }
}
