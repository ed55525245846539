/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.knime.core.node.workflow;

import java.io.Serializable;
import java.util.Objects;

/** The identity of a node: a number in its workflow, whose identity is the prefix. */
public class NodeID implements Serializable, Comparable<NodeID> {
    private static final long serialVersionUID = 1L;

    /** The root of all workflows. */
    public static final NodeID ROOTID = new NodeID(0);

    private final NodeID m_prefix;

    private final int m_index;

    /** @param ix the number under the root */
    public NodeID(final int ix) {
        m_prefix = ROOTID;
        m_index = ix;
    }

    /** @return whether this is the root of all workflows */
    public final boolean isRoot() {
        return m_prefix == null;
    }

    @Override
    public int compareTo(final NodeID other) {
        if (isRoot() || other.isRoot()) {
            return Boolean.compare(other.isRoot(), isRoot());
        }
        final int prefixes = m_prefix.compareTo(other.m_prefix);
        return prefixes != 0 ? prefixes : Integer.compare(m_index, other.m_index);
    }

    @Override
    public boolean equals(final Object obj) {
        return obj instanceof NodeID other && m_index == other.m_index && Objects.equals(m_prefix, other.m_prefix);
    }

    @Override
    public int hashCode() {
        return m_index + (m_prefix == null ? 0 : 31 * m_prefix.hashCode());
    }

    @Override
    public String toString() {
        return isRoot() ? "0" : m_prefix + ":" + m_index;
    }
}
