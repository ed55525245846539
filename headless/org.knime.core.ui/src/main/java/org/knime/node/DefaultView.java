/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.knime.node;

import java.util.Optional;
import java.util.function.Function;

import org.knime.core.node.port.PortObject;
import org.knime.core.webui.data.DataService.DataServiceBuilder;
import org.knime.core.webui.data.InitialDataService;
import org.knime.core.webui.data.InitialDataService.Serializer;
import org.knime.core.webui.page.Page;
import org.knime.core.webui.page.Page.RequireFromFileOrString;
import org.knime.node.parameters.NodeParameters;

/** The view of a {@link DefaultNode}: a page and the data that it shows. */
public final class DefaultView {

    private final Class<? extends NodeParameters> m_parametersClass;

    private final String m_description;

    private final Page m_page;

    private Function<ViewInput, InitialDataService<?>> m_initialData;

    private DefaultView(final Class<? extends NodeParameters> parametersClass, final String description,
        final Page page) {
        m_parametersClass = parametersClass;
        m_description = description;
        m_page = page;
    }

    static RequireViewParameters create() {
        return parametersClass -> description -> page -> new DefaultView(parametersClass, description,
            page.apply(Page.create()));
    }

    Optional<Class<? extends NodeParameters>> getParametersClass() {
        return Optional.ofNullable(m_parametersClass);
    }

    String getDescription() {
        return m_description;
    }

    Optional<InitialDataService<?>> createInitialDataService(final ViewInput input) {
        return Optional.ofNullable(m_initialData).map(data -> data.apply(input));
    }

    /**
     * Gives the page data at the start.
     *
     * @param initialData from the first stage to the data
     * @param <D> type of the data
     * @return this
     */
    public <D> DefaultView initialData(final Function<RequireInitialData, DefaultInitialData<D>> initialData) {
        m_initialData = input -> initialData.apply(DefaultInitialData.create()).toService(input);
        return this;
    }

    /** Stage that requires the view's parameters. */
    public interface RequireViewParameters {

        /**
         * @param parametersClass class of the view's parameters
         * @return next stage
         */
        RequireDescription parametersClass(Class<? extends NodeParameters> parametersClass);

        /** @return next stage, for a view without parameters */
        default RequireDescription withoutParameters() {
            return parametersClass(null);
        }
    }

    /** Stage that requires a description. */
    public interface RequireDescription {

        /**
         * @param description what the view shows, as an XML fragment
         * @return next stage
         */
        RequirePage description(String description);
    }

    /** Stage that requires the page. */
    public interface RequirePage {

        /**
         * @param page from the first stage to the page
         * @return the view
         */
        DefaultView page(Function<RequireFromFileOrString, Page> page);
    }

    /** Stage that requires the initial data. */
    public interface RequireInitialData {

        /**
         * @param data computes the data
         * @param <D> type of the data
         * @return the initial data
         */
        <D> DefaultInitialData<D> data(Function<ViewInput, D> data);
    }

    /** What a view can see. */
    public interface ViewInput {

        /**
         * @param <S> class of the view's parameters
         * @return the view's parameters
         */
        <S extends NodeParameters> S getParameters();

        /** @return what the node's execution set as internal data; null if it is not executed or set none */
        PortObject[] getInternalPortObjects();
    }

    abstract static class AbstractDataService<T> implements DataServiceBuilder {

        Runnable m_onDispose;

        Runnable m_onDeactivate;
    }

    /**
     * The data that a page gets at the start.
     *
     * @param <D> type of the data
     */
    public static final class DefaultInitialData<D> extends AbstractDataService<DefaultInitialData<D>> {

        private final Function<ViewInput, D> m_data;

        private Serializer<D> m_serializer;

        DefaultInitialData(final Function<ViewInput, D> data) {
            m_data = data;
        }

        static RequireInitialData create() {
            return new RequireInitialData() {
                @Override
                public <D> DefaultInitialData<D> data(final Function<ViewInput, D> data) {
                    return new DefaultInitialData<>(data);
                }
            };
        }

        InitialDataService<D> toService(final ViewInput input) {
            final var builder = InitialDataService.builder(() -> m_data.apply(input));
            if (m_serializer != null) {
                builder.serializer(m_serializer);
            }
            return builder.onDispose(m_onDispose).onDeactivate(m_onDeactivate).build();
        }

        /**
         * @param serializer writes the data as JSON; without it, Jackson's defaults do
         * @return this
         */
        public DefaultInitialData<D> serializer(final Serializer<D> serializer) {
            if (m_serializer != null) {
                throw new IllegalStateException("Serializer already set.");
            }
            m_serializer = serializer;
            return this;
        }
    }
}
