/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.core.file;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.List;
import java.util.stream.IntStream;

import org.vibann.core.alloy.Element;
import org.vibann.core.data.AlloyDataset;
import org.vibann.core.data.Alloys;

/**
 * {@code rows.bin}: the rows that the nearest alloys are looked for in, where the Gaussian processes know only some of
 * them. Little-endian; of each row the number of its elements as int32, their numbers as int32, their fractions as
 * float64, its load where there are loads, and its target, both float64.
 */
final class KnownRows {

    private KnownRows() {
    }

    static byte[] write(final AlloyDataset data) {
        final Alloys alloys = data.alloys();
        final int[][] elements = new int[data.size()][];
        int size = 0;
        for (int i = 0; i < elements.length; i++) {
            final double[] x = alloys.fractions(i);
            elements[i] = IntStream.range(0, x.length).filter(j -> x[j] != 0).toArray();
            size += Integer.BYTES * (1 + elements[i].length)
                + Double.BYTES * (elements[i].length + (alloys.hasLoads() ? 2 : 1));
        }
        final ByteBuffer bytes = ByteBuffer.allocate(size).order(ByteOrder.LITTLE_ENDIAN);
        for (int i = 0; i < elements.length; i++) {
            bytes.putInt(elements[i].length);
            for (final int element : elements[i]) {
                bytes.putInt(element);
            }
            for (final int element : elements[i]) {
                bytes.putDouble(alloys.fraction(i, element));
            }
            if (alloys.hasLoads()) {
                bytes.putDouble(alloys.load(i));
            }
            bytes.putDouble(data.target(i));
        }
        return bytes.array();
    }

    /** The rows; throws IllegalArgumentException where the bytes are not those of so many rows of these elements. */
    static AlloyDataset read(final byte[] bytes, final int rows, final List<Element> elements, final boolean loads,
        final String target) {
        // The least that a row takes, before anything is made that is as large as the number says.
        if (bytes == null || rows < 1 || rows > bytes.length / (2 * Double.BYTES)
            || (long)rows * elements.size() * Double.BYTES > FileLimits.file()) {
            throw wrong(rows);
        }
        final ByteBuffer buffer = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        final double[][] fractions = new double[rows][elements.size()];
        final double[] newtons = loads ? new double[rows] : null;
        final double[] targets = new double[rows];
        for (int i = 0; i < rows; i++) {
            final int count = buffer.remaining() < Integer.BYTES ? 0 : buffer.getInt();
            if (count < 1 || count > elements.size()
                || buffer.remaining() < count * (Integer.BYTES + Double.BYTES) + (loads ? 2 : 1) * Double.BYTES) {
                throw wrong(rows);
            }
            final int[] present = new int[count];
            for (int k = 0; k < count; k++) {
                present[k] = buffer.getInt();
                if (present[k] < 0 || present[k] >= elements.size()) {
                    throw wrong(rows);
                }
            }
            for (final int element : present) {
                fractions[i][element] = HeadsDocument.finite(buffer.getDouble());
            }
            if (loads) {
                newtons[i] = HeadsDocument.finite(buffer.getDouble());
            }
            targets[i] = HeadsDocument.finite(buffer.getDouble());
        }
        if (buffer.hasRemaining()) {
            throw wrong(rows);
        }
        return new AlloyDataset(Alloys.of(elements, fractions, newtons), target, targets);
    }

    private static IllegalArgumentException wrong(final int rows) {
        return new IllegalArgumentException("rows.bin does not hold the " + rows + " rows of the model.");
    }
}
