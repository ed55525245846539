/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.knime.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

import org.knime.core.node.BufferedDataTable;
import org.knime.core.node.CanceledExecutionException;
import org.knime.core.node.ExecutionMonitor;
import org.knime.core.node.KNIMEException;
import org.vibann.core.alloy.Element;
import org.vibann.core.data.AlloyDataset;
import org.vibann.core.data.Alloys;
import org.vibann.core.model.TrainedModel;
import org.vibann.knime.table.AlloyRow;
import org.vibann.knime.table.AlloyRowParser;
import org.vibann.knime.table.AlloyTableReader;
import org.vibann.knime.table.RowProblems;

/** Reads the alloys of a table that consist of elements that a model knows. */
public final class KnownAlloys {

    private KnownAlloys() {
    }

    /**
     * Reads a table. A row with an element that the model has no input for counts as a row that cannot be used.
     *
     * @param table the table
     * @param parser reads a row
     * @param model the model
     * @param targetName name of the measured value
     * @param port index of the table's port, for messages
     * @param monitor progress and cancel
     * @return the usable rows, with the elements of the model as columns
     * @throws CanceledExecutionException if the user cancelled
     * @throws KNIMEException if there are too many rows
     */
    public static AlloyTableReader.Read read(final BufferedDataTable table, final AlloyRowParser parser,
        final TrainedModel model, final String targetName, final int port, final ExecutionMonitor monitor)
        throws CanceledExecutionException, KNIMEException {
        final AlloyTableReader.Read all = new AlloyTableReader(parser, false, port).read(table, targetName, monitor);
        final Alloys alloys = all.dataset().alloys();
        final List<Integer> known = new ArrayList<>();
        for (int row = 0; row < alloys.size(); row++) {
            final Optional<Element> unknown = unknown(alloys, row, model);
            if (unknown.isEmpty()) {
                known.add(row);
            } else {
                all.problems().add(all.keys().get(row), new AlloyRow.Unusable(false,
                    parser.elements().index(alloys.elements().indexOf(unknown.get())),
                    "contains " + unknown.get().symbol() + ", which the model does not know"));
            }
        }
        final int[] rows = known.stream().mapToInt(Integer::intValue).toArray();
        final AlloyDataset chosen = all.dataset().select(rows);
        return new AlloyTableReader.Read(
            new AlloyDataset(chosen.alloys().withElements(model.elements()), targetName, chosen.targets()),
            IntStream.of(rows).mapToObj(all.keys()::get).toList(),
            IntStream.of(rows).mapToLong(row -> all.rowIndices()[row]).toArray(), all.problems());
    }

    private static Optional<Element> unknown(final Alloys alloys, final int row, final TrainedModel model) {
        return IntStream.range(0, alloys.elements().size()).filter(j -> alloys.fraction(row, j) > 0)
            .mapToObj(alloys.elements()::get).filter(element -> !model.elements().contains(element)).findFirst();
    }

    /**
     * @param problems the rows left out
     * @return what to say of them, if there are any
     */
    public static Optional<String> skipped(final RowProblems problems) {
        return problems.warning("was skipped", "were skipped");
    }
}
