/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.headless.workflow;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.knime.core.node.NodeSettings;

/**
 * A setting to be changed for one run: {@code <node id>.<key>=<value>}, nested keys separated by dots. A file setting
 * takes a path on this computer, relative to the working directory. An optional setting is switched off by an empty
 * value or "none".
 *
 * @param node number of the node
 * @param keys keys from the node's {@code model} section to the entry, at least one
 * @param value the new value; its type is that of the entry it replaces
 */
public record SettingOverride(int node, List<String> keys, String value) {

    /** Section of a node's settings that its dialog fills. */
    static final String MODEL = "model";

    /** Ends the key of the flag beside an optional setting. */
    static final String IS_PRESENT = "_is_present";

    /** Switches an optional setting off, as no text at all does. */
    private static final String OFF = "none";

    private static final Pattern PATTERN = Pattern.compile("(\\d{1,9})\\.([^=]+)=(.*)", Pattern.DOTALL);

    /**
     * Reads an override as given on the command line.
     *
     * @param text e.g. {@code 3.epochs=50} or {@code 5.bounds.0.element=Fe}
     * @throws OverrideException when it has another form
     */
    public static SettingOverride parse(final String text) throws OverrideException {
        final Matcher matcher = PATTERN.matcher(text);
        if (!matcher.matches()) {
            throw new OverrideException(
                "\"" + text + "\" is no setting: write <node number>.<key>=<value>, e.g. 2.epochs=50");
        }
        return new SettingOverride(Integer.parseInt(matcher.group(1)), List.of(matcher.group(2).split("\\.", -1)),
            matcher.group(3));
    }

    /**
     * The same value for all nodes that have a setting.
     *
     * @param workflow the workflow
     * @param key a key in the node's {@code model} section
     * @param value the new value
     * @return an override for each node that has the key
     */
    public static List<SettingOverride> everywhere(final Workflow workflow, final String key, final String value) {
        return workflow.nodes().stream()
            .filter(node -> SettingEntry.section(node.settings(), MODEL).filter(s -> s.containsKey(key)).isPresent())
            .map(node -> new SettingOverride(node.id(), List.of(key), value)).toList();
    }

    /**
     * Applies overrides, one after the other.
     *
     * @param workflow to be changed; it stays as it is
     * @param overrides the changes
     * @return the changed workflow
     * @throws OverrideException when there is no such node or key, or the value is not of the entry's type
     */
    public static Workflow apply(final Workflow workflow, final List<SettingOverride> overrides)
        throws OverrideException {
        Workflow result = workflow;
        for (final SettingOverride override : overrides) {
            final WorkflowNode node = workflow.node(override.node()).orElseThrow(() -> new OverrideException(
                override.text() + ": there is no node " + override.node() + "; the workflow has " + nodes(workflow)));
            // Taken from the result: an earlier override may concern the same node.
            final WorkflowNode changed = override.apply(result.node(node.id()).orElseThrow());
            result = result.map(n -> n.id() == changed.id() ? changed : n);
        }
        return result;
    }

    private static String nodes(final Workflow workflow) {
        return String.join(", ", workflow.nodes().stream().map(n -> n.id() + " (" + n.name() + ")").toList());
    }

    private WorkflowNode apply(final WorkflowNode node) throws OverrideException {
        final NodeSettings copy = new NodeSettings(node.settings().getKey());
        node.settings().copyTo(copy);
        NodeSettings section = section(copy, MODEL);
        final NodeSettings model = section;
        for (final String key : keys.subList(0, keys.size() - 1)) {
            section = section == null ? null : section(section, key);
        }
        final String last = keys.get(keys.size() - 1);
        if (section == null || !section.containsKey(last)) {
            throw new OverrideException(text() + ": " + node.label() + " has no such setting; it has "
                + String.join(", ", settingNames(model)));
        }
        final boolean off = section.containsKey(last + IS_PRESENT) && isOff(value);
        if (!off) {
            new SettingEntry(section, last).set(value, text());
        }
        if (section.containsKey(last + IS_PRESENT)) {
            section.addBoolean(last + IS_PRESENT, !off);
        }
        VariableUse.remove(copy, keys); // what is given for this run goes before a variable of the workflow
        return node.withSettings(copy);
    }

    private static boolean isOff(final String value) {
        return value.isBlank() || value.strip().equalsIgnoreCase(OFF);
    }

    private static List<String> settingNames(final NodeSettings model) {
        final List<String> names = model == null ? List.of() : Setting.of(model).stream().map(Setting::path).toList();
        return names.isEmpty() ? List.of("none") : names;
    }

    private static NodeSettings section(final NodeSettings parent, final String key) {
        return SettingEntry.section(parent, key).orElse(null);
    }

    private String text() {
        return node + "." + String.join(".", keys) + "=" + value;
    }
}
