/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.knime.model;

import java.io.FilterInputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.zip.ZipEntry;

import javax.swing.JComponent;

import org.knime.core.node.CanceledExecutionException;
import org.knime.core.node.ExecutionMonitor;
import org.knime.core.node.port.AbstractPortObject;
import org.knime.core.node.port.PortObjectSpec;
import org.knime.core.node.port.PortObjectZipInputStream;
import org.knime.core.node.port.PortObjectZipOutputStream;

/**
 * What was learnt, in a KNIME workflow. Immutable. On disk it is a file of the core in one zip entry without a time, so
 * that the same object gives the same bytes.
 *
 * @param <S> its spec
 * @param <C> what was learnt
 */
public abstract class LearntPortObject<S extends PortObjectSpec, C> extends AbstractPortObject {

    /**
     * Reads and writes such objects.
     *
     * @param <T> class of the objects
     */
    protected abstract static class LearntSerializer<T extends LearntPortObject<?, ?>>
        extends AbstractPortObjectSerializer<T> {

        @Override
        public void savePortObject(final T portObject, final PortObjectZipOutputStream out,
            final ExecutionMonitor exec) throws IOException, CanceledExecutionException {
            TimelessEntries.writeContent(out, "meta.xml", "meta.xml", portObject.getClass(), content -> { });
            final LearntPortObject<?, ?> object = portObject;
            object.save(out, exec);
        }
    }

    private final String m_what;

    private final String m_entry;

    private S m_spec;

    private C m_content;

    /**
     * For the framework, which calls load next.
     *
     * @param what what is in it, for messages: "VIBANN model"
     * @param entry name of the zip entry
     */
    protected LearntPortObject(final String what, final String entry) {
        m_what = what;
        m_entry = entry;
    }

    /**
     * @param what as above
     * @param entry as above
     * @param spec the spec
     * @param content what was learnt
     */
    protected LearntPortObject(final String what, final String entry, final S spec, final C content) {
        this(what, entry);
        m_spec = spec;
        m_content = content;
    }

    /**
     * @param content what was learnt
     * @param out where to write it; closing it has no effect
     * @throws IOException if it cannot be written
     */
    protected abstract void write(C content, OutputStream out) throws IOException;

    /**
     * @param in where it was written; closing it has no effect
     * @param spec the spec
     * @return what was learnt
     * @throws IOException if it cannot be read or does not go with the spec
     */
    protected abstract C read(InputStream in, S spec) throws IOException;

    @Override
    public final S getSpec() {
        return m_spec;
    }

    /** @return what was learnt */
    protected final C content() {
        return m_content;
    }

    @Override
    public final JComponent[] getViews() {
        return new JComponent[0];
    }

    @Override
    protected final void save(final PortObjectZipOutputStream out, final ExecutionMonitor exec) throws IOException {
        out.putNextEntry(TimelessEntries.of(m_entry));
        final var open = new OpenOutput(out);
        write(m_content, open);
        open.flush();
        out.closeEntry();
    }

    @Override
    @SuppressWarnings("unchecked")
    protected final void load(final PortObjectZipInputStream in, final PortObjectSpec spec,
        final ExecutionMonitor exec) throws IOException {
        final ZipEntry entry = in.getNextEntry();
        if (entry == null || !m_entry.equals(entry.getName())) {
            throw new IOException("The file holds no " + m_what + ": entry \"" + m_entry + "\" expected, "
                + (entry == null ? "end of file" : ("\"" + entry.getName() + "\"")) + " found.");
        }
        m_spec = (S)spec;
        m_content = read(new OpenInput(in), m_spec);
    }

    /** Keeps a writer from closing the archive around its entry. */
    private static final class OpenOutput extends FilterOutputStream {
        OpenOutput(final OutputStream out) {
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
    private static final class OpenInput extends FilterInputStream {
        OpenInput(final InputStream in) {
            super(in);
        }

        @Override
        public void close() {
            // the archive goes on behind the entry
        }
    }
}
