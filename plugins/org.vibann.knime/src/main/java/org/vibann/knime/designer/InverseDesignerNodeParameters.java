/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.knime.designer;

import org.knime.core.node.InvalidSettingsException;
import org.knime.node.parameters.Advanced;
import org.knime.node.parameters.NodeParameters;
import org.knime.node.parameters.NodeParametersInput;
import org.knime.node.parameters.Widget;
import org.knime.node.parameters.array.ArrayWidget;
import org.knime.node.parameters.layout.Layout;
import org.knime.node.parameters.migration.Migrate;
import org.knime.node.parameters.updates.Effect;
import org.knime.node.parameters.updates.Effect.EffectType;
import org.knime.node.parameters.updates.ValueReference;
import org.knime.node.parameters.widget.choices.ChoicesProvider;
import org.knime.node.parameters.widget.choices.RadioButtonsWidget;
import org.knime.node.parameters.widget.choices.ValueSwitchWidget;
import org.knime.node.parameters.widget.number.NumberInputWidget;
import org.knime.node.parameters.widget.number.NumberInputWidgetValidation.MinValidation.IsNonNegativeValidation;
import org.knime.node.parameters.widget.number.NumberInputWidgetValidation.MinValidation.IsPositiveDoubleValidation;
import org.knime.node.parameters.widget.number.NumberInputWidgetValidation.MinValidation.IsPositiveIntegerValidation;
import org.knime.node.parameters.widget.text.TextInputWidget;
import org.vibann.core.design.space.DesignConstraints;
import org.vibann.core.design.search.DesignSettings;
import org.vibann.core.design.search.SearchEffort;
import org.vibann.core.design.space.TrustLimits;
import org.vibann.core.predict.PredictorSettings;
import org.vibann.knime.designer.DesignGoal.IsBand;
import org.vibann.knime.designer.DesignGoal.IsThreshold;
import org.vibann.knime.designer.DesignerLayout.CandidatesSection;
import org.vibann.knime.designer.DesignerLayout.CompositionSection;
import org.vibann.knime.designer.DesignerLayout.GoalSection;
import org.vibann.knime.designer.DesignerLayout.SearchSection;
import org.vibann.knime.designer.DesignerLayout.TrustSection;
import org.vibann.knime.model.UnseenElementPolicy;
import org.vibann.knime.model.VibannModelPortObjectSpec;
import org.vibann.knime.table.ColumnDefaults;
import org.vibann.knime.table.DataPortNumberColumns;
import org.vibann.knime.table.IntegerBound;
import org.vibann.knime.table.IntegerBound.UpTo10000;
import org.vibann.knime.table.IntegerBound.UpTo100000;
import org.vibann.knime.table.IntegerBound.UpTo98;
import org.vibann.knime.table.Validations.IsAtMostHundred;
import org.vibann.knime.table.Validations.IsBelowOne;

/**
 * Settings of the Inverse Designer.
 * Longer than 250 lines because the settings of a dialog are the fields of one class, each with its description.
 */
final class InverseDesignerNodeParameters implements NodeParameters {

    @Layout(GoalSection.class)
    @Widget(title = "Goal", description = "What the designed alloys shall be best at.")
    @RadioButtonsWidget
    @ValueReference(DesignGoal.Ref.class)
    DesignGoal m_goal = DesignGoal.LOWER_BOUND;

    @Layout(GoalSection.class)
    @Widget(title = "Lower end of the band", description = "Least value wanted, in the unit of the target.")
    @Effect(predicate = IsBand.class, type = EffectType.SHOW)
    double m_bandLow = 1000;

    @Layout(GoalSection.class)
    @Widget(title = "Upper end of the band", description = "Greatest value wanted, in the unit of the target.")
    @Effect(predicate = IsBand.class, type = EffectType.SHOW)
    double m_bandHigh = 1200;

    @Layout(GoalSection.class)
    @Widget(title = "Threshold", description = "The value to exceed, in the unit of the target.")
    @Effect(predicate = IsThreshold.class, type = EffectType.SHOW)
    double m_threshold = 1200;

    @Migrate(loadDefaultIfAbsent = true)
    ImprovementParameters m_improvement = new ImprovementParameters();

    @Layout(GoalSection.class)
    @Widget(title = "Load (N)", description = """
            The indentation load in newton at which alloys are judged. Hardness depends on it, so do not design far
            from the loads of the data. Ignored when the model was trained without load.
            """)
    @NumberInputWidget(minValidation = IsPositiveDoubleValidation.class)
    double m_load = DesignSettings.DEFAULT.goal().load();

    @Layout(GoalSection.class)
    @Widget(title = "Risk aversion κ", description = """
            How many standard deviations are taken off the mean. 0 trusts the mean; 1.645 leaves 5 % of a normal
            distribution below; more keeps the design nearer to what is known. It steers the lower confidence bound and
            the target band; the column <i>LCB</i> is computed with it whatever the goal.
            """)
    @NumberInputWidget(minValidation = IsNonNegativeValidation.class)
    double m_kappa = PredictorSettings.DEFAULT.kappa();

    @Migrate(loadDefaultIfAbsent = true)
    SecondGoalParameters m_secondGoal = new SecondGoalParameters();

    @Layout(CompositionSection.class)
    @Widget(title = "Allowed elements", description = """
            The elements that an alloy may contain. Empty: every element that the reference alloys contain.
            """)
    @ChoicesProvider(ModelElementsProvider.class)
    String[] m_allowedElements = {};

    @Layout(CompositionSection.class)
    @Widget(title = "Required elements", description = "The elements that every alloy must contain.")
    @ChoicesProvider(ModelElementsProvider.class)
    String[] m_requiredElements = {};

    @Migrate(loadDefaultIfAbsent = true)
    CompositionLimitParameters m_limits = new CompositionLimitParameters();

    @Layout(CompositionSection.class)
    @Widget(title = "Least number of elements", description = "An alloy has at least this many elements, from "
        + "1 to 98.")
    @NumberInputWidget(minValidation = IsPositiveIntegerValidation.class, maxValidation = UpTo98.class)
    int m_minElements = DesignConstraints.DEFAULT.grid().minElements();

    @Layout(CompositionSection.class)
    @Widget(title = "Greatest number of elements", description = "An alloy has at most this many elements, from "
        + "1 to 98.")
    @NumberInputWidget(minValidation = IsPositiveIntegerValidation.class, maxValidation = UpTo98.class)
    int m_maxElements = DesignConstraints.DEFAULT.grid().maxElements();

    @Layout(CompositionSection.class)
    @Widget(title = "Step (at.%)", description = """
            Contents are whole multiples of this step, which must divide 100. Choose what you can weigh.
            """)
    @NumberInputWidget(minValidation = IsPositiveDoubleValidation.class, maxValidation = IsAtMostHundred.class)
    double m_step = DesignConstraints.DEFAULT.grid().step();

    @Layout(CompositionSection.class)
    @Widget(title = "Least content when present (at.%)", description = """
            An element is either absent or has at least this content: the model cannot judge what a trace does. 0: at
            least one step.
            """)
    @NumberInputWidget(minValidation = IsNonNegativeValidation.class, maxValidation = IsAtMostHundred.class)
    @Advanced
    double m_minWhenPresent = DesignConstraints.DEFAULT.grid().minWhenPresent();

    @Layout(CompositionSection.class)
    @Widget(title = "Bounds per element", description = "Least and greatest content of single elements in at.%.")
    @ArrayWidget(elementLayout = ArrayWidget.ElementLayout.HORIZONTAL_SINGLE_LINE, addButtonText = "Add bound",
        elementDefaultValueProvider = ElementBoundParameters.NewRow.class)
    ElementBoundParameters[] m_bounds = {};

    @Layout(CompositionSection.class)
    @Widget(title = "Bounds of sums", description = """
            Least and greatest summed content of several elements in at.%, for example B + C + Si + P up to 40.
            """)
    @ArrayWidget(elementTitle = "Sum", addButtonText = "Add sum")
    @Advanced
    GroupBoundParameters[] m_groups = {};

    @Layout(TrustSection.class)
    @Widget(title = "Value column", description = """
            The column of the reference table with the measured target; the nearest known alloy is reported with it.
            """)
    @ChoicesProvider(DataPortNumberColumns.class)
    String m_valueColumn = ColumnDefaults.TARGET;

    @Layout(TrustSection.class)
    @Widget(title = UnseenElementPolicy.TITLE, description = UnseenElementPolicy.TEXT)
    @ValueSwitchWidget
    @Migrate(loadDefaultIfAbsent = true)
    UnseenElementPolicy m_unseenElements = UnseenElementPolicy.SKIP;

    @Layout(TrustSection.class)
    @Widget(title = "Only alloys near the data", description = """
            Reports only alloys that are no farther from the reference alloys than these are from each other, and whose
            elements are known. Otherwise all are reported, and a column tells which are out of the domain.
            """)
    boolean m_inDomainOnly = TrustLimits.DEFAULT.inDomainOnly();

    @Layout(TrustSection.class)
    @Widget(title = "Domain quantile", description = """
            The domain reaches as far as this share of the reference alloys lies from its nearest neighbour; above 0 and
            at most 1.
            """)
    @NumberInputWidget(minValidation = IsPositiveDoubleValidation.class)
    @Advanced
    double m_domainQuantile = TrustLimits.DEFAULT.quantile();

    @Layout(TrustSection.class)
    @Widget(title = "Alloys that make an element known", description = """
            An element counts as known when at least this many reference alloys contain it, from 1 to 100000.
            """)
    @NumberInputWidget(minValidation = IsPositiveIntegerValidation.class, maxValidation = UpTo100000.class)
    @Advanced
    int m_minAlloys = TrustLimits.DEFAULT.minAlloys();

    @Layout(TrustSection.class)
    @Widget(title = "Least latent-density quantile", description = """
            An alloy counts as near the data only when at least this share of held-out reference alloys is less usual to
            the network, by the density of its latents. 0: no limit.
            """)
    @NumberInputWidget(minValidation = IsNonNegativeValidation.class, maxValidation = IsBelowOne.class)
    @Advanced
    @Migrate(loadDefaultIfAbsent = true)
    double m_minLatentQuantile = TrustLimits.DEFAULT.minLatentQuantile();

    @Layout(CandidatesSection.class)
    @Widget(title = "Number of candidates", description = "How many alloys are reported at most, from 1 to "
        + "10000.")
    @NumberInputWidget(minValidation = IsPositiveIntegerValidation.class, maxValidation = UpTo10000.class)
    int m_candidates = DesignSettings.DEFAULT.report().candidates();

    @Layout(CandidatesSection.class)
    @Widget(title = "Least distance (at.%)", description = """
            Two reported alloys differ by at least this much: the content that would have to be exchanged.
            """)
    @NumberInputWidget(minValidation = IsNonNegativeValidation.class, maxValidation = IsAtMostHundred.class)
    double m_minDistance = DesignSettings.DEFAULT.report().minDistance();

    @Layout(CandidatesSection.class)
    @Widget(title = "Further loads (N)", description = """
            Loads at which the candidates are predicted too, parted by semicolons: <tt>0.2; 2; 10</tt>. Empty: none.
            """)
    @TextInputWidget(placeholder = "0.2; 2; 10")
    @Migrate(loadDefaultIfAbsent = true)
    String m_otherLoads = "";

    @Layout(CandidatesSection.class)
    @Widget(title = "Contribution columns", description = """
            Appends a number column per element: by how much the prediction changes when the alloy gains 1 at.% of it.
            The text column <i>Contributions</i> has the same numbers for the elements present.
            """)
    @Advanced
    @Migrate(loadDefaultIfAbsent = true)
    boolean m_contributionColumns = false;

    @Layout(SearchSection.class)
    @Widget(title = "Starts", description = "From how many alloys the search begins, at most 100000. More finds "
        + "more, and takes longer.")
    @NumberInputWidget(minValidation = IsPositiveIntegerValidation.class, maxValidation = UpTo100000.class)
    int m_starts = SearchEffort.DEFAULT.starts();

    @Layout(SearchSection.class)
    @Widget(title = "Patience (starts)", description = """
            Ends the search for starts early, once this many starts in a row have brought nothing better; what was found
            is kept. At most 100000; 0: never. Counted in starts and not in seconds, so that the same settings give the same
            alloys on every machine; cancelling the node, by contrast, discards everything.
            """)
    @NumberInputWidget(minValidation = IsNonNegativeValidation.class, maxValidation = UpTo100000.class)
    @Migrate(loadDefaultIfAbsent = true)
    int m_patience = SearchEffort.DEFAULT.patience();

    @Layout(SearchSection.class)
    @Widget(title = "Starts from the latent space", description = """
            Every eighth start is drawn from the density of the reference alloys in the latent space and decoded. The
            others are reference alloys, mixtures of them, and alloys with other elements.
            """)
    @Advanced
    @Migrate(loadDefaultIfAbsent = true)
    boolean m_latentStarts = SearchEffort.DEFAULT.latentStarts();

    @Layout(SearchSection.class)
    @Widget(title = "Iterations", description = "Gradient steps of each start, at most 100000.")
    @NumberInputWidget(minValidation = IsNonNegativeValidation.class, maxValidation = UpTo100000.class)
    @Advanced
    int m_iterations = SearchEffort.DEFAULT.iterations();

    @Layout(SearchSection.class)
    @Widget(title = "Monte Carlo passes of the search", description = """
            Number of thinned networks that steer the search, at least 2 and at most those of the report, and 10000.
            """)
    @NumberInputWidget(minValidation = IsPositiveIntegerValidation.class, maxValidation = UpTo10000.class)
    @Advanced
    int m_searchPasses = SearchEffort.DEFAULT.passes();

    @Layout(SearchSection.class)
    @Widget(title = "Monte Carlo passes of the report", description = """
            Number of thinned networks by which reported alloys are predicted, from 2 to 10000. With the same number and
            seed, the VIBANN Predictor gives the same values.
            """)
    @NumberInputWidget(minValidation = IsPositiveIntegerValidation.class, maxValidation = UpTo10000.class)
    int m_passes = PredictorSettings.DEFAULT.passes();

    @Layout(SearchSection.class)
    @Widget(title = "Interval level", description = "Share of the passes between lower and upper bound of a prediction.")
    @NumberInputWidget(minValidation = IsPositiveDoubleValidation.class, maxValidation = IsBelowOne.class)
    @Advanced
    double m_level = PredictorSettings.DEFAULT.level();

    @Layout(SearchSection.class)
    @Widget(title = "Seed", description = """
            Start of the random numbers of search and prediction. The same seed gives the same alloys.
            """)
    @NumberInputWidget(minValidation = IsNonNegativeValidation.class)
    long m_seed = DesignSettings.DEFAULT.seed();

    InverseDesignerNodeParameters() {
        // defaults as above
    }

    InverseDesignerNodeParameters(final NodeParametersInput input) {
        VibannModelPortObjectSpec.in(input).ifPresent(model -> m_valueColumn = model.targetName());
    }

    @Override
    public void validate() throws InvalidSettingsException {
        IntegerBound.check(this);
        DesignerConfig.of(this);
    }
}
