/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.core.file;

import java.io.IOException;

import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/**
 * Reads JSON that may come from anybody. Jackson itself limits how deep values are nested from 2.15 on; with an older one, as
 * KNIME may bring it, a million brackets would fill the memory.
 */
public final class JsonTree {

    /** Our own files have 5 levels. */
    private static final int DEEPEST = 100;

    private JsonTree() {
    }

    /**
     * @param json reads it
     * @param bytes the text
     * @return the tree; null where there is no text
     * @throws IOException if it is no JSON, or nested deeper than 100 levels
     */
    public static JsonNode read(final ObjectMapper json, final byte[] bytes) throws IOException {
        try (JsonParser parser = json.getFactory().createParser(bytes)) {
            int depth = 0;
            for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
                depth += token.isStructStart() ? 1 : token.isStructEnd() ? -1 : 0;
                if (depth > DEEPEST) {
                    throw new JsonParseException(parser, "nested deeper than " + DEEPEST + " levels");
                }
            }
        }
        return json.readTree(bytes);
    }
}
