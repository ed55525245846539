/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.knime.core.webui.data;

import java.io.IOException;
import java.util.function.Supplier;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * Gives a page the data that it needs at the start, as JSON.
 *
 * @param <D> type of the data
 */
public final class InitialDataService<D> extends AbstractDataService {

    private final ObjectMapper m_mapper = new ObjectMapper();

    private final Supplier<D> m_data;

    private final Serializer<D> m_serializer;

    private InitialDataService(final InitialDataServiceBuilder<D> builder) {
        super(builder);
        m_data = builder.m_data;
        m_serializer = builder.m_serializer == null ? this::serialize : builder.m_serializer;
    }

    /**
     * @param dataSupplier gives the data
     * @param <D> type of the data
     * @return a new builder
     */
    public static <D> InitialDataServiceBuilder<D> builder(final Supplier<D> dataSupplier) {
        return new InitialDataServiceBuilder<>(dataSupplier);
    }

    /**
     * Computes the data.
     *
     * @return a JSON object: {@code result} with the data, or {@code userError} with a message for the user, or
     *         {@code internalError} where something else failed
     */
    public String getInitialData() {
        final ObjectNode root = m_mapper.createObjectNode();
        try {
            final var data = m_serializer.serialize(m_data.get());
            try {
                root.set("result", m_mapper.readTree(data));
            } catch (JsonProcessingException e) { // a text that is not JSON is handed over as it is
                root.put("result", data);
            }
        } catch (DataServiceException e) {
            root.putObject("userError").put("message", e.getMessage()).put("details", e.getDetails());
        } catch (IOException | RuntimeException e) {
            root.putObject("internalError").put("message", e.getMessage()).put("typeName", e.getClass().getName());
        }
        return root.toString();
    }

    private String serialize(final D data) throws IOException {
        return data instanceof String text ? text : m_mapper.writeValueAsString(data);
    }

    /**
     * Writes data as JSON.
     *
     * @param <D> type of the data
     */
    @FunctionalInterface
    public interface Serializer<D> {

        /**
         * @param obj the data
         * @return JSON
         * @throws IOException if it cannot be written
         */
        String serialize(D obj) throws IOException;
    }

    /**
     * Builds the service.
     *
     * @param <D> type of the data
     */
    public static final class InitialDataServiceBuilder<D> extends AbstractDataServiceBuilder {

        private final Supplier<D> m_data;

        private Serializer<D> m_serializer;

        private InitialDataServiceBuilder(final Supplier<D> data) {
            m_data = data;
        }

        /**
         * @param serializer writes the data; without it, Jackson's defaults do
         * @return this
         */
        public InitialDataServiceBuilder<D> serializer(final Serializer<D> serializer) {
            m_serializer = serializer;
            return this;
        }

        @Override
        public InitialDataServiceBuilder<D> onDispose(final Runnable dispose) {
            super.onDispose(dispose);
            return this;
        }

        @Override
        public InitialDataServiceBuilder<D> onDeactivate(final Runnable deactivate) {
            super.onDeactivate(deactivate);
            return this;
        }

        /** @return the service */
        public InitialDataService<D> build() {
            return new InitialDataService<>(this);
        }
    }
}
