/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.headless.workflow;

import java.util.ArrayList;
import java.util.List;

import org.knime.core.node.NodeSettings;

/**
 * A setting whose value is that of a flow variable, as the section {@code variables} beside a node's {@code model} says.
 *
 * @param keys keys from the {@code model} section to the setting, at least one
 * @param variable name of the variable
 */
public record VariableUse(List<String> keys, String variable) {

    private static final String SECTION = "variables";

    /** Since KNIME 4.1 the section has a version, and the settings in a section of their own. */
    private static final String VERSION = "version";

    private static final String TREE = "tree";

    private static final String USED = "used_variable";

    /** @return what stands in the settings of a node, in its order */
    static List<VariableUse> of(final NodeSettings settings) {
        final List<VariableUse> uses = new ArrayList<>();
        collect(tree(settings), List.of(), uses);
        return uses;
    }

    /** @return whether the settings were saved before KNIME 4.1: then flags come from texts */
    static boolean isOld(final NodeSettings settings) {
        return SettingEntry.section(settings, SECTION).filter(s -> s.containsKey(VERSION)).isEmpty();
    }

    /** Forgets that a setting, or one in the section at these keys, comes from a variable. */
    static void remove(final NodeSettings settings, final List<String> keys) {
        NodeSettings section = tree(settings);
        for (final String key : keys.subList(0, keys.size() - 1)) {
            section = SettingEntry.section(section, key).orElseGet(() -> new NodeSettings(SECTION));
        }
        section.removeConfig(keys.get(keys.size() - 1));
    }

    private static NodeSettings tree(final NodeSettings settings) {
        final NodeSettings section =
            SettingEntry.section(settings, SECTION).orElseGet(() -> new NodeSettings(SECTION));
        return section.containsKey(VERSION) ? SettingEntry.section(section, TREE).orElse(section) : section;
    }

    private static void collect(final NodeSettings section, final List<String> keys, final List<VariableUse> uses) {
        final String variable = section.getString(USED, null);
        if (variable != null && !keys.isEmpty()) {
            uses.add(new VariableUse(keys, variable));
        }
        for (final String key : section.keySet()) {
            SettingEntry.section(section, key).ifPresent(child -> {
                final List<String> path = new ArrayList<>(keys);
                path.add(key);
                collect(child, path, uses);
            });
        }
    }

    /** @return the setting and the variable in words */
    public String text() {
        return "the setting " + String.join(".", keys) + ", which comes from the flow variable \"" + variable + "\"";
    }
}
