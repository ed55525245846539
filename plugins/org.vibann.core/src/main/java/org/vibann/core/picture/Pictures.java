/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.core.picture;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;

/**
 * What one node or command shows.
 *
 * @param title what it is
 * @param summary what there is to see, in one sentence
 * @param panels the panels, the most telling first
 */
public record Pictures(String title, String summary, List<Panel> panels) {

    private static final ObjectMapper JSON = new ObjectMapper().registerModule(
        new SimpleModule().addSerializer(Double.class, new FiniteNumber()).addSerializer(double.class,
            new FiniteNumber()));

    /** Copies the list. */
    public Pictures {
        panels = List.copyOf(panels);
    }

    /** @return the pictures as a JSON object with the record's names; numbers that are not finite are null */
    public String toJson() {
        return json(this);
    }

    /**
     * @param panel a panel
     * @return the panel as a JSON object with the record's names, and its kind
     */
    public static String toJson(final Panel panel) {
        return json(panel);
    }

    private static String json(final Object value) {
        try {
            return JSON.writeValueAsString(value);
        } catch (final JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** JSON knows no numbers that are not finite. */
    private static final class FiniteNumber extends StdSerializer<Double> {

        private static final long serialVersionUID = 1;

        FiniteNumber() {
            super(Double.class);
        }

        @Override
        public void serialize(final Double value, final JsonGenerator out, final SerializerProvider provider)
            throws IOException {
            if (Double.isFinite(value)) {
                out.writeNumber(value);
            } else {
                out.writeNull();
            }
        }
    }
}
