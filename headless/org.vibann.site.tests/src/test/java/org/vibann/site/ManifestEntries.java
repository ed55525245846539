/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.site;

import java.util.ArrayList;
import java.util.List;

/** Splits a manifest header into its entries: at the commas outside quotes. */
final class ManifestEntries {

    private ManifestEntries() {
    }

    /**
     * The entries of a header.
     *
     * @param header the header's value, or {@code null} where the manifest has none
     */
    static List<String> of(final String header) {
        final List<String> entries = new ArrayList<>();
        if (header == null || header.isBlank()) {
            return entries;
        }
        boolean quoted = false;
        int start = 0;
        for (int i = 0; i < header.length(); i++) {
            if (header.charAt(i) == '"') {
                quoted = !quoted;
            } else if (header.charAt(i) == ',' && !quoted) {
                entries.add(header.substring(start, i).strip());
                start = i + 1;
            }
        }
        entries.add(header.substring(start).strip());
        return entries;
    }
}
