/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.core.file;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import org.vibann.core.config.VibannConfig;
import org.vibann.core.model.Blend;
import org.vibann.core.model.TrainedModel;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;

/**
 * The file format of a trained model: a zip of {@code vibann.json} (format version, configuration, scaling, elements,
 * figures, history, manifest of the tensors), {@code weights.bin} (little-endian float32)
 * and, where heads stand beside the networks, {@code heads.bin} (see {@link HeadsDocument}), with many rows also {@code
 * rows.bin} (see {@link KnownRows}); where networks stand alone and remember known alloys, {@code anchors.bin} (see
 * {@link AnchorsDocument}). No Java serialisation. Keys that this version does not know are ignored; files of older
 * versions load for ever, newer ones are refused.
 */
public final class ModelFile {

    private static final String DOCUMENT = "vibann.json";
    private static final String WEIGHTS = "weights.bin";
    private static final String HEADS = "heads.bin";
    private static final String ROWS = "rows.bin";
    private static final String ANCHORS = "anchors.bin";
    private static final Set<String> ENTRIES = Set.of(DOCUMENT, WEIGHTS, HEADS, ROWS, ANCHORS);
    /** Files must not differ by when they were written. (The first day that a zip can hold is kept in another way.) */
    private static final LocalDateTime FIXED_TIME = LocalDateTime.of(1980, 2, 1, 0, 0);
    private static final JsonMapper JSON = JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT)
        .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
        .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
        .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS).build();
    private static final FlatConfig CONFIG = new FlatConfig(JSON);

    private ModelFile() {
    }

    /**
     * Writes a model. The same model gives the same bytes.
     *
     * @param model the model
     * @param out where to; not closed
     * @throws IOException when writing fails
     */
    public static void write(final TrainedModel model, final OutputStream out) throws IOException {
        final ModelDocument document = ModelDocument.of(model, CONFIG.write(model.config()));
        final ZipOutputStream zip = new ZipOutputStream(out);
        put(zip, DOCUMENT, JSON.writeValueAsString(document).replace("\r\n", "\n").getBytes(StandardCharsets.UTF_8));
        put(zip, WEIGHTS, WeightBytes.write(model.parts().members(), document.numberBytes()));
        if (model.parts().blend().isPresent()) {
            final Blend blend = model.parts().blend().get();
            put(zip, HEADS, HeadsDocument.numbers(blend));
            if (blend.knowsMore()) {
                put(zip, ROWS, KnownRows.write(blend.data()));
            }
        }
        if (model.parts().anchors().isPresent()) {
            put(zip, ANCHORS, AnchorsDocument.of(model.parts().anchors().get()).bytes());
        }
        zip.finish();
        zip.flush();
    }

    /** Stored, not deflated: weights hardly shrink, and the bytes do not depend on a version of zlib. */
    private static void put(final ZipOutputStream zip, final String name, final byte[] bytes) throws IOException {
        final CRC32 crc = new CRC32();
        crc.update(bytes);
        final ZipEntry entry = new ZipEntry(name);
        entry.setTimeLocal(FIXED_TIME);
        entry.setMethod(ZipEntry.STORED);
        entry.setSize(bytes.length);
        entry.setCrc(crc.getValue());
        zip.putNextEntry(entry);
        zip.write(bytes);
        zip.closeEntry();
    }

    /**
     * Reads a model. Whatever the file holds, not more memory is taken than a share of what Java may have, and nothing
     * is made of a number in it before the file is known to have as much.
     *
     * @param in from where; not closed
     * @return the model; it predicts bit for bit as the one written
     * @throws ModelFormatException when the file is truncated, damaged or too large, is no VIBANN model, or is newer
     *             than this version
     * @throws IOException when reading fails
     */
    public static TrainedModel read(final InputStream in) throws IOException {
        final Map<String, byte[]> entries = ModelArchive.entries(FileLimits.read(in), ENTRIES);
        if (!entries.containsKey(DOCUMENT)) {
            throw new ModelFormatException("This is not a VIBANN model: the zip file has no " + DOCUMENT + ".");
        }
        FileLimits.checkDocument(entries.get(DOCUMENT).length);
        final JsonNode tree = tree(entries.get(DOCUMENT));
        if (!ModelDocument.FORMAT.equals(tree.path("format").asText())) {
            throw new ModelFormatException("This is not a VIBANN model: its " + DOCUMENT + " does not say \"format\": \""
                + ModelDocument.FORMAT + "\".");
        }
        final int version = tree.path("version").asInt(0);
        if (version > ModelDocument.VERSION) {
            throw new ModelFormatException("This model was written by a newer version of VIBANN (file format " + version
                + "; this version reads up to " + ModelDocument.VERSION + "). Update VIBANN to open it.");
        }
        if (version < 1) {
            throw new ModelFormatException("The VIBANN model is damaged: its " + DOCUMENT + " does not say in which "
                + "version of the format it is.");
        }
        if (!entries.containsKey(WEIGHTS) || tree.path("heads").path("rows").asInt() > 0
            && !entries.containsKey(HEADS) || tree.path("heads").path("known").asInt() > 0
            && !entries.containsKey(ROWS) || tree.path("anchorCount").asInt() > 0 && !entries.containsKey(ANCHORS)) {
            throw ModelArchive.truncated();
        }
        try {
            return model(tree, entries);
        } catch (final JacksonException e) {
            throw new ModelFormatException("The VIBANN model is damaged: " + reason(e), e);
        } catch (final IllegalArgumentException e) {
            throw new ModelFormatException("The VIBANN model is damaged: " + e.getMessage(), e);
        } catch (final NullPointerException | IndexOutOfBoundsException e) {
            throw new ModelFormatException("The VIBANN model is damaged: its " + DOCUMENT + " lacks a part, or has one "
                + "that does not fit the others.", e);
        }
    }

    private static String reason(final JacksonException e) {
        if (e.getCause() instanceof IllegalArgumentException cause) {
            return cause.getMessage();
        }
        final String place = e instanceof JsonMappingException mapping ? mapping.getPath().stream()
            .map(at -> at.getFieldName() == null ? Integer.toString(at.getIndex()) : at.getFieldName())
            .collect(Collectors.joining("/")) : "";
        return "its " + DOCUMENT + " lacks a value or has one of the wrong kind"
            + (place.isEmpty() ? "." : " at " + place + ".");
    }

    private static TrainedModel model(final JsonNode tree, final Map<String, byte[]> entries) throws IOException {
        final byte[] bytes = entries.get(WEIGHTS);
        final ModelDocument document = JSON.treeToValue(tree, ModelDocument.class);
        final VibannConfig config = CONFIG.read(document.configuration());
        document.check(config, bytes.length);
        final List<Map<String, float[]>> weights = ModelDocument.empty(config.members());
        for (final ModelDocument.Tensor tensor : document.tensors()) {
            weights.get(tensor.member()).put(tensor.name(),
                WeightBytes.read(bytes, tensor.offset(), tensor.count(), document.numberBytes()));
        }
        return document.model(config, weights, entries.get(HEADS), entries.get(ROWS), entries.get(ANCHORS));
    }

    private static JsonNode tree(final byte[] bytes) throws IOException {
        try {
            return JsonTree.read(JSON, bytes);
        } catch (final JacksonException e) {
            throw new ModelFormatException("The VIBANN model is damaged: its " + DOCUMENT + " is not valid JSON.", e);
        }
    }
}
