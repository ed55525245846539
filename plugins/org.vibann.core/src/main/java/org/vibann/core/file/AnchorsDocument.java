/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.core.file;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

import org.vibann.core.alloy.Element;
import org.vibann.core.model.Anchors;
import org.vibann.core.model.Outlook;

/**
 * What a file holds of the {@link Anchors}: of each the numbers of its elements and their fractions, its scaled load
 * and its weight. Files of format 5 have them in {@code vibann.json}, later ones in {@code anchors.bin}, which is a
 * third as long: little-endian, of each anchor the number of its elements as a byte, their numbers as bytes, then
 * float32: their fractions, its load, its weight.
 */
record AnchorsDocument(int[][] elements, float[][] fractions, float[] loads, float[] weights) {

    /** More than any training makes. */
    private static final int MOST = 2000;

    static AnchorsDocument of(final Anchors anchors) {
        final float[][] dense = anchors.fractions();
        final int[][] elements = new int[dense.length][];
        final float[][] fractions = new float[dense.length][];
        for (int k = 0; k < dense.length; k++) {
            final float[] row = dense[k];
            elements[k] = IntStream.range(0, row.length).filter(j -> row[j] != 0).toArray();
            fractions[k] = new float[elements[k].length];
            for (int i = 0; i < elements[k].length; i++) {
                fractions[k][i] = row[elements[k][i]];
            }
        }
        return new AnchorsDocument(elements, fractions, anchors.loads(), anchors.weights());
    }

    byte[] bytes() {
        final int size = Arrays.stream(elements).mapToInt(e -> 1 + e.length * (1 + Float.BYTES) + 2 * Float.BYTES).sum();
        final ByteBuffer bytes = ByteBuffer.allocate(size).order(ByteOrder.LITTLE_ENDIAN);
        for (int k = 0; k < elements.length; k++) {
            bytes.put((byte)elements[k].length);
            for (final int element : elements[k]) {
                bytes.put((byte)element);
            }
            for (final float fraction : fractions[k]) {
                bytes.putFloat(fraction);
            }
            bytes.putFloat(loads[k]).putFloat(weights[k]);
        }
        return bytes.array();
    }

    /** What was written; throws IllegalArgumentException where the bytes are not those of so many anchors. */
    static AnchorsDocument of(final byte[] bytes, final int count) {
        if (bytes == null || count < 1 || count > MOST) {
            throw wrong(count);
        }
        final ByteBuffer buffer = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        final AnchorsDocument read =
            new AnchorsDocument(new int[count][], new float[count][], new float[count], new float[count]);
        for (int k = 0; k < count; k++) {
            final int present = buffer.hasRemaining() ? Byte.toUnsignedInt(buffer.get()) : 0;
            if (buffer.remaining() < present * (1 + Float.BYTES) + 2 * Float.BYTES) {
                throw wrong(count);
            }
            read.elements[k] = new int[present];
            Arrays.setAll(read.elements[k], i -> Byte.toUnsignedInt(buffer.get()));
            read.fractions[k] = new float[present];
            for (int i = 0; i < present; i++) {
                read.fractions[k][i] = buffer.getFloat();
            }
            read.loads[k] = buffer.getFloat();
            read.weights[k] = buffer.getFloat();
        }
        if (buffer.hasRemaining()) {
            throw wrong(count);
        }
        return read;
    }

    private static IllegalArgumentException wrong(final int count) {
        return new IllegalArgumentException("anchors.bin does not hold the " + count + " anchors of the model, of which "
            + "there can be 1 to " + MOST + ".");
    }

    /** The anchors; throws IllegalArgumentException where the numbers do not fit each other or the elements. */
    Anchors anchors(final List<Element> symbols, final Optional<Outlook> outlook) {
        if (elements.length != fractions.length || elements.length > MOST) {
            throw new IllegalArgumentException("its anchors have " + elements.length + " lists of elements and "
                + fractions.length + " of fractions; there must be as many, at most " + MOST + ".");
        }
        final float[][] dense = new float[elements.length][symbols.size()];
        for (int k = 0; k < dense.length; k++) {
            if (elements[k].length != fractions[k].length
                || !Arrays.stream(elements[k]).allMatch(j -> j >= 0 && j < symbols.size())) {
                throw new IllegalArgumentException("its anchor " + (k + 1) + " has elements that the model does not have, "
                    + "or not a fraction of each.");
            }
            for (int i = 0; i < elements[k].length; i++) {
                dense[k][elements[k][i]] = fractions[k][i];
            }
        }
        return new Anchors(symbols, dense, loads, weights, outlook);
    }
}
