/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.headless.workflow;

import java.util.ArrayList;
import java.util.List;

import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.NodeSettings;
import org.knime.core.node.NodeSettingsRO;

/** Reads required keys and notes each that is not there, so that the user sees all that is missing at once. */
final class CheckedSettings {

    private final String file;

    private final String path;

    private final NodeSettingsRO settings;

    private final List<String> problems;

    /**
     * @param file name of the file for messages
     * @param settings its content
     * @param problems where problems are noted
     */
    CheckedSettings(final String file, final NodeSettingsRO settings, final List<String> problems) {
        this(file, "", settings, problems);
    }

    private CheckedSettings(final String file, final String path, final NodeSettingsRO settings,
        final List<String> problems) {
        this.file = file;
        this.path = path;
        this.settings = settings;
        this.problems = problems;
    }

    /** @return the string at a key; empty when missing or null */
    String string(final String key) {
        final String value = get(key, "a text", settings::getString, "");
        return value == null ? "" : value;
    }

    /** @return the number at a key; -1 when missing */
    int integer(final String key) {
        return get(key, "a whole number", settings::getInt, -1);
    }

    /** @return the flag at a key; false when missing */
    boolean flag(final String key) {
        return get(key, "true or false", settings::getBoolean, false);
    }

    /** @return the numbers at a key; none when missing */
    int[] integers(final String key) {
        return get(key, "a list of whole numbers", settings::getIntArray, new int[0]);
    }

    /** @return the nested settings at a key; without any entry when missing: then nothing more is noted below it */
    CheckedSettings nested(final String key) {
        final NodeSettingsRO nested = get(key, "a section", settings::getNodeSettings, null);
        return new CheckedSettings(file, path + key + "/",
            nested == null ? new NodeSettings(key) : nested, nested == null ? new ArrayList<>() : problems);
    }

    /** @return the settings themselves */
    NodeSettingsRO settings() {
        return settings;
    }

    boolean has(final String key) {
        return settings.containsKey(key);
    }

    /** Notes a problem of this file. */
    void problem(final String text) {
        problems.add(file + ": " + text);
    }

    private interface Getter<T> {
        T get(String key) throws InvalidSettingsException;
    }

    private <T> T get(final String key, final String what, final Getter<T> getter, final T fallback) {
        try {
            return getter.get(key);
        } catch (final InvalidSettingsException e) { // NOSONAR the problem list says it in the user's words
            problem("the key \"" + path + key + "\" is " + (has(key) ? "not " + what : "missing") + ".");
            return fallback;
        }
    }
}
