/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.knime.assigner;

import org.knime.core.node.InvalidSettingsException;
import org.knime.node.parameters.NodeParameters;
import org.knime.node.parameters.Widget;
import org.knime.node.parameters.migration.Migrate;
import org.knime.node.parameters.updates.Effect;
import org.knime.node.parameters.updates.Effect.EffectType;
import org.knime.node.parameters.updates.ValueReference;
import org.knime.node.parameters.updates.util.BooleanReference;
import org.knime.node.parameters.widget.choices.ValueSwitchWidget;
import org.knime.node.parameters.widget.number.NumberInputWidget;
import org.knime.node.parameters.widget.number.NumberInputWidgetValidation.MinValidation.IsPositiveDoubleValidation;
import org.vibann.knime.model.UnseenElementPolicy;
import org.vibann.knime.table.Validations.IsBelowOne;

/** Settings of the Latent Cluster Assigner. */
final class LatentClusterAssignerNodeParameters implements NodeParameters {

    static final class AppendDistance implements BooleanReference {
    }

    @Widget(title = "Append distance", description = """
            Appends the distance to the centroid of the cluster, in standard deviations of the learnt latents; its rank,
            which is the share of the learnt alloys that lay nearer to their cluster when the clusters were learnt
            without them; and whether the alloy is far from every cluster.
            """)
    @ValueReference(AppendDistance.class)
    boolean m_appendDistance = true;

    @Widget(title = "Far from every cluster above rank", description = """
            An alloy is called far from every cluster when its distance rank is above this share. At 0.99, about one in
            a hundred alloys of the kinds that the clusters were learnt from is called so.
            """)
    @NumberInputWidget(minValidation = IsPositiveDoubleValidation.class, maxValidation = IsBelowOne.class)
    @Effect(predicate = AppendDistance.class, type = EffectType.SHOW)
    double m_farRank = 0.99;

    @Widget(title = "Append PCA coordinates", description = """
            Appends the position on the two principal components of the learnt latents, the same axes as in the Latent
            Clusterer. There is no t-SNE for new alloys: a t-SNE map has no place for them, only a new map of all would.
            """)
    boolean m_appendComponents = true;

    @Widget(title = "Append latent columns", description = """
            Appends the position of the alloy in the latent space, one column per dimension.
            """)
    boolean m_appendLatent = false;

    @Widget(title = UnseenElementPolicy.TITLE, description = UnseenElementPolicy.TEXT)
    @ValueSwitchWidget
    @Migrate(loadDefaultIfAbsent = true)
    UnseenElementPolicy m_unseenElements = UnseenElementPolicy.SKIP;

    @Override
    public void validate() throws InvalidSettingsException {
        if (!(m_farRank > 0 && m_farRank < 1)) {
            throw new InvalidSettingsException("The rank above which an alloy is far from every cluster is " + m_farRank
                + ", but must lie between 0 and 1.");
        }
    }
}
