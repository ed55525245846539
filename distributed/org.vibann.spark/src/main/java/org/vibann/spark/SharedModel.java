/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.spark;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.Serializable;
import java.io.UncheckedIOException;

import org.vibann.core.file.ModelFile;
import org.vibann.core.model.TrainedModel;

/**
 * A model on its way to the executors, as the bytes of its file. Each executor reads it once, and makes of it, once, what
 * its tasks share.
 *
 * @param <T> what is made of the model
 */
final class SharedModel<T> implements Serializable {

    private static final long serialVersionUID = 1L;

    /** Makes what the tasks share; travels too. */
    interface Use<T> extends Serializable {
        T of(TrainedModel model);
    }

    private final byte[] file;
    private final Use<T> use;
    private transient T made;

    SharedModel(final byte[] file, final Use<T> use) {
        this.file = file;
        this.use = use;
    }

    /** What was made of the model. */
    synchronized T get() {
        if (made == null) {
            try {
                made = use.of(ModelFile.read(new ByteArrayInputStream(file)));
            } catch (final IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return made;
    }
}
