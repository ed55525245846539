/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.headless.workflow;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.knime.core.node.NodeSettings;

/**
 * A setting of a node as the command line shows and takes it.
 *
 * @param path keys separated by dots
 * @param value its value as text; a list's values separated by commas, nothing for an optional setting that is off
 * @param optional whether an empty value or "none" switches it off
 */
public record Setting(String path, String value, boolean optional) {

    /**
     * A setting that is always there.
     *
     * @param path keys separated by dots
     * @param value its value as text
     */
    Setting(final String path, final String value) {
        this(path, value, false);
    }

    /** @return all settings in a section, in its order */
    public static List<Setting> of(final NodeSettings section) {
        final List<Setting> settings = new ArrayList<>();
        collect(section, "", settings);
        return settings;
    }

    private static void collect(final NodeSettings section, final String prefix, final List<Setting> settings) {
        for (final String key : section.keySet()) {
            final Optional<NodeSettings> nested = SettingEntry.section(section, key);
            if (isPresenceOfAnother(section, key)) {
                continue;
            }
            if (nested.isEmpty()) {
                settings.add(new Setting(prefix + key, text(section, key),
                    section.containsKey(key + SettingOverride.IS_PRESENT)));
            } else if (nested.get().containsKey(SettingEntry.ARRAY_SIZE)) {
                settings.add(new Setting(prefix + key, String.join(",", nested.get().keySet().stream()
                    .filter(index -> !index.equals(SettingEntry.ARRAY_SIZE)).map(index -> text(nested.get(), index))
                    .toList())));
            } else if (FileLocation.isAt(section, key)) {
                settings.add(new Setting(prefix + key, nested.get().getString(FileLocation.KEY, "")));
            } else {
                collect(nested.get(), prefix + key + ".", settings);
            }
        }
    }

    /** An optional setting has a flag beside it, which giving a value sets by itself. */
    private static boolean isPresenceOfAnother(final NodeSettings section, final String key) {
        return key.endsWith(SettingOverride.IS_PRESENT)
            && section.containsKey(key.substring(0, key.length() - SettingOverride.IS_PRESENT.length()));
    }

    private static String text(final NodeSettings section, final String key) {
        if (!section.getBoolean(key + SettingOverride.IS_PRESENT, true)) {
            return "";
        }
        final String text = section.getEntry(key).toStringValue();
        return text == null ? "" : text;
    }
}
