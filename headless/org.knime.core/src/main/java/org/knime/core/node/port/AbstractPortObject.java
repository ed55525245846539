/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.knime.core.node.port;

import java.io.IOException;
import java.util.zip.ZipEntry;

import org.knime.core.node.CanceledExecutionException;
import org.knime.core.node.ExecutionMonitor;

/** A port object that writes its own zip entries. It needs a public constructor without arguments. */
public abstract class AbstractPortObject implements PortObject {
    /** A new object, to be loaded. */
    public AbstractPortObject() {
    }

    /**
     * @param out where to write this object's zip entries
     * @param exec progress and cancel
     * @throws IOException when they cannot be written
     * @throws CanceledExecutionException when cancelled
     */
    protected abstract void save(PortObjectZipOutputStream out, ExecutionMonitor exec)
        throws IOException, CanceledExecutionException;

    /**
     * @param in where zip entries were written
     * @param spec the spec
     * @param exec progress and cancel
     * @throws IOException when they cannot be read
     * @throws CanceledExecutionException when cancelled
     */
    protected abstract void load(PortObjectZipInputStream in, PortObjectSpec spec, ExecutionMonitor exec)
        throws IOException, CanceledExecutionException;

    /**
     * Writes and reads such objects.
     *
     * @param <T> the class of the objects
     */
    public abstract static class AbstractPortObjectSerializer<T extends AbstractPortObject>
        extends PortObjectSerializer<T> {
        /** A new serializer. */
        public AbstractPortObjectSerializer() {
        }

        @Override
        public void savePortObject(final T portObject, final PortObjectZipOutputStream out,
            final ExecutionMonitor exec) throws IOException, CanceledExecutionException {
            out.putNextEntry(new ZipEntry("meta.xml"));
            SimpleContent.create("meta.xml", portObject).saveToXML(new EntryOutputStream(out));
            portObject.save(out, exec);
        }

        @Override
        @SuppressWarnings("unchecked")
        public T loadPortObject(final PortObjectZipInputStream in, final PortObjectSpec spec,
            final ExecutionMonitor exec) throws IOException, CanceledExecutionException {
            final AbstractPortObject object =
                SimpleContent.instantiate(SimpleContent.read(in, "meta.xml"), AbstractPortObject.class);
            object.load(in, spec, exec);
            return (T)object;
        }
    }
}
