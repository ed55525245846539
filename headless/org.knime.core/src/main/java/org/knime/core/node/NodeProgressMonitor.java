/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.knime.core.node;

import java.util.function.Supplier;

/** Takes reports of progress and passes on the wish to cancel. */
public interface NodeProgressMonitor {
    /** @throws CanceledExecutionException when the user cancelled */
    void checkCanceled() throws CanceledExecutionException;

    /** @param progress from 0 to 1 */
    void setProgress(double progress);

    /** @return from 0 to 1, null when not known */
    Double getProgress();

    /**
     * @param progress from 0 to 1
     * @param message what is done
     */
    void setProgress(double progress, String message);

    /**
     * @param progress from 0 to 1
     * @param message what is done
     */
    default void setProgress(final double progress, final Supplier<String> message) {
        setProgress(progress, message.get());
    }

    /** @param message what is done */
    void setMessage(String message);

    /** @param message what is done */
    default void setMessage(final Supplier<String> message) {
        setMessage(message.get());
    }

    /** @return what is done, may be null */
    String getMessage();
}
