/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.knime.reader;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.knime.core.data.RowKey;
import org.vibann.core.alloy.Element;
import org.vibann.core.data.AlloyDataset;
import org.vibann.core.data.AlloyReaderSettings;
import org.vibann.core.data.AlloyTable;
import org.vibann.core.data.Alloys;
import org.vibann.core.data.RejectedRow;
import org.vibann.core.picture.Axis;
import org.vibann.core.picture.Bars;
import org.vibann.core.picture.Bars.BarSeries;
import org.vibann.core.picture.Grid;
import org.vibann.core.picture.Histogram;
import org.vibann.core.picture.Panel;
import org.vibann.core.picture.PeriodicTable;
import org.vibann.core.picture.PeriodicTable.ElementValue;
import org.vibann.core.picture.Pictures;
import org.vibann.core.picture.Point;
import org.vibann.core.picture.PointSample;
import org.vibann.core.picture.Scatter;
import org.vibann.core.picture.Scatter.Guide;
import org.vibann.core.picture.Series;
import org.vibann.core.picture.Statistics;

/** What the reader shows: which elements and values the alloys have, and which rows were left out. */
final class ReaderView {

    static final String DESCRIPTION = """
            Which elements the alloys contain and how often, how the measured values are spread and how they go with the
            load, and which rows were rejected, by reason.
            """;

    /** So many rejected rows are listed; all are in the second output. */
    private static final int LISTED = 100;

    private ReaderView() {
    }

    static Pictures of(final AlloyTable table, final AlloyReaderSettings settings) {
        final AlloyDataset data = table.accepted();
        final List<Panel> panels = new ArrayList<>();
        if (data.size() > 0) {
            final List<ElementCount> counts = counts(data.alloys());
            panels.add(periodicTable(counts));
            panels.add(elementBars(counts));
            if (settings.columns().target().isPresent()) {
                panels.add(new Histogram("Distribution of " + data.targetName(), "", Axis.of(data.targetName(), ""),
                    Statistics.bins(data.targets()), "rows"));
            }
            if (settings.columns().target().isPresent() && settings.columns().load().isPresent()) {
                panels.add(targetByLoad(table));
            }
        }
        if (!table.rejected().isEmpty()) {
            panels.add(reasons(table.rejected()));
            panels.add(rejected(table.rejected()));
        }
        return new Pictures("Composition Reader", data.size() + " rows were read, " + table.rejected().size()
            + " rejected.", panels);
    }

    private record ElementCount(Element element, int rows) {
    }

    private static List<ElementCount> counts(final Alloys alloys) {
        final List<ElementCount> counts = new ArrayList<>();
        for (int column = 0; column < alloys.elements().size(); column++) {
            int rows = 0;
            for (int row = 0; row < alloys.size(); row++) {
                rows += alloys.fraction(row, column) > 0 ? 1 : 0;
            }
            counts.add(new ElementCount(alloys.elements().get(column), rows));
        }
        return counts;
    }

    private static Panel periodicTable(final List<ElementCount> counts) {
        return new PeriodicTable("Elements of the alloys", "In how many rows each element occurs.",
            Axis.of("Rows with the element", ""), counts.stream().map(count -> new ElementValue(count.element.symbol(),
                count.element.number(), count.rows == 0 ? Double.NaN : count.rows,
                count.element.fullName() + (count.rows == 0 ? " occurs in no row" : ""))).toList());
    }

    private static Panel elementBars(final List<ElementCount> counts) {
        final List<ElementCount> present = counts.stream().filter(count -> count.rows > 0)
            .sorted(Comparator.comparingInt(ElementCount::rows).reversed()).toList();
        final int never = counts.size() - present.size();
        return new Bars("Elements by frequency", never == 0 ? ""
            : never + (never == 1 ? " element of the file occurs" : " elements of the file occur") + " in no row.",
            "Element", present.stream().map(count -> count.element.symbol()).toList(),
            Axis.of("Rows with the element", ""),
            List.of(BarSeries.of("", present.stream().map(count -> (double)count.rows).toList())), false);
    }

    private static Panel targetByLoad(final AlloyTable table) {
        final AlloyDataset data = table.accepted();
        final PointSample sample = new PointSample();
        for (int row = 0; row < data.size(); row++) {
            sample.add(Point.of(RowKey.createRowKey((long)row).getString(), table.formulas().get(row),
                data.alloys().load(row), data.target(row)));
        }
        return new Scatter(data.targetName() + " against load", "", Axis.log("Load", "N"),
            Axis.of(data.targetName(), ""), List.of(Series.of("", sample)), Guide.NONE, null);
    }

    private static Panel reasons(final List<RejectedRow> rejected) {
        final Map<String, Double> reasons = new LinkedHashMap<>();
        rejected.forEach(row -> reasons.merge(reason(row), 1.0, Double::sum));
        return new Bars("Rejected rows by reason", "", "Reason", List.copyOf(reasons.keySet()), Axis.of("Rows", ""),
            List.of(BarSeries.of("", List.copyOf(reasons.values()))), false);
    }

    /** Reasons differ in the values that they quote; the column tells them apart well enough. */
    private static String reason(final RejectedRow row) {
        final String where = row.column() == null || row.column().isEmpty() ? "" : row.column() + ": ";
        return where + row.reason().replaceAll("\"[^\"]*\"|-?\\d[\\d.,eE-]*", "…");
    }

    private static Panel rejected(final List<RejectedRow> rejected) {
        return new Grid("Rejected rows", "", List.of(Grid.Column.number("Row", "", 0), Grid.Column.text("Column"),
            Grid.Column.text("Reason"), Grid.Column.text("Text")),
            rejected.stream().limit(LISTED).map(row -> new Grid.Row("",
                java.util.Arrays.asList((double)row.row(), row.column(), row.reason(), row.text()))).toList(),
            rejected.size(), Double.NaN);
    }
}
