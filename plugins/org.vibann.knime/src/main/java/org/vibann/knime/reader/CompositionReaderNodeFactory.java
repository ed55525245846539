/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.knime.reader;

import org.knime.core.node.NodeFactory.NodeType;
import org.knime.node.DefaultNode;
import org.knime.node.DefaultNodeFactory;
import org.vibann.knime.view.PictureView;

/** Declares the node <i>Composition Reader</i>. */
public final class CompositionReaderNodeFactory extends DefaultNodeFactory {

    private static final DefaultNode NODE = DefaultNode.create() //
        .name("Composition Reader") //
        .icon("./composition-reader.png") //
        .shortDescription("Reads alloy compositions with indentation load and measured hardness from a CSV file.") //
        .fullDescription("""
                <p>Reads alloys from a CSV file, checks every row and hands them on as a clean table: one column per
                element with atomic fractions between 0 and 1, then load, target and formula. The
                nodes <i>VIBANN Learner</i>, <i>Latent Clusterer</i> and <i>Inverse Designer</i> take this table as it
                is.</p>
                <p>The file writes a composition either with <b>one column per element</b> (headers are element
                symbols, with or without unit: <tt>Fe</tt>, <tt>Fe (at.%)</tt>, <tt>Fe wt.%</tt>) or with <b>one formula
                column</b>, for example <tt>Zr41.2Ti13.8Cu12.5Ni10Be22.5</tt>, <tt>(Fe0.5Co0.5)72B20Si4Nb4</tt> or
                <tt>(CoCrFeNi)94Ti2Al4</tt>. Whether contents are fractions or percent is found once for the whole file,
                from the headers and the sums of all rows.</p>
                <p>An element cell that is empty or holds <tt>NA</tt>, <tt>NaN</tt>, <tt>?</tt> or a dash means that the
                element is not there; <tt>bal.</tt> means that it is the rest.</p>
                <p><b>Nothing is lost.</b> A row that cannot be read (unknown symbol, negative or non-finite content, a
                sum that is not that of the file, all zero, no load, no target, hardness not above 0) appears with
                line number, column, reason and original text at the second output, and a warning counts such rows. An
                option makes the node fail instead. A warning also names what was read and may be wrong: columns that
                look like elements and are not read, columns that spoil sums of 100, formulas whose numbers add up to 60
                to 140 but not to 100, loads in another unit than chosen.</p>
                <p><b>Where to get data.</b> The published set of 673 hardness measurements on metallic glasses is in
                the public repository that the article cites (doi 10.1038/s41467-026-73008-0, see the links below), as
                a file with 56 element columns, <tt>Load</tt> and <tt>HV</tt>. Its SHA-256 is
                <tt>9e78a8d1aea58566e84c846a86873cf4ae3b1f9a6b23866601565d6482e2de70</tt>. The default settings of this
                node read it.</p>
                """) //
        .sinceVersion(5, 8, 0) //
        .ports(p -> p //
            .addOutputTable("Alloys", """
                    The alloys: one number column per element (atomic fraction; in alphabetical order of the symbols), load
                    (N), target, where chosen its scatter, formula (at.%).
                    """) //
            .addOutputTable("Rejected Rows", "The rows that could not be read: row number, column, reason, text.")) //
        .model(m -> m //
            .parametersClass(CompositionReaderNodeParameters.class) //
            .configure(CompositionReader::configure) //
            .execute(CompositionReader::execute)) //
        .addView(view -> PictureView.declare(view, ReaderView.DESCRIPTION)) //
        .nodeType(NodeType.Source) //
        .keywords("alloy", "metallic glass", "composition", "formula", "CSV", "hardness", "Vickers", "atomic percent",
            "weight percent", "chemistry", "materials science", "import") //
        .addExternalResource("https://doi.org/10.1038/s41467-026-73008-0",
            "Article and data: Attention-enhanced variational learning for physically informed discovery of "
                + "exceptionally hard multicomponent bulk metallic glasses");

    /** Called by KNIME. */
    public CompositionReaderNodeFactory() {
        super(NODE);
    }
}
