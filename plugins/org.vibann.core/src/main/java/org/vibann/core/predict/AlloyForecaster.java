/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.core.predict;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Collectors;

import org.vibann.core.alloy.Composition;
import org.vibann.core.alloy.Element;
import org.vibann.core.data.Alloys;
import org.vibann.core.data.StreamedRow;
import org.vibann.core.model.TrainedModel;
import org.vibann.core.run.CanceledException;
import org.vibann.core.run.Progress;

/**
 * Predicts alloys of any elements, as cells of a text table: numbers in the shortest form that reads as the same number,
 * nothing where there is no value. The numbers are those of the predictor node, whatever the pieces that a table comes
 * in. Immutable and thread-safe.
 */
public final class AlloyForecaster {

    /** Content of unseen elements up to which an alloy is predicted without them: 5 at.%. */
    private static final double MOST_UNSEEN = 0.05;

    private final TrainedModel model;
    private final Predictor predictor;
    private final ForecastColumns columns;
    private final boolean inThread;

    /**
     * @param model the model
     * @param settings passes, seed, interval and kappa
     * @param columns what is told of each alloy
     */
    public AlloyForecaster(final TrainedModel model, final PredictorSettings settings, final ForecastColumns columns) {
        this(model, new Predictor(model, settings), columns, false);
    }

    private AlloyForecaster(final TrainedModel model, final Predictor predictor, final ForecastColumns columns,
        final boolean inThread) {
        this.model = model;
        this.predictor = predictor;
        this.columns = columns;
        this.inThread = inThread;
    }

    /** @return the same in the calling thread, for callers that share processors out themselves */
    public AlloyForecaster inThread() {
        return new AlloyForecaster(model, predictor, columns, true);
    }

    /** @return names of the columns */
    public List<String> names() {
        return columns.names(model, predictor.settings());
    }

    /**
     * What is told of one alloy.
     *
     * @param cells one cell a column; none where there is no prediction
     * @param reason why there is no prediction; empty where there is one
     */
    public record Answer(List<String> cells, String reason) implements Serializable {

        /** @return whether there is a prediction */
        public boolean predicted() {
            return reason.isEmpty();
        }
    }

    /** An alloy as the model's input. */
    private record Input(int place, double[] fractions, double load, boolean seen) {
    }

    /**
     * Predicts, on all processors unless {@link #inThread}.
     *
     * @param alloys N alloys
     * @param loads N loads in N; not looked at by a model without load
     * @param progress told of the part that is done
     * @return N answers
     * @throws CanceledException when the user cancels
     */
    public List<Answer> predict(final List<Composition> alloys, final double[] loads, final Progress progress)
        throws CanceledException {
        final Answer[] answers = new Answer[alloys.size()];
        final List<Input> inputs = new ArrayList<>();
        for (int i = 0; i < answers.length; i++) {
            final Composition alloy = alloys.get(i);
            final List<Element> unseen = alloy.elements().stream().filter(e -> model.count(e) == 0).toList();
            final double content = unseen.stream().mapToDouble(alloy::fraction).sum();
            if (model.usesLoad() && !(loads[i] > 0)) {
                answers[i] = new Answer(List.of(), "there is no load");
            } else if (unseen.isEmpty() || columns.unseen() == ForecastColumns.Unseen.FLAG && content <= MOST_UNSEEN) {
                inputs.add(new Input(i, input(alloy), loads[i], unseen.isEmpty()));
            } else {
                answers[i] = new Answer(List.of(), "contains "
                    + unseen.stream().map(Element::symbol).collect(Collectors.joining(", "))
                    + ", which occurred in no training row of the model");
            }
        }
        if (!inputs.isEmpty()) {
            predict(inputs, answers, progress);
        }
        return Arrays.asList(answers);
    }

    /**
     * Predicts rows of a file as they were read.
     *
     * @param rows N rows
     * @param load one load of all rows in N; NaN for that of each row
     * @param progress told of the part that is done
     * @return N answers; that of a row that cannot be used is the reason
     * @throws CanceledException when the user cancels
     */
    public List<Answer> answers(final List<StreamedRow> rows, final double load, final Progress progress)
        throws CanceledException {
        final List<StreamedRow> usable = rows.stream().filter(row -> row.alloy().isPresent()).toList();
        final Iterator<Answer> predicted = predict(usable.stream().map(row -> row.alloy().orElseThrow()).toList(),
            usable.stream().mapToDouble(row -> Double.isNaN(load) ? row.load() : load).toArray(), progress).iterator();
        return rows.stream().map(row -> row.rejected().map(rejected -> new Answer(List.of(), rejected.reason()))
            .orElseGet(predicted::next)).toList();
    }

    /** Fractions of the model's elements; where it has no input for some of the alloy, the rest scaled to sum 1. */
    private double[] input(final Composition alloy) {
        final double[] fractions = new double[model.elements().size()];
        boolean complete = true;
        for (final Element element : alloy.elements()) {
            final int at = model.elements().indexOf(element);
            complete &= at >= 0;
            if (at >= 0) {
                fractions[at] = alloy.fraction(element);
            }
        }
        final double known = complete ? 1 : Arrays.stream(fractions).sum();
        for (int j = 0; known != 1 && j < fractions.length; j++) {
            fractions[j] /= known;
        }
        return fractions;
    }

    private void predict(final List<Input> inputs, final Answer[] answers, final Progress progress)
        throws CanceledException {
        final Alloys alloys =
            Alloys.of(model.elements(), inputs.stream().map(Input::fractions).toArray(double[][]::new),
                model.usesLoad() ? inputs.stream().mapToDouble(Input::load).toArray() : null);
        final List<Prediction> predictions =
            inThread ? predictor.predictInThread(alloys, progress) : predictor.predict(alloys, progress);
        final double[][] latents = columns.latent() ? model.latents(alloys) : null;
        final double[][] attention = columns.attention() ? model.attention(alloys) : null;
        final double[] distances =
            columns.domain() ? model.domain().map(domain -> domain.distances(alloys)).orElse(null) : null;
        for (int i = 0; i < predictions.size(); i++) {
            final List<String> cells = new ArrayList<>();
            addPrediction(cells, predictions.get(i));
            addDomain(cells, inputs.get(i).seen(), distances == null ? Double.NaN : distances[i]);
            if (latents != null) {
                Arrays.stream(latents[i]).forEach(value -> cells.add(text(value)));
            }
            if (attention != null) {
                Arrays.stream(attention[i]).forEach(value -> cells.add(text(value)));
            }
            answers[inputs.get(i).place()] = new Answer(cells, "");
        }
    }

    private void addPrediction(final List<String> cells, final Prediction prediction) {
        cells.add(text(prediction.mean()));
        if (columns.interval()) {
            cells.add(text(prediction.sd()));
            cells.add(prediction.bounded() ? text(prediction.lower()) : "");
            cells.add(prediction.bounded() ? text(prediction.upper()) : "");
        }
        if (columns.lowerBound()) {
            cells.add(text(prediction.lcb()));
        }
        if (columns.parts()) {
            if (!columns.interval()) {
                cells.add(text(prediction.sd()));
            }
            cells.add(text(prediction.noise()));
        }
    }

    private void addDomain(final List<String> cells, final boolean seen, final double distance) {
        if (columns.domain()) {
            cells.add(seen && model.domain().isEmpty() ? ""
                : Boolean.toString(seen && distance <= model.domain().orElseThrow().limit()));
            cells.add(text(distance));
        } else if (columns.flagged()) {
            cells.add(Boolean.toString(seen));
        }
    }

    private static String text(final double value) {
        return Double.isFinite(value) ? Double.toString(value) : "";
    }
}
