/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.core.picture;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.IntStream;

import org.vibann.core.alloy.Composition;
import org.vibann.core.alloy.Element;
import org.vibann.core.data.AlloyDataset;
import org.vibann.core.design.report.Candidate;
import org.vibann.core.design.DesignResult;
import org.vibann.core.design.search.DesignSettings;
import org.vibann.core.design.search.TracePoint;
import org.vibann.core.model.TrainedModel;
import org.vibann.core.picture.Bars.Bar;
import org.vibann.core.picture.Bars.BarSeries;
import org.vibann.core.picture.Grid.Column;
import org.vibann.core.picture.Grid.Kind;
import org.vibann.core.picture.Scatter.Guide;

/** What a design shows: what to weigh, what to expect of it, and how it was found. */
public final class DesignPictures {

    /** Mass of a batch, g, unless the reader wants another: a button for an arc furnace. */
    public static final double BATCH = 10;

    private static final double PERCENT = 100;

    private static final int STARTS = 24;

    private final TrainedModel model;

    private final AlloyDataset reference;

    private final List<String> keys;

    private final DesignSettings settings;

    private final String secondName;

    /**
     * @param model the model that judged
     * @param reference the reference alloys
     * @param keys their row IDs
     * @param settings how it was designed
     * @param secondName name of the second goal, with its unit; not looked at where there is none
     */
    public DesignPictures(final TrainedModel model, final AlloyDataset reference, final List<String> keys,
        final DesignSettings settings, final String secondName) {
        this.model = model;
        this.reference = reference;
        this.keys = List.copyOf(keys);
        this.settings = settings;
        this.secondName = secondName;
    }

    /**
     * @param result what was found
     * @return candidates to weigh, predictions, compositions, map and course of the search
     */
    public Pictures of(final DesignResult result) {
        final List<Panel> panels = new ArrayList<>();
        final List<Candidate> candidates = result.candidates();
        if (!candidates.isEmpty()) {
            panels.add(weights("Candidates", candidates));
            panels.add(predictions(candidates));
            panels.add(compositions(candidates));
            if (settings.goal().second().isPresent()) {
                panels.add(front(candidates));
            }
            panels.add(new DesignMap(model, reference, keys).of(candidates));
        }
        if (!result.trace().isEmpty()) {
            panels.add(trace(result.trace()));
        }
        return new Pictures("Inverse Designer", candidates.isEmpty() ? String.join(" ", result.notes())
            : Figures.count(candidates.size(), "alloy", "alloys") + atLoad()
                + ". Trust those without flags, and make the ones whose lower bound is high.", panels);
    }

    /**
     * @param title title of the panel
     * @param candidates alloys
     * @return what to weigh for each, what to expect of it, and what speaks against it
     */
    public Panel weights(final String title, final List<Candidate> candidates) {
        final Collection<Element> elements = new TreeSet<>(Comparator.comparing(Element::symbol));
        candidates.forEach(candidate -> elements.addAll(candidate.composition().elements()));
        final String target = reference.targetName();
        final List<Column> columns = new ArrayList<>(List.of(Column.text("Alloy (at.%)"),
            Column.number("Predicted " + target, "", 0), Column.number("Lower", "", 0), Column.number("Upper", "", 0),
            Column.number("Lower bound of the mean", "", 0)));
        elements.forEach(element -> columns.add(new Column(element.symbol(), "", Kind.MASS, 3)));
        columns.addAll(List.of(Column.text("Nearest known alloy"), Column.number("Its " + target, "", 0),
            Column.number("Distance", "at.%", 1), Column.text("Flags")));
        final List<Grid.Row> rows = new ArrayList<>();
        for (int i = 0; i < candidates.size(); i++) {
            final Candidate candidate = candidates.get(i);
            final Map<Element, Double> shares = massShares(candidate.composition());
            final List<Object> cells = new ArrayList<>(List.of(candidate.composition().formula(),
                candidate.prediction().mean(), candidate.prediction().lower(), candidate.prediction().upper(),
                candidate.prediction().lcb()));
            elements.forEach(element -> cells.add(shares.getOrDefault(element, 0.0)));
            cells.addAll(List.of(candidate.nearest().composition().formula(), candidate.nearest().target(),
                candidate.nearest().distance(), String.join("; ", candidate.trust().flags())));
            rows.add(new Grid.Row(id(i), cells));
        }
        return new Grid(title, "What to weigh for a batch, in g; the "
            + Figures.of(PERCENT * settings.report().prediction().level()) + " % interval of a measurement" + atLoad()
            + "; and the nearest alloy of the table.",
            columns, rows, rows.size(), BATCH);
    }

    private String atLoad() {
        return model.usesLoad() ? " at " + Figures.of(settings.goal().load()) + " N" : "";
    }

    private static String id(final int candidate) {
        return "Row" + candidate;
    }

    /** Share of each element in the mass: x M / Σ x M. */
    static Map<Element, Double> massShares(final Composition composition) {
        final Map<Element, Double> shares = new LinkedHashMap<>();
        composition.elements().forEach(e -> shares.put(e, composition.fraction(e) * e.atomicMass()));
        final double mass = shares.values().stream().mapToDouble(Double::doubleValue).sum();
        shares.replaceAll((element, share) -> share / mass);
        return shares;
    }

    private static List<String> names(final List<Candidate> candidates) {
        return candidates.stream().map(candidate -> candidate.composition().formula()).toList();
    }

    private Panel predictions(final List<Candidate> candidates) {
        return new Bars("What to expect of the candidates", "Whiskers: the interval of a measurement. The lower bound of the "
            + "mean is the mean less " + Figures.of(settings.report().prediction().kappa())
                + " standard deviations.", "Alloy",
            names(candidates), Axis.of(reference.targetName(), ""), List.of(
                new BarSeries("Mean", candidates.stream().map(Candidate::prediction)
                    .map(p -> new Bar(p.mean(), p.lower(), p.upper())).toList()),
                BarSeries.of("Lower bound of the mean", candidates.stream().map(c -> c.prediction().lcb()).toList())),
            false);
    }

    private static Panel compositions(final List<Candidate> candidates) {
        final Map<Element, Double> sums = new LinkedHashMap<>();
        candidates.forEach(c -> c.composition().elements()
            .forEach(e -> sums.merge(e, c.composition().fraction(e), Double::sum)));
        final List<Element> elements = sums.keySet().stream()
            .sorted(Comparator.comparingDouble((Element e) -> sums.get(e)).reversed().thenComparing(Element::symbol))
            .toList();
        return new Bars("What the candidates are made of", "", "Alloy", names(candidates), Axis.of("Content", "at.%"),
            elements.stream().map(e -> BarSeries.of(e.symbol(),
                candidates.stream().map(c -> PERCENT * c.composition().fraction(e)).toList())).toList(), true);
    }

    private Panel front(final List<Candidate> candidates) {
        final List<Series> groups = new ArrayList<>();
        for (final int rank : candidates.stream().mapToInt(c -> c.merit().paretoRank()).distinct().sorted().toArray()) {
            groups.add(Series.of("Pareto rank " + rank, IntStream.range(0, candidates.size())
                .filter(i -> candidates.get(i).merit().paretoRank() == rank)
                .mapToObj(i -> Point.of(id(i), candidates.get(i).composition().formula(),
                    candidates.get(i).merit().second(), candidates.get(i).merit().objective())).toList()));
        }
        return new Scatter("Trade-off of the two goals", "No other candidate is better in both goals than one of rank 1.",
            Axis.of(secondName, ""), Axis.of("Objective", ""), groups, Guide.NONE, null);
    }

    private static Panel trace(final List<TracePoint> trace) {
        final int starts = 1 + trace.stream().mapToInt(TracePoint::start).max().orElse(0);
        final List<Point> single = new ArrayList<>();
        final Map<Integer, Double> best = new LinkedHashMap<>();
        for (final TracePoint point : trace) {
            if (starts <= STARTS || point.start() % (1 + starts / STARTS) == 0) {
                if (!single.isEmpty() && point.iteration() == 0) {
                    single.add(Point.of(Double.NaN, Double.NaN)); // a gap between the lines of two starts
                }
                single.add(Point.of("", "Start " + (point.start() + 1), point.iteration(), point.objective()));
            }
            best.merge(point.iteration(), point.best(), Math::max);
        }
        return new Lines("Course of the search", "Each start climbs on its own"
            + (starts > STARTS ? "; some of the " + starts + " starts" : "") + ". A finer search of the grid follows, so the "
            + "candidates may be better still.", Axis.of("Iteration", ""), Axis.of("Objective", ""),
            List.of(Series.of("Best of all starts", best.entrySet().stream()
                .map(entry -> Point.of(entry.getKey(), entry.getValue())).sorted(Comparator.comparingDouble(Point::x))
                .toList()), Series.of("Single starts", single)), List.of(), false);
    }
}
