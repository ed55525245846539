/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.core.model;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

import org.vibann.core.alloy.Element;
import org.vibann.core.calibration.BlendWeights;
import org.vibann.core.calibration.Calibration;
import org.vibann.core.calibration.Intervals;
import org.vibann.core.calibration.TrainingDomain;
import org.vibann.core.config.VibannConfig;
import org.vibann.core.data.AlloyDataset;
import org.vibann.core.data.Alloys;
import org.vibann.core.data.Replicates;
import org.vibann.core.nn.Network;
import org.vibann.core.nn.Tape;

/**
 * A trained VIBANN: one or more networks (the members), their scaling, and the record of their training. Immutable and
 * thread-safe; every result is a function of the single alloy and its load, whatever else is in the table.
 * <p>
 * Methods that take alloys bring the columns into the order of {@link #elements()} and throw IllegalArgumentException
 * when an alloy holds an element that is not among them or, where {@link #usesLoad()}, has no load.
 * <p>
 * Longer than 250 lines because it is the one face of a model to all that is above it: half of the lines say what the
 * methods give, and these hand on to the part that does the work.
 */
public final class TrainedModel {

    private final ModelParts parts;
    private final VibannConfig config;
    private final List<Element> elements;
    private final Scalers scalers;
    private final List<Network> members;
    /** Null where the networks stand alone. */
    private final Blend blend;
    private final Optional<Intervals> intervals;
    private final Optional<TrainingDomain> domain;

    /** @param parts what it is made of; not to be changed any more */
    public TrainedModel(final ModelParts parts) {
        this.parts = parts;
        config = parts.config();
        elements = parts.elements();
        scalers = parts.scalers();
        members = parts.members();
        blend = parts.blend().orElse(null);
        intervals = parts.calibration()
            .map(calibration -> new Intervals(calibration, blend == null ? null : new Replicates(blend.data())));
        domain = parts.calibration().map(Calibration::domainLimit).filter(limit -> !limit.isNaN())
            .flatMap(limit -> Optional.ofNullable(blend).map(heads -> heads.data().alloys()).or(parts::anchorAlloys)
                .map(known -> new TrainingDomain(known, limit)));
    }

    /**
     * The same model with the element counts and mean load of the data that it was trained on, for imported weights.
     *
     * @param data the training data
     * @return the described model
     */
    public TrainedModel describedBy(final AlloyDataset data) {
        return new TrainedModel(parts.with(TrainingRecord.of(data.alloys().withElements(elements), history(), summary())));
    }

    /** @return what it is made of, for its file format; not to be changed */
    public ModelParts parts() {
        return parts;
    }

    /** @return the configuration it was trained with */
    public VibannConfig config() {
        return config;
    }

    /** @return the m elements, in the order of all arrays */
    public List<Element> elements() {
        return elements;
    }

    /** @return name of the target, for instance HV */
    public String targetName() {
        return scalers.targetName();
    }

    /** @return the scaling of target and load */
    public Scalers scalers() {
        return scalers;
    }

    /** @return whether a prediction needs a load */
    public boolean usesLoad() {
        return scalers.load().isPresent();
    }

    /** @return latent dimensions d */
    public int latentSize() {
        return config.shape().latentSize();
    }

    /** @return the first member's training, epoch by epoch; empty for imported weights */
    public List<EpochRecord> history() {
        return parts.training().history();
    }

    /** @return what the training had and reached */
    public TrainingSummary summary() {
        return parts.training().summary();
    }

    /**
     * @param element an element
     * @return number of rows given for training that hold it; 0 for an element the model does not know
     */
    public int count(final Element element) {
        final int index = elements.indexOf(element);
        return index < 0 ? 0 : parts.training().counts()[index];
    }

    /** @return mean load of the rows given for training in N; NaN without load */
    public double trainingLoad() {
        return parts.training().meanLoad();
    }

    /**
     * Predicts deterministically: z = mu, no dropout, mean of the members, blended with the heads beside them.
     *
     * @param alloys N alloys
     * @return N predictions in units of the target
     */
    public double[] predict(final Alloys alloys) {
        final Alloys ordered = alloys.withElements(elements);
        final float[][] x = Scalers.fractions(ordered);
        final float[] loads = scalers.scaleLoads(ordered, config.shape().logLoad());
        final double[] sum = new double[alloys.size()];
        for (final Network member : members) {
            final double[][] y = NetworkRun.forward(member, x, loads, Tape::y);
            for (int i = 0; i < sum.length; i++) {
                sum[i] += y[i][0];
            }
        }
        final double[] remembered = parts.remembered(ordered.fractions(), loads);
        final double share = parts.networkShare();
        final double[] network = new double[sum.length];
        Arrays.setAll(network, i -> scalers.target().unscale(share * sum[i] / members.size() + remembered[i]));
        final double[] newtons = new double[network.length];
        Arrays.setAll(newtons, ordered::load);
        return Arrays.stream(blend == null ? network : blend.means(network, ordered.fractions(), newtons))
            .map(this::atLeast).toArray();
    }

    /**
     * @param alloys N alloys; their loads do not matter
     * @return latent means of the first member, N x d
     */
    public double[][] latents(final Alloys alloys) {
        return encode(alloys, Tape::mu);
    }

    /**
     * @param alloys N alloys; their loads do not matter
     * @return latent log-variances of the first member, N x d
     */
    public double[][] logVariances(final Alloys alloys) {
        return encode(alloys, Tape::logvar);
    }

    /**
     * @param alloys N alloys; their loads do not matter
     * @return element attention of the first member, N x m; each row sums to 1
     */
    public double[][] attention(final Alloys alloys) {
        return encode(alloys, Tape::attention);
    }

    /**
     * @param alloys N alloys; their loads do not matter
     * @return compositions reconstructed from the latents by the first member, N x m atomic fractions
     */
    public double[][] reconstruct(final Alloys alloys) {
        return encode(alloys, Tape::reconstruction);
    }

    /**
     * Predicts from latents, for instance along a traversal of the latent space: no dropout, the first member alone.
     *
     * @param latents N x d latents of the first member
     * @param load the load of all in N; ignored where the model uses none
     * @return N predictions in units of the target
     */
    public double[] predictLatents(final double[][] latents, final double load) {
        final float[] loads = usesLoad() ? new float[]{scalers.scaleLoad(load, config.shape().logLoad())} : null;
        final double[] predictions = NetworkRun.head(members.get(0), latents, loads);
        Arrays.setAll(predictions, i -> atLeast(scalers.target().unscale(predictions[i])));
        return predictions;
    }

    /**
     * Decodes latents, for instance along a traversal of the latent space.
     *
     * @param latents N x d latents of the first member
     * @return N x m atomic fractions
     */
    public double[][] decode(final double[][] latents) {
        return NetworkRun.decode(members.get(0), latents, elements.size());
    }

    /** What the encoder and the decoder give: the load enters neither of them, so alloys without load will do. */
    private double[][] encode(final Alloys given, final Function<Tape, float[][]> result) {
        final Alloys alloys = given.withElements(elements);
        final float[] anyLoad = usesLoad() ? new float[alloys.size()] : null;
        return NetworkRun.forward(members.get(0), Scalers.fractions(alloys), anyLoad, result);
    }

    /**
     * Thins the model for Monte-Carlo dropout. Pass t belongs to member t mod members, so that the spread of the
     * values has that of the members, too.
     *
     * @param passes number of passes T, 1 to {@link McPasses#MOST}
     * @param seed seed of the masks; pass t's masks depend on (seed, t) alone
     * @return T thinned networks
     */
    public McPasses passes(final int passes, final long seed) {
        return passes(0, passes, seed);
    }

    /**
     * As above, of some passes out of so many that they are not to be held at once.
     *
     * @param first number of the first of them, 0 or more; it belongs to the first member
     * @param passes number of passes T, 1 to {@link McPasses#MOST}
     * @param seed seed of the masks
     * @return the T thinned networks from there on
     */
    public McPasses passes(final int first, final int passes, final long seed) {
        if (passes < 1 || passes > McPasses.MOST) {
            throw new IllegalArgumentException("The number of passes held at once must be 1 to " + McPasses.MOST
                + ", not " + passes + ".");
        }
        return new McPasses(this, NetworkRun.thinned(members, config.shape().dropout(), first, passes, seed,
            parts.doubt().map(Doubt::weights).orElse(null)), first, passes, seed);
    }

    /**
     * What the nearest alloys beside the networks bring to the change of the prediction along the straight way from one
     * alloy to another. Their prediction jumps where one gives way to another, which no gradient sees, so the way is
     * walked element by element; {@link McPasses#smoothGradient} has the rest.
     *
     * @param from m fractions in the order of {@link #elements()} that sum to 1
     * @param to m fractions that sum to 1
     * @param load load in N, of both; ignored where the model uses none
     * @param steps steps of the walk; at least 8 are made
     * @return share of each element in units of the target; zeros where the networks stand alone
     */
    public double[] nearestShares(final double[] from, final double[] to, final double load, final int steps) {
        return blend == null ? new double[from.length] : blend.nearestShares(from, to, load, steps);
    }

    /** @return the shares of the parts in a prediction; empty where the networks stand alone */
    public Optional<BlendWeights> weights() {
        return Optional.ofNullable(blend).map(Blend::weights);
    }

    /**
     * Keeps the promise of {@link VibannConfig#positive()}. {@link #predict}, {@link #predictLatents} and the predictor
     * give values for which it was called; {@link #passes} and gradients do not.
     *
     * @param value a prediction or a bound of one, in units of the target
     * @return the value; 0 where it is below and the target is positive
     */
    public double atLeast(final double value) {
        return Math.max(value, config.least());
    }

    /** @return the calibrated intervals; empty where there are none */
    public Optional<Intervals> intervals() {
        return intervals;
    }

    /** @return the calibration of the intervals; empty where there is none */
    public Optional<Calibration> calibration() {
        return parts.calibration();
    }

    /** @return the domain of the model; empty for one with neither training rows nor anchors, or of an older version */
    public Optional<TrainingDomain> domain() {
        return domain;
    }
}
