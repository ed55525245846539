/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.knime.indentation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.knime.core.data.RowKey;
import org.vibann.core.indentation.SizeEffect;
import org.vibann.core.indentation.SizeEffectFit;
import org.vibann.core.picture.Axis;
import org.vibann.core.picture.Figures;
import org.vibann.core.picture.Grid;
import org.vibann.core.picture.Grid.Column;
import org.vibann.core.picture.Lines;
import org.vibann.core.picture.Panel;
import org.vibann.core.picture.Pictures;
import org.vibann.core.picture.Point;
import org.vibann.core.picture.Scatter;
import org.vibann.core.picture.Scatter.Guide;
import org.vibann.core.picture.Series;
import org.vibann.knime.indentation.AlloyEffects.AlloyEffect;
import org.vibann.knime.indentation.AlloyEffects.RowIndent;

/** What the curve reader shows: the curves with their fits, and hardness against depth. */
final class IndentationCurveReaderView {

    static final String DESCRIPTION = """
            Load against depth of all curves, by alloy or by load, with the fitted unloading drawn over it and the pop-ins
            marked; hardness against contact depth with the fitted size effect; which curves were rejected and why.
            """;

    /** So many groups have colours that can be told apart, beside those of fit and pop-ins. */
    private static final int MOST_GROUPS = 6;

    private static final int LAW_POINTS = 24;

    private static final int LISTED = 100;

    private IndentationCurveReaderView() {
    }

    static Pictures of(final DrawnCurves curves, final List<AlloyEffect> effects,
        final List<RejectedCurve> rejected) {
        final List<Panel> panels = new ArrayList<>();
        if (curves.total() > 0) {
            panels.add(loadByDepth(curves));
            panels.add(hardnessByDepth(effects));
        }
        if (effects.stream().anyMatch(effect -> effect.effect() != null)) {
            panels.add(laws(effects));
        }
        if (!rejected.isEmpty()) {
            panels.add(rejected(rejected));
        }
        return new Pictures("Indentation Curve Reader",
            Figures.count(curves.total(), "curve was evaluated", "curves were evaluated") + ", " + rejected.size()
                + " rejected.",
            panels);
    }

    private static Panel loadByDepth(final DrawnCurves curves) {
        final List<DrawnCurve> drawn = new ArrayList<>(curves.curves());
        final boolean byAlloy = drawn.stream().map(DrawnCurve::alloy).distinct().count() <= MOST_GROUPS;
        final boolean byLoad =
            !byAlloy && drawn.stream().map(DrawnCurve::loadText).distinct().count() <= MOST_GROUPS;
        final Function<DrawnCurve, String> group =
            byAlloy ? DrawnCurve::alloy : (byLoad ? DrawnCurve::loadText : (curve -> "Curves"));
        drawn.sort(Comparator.comparing((DrawnCurve curve) -> byAlloy ? curve.alloy() : "")
            .thenComparingDouble(DrawnCurve::load));
        final Map<String, List<Point>> groups = new LinkedHashMap<>();
        final List<Point> fits = new ArrayList<>();
        final List<Point> steps = new ArrayList<>();
        for (final DrawnCurve curve : drawn) {
            final List<Point> points = groups.computeIfAbsent(group.apply(curve), name -> new ArrayList<>());
            points.addAll(curve.course());
            points.add(DrawnCurve.GAP);
            fits.addAll(curve.fit());
            fits.add(DrawnCurve.GAP);
            steps.addAll(curve.steps());
        }
        final List<Series> series = new ArrayList<>();
        groups.forEach((name, points) -> series.add(Series.of(name, points)));
        series.add(Series.of("Fitted unloading", fits));
        if (!steps.isEmpty()) {
            series.add(Series.of("Pop-ins", steps));
        }
        final String shown = drawn.size() < curves.total() ? (drawn.size() + " of " + curves.total()
            + " curves are shown, of each alloy and load at least one as far as that suffices. ") : "";
        return new Lines("Load against depth",
            shown + "Zero point, thermal drift and frame compliance are corrected.", Axis.of("Depth", "nm"),
            Axis.of("Load", "mN"), series, List.of(), false);
    }

    /** As many alloys as have colours of their own, evenly from the softest to the hardest; those with a fit first. */
    private static List<AlloyEffect> fromSoftToHard(final List<AlloyEffect> effects) {
        final List<AlloyEffect> fitted = effects.stream().filter(effect -> effect.effect() != null)
            .sorted(Comparator.comparingDouble(effect -> effect.effect().better().hardness().value())).toList();
        if (fitted.size() <= MOST_GROUPS) {
            return Stream.concat(fitted.stream(), effects.stream().filter(effect -> effect.effect() == null))
                .limit(MOST_GROUPS).toList();
        }
        return IntStream.range(0, MOST_GROUPS)
            .mapToObj(i -> fitted.get(i * (fitted.size() - 1) / (MOST_GROUPS - 1))).toList();
    }

    private static Panel hardnessByDepth(final List<AlloyEffect> effects) {
        final List<AlloyEffect> shown = fromSoftToHard(effects);
        final List<Series> groups = new ArrayList<>();
        final List<Point> laws = new ArrayList<>();
        for (final AlloyEffect effect : shown) {
            groups.add(Series.of(effect.alloy(),
                effect.indents().stream().map(indent -> point(indent, effect.alloy())).toList()));
            if (effect.effect() != null) {
                laws.addAll(law(effect.effect(), effect.alloy()));
            }
        }
        if (!laws.isEmpty()) {
            groups.add(Series.of("Fitted size effect", laws));
        }
        final String part = shown.size() < effects.size()
            ? (shown.size() + " of " + effects.size() + " alloys are shown, from the softest to the hardest. ") : "";
        return new Scatter("Hardness against contact depth", part + "Bars are one standard deviation to both sides; the "
            + "fit is that of the law with the smaller scatter.", Axis.of("Contact depth", "nm"),
            Axis.of("Hardness", "GPa"), groups, Guide.NONE, null);
    }

    private static Point point(final RowIndent indent, final String alloy) {
        final double hardness = indent.indent().hardness();
        return Point.of(RowKey.createRowKey((long)indent.row()).getString(), alloy, indent.indent().depth(), hardness)
            .within(hardness - indent.error(), hardness + indent.error());
    }

    private static Collection<Point> law(final SizeEffect effect, final String alloy) {
        final SizeEffectFit better = effect.better();
        final List<Point> points = new ArrayList<>();
        for (int i = 0; i <= LAW_POINTS; i++) {
            final double depth =
                effect.smallestDepth() + (effect.largestDepth() - effect.smallestDepth()) * i / LAW_POINTS;
            points.add(Point.of("", alloy + ", " + better.law().title(), depth, better.at(depth)));
        }
        return points;
    }

    private static Panel laws(final List<AlloyEffect> effects) {
        final List<Grid.Row> rows = new ArrayList<>();
        for (final AlloyEffect alloy : effects) {
            final SizeEffect effect = alloy.effect();
            if (effect != null && rows.size() < LISTED) {
                rows.add(new Grid.Row("", Arrays.asList(alloy.alloy(), (double)effect.indents(),
                    effect.nixGao().hardness().value(), effect.nixGao().hardness().error(),
                    effect.nixGao().second().value(), effect.nixGao().second().error(),
                    effect.proportional().hardness().value(), effect.proportional().hardness().error(),
                    effect.better().law().title(),
                    Double.isNaN(effect.confidence()) ? null : (Object)effect.confidence())));
            }
        }
        return new Grid("Size effect", "H0 is the hardness at great depth, h* Nix and Gao's characteristic depth, \u00B1 "
            + "one standard deviation; PSR is the proportional specimen resistance model. A weight of 0.5 is a draw.",
            List.of(Column.text("Alloy"), Column.number("Curves", "", 0), Column.number("Nix\u2013Gao H0", "GPa", 2),
                Column.number("\u00B1", "GPa", 2), Column.number("h*", "nm", 0), Column.number("\u00B1", "nm", 0),
                Column.number("PSR H0", "GPa", 2), Column.number("\u00B1", "GPa", 2), Column.text("Better fit"),
                Column.number("Weight", "", 2)),
            rows, effects.stream().filter(effect -> effect.effect() != null).count(), Double.NaN);
    }

    private static Panel rejected(final List<RejectedCurve> rejected) {
        return new Grid("Rejected curves", "",
            List.of(Column.text("File"), Column.number("Curve in file", "", 0), Column.text("Reason")),
            rejected.stream().limit(LISTED).map(curve -> new Grid.Row("", Arrays.asList(curve.file(),
                curve.place() == 0 ? null : (Object)(double)curve.place(), curve.reason()))).toList(),
            rejected.size(), Double.NaN);
    }
}
