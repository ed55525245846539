/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.knime.indentation;

import org.knime.core.node.NodeFactory.NodeType;
import org.knime.node.DefaultNode;
import org.knime.node.DefaultNodeFactory;
import org.vibann.knime.view.PictureView;

/** Declares the node <i>Indentation Curve Reader</i>. */
public final class IndentationCurveReaderNodeFactory extends DefaultNodeFactory {

    private static final DefaultNode NODE = DefaultNode.create() //
        .name("Indentation Curve Reader") //
        .icon("./indentation-curve-reader.png") //
        .shortDescription("Reads load\u2013depth curves of a nanoindenter and gives hardness, modulus and size effect.") //
        .fullDescription("""
                <p>Reads the load\u2013depth curves of instrumented indentation from a file or from all files of a folder,
                evaluates each after Oliver and Pharr, and hands on a table from which the node <i>VIBANN Learner</i> can
                learn hardness as a function of composition and load.</p>
                <p><b>Files.</b> Text as the instruments' programs export it: lines of header, columns for depth, load and
                mostly time, units in the names, in brackets or in a line below; tabs, semicolons, commas or blanks;
                decimal points or commas; several curves side by side or below each other. What alloy it was and at what
                load is taken from the file's name by a pattern, for example
                <tt>Zr50Cu50_100mN_03.txt</tt>. A file holds at most a million points.</p>
                <p><b>Evaluation.</b> Loading, hold, unloading and thermal-drift hold are found. Drift, zero point and
                frame compliance are taken off the depth. The upper unloading is fitted by P = B (h &#8722; hf)^m;
                its slope S at the largest load gives the contact depth hc = hmax &#8722; &#949; Pmax/S, the hardness
                H = Pmax/A(hc) and the reduced modulus Er = &#8730;&#960;/(2&#946;) &#183; S/&#8730;A. The Vickers number
                is 0.0945 H (H in MPa). Errors are one standard deviation from noise, drift and zero point; a wrong
                area function or frame compliance is not in them.</p>
                <p><b>Pop-ins</b> are sudden steps in depth during loading, as shear bands make them: their number, the
                largest and the load of the first are given.</p>
                <p><b>Size effect.</b> For each alloy with at least three curves at different loads, the third table holds
                the fits of Nix and Gao, H&#178; = H0&#178; (1 + h*/h), and of the proportional specimen resistance model,
                P = a1 h + a2 h&#178;, to the same values, with errors and with which of them fits better (AICc).</p>
                <p><b>Nothing is lost.</b> A file or curve that cannot be evaluated appears with its reason at the second
                output, and a warning counts them.</p>
                """) //
        .sinceVersion(5, 8, 0) //
        .ports(p -> p //
            .addOutputTable("Evaluated Curves", """
                    One row per curve: one number column per element (atomic fraction) where names of alloys are formulas,
                    load (N; from the file's name, else the largest of the curve), Vickers hardness (kgf/mm²), formula,
                    and all that the curve tells, with units in the names of the columns.
                    """) //
            .addOutputTable("Rejected Curves", "Files and curves that could not be evaluated: file, curve, reason.") //
            .addOutputTable("Size Effect", """
                    One row per alloy: hardness at great depth and second parameter of both laws with their errors, the
                    scatter about the fits, AICc, and which law fits better.
                    """)) //
        .model(m -> m //
            .parametersClass(IndentationCurveReaderNodeParameters.class) //
            .configure(IndentationCurveReader::configure) //
            .execute(IndentationCurveReader::execute)) //
        .addView(view -> PictureView.declare(view, IndentationCurveReaderView.DESCRIPTION)) //
        .nodeType(NodeType.Source) //
        .keywords("nanoindentation", "indentation", "load-depth curve", "hardness", "modulus", "Oliver Pharr", "pop-in",
            "size effect", "Nix Gao", "Berkovich", "Vickers", "creep", "metallic glass", "materials science", "import") //
        .addExternalResource("https://doi.org/10.1557/JMR.1992.1564",
            "Oliver and Pharr: An improved technique for determining hardness and elastic modulus (1992)") //
        .addExternalResource("https://doi.org/10.1016/S0022-5096(97)00086-0",
            "Nix and Gao: Indentation size effects in crystalline materials (1998)");

    /** Called by KNIME. */
    public IndentationCurveReaderNodeFactory() {
        super(NODE);
    }
}
