/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.knime.core.webui.node.dialog;

/** A node factory whose nodes may have a dialog. There are no dialogs here, so it only tells whether they have. */
public interface NodeDialogFactory {
}
