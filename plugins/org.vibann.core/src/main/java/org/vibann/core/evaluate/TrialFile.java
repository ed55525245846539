/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.core.evaluate;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalDouble;

import org.vibann.core.data.AlloyDataset;
import org.vibann.core.tune.Point;
import org.vibann.core.tune.Trial;
import org.vibann.core.tune.TrialLog;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * A file of trials, one JSON object a line, written as soon as a trial ends: an evaluation that was stopped goes on with
 * the trials that it had. It may hold trials of several evaluations; each line names data, protocol, subset, folds, seed,
 * fold, model, number, settings and score. A line that was cut off when the program was killed is dropped.
 */
public final class TrialFile implements Trials, Closeable {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** What a trial is known by. */
    private record Key(String evaluation, String model, long seed, int fold, int number) {
    }

    private final FileChannel channel;
    private final String evaluation;
    private final Map<Key, Trial> known = new HashMap<>();
    private final int found;

    private TrialFile(final Path file, final FileChannel channel, final String evaluation) throws IOException {
        this.channel = channel;
        this.evaluation = evaluation;
        read(file);
        found = (int)known.keySet().stream().filter(key -> key.evaluation.equals(evaluation)).count();
    }

    /**
     * Opens a file, or begins one.
     *
     * @param file the file
     * @param data what is evaluated on
     * @param settings of the evaluation
     * @return the trials of it; to be closed
     * @throws IOException when the file cannot be read or written, or another program has it open
     * @throws IllegalArgumentException with a text for the user when it is no file of trials
     */
    public static TrialFile open(final Path file, final AlloyDataset data, final EvaluationSettings settings)
        throws IOException {
        final FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.READ,
            StandardOpenOption.WRITE);
        try {
            if (channel.tryLock() == null) {
                throw new IOException("another evaluation has it open");
            }
            return new TrialFile(file, channel, String.join(" ", settings.protocol().label(), settings.subset().label(),
                Integer.toString(settings.folds()), "folds of", fingerprint(data)));
        } catch (final IOException | RuntimeException e) {
            channel.close();
            throw e;
        }
    }

    /** Tells data sets apart. */
    private static String fingerprint(final AlloyDataset data) {
        long hash = 1469598103934665603L; // FNV-1a
        final StringBuilder text = new StringBuilder(data.alloys().elements().toString());
        for (int i = 0; i < data.size(); i++) {
            for (final double x : data.alloys().fractions(i)) {
                hash = (hash ^ Double.doubleToLongBits(x)) * 1099511628211L;
            }
            hash = (hash ^ Double.doubleToLongBits(data.target(i))) * 1099511628211L;
            hash = (hash ^ Double.doubleToLongBits(data.alloys().hasLoads() ? data.alloys().load(i) : 0)) * 1099511628211L;
        }
        for (int i = 0; i < text.length(); i++) {
            hash = (hash ^ text.charAt(i)) * 1099511628211L;
        }
        return data.size() + " rows, " + Long.toHexString(hash);
    }

    private void read(final Path file) throws IOException {
        final ByteBuffer bytes = ByteBuffer.allocate(Math.toIntExact(channel.size()));
        while (bytes.hasRemaining() && channel.read(bytes) >= 0) {
            continue;
        }
        final byte[] content = bytes.array();
        int from = 0;
        for (int line = 1; from < content.length; line++) {
            int to = from;
            while (to < content.length && content[to] != '\n') {
                to++;
            }
            if (to == content.length) {
                break; // cut off
            }
            try {
                keep(JSON.readTree(new String(content, from, to - from, StandardCharsets.UTF_8)));
            } catch (final JsonProcessingException | IllegalArgumentException | NullPointerException e) {
                throw new IllegalArgumentException("Line " + line + " of " + file + " is no trial. Name a file that "
                    + "./vibann evaluate has written, or a new one.", e);
            }
            from = to + 1;
        }
        channel.truncate(from);
        channel.position(from);
    }

    private void keep(final JsonNode node) {
        final Map<String, Object> values = new LinkedHashMap<>();
        node.get("settings").fields().forEachRemaining(each -> values.put(each.getKey(), each.getValue().isInt()
            ? (Object)each.getValue().intValue() : each.getValue().isNumber() ? (Object)each.getValue().doubleValue()
                : each.getValue().textValue()));
        final int number = node.get("trial").intValue();
        known.put(new Key(node.get("evaluation").textValue(), node.get("model").textValue(),
            node.get("seed").longValue(), node.get("fold").intValue(), number),
            new Trial(number, new Point(values), node.get("score").isNull() ? Double.NaN : node.get("score").doubleValue()));
    }

    /** @return how many trials of this evaluation the file had when it was opened */
    public int found() {
        return found;
    }

    @Override
    public TrialLog of(final String model, final long seed, final int fold) {
        return new TrialLog() {
            @Override
            public OptionalDouble score(final int number, final Point point) {
                synchronized (TrialFile.this) {
                    final Trial trial = known.get(new Key(evaluation, model, seed, fold, number));
                    return trial == null || !trial.point().equals(point) ? OptionalDouble.empty()
                        : OptionalDouble.of(trial.score());
                }
            }

            @Override
            public void add(final Trial trial) {
                write(model, seed, fold, trial);
            }
        };
    }

    private synchronized void write(final String model, final long seed, final int fold, final Trial trial) {
        final ObjectNode node = JSON.createObjectNode().put("evaluation", evaluation).put("model", model)
            .put("seed", seed).put("fold", fold).put("trial", trial.number());
        final ObjectNode settings = node.putObject("settings");
        trial.point().values().forEach((name, value) -> settings.set(name, JSON.valueToTree(value)));
        if (Double.isFinite(trial.score())) {
            node.put("score", trial.score());
        } else {
            node.putNull("score");
        }
        final ByteBuffer bytes = ByteBuffer.wrap((node + "\n").getBytes(StandardCharsets.UTF_8));
        try {
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
        } catch (final IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public synchronized void close() throws IOException {
        channel.close();
    }
}
