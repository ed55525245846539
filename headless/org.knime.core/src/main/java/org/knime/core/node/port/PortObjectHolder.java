/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.knime.core.node.port;

/** A node that keeps port objects with the workflow, for its views. */
public interface PortObjectHolder {
    /** @return the objects, null when there are none */
    PortObject[] getInternalPortObjects();

    /** @param portObjects the objects, as they were kept */
    void setInternalPortObjects(PortObject[] portObjects);
}
