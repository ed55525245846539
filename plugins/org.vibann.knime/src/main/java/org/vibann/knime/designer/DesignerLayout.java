/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.knime.designer;

import org.knime.node.parameters.layout.After;
import org.knime.node.parameters.layout.Section;

/** The sections of the Inverse Designer's dialog. */
final class DesignerLayout {

    private DesignerLayout() {
    }

    @Section(title = "Goal")
    interface GoalSection {
    }

    @Section(title = "Composition", description = "Every reported alloy meets all of this exactly.")
    @After(GoalSection.class)
    interface CompositionSection {
    }

    @Section(title = "Trust")
    @After(CompositionSection.class)
    interface TrustSection {
    }

    @Section(title = "Candidates")
    @After(TrustSection.class)
    interface CandidatesSection {
    }

    @Section(title = "Search")
    @After(CandidatesSection.class)
    interface SearchSection {
    }
}
