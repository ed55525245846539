/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.knime.core.node.port;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.File;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

import org.knime.core.node.CanceledExecutionException;
import org.knime.core.node.ExecutionMonitor;
import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.ModelContent;
import org.knime.core.node.ModelContentRO;

/** Writes and reads port objects and specs, in the format of KNIME's Model Writer and Model Reader. */
public final class PortUtil {
    private static final String CONTENT = "content.xml";

    private static final String SPEC_FILE = "objectSpec.file";

    private static final String OBJECT_FILE = "object.file";

    private PortUtil() {
    }

    /**
     * @param in a stream
     * @return a zip stream that port objects can be read from
     */
    public static PortObjectZipInputStream getPortObjectZipInputStream(final InputStream in) {
        return new PortObjectZipInputStream(in);
    }

    /**
     * @param out a stream
     * @return a zip stream that port objects can be written to
     */
    public static PortObjectZipOutputStream getPortObjectZipOutputStream(final OutputStream out) {
        return new PortObjectZipOutputStream(out);
    }

    /**
     * @param in a stream
     * @return a zip stream that specs can be read from
     */
    public static PortObjectSpecZipInputStream getPortObjectSpecZipInputStream(final InputStream in) {
        return new PortObjectSpecZipInputStream(in);
    }

    /**
     * @param out a stream
     * @return a zip stream that specs can be written to
     */
    public static PortObjectSpecZipOutputStream getPortObjectSpecZipOutputStream(final OutputStream out) {
        return new PortObjectSpecZipOutputStream(out);
    }

    /**
     * @param po an object
     * @param file where to write it
     * @param exec progress and cancel
     * @throws IOException when it cannot be written
     * @throws CanceledExecutionException when cancelled
     */
    public static void writeObjectToFile(final PortObject po, final File file, final ExecutionMonitor exec)
        throws IOException, CanceledExecutionException {
        try (OutputStream out = new BufferedOutputStream(new FileOutputStream(file))) {
            writeObjectToStream(po, out, exec);
        }
    }

    /**
     * @param po an object
     * @param output where to write it; not closed
     * @param exec progress and cancel
     * @throws IOException when it cannot be written
     * @throws CanceledExecutionException when cancelled
     */
    public static void writeObjectToStream(final PortObject po, final OutputStream output,
        final ExecutionMonitor exec) throws IOException, CanceledExecutionException {
        final PortObjectSpec spec = po.getSpec();
        final ZipOutputStream zip = new ZipOutputStream(output);
        zip.putNextEntry(new ZipEntry(CONTENT));
        final ModelContent content = new ModelContent("content");
        content.addInt("version", 1);
        content.addString("port_spec_class", spec.getClass().getName());
        content.addString("port_object_class", po.getClass().getName());
        content.saveToXML(new EntryOutputStream(zip));
        zip.putNextEntry(new ZipEntry(SPEC_FILE));
        try (PortObjectSpecZipOutputStream out = getPortObjectSpecZipOutputStream(new EntryOutputStream(zip))) {
            writeSpec(spec, out);
        }
        zip.putNextEntry(new ZipEntry(OBJECT_FILE));
        try (PortObjectZipOutputStream out = getPortObjectZipOutputStream(new EntryOutputStream(zip))) {
            writeObject(po, out, exec);
        }
        zip.finish();
        output.flush();
    }

    @SuppressWarnings("unchecked")
    private static void writeSpec(final PortObjectSpec spec, final PortObjectSpecZipOutputStream out)
        throws IOException {
        PortTypeRegistry.getInstance().getSpecSerializer((Class<PortObjectSpec>)spec.getClass())
            .orElseThrow(() -> noSerializer(spec.getClass())).savePortObjectSpec(spec, out);
    }

    @SuppressWarnings("unchecked")
    private static void writeObject(final PortObject po, final PortObjectZipOutputStream out,
        final ExecutionMonitor exec) throws IOException, CanceledExecutionException {
        PortTypeRegistry.getInstance().getObjectSerializer((Class<PortObject>)po.getClass())
            .orElseThrow(() -> noSerializer(po.getClass())).savePortObject(po, out, exec);
    }

    private static IOException noSerializer(final Class<?> owner) {
        return new IOException("No serializer for class \"" + owner.getName() + "\" available");
    }

    /**
     * @param file where an object was written
     * @param exec progress and cancel
     * @return the object
     * @throws IOException when it cannot be read
     * @throws CanceledExecutionException when cancelled
     */
    public static PortObject readObjectFromFile(final File file, final ExecutionMonitor exec)
        throws IOException, CanceledExecutionException {
        try (InputStream in = new FileInputStream(file)) {
            return readObjectFromStream(in, exec);
        }
    }

    /**
     * @param input where an object was written; closed
     * @param exec progress and cancel
     * @return the object
     * @throws IOException when it cannot be read
     * @throws CanceledExecutionException when cancelled
     */
    public static PortObject readObjectFromStream(final InputStream input, final ExecutionMonitor exec)
        throws IOException, CanceledExecutionException {
        try (ZipInputStream zip = new ZipInputStream(new BufferedInputStream(input))) {
            final ModelContentRO content = readContent(zip);
            final PortObjectSpec spec = readSpec(content.getString("port_spec_class"), zip);
            final String className = content.getString("port_object_class");
            expect(OBJECT_FILE, zip);
            final Class<? extends PortObject> objectClass = PortTypeRegistry.getInstance().getObjectClass(className)
                .orElseThrow(() -> new IOException("Can't load class \"" + className + "\""));
            try (PortObjectZipInputStream in = getPortObjectZipInputStream(new EntryInputStream(zip))) {
                return PortTypeRegistry.getInstance().getObjectSerializer(objectClass)
                    .orElseThrow(() -> noSerializer(objectClass)).loadPortObject(in, spec, exec);
            }
        } catch (InvalidSettingsException e) {
            throw new IOException("Unable to parse content.xml in port object file", e);
        }
    }

    /**
     * @param stream where an object was written; closed
     * @return its spec
     * @throws IOException when it cannot be read
     */
    public static PortObjectSpec readObjectSpecFromStream(final InputStream stream) throws IOException {
        try (ZipInputStream zip = new ZipInputStream(stream)) {
            return readSpec(readContent(zip).getString("port_spec_class"), zip);
        } catch (InvalidSettingsException e) {
            throw new IOException("Can't parse content file", e);
        }
    }

    private static ModelContentRO readContent(final ZipInputStream zip) throws IOException {
        expect(CONTENT, zip);
        return ModelContent.loadFromXML(new EntryInputStream(zip));
    }

    private static PortObjectSpec readSpec(final String className, final ZipInputStream zip) throws IOException {
        expect(SPEC_FILE, zip);
        final Class<? extends PortObjectSpec> specClass = PortTypeRegistry.getInstance().getSpecClass(className)
            .orElseThrow(() -> new IOException("Can't load class \"" + className + "\""));
        try (PortObjectSpecZipInputStream in = getPortObjectSpecZipInputStream(new EntryInputStream(zip))) {
            return PortTypeRegistry.getInstance().getSpecSerializer(specClass)
                .orElseThrow(() -> noSerializer(specClass)).loadPortObjectSpec(in);
        }
    }

    private static void expect(final String name, final ZipInputStream zip) throws IOException {
        final ZipEntry entry = zip.getNextEntry();
        if (entry == null) {
            throw new IOException("File does not specify a valid port object model");
        }
        if (!name.equals(entry.getName())) {
            throw new IOException(
                "Invalid stream, expected zip entry \"" + name + "\", got \"" + entry.getName() + "\"");
        }
    }
}
