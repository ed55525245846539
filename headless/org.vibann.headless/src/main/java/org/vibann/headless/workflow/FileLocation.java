/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.headless.workflow;

import java.nio.file.Path;
import java.util.Optional;

import org.knime.core.node.NodeSettings;

/** The section in which KNIME keeps where a file is: {@code path} with a file system and a path in it. */
final class FileLocation {

    /** Key of the section within a file setting. */
    static final String KEY = "path";

    private static final String PRESENT = "location_present";

    private static final String FILE_SYSTEM = "file_system_type";

    private FileLocation() {
    }

    /** @return whether the section at a key of {@code parent} is a file's location */
    static boolean isAt(final NodeSettings parent, final String key) {
        final Optional<NodeSettings> section = SettingEntry.section(parent, key);
        return KEY.equals(key) && section.isPresent() && section.get().containsKey(PRESENT);
    }

    /** Replaces the location at {@link #KEY} of {@code parent} by a file of this computer. */
    static void set(final NodeSettings parent, final Path file) {
        final NodeSettings location = new NodeSettings(KEY);
        location.addBoolean(PRESENT, true);
        location.addString(FILE_SYSTEM, "LOCAL");
        location.addString(KEY, file.toAbsolutePath().normalize().toString());
        parent.addNodeSettings(location);
    }
}
