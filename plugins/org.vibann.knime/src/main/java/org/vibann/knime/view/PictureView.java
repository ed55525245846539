/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.knime.view;

import java.util.OptionalDouble;
import java.util.function.ToDoubleFunction;

import org.knime.core.node.BufferedDataTable;
import org.knime.core.node.ExecutionContext;
import org.knime.core.webui.page.Page;
import org.knime.core.webui.page.Page.RequireFromFileOrString;
import org.knime.node.DefaultModel.ExecuteOutput;
import org.knime.node.DefaultView;
import org.knime.node.DefaultView.RequireViewParameters;
import org.knime.node.DefaultView.ViewInput;
import org.knime.node.parameters.NodeParameters;
import org.vibann.core.picture.Pictures;

/**
 * The view of a node. A node's execution hands over the pictures; KNIME saves them with the workflow, so that the view
 * shows them after the workflow was closed and opened again, without computing anything.
 */
public final class PictureView {

    private PictureView() {
    }

    /**
     * Declares the view of a node.
     *
     * @param view first stage of a view's declaration
     * @param description what it shows, as an XML fragment for the node's description
     * @return the view
     */
    public static DefaultView declare(final RequireViewParameters view, final String description) {
        return view.withoutParameters().description(description).page(PictureView::page)
            .initialData(data -> data.data(input -> data(input, OptionalDouble.empty())).serializer(json -> json));
    }

    /**
     * Declares the view of a node with a table of masses.
     *
     * @param view first stage of a view's declaration
     * @param description what it shows, as an XML fragment for the node's description
     * @param parameters class of the view's settings
     * @param batch the mass of a batch in g that the settings tell
     * @param <P> class of the view's settings
     * @return the view
     */
    public static <P extends NodeParameters> DefaultView declare(final RequireViewParameters view,
        final String description, final Class<P> parameters, final ToDoubleFunction<P> batch) {
        return view.parametersClass(parameters).description(description).page(PictureView::page)
            .initialData(data -> data.data(input -> {
                final P settings = input.getParameters();
                return data(input, settings == null ? OptionalDouble.empty()
                    : OptionalDouble.of(batch.applyAsDouble(settings)));
            }).serializer(json -> json));
    }

    /**
     * Hands over what the view of a node shows.
     *
     * @param out the node's output
     * @param pictures the pictures
     * @param exec makes tables
     */
    public static void show(final ExecuteOutput out, final Pictures pictures, final ExecutionContext exec) {
        out.setInternalData(PictureTable.create(pictures, exec));
    }

    /** The page and everything that it loads. */
    static Page page(final RequireFromFileOrString from) {
        return from.fromFile().bundleClass(PictureView.class).basePath("view").relativeFilePath("index.html")
            .addResourceFile("style.css").addResourceFile("echarts.min.js").addResourceDirectory("js");
    }

    private static String data(final ViewInput input, final OptionalDouble batch) {
        final var kept = input.getInternalPortObjects();
        return kept != null && kept.length > 0 && kept[0] instanceof BufferedDataTable table ? PictureTable.read(table, batch)
            : "null";
    }
}
