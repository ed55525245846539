/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.jar.Manifest;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleException;
import org.vibann.site.Installation.InstalledBundle;

/**
 * The nodes resolve in the oldest and in the newest KNIME that they are for, whose bundles have different versions, and a
 * range that leaves one of these out does not pass unnoticed.
 */
class KnimeVersionsTest {

    private static final String RANGE = "bundle-version=\"[^\"]*\"";

    @TempDir
    private Path m_folder;

    /** So what the director installed the feature into, and what all other proofs run in, is the oldest. */
    @Test
    void theStandInsHaveTheVersionsOfTheOldest() throws IOException {
        final Map<String, String> found = new TreeMap<>();
        for (final InstalledBundle bundle : Installation.bundles()) {
            if (bundle.symbolicName().startsWith("org.knime.")) {
                found.put(bundle.symbolicName(), bundle.manifest().getMainAttributes().getValue("Bundle-Version"));
            }
        }
        assertThat(found).containsExactlyInAnyOrderEntriesOf(KnimeVersions.OLDEST.bundles());
    }

    /** That they do in the oldest is what {@link BundlesTest} shows. */
    @Test
    void theNodesResolveAndFindTheirClassesInTheNewest() throws IOException, BundleException {
        try (Equinox equinox = Equinox.start(bundles(KnimeVersions.NEWEST, "", ""))) {
            assertThat(equinox.bundles()).allSatisfy(bundle -> assertThat(bundle.getState())
                .as(bundle.getSymbolicName()).isIn(Bundle.RESOLVED, Bundle.STARTING, Bundle.ACTIVE));
            for (final Bundle bundle : equinox.product()) {
                assertThat(References.problems(bundle)).isEmpty();
            }
        }
    }

    /** A range of our nodes that is wrong in one KNIME: it begins above its version, or ends with it. */
    record WrongRange(KnimeVersions knime, String required, String range) {

        @Override
        public String toString() {
            return "KNIME " + knime.knime() + ", " + required + " " + range;
        }
    }

    static List<WrongRange> wrongRanges() {
        final List<WrongRange> ranges = new ArrayList<>();
        // KNIME 5.8 has 5.6.0 of it.
        ranges.add(new WrongRange(KnimeVersions.OLDEST, "org.knime.filehandling.core", "[5.8.0,6.0.0)"));
        for (final String name : KnimeVersions.OLDEST.bundles().keySet().stream().sorted().toList()) {
            ranges.add(new WrongRange(KnimeVersions.OLDEST, name, "[5.8.4,6.0.0)"));
            ranges.add(new WrongRange(KnimeVersions.NEWEST, name,
                "[5.0.0," + KnimeVersions.NEWEST.bundles().get(name) + ")"));
        }
        return ranges;
    }

    @ParameterizedTest
    @MethodSource("wrongRanges")
    void aRangeThatLeavesItOutIsNoticed(final WrongRange wrong) throws IOException, BundleException {
        try (Equinox equinox = Equinox.start(bundles(wrong.knime(), wrong.required(), wrong.range()))) {
            assertThat(References.problems(equinox.bundle("org.vibann.knime")))
                .containsExactly("org.vibann.knime does not resolve");
        }
    }

    /** The installed bundles with KNIME's in these versions, and the nodes' range of one of them replaced. */
    private List<Path> bundles(final KnimeVersions knime, final String required, final String range)
        throws IOException {
        final List<Path> bundles = new ArrayList<>();
        for (final InstalledBundle bundle : Installation.bundles()) {
            final Manifest manifest = bundle.manifest();
            final String version = knime.bundles().get(bundle.symbolicName());
            if (version != null) {
                manifest.getMainAttributes().putValue("Bundle-Version", version);
                bundles.add(BundleCopy.of(bundle, manifest, m_folder));
            } else if (bundle.symbolicName().equals("org.vibann.knime") && !required.isEmpty()) {
                manifest.getMainAttributes().putValue("Require-Bundle",
                    replaced(manifest.getMainAttributes().getValue("Require-Bundle"), required, range));
                bundles.add(BundleCopy.of(bundle, manifest, Files.createTempDirectory(m_folder, "nodes")));
            } else if (!bundle.symbolicName().equals(Equinox.FRAMEWORK)) {
                bundles.add(bundle.location());
            }
        }
        return bundles;
    }

    private static String replaced(final String header, final String required, final String range) {
        final List<String> entries = ManifestEntries.of(header);
        final int at = entries.indexOf(
            entries.stream().filter(entry -> entry.split(";")[0].equals(required)).findFirst().orElseThrow());
        final String changed = entries.get(at).replaceFirst(RANGE, "bundle-version=\"" + range + "\"");
        assertThat(changed).isNotEqualTo(entries.get(at));
        final List<String> all = new ArrayList<>(entries);
        all.set(at, changed);
        return String.join(",", all);
    }
}
