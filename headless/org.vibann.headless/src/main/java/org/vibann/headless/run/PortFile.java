/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.headless.run;

import java.util.OptionalLong;

/**
 * A file that the output of a port was written to.
 *
 * @param port number of the output port, from 1
 * @param file path of the file relative to the output folder, with forward slashes
 * @param rows number of rows of a table; empty for anything else
 */
public record PortFile(int port, String file, OptionalLong rows) {
}
