/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.knime.core.node.port;

import java.io.IOException;

import javax.swing.JComponent;

import org.knime.core.node.CanceledExecutionException;
import org.knime.core.node.ExecutionMonitor;

/** What goes from node to node. */
public interface PortObject {
    /** The type of a port for any object. */
    PortType TYPE = PortTypeRegistry.getInstance().getPortType(PortObject.class);

    /** The type of an optional port for any object. */
    PortType TYPE_OPTIONAL = PortTypeRegistry.getInstance().getPortType(PortObject.class, true);

    /** @return one line for the user */
    String getSummary();

    /** @return what is known of this object, never null */
    PortObjectSpec getSpec();

    /** @return views of the object, may be null */
    JComponent[] getViews();

    /**
     * Writes and reads objects.
     *
     * @param <T> the class of the objects
     */
    abstract class PortObjectSerializer<T extends PortObject> {
        /** A new serializer: without arguments, as KNIME makes it. */
        public PortObjectSerializer() {
        }

        /**
         * @param portObject the object
         * @param out where to write it
         * @param exec progress and cancel
         * @throws IOException when it cannot be written
         * @throws CanceledExecutionException when cancelled
         */
        public abstract void savePortObject(T portObject, PortObjectZipOutputStream out, ExecutionMonitor exec)
            throws IOException, CanceledExecutionException;

        /**
         * @param in where an object was written
         * @param spec its spec
         * @param exec progress and cancel
         * @return the object
         * @throws IOException when it cannot be read
         * @throws CanceledExecutionException when cancelled
         */
        public abstract T loadPortObject(PortObjectZipInputStream in, PortObjectSpec spec, ExecutionMonitor exec)
            throws IOException, CanceledExecutionException;
    }
}
