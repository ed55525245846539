/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.headless.run;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;

/** Says in a sentence what Java says with a bare path. */
public final class FileProblem {

    private FileProblem() {
    }

    /**
     * What is wrong with a file.
     *
     * @param problem why it cannot be read or written
     * @return the reason, for the user
     */
    public static String of(final IOException problem) {
        if (!(problem instanceof FileSystemException file)) {
            return problem.getMessage() == null ? problem.getClass().getSimpleName() : problem.getMessage();
        } else if (file instanceof NoSuchFileException) {
            return "there is no file or folder " + file.getFile();
        } else if (file instanceof AccessDeniedException) {
            return "you have no permission for " + file.getFile();
        } else if (file instanceof FileAlreadyExistsException || file instanceof DirectoryNotEmptyException) {
            return file.getFile() + " is there already";
        } else if (file instanceof NotDirectoryException) {
            return file.getFile() + " is not a folder";
        }
        return file.getFile() + (file.getReason() == null ? " cannot be used" : ": " + file.getReason());
    }
}
