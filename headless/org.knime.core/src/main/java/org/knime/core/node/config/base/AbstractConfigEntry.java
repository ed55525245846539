/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.knime.core.node.config.base;

import java.io.Serializable;
import java.util.Collections;
import java.util.Enumeration;
import java.util.Objects;

import javax.swing.tree.TreeNode;

/** A setting or a group of settings: a key and a type. */
public abstract class AbstractConfigEntry implements Serializable, TreeNode {
    private static final long serialVersionUID = 1L;

    private final ConfigEntries m_type;

    private String m_key;

    private transient AbstractConfigEntry m_parent;

    AbstractConfigEntry(final ConfigEntries type, final String key) {
        if (key == null || key.isEmpty()) {
            throw new IllegalArgumentException("Key must not be null or empty.");
        }
        m_type = type;
        m_key = key;
    }

    /** @return the key */
    public final String getKey() {
        return m_key;
    }

    void setKey(final String key) {
        m_key = key;
    }

    /** @return the type */
    public final ConfigEntries getType() {
        return m_type;
    }

    /** @return the value as text, may be null */
    public abstract String toStringValue();

    abstract boolean hasIdenticalValue(AbstractConfigEntry ce);

    /**
     * @param ace another entry
     * @return whether key, type and value are the same
     */
    public final boolean isIdentical(final AbstractConfigEntry ace) {
        return ace == this || ace != null && ace.getClass() == getClass() && m_key.equals(ace.m_key)
            && hasIdenticalValue(ace);
    }

    @Override
    public boolean equals(final Object o) {
        return o instanceof AbstractConfigEntry other && m_type == other.m_type && m_key.equals(other.m_key);
    }

    @Override
    public int hashCode() {
        return Objects.hash(m_type.name(), m_key);
    }

    @Override
    public String toString() {
        return m_key + "->" + toStringValue();
    }

    /** @param parent the group that holds this entry */
    public final void setParent(final AbstractConfigEntry parent) {
        m_parent = parent;
    }

    @Override
    public final TreeNode getParent() {
        return m_parent;
    }

    @Override
    public TreeNode getChildAt(final int childIndex) {
        return null;
    }

    @Override
    public int getChildCount() {
        return 0;
    }

    @Override
    public int getIndex(final TreeNode node) {
        return -1;
    }

    @Override
    public final boolean getAllowsChildren() {
        return !isLeaf();
    }

    @Override
    public boolean isLeaf() {
        return true;
    }

    @Override
    public Enumeration<TreeNode> children() {
        return Collections.emptyEnumeration();
    }
}
