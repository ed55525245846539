/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.dl4j;

import org.osgi.framework.BundleActivator;
import org.osgi.framework.BundleContext;
import org.vibann.core.nn.Engine;

/** Offers the engine as a service. Native libraries are loaded when the engine is first used, not before. */
public final class Activator implements BundleActivator {

    @Override
    public void start(final BundleContext context) {
        // JavaCPP unpacks native libraries into a folder; inside OSGi it is the bundle's own, if the user names no other.
        if (System.getProperty(Backend.CACHE) == null) {
            System.setProperty(Backend.CACHE, context.getDataFile("javacpp").getAbsolutePath());
        }
        context.registerService(Engine.class, new Dl4jEngine(), null);
    }

    @Override
    public void stop(final BundleContext context) {
        // The framework takes the service back.
    }
}
