/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.knime.core.node.port;

import java.io.IOException;
import java.util.zip.ZipEntry;

import javax.swing.JComponent;

import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.ModelContent;
import org.knime.core.node.ModelContentRO;
import org.knime.core.node.ModelContentWO;

/** A spec that is written as settings. It needs a public constructor without arguments. */
public abstract class AbstractSimplePortObjectSpec implements PortObjectSpec {
    /** A new spec, to be loaded. */
    public AbstractSimplePortObjectSpec() {
    }

    /** @param model where to write this spec */
    protected abstract void save(ModelContentWO model);

    /**
     * @param model where a spec was written
     * @throws InvalidSettingsException when it cannot be read
     */
    protected abstract void load(ModelContentRO model) throws InvalidSettingsException;

    @Override
    public JComponent[] getViews() {
        return new JComponent[0];
    }

    private ModelContent content() {
        final ModelContent content = new ModelContent("ignored");
        save(content);
        return content;
    }

    @Override
    public boolean equals(final Object ospec) {
        return ospec == this || ospec != null && ospec.getClass() == getClass()
            && content().isIdentical(((AbstractSimplePortObjectSpec)ospec).content());
    }

    @Override
    public int hashCode() {
        return content().keySet().hashCode();
    }

    /**
     * Writes and reads such specs.
     *
     * @param <T> the class of the specs
     */
    public abstract static class AbstractSimplePortObjectSpecSerializer<T extends AbstractSimplePortObjectSpec>
        extends PortObjectSpecSerializer<T> {
        /** A new serializer. */
        public AbstractSimplePortObjectSpecSerializer() {
        }

        @Override
        public void savePortObjectSpec(final T portObject, final PortObjectSpecZipOutputStream out)
            throws IOException {
            final ModelContent content = SimpleContent.create("model.xml", portObject);
            ((AbstractSimplePortObjectSpec)portObject).save(content.addModelContent("model"));
            out.putNextEntry(new ZipEntry("content.xml"));
            content.saveToXML(new EntryOutputStream(out));
        }

        @Override
        @SuppressWarnings("unchecked")
        public T loadPortObjectSpec(final PortObjectSpecZipInputStream in) throws IOException {
            final ModelContentRO content = SimpleContent.read(in, "content.xml");
            final AbstractSimplePortObjectSpec spec =
                SimpleContent.instantiate(content, AbstractSimplePortObjectSpec.class);
            try {
                spec.load(content.getModelContent("model"));
            } catch (InvalidSettingsException e) {
                throw new IOException("Unable to load model content into \"" + spec.getClass().getSimpleName()
                    + "\": " + e.getMessage(), e);
            }
            return (T)spec;
        }
    }
}
