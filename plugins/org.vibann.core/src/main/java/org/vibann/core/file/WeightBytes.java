/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.core.file;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.List;

import org.vibann.core.model.NetworkTensors;
import org.vibann.core.nn.Network;
import org.vibann.core.nn.Parameter;

/**
 * Weights as {@code weights.bin} holds them, little-endian: float32, or of each number the upper two bytes where the lower
 * two are 0 in all (see {@link NetworkTensors#round}).
 */
final class WeightBytes {

    /** Bytes of a number of which the lower half is left out. */
    static final int HALF = Float.BYTES / 2;

    private WeightBytes() {
    }

    /** Bytes that a number of these networks takes. */
    static int size(final List<Network> networks) {
        for (final Network network : networks) {
            for (final Parameter p : network.parameters().values()) {
                for (final float value : p.flat()) {
                    if ((Float.floatToRawIntBits(value) & 0xffff) != 0) {
                        return Float.BYTES;
                    }
                }
            }
        }
        return HALF;
    }

    static byte[] write(final List<Network> networks, final int size) {
        final int count =
            networks.stream().flatMap(n -> n.parameters().values().stream()).mapToInt(Parameter::size).sum();
        final ByteBuffer buffer = ByteBuffer.allocate(count * size).order(ByteOrder.LITTLE_ENDIAN);
        for (final Network network : networks) {
            for (final Parameter p : network.parameters().values()) {
                for (final float value : p.flat()) {
                    if (size == HALF) {
                        buffer.putShort((short)(Float.floatToRawIntBits(value) >>> Short.SIZE));
                    } else {
                        buffer.putFloat(value);
                    }
                }
            }
        }
        return buffer.array();
    }

    static float[] read(final byte[] bytes, final int offset, final int count, final int size) {
        final ByteBuffer buffer = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        final float[] values = new float[count];
        for (int i = 0; i < count; i++) {
            final int at = offset + i * size;
            values[i] = size == HALF ? Float.intBitsToFloat(buffer.getShort(at) << Short.SIZE) : buffer.getFloat(at);
        }
        return values;
    }
}
