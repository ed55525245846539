/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.knime.core.data.container;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

import org.knime.core.data.DataCell;
import org.knime.core.data.DataRow;
import org.knime.core.data.DataTable;
import org.knime.core.data.DataTableSpec;
import org.knime.core.data.MissingCell;
import org.knime.core.data.RowIterator;
import org.knime.core.data.def.BooleanCell;
import org.knime.core.data.def.DefaultRow;
import org.knime.core.data.def.DoubleCell;
import org.knime.core.data.def.IntCell;
import org.knime.core.data.def.LongCell;
import org.knime.core.data.def.StringCell;
import org.knime.core.node.CanceledExecutionException;
import org.knime.core.node.ExecutionMonitor;
import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.ModelContent;

/** Writes tables of the plain cells to streams and reads them. The bytes are not those that KNIME writes. */
final class TableStream {
    private static final String SPEC = "spec";

    private TableStream() {
    }

    static void write(final DataTable table, final OutputStream stream, final ExecutionMonitor exec)
        throws IOException, CanceledExecutionException {
        final DataOutputStream out = new DataOutputStream(stream);
        final ModelContent content = new ModelContent(SPEC);
        table.getDataTableSpec().save(content);
        final ByteArrayOutputStream xml = new ByteArrayOutputStream();
        content.saveToXML(xml);
        writeBytes(xml.toByteArray(), out);
        final RowIterator rows = table.iterator();
        while (rows.hasNext()) {
            exec.checkCanceled();
            final DataRow row = rows.next();
            out.writeBoolean(true);
            writeText(row.getKey().getString(), out);
            for (int i = 0; i < row.getNumCells(); i++) {
                write(row.getCell(i), out);
            }
        }
        out.writeBoolean(false);
        out.flush();
    }

    private static void write(final DataCell cell, final DataOutputStream out) throws IOException {
        if (cell instanceof MissingCell missing) {
            out.writeByte('?');
            writeText(missing.getError() == null ? "" : missing.getError(), out);
        } else if (cell instanceof BooleanCell value) {
            out.writeByte(value.getBooleanValue() ? '1' : '0');
        } else if (cell instanceof IntCell value) {
            out.writeByte('I');
            out.writeInt(value.getIntValue());
        } else if (cell instanceof LongCell value) {
            out.writeByte('L');
            out.writeLong(value.getLongValue());
        } else if (cell instanceof DoubleCell value) {
            out.writeByte('D');
            out.writeDouble(value.getDoubleValue());
        } else if (cell instanceof StringCell value) {
            out.writeByte('S');
            writeText(value.getStringValue(), out);
        } else {
            throw new IOException("Cannot write a cell of " + cell.getClass().getName());
        }
    }

    static ContainerTable read(final InputStream stream) throws IOException {
        final DataInputStream in = new DataInputStream(stream);
        final DataTableSpec spec;
        try {
            spec = DataTableSpec.load(ModelContent.loadFromXML(new ByteArrayInputStream(readBytes(in))));
        } catch (InvalidSettingsException e) {
            throw new IOException("The table's columns cannot be read: " + e.getMessage(), e);
        }
        final DataContainer container = new DataContainer(spec, false);
        while (in.readBoolean()) {
            final String key = readText(in);
            final DataCell[] cells = new DataCell[spec.getNumColumns()];
            for (int i = 0; i < cells.length; i++) {
                cells[i] = readCell(in);
            }
            container.addRowToTable(new DefaultRow(key, cells));
        }
        container.close();
        return (ContainerTable)container.getTable();
    }

    private static DataCell readCell(final DataInputStream in) throws IOException {
        final int kind = in.readByte();
        return switch (kind) {
            case '?' -> new MissingCell(readText(in));
            case '0', '1' -> BooleanCell.get(kind == '1');
            case 'I' -> new IntCell(in.readInt());
            case 'L' -> new LongCell(in.readLong());
            case 'D' -> new DoubleCell(in.readDouble());
            case 'S' -> new StringCell(readText(in));
            default -> throw new IOException("Unknown kind of cell " + kind);
        };
    }

    private static void writeText(final String text, final DataOutputStream out) throws IOException {
        writeBytes(text.getBytes(StandardCharsets.UTF_8), out);
    }

    private static String readText(final DataInputStream in) throws IOException {
        return new String(readBytes(in), StandardCharsets.UTF_8);
    }

    private static void writeBytes(final byte[] bytes, final DataOutputStream out) throws IOException {
        out.writeInt(bytes.length);
        out.write(bytes);
    }

    private static byte[] readBytes(final DataInputStream in) throws IOException {
        final int length = in.readInt();
        final byte[] bytes = in.readNBytes(length);
        if (bytes.length < length) {
            throw new IOException("The table ends early");
        }
        return bytes;
    }
}
