/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.knime.example;

import org.knime.core.node.NodeSettings;

/** Settings of KNIME's node Concatenate, as it saves them. */
final class ConcatenateExample {

    private ConcatenateExample() {
    }

    /**
     * @param suffix what is appended to the row ID of an appended row that is there already
     * @return settings that keep the columns that both tables have
     */
    static NodeSettings settings(final String suffix) {
        final var settings = new NodeSettings("model");
        settings.addBoolean("create_new_rowids", false);
        settings.addBoolean("fail_on_duplicates", false);
        settings.addBoolean("append_suffix", true);
        settings.addBoolean("intersection_of_columns", true);
        settings.addString("suffix", suffix);
        settings.addBoolean("enable_hiliting", false);
        return settings;
    }
}
