/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.knime.tuner;

import org.knime.node.parameters.NodeParametersInput;
import org.knime.node.parameters.Widget;
import org.knime.node.parameters.layout.After;
import org.knime.node.parameters.layout.Layout;
import org.knime.node.parameters.layout.Section;
import org.knime.node.parameters.widget.choices.Label;
import org.knime.node.parameters.widget.choices.ValueSwitchWidget;
import org.knime.node.parameters.widget.number.NumberInputWidget;
import org.knime.node.parameters.widget.number.NumberInputWidgetValidation.MinValidation.IsNonNegativeValidation;
import org.knime.node.parameters.widget.number.NumberInputWidgetValidation.MinValidation.IsPositiveIntegerValidation;
import org.vibann.core.data.Grouping;
import org.vibann.knime.table.IntegerBound.UpTo500;
import org.vibann.knime.table.MeasuredTableParameters;
import org.vibann.knime.table.UnusableRowPolicy;

/** Settings of the VIBANN Tuner. */
final class VibannTunerNodeParameters extends MeasuredTableParameters {

    @Section(title = "Search")
    @After(ColumnsSection.class)
    interface SearchSection {
    }

    @Section(title = "Data handling")
    @After(SearchSection.class)
    interface DataSection {
    }

    /** What is tuned. */
    enum TunedModel {
            @Label(value = "VIBANN, preset Default", description = "Latent dimensions, dropout, learning rate, KL target.")
            VIBANN("vibann"), //
            @Label(value = "VIBANN, preset Compact", description = "The same of the network that is alone in the model.")
            COMPACT("vibann-network"), //
            @Label(value = "VIBANN, preset Published", description = """
                    Latent dimensions (8, 16, 32, 64) and dropout (0.1 to 0.5), as the article searched them.
                    """)
            PUBLISHED("vibann-published"), //
            @Label(value = "VIBANN, preset Preprint", description = "As the preset Published.")
            PREPRINT("vibann-preprint"), //
            @Label(value = "Nearest neighbours", description = "Number of neighbours, distance, weights.")
            NEAREST_NEIGHBOURS("knn"), //
            @Label(value = "Gaussian process", description = "Smoothness of the kernel; the rest maximises the likelihood.")
            GAUSSIAN_PROCESS("gp"), //
            @Label(value = "Extra trees", description = "Trees, features a node looks at, rows of a leaf.")
            EXTRA_TREES("extra-trees"), //
            @Label(value = "Random forest", description = "Trees, features a node looks at, rows of a leaf.")
            RANDOM_FOREST("random-forest"), //
            @Label(value = "Gradient boosting", description = "Trees, learning rate, depth, rows of a leaf.")
            GRADIENT_BOOSTING("gradient-boosting"), //
            @Label(value = "Ridge regression", description = "Strength of the quadratic penalty.")
            RIDGE("ridge"), //
            @Label(value = "Lasso", description = "Strength of the absolute penalty.")
            LASSO("lasso");

        private final String m_name;

        TunedModel(final String name) {
            m_name = name;
        }

        /** What the core calls the model. */
        String coreName() {
            return m_name;
        }
    }

    /** What trials are judged by. */
    enum HoldOut {
            @Label(value = "Families", description = """
                    Settings are judged by alloys of element combinations that a trial has not seen: for new systems.
                    """)
            FAMILY(Grouping.FAMILY), //
            @Label(value = "Alloys", description = "By new compositions of known systems.")
            ALLOY(Grouping.ALLOY), //
            @Label(value = "Rows", description = """
                    By random rows. Prefers settings that remember, because near copies of the rows are known.
                    """)
            ROWS(Grouping.ROWS);

        private final Grouping m_grouping;

        HoldOut(final Grouping grouping) {
            m_grouping = grouping;
        }

        Grouping grouping() {
            return m_grouping;
        }
    }

    @Layout(SearchSection.class)
    @Widget(title = "Model", description = "Whose settings are searched.")
    TunedModel m_model = TunedModel.VIBANN;

    @Layout(SearchSection.class)
    @Widget(title = "Trials", description = """
            How many settings are tried, from 1 to 500. The first trial has the usual settings, a third of the others is
            spread over all values, and the rest is where improvement is expected. 10 give a first idea, 50 are a search.
            """)
    @NumberInputWidget(minValidation = IsPositiveIntegerValidation.class, maxValidation = UpTo500.class)
    int m_trials = 10;

    @Layout(SearchSection.class)
    @Widget(title = "Hold out", description = "What trials are judged by. Choose what you want to predict.")
    @ValueSwitchWidget
    HoldOut m_holdOut = HoldOut.FAMILY;

    @Layout(SearchSection.class)
    @Widget(title = "Seed", description = """
            Start of the random numbers of folds, models and search. The same seed gives the same tables.
            """)
    @NumberInputWidget(minValidation = IsNonNegativeValidation.class)
    long m_seed = 1;

    @Layout(DataSection.class)
    @Widget(title = UnusableRowPolicy.TITLE, description = UnusableRowPolicy.TEXT)
    @ValueSwitchWidget
    UnusableRowPolicy m_unusableRows = UnusableRowPolicy.SKIP;

    VibannTunerNodeParameters() {
        // defaults as above
    }

    VibannTunerNodeParameters(final NodeParametersInput input) {
        super(input);
    }
}
