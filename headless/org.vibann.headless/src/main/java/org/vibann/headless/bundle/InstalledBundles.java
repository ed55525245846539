/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.headless.bundle;

import java.io.IOException;
import java.net.URL;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.knime.core.node.NodeFactory;
import org.knime.core.node.NodeModel;

/**
 * The bundles with nodes on the class path: found by their {@code plugin.xml}, so that no node's class is named here.
 */
public final class InstalledBundles {

    private final ClassLoader loader;

    private final List<Bundle> bundles;

    private final Map<String, Bundle> byFactory = new LinkedHashMap<>();

    private InstalledBundles(final ClassLoader loader, final List<Bundle> bundles) {
        this.loader = loader;
        this.bundles = List.copyOf(bundles);
        for (final Bundle bundle : bundles) {
            for (final NodeRegistration node : bundle.nodes()) {
                byFactory.putIfAbsent(node.factoryClass(), bundle);
            }
        }
    }

    /**
     * Finds the bundles that a class loader sees.
     *
     * @throws IOException when a {@code plugin.xml} cannot be read
     */
    public static InstalledBundles find(final ClassLoader loader) throws IOException {
        final List<Bundle> bundles = new ArrayList<>();
        for (final URL url : Collections.list(loader.getResources(PluginXml.FILE))) {
            final Bundle bundle = PluginXml.read(url);
            if (!bundle.nodes().isEmpty()) {
                bundles.add(bundle);
            }
        }
        // The order on the class path is the file system's; the name's is the same everywhere.
        bundles.sort(Comparator.comparing(Bundle::symbolicName));
        return new InstalledBundles(loader, bundles);
    }

    /** @return the bundles that contribute nodes, by symbolic name */
    public List<Bundle> bundles() {
        return bundles;
    }

    /**
     * Creates the factory that a workflow names.
     *
     * @param factoryClass class name of a node factory
     * @return a new, initialised factory; empty when no bundle registers it
     * @throws BundleException when the registered class cannot be loaded or is no node factory
     */
    public Optional<NodeFactory<NodeModel>> createFactory(final String factoryClass) throws BundleException {
        final Bundle bundle = byFactory.get(factoryClass);
        if (bundle == null) {
            return Optional.empty();
        }
        try {
            final Object factory = loader.loadClass(factoryClass).getDeclaredConstructor().newInstance();
            @SuppressWarnings("unchecked") // the model's type is the factory's own affair
            final NodeFactory<NodeModel> result = (NodeFactory<NodeModel>)factory;
            result.init();
            return Optional.of(result);
        } catch (final ReflectiveOperationException | LinkageError | RuntimeException e) {
            throw new BundleException("Bundle " + bundle.symbolicName() + " registers the node " + factoryClass
                + ", which cannot be created: " + rootMessage(e), e);
        }
    }

    private static String rootMessage(final Throwable error) {
        Throwable root = error;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        return root.toString();
    }
}
