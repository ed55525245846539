/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.headless.testnodes;

import java.util.List;

/**
 * What a command line did.
 *
 * @param status its exit status
 * @param out what it printed
 * @param err what it printed to the error stream
 */
public record CommandLineRun(int status, String out, String err) {

    /** @return the lines of the error stream */
    public List<String> errorLines() {
        return err.lines().toList();
    }
}
