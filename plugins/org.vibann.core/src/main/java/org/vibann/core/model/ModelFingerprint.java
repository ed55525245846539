/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.core.model;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

import org.vibann.core.alloy.Element;
import org.vibann.core.nn.Network;
import org.vibann.core.nn.Parameter;

/**
 * Tells latent spaces apart: a digest of what places an alloy in a model's latent space. It is the same for a model
 * before and after it was saved, in files of any format version, and differs between two trainings.
 */
public final class ModelFingerprint {

    private ModelFingerprint() {
    }

    /**
     * @param model a model
     * @return 64 hexadecimal digits: SHA-256 of the elements, the kind of attention and the weights of the first member,
     *         whose latent space is the model's
     */
    public static String of(final TrainedModel model) {
        final MessageDigest digest = sha256();
        final Network network = model.parts().members().get(0);
        text(digest, "vibann latent space 1");
        text(digest, network.architecture().attention().name());
        for (final Element element : model.elements()) {
            text(digest, element.symbol());
        }
        for (final Parameter parameter : network.parameters().values()) {
            text(digest, parameter.name());
            final float[] values = parameter.flat();
            final ByteBuffer bytes = ByteBuffer.allocate(values.length * Float.BYTES);
            for (final float value : values) {
                bytes.putFloat(value);
            }
            digest.update(bytes.array());
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    /** With its end marked, so that no two lists of texts digest alike. */
    private static void text(final MessageDigest digest, final String text) {
        digest.update(text.getBytes(StandardCharsets.UTF_8));
        digest.update((byte)0);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (final NoSuchAlgorithmException ex) {
            throw new IllegalStateException("This Java has no SHA-256, which every Java must have.", ex);
        }
    }
}
