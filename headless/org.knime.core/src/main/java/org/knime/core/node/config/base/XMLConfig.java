/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.knime.core.node.config.base;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;

import javax.xml.parsers.ParserConfigurationException;
import javax.xml.parsers.SAXParserFactory;

import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/** Reads and writes settings in KNIME's XML format (http://www.knime.org/2008/09/XMLConfig). */
public final class XMLConfig {
    private static final String NAMESPACE = "http://www.knime.org/2008/09/XMLConfig";

    private XMLConfig() {
    }

    /**
     * Adds what a stream holds to a group, which also takes over the key of the root element.
     *
     * @param c the group
     * @param in the stream; not closed
     * @throws SAXException when the parser cannot be set up
     * @throws IOException when the stream cannot be read or is not of the format
     * @throws ParserConfigurationException when the parser cannot be set up
     */
    public static void load(final ConfigBase c, final InputStream in)
        throws SAXException, IOException, ParserConfigurationException {
        final SAXParserFactory factory = SAXParserFactory.newInstance();
        factory.setValidating(false);
        final InputSource source = new InputSource(in);
        source.setEncoding(StandardCharsets.UTF_8.name());
        try {
            factory.newSAXParser().parse(source, new ConfigXmlHandler(c));
        } catch (SAXException | RuntimeException e) {
            throw new IOException("Unable to parse xml: " + e.getMessage(), e);
        }
    }

    /**
     * Writes a group and closes the stream.
     *
     * @param config the group
     * @param output the stream
     * @throws IOException when it cannot be written
     */
    public static void save(final ConfigBase config, final OutputStream output) throws IOException {
        try (Writer writer =
            new OutputStreamWriter(new BufferedOutputStream(output), StandardCharsets.UTF_8)) {
            writer.write("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
            write(config, writer, 0);
        }
    }

    private static void write(final ConfigBase config, final Writer writer, final int depth) throws IOException {
        final String indent = "    ".repeat(depth);
        writer.write(indent + "<config");
        if (depth == 0) {
            writer.write(" xmlns=\"" + NAMESPACE + "\" xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\""
                + " xsi:schemaLocation=\"" + NAMESPACE + " http://www.knime.org/XMLConfig_2008_09.xsd\"");
        }
        attribute(writer, "key", config.getKey());
        boolean empty = true;
        for (final String key : config.keySet()) {
            final AbstractConfigEntry entry = config.getEntry(key);
            if (entry.getType() == ConfigEntries.xtransientstring) {
                continue;
            }
            if (empty) {
                writer.write(">\n");
                empty = false;
            }
            if (entry instanceof ConfigBase child) {
                write(child, writer, depth + 1);
            } else {
                writeEntry(entry, writer, indent);
            }
        }
        writer.write(empty ? "/>\n" : indent + "</config>\n");
    }

    private static void writeEntry(final AbstractConfigEntry entry, final Writer writer, final String indent)
        throws IOException {
        final String value = entry.toStringValue();
        writer.write(indent + "    <entry");
        attribute(writer, "key", entry.getKey());
        attribute(writer, "type", entry.getType().name());
        if (value == null) {
            attribute(writer, "isnull", "true");
        }
        attribute(writer, "value", value == null ? "" : ConfigXmlText.escape(value));
        writer.write("/>\n");
    }

    private static void attribute(final Writer writer, final String name, final String value) throws IOException {
        writer.write(" " + name + "=\"");
        for (int i = 0; i < value.length(); i++) {
            final char c = value.charAt(i);
            switch (c) {
                case '&' -> writer.write("&amp;");
                case '<' -> writer.write("&lt;");
                case '>' -> writer.write("&gt;");
                case '"' -> writer.write("&quot;");
                case '\n' -> writer.write("&#10;");
                case '\r' -> writer.write("&#13;");
                case '\t' -> writer.write("&#9;");
                default -> writer.write(c);
            }
        }
        writer.write('"');
    }
}
