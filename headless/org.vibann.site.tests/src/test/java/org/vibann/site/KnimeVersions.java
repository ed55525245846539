/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.site;

import java.util.Map;

/**
 * The versions that bundles have in one KNIME: not all of them count as the product does.
 *
 * @param knime the product's version
 * @param bundles version by symbolic name, of the bundles that the nodes require
 */
record KnimeVersions(String knime, Map<String, String> bundles) {

    /** The oldest that the nodes run in; the stand-ins have the same. */
    static final KnimeVersions OLDEST = new KnimeVersions("5.8", Map.of("org.knime.core", "5.8.3", //
        "org.knime.core.ui", "5.8.1", "org.knime.base", "5.8.2", "org.knime.filehandling.core", "5.6.0"));

    /** The newest that the nodes were tried in. */
    static final KnimeVersions NEWEST = new KnimeVersions("5.12", Map.of("org.knime.core", "5.12.0", //
        "org.knime.core.ui", "5.12.0", "org.knime.base", "5.12.0", "org.knime.filehandling.core", "5.11.0"));
}
