/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.core.engine;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleException;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.InvalidSyntaxException;
import org.osgi.framework.ServiceReference;
import org.osgi.framework.wiring.BundleRevision;
import org.vibann.core.nn.Engine;

/** Engines in OSGi's service registry. The only class that knows OSGi, which a flat class path need not have. */
final class EngineServices {

    private static final String SERVICE_CAPABILITY = "osgi.service";

    private EngineServices() {
    }

    static List<Engine> find() {
        final List<Engine> engines = new ArrayList<>();
        final Bundle core = FrameworkUtil.getBundle(EngineServices.class);
        if (core == null) {
            return engines;
        }
        try {
            if (core.getBundleContext() == null) {
                core.start(Bundle.START_TRANSIENT);
            }
            final BundleContext context = core.getBundleContext();
            for (final Bundle bundle : context.getBundles()) {
                // Bundles are started when a class of theirs is asked for, and nobody asks for one of an engine.
                if (offersAnEngine(bundle)) {
                    bundle.start(Bundle.START_TRANSIENT);
                }
            }
            for (final ServiceReference<Engine> reference : context.getServiceReferences(Engine.class, null)) {
                engines.add(context.getService(reference));
            }
        } catch (final BundleException | InvalidSyntaxException | IllegalStateException e) {
            // The bundle does not resolve or start here, or the framework is shutting down: there is no such engine.
            return engines;
        }
        return engines;
    }

    private static boolean offersAnEngine(final Bundle bundle) {
        final BundleRevision revision = bundle.adapt(BundleRevision.class);
        return revision != null && revision.getDeclaredCapabilities(SERVICE_CAPABILITY).stream()
            .map(c -> c.getAttributes().get("objectClass"))
            .anyMatch(o -> o instanceof Collection<?> names && names.contains(Engine.class.getName()));
    }
}
