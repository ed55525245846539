/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.core.design.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.vibann.core.alloy.Element;
import org.vibann.core.design.space.Domain;
import org.vibann.core.design.space.Familiarity;
import org.vibann.core.design.space.Lattice;
import org.vibann.core.model.TrainedModel;
import org.vibann.core.predict.Predictor;
import org.vibann.core.predict.PredictorSettings;
import org.vibann.core.run.CanceledException;
import org.vibann.core.run.Progress;

/**
 * The search for alloys: starts from known alloys and mixtures of them; gradient ascent through the network with fixed
 * dropout masks over alloys with few elements; rounding to the grid; exchange search on the grid until no neighbour is
 * better; a choice of alloys that differ.
 */
public final class DesignSearch {

    private DesignSearch() {
    }

    /**
     * What was found.
     *
     * @param alloys content of each element present of each alloy, at.%, whole multiples of the step, alphabetical
     * @param trace the ascent, by start and iteration
     * @param notes what the user should know of the search
     */
    public record Found(List<Map<Element, Double>> alloys, List<TracePoint> trace, List<String> notes) {
    }

    /**
     * Searches.
     *
     * @param model the model that judges alloys
     * @param settings settings
     * @param lattice the alloys that meet the constraints
     * @param domain where the reference alloys are
     * @param familiarity how usual alloys are to the network
     * @param progress told of the progress with the best value so far
     * @return what was found; the same for the same input on any number of threads
     * @throws CanceledException when the user cancels
     * @throws IllegalArgumentException with a text for the user where no alloy was found that meets the constraints
     */
    public static Found run(final TrainedModel model, final DesignSettings settings, final Lattice lattice,
        final Domain domain, final Familiarity familiarity, final Progress progress) throws CanceledException {
        final DesignProblem problem = new DesignProblem(settings, model.elements(), lattice, domain, familiarity,
            model.scalers().target().sd());
        final PredictorSettings prediction = settings.report().prediction();
        final Predictor searcher = new Predictor(model, new PredictorSettings(settings.effort().passes(),
            prediction.seed(), prediction.level(), prediction.kappa()));
        final Predictor predictor = new Predictor(model, prediction);
        final Starts starts = new Starts(problem, searcher.surface(settings.goal().load()), progress.part(0, 0.02));
        final List<String> notes = new ArrayList<>();
        final List<Ascent.Climb> climbs =
            new AscentStage(problem, new Ascent(problem, searcher.surface(settings.goal().load())), starts).run(notes,
                progress.part(0.02, 0.5));
        final ExchangeSearch quick = new ExchangeSearch(problem, searcher.surface(settings.goal().load()), false);
        final ExchangeSearch thorough = new ExchangeSearch(problem, predictor.surface(settings.goal().load()), true);
        final List<ExchangeSearch.Point> optima =
            new GridOptima(problem, quick).near(climbs, progress.part(0.5, 0.7));
        final List<ExchangeSearch.Point> chosen = settings.goal().second().isPresent()
            ? new ParetoSelection(problem, quick, thorough).choose(optima, notes, progress.part(0.7, 1))
            : new Selection(problem, quick, thorough).choose(optima, notes, progress.part(0.7, 1));
        return new Found(chosen.stream().map(point -> problem.atomicPercent(point.steps())).toList(),
            AscentStage.trace(climbs), notes);
    }
}
