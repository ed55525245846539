/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.headless.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;

import org.junit.jupiter.api.Test;

class FileProblemTest {

    @Test
    void aPathAloneIsNoReason() {
        assertThat(FileProblem.of(new NoSuchFileException("a/b"))).isEqualTo("there is no file or folder a/b");
        assertThat(FileProblem.of(new AccessDeniedException("a/b"))).isEqualTo("you have no permission for a/b");
        assertThat(FileProblem.of(new FileAlreadyExistsException("a/b"))).isEqualTo("a/b is there already");
        assertThat(FileProblem.of(new NotDirectoryException("a/b"))).isEqualTo("a/b is not a folder");
        assertThat(FileProblem.of(new FileSystemException("a/b"))).isEqualTo("a/b cannot be used");
        assertThat(FileProblem.of(new FileSystemException("a/b", null, "disk full"))).isEqualTo("a/b: disk full");
        assertThat(FileProblem.of(new IOException("broken"))).isEqualTo("broken");
        assertThat(FileProblem.of(new IOException())).isEqualTo("IOException");
    }
}
