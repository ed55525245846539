/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.core.file;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.vibann.core.alloy.Element;
import org.vibann.core.calibration.Calibration;
import org.vibann.core.config.VibannConfig;
import org.vibann.core.data.Standardizer;
import org.vibann.core.model.Anchors;
import org.vibann.core.model.Blend;
import org.vibann.core.model.Doubt;
import org.vibann.core.model.EpochRecord;
import org.vibann.core.model.ModelParts;
import org.vibann.core.model.NetworkTensors;
import org.vibann.core.model.Outlook;
import org.vibann.core.model.Scalers;
import org.vibann.core.model.TrainedModel;
import org.vibann.core.model.TrainingRecord;
import org.vibann.core.model.TrainingSummary;
import org.vibann.core.nn.Network;
import org.vibann.core.nn.Parameter;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;

/**
 * What {@code vibann.json} holds. The configuration stays a tree, so that keys which a later version adds get their
 * published value when an older file lacks them.
 */
record ModelDocument(String format, int version, String description, JsonNode configuration, List<Column> elements,
    Scale target, Scale load, Double meanTrainingLoad, TrainingSummary summary, List<EpochRecord> history,
    List<Tensor> tensors, HeadsDocument heads, Doubt doubt,
    @JsonInclude(JsonInclude.Include.NON_NULL) AnchorsDocument anchors,
    @JsonInclude(JsonInclude.Include.NON_NULL) Integer anchorCount,
    @JsonInclude(JsonInclude.Include.NON_NULL) Outlook outlook,
    @JsonInclude(JsonInclude.Include.NON_NULL) Integer weightBytes) {

    static final String FORMAT = "vibann-model";
    /**
     * Version 7 has an outlook of the anchors and may have weights of two bytes, version 6 rows.bin or anchors.bin,
     * version 5 anchors in {@code vibann.json}; files without any are written as version 4. So older programs read what
     * has nothing that they do not know.
     */
    static final int VERSION = 7;
    private static final int WITHOUT_OUTLOOK = 6;
    private static final int PLAIN = 4;
    private static final String DESCRIPTION = "VIBANN after Bajpai and Raabe, Nature Communications 2026, "
        + "doi 10.1038/s41467-026-73008-0. weights.bin: little-endian float32 (weightBytes 2: the upper halves of them), "
        + "row-major; dense y = xW + b, W [in, out]; batch normalisation (x - mean)/sqrt(variance + 0.001)*gamma + beta.";

    /** An element and the number of training rows that hold it. */
    record Column(String element, int rows) {
    }

    /** A scaled quantity: (x − mean)/sd. */
    record Scale(String name, double mean, double sd) {
    }

    /** Where a tensor lies in weights.bin: offset in bytes, count in numbers. */
    record Tensor(int member, String name, int[] shape, int offset, int count) {
    }

    static ModelDocument of(final TrainedModel model, final JsonNode configuration) {
        final List<Column> columns = new ArrayList<>();
        for (final Element e : model.elements()) {
            columns.add(new Column(e.symbol(), model.count(e)));
        }
        final Scalers s = model.scalers();
        final Scale target = new Scale(s.targetName(), s.target().mean(), s.target().sd());
        final String loadName = model.config().shape().logLoad() ? "log10(load/N)" : "load/N";
        final Scale load = s.load().map(l -> new Scale(loadName, l.mean(), l.sd())).orElse(null);
        final List<Tensor> tensors = new ArrayList<>();
        final int size = version(model.parts()) == VERSION ? WeightBytes.size(model.parts().members()) : Float.BYTES;
        int offset = 0;
        for (int member = 0; member < model.parts().members().size(); member++) {
            for (final Parameter p : model.parts().members().get(member).parameters().values()) {
                tensors.add(new Tensor(member, p.name(), p.shape(), offset, p.size()));
                offset = Math.addExact(offset, Math.multiplyExact(p.size(), size));
            }
        }
        return new ModelDocument(FORMAT, version(model.parts()), DESCRIPTION, configuration, columns, target, load,
            Double.isNaN(model.trainingLoad()) ? null : model.trainingLoad(), model.summary(), model.history(), tensors,
            model.calibration().map(c -> model.parts().blend().map(b -> HeadsDocument.of(b, c))
                .orElseGet(() -> HeadsDocument.alone(c))).orElse(null), model.parts().doubt().orElse(null),
            null, model.parts().anchors().map(Anchors::size).orElse(null),
            model.parts().anchors().flatMap(Anchors::outlook).orElse(null),
            size == Float.BYTES ? null : size);
    }

    /** Bytes that a number of weights.bin takes. */
    int numberBytes() {
        return weightBytes == null ? Float.BYTES : weightBytes;
    }

    private static int version(final ModelParts parts) {
        return parts.anchors().flatMap(Anchors::outlook).isPresent() ? VERSION
            : parts.blend().filter(Blend::knowsMore).isPresent() || parts.anchors().isPresent() ? WITHOUT_OUTLOOK : PLAIN;
    }

    /**
     * Throws IllegalArgumentException unless weights.bin has this size and exactly the tensors of the configuration's
     * networks: before anything is made that is as large as the numbers say.
     */
    void check(final VibannConfig config, final int bytes) {
        require(weightBytes == null || weightBytes == WeightBytes.HALF, "its weights have " + weightBytes + " bytes each");
        require(elements.stream().allMatch(column -> column.rows() >= 0), "an element has a negative number of rows");
        require(elements.stream().map(Column::element).distinct().count() == elements.size(),
            "an element is there twice");
        require(history != null && !history.contains(null) && summary != null, "the record of its training is missing");
        final long[] counts = new long[config.members()];
        final Set<String> names = new HashSet<>();
        for (final Tensor tensor : tensors) {
            require(tensor.member() >= 0 && tensor.member() < counts.length && tensor.count() >= 0
                && tensor.offset() >= 0 && tensor.offset() + (long)tensor.count() * numberBytes() <= bytes
                && names.add(tensor.member() + "/" + tensor.name()), "the tensor " + tensor.name() + " of network "
                    + tensor.member() + " is there twice or outside of weights.bin");
            counts[tensor.member()] += tensor.count();
        }
        require(doubt == null || doubt.isSound(config.shape().width()),
            "the weights of the networks' doubt are missing or no numbers");
        final long expected = config.architecture(elements.size(), load != null).weights();
        require(Arrays.stream(counts).allMatch(count -> count == expected)
            && expected * counts.length * numberBytes() == bytes,
            "weights.bin has " + bytes + " bytes, and " + counts.length + " networks of " + expected
                + " weights have another number, or the list of tensors is not theirs");
    }

    private static void require(final boolean sound, final String otherwise) {
        if (!sound) {
            throw new IllegalArgumentException(otherwise + ".");
        }
    }

    /** The model that this describes, with the weights given by member and name, heads.bin, rows.bin and anchors.bin. */
    TrainedModel model(final VibannConfig config, final List<Map<String, float[]>> weights, final byte[] headNumbers,
        final byte[] knownRows, final byte[] anchorNumbers) {
        final List<Element> symbols = new ArrayList<>();
        final int[] counts = new int[elements.size()];
        for (final Column column : elements) {
            counts[symbols.size()] = column.rows();
            symbols.add(Element.ofSymbol(column.element()).orElseThrow(
                () -> new IllegalArgumentException("There is no element " + column.element() + ".")));
        }
        final Scalers scalers = new Scalers(target.name(), new Standardizer(target.mean(), target.sd()),
            Optional.ofNullable(load).map(l -> new Standardizer(l.mean(), l.sd())));
        final List<Network> members = new ArrayList<>();
        for (final Map<String, float[]> tensorsOfMember : weights) {
            members.add(NetworkTensors.network(config, symbols.size(), load != null, tensorsOfMember));
        }
        final TrainingRecord training = new TrainingRecord(counts,
            meanTrainingLoad == null ? Double.NaN : meanTrainingLoad, history, summary);
        final Blend blend = heads == null || heads.alone() ? null
            : heads.blend(symbols, target.name(), headNumbers, knownRows);
        final Calibration calibration = heads == null ? null : heads.calibration(config.validation().grouping());
        return new TrainedModel(new ModelParts(config, symbols, scalers, members, training, Optional.ofNullable(blend),
            Optional.ofNullable(calibration), Optional.ofNullable(doubt),
            Optional.ofNullable(anchorCount == null ? anchors : AnchorsDocument.of(anchorNumbers, anchorCount))
                .map(a -> a.anchors(symbols, Optional.ofNullable(outlook)))));
    }

    /** An empty list of tensors for each member. */
    static List<Map<String, float[]>> empty(final int members) {
        final List<Map<String, float[]>> all = new ArrayList<>();
        for (int i = 0; i < members; i++) {
            all.add(new LinkedHashMap<>());
        }
        return all;
    }
}
