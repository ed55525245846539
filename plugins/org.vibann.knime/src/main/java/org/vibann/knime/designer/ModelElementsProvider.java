/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.knime.designer;

import java.util.List;

import org.knime.node.parameters.NodeParametersInput;
import org.knime.node.parameters.widget.choices.StringChoicesProvider;
import org.vibann.core.alloy.Element;
import org.vibann.knime.model.VibannModelPortObjectSpec;

/** The elements of the connected model. */
final class ModelElementsProvider implements StringChoicesProvider {
    @Override
    public List<String> choices(final NodeParametersInput context) {
        return symbols(context);
    }

    /** The symbols; none where no model is connected. */
    static List<String> symbols(final NodeParametersInput context) {
        return VibannModelPortObjectSpec.in(context)
            .map(spec -> spec.elements().stream().map(Element::symbol).toList()).orElse(List.of());
    }
}
