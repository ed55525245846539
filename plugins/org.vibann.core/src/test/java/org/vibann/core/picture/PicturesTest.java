/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.core.picture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.vibann.core.picture.Bars.BarSeries;
import org.vibann.core.picture.Scatter.Guide;

class PicturesTest {

    @Test
    void panelsAreWrittenWithTheirKindAndNumbersThatAreNoneAsNull() {
        final Panel scatter = new Scatter("t", "c", Axis.of("x", "N"), Axis.log("y", ""),
            List.of(Series.of("g", List.of(Point.of("Row1", "Fe", 1, 0.1 + 0.2).within(Double.NEGATIVE_INFINITY, 4)))),
            Guide.IDENTITY, null);
        assertThat(Pictures.toJson(scatter)).isEqualTo("{\"kind\":\"scatter\",\"title\":\"t\",\"caption\":\"c\","
            + "\"x\":{\"name\":\"x\",\"unit\":\"N\",\"log\":false},\"y\":{\"name\":\"y\",\"unit\":\"\",\"log\":true},"
            + "\"groups\":[{\"name\":\"g\",\"points\":[{\"id\":\"Row1\",\"label\":\"Fe\",\"x\":1.0,"
            + "\"y\":0.30000000000000004,\"lower\":null,\"upper\":4.0,\"value\":null}],\"total\":1}],"
            + "\"guide\":\"IDENTITY\",\"colour\":null}");
        assertThat(new Pictures("a", "b", List.of(scatter)).toJson()).startsWith("{\"title\":\"a\",\"summary\":\"b\","
            + "\"panels\":[{\"kind\":\"scatter\"");
    }

    @Test
    void panelsWhosePartsDoNotFitAreRefused() {
        assertThatThrownBy(() -> new Bars("t", "", "c", List.of("a", "b"), Axis.of("v", ""),
            List.of(BarSeries.of("", List.of(1.0))), false)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Histogram.Bins(List.of(1.0), List.of(1L)))
            .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Heatmap("t", "", "", List.of("a"), "", List.of("b"), Axis.of("v", ""),
            List.of(List.of(1.0, 2.0)))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Grid("t", "", List.of(Grid.Column.text("a")),
            List.of(new Grid.Row("", Arrays.asList("x", null))), 1, Double.NaN))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
