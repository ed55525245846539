/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.knime.clusterer;

import java.util.Optional;
import java.util.OptionalInt;

import org.knime.core.data.DataTableSpec;
import org.knime.core.node.InvalidSettingsException;
import org.knime.node.parameters.Advanced;
import org.knime.node.parameters.NodeParameters;
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
import org.knime.node.parameters.updates.ParameterReference;
import org.knime.node.parameters.updates.ValueReference;
import org.knime.node.parameters.updates.util.BooleanReference;
import org.knime.node.parameters.widget.choices.ChoicesProvider;
import org.knime.node.parameters.widget.choices.Label;
import org.knime.node.parameters.widget.choices.RadioButtonsWidget;
import org.knime.node.parameters.widget.choices.ValueSwitchWidget;
import org.knime.node.parameters.widget.number.NumberInputWidget;
import org.knime.node.parameters.widget.number.NumberInputWidgetValidation.MinValidation;
import org.knime.node.parameters.widget.number.NumberInputWidgetValidation.MinValidation.IsNonNegativeValidation;
import org.knime.node.parameters.widget.number.NumberInputWidgetValidation.MinValidation.IsPositiveIntegerValidation;
import org.vibann.core.cluster.ClusterCriterion;
import org.vibann.core.cluster.ClusterSettings;
import org.vibann.core.cluster.LatentClustering;
import org.vibann.knime.model.UnseenElementPolicy;
import org.vibann.knime.model.VibannModelPortObjectSpec;
import org.vibann.knime.table.ColumnDefaults;
import org.vibann.knime.table.DataPortNumberColumns;
import org.vibann.knime.table.IntegerBound;
import org.vibann.knime.table.IntegerBound.UpTo1000;
import org.vibann.knime.table.IntegerBound.UpTo10000;
import org.vibann.knime.table.IntegerBound.UpTo100000;

/**
 * Settings of the Latent Clusterer.
 * Longer than 250 lines because the settings of a dialog are the fields of one class, each with its description.
 */
final class LatentClustererNodeParameters implements NodeParameters {

    @Section(title = "Clusters")
    interface ClustersSection {
    }

    @Section(title = "Values per cluster")
    @After(ClustersSection.class)
    interface ValuesSection {
    }

    @Section(title = "Map")
    @After(ValuesSection.class)
    interface MapSection {
    }

    @Section(title = "Data handling")
    @After(MapSection.class)
    interface DataSection {
    }

    /** How the number of clusters is found. */
    enum ClusterCount {
            @Label(value = "Elbow", description = "The knee of the curve of within-cluster sums of squares (Kneedle).")
            ELBOW, //
            @Label(value = "Silhouette", description = "The number whose clusters are best separated.")
            SILHOUETTE, //
            @Label(value = "Gap statistic", description = "The smallest number that no larger one clearly beats, "
                + "compared with structureless data.")
            GAP, //
            @Label(value = "By hand", description = "The number given below. The article used 3.")
            FIXED;
    }

    /** Which values describe a cluster. */
    enum ValueSource {
            @Label(value = "Measured", description = "A column of the table.")
            MEASURED, //
            @Label(value = "Predicted", description = "The model's prediction for each row.")
            PREDICTED;
    }

    static final class ClusterCountRef implements ParameterReference<ClusterCount> {
    }

    static final class ValueSourceRef implements ParameterReference<ValueSource> {
    }

    static final class IsFixed implements EffectPredicateProvider {
        @Override
        public EffectPredicate init(final PredicateInitializer i) {
            return i.getEnum(ClusterCountRef.class).isOneOf(ClusterCount.FIXED);
        }
    }

    static final class IsMeasured implements EffectPredicateProvider {
        @Override
        public EffectPredicate init(final PredicateInitializer i) {
            return i.getEnum(ValueSourceRef.class).isOneOf(ValueSource.MEASURED);
        }
    }

    static final class AppendMap implements BooleanReference {
    }

    static final class MeasureStability implements BooleanReference {
    }

    static final class IsAtLeastTwo extends MinValidation {
        @Override
        protected double getMin() {
            return 2;
        }
    }

    @Layout(ClustersSection.class)
    @Widget(title = "Number of clusters", description = "How the number of clusters is found.")
    @RadioButtonsWidget
    @ValueReference(ClusterCountRef.class)
    ClusterCount m_clusterCount = ClusterCount.ELBOW;

    @Layout(ClustersSection.class)
    @Widget(title = "Clusters", description = "The number of clusters, at most 1000.")
    @NumberInputWidget(minValidation = IsPositiveIntegerValidation.class, maxValidation = UpTo1000.class)
    @Effect(predicate = IsFixed.class, type = EffectType.SHOW)
    int m_clusters = 3;

    @Layout(ClustersSection.class)
    @Widget(title = "Largest number tried", description = """
            K-means is run and scored for every number up to this one, from 2 to 1000; the third output lists the
            scores.
            """)
    @NumberInputWidget(minValidation = IsAtLeastTwo.class, maxValidation = UpTo1000.class)
    int m_maxClusters = ClusterSettings.DEFAULT.maxClusters();

    @Layout(ClustersSection.class)
    @Widget(title = "Restarts", description = """
            K-means starts this often, at most 1000 times, from new centres; the tightest result is kept.
            """)
    @NumberInputWidget(minValidation = IsPositiveIntegerValidation.class, maxValidation = UpTo1000.class)
    @Advanced
    int m_restarts = ClusterSettings.DEFAULT.restarts();

    @Layout(ClustersSection.class)
    @Widget(title = "Measure stability", description = """
            Draws alloys at random, with replacement, and clusters them anew, for every number of clusters. Whether the
            same groups come back is told by the adjusted Rand index in the third output (1: the same groups; 0: no more
            alike than by chance) and by the Jaccard similarity of each cluster in the second (below about 0.6 a cluster
            is not to be trusted).
            """)
    @ValueReference(MeasureStability.class)
    @Migrate(loadDefaultIfAbsent = true)
    boolean m_measureStability = true;

    @Layout(ClustersSection.class)
    @Widget(title = "Bootstrap samples", description = "How often alloys are drawn to measure stability, from 2 to "
        + "10000.")
    @NumberInputWidget(minValidation = IsAtLeastTwo.class, maxValidation = UpTo10000.class)
    @Effect(predicate = MeasureStability.class, type = EffectType.SHOW)
    @Advanced
    @Migrate(loadDefaultIfAbsent = true)
    int m_bootstrapSamples = ClusterSettings.DEFAULT.replicates();

    @Layout(ClustersSection.class)
    @Widget(title = "Seed", description = """
            Start of the random numbers of K-means, bootstrap and t-SNE. The same seed gives the same clusters and the same map.
            """)
    @NumberInputWidget(minValidation = IsNonNegativeValidation.class)
    @Advanced
    long m_seed = ClusterSettings.DEFAULT.seed();

    @Layout(ValuesSection.class)
    @Widget(title = "Values", description = "The values whose quartiles the second output gives for each cluster.")
    @ValueSwitchWidget
    @ValueReference(ValueSourceRef.class)
    ValueSource m_valueSource = ValueSource.MEASURED;

    @Layout(ValuesSection.class)
    @Widget(title = "Value column", description = """
            The column with the measured values, usually the target of the model. Rows in which it is missing are
            clustered, too, but do not count for the quartiles.
            """)
    @ChoicesProvider(DataPortNumberColumns.class)
    @Effect(predicate = IsMeasured.class, type = EffectType.SHOW)
    String m_valueColumn = ColumnDefaults.TARGET;

    @Layout(MapSection.class)
    @Widget(title = "Append t-SNE coordinates",
        description = "Appends two columns that draw the latent space as a map on which neighbours stay neighbours. "
            + "For up to " + LatentClustering.EMBEDDING_ROWS
            + " rows; more are refused before anything is computed.")
    @ValueReference(AppendMap.class)
    boolean m_appendMap = ClusterSettings.DEFAULT.embed();

    @Layout(MapSection.class)
    @Widget(title = "Perplexity", description = """
            How many neighbours t-SNE keeps together, at least 2; about 5 to 50. Lowered by itself for small tables.
            """)
    @NumberInputWidget(minValidation = IsAtLeastTwo.class)
    @Effect(predicate = AppendMap.class, type = EffectType.SHOW)
    double m_perplexity = ClusterSettings.DEFAULT.perplexity();

    @Layout(MapSection.class)
    @Widget(title = "Iterations", description = "Steps of the t-SNE optimisation, at most 100000.")
    @NumberInputWidget(minValidation = IsPositiveIntegerValidation.class, maxValidation = UpTo100000.class)
    @Effect(predicate = AppendMap.class, type = EffectType.SHOW)
    @Advanced
    int m_iterations = ClusterSettings.DEFAULT.iterations();

    @Layout(MapSection.class)
    @Widget(title = "Append PCA coordinates", description = """
            Appends the position on the two principal components of the standardised latent space. Less vivid than t-SNE,
            but distances mean something, and the Latent Cluster Assigner places new alloys on the same axes.
            """)
    @Migrate(loadDefaultIfAbsent = true)
    boolean m_appendComponents = true;

    @Layout(DataSection.class)
    @Widget(title = UnseenElementPolicy.TITLE, description = UnseenElementPolicy.TEXT)
    @ValueSwitchWidget
    @Migrate(loadDefaultIfAbsent = true)
    UnseenElementPolicy m_unseenElements = UnseenElementPolicy.SKIP;

    LatentClustererNodeParameters() {
        // defaults as above
    }

    LatentClustererNodeParameters(final NodeParametersInput input) {
        VibannModelPortObjectSpec.in(input).ifPresent(model -> m_valueColumn = model.targetName());
        final Optional<DataTableSpec> table = input.getInTableSpec(1);
        if (table.isPresent() && !table.get().containsName(m_valueColumn)) {
            m_valueSource = ValueSource.PREDICTED;
        }
    }

    ClusterSettings settings() throws InvalidSettingsException {
        final ClusterCriterion criterion = switch (m_clusterCount) {
            case ELBOW, FIXED -> ClusterCriterion.ELBOW;
            case SILHOUETTE -> ClusterCriterion.SILHOUETTE;
            case GAP -> ClusterCriterion.GAP;
        };
        try {
            return new ClusterSettings(
                m_clusterCount == ClusterCount.FIXED ? OptionalInt.of(m_clusters) : OptionalInt.empty(), criterion,
                m_maxClusters, m_restarts, m_seed, m_appendMap, m_perplexity, m_iterations,
                m_measureStability ? m_bootstrapSamples : 0);
        } catch (final IllegalArgumentException e) {
            throw new InvalidSettingsException(e.getMessage(), e);
        }
    }

    @Override
    public void validate() throws InvalidSettingsException {
        IntegerBound.check(this);
        settings();
        if (m_measureStability && m_bootstrapSamples < 2) {
            throw new InvalidSettingsException(
                "Number of bootstrap samples is " + m_bootstrapSamples + "; it must be at least 2.");
        }
    }
}
