/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.headless.workflow;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.NodeSettings;
import org.knime.core.node.config.base.ConfigEntries;

/**
 * An entry of node settings that text can be put into.
 *
 * @param parent the section it is in
 * @param key its key there
 */
record SettingEntry(NodeSettings parent, String key) {

    /** Key that tells a list from a section. */
    static final String ARRAY_SIZE = "array-size";

    /** @return the section at a key, empty when there is none */
    static Optional<NodeSettings> section(final NodeSettings parent, final String key) {
        if (!parent.containsKey(key) || parent.getEntry(key).getType() != ConfigEntries.config) {
            return Optional.empty();
        }
        try {
            return Optional.of(parent.getNodeSettings(key));
        } catch (final InvalidSettingsException e) {
            throw new IllegalStateException(e); // its type was looked at just before
        }
    }

    /**
     * Puts a text into the entry, read as the type that the entry has. A list of texts or numbers takes values
     * separated by commas.
     *
     * @param text the value
     * @param override the whole override, for messages
     * @throws OverrideException when the text cannot be read as that type
     */
    void set(final String text, final String override) throws OverrideException {
        final ConfigEntries type = parent.getEntry(key).getType();
        try {
            switch (type) {
                case xboolean -> parent.addBoolean(key, readBoolean(text));
                case xbyte, xshort, xint, xlong, xfloat, xdouble ->
                    parent.addEntry(type.createEntry(key, text.trim()));
                case xstring -> parent.addString(key, text);
                case config -> setSection(text, override);
                default -> throw new OverrideException(override + ": this kind of setting cannot be given here");
            }
        } catch (final NumberFormatException e) { // NOSONAR the message says it in the user's words
            throw new OverrideException(override + ": \"" + text + "\" is not " + describe(type));
        }
    }

    private static boolean readBoolean(final String text) {
        return switch (text.trim().toLowerCase(Locale.ROOT)) {
            case "true" -> true;
            case "false" -> false;
            default -> throw new NumberFormatException(text);
        };
    }

    private static String describe(final ConfigEntries type) {
        return switch (type) {
            case xboolean -> "true or false";
            case xdouble, xfloat -> "a number";
            default -> "a whole number that this setting can hold";
        };
    }

    private void setSection(final String text, final String override) throws OverrideException {
        final NodeSettings section = section(parent, key).orElseThrow();
        if (FileLocation.isAt(parent, key)) {
            FileLocation.set(parent, Path.of(text));
        } else if (FileLocation.isAt(section, FileLocation.KEY)) {
            FileLocation.set(section, Path.of(text));
        } else if (section.containsKey(ARRAY_SIZE)) {
            setList(section, text, override);
        } else {
            throw new OverrideException(override + ": this is a section; its settings are "
                + String.join(", ", Setting.of(section).stream().map(s -> key + "." + s.path()).toList()));
        }
    }

    private void setList(final NodeSettings list, final String text, final String override) throws OverrideException {
        final List<String> values = text.isBlank() ? List.of() : List.of(text.split(",", -1));
        final boolean numbers = list.containsKey("0") && list.getEntry("0").getType() != ConfigEntries.xstring;
        final ConfigEntries type = numbers ? list.getEntry("0").getType() : ConfigEntries.xstring;
        final NodeSettings changed = new NodeSettings(key);
        changed.addInt(ARRAY_SIZE, values.size());
        for (int i = 0; i < values.size(); i++) {
            final String index = Integer.toString(i);
            if (type == ConfigEntries.xstring) {
                changed.addString(index, values.get(i).trim());
            } else {
                changed.addEntry(list.getEntry("0"));
                new SettingEntry(changed, index).set(values.get(i), override);
            }
        }
        parent.addNodeSettings(changed);
    }
}
