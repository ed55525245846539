/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.knime.benchmark;


import org.knime.core.node.InvalidSettingsException;
import org.knime.node.parameters.NodeParametersInput;
import org.knime.node.parameters.Widget;
import org.knime.node.parameters.layout.After;
import org.knime.node.parameters.layout.Layout;
import org.knime.node.parameters.layout.Section;
import org.knime.node.parameters.migration.Migrate;
import org.knime.node.parameters.updates.Effect;
import org.knime.node.parameters.updates.Effect.EffectType;
import org.knime.node.parameters.updates.EffectPredicate;
import org.knime.node.parameters.updates.EffectPredicateProvider;
import org.knime.node.parameters.updates.ValueReference;
import org.knime.node.parameters.updates.util.BooleanReference;
import org.knime.node.parameters.widget.choices.Label;
import org.knime.node.parameters.widget.choices.ValueSwitchWidget;
import org.knime.node.parameters.widget.number.NumberInputWidget;
import org.knime.node.parameters.widget.number.NumberInputWidgetValidation.MinValidation.IsNonNegativeValidation;
import org.knime.node.parameters.widget.number.NumberInputWidgetValidation.MinValidation.IsPositiveIntegerValidation;
import org.vibann.knime.table.IntegerBound.UpTo100;
import org.vibann.knime.table.IntegerBound.UpTo500;
import org.vibann.knime.table.MeasuredTableParameters;
import org.vibann.knime.table.UnusableRowPolicy;

/** Settings of the Regression Benchmark. */
final class RegressionBenchmarkNodeParameters extends MeasuredTableParameters {

    @Section(title = "Models")
    @After(ColumnsSection.class)
    interface ModelsSection {
    }

    @Section(title = "Validation")
    @After(ModelsSection.class)
    interface ValidationSection {
    }

    @Section(title = "Data handling")
    @After(ValidationSection.class)
    interface DataSection {
    }

    /** Which rows are used. */
    enum RowSubset {
            @Label(value = "All", description = "Every row.")
            ALL, //
            @Label(value = "Bulk", description = "Rows with a load of at least 0.196 N: Vickers micro-hardness.")
            BULK, //
            @Label(value = "Library", description = "Rows with a smaller load: nano-indentation of thin films.")
            LIBRARY;
    }

    static final class TuneRef implements BooleanReference {
    }

    static final class IsTuned implements EffectPredicateProvider {
        @Override
        public EffectPredicate init(final PredicateInitializer i) {
            return i.getBoolean(TuneRef.class).isTrue();
        }
    }

    @Layout(ModelsSection.class)
    @Widget(title = "VIBANN", description = "The recommended VIBANN, preset <i>Default</i>.")
    boolean m_vibann = true;

    @Layout(ModelsSection.class)
    @Widget(title = "VIBANN, published", description = "The network of the article, preset <i>Published</i>.")
    boolean m_vibannPublished = false;

    @Layout(ModelsSection.class)
    @Widget(title = "VIBANN, preprint", description = "The network of the preprint, preset <i>Preprint</i>.")
    boolean m_vibannPreprint = false;

    @Layout(ModelsSection.class)
    @Widget(title = "Nearest neighbours", description = "The 4 nearest alloys, weighted by distance.")
    boolean m_knn = true;

    @Layout(ModelsSection.class)
    @Widget(title = "Gaussian process", description = "Kernel Matérn 5/2, likelihood maximised.")
    boolean m_gp = true;

    @Layout(ModelsSection.class)
    @Widget(title = "Extra trees", description = "300 extremely randomized trees.")
    boolean m_extraTrees = true;

    @Layout(ModelsSection.class)
    @Widget(title = "Random forest", description = "300 trees of resampled rows.")
    boolean m_randomForest = true;

    @Layout(ModelsSection.class)
    @Widget(title = "Gradient boosting", description = "500 trees of depth 4 at rate 0.05.")
    boolean m_gradientBoosting = true;

    @Layout(ModelsSection.class)
    @Widget(title = "Ridge regression", description = "Linear, with a tuned quadratic penalty.")
    boolean m_ridge = true;

    @Layout(ModelsSection.class)
    @Widget(title = "Lasso", description = "Linear, with a tuned absolute penalty.")
    boolean m_lasso = true;

    @Layout(ModelsSection.class)
    @Widget(title = "Mean of three", description = "Mean of nearest neighbours, Gaussian process and extra trees.")
    boolean m_mean = false;

    @Layout(ModelsSection.class)
    @Widget(title = "Also with descriptors", description = """
            Fits each chosen model other than VIBANN a second time, with the element-property descriptors and load
            features that VIBANN itself uses; its name then ends with +descriptors.
            """)
    boolean m_descriptors = false;

    @Layout(ModelsSection.class)
    @Widget(title = "Tune every model", description = """
            Searches the settings of each model in each fold by Bayesian optimisation, within the training rows of the
            fold: nothing of the rows that it is judged by is seen. The usual settings are the first trial. Takes as many
            times longer as there are trials, and more.
            """)
    @ValueReference(TuneRef.class)
    @Migrate(loadDefaultIfAbsent = true)
    boolean m_tune = false;

    @Layout(ModelsSection.class)
    @Widget(title = "Trials", description = "How many settings of each model are tried in each fold, from 1 to 500.")
    @NumberInputWidget(minValidation = IsPositiveIntegerValidation.class, maxValidation = UpTo500.class)
    @Effect(predicate = IsTuned.class, type = EffectType.SHOW)
    @Migrate(loadDefaultIfAbsent = true)
    int m_trials = 10;

    @Layout(ValidationSection.class)
    @Widget(title = "By family", description = "All alloys of the same elements are in one fold: unseen systems.")
    boolean m_byFamily = true;

    @Layout(ValidationSection.class)
    @Widget(title = "By alloy", description = "All rows of one composition are in one fold: unseen compositions.")
    boolean m_byAlloy = false;

    @Layout(ValidationSection.class)
    @Widget(title = "Random rows", description = "Rows at random. Flatters every model; for comparison with others.")
    boolean m_byRow = false;

    @Layout(ValidationSection.class)
    @Widget(title = "Leave one family out", description = """
            Each of the 20 largest families by itself, trained on all other rows. The number of folds is that of the
            families.
            """)
    boolean m_leaveOneFamilyOut = false;

    @Layout(ValidationSection.class)
    @Widget(title = "Folds", description = "Number of folds, from 2 to 100.")
    @NumberInputWidget(minValidation = IsPositiveIntegerValidation.class, maxValidation = UpTo100.class)
    int m_folds = 5;

    @Layout(ValidationSection.class)
    @Widget(title = "Repetitions", description = "How many times to repeat with other folds and seeds, at most "
        + "100.")
    @NumberInputWidget(minValidation = IsPositiveIntegerValidation.class, maxValidation = UpTo100.class)
    int m_repetitions = 1;

    @Layout(ValidationSection.class)
    @Widget(title = "Seed", description = """
            Start of all random numbers of the first repetition; the next ones use the numbers that follow.
            """)
    @NumberInputWidget(minValidation = IsNonNegativeValidation.class)
    long m_seed = 1;

    @Layout(DataSection.class)
    @Widget(title = "Rows to use", description = """
            Which rows are trained and scored on. Micro- and nano-indentation measure differently.
            """)
    @ValueSwitchWidget
    RowSubset m_subset = RowSubset.ALL;

    @Layout(DataSection.class)
    @Widget(title = UnusableRowPolicy.TITLE, description = UnusableRowPolicy.TEXT)
    @ValueSwitchWidget
    UnusableRowPolicy m_unusableRows = UnusableRowPolicy.SKIP;

    RegressionBenchmarkNodeParameters() {
        // defaults as above
    }

    RegressionBenchmarkNodeParameters(final NodeParametersInput input) {
        super(input);
    }

    @Override
    public void validate() throws InvalidSettingsException {
        super.validate();
        BenchmarkSettings.of(this);
    }
}
