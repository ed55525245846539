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
    void references(final String version) throws Exception {
        assertThat(uses("org.vibann.knime", "org/knime/node/")).as("nodes that use KNIME").isNotEmpty();
        assertThat(wrongReferences(symbols(version))).as("if it is there, the list lacks it; see SymbolLists").isEmpty();
    }

    /**
     * KNIME's own nodes are no API: no symbol file has them, and only the files of workflows name them. The nodes bundle
     * must not ({@link #references}).
     */
    private static final String NODES = "org/knime/base/node/preproc/";

    @ParameterizedTest
    @ValueSource(strings = {"5.8", "5.12"})
    @DisplayName("The stand-ins declare only what KNIME has")
    void declarations(final String version) throws Exception {
        assertThat(wrongDeclarations(symbols(version))).as("if it is there, the list lacks it; see SymbolLists").isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"5.8", "5.12"})
    @DisplayName("The lists say of KNIME what the whole ones say, and those find nothing else")
    void wholeLists(final String version) throws Exception {
        final SymbolFile whole = whole(version);
        final SymbolFile part = symbols(version);
        assertThat(part.types()).hasSizeGreaterThan(100).hasSizeLessThan(whole.types().size()).allSatisfy(type -> {
            final var real = whole.type(type.name()).orElseThrow();
            assertThat(type.flags()).as(type.name()).isEqualTo(real.flags());
            assertThat(type.superName()).isEqualTo(real.superName());
            assertThat(type.interfaces()).isEqualTo(real.interfaces());
            assertThat(real.members()).containsAllEntriesOf(type.members());
        });
        assertThat(wrongReferences(whole)).isEmpty();
        assertThat(wrongDeclarations(whole)).isEmpty();
    }

    private static List<String> wrongReferences(final SymbolFile symbols) {
        return ReferenceCheck.violations(Bundle.find("org.vibann.knime").classes(), symbols).stream()
            .filter(v -> !symbols.version().equals("5.8") || !v.contains(NEWEST_ONLY)).toList();
    }

    private static List<String> wrongDeclarations(final SymbolFile symbols) {
        final var standIns = SymbolLists.STAND_INS.stream().flatMap(name -> Bundle.find(name).declarations().stream())
            .filter(type -> !symbols.version().equals("5.8") || !type.name().startsWith(NEWEST_ONLY))
            .filter(type -> !type.name().startsWith(NODES)).toList();
        return DeclarationCheck.violations(standIns, symbols);
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

    /** The lists among the resources, which {@link SymbolLists} made. */
    private static SymbolFile symbols(final String version) throws Exception {
        return SymbolFile.read(version,
            Path.of(ConformanceTest.class.getResource("/knime-api/" + SymbolLists.fileName(version)).toURI()));
    }

    /** The list of the whole API, of which the others are a part; it lies beside the repository, not in it. */
    private static SymbolFile whole(final String version) {
        final Path file = Path.of(System.getProperty("vibann.root", "../..")).toAbsolutePath().normalize()
            .resolveSibling("shared/knime-api").resolve(SymbolLists.fileName(version));
        assumeTrue(Files.isRegularFile(file), () -> "There are no signatures of KNIME at " + file);
        return SymbolFile.read(version, file);
    }
}
