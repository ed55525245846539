/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.headless.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What is built against the stand-ins has to run on the real bundles: the nodes refer to nothing, and the stand-ins
 * declare nothing, that the oldest and the newest supported KNIME do not have just so.
 */
class ConformanceTest {

    /** The older symbol file does not cover this package. */
    private static final String NEWEST_ONLY = "org/knime/base/";

    @ParameterizedTest
    @ValueSource(strings = {"5.8", "5.12"})
    @DisplayName("The nodes refer only to what KNIME has")
    void references(final String version) {
        final var nodes = Bundle.find("org.vibann.knime").classes();
        assertThat(uses("org.vibann.knime", "org/knime/node/")).as("nodes that use KNIME").isNotEmpty();
        final var violations = ReferenceCheck.violations(nodes, symbols(version)).stream()
            .filter(v -> !version.equals("5.8") || !v.contains(NEWEST_ONLY)).toList();
        assertThat(violations).isEmpty();
    }

    /**
     * KNIME's own nodes are no API: no symbol file has them, and only the files of workflows name them. The nodes bundle
     * must not ({@link #references}).
     */
    private static final String NODES = "org/knime/base/node/preproc/";

    @ParameterizedTest
    @ValueSource(strings = {"5.8", "5.12"})
    @DisplayName("The stand-ins declare only what KNIME has")
    void declarations(final String version) {
        final var standIns = Stream.of("org.knime.core", "org.knime.core.ui", "org.knime.filehandling.core",
            "org.knime.base").flatMap(name -> Bundle.find(name).declarations().stream())
            .filter(type -> !version.equals("5.8") || !type.name().startsWith(NEWEST_ONLY))
            .filter(type -> !type.name().startsWith(NODES)).toList();
        assertThat(DeclarationCheck.violations(standIns, symbols(version))).isEmpty();
    }

    @Test
    @DisplayName("The algorithms know no KNIME")
    void coreIsFree() {
        assertThat(uses("org.vibann.core", "org/knime/")).isEmpty();
    }

    @Test
    @DisplayName("The runner knows no node, it finds them by their plugin.xml")
    void runnerIsFree() {
        assertThat(uses("org.vibann.headless", "org/vibann/knime/")).isEmpty();
    }

    @Test
    @DisplayName("The algorithms and the stand-ins do not know the nodes")
    void nothingUsesTheNodes() {
        assertThat(uses("org.vibann.core", "org/vibann/knime/")).isEmpty();
        assertThat(uses("org.knime.core.ui", "org/vibann/")).isEmpty();
        assertThat(uses("org.knime.core", "org/vibann/")).isEmpty();
    }

    /** @return the classes of a bundle that name something of a package, with what they name */
    private static Map<String, List<String>> uses(final String bundle, final String packagePrefix) {
        final var uses = new LinkedHashMap<String, List<String>>();
        for (var bytes : Bundle.find(bundle).classes()) {
            for (var reference : References.of(bytes)) {
                if (reference.owner() != null && reference.owner().startsWith(packagePrefix)) {
                    uses.computeIfAbsent(ClassFile.read(bytes).name(), name -> new ArrayList<>())
                        .add(reference.toString());
                }
            }
        }
        return uses;
    }

    private static SymbolFile symbols(final String version) {
        final var file = root().resolveSibling("shared").resolve("knime-api")
            .resolve("knime-" + version + "-symbols.txt");
        assumeTrue(Files.isRegularFile(file), () -> "There are no signatures of KNIME at " + file);
        return SymbolFile.read(version, file);
    }

    private static Path root() {
        final var configured = System.getProperty("vibann.root");
        if (configured != null) {
            return Path.of(configured).toAbsolutePath().normalize();
        }
        Path folder = Path.of("").toAbsolutePath();
        while (folder != null && !(Files.exists(folder.resolve("build")) && Files.exists(folder.resolve("vibann")))) {
            folder = folder.getParent();
        }
        assumeTrue(folder != null, "The working directory is not in the repository");
        return folder;
    }
}
