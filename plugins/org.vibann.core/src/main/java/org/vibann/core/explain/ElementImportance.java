/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.core.explain;

import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;

import org.vibann.core.alloy.Element;
import org.vibann.core.math.Correlation;

/**
 * Three views of how much an element matters to a model, side by side: they answer different questions and may differ.
 *
 * @param element the element
 * @param count number of alloys that hold it
 * @param attention mean attention over these alloys; NaN where there is none
 * @param gradients mean absolute integrated gradient over these alloys, unit of the target; NaN where there is none
 * @param contribution mean integrated gradient with its sign over these alloys: whether holding it, compared with the
 *            mean alloy, raises the prediction
 * @param permutation rise of the mean absolute error over the measured alloys when the element's contents are exchanged
 *            at random between alloys, the other elements scaled to fill up, unit of the target; NaN where it was not
 *            asked for, nothing is measured, or no measured alloy holds the element
 * @param permutationSd standard deviation of that rise over the random exchanges
 */
public record ElementImportance(Element element, int count, double attention, double gradients, double contribution,
    double permutation, double permutationSd) {

    /** The three views. */
    public enum View {
        /** Mean attention where present. */
        ATTENTION("attention", ElementImportance::attention),
        /** Mean absolute integrated gradient where present. */
        GRADIENTS("integrated gradients", ElementImportance::gradients),
        /** Rise of the error under permutation. */
        PERMUTATION("permutation", ElementImportance::permutation);

        private final String label;
        private final ToDoubleFunction<ElementImportance> value;

        View(final String label, final ToDoubleFunction<ElementImportance> value) {
            this.label = label;
            this.value = value;
        }

        /** @return its name for people */
        public String label() {
            return label;
        }

        /**
         * @param importance an element
         * @return how much it matters in this view; NaN where unknown
         */
        public double of(final ElementImportance importance) {
            return value.applyAsDouble(importance);
        }

        /**
         * @param all the elements
         * @return rank of each from 1, the most important; equal ones share their mean rank; NaN where unknown
         */
        public double[] ranks(final List<ElementImportance> all) {
            final double[] values = all.stream().mapToDouble(this::of).toArray();
            final double[] known = Arrays.stream(values).filter(v -> !Double.isNaN(v)).map(v -> -v).toArray();
            final double[] ranks = Correlation.ranks(known);
            int next = 0;
            for (int i = 0; i < values.length; i++) {
                values[i] = Double.isNaN(values[i]) ? Double.NaN : ranks[next++];
            }
            return values;
        }
    }

    /**
     * Whether two views rank the elements alike.
     *
     * @param one a view
     * @param other another
     * @param elements elements that both know
     * @param kendall Kendall's τ-b over these; NaN where one view is constant
     * @param spearman Spearman's correlation over these; NaN where one view is constant
     */
    public record Agreement(View one, View other, int elements, double kendall, double spearman) {

        static Agreement of(final View one, final View other, final List<ElementImportance> all) {
            final List<ElementImportance> both = all.stream()
                .filter(e -> !Double.isNaN(one.of(e)) && !Double.isNaN(other.of(e))).toList();
            final double[] first = both.stream().mapToDouble(one::of).toArray();
            final double[] second = both.stream().mapToDouble(other::of).toArray();
            return new Agreement(one, other, both.size(), Correlation.kendall(first, second),
                Correlation.spearman(first, second));
        }
    }
}
