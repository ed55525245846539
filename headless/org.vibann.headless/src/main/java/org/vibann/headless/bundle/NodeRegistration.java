/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.headless.bundle;

/**
 * One {@code <node>} element of the extension point {@code org.knime.workbench.repository.nodes}.
 *
 * @param factoryClass class name of the node factory, as workflows name it
 * @param categoryPath place in the node repository, e.g. {@code /community/vibann}
 * @param hidden whether the node is not to be listed ({@code hidden} or {@code deprecated}); it still runs
 */
public record NodeRegistration(String factoryClass, String categoryPath, boolean hidden) {
}
