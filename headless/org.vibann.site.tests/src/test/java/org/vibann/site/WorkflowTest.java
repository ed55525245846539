/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.File;
import java.io.IOException;
import java.lang.reflect.Method;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.osgi.framework.Bundle;

/** The example workflow inside the Equinox that the feature was installed into, and the same on a flat class path. */
class WorkflowTest {

    static final Path WORKFLOW = Installation.ROOT.resolve("example-workflows/01-hardness-to-design");

    private static final Path RUNNER = Installation.ROOT.resolve("headless/org.vibann.headless/target");

    /** Fewer steps than the workflow asks for: what is compared is the same with any number. */
    private static final List<String> QUICK =
        List.of("--set", "2.epochs=20", "--set", "4.iterations=250", "--set", "5.starts=8", "--set", "5.iterations=20");

    @TempDir
    private Path m_folder;

    @Test
    void yieldsTheSameInsideEquinox() throws Exception {
        final Path inside = m_folder.resolve("inside");
        final Path flat = m_folder.resolve("flat");
        assertThat(runInEquinox(Installation.EQUINOX, arguments(inside))).as("exit status in Equinox").isZero();
        assertThat(runOnClassPath(arguments(flat))).as("exit status on the class path").isZero();

        final Map<String, byte[]> expected = results(flat);
        assertThat(expected.keySet()).hasSizeGreaterThanOrEqualTo(10)
            .anyMatch(name -> name.matches("VIBANN Learner-2.port-1\\.zip!.*weights\\.bin"));
        final Map<String, byte[]> found = results(inside);
        assertThat(found.keySet()).isEqualTo(expected.keySet());
        found.forEach((name, bytes) -> assertThat(bytes).as(name).isEqualTo(expected.get(name)));
    }

    private static List<String> arguments(final Path out) {
        final List<String> arguments = new ArrayList<>(List.of("run", WORKFLOW.toString(), "--out", out.toString()));
        arguments.addAll(QUICK);
        return arguments;
    }

    static int runInEquinox(final Path installation, final List<String> arguments) throws Exception {
        final ClassLoader before = Thread.currentThread().getContextClassLoader();
        try (Equinox equinox = Equinox.startInstallation(installation)) {
            // The runner finds nodes through the context class loader; it gets them from their bundles here.
            Thread.currentThread().setContextClassLoader(new BundlesLoader(equinox.product()));
            final Method create = equinox.bundle("org.vibann.headless").loadClass("org.vibann.headless.cli.Main")
                .getDeclaredMethod("commandLine");
            create.setAccessible(true);
            final Object commandLine = create.invoke(null);
            return (Integer)commandLine.getClass().getMethod("execute", String[].class).invoke(commandLine,
                (Object)arguments.toArray(new String[0]));
        } finally {
            Thread.currentThread().setContextClassLoader(before);
        }
    }

    private int runOnClassPath(final List<String> arguments) throws IOException, InterruptedException {
        final Path jar;
        try (Stream<Path> files = Files.list(RUNNER)) {
            jar = files.filter(f -> f.getFileName().toString().matches("org\\.vibann\\.headless-.*\\.jar")).findFirst()
                .orElseThrow();
        }
        final String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        final String classPath = jar + File.pathSeparator + RUNNER.resolve("lib").resolve("*");
        final List<String> command = new ArrayList<>(List.of(java, "-Djava.awt.headless=true", "-cp", classPath,
            "org.vibann.headless.cli.Main"));
        command.addAll(arguments);
        return new ProcessBuilder(command).redirectErrorStream(true)
            .redirectOutput(m_folder.resolve("flat.log").toFile()).start().waitFor();
    }

    /** Files that a run wrote, but for the summary, which has the seconds it took. */
    static Map<String, byte[]> results(final Path folder) throws IOException {
        final Map<String, byte[]> results = new TreeMap<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (final Path file : files.filter(Files::isRegularFile).toList()) {
                if (!file.endsWith("summary.json")) {
                    add(folder.relativize(file).toString(), Files.readAllBytes(file), results);
                }
            }
        }
        return results;
    }

    /** Zip files, in which KNIME writes port objects, hold the time of day: their entries are compared. */
    private static void add(final String name, final byte[] bytes, final Map<String, byte[]> results)
        throws IOException {
        if (bytes.length < 2 || bytes[0] != 'P' || bytes[1] != 'K') {
            results.put(name, bytes);
            return;
        }
        final ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes));
        for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
            add(name + "!" + entry.getName(), zip.readAllBytes(), results);
        }
    }

    /** Finds classes and resources in any of some bundles. */
    private static final class BundlesLoader extends ClassLoader {

        private final List<Bundle> m_bundles;

        BundlesLoader(final List<Bundle> bundles) {
            super(null);
            m_bundles = bundles;
        }

        @Override
        protected Class<?> findClass(final String name) throws ClassNotFoundException {
            for (final Bundle bundle : m_bundles) {
                try {
                    return bundle.loadClass(name);
                } catch (final ClassNotFoundException e) {
                    continue;
                }
            }
            throw new ClassNotFoundException(name);
        }

        @Override
        protected URL findResource(final String name) {
            return m_bundles.stream().map(b -> b.getEntry(name)).filter(Objects::nonNull).findFirst().orElse(null);
        }

        @Override
        protected Enumeration<URL> findResources(final String name) {
            return Collections
                .enumeration(m_bundles.stream().map(b -> b.getEntry(name)).filter(Objects::nonNull).toList());
        }
    }
}
