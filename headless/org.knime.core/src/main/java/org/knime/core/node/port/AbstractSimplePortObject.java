/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.knime.core.node.port;

import java.io.IOException;
import java.util.zip.ZipEntry;

import javax.swing.JComponent;

import org.knime.core.node.CanceledExecutionException;
import org.knime.core.node.ExecutionMonitor;
import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.ModelContent;
import org.knime.core.node.ModelContentRO;
import org.knime.core.node.ModelContentWO;

/** A port object that is written as settings. It needs a public constructor without arguments. */
public abstract class AbstractSimplePortObject implements PortObject {
    /** A new object, to be loaded. */
    public AbstractSimplePortObject() {
    }

    /**
     * @param model where to write this object
     * @param exec progress and cancel
     * @throws CanceledExecutionException when cancelled
     */
    protected abstract void save(ModelContentWO model, ExecutionMonitor exec) throws CanceledExecutionException;

    /**
     * @param model where an object was written
     * @param spec the spec
     * @param exec progress and cancel
     * @throws InvalidSettingsException when it cannot be read
     * @throws CanceledExecutionException when cancelled
     */
    protected abstract void load(ModelContentRO model, PortObjectSpec spec, ExecutionMonitor exec)
        throws InvalidSettingsException, CanceledExecutionException;

    @Override
    public JComponent[] getViews() {
        return new JComponent[0];
    }

    private ModelContent content() {
        final ModelContent content = new ModelContent("ignored");
        try {
            save(content, new ExecutionMonitor());
        } catch (CanceledExecutionException e) {
            throw new IllegalStateException("Cancelled although nobody can cancel", e);
        }
        return content;
    }

    @Override
    public boolean equals(final Object oport) {
        return oport == this || oport != null && oport.getClass() == getClass()
            && content().isIdentical(((AbstractSimplePortObject)oport).content());
    }

    @Override
    public int hashCode() {
        return content().keySet().hashCode();
    }

    /**
     * Writes and reads such objects.
     *
     * @param <T> the class of the objects
     */
    public abstract static class AbstractSimplePortObjectSerializer<T extends AbstractSimplePortObject>
        extends PortObjectSerializer<T> {
        /** A new serializer. */
        public AbstractSimplePortObjectSerializer() {
        }

        @Override
        public void savePortObject(final T portObject, final PortObjectZipOutputStream out,
            final ExecutionMonitor exec) throws IOException, CanceledExecutionException {
            final ModelContent content = SimpleContent.create("model.xml", portObject);
            portObject.save(content.addModelContent("model"), exec);
            out.putNextEntry(new ZipEntry("content.xml"));
            content.saveToXML(new EntryOutputStream(out));
        }

        @Override
        @SuppressWarnings("unchecked")
        public T loadPortObject(final PortObjectZipInputStream in, final PortObjectSpec spec,
            final ExecutionMonitor exec) throws IOException, CanceledExecutionException {
            final ModelContentRO content = SimpleContent.read(in, "content.xml");
            final AbstractSimplePortObject object =
                SimpleContent.instantiate(content, AbstractSimplePortObject.class);
            try {
                object.load(content.getModelContent("model"), spec, exec);
            } catch (InvalidSettingsException e) {
                throw new IOException("Unable to load model content into \"" + object.getClass().getSimpleName()
                    + "\": " + e.getMessage(), e);
            }
            return (T)object;
        }
    }
}
