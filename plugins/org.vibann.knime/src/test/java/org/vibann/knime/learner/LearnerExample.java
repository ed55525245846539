/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.knime.learner;

import java.util.Optional;
import java.util.function.Consumer;

import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.NodeSettings;
import org.knime.core.webui.node.dialog.defaultdialog.NodeParametersUtil;
import org.vibann.knime.NodeHarness;

/** The learner's settings in the example workflow, and quick ones for tests. */
@SuppressWarnings("restriction")
public final class LearnerExample {

    private LearnerExample() {
    }

    /** @return the settings of the example: the defaults */
    public static NodeSettings settings() {
        final var settings = new NodeSettings("model");
        NodeParametersUtil.saveSettings(VibannLearnerNodeParameters.class, new VibannLearnerNodeParameters(), settings);
        return settings;
    }

    /** @return the defaults, but alloys are held out and not families: for other alloys and loads of the same families */
    public static NodeSettings ofKnownFamilies() {
        final var parameters = new VibannLearnerNodeParameters();
        parameters.m_holdOut = VibannLearnerNodeParameters.HoldOut.ALLOY;
        final var settings = new NodeSettings("model");
        NodeParametersUtil.saveSettings(VibannLearnerNodeParameters.class, parameters, settings);
        return settings;
    }

    /** @return settings that train a small model for a few epochs */
    public static NodeSettings quick() {
        final var parameters = new VibannLearnerNodeParameters();
        parameters.m_latentSize = Optional.of(4);
        parameters.m_members = Optional.of(1);
        parameters.m_epochs = Optional.of(12);
        parameters.m_patience = Optional.of(12);
        final var settings = new NodeSettings("model");
        NodeParametersUtil.saveSettings(VibannLearnerNodeParameters.class, parameters, settings);
        return settings;
    }

    /** @return a learner with the {@link #quick} settings, changed */
    static NodeHarness learner(final Consumer<VibannLearnerNodeParameters> change) throws InvalidSettingsException {
        final var parameters = NodeParametersUtil.loadSettings(quick(), VibannLearnerNodeParameters.class);
        change.accept(parameters);
        return NodeHarness.of(new VibannLearnerNodeFactory(), parameters);
    }
}
