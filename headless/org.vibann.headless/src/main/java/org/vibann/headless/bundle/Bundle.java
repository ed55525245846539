/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.headless.bundle;

import java.util.List;

/**
 * A bundle on the class path that contributes nodes, as its {@code plugin.xml} and its manifest describe it.
 *
 * @param symbolicName {@code Bundle-SymbolicName} without directives
 * @param name {@code Bundle-Name}, the symbolic name where there is none
 * @param version {@code Bundle-Version}, empty where there is none
 * @param nodes its node registrations, in the order of {@code plugin.xml}
 */
public record Bundle(String symbolicName, String name, String version, List<NodeRegistration> nodes) {

    /** Copies the list. */
    public Bundle {
        nodes = List.copyOf(nodes);
    }
}
