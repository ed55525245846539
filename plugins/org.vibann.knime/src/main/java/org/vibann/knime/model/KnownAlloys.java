/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.knime.model;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;

import org.knime.core.node.BufferedDataTable;
import org.knime.core.node.CanceledExecutionException;
import org.knime.core.node.ExecutionMonitor;
import org.knime.core.node.KNIMEException;
import org.vibann.core.data.AlloyDataset;
import org.vibann.core.data.Alloys;
import org.vibann.core.model.TrainedModel;
import org.vibann.knime.table.AlloyRow;
import org.vibann.knime.table.AlloyRowParser;
import org.vibann.knime.table.AlloyTableReader;

/** Reads the alloys of a table that consist of elements that a model knows. */
public final class KnownAlloys {

    private final TrainedModel m_model;

    private final UnseenElementPolicy m_policy;

    private final int m_port;

    /**
     * @param model the model
     * @param policy what happens to a row with an element that occurred in none of its training rows
     * @param port index of the table's port, for messages
     */
    public KnownAlloys(final TrainedModel model, final UnseenElementPolicy policy, final int port) {
        m_model = model;
        m_policy = policy;
        m_port = port;
    }

    /**
     * Reads a table. A row that cannot be used is left out and counted.
     *
     * @param table the table
     * @param parser reads a row
     * @param targetName name of the measured value
     * @param monitor progress and cancel
     * @return the usable rows, with the elements of the model as columns
     * @throws CanceledExecutionException if the user cancelled
     * @throws KNIMEException if there are too many rows or, where asked for, one has an unseen element
     */
    public AlloyTableReader.Read read(final BufferedDataTable table, final AlloyRowParser parser,
        final String targetName, final ExecutionMonitor monitor) throws CanceledExecutionException, KNIMEException {
        final AlloyTableReader.Read all = new AlloyTableReader(parser, false, m_port).read(table, targetName, monitor);
        final var elements = new ModelElements(m_model, parser.elements());
        final Alloys alloys = all.dataset().alloys();
        final var reasons = new HashMap<>(all.reasons());
        final List<Integer> known = new ArrayList<>();
        final List<double[]> fractions = new ArrayList<>();
        for (int row = 0; row < alloys.size(); row++) {
            final AlloyRow seen = elements
                .seenOnly(new AlloyRow.Usable(alloys.fractions(row), alloys.load(row), all.dataset().target(row)));
            if (seen instanceof AlloyRow.Usable usable) {
                known.add(row);
                fractions.add(usable.fractions());
            } else if (seen instanceof AlloyRow.Unusable problem) {
                if (m_policy == UnseenElementPolicy.FAIL) {
                    throw ModelElements.failure(problem, all.keys().get(row), all.rowIndices()[row], m_port);
                }
                all.problems().add(all.keys().get(row), problem);
                reasons.put(all.rowIndices()[row], problem.reason());
            }
        }
        final int[] rows = known.stream().mapToInt(Integer::intValue).toArray();
        final AlloyDataset chosen = all.dataset().select(rows);
        final var dataset = new AlloyDataset(Alloys.of(m_model.elements(), fractions.toArray(double[][]::new),
            parser.hasLoad() ? chosen.alloys().loads() : null), targetName, chosen.targets());
        return new AlloyTableReader.Read(dataset, known.stream().map(all.keys()::get).toList(),
            known.stream().mapToLong(row -> all.rowIndices()[row]).toArray(), all.problems(), reasons,
            all.surplus());
    }
}
