/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.headless.workflow;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import org.knime.core.node.NodeSettings;
import org.knime.core.node.config.base.AbstractConfigEntry;

/**
 * A node as the workflow's files describe it.
 *
 * @param id its number in the workflow
 * @param kind what it is
 * @param name its name, e.g. {@code VIBANN Learner}
 * @param factory class name of its factory; empty for anything but a native node
 * @param bundle symbolic name of the bundle that it comes from; empty for anything but a native node
 * @param settingsFile the file it was read from
 * @param settings the content of that file; empty for anything but a native node. Not to be changed: take
 *            {@link #withSettings(NodeSettings)} with a copy
 */
public record WorkflowNode(int id, Kind kind, String name, String factory, String bundle, Path settingsFile,
    NodeSettings settings) {

    /** What stands in a workflow. */
    public enum Kind {
        /** A node with a factory. */
        NATIVE("node"),
        /** A workflow within the workflow. */
        METANODE("metanode"),
        /** A workflow within the workflow, with a dialog of its own. */
        COMPONENT("component");

        private final String text;

        Kind(final String text) {
            this.text = text;
        }

        /** @return the word that users know it by */
        public String text() {
            return text;
        }
    }

    /** @return name and number, e.g. {@code VIBANN Learner (#2)} */
    public String label() {
        return name + " (#" + id + ")";
    }

    /** @return this node with other settings */
    public WorkflowNode withSettings(final NodeSettings changed) {
        return new WorkflowNode(id, kind, name, factory, bundle, settingsFile, changed);
    }

    /** @return the settings that come from flow variables */
    public List<VariableUse> variables() {
        return VariableUse.of(settings);
    }

    /**
     * @param uses which settings are to take the values of flow variables
     * @param variables the variables of the workflow
     * @return this node with the values of the variables in its settings
     * @throws OverrideException when a variable or a setting is not there, or the types do not fit
     */
    public WorkflowNode withVariables(final List<VariableUse> uses, final Map<String, AbstractConfigEntry> variables)
        throws OverrideException {
        return uses.isEmpty() ? this : withSettings(VariableValues.apply(settings, uses, variables));
    }
}
