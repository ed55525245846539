/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.knime.view;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

import org.vibann.core.alloy.Element;
import org.vibann.core.picture.Axis;
import org.vibann.core.picture.Bars;
import org.vibann.core.picture.Bars.Bar;
import org.vibann.core.picture.Bars.BarSeries;
import org.vibann.core.picture.BoxPlot;
import org.vibann.core.picture.Grid;
import org.vibann.core.picture.Heatmap;
import org.vibann.core.picture.Histogram;
import org.vibann.core.picture.Lines;
import org.vibann.core.picture.Lines.Mark;
import org.vibann.core.picture.Panel;
import org.vibann.core.picture.Parallels;
import org.vibann.core.picture.Parallels.Line;
import org.vibann.core.picture.Parallels.Scale;
import org.vibann.core.picture.PeriodicTable;
import org.vibann.core.picture.PeriodicTable.ElementValue;
import org.vibann.core.picture.Pictures;
import org.vibann.core.picture.Point;
import org.vibann.core.picture.PointSample;
import org.vibann.core.picture.Scatter;
import org.vibann.core.picture.Scatter.Guide;
import org.vibann.core.picture.Series;
import org.vibann.core.picture.Statistics;

/** Pictures of every kind, plain and awkward ones. */
final class SamplePictures {

    /** What a person might have named a column or an alloy to harm a reader. */
    static final String HOSTILE = "<img src=x onerror=\"document.title='harmed'\"><script>document.title='harmed'</script>";

    private static final Axis HV = Axis.of("HV", "kgf/mm²");

    private SamplePictures() {
    }

    /** One panel of every kind and way to draw it. */
    static Pictures plain() {
        return new Pictures("Everything", "One panel of every kind.", List.of(parity(), byLoad(), coloured(), loss(),
            traversal(), bars("Element", List.of("Fe", "B", "Zr", "Cu")), bars("Alloy", List.of("Fe80B20Nb4Zr2",
                "Zr50Cu40Al10", "Co43Fe20Ta5B31", "Mg65Cu25Gd10")), stacked(), histogram(), boxes(), elements(),
            heatmap(), parallels(), grid()));
    }

    /** Nothing, one thing, texts of 10 000 characters, and texts that are markup. */
    static Pictures awkward() {
        final String endless = "W".repeat(10_000);
        final Axis hostile = Axis.of(HOSTILE, HOSTILE);
        final Point one = Point.of(HOSTILE, HOSTILE, 3, 4);
        return new Pictures(HOSTILE, endless, List.of(
            new Scatter(HOSTILE, HOSTILE, hostile, hostile, List.of(Series.of(HOSTILE, List.of(one)),
                Series.of(endless, List.of(Point.of(endless, endless, 5, 1)))), Guide.IDENTITY, null),
            new Scatter("One point", "", Axis.log("Load", "N"), HV, List.of(Series.of("", List.of(one))), Guide.NONE,
                null),
            new Scatter("No points", "", HV, HV, List.of(Series.of("", List.of())), Guide.IDENTITY, null),
            new Scatter("No values", "", HV, HV, List.of(Series.of("", List.of(one))), Guide.NONE, HV),
            new Lines("One line of one point", "", HV, Axis.log(endless, ""), List.of(Series.of(HOSTILE, List.of(one))),
                List.of(new Mark(3, HOSTILE)), false),
            new Lines("No line", "", HV, HV, List.of(), List.of(), true),
            new Bars("Names", HOSTILE, HOSTILE, List.of(HOSTILE, endless), hostile,
                List.of(new BarSeries(HOSTILE, List.of(new Bar(2, Double.NaN, 3), new Bar(Double.NaN, 1, 2)))), false),
            new Histogram("Nothing", "", HV, Statistics.bins(new double[0]), "rows"),
            new Histogram("One value", "", hostile, Statistics.bins(new double[]{7}), HOSTILE),
            new BoxPlot("Boxes", "", HOSTILE, hostile, List.of(Statistics.box(HOSTILE, List.of(one)),
                Statistics.box(endless, List.of()))),
            new PeriodicTable("Elements", "", hostile, List.of(new ElementValue("H", 1, 1, HOSTILE),
                new ElementValue("Og", 118, Double.NaN, endless))),
            new PeriodicTable("No elements", "", hostile, List.of()),
            new Heatmap("Map", "", HOSTILE, List.of(HOSTILE), HOSTILE, List.of(endless), hostile,
                List.of(List.of(1.0))),
            new Grid(HOSTILE, endless, List.of(Grid.Column.text(HOSTILE), Grid.Column.number(endless, HOSTILE, 2)),
                List.of(new Grid.Row(HOSTILE, List.of(HOSTILE, 1.0)), new Grid.Row("", Arrays.asList(endless, null))), 2,
                Double.NaN)));
    }

    private static Panel parity() {
        final PointSample sample = new PointSample(300);
        for (int i = 0; i < 3000; i++) {
            final double x = 300 + 1200 * Math.abs(Math.sin(i));
            final double y = x + 150 * Math.sin(7.0 * i);
            sample.add(Point.of("Row" + i, "Fe" + i % 97 + "B", x, y).within(i % 50 == 0 ? Double.NaN : y - 90,
                i % 40 == 0 ? Double.POSITIVE_INFINITY : y + 90));
        }
        return new Scatter("Predicted against measured", "R² 0.9, some intervals have no end.",
            Axis.of("Measured HV", "kgf/mm²"), Axis.of("Predicted HV", "kgf/mm²"), List.of(Series.of("", sample)),
            Guide.IDENTITY, null);
    }

    private static Panel byLoad() {
        return new Scatter("Residuals by load", "", Axis.log("Load", "N"), Axis.of("Residual", "kgf/mm²"),
            IntStream.range(0, 3).mapToObj(g -> Series.of("Group " + g, IntStream.range(0, 40)
                .mapToObj(i -> Point.of("Row" + (40 * g + i), "Zr" + i, Math.pow(10, i % 5 - 3), Math.sin(i + g) * 90))
                .toList())).toList(), Guide.ZERO, null);
    }

    private static Panel coloured() {
        return new Scatter("Map", "Coloured by HV.", Axis.of("First component", ""), Axis.of("Second component", ""),
            List.of(Series.of("", IntStream.range(0, 120).mapToObj(i -> Point.of("Row" + i, "Cu" + i, Math.cos(i) * i,
                Math.sin(i) * i).coloured(i == 5 ? Double.NaN : i * 9)).toList())), Guide.NONE, HV);
    }

    private static Panel loss() {
        return new Lines("Loss", "The best epoch is marked.", Axis.of("Epoch", ""), Axis.log("Loss", ""),
            List.of(Series.of("Target", IntStream.rangeClosed(1, 200).mapToObj(i -> Point.of(i, 1.0 / i)).toList()),
                Series.of("Composition", IntStream.rangeClosed(1, 200)
                    .mapToObj(i -> Point.of(i, 3.0 / i).within(2.5 / i, 3.6 / i)).toList())),
            List.of(new Mark(120, "best epoch")), false);
    }

    private static Panel traversal() {
        return new Lines("Traversal", "", Axis.of("Standard deviations", ""), HV, IntStream.range(0, 16)
            .mapToObj(d -> Series.of("Dimension " + d, IntStream.rangeClosed(-5, 5)
                .mapToObj(i -> Point.of(i, 700 + 20 * d * Math.tanh(i / 2.0)).within(650, 900)).toList()))
            .toList(), List.of(), true);
    }

    private static Panel bars(final String category, final List<String> names) {
        final List<Bar> bars = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) {
            bars.add(new Bar(700 + 90 * i, i == 1 ? Double.NaN : 600 + 90 * i, i == 2 ? Double.NaN : 820 + 90 * i));
        }
        return new Bars("HV by " + category, "", category, names, HV, List.of(new BarSeries("Mean", bars),
            BarSeries.of("Lower confidence bound", bars.stream().map(bar -> bar.y() - 70).toList())), false);
    }

    private static Panel stacked() {
        return new Bars("Compositions", "", "Alloy", List.of("Fe80B20Nb4Zr2", "Zr50Cu40Al10"), Axis.of("Content", "at.%"),
            List.of(BarSeries.of("Fe", List.of(80.0, 0.0)), BarSeries.of("Zr", List.of(2.0, 50.0)),
                BarSeries.of("Cu", List.of(18.0, 50.0))), true);
    }

    private static Panel histogram() {
        return new Histogram("Distribution of HV", "", HV,
            Statistics.bins(IntStream.range(0, 500).mapToDouble(i -> 800 + 300 * Math.sin(i)).toArray()), "rows");
    }

    private static Panel boxes() {
        return new BoxPlot("HV by cluster", "", "Cluster", HV, IntStream.range(0, 4).mapToObj(c -> Statistics.box(
            "Cluster " + c, IntStream.range(0, 60).mapToObj(i -> Point.of("Row" + (60 * c + i), "Fe" + i, 0,
                600 + 100 * c + 60 * Math.tan(i / 20.0))).toList())).toList());
    }

    private static Panel elements() {
        return new PeriodicTable("Elements", "Every one.", Axis.of("Number", ""), Arrays.stream(Element.values())
            .map(e -> new ElementValue(e.symbol(), e.number(), e.number() % 7 == 0 ? Double.NaN : e.number() * 3.7, ""))
            .toList());
    }

    private static Panel heatmap() {
        final List<String> elements = List.of("Fe", "B", "Zr", "Cu", "Al", "Ni", "Co", "Nb", "Y", "Mg");
        return new Heatmap("Mean composition", "", "Element", elements, "Cluster",
            List.of("Cluster 0", "Cluster 1", "Cluster 2"), Axis.of("Content", "at.%"), IntStream.range(0, 3)
                .mapToObj(r -> IntStream.range(0, elements.size()).mapToObj(c -> 10.0 * ((r + c) % 5)).toList()).toList());
    }

    private static Panel parallels() {
        return new Parallels("All trials", "A line for each trial.", List.of(new Scale(Axis.log("trees", ""), List.of()),
            new Scale(Axis.of("kind", ""), List.of("L1", "L2")), new Scale(Axis.of("Mean absolute error", "HV"), List.of())),
            List.of(new Line("Trial 1", List.of(50.0, 0.0, 81.5)), new Line("Trial 2", List.of(500.0, 1.0, 95.25)),
                new Line("Trial 3", List.of(200.0, 1.0, Double.NaN))));
    }

    private static Panel grid() {
        return new Grid("Candidates", "What to weigh.", List.of(Grid.Column.text("Formula"),
            Grid.Column.number("HV", "kgf/mm²", 0), new Grid.Column("Fe", "", Grid.Kind.MASS, 3),
            new Grid.Column("B", "", Grid.Kind.MASS, 3), Grid.Column.text("Flags")), List.of(
                new Grid.Row("Row0", Arrays.asList("Fe80B20", 1012.4, 0.954, 0.046, "far from all known alloys")),
                new Grid.Row("Row1", Arrays.asList("Fe75B25", null, 0.939, 0.061, ""))), 17, 20);
    }
}
