/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.knime.learner;

import java.util.Optional;
import java.util.function.Supplier;

import org.knime.core.node.InvalidSettingsException;
import org.knime.node.parameters.Advanced;
import org.knime.node.parameters.NodeParametersInput;
import org.knime.node.parameters.Widget;
import org.knime.node.parameters.layout.After;
import org.knime.node.parameters.layout.Layout;
import org.knime.node.parameters.layout.Section;
import org.knime.node.parameters.migration.Migrate;
import org.knime.node.parameters.updates.Effect.EffectType;
import org.knime.node.parameters.updates.Effect;
import org.knime.node.parameters.updates.EffectPredicate;
import org.knime.node.parameters.updates.EffectPredicateProvider;
import org.knime.node.parameters.updates.ParameterReference;
import org.knime.node.parameters.updates.StateProvider;
import org.knime.node.parameters.updates.ValueReference;
import org.knime.node.parameters.widget.OptionalWidget;
import org.knime.node.parameters.widget.choices.ChoicesProvider;
import org.knime.node.parameters.widget.choices.Label;
import org.knime.node.parameters.widget.choices.RadioButtonsWidget;
import org.knime.node.parameters.widget.choices.ValueSwitchWidget;
import org.knime.node.parameters.widget.choices.filter.ColumnFilter;
import org.knime.node.parameters.widget.message.TextMessage;
import org.knime.node.parameters.widget.number.NumberInputWidget;
import org.knime.node.parameters.widget.number.NumberInputWidgetValidation.MinValidation.IsNonNegativeValidation;
import org.knime.node.parameters.widget.number.NumberInputWidgetValidation.MinValidation.IsPositiveDoubleValidation;
import org.knime.node.parameters.widget.number.NumberInputWidgetValidation.MinValidation.IsPositiveIntegerValidation;
import org.vibann.core.engine.Engines;
import org.vibann.knime.table.IntegerBound.UpTo100;
import org.vibann.knime.table.IntegerBound.UpTo1000;
import org.vibann.knime.table.IntegerBound.UpTo10000;
import org.vibann.knime.table.IntegerBound.UpTo100000;
import org.vibann.knime.table.MeasuredTableParameters;
import org.vibann.knime.table.NumberColumns;
import org.vibann.knime.table.UnusableRowPolicy;
import org.vibann.knime.table.Validations.IsAtMostNineTenths;
import org.vibann.knime.table.Validations.IsAtMostOneHalf;

/**
 * Settings of the VIBANN Learner.
 * Longer than 250 lines because the settings of a dialog are the fields of one class, each with its description.
 */
final class VibannLearnerNodeParameters extends MeasuredTableParameters {

    @Section(title = "Model")
    @After(ColumnsSection.class)
    interface ModelSection {
    }

    @Section(title = "Training")
    @After(ModelSection.class)
    interface TrainingSection {
    }

    @Section(title = "Data handling")
    @After(TrainingSection.class)
    interface DataSection {
    }

    /** How the element columns are found. */
    enum ElementSelection {
            @Label(value = "Automatic", description = "Every number column named by an element symbol, "
                + "other than target and load.")
            AUTO, //
            @Label(value = "Manual", description = "The columns chosen below.")
            MANUAL;
    }

    /** A published or recommended set of hyper-parameters. */
    enum ModelPreset {
            @Label(value = "Default",
                description = "The recommended model: a network with attention among the elements "
                + "present, logarithm of the load and 32 latent dimensions; Gaussian processes and the nearest alloys "
                + "that teach it on invented alloys and predict beside it; calibrated intervals.")
            DEFAULT, //
            @Label(value = "Compact",
                description = "The network alone, after the same teaching: a small and fast model "
                + "without the training rows, to pass on or to predict large tables with; calibrated intervals.")
            COMPACT, //
            @Label(value = "Published", description = "The network of the article, exactly: 64 latent dimensions, "
                + "attention over all elements, family weights.")
            PUBLISHED, //
            @Label(value = "Preprint", description = "The network of the preprint: 16 latent dimensions, "
                + "reconstructs the load as well.")
            PREPRINT;
    }

    /** What is held out as a whole. */
    enum HoldOut {
            @Label(value = "Families", description = "All alloys of the same elements: for predictions of new kinds of "
                + "alloys.")
            FAMILY, //
            @Label(value = "Alloys", description = "All rows of one composition: for predictions of other compositions "
                + "of known kinds. Intervals are narrower, and too narrow for new kinds.")
            ALLOY;
    }

    /** What trains the networks. */
    enum NetworkEngine {
            @Label(value = "VIBANN",
                description = "VIBANN's own: several times faster for networks of this size, and the "
                + "same model on every computer.")
            VIBANN, //
            @Label(value = "DeepLearning4J",
                description = "DeepLearning4J with ND4J: an independent implementation, to "
                + "check the first one by. A separate feature with native libraries.")
            DEEPLEARNING4J;
    }

    static final class ElementSelectionRef implements ParameterReference<ElementSelection> {
    }

    static final class PresetRef implements ParameterReference<ModelPreset> {
    }

    static final class EngineRef implements ParameterReference<NetworkEngine> {
    }

    /** Says how to get an engine that is chosen and not installed. */
    static final class EngineMessage implements StateProvider<Optional<TextMessage.Message>> {

        private Supplier<NetworkEngine> m_engine;

        @Override
        public void init(final StateProviderInitializer initializer) {
            initializer.computeBeforeOpenDialog();
            m_engine = initializer.computeFromValueSupplier(EngineRef.class);
        }

        @Override
        public Optional<TextMessage.Message> computeState(final NodeParametersInput context) {
            return Engines.missing(LearnerConfig.of(m_engine.get())).map(text -> new TextMessage.Message(
                "The engine is not installed", text, TextMessage.MessageType.ERROR));
        }
    }

    static final class IsManual implements EffectPredicateProvider {
        @Override
        public EffectPredicate init(final PredicateInitializer i) {
            return i.getEnum(ElementSelectionRef.class).isOneOf(ElementSelection.MANUAL);
        }
    }

    @Layout(ColumnsSection.class)
    @Widget(title = "Element columns", description = """
            Which columns hold the composition. They contain atomic fractions (sum 1) or at.% (sum 100) and are named by
            element symbols, with or without a unit: <i>Fe</i>, <i>Fe (at.%)</i>, <i>Fe wt.%</i>. Choose them by hand
            where another column is named like an element, such as <i>P</i> for the porosity.
            """)
    @ValueSwitchWidget
    @ValueReference(ElementSelectionRef.class)
    ElementSelection m_elementSelection = ElementSelection.AUTO;

    @Layout(ColumnsSection.class)
    @Widget(title = "Chosen element columns", description = """
            The element columns of the model. Each must be a number column named by an element symbol, and a row must
            still sum to 1 or 100 over them.
            """)
    @ChoicesProvider(NumberColumns.class)
    @Effect(predicate = IsManual.class, type = EffectType.SHOW)
    ColumnFilter m_elementColumns = new ColumnFilter();

    @Layout(ColumnsSection.class)
    @Widget(title = "Target is never negative", description = """
            Where every training value is above 0, as of a hardness,
                predictions and bounds below 0 are given as 0. Switch
            off for a target that is only by chance positive in this table.
            """)
    @Advanced
    @Migrate(loadDefaultIfAbsent = true)
    boolean m_positiveTarget = true;

    @Layout(ModelSection.class)
    @Widget(title = "Preset", description = "The network and its training. Single values can be changed below.")
    @RadioButtonsWidget
    @ValueReference(PresetRef.class)
    ModelPreset m_preset = ModelPreset.DEFAULT;

    @Layout(ModelSection.class)
    @Widget(title = "Networks", description = """
            Number of networks whose mean is the prediction, instead of the preset's. At most 100. More are
            steadier and take longer.
            """)
    @OptionalWidget(defaultProvider = PresetDefaults.Members.class)
    @NumberInputWidget(minValidation = IsPositiveIntegerValidation.class, maxValidation = UpTo100.class)
    @Advanced
    Optional<Integer> m_members = Optional.empty();

    @Layout(ModelSection.class)
    @Widget(title = "Latent dimensions", description = """
            Size of the bottleneck, instead of the preset's. At most 1000. Fewer dimensions compress
            more.
            """)
    @OptionalWidget(defaultProvider = PresetDefaults.LatentSize.class)
    @NumberInputWidget(minValidation = IsPositiveIntegerValidation.class, maxValidation = UpTo1000.class)
    @Advanced
    Optional<Integer> m_latentSize = Optional.empty();

    @Layout(ModelSection.class)
    @Widget(title = "Dropout", description = """
            Share of units switched off in training and in each Monte Carlo pass, from 0 to 0.9, instead of the
            preset's. More dropout gives smoother models and wider intervals.
            """)
    @OptionalWidget(defaultProvider = PresetDefaults.Dropout.class)
    @NumberInputWidget(minValidation = IsNonNegativeValidation.class, maxValidation = IsAtMostNineTenths.class)
    @Advanced
    Optional<Double> m_dropout = Optional.empty();

    @Layout(ModelSection.class)
    @Widget(title = "Reconstruction weight", description = """
            Weight of the composition's reconstruction in the loss, at least 0, instead of the preset's.
            """)
    @OptionalWidget(defaultProvider = PresetDefaults.ReconstructionWeight.class)
    @NumberInputWidget(minValidation = IsNonNegativeValidation.class)
    @Advanced
    Optional<Double> m_reconstructionWeight = Optional.empty();

    @Layout(ModelSection.class)
    @Widget(title = "Kernels tried", description = """
            Number of random Gaussian-process kernels from which the best are chosen, at most 10000, instead of
            the preset's. 0 leaves
            the network alone, without Gaussian processes, neighbours and calibration.
            """)
    @OptionalWidget(defaultProvider = PresetDefaults.KernelTrials.class)
    @NumberInputWidget(minValidation = IsNonNegativeValidation.class, maxValidation = UpTo10000.class)
    @Advanced
    @Migrate(loadDefaultIfAbsent = true)
    Optional<Integer> m_kernelTrials = Optional.empty();

    @Layout(TrainingSection.class)
    @Widget(title = "Hold out", description = """
            What is held out as a whole wherever the training holds out rows: to judge the networks, to choose kernels
            and shares,
                and to calibrate the intervals. Choose it like the use: the intervals are then as wide as the errors
            on such alloys require.
            """)
    @ValueSwitchWidget
    @Migrate(loadDefaultIfAbsent = true)
    HoldOut m_holdOut = HoldOut.FAMILY;

    @Layout(TrainingSection.class)
    @Widget(title = "Engine", description = """
            What trains the networks. Models of either engine are used in the same way by all other nodes.
            DeepLearning4J needs the feature "VIBANN DeepLearning4J Engine", which is installed separately.
            """)
    @ValueSwitchWidget
    @ValueReference(EngineRef.class)
    @Advanced
    @Migrate(loadDefaultIfAbsent = true)
    NetworkEngine m_engine = NetworkEngine.VIBANN;

    @Layout(TrainingSection.class)
    @TextMessage(EngineMessage.class)
    @Advanced
    Void m_engineMessage;

    @Layout(TrainingSection.class)
    @Widget(title = "Maximum epochs", description = "Passes over the data, at most 100000, instead of the "
        + "preset's.")
    @OptionalWidget(defaultProvider = PresetDefaults.Epochs.class)
    @NumberInputWidget(minValidation = IsPositiveIntegerValidation.class, maxValidation = UpTo100000.class)
    @Advanced
    Optional<Integer> m_epochs = Optional.empty();

    @Layout(TrainingSection.class)
    @Widget(title = "Patience", description = """
            Training stops after this many epochs, at most 100000, without a better validation error, instead of
            the preset's. In the preset <i>Default</i> it runs all its epochs.
            """)
    @OptionalWidget(defaultProvider = PresetDefaults.Patience.class)
    @NumberInputWidget(minValidation = IsPositiveIntegerValidation.class, maxValidation = UpTo100000.class)
    @Advanced
    Optional<Integer> m_patience = Optional.empty();

    @Layout(TrainingSection.class)
    @Widget(title = "Batch size", description = "Rows per training step, at most 100000, instead of the "
        + "preset's.")
    @OptionalWidget(defaultProvider = PresetDefaults.BatchSize.class)
    @NumberInputWidget(minValidation = IsPositiveIntegerValidation.class, maxValidation = UpTo100000.class)
    @Advanced
    Optional<Integer> m_batchSize = Optional.empty();

    @Layout(TrainingSection.class)
    @Widget(title = "Learning rate", description = "Step size of the optimiser Adam, instead of the preset's.")
    @OptionalWidget(defaultProvider = PresetDefaults.LearningRate.class)
    @NumberInputWidget(minValidation = IsPositiveDoubleValidation.class)
    @Advanced
    Optional<Double> m_learningRate = Optional.empty();

    @Layout(TrainingSection.class)
    @Widget(title = "KL target", description = """
            Kullback-Leibler divergence per latent dimension, in nats, that the training steers towards, instead of the
            preset's. Less squeezes the latent space more.
            """)
    @OptionalWidget(defaultProvider = PresetDefaults.KlTarget.class)
    @NumberInputWidget(minValidation = IsNonNegativeValidation.class)
    @Advanced
    @Migrate(loadDefaultIfAbsent = true)
    Optional<Double> m_klTarget = Optional.empty();

    @Layout(TrainingSection.class)
    @Widget(title = "Share of validation rows", description = """
            Share of the rows, in whole groups, that are held out to judge the training,
                instead of the preset's. The presets
            <i>Published</i> and <i>Preprint</i> stop by them.
            """)
    @OptionalWidget(defaultProvider = PresetDefaults.ValidationFraction.class)
    @NumberInputWidget(minValidation = IsPositiveDoubleValidation.class, maxValidation = IsAtMostOneHalf.class)
    @Advanced
    @Migrate(loadDefaultIfAbsent = true)
    Optional<Double> m_validationFraction = Optional.empty();

    @Layout(TrainingSection.class)
    @Widget(title = "Decoder epochs", description = """
            Epochs for which the decoder goes on learning when the rest is done, at most 100000, instead of the
            preset's.
            """)
    @OptionalWidget(defaultProvider = PresetDefaults.DecoderEpochs.class)
    @NumberInputWidget(minValidation = IsNonNegativeValidation.class, maxValidation = UpTo100000.class)
    @Advanced
    @Migrate(loadDefaultIfAbsent = true)
    Optional<Integer> m_decoderEpochs = Optional.empty();

    @Layout(TrainingSection.class)
    @Widget(title = "Seed", description = """
            Start of all random numbers. The same data, settings and seed give the same model, bit for bit, on any
            number of processor cores.
            """)
    @NumberInputWidget(minValidation = IsNonNegativeValidation.class)
    long m_seed = 1;

    @Layout(DataSection.class)
    @Widget(title = UnusableRowPolicy.TITLE, description = UnusableRowPolicy.TEXT)
    @ValueSwitchWidget
    UnusableRowPolicy m_unusableRows = UnusableRowPolicy.SKIP;

    VibannLearnerNodeParameters() {
        // defaults as above
    }

    VibannLearnerNodeParameters(final NodeParametersInput input) {
        super(input);
    }

    @Override
    public void validate() throws InvalidSettingsException {
        super.validate();
        LearnerConfig.of(this);
    }
}
