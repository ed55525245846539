/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.knime.designer;

import org.knime.node.parameters.Advanced;
import org.knime.node.parameters.NodeParameters;
import org.knime.node.parameters.Widget;
import org.knime.node.parameters.layout.Layout;
import org.knime.node.parameters.widget.choices.ChoicesProvider;
import org.knime.node.parameters.widget.number.NumberInputWidget;
import org.knime.node.parameters.widget.number.NumberInputWidgetValidation.MinValidation.IsNonNegativeValidation;
import org.knime.node.parameters.widget.text.TextInputWidget;
import org.vibann.knime.designer.DesignerLayout.CompositionSection;
import org.vibann.knime.table.Validations.IsAtMostHundred;

/** Further limits of what an alloy may be. */
final class CompositionLimitParameters implements NodeParameters {

    @Layout(CompositionSection.class)
    @Widget(title = "Forbidden elements", description = "The elements that no alloy may contain.")
    @ChoicesProvider(ModelElementsProvider.class)
    String[] m_forbiddenElements = {};

    @Layout(CompositionSection.class)
    @Widget(title = "Limits of sums", description = """
            Limits of the summed content of elements in at.%, parted by semicolons:
            <tt>B+C+Si+P &lt;= 40; 10 &lt;= Fe+Co &lt;= 60</tt>. They hold besides the bounds below.
            """)
    @TextInputWidget(placeholder = "B+C+Si+P <= 40")
    String m_sums = "";

    @Layout(CompositionSection.class)
    @Widget(title = "Base alloy", description = """
            A formula such as <tt>Fe40Co35B20Nb5</tt> (at.%): the content of every element stays within the room around
            it. Empty: no base.
            """)
    @TextInputWidget(placeholder = "Fe40Co35B20Nb5")
    String m_base = "";

    @Layout(CompositionSection.class)
    @Widget(title = "Room around the base alloy (at.%)", description = """
            How far each content may move from the base alloy; other elements may come in up to as much.
            """)
    @NumberInputWidget(minValidation = IsNonNegativeValidation.class, maxValidation = IsAtMostHundred.class)
    double m_room = 10;

    @Layout(CompositionSection.class)
    @Widget(title = "Glass-forming limits", description = """
            Limits of the descriptors that go with glass formation, parted by semicolons:
            <tt>delta &gt;= 5; -40 &lt;= Hmix &lt;= -5</tt>. <i>delta</i>: atomic size mismatch (%); <i>Hmix</i>: mixing
            enthalpy (kJ/mol); <i>Smix</i>: mixing entropy (J/(mol K)); <i>Omega</i>: T<sub>m</sub>·Smix/|Hmix|;
            <i>chi</i>: electronegativity mismatch; <i>VEC</i>: valence electron concentration.
            """)
    @TextInputWidget(placeholder = "delta >= 5; -40 <= Hmix <= -5")
    @Advanced
    String m_glass = "";
}
