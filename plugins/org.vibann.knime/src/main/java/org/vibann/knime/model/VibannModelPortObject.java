/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.knime.model;

import java.io.FilterInputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.zip.ZipEntry;

import javax.swing.JComponent;

import org.knime.core.node.ExecutionMonitor;
import org.knime.core.node.port.AbstractPortObject;
import org.knime.core.node.port.PortObjectSpec;
import org.knime.core.node.port.PortObjectZipInputStream;
import org.knime.core.node.port.PortObjectZipOutputStream;
import org.knime.core.node.port.PortType;
import org.knime.core.node.port.PortTypeRegistry;
import org.vibann.core.model.ModelFile;
import org.vibann.core.model.TrainedModel;

/**
 * A trained VIBANN in a KNIME workflow. Immutable. On disk it is the model file of the core in one zip entry.
 */
public final class VibannModelPortObject extends AbstractPortObject {

    /** The port type "VIBANN Model". */
    public static final PortType TYPE = PortTypeRegistry.getInstance().getPortType(VibannModelPortObject.class);

    /** Reads and writes the model. */
    public static final class Serializer extends AbstractPortObjectSerializer<VibannModelPortObject> {

        @Override
        public void savePortObject(final VibannModelPortObject portObject, final PortObjectZipOutputStream out,
            final ExecutionMonitor exec) throws IOException {
            TimelessEntries.writeContent(out, "meta.xml", "meta.xml", portObject.getClass(), content -> { });
            portObject.save(out, exec);
        }
    }

    private static final String ENTRY = "model.vibann";

    private VibannModelPortObjectSpec m_spec;

    private TrainedModel m_model;

    /** For the framework, which calls load next. */
    public VibannModelPortObject() {
        // filled by load
    }

    /**
     * @param spec what the model is for
     * @param model the model
     */
    public VibannModelPortObject(final VibannModelPortObjectSpec spec, final TrainedModel model) {
        m_spec = spec;
        m_model = model;
    }

    @Override
    public VibannModelPortObjectSpec getSpec() {
        return m_spec;
    }

    /** @return the trained model */
    public TrainedModel model() {
        return m_model;
    }

    @Override
    public String getSummary() {
        return ModelSummary.line(m_spec, m_model);
    }

    @Override
    public JComponent[] getViews() {
        return new JComponent[0];
    }

    @Override
    protected void save(final PortObjectZipOutputStream out, final ExecutionMonitor exec) throws IOException {
        out.putNextEntry(TimelessEntries.of(ENTRY));
        final var entry = new EntryOutputStream(out);
        ModelFile.write(m_model, entry);
        entry.flush();
        out.closeEntry();
    }

    @Override
    protected void load(final PortObjectZipInputStream in, final PortObjectSpec spec, final ExecutionMonitor exec)
        throws IOException {
        final ZipEntry entry = in.getNextEntry();
        if (entry == null || !ENTRY.equals(entry.getName())) {
            throw new IOException("The file holds no VIBANN model: entry \"" + ENTRY + "\" expected, "
                + (entry == null ? "end of file" : ("\"" + entry.getName() + "\"")) + " found.");
        }
        m_spec = (VibannModelPortObjectSpec)spec;
        m_model = ModelFile.read(new EntryInputStream(in));
    }

    /** Keeps a writer from closing the archive around its entry. */
    private static final class EntryOutputStream extends FilterOutputStream {
        EntryOutputStream(final OutputStream out) {
            super(out);
        }

        @Override
        public void write(final byte[] bytes, final int offset, final int length) throws IOException {
            out.write(bytes, offset, length);
        }

        @Override
        public void close() throws IOException {
            flush();
        }
    }

    /** Keeps a reader from closing the archive around its entry. */
    private static final class EntryInputStream extends FilterInputStream {
        EntryInputStream(final PortObjectZipInputStream in) {
            super(in);
        }

        @Override
        public void close() {
            // the archive goes on behind the entry
        }
    }
}
