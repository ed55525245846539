/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.knime.importance;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

import org.vibann.core.explain.ElementExplanation;
import org.vibann.core.explain.ElementImportance;
import org.vibann.core.explain.ElementImportance.View;
import org.vibann.core.picture.Axis;
import org.vibann.core.picture.Bars;
import org.vibann.core.picture.Bars.Bar;
import org.vibann.core.picture.Bars.BarSeries;
import org.vibann.core.picture.Figures;
import org.vibann.core.picture.Grid;
import org.vibann.core.picture.Panel;
import org.vibann.core.picture.PeriodicTable;
import org.vibann.core.picture.PeriodicTable.ElementValue;
import org.vibann.core.picture.Pictures;
import org.vibann.knime.table.Columns;

/** What the importance node shows: three measures side by side, and whether they agree. */
final class ImportanceView {

    static final String DESCRIPTION = """
            Three measures of how much each element matters, side by side as bars and each as a periodic table; whether
            elements raise or lower the prediction; and how far the measures agree.
            """;

    /** So many elements have bars. */
    private static final int SHOWN = 20;

    private ImportanceView() {
    }

    static Pictures of(final ElementExplanation explanation, final String target) {
        final List<ElementImportance> all = explanation.elements();
        final List<View> views = Arrays.stream(View.values())
            .filter(view -> all.stream().anyMatch(e -> Double.isFinite(view.of(e)))).toList();
        final List<Panel> panels = new ArrayList<>();
        panels.add(sideBySide(all, views));
        panels.add(contributions(all, target));
        for (final View view : views) {
            panels.add(new PeriodicTable(Columns.capitalized(view.label()), meaning(view),
                Axis.of(Columns.capitalized(view.label()), view == View.ATTENTION ? "" : target),
                all.stream().map(e -> new ElementValue(e.element().symbol(), e.element().number(), view.of(e),
                    Figures.count(e.count(), "alloy", "alloys"))).toList()));
        }
        panels.add(agreement(explanation));
        return new Pictures("Element Importance", "The measures answer different questions; trust what several of them say.",
            panels);
    }

    private static String meaning(final View view) {
        return switch (view) {
            case ATTENTION -> "What the network looks at, mean over the alloys that hold the element.";
            case GRADIENTS -> "How much the element moves the prediction away from that of the mean alloy.";
            case PERMUTATION -> "How much the error rises when contents of the element are exchanged between alloys.";
        };
    }

    private static Panel sideBySide(final List<ElementImportance> all, final List<View> views) {
        final View first = views.get(views.size() - 1);
        final List<ElementImportance> shown = all.stream().filter(e -> e.count() > 0)
            .sorted(Comparator.comparingDouble((ElementImportance e) -> Double.isNaN(first.of(e))
                ? Double.NEGATIVE_INFINITY : first.of(e)).reversed()).limit(SHOWN).toList();
        return new Bars("Importance of the elements", "Each measure as a share of its greatest value, sorted by "
            + first.label() + (all.size() > shown.size() ? "; the first " + shown.size() + " of " + all.size() : "") + ".",
            "Element", shown.stream().map(e -> e.element().symbol()).toList(), Axis.of("Share of the greatest", ""),
            views.stream().map(view -> {
                final double greatest = all.stream().mapToDouble(view::of).filter(Double::isFinite).max().orElse(1);
                return new BarSeries(Columns.capitalized(view.label()), shown.stream()
                    .map(e -> new Bar(view.of(e) / greatest, Double.NaN, Double.NaN)).toList());
            }).toList(), false);
    }

    private static Panel contributions(final List<ElementImportance> all, final String target) {
        final List<ElementImportance> shown = all.stream().filter(e -> Double.isFinite(e.contribution()))
            .sorted(Comparator.comparingDouble((ElementImportance e) -> Math.abs(e.contribution())).reversed())
            .limit(SHOWN).sorted(Comparator.comparingDouble(ElementImportance::contribution).reversed()).toList();
        return new Bars("Elements that raise and lower " + target, "Mean contribution in the alloys that hold the element, "
            + "compared with the mean alloy.", "Element", shown.stream().map(e -> e.element().symbol()).toList(),
            Axis.of("Mean contribution", target),
            List.of(BarSeries.of("", shown.stream().map(ElementImportance::contribution).toList())), false);
    }

    private static Panel agreement(final ElementExplanation explanation) {
        return new Grid("Agreement of the measures", "1: the same ranking of the elements; 0: none in common; −1: opposite.",
            List.of(Grid.Column.text("One measure"), Grid.Column.text("Other measure"),
                Grid.Column.number("Elements", "", 0), Grid.Column.number("Kendall's tau", "", 2),
                Grid.Column.number("Spearman's rho", "", 2)),
            explanation.agreements().stream().map(a -> new Grid.Row("", List.<Object>of(a.one().label(), a.other().label(),
                (double)a.elements(), a.kendall(), a.spearman()))).toList(),
            explanation.agreements().size(), Double.NaN);
    }
}
