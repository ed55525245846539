/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.knime.designer;

import static org.vibann.knime.designer.CandidateColumn.bound;
import static org.vibann.knime.designer.CandidateColumn.flag;
import static org.vibann.knime.designer.CandidateColumn.integer;
import static org.vibann.knime.designer.CandidateColumn.measured;
import static org.vibann.knime.designer.CandidateColumn.number;
import static org.vibann.knime.designer.CandidateColumn.share;
import static org.vibann.knime.designer.CandidateColumn.text;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.knime.core.data.DataCell;
import org.knime.core.data.DataColumnSpec;
import org.knime.core.data.DataTableSpec;
import org.knime.core.data.RowKey;
import org.knime.core.data.def.DefaultRow;
import org.knime.core.data.def.StringCell;
import org.knime.core.node.BufferedDataContainer;
import org.knime.core.node.BufferedDataTable;
import org.knime.core.node.ExecutionContext;
import org.knime.core.util.UniqueNameGenerator;
import org.vibann.core.alloy.Element;
import org.vibann.core.design.report.Candidate;
import org.vibann.core.design.search.DesignSettings;
import org.vibann.core.design.glass.GlassDescriptor;
import org.vibann.core.predict.Prediction;
import org.vibann.knime.model.VibannModelPortObjectSpec;
import org.vibann.knime.table.Columns;

/**
 * The table of designed alloys. Its element columns (at.%) and its load column have the names that the model's training
 * table has, so that the table can be connected to the predictor as it is.
 */
final class CandidateTable {

    private static final String NOT_TABULATED = "a property of an element is not tabulated";

    private final VibannModelPortObjectSpec m_model;

    private final DesignSettings m_settings;

    private final List<CandidateColumn> m_columns = new ArrayList<>();

    /**
     * @param secondName title of the column of the second goal
     * @param contributions whether there is a contribution column per element
     */
    CandidateTable(final VibannModelPortObjectSpec model, final DesignSettings settings, final String secondName,
        final boolean contributions) {
        m_model = model;
        m_settings = settings;
        final var allowed = settings.constraints().elements().allowed();
        final List<Element> elements =
            model.elements().stream().filter(e -> allowed.isEmpty() || allowed.contains(e)).toList();
        m_columns.add(text("Formula", c -> c.composition().formula()));
        elements.forEach(e -> m_columns.add(share(e.symbol(), 100, c -> c.atomicPercent().getOrDefault(e, 0.0))));
        model.loadColumn().ifPresent(name -> m_columns.add(number(name, c -> settings.goal().load())));
        addPrediction();
        m_columns.add(number("Objective", c -> c.merit().objective()));
        if (settings.goal().second().isPresent()) {
            m_columns.add(number(secondName, c -> c.merit().second()));
            m_columns.add(integer("Pareto rank", c -> c.merit().paretoRank()));
        }
        addTrust();
        addOtherLoads();
        addContributions(contributions ? elements : List.of());
        for (final GlassDescriptor descriptor : GlassDescriptor.values()) {
            final String unit = descriptor.unit().isEmpty() ? "" : (" (" + descriptor.unit() + ")");
            m_columns.add(measured(Columns.capitalized(descriptor.label()) + unit,
                c -> c.chemistry().glass().getOrDefault(descriptor, Double.NaN), NOT_TABULATED));
        }
        addInoue();
    }

    private String predictionName() {
        return "Prediction (" + m_model.targetName() + ")";
    }

    private void addPrediction() {
        addPrediction(predictionName(), Candidate::prediction);
        m_columns.add(number(predictionName() + " (LCB)", c -> c.prediction().lcb()));
    }

    private void addPrediction(final String name, final Function<Candidate, Prediction> prediction) {
        final String level = Columns.level(m_settings.report().prediction().level(), m_model.calibrated());
        m_columns.add(number(name, c -> prediction.apply(c).mean()));
        m_columns.add(number(name + " (Std. dev.)", c -> prediction.apply(c).sd()));
        m_columns.add(bound(name + " (Lower " + level + ")", prediction, Prediction::lower));
        m_columns.add(bound(name + " (Upper " + level + ")", prediction, Prediction::upper));
    }

    private void addTrust() {
        m_columns.add(share("Novelty", 1, c -> c.trust().novelty()));
        m_columns.add(measured("Latent-density quantile", c -> c.trust().latentQuantile(),
            "fewer than ten reference alloys"));
        m_columns.add(new CandidateColumn(Columns.of("Nearest alloy (row ID)", StringCell.TYPE),
            (c, keys) -> new StringCell(keys.get(c.nearest().row()))));
        m_columns.add(text("Nearest alloy", c -> c.nearest().composition().formula()));
        m_columns.add(measured("Nearest alloy (" + m_model.targetName() + ")", c -> c.nearest().target(),
            "not measured"));
        m_columns.add(share("Distance to nearest alloy (at.%)", 100, c -> c.nearest().distance()));
        m_columns.add(flag("In domain", c -> Optional.of(c.trust().inDomain())));
        m_columns.add(text("Flags", c -> String.join("; ", c.trust().flags())));
        m_columns.add(text("Rare elements",
            c -> String.join(", ", c.trust().rareElements().stream().map(Element::symbol).toList())));
    }

    private void addOtherLoads() {
        for (int i = 0; i < m_settings.report().otherLoads().size(); i++) {
            final int index = i;
            addPrediction(predictionName() + " at " + BigDecimal.valueOf(m_settings.report().otherLoads().get(i))
                .stripTrailingZeros().toPlainString() + " N", c -> c.predicted().atOtherLoads().get(index));
        }
    }

    private void addContributions(final List<Element> elements) {
        m_columns.add(text("Contributions (" + m_model.targetName() + " per at.%)",
            c -> c.predicted().contributions().entrySet().stream()
                .map(e -> String.format(Locale.ROOT, "%s %+.1f", e.getKey().symbol(), e.getValue()))
                .collect(Collectors.joining(", "))));
        for (final Element element : elements) {
            m_columns.add(measured("Contribution of " + element.symbol() + " (" + m_model.targetName() + " per at.%)",
                c -> c.predicted().contributions().getOrDefault(element, Double.NaN), "not in the alloy"));
        }
    }

    private void addInoue() {
        m_columns.add(flag("Inoue: three or more components",
            c -> Optional.of(c.chemistry().inoue().enoughComponents())));
        m_columns.add(measured("Inoue: main size difference (%)", c -> c.chemistry().inoue().mainMismatch(),
            NOT_TABULATED));
        m_columns.add(flag("Inoue: main sizes differ by 12 %", c -> Double.isNaN(c.chemistry().inoue().mainMismatch())
            ? Optional.empty() : Optional.of(c.chemistry().inoue().sizesDiffer())));
        m_columns.add(measured("Inoue: greatest main mixing enthalpy (kJ/mol)",
            c -> c.chemistry().inoue().greatestMainEnthalpy(), NOT_TABULATED));
        m_columns.add(flag("Inoue: main mixing enthalpies negative",
            c -> Double.isNaN(c.chemistry().inoue().greatestMainEnthalpy()) ? Optional.empty()
                : Optional.of(c.chemistry().inoue().mixesReadily())));
    }

    DataTableSpec spec() {
        final var names = new UniqueNameGenerator(new DataTableSpec());
        return new DataTableSpec(m_columns.stream().map(column -> names.newCreator(column.spec()).createSpec())
            .toArray(DataColumnSpec[]::new));
    }

    BufferedDataTable create(final List<Candidate> candidates, final List<String> referenceKeys,
        final ExecutionContext exec) {
        final BufferedDataContainer container = exec.createDataContainer(spec(), true);
        long row = 0;
        for (final Candidate candidate : candidates) {
            container.addRowToTable(
                new DefaultRow(RowKey.createRowKey(row++), m_columns.stream()
                    .map(column -> column.cell().apply(candidate, referenceKeys)).toArray(DataCell[]::new)));
        }
        container.close();
        return container.getTable();
    }
}
