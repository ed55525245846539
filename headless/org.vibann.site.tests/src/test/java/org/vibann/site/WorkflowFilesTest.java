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
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.vibann.site.Installation.InstalledBundle;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** The example workflows: their archives, and that KNIME finds every node in them and nothing of anybody's computer. */
class WorkflowFilesTest {

    private static final Path FOLDER = Installation.ROOT.resolve("example-workflows");

    private static final Path ARCHIVES = Path.of(System.getProperty("vibann.archives"));

    /** Values that begin like an absolute path on some system, or hold somebody's home. */
    private static final Pattern MACHINE =
        Pattern.compile("value=\"(/|[A-Za-z]:[\\\\/]|\\\\\\\\|file:)|/home/|/Users/|\\\\Users\\\\");

    /** The files that a workflow saved without data has. */
    private static final String EXPECTED =
        "workflow\\.knime|workflow-metadata\\.xml|[^/]+ \\(#\\d+\\)/settings\\.xml|data/.+";

    /** Nodes that every KNIME has. */
    private static final List<String> KNIMES_OWN =
        List.of("org.knime.base.node.preproc.append.row.AppendedRowsNodeFactory");

    static List<Path> workflows() throws IOException {
        return Installation.children(FOLDER).stream().filter(f -> Files.exists(f.resolve("workflow.knime"))).toList();
    }

    @Test
    void thereIsAnArchiveForEachAndForNothingElse() throws IOException {
        assertThat(Installation.children(ARCHIVES)).extracting(f -> f.getFileName().toString()).isNotEmpty()
            .containsExactlyElementsOf(workflows().stream().map(f -> f.getFileName() + ".knwf").toList());
    }

    @ParameterizedTest
    @MethodSource("workflows")
    void theArchiveHoldsTheFolder(final Path workflow) throws IOException {
        final Map<String, byte[]> expected = new TreeMap<>();
        for (final Path file : files(workflow)) {
            expected.put(FOLDER.relativize(file).toString().replace('\\', '/'), Files.readAllBytes(file));
        }
        final Map<String, byte[]> found = new TreeMap<>();
        try (ZipFile zip = new ZipFile(ARCHIVES.resolve(workflow.getFileName() + ".knwf").toFile())) {
            for (final ZipEntry entry : zip.stream().filter(e -> !e.isDirectory()).toList()) {
                found.put(entry.getName(), zip.getInputStream(entry).readAllBytes());
            }
        }
        assertThat(found.keySet()).isEqualTo(expected.keySet());
        found.forEach((name, bytes) -> assertThat(bytes).as(name).isEqualTo(expected.get(name)));
    }

    @ParameterizedTest
    @MethodSource("workflows")
    void everyNodeNamesWhatIsInstalled(final Path workflow) throws IOException {
        final List<Path> nodes = nodes(workflow);
        assertThat(nodes).isNotEmpty();
        for (final Path file : nodes) {
            final Map<String, String> settings = entries(file);
            if (KNIMES_OWN.contains(settings.get("factory"))) {
                assertThat(settings).containsEntry("node-bundle-symbolic-name", "org.knime.base")
                    .containsEntry("node-feature-symbolic-name", "org.knime.features.base.feature.group");
                continue;
            }
            final InstalledBundle bundle = Installation.product().stream()
                .filter(b -> b.symbolicName().equals(settings.get("node-bundle-symbolic-name"))).findFirst()
                .orElseThrow(() -> new AssertionError(file + " names a bundle that the feature does not bring"));
            final var manifest = bundle.manifest().getMainAttributes();
            assertThat(settings.get("node-bundle-name")).isEqualTo(manifest.getValue("Bundle-Name"));
            assertThat(settings.get("node-bundle-vendor")).isEqualTo(manifest.getValue("Bundle-Vendor"));
            assertThat(versionOf(settings.get("node-bundle-version")))
                .isEqualTo(versionOf(manifest.getValue("Bundle-Version")));
            assertThat(factories(bundle)).contains(settings.get("factory"));

            final Element feature = Installation
                .parse(Installation.children(Installation.EQUINOX.resolve("features")).get(0).resolve("feature.xml"))
                .getDocumentElement();
            assertThat(settings.get("node-feature-name")).isEqualTo(feature.getAttribute("label"));
            assertThat(settings.get("node-feature-symbolic-name"))
                .isEqualTo(feature.getAttribute("id") + ".feature.group");
            assertThat(settings.get("node-feature-vendor")).isEqualTo(feature.getAttribute("provider-name"));
            assertThat(versionOf(settings.get("node-feature-version")))
                .isEqualTo(versionOf(feature.getAttribute("version")));
        }
    }

    @ParameterizedTest
    @MethodSource("workflows")
    void theGraphNamesItsNodes(final Path workflow) throws IOException {
        final Path graph = workflow.resolve("workflow.knime");
        assertThat(entries(graph)).containsEntry("version", "5.1.0");
        assertThat(all(graph, "node_settings_file").stream().map(workflow::resolve).toList())
            .containsExactlyInAnyOrderElementsOf(nodes(workflow));
        assertThat(all(graph, "node_type")).containsOnly("NativeNode");
    }

    @ParameterizedTest
    @MethodSource("workflows")
    void nothingIsExecutedAndNothingIsOfAComputer(final Path workflow) throws IOException {
        for (final Path file : files(workflow)) {
            final String name = workflow.relativize(file).toString().replace('\\', '/');
            assertThat(name).matches(EXPECTED);
            if (!name.startsWith("data/")) {
                final String text = Files.readString(file);
                assertThat(MACHINE.matcher(text).find()).as("a path of a computer in " + name).isFalse();
                assertThat(text).doesNotContain("EXECUTED");
            }
        }
        assertThat(all(workflow.resolve("workflow.knime"), "authored-by", "lastEdited-by"))
            .containsOnly("VIBANN contributors");
        for (final Path node : nodes(workflow)) {
            assertThat(entries(node)).containsEntry("hasContent", "false");
            assertThat(all(node, "port_dir_location", "file_store_location", "file_store_id")).containsOnly("");
        }
    }

    private static List<Path> files(final Path workflow) throws IOException {
        try (Stream<Path> files = Files.walk(workflow)) {
            return files.filter(Files::isRegularFile).sorted().toList();
        }
    }

    private static List<Path> nodes(final Path workflow) throws IOException {
        return files(workflow).stream().filter(f -> f.endsWith("settings.xml")).toList();
    }

    private static List<String> factories(final InstalledBundle bundle) throws IOException {
        return elements(Installation.parse(bundle.location().resolve("plugin.xml")).getDocumentElement(), "node")
            .map(node -> node.getAttribute("factory-class")).toList();
    }

    /** 1.0.0 of 1.0.0.v20260101. */
    private static String versionOf(final String version) {
        return Optional.ofNullable(version).orElse("none").replaceFirst("^(\\d+\\.\\d+\\.\\d+).*", "$1");
    }

    /** The entries at the top of a settings file. */
    private static Map<String, String> entries(final Path file) throws IOException {
        final Map<String, String> entries = new TreeMap<>();
        final Element root = Installation.parse(file).getDocumentElement();
        elements(root, "entry").filter(entry -> entry.getParentNode() == root)
            .forEach(entry -> entries.put(entry.getAttribute("key"), entry.getAttribute("value")));
        return entries;
    }

    /** The values of entries of some keys, wherever they are. */
    private static List<String> all(final Path file, final String... keys) throws IOException {
        return elements(Installation.parse(file).getDocumentElement(), "entry")
            .filter(entry -> List.of(keys).contains(entry.getAttribute("key")))
            .map(entry -> entry.getAttribute("value")).toList();
    }

    private static Stream<Element> elements(final Element parent, final String tag) {
        final NodeList list = parent.getElementsByTagName(tag);
        return IntStream.range(0, list.getLength()).mapToObj(i -> (Element)list.item(i));
    }
}
