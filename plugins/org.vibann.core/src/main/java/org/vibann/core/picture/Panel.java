/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.core.picture;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;

/** One panel of a view: what is drawn, as data. Numbers that are not known are NaN. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
@JsonSubTypes({@JsonSubTypes.Type(value = Lines.class, name = "lines"),
    @JsonSubTypes.Type(value = Scatter.class, name = "scatter"), @JsonSubTypes.Type(value = Bars.class, name = "bars"),
    @JsonSubTypes.Type(value = Histogram.class, name = "histogram"),
    @JsonSubTypes.Type(value = BoxPlot.class, name = "boxes"),
    @JsonSubTypes.Type(value = PeriodicTable.class, name = "elements"),
    @JsonSubTypes.Type(value = Heatmap.class, name = "heatmap"), @JsonSubTypes.Type(value = Grid.class, name = "grid"),
    @JsonSubTypes.Type(value = Parallels.class, name = "parallels")})
public sealed interface Panel permits Lines, Scatter, Bars, Histogram, BoxPlot, PeriodicTable, Heatmap, Grid,
    Parallels {

    /** @return what the panel shows, in a few words */
    String title();

    /** @return the figures that belong to it, or how to read it, in a sentence or two; may be empty */
    String caption();
}
