/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.headless.workflow;

import java.util.List;
import java.util.Map;
import java.util.Set;

import org.knime.core.node.NodeSettings;
import org.knime.core.node.config.base.AbstractConfigEntry;
import org.knime.core.node.config.base.ConfigEntries;

/**
 * Gives settings the values of flow variables, as KNIME does before a node checks its settings: a variable's type has to
 * be that of the setting, or one that loses nothing in it. Variables are those of the workflow; those that nodes make
 * while they run are not known here.
 */
final class VariableValues {

    private static final Map<ConfigEntries, Set<ConfigEntries>> ACCEPTED = Map.of(
        ConfigEntries.xbyte, Set.of(ConfigEntries.xint), ConfigEntries.xshort, Set.of(ConfigEntries.xint),
        ConfigEntries.xint, Set.of(ConfigEntries.xint),
        ConfigEntries.xlong, Set.of(ConfigEntries.xint, ConfigEntries.xlong),
        ConfigEntries.xfloat, Set.of(ConfigEntries.xint, ConfigEntries.xlong, ConfigEntries.xdouble),
        ConfigEntries.xdouble, Set.of(ConfigEntries.xint, ConfigEntries.xlong, ConfigEntries.xdouble),
        ConfigEntries.xboolean, Set.of(ConfigEntries.xboolean), ConfigEntries.xchar, Set.of(ConfigEntries.xstring),
        ConfigEntries.xstring, Set.of(ConfigEntries.xstring, ConfigEntries.xint, ConfigEntries.xlong,
            ConfigEntries.xdouble, ConfigEntries.xboolean));

    private final Map<String, AbstractConfigEntry> variables;

    private final boolean old;

    private VariableValues(final Map<String, AbstractConfigEntry> variables, final boolean old) {
        this.variables = variables;
        this.old = old;
    }

    /**
     * @param settings of a node; they stay as they are
     * @param uses which of them come from variables
     * @param variables the variables by name
     * @return the settings with the values of the variables
     * @throws OverrideException when a variable or setting is not there, or the types do not fit
     */
    static NodeSettings apply(final NodeSettings settings, final List<VariableUse> uses,
        final Map<String, AbstractConfigEntry> variables) throws OverrideException {
        final NodeSettings copy = new NodeSettings(settings.getKey());
        settings.copyTo(copy);
        final VariableValues values = new VariableValues(variables, VariableUse.isOld(settings));
        for (final VariableUse use : uses) {
            values.apply(copy, use);
        }
        return copy;
    }

    private void apply(final NodeSettings settings, final VariableUse use) throws OverrideException {
        NodeSettings section = SettingEntry.section(settings, SettingOverride.MODEL).orElse(null);
        final int last = use.keys().size() - 1;
        for (final String key : use.keys().subList(0, last)) {
            section = section == null ? null : SettingEntry.section(section, key).orElse(null);
        }
        final String key = use.keys().get(last);
        if (section == null || !section.containsKey(key)) {
            throw new OverrideException(use.text() + ": there is no such setting");
        }
        final AbstractConfigEntry value = variables.get(use.variable());
        if (value == null) {
            throw new OverrideException(use.text() + ": there is no such variable; the workflow has "
                + (variables.isEmpty() ? "none" : String.join(", ", variables.keySet()))
                + ", and those that nodes make are known in KNIME only");
        }
        section.addEntry(converted(key, section.getEntry(key), value, use));
    }

    private AbstractConfigEntry converted(final String key, final AbstractConfigEntry setting,
        final AbstractConfigEntry value, final VariableUse use) throws OverrideException {
        final ConfigEntries type = setting.getType();
        if (setting instanceof NodeSettings list && value instanceof NodeSettings values
            && list.containsKey(SettingEntry.ARRAY_SIZE)) {
            final NodeSettings changed = new NodeSettings(key);
            for (final String index : values.keySet()) {
                final AbstractConfigEntry sample = list.getEntry(index.equals(SettingEntry.ARRAY_SIZE) ? index : "0");
                changed.addEntry(converted(index, sample == null ? values.getEntry(index) : sample,
                    values.getEntry(index), use));
            }
            return changed;
        }
        final boolean flag = old && type == ConfigEntries.xboolean && value.getType() == ConfigEntries.xstring
            && Set.of("true", "false").contains(String.valueOf(value.toStringValue()));
        if (type != ConfigEntries.config && (flag || ACCEPTED.getOrDefault(type, Set.of()).contains(value.getType()))) {
            try {
                return type.createEntry(key, value.toStringValue());
            } catch (final IllegalArgumentException e) { // NOSONAR too large for the setting: said below
                throw mismatch(setting, value, use);
            }
        }
        throw mismatch(setting, value, use);
    }

    private static OverrideException mismatch(final AbstractConfigEntry setting, final AbstractConfigEntry value,
        final VariableUse use) {
        return new OverrideException(use.text() + ": the variable is " + describe(value)
            + (value instanceof NodeSettings ? "" : ", " + value.toStringValue()) + "; the setting takes "
            + describe(setting));
    }

    private static String describe(final AbstractConfigEntry entry) {
        return switch (entry.getType()) {
            case xboolean -> "true or false";
            case xbyte, xshort, xint, xlong -> "a whole number (" + entry.getType().name().substring(1) + ")";
            case xfloat, xdouble -> "a number with decimals";
            case config -> ((NodeSettings)entry).containsKey(SettingEntry.ARRAY_SIZE) ? "a list" : "a section";
            default -> "a text";
        };
    }
}
