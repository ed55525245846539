/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.headless.workflow;

/**
 * A connection between two nodes. Port 0 is the flow variable port; the first data port is 1.
 *
 * @param source id of the node that the connection leaves
 * @param sourcePort its output port
 * @param destination id of the node that it enters
 * @param destinationPort its input port
 */
public record Connection(int source, int sourcePort, int destination, int destinationPort) {
}
