/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

import org.junit.jupiter.api.Test;
import org.vibann.site.Installation.InstalledBundle;

/** What is in the p2 repository, and what the p2 director made of it. */
class SiteTest {

    /** Bytes: what a user downloads for the default feature has to stay below. */
    private static final long LIMIT = 5_000_000;

    /** First bytes of ELF, PE and Mach-O (both byte orders, 32 and 64 bit, universal) files and of static libraries. */
    private static final List<String> NATIVE =
        List.of("7f454c46", "4d5a", "feedface", "feedfacf", "cefaedfe", "cffaedfe", "213c617263683e");

    @Test
    void theFeatureIsInstalledFromTheSiteAlone() throws IOException {
        assertThat(Installation.children(Installation.EQUINOX.resolve("features")))
            .singleElement().satisfies(f -> assertThat(f.getFileName().toString()).startsWith("org.vibann.feature_1."));
        assertThat(Installation.product()).extracting(InstalledBundle::symbolicName)
            .containsExactlyInAnyOrder("org.vibann.core", "org.vibann.knime");
        for (final InstalledBundle bundle : Installation.product()) {
            final String name = bundle.location().getFileName().toString();
            assertThat(Installation.SITE.resolve("plugins").resolve(name.endsWith(".jar") ? name : name + ".jar"))
                .isRegularFile();
        }
    }

    @Test
    void theSiteHoldsTheProductAndNothingOfKnime() throws IOException {
        final List<Path> jars = new ArrayList<>(Installation.children(Installation.SITE.resolve("plugins")));
        jars.addAll(Installation.children(Installation.SITE.resolve("features")));
        assertThat(jars).isNotEmpty()
            .allSatisfy(jar -> assertThat(jar.getFileName().toString()).startsWith("org.vibann.").endsWith(".jar"));
    }

    @Test
    void everyBundleHasItsSources() throws IOException {
        for (final InstalledBundle bundle : Installation.product()) {
            final var version = bundle.manifest().getMainAttributes().getValue("Bundle-Version");
            final Path source = Installation.SITE
                .resolve("plugins/" + bundle.symbolicName() + ".source_" + version + ".jar");
            assertThat(Installation.readManifest(source).getMainAttributes().getValue("Eclipse-SourceBundle"))
                .startsWith(bundle.symbolicName() + ";version=\"" + version + "\"");
            assertThat(entries(source)).anyMatch(name -> name.endsWith(".java"));
        }
    }

    @Test
    void theFeatureIsSmall() throws IOException {
        long size = 0;
        for (final String folder : List.of("plugins", "features")) {
            for (final Path jar : Installation.children(Installation.SITE.resolve(folder))) {
                if (!jar.getFileName().toString().contains(".source")) {
                    size += Files.size(jar);
                }
            }
        }
        assertThat(size).isPositive().isLessThan(LIMIT);
    }

    @Test
    void nothingNativeIsInside() throws IOException {
        final List<String> checked = new ArrayList<>();
        final List<String> natives = new ArrayList<>();
        for (final Path jar : Installation.children(Installation.SITE.resolve("plugins"))) {
            try (InputStream in = Files.newInputStream(jar)) {
                findNatives(jar.getFileName().toString(), in, checked, natives);
            }
        }
        assertThat(checked).hasSizeGreaterThan(100);
        assertThat(natives).isEmpty();
    }

    @Test
    void theSearchForNativeCodeFindsIt() throws IOException {
        final ByteArrayOutputStream elf = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(elf)) {
            zip.putNextEntry(new ZipEntry("inner/blas"));
            zip.write(HexFormat.of().parseHex("7f454c4602010100"));
        }
        final List<String> natives = new ArrayList<>();
        findNatives("outer.jar", new ByteArrayInputStream(elf.toByteArray()), new ArrayList<>(), natives);
        assertThat(natives).containsExactly("outer.jar!inner/blas");
    }

    @Test
    void theFeatureCarriesTheWholeLicence() throws IOException {
        final Path feature = Installation.children(Installation.EQUINOX.resolve("features")).get(0);
        final String licence = Installation.parse(feature.resolve("feature.xml")) //
            .getElementsByTagName("license").item(0).getTextContent();
        assertThat(licence).isEqualToNormalizingWhitespace(
            Files.readString(Installation.ROOT.resolve("LICENSE")).replace("\f", ""));
    }

    @Test
    void everyLibraryInsideABundleIsNamedWithItsLicence() throws IOException {
        for (final InstalledBundle bundle : Installation.product()) {
            final Set<String> libraries = libraries(bundle.location());
            if (!libraries.isEmpty()) {
                final String text = read(bundle.location(), "THIRD-PARTY.txt");
                assertThat(libraries).allSatisfy(library -> assertThat(text).contains(library));
                assertThat(text).doesNotContain("${");
                Stream.of("Apache-2.0.txt", "LGPL-3.0.txt", "GPL-3.0.txt").filter(text::contains)
                    .map(name -> read(bundle.location(), "META-INF/licenses/" + name))
                    .forEach(licence -> assertThat(licence).hasSizeGreaterThan(5000));
            }
            assertThat(read(bundle.location(), "LICENSE.txt"))
                .isEqualTo(Files.readString(Installation.ROOT.resolve("LICENSE")));
        }
    }

    @Test
    void theChartLibraryIsNamedWithTheLicencesOfItsParts() throws IOException {
        final Path nodes = Installation.product().stream().filter(b -> b.symbolicName().equals("org.vibann.knime"))
            .findFirst().orElseThrow().location();
        assertThat(read(nodes, "view/echarts.min.js")).contains("Licensed to the Apache Software Foundation");
        final String text = read(nodes, "THIRD-PARTY.txt");
        assertThat(text).contains("Apache ECharts", "ZRender", "D3", "tslib").doesNotContain("${");
        assertThat(List.of("Apache-2.0.txt", "BSD-3-Clause-ZRender.txt", "BSD-3-Clause-D3.txt", "0BSD-tslib.txt"))
            .allSatisfy(name -> {
                assertThat(text).contains(name);
                assertThat(read(nodes, "META-INF/licenses/" + name)).hasSizeGreaterThan(500);
            });
        assumeFalse(Boolean.getBoolean("vibann.offline"), "Maven makes no bill of materials offline.");
        assertThat(Files.readString(Installation.ROOT.resolve("plugins/org.vibann.knime/target/sbom.json")))
            .contains("pkg:maven/org.mvnpm/echarts@", "pkg:maven/org.mvnpm/zrender@").doesNotContain("selenium");
    }

    @Test
    void theBillOfMaterialsNamesWhatTheBundlesCarry() throws IOException {
        assumeFalse(Boolean.getBoolean("vibann.offline"), "Maven makes no bill of materials offline.");
        final String bill = Files.readString(Installation.ROOT.resolve("plugins/org.vibann.core/target/sbom.json"));
        assertThat(bill).contains("CycloneDX").doesNotContain("junit", "bytedeco");
        for (final InstalledBundle bundle : Installation.product()) {
            for (final String library : libraries(bundle.location())) {
                assertThat(bill).containsPattern(switch (library) {
                    case "smile" -> "pkg:maven/com.github.haifengl/smile-core@";
                    case "org.ejml", "pabeles" -> "pkg:maven/org.ejml/ejml-core@";
                    case "org.apache" -> "pkg:maven/org.apache.commons/commons-csv@";
                    default -> throw new AssertionError("Which artifact are the packages " + library + " of?");
                });
            }
        }
    }

    /** First two segments of the packages that are not ours: smile, org.ejml, … */
    private static Set<String> libraries(final Path bundle) throws IOException {
        final Set<String> libraries = new TreeSet<>();
        for (final String entry : entries(bundle)) {
            if (entry.endsWith(".class") && !entry.startsWith("org/vibann/")) {
                final String[] parts = entry.split("/");
                libraries.add(parts[0].equals("org") ? parts[0] + "." + parts[1] : parts[0]);
            }
        }
        return libraries;
    }

    private static List<String> entries(final Path bundle) throws IOException {
        if (Files.isDirectory(bundle)) {
            try (Stream<Path> files = Files.walk(bundle)) {
                return files.map(f -> bundle.relativize(f).toString().replace('\\', '/')).toList();
            }
        }
        try (var zip = new ZipFile(bundle.toFile())) {
            return zip.stream().map(ZipEntry::getName).toList();
        }
    }

    private static String read(final Path bundle, final String entry) {
        try {
            if (Files.isDirectory(bundle)) {
                return Files.readString(bundle.resolve(entry));
            }
            try (var zip = new ZipFile(bundle.toFile())) {
                final ZipEntry found = zip.getEntry(entry);
                assertThat(found).as("%s in %s", entry, bundle.getFileName()).isNotNull();
                return new String(zip.getInputStream(found).readAllBytes(), StandardCharsets.UTF_8);
            }
        } catch (final IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void findNatives(final String name, final InputStream jar, final List<String> checked,
        final List<String> natives) throws IOException {
        final ZipInputStream zip = new ZipInputStream(jar);
        for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
            final String path = name + "!" + entry.getName();
            final byte[] bytes = zip.readAllBytes();
            checked.add(path);
            final String start = HexFormat.of().formatHex(bytes, 0, Math.min(8, bytes.length));
            if (NATIVE.stream().anyMatch(start::startsWith)) {
                natives.add(path);
            }
            if (entry.getName().endsWith(".jar") || entry.getName().endsWith(".zip")) {
                findNatives(path, new ByteArrayInputStream(bytes), checked, natives);
            }
        }
    }
}
