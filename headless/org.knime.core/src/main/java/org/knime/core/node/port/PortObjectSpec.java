/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.knime.core.node.port;

import java.io.IOException;

import javax.swing.JComponent;

/** What is known of a port object before it is there. */
public interface PortObjectSpec {
    /** @return views of the spec, may be null */
    JComponent[] getViews();

    /**
     * Writes and reads specs.
     *
     * @param <T> the class of the specs
     */
    abstract class PortObjectSpecSerializer<T extends PortObjectSpec> {
        /** A new serializer: without arguments, as KNIME makes it. */
        public PortObjectSpecSerializer() {
        }

        /**
         * @param portObjectSpec the spec
         * @param out where to write it
         * @throws IOException when it cannot be written
         */
        public abstract void savePortObjectSpec(T portObjectSpec, PortObjectSpecZipOutputStream out)
            throws IOException;

        /**
         * @param in where a spec was written
         * @return the spec
         * @throws IOException when it cannot be read
         */
        public abstract T loadPortObjectSpec(PortObjectSpecZipInputStream in) throws IOException;
    }
}
