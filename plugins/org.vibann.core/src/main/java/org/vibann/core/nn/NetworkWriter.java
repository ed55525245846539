/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.core.nn;

import java.io.IOException;
import java.io.OutputStream;

/** An engine whose own file format other programs read. */
public interface NetworkWriter {

    /**
     * Writes a network, complete with its batch normalisation, for inference at z = mu and for further training.
     *
     * @param network the network
     * @param dropout the dropout rate p that it was trained with
     * @param out where to; not closed
     * @throws IOException when writing fails
     * @throws EngineException with a sentence for the user where the engine cannot work on this computer
     */
    void write(Network network, double dropout, OutputStream out) throws IOException;
}
