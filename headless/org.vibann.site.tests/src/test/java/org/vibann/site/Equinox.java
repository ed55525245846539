/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.site;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.stream.Stream;

import org.osgi.framework.Bundle;
import org.osgi.framework.BundleException;
import org.osgi.framework.Constants;
import org.osgi.framework.launch.Framework;
import org.osgi.framework.launch.FrameworkFactory;
import org.osgi.framework.wiring.FrameworkWiring;

/**
 * A running Equinox with some bundles in it. Nothing of the class path of the tests is visible to them, and of the JDK
 * outside {@code java.*} only what they import.
 */
final class Equinox implements AutoCloseable {

    /** Equinox itself: it is the framework and not installed into it. */
    static final String FRAMEWORK = "org.eclipse.osgi";

    private final Path m_storage;

    private final Framework m_framework;

    private Equinox(final Path storage, final Framework framework) {
        m_storage = storage;
        m_framework = framework;
    }

    /**
     * Starts the framework, installs bundles and resolves as many as can be.
     *
     * @param bundles jars and folders
     * @throws IOException when the framework's storage cannot be made
     * @throws BundleException when the framework does not start or refuses a bundle
     */
    static Equinox start(final List<Path> bundles) throws IOException, BundleException {
        final Path storage = Files.createTempDirectory("equinox");
        final Framework framework = ServiceLoader.load(FrameworkFactory.class).findFirst().orElseThrow()
            .newFramework(Map.of(Constants.FRAMEWORK_STORAGE, storage.toString(), //
                Constants.FRAMEWORK_STORAGE_CLEAN, Constants.FRAMEWORK_STORAGE_CLEAN_ONFIRSTINIT));
        final Equinox equinox = new Equinox(storage, framework);
        try {
            framework.start();
            for (final Path bundle : bundles) {
                framework.getBundleContext().installBundle("reference:" + bundle.toUri());
            }
            framework.adapt(FrameworkWiring.class).resolveBundles(null);
            return equinox;
        } catch (final BundleException | RuntimeException e) {
            equinox.close();
            throw e;
        }
    }

    /** Starts with all that is installed. */
    static Equinox startInstallation() throws IOException, BundleException {
        return startInstallation(Installation.EQUINOX);
    }

    /** Starts with all that is installed in a folder. */
    static Equinox startInstallation(final Path folder) throws IOException, BundleException {
        return start(Installation.bundles(folder).stream().filter(b -> !b.symbolicName().equals(FRAMEWORK))
            .map(Installation.InstalledBundle::location).toList());
    }

    /** The installed bundles, without the framework itself. */
    List<Bundle> bundles() {
        return Stream.of(m_framework.getBundleContext().getBundles()).filter(b -> b.getBundleId() != 0).toList();
    }

    /** The bundle of that symbolic name. */
    Bundle bundle(final String symbolicName) {
        return bundles().stream().filter(b -> b.getSymbolicName().equals(symbolicName)).findFirst().orElseThrow();
    }

    /** The bundles with a {@code plugin.xml} that the installed features brought. */
    List<Bundle> product() throws IOException {
        return Installation.product().stream().map(b -> bundle(b.symbolicName())).toList();
    }

    @Override
    public void close() throws IOException, BundleException {
        m_framework.stop();
        try {
            m_framework.waitForStop(10_000);
        } catch (final InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        try (Stream<Path> files = Files.walk(m_storage)) {
            for (final Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
