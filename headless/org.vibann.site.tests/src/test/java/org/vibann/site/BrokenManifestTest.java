/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.Manifest;

import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleException;
import org.vibann.site.Installation.InstalledBundle;

/**
 * A manifest that lacks an entry is noticed: every requirement of every bundle is taken away in turn, and the checks of
 * {@link BundlesTest} have to fail. So no entry is there without need either.
 */
class BrokenManifestTest {

    @TempDir
    private Path m_folder;

    /** Every required bundle and package, but for optional packages and those that a bundle exports itself. */
    static List<Broken> entries() throws IOException {
        final List<Broken> entries = new ArrayList<>();
        for (final InstalledBundle bundle : Installation.product()) {
            final var attributes = bundle.manifest().getMainAttributes();
            final List<String> exports = ManifestEntries.of(attributes.getValue("Export-Package")).stream()
                .map(entry -> entry.split(";")[0]).toList();
            for (final String header : List.of("Require-Bundle", "Import-Package")) {
                for (final String entry : ManifestEntries.of(attributes.getValue(header))) {
                    if (!exports.contains(entry.split(";")[0]) && !entry.contains("resolution:=optional")) {
                        entries.add(new Broken(bundle, header, entry));
                    }
                }
            }
        }
        return entries;
    }

    record Broken(InstalledBundle bundle, String header, String entry) {

        @Override
        public String toString() {
            return bundle.symbolicName() + " without " + header + ": " + entry;
        }
    }

    @ParameterizedTest
    @MethodSource("entries")
    void isNoticed(final Broken broken) throws IOException, BundleException {
        final Path copy = copyWithout(broken);
        final List<Path> bundles = new ArrayList<>();
        for (final InstalledBundle bundle : Installation.bundles()) {
            if (!bundle.symbolicName().equals(Equinox.FRAMEWORK)) {
                bundles.add(bundle.equals(broken.bundle()) ? copy : bundle.location());
            }
        }
        try (Equinox equinox = Equinox.start(bundles)) {
            final Bundle bundle = equinox.bundle(broken.bundle().symbolicName());
            assertThat(References.problems(bundle)).isNotEmpty();
        }
    }

    private Path copyWithout(final Broken broken) throws IOException {
        final Path source = broken.bundle().location();
        final Manifest manifest = broken.bundle().manifest();
        final String header = manifest.getMainAttributes().getValue(broken.header());
        final List<String> kept = new ArrayList<>(ManifestEntries.of(header));
        assertThat(kept.remove(broken.entry())).isTrue();
        if (kept.isEmpty()) {
            manifest.getMainAttributes().remove(new java.util.jar.Attributes.Name(broken.header()));
        } else {
            manifest.getMainAttributes().putValue(broken.header(), String.join(",", kept));
        }
        return BundleCopy.of(broken.bundle(), manifest, m_folder);
    }
}
