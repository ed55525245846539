/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.knime.designer;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

import org.knime.core.node.InvalidSettingsException;
import org.vibann.core.alloy.Element;
import org.vibann.core.alloy.Formula;
import org.vibann.core.alloy.FormulaException;
import org.vibann.core.design.space.BaseAlloy;
import org.vibann.core.design.space.DesignConstraints;
import org.vibann.core.design.search.DesignSettings;
import org.vibann.core.design.space.DesignText;
import org.vibann.core.design.space.ElementBound;
import org.vibann.core.design.space.GroupLimit;
import org.vibann.core.design.search.Objective;
import org.vibann.core.design.search.SearchEffort;
import org.vibann.core.design.search.SecondObjective;
import org.vibann.core.design.space.TrustLimits;
import org.vibann.core.predict.PredictorSettings;
import org.vibann.knime.model.VibannModelPortObjectSpec;

/** Turns the dialog's settings into the core's. */
final class DesignerConfig {

    private DesignerConfig() {
    }

    /**
     * @param parameters the settings
     * @return the core's settings
     * @throws InvalidSettingsException if a value is out of range or an element is unknown
     */
    static DesignSettings of(final InverseDesignerNodeParameters parameters) throws InvalidSettingsException {
        try {
            final var prediction = new PredictorSettings(parameters.m_passes, parameters.m_seed, parameters.m_level,
                parameters.m_kappa);
            final var settings = DesignSettings.DEFAULT.withLoad(parameters.m_load)
                .withObjective(objective(parameters)).withPrediction(prediction, parameters.m_searchPasses)
                .withEffort(new SearchEffort(parameters.m_searchPasses, parameters.m_starts, parameters.m_iterations,
                    parameters.m_patience, parameters.m_latentStarts))
                .withConstraints(constraints(parameters))
                .withCandidates(parameters.m_candidates, parameters.m_minDistance)
                .withTrust(new TrustLimits(parameters.m_inDomainOnly, parameters.m_domainQuantile,
                    parameters.m_minAlloys, parameters.m_minLatentQuantile))
                .withOtherLoads(text("Further loads", parameters.m_otherLoads, DesignText::loads))
                .withSeed(parameters.m_seed);
            return second(parameters.m_secondGoal).map(settings::withSecond).orElse(settings);
        } catch (final IllegalArgumentException e) {
            throw new InvalidSettingsException(e.getMessage(), e);
        }
    }

    /**
     * @param parameters the settings
     * @param model the model that judges the alloys
     * @return the core's settings, which can be met with that model
     * @throws InvalidSettingsException if not; the text names the constraints in conflict
     */
    static DesignSettings of(final InverseDesignerNodeParameters parameters, final VibannModelPortObjectSpec model)
        throws InvalidSettingsException {
        final DesignSettings settings = of(parameters);
        final Optional<String> conflict = settings.conflict(model.elements());
        if (conflict.isPresent()) {
            throw new InvalidSettingsException(conflict.get());
        }
        return settings;
    }

    private static Objective objective(final InverseDesignerNodeParameters parameters) {
        return switch (parameters.m_goal) {
            case LOWER_BOUND -> new Objective.LowerBound();
            case TARGET_BAND -> new Objective.TargetBand(parameters.m_bandLow, parameters.m_bandHigh);
            case THRESHOLD -> new Objective.Exceedance(parameters.m_threshold);
            case EXPECTED_IMPROVEMENT -> new Objective.ExpectedImprovement(parameters.m_improvement.m_value);
        };
    }

    /** Whether the value to improve on has yet to be taken from the reference table. */
    static boolean improvesOnMeasured(final InverseDesignerNodeParameters parameters) {
        return parameters.m_goal == DesignGoal.EXPECTED_IMPROVEMENT
            && parameters.m_improvement.m_source == ImprovementParameters.Source.MEASURED;
    }

    private static Optional<SecondObjective> second(final SecondGoalParameters parameters)
        throws InvalidSettingsException {
        final boolean higher = parameters.m_direction == SecondGoalParameters.Direction.HIGHER;
        return switch (parameters.m_kind) {
            case NONE -> Optional.empty();
            case DENSITY -> Optional.of(new SecondObjective(SecondObjective.Kind.DENSITY, Map.of(), higher));
            case MASS -> Optional.of(new SecondObjective(SecondObjective.Kind.MASS_MEAN, values(parameters), higher));
            case ATOMS -> Optional
                .of(new SecondObjective(SecondObjective.Kind.ATOMIC_MEAN, values(parameters), higher));
        };
    }

    private static Map<Element, Double> values(final SecondGoalParameters parameters)
        throws InvalidSettingsException {
        if (given(parameters.m_name).isBlank()) {
            throw new InvalidSettingsException("Name of the second goal: give a name for its column.");
        }
        return text("Values of the elements", parameters.m_values, DesignText::elementValues);
    }

    /** A text that flow variables or files may have set to null. */
    private static String given(final String text) {
        return text == null ? "" : text;
    }

    /** Reads a text option; a refusal names the option. */
    private static <T> T text(final String option, final String text, final Function<String, T> reader)
        throws InvalidSettingsException {
        try {
            return reader.apply(given(text));
        } catch (final IllegalArgumentException e) {
            throw new InvalidSettingsException(option + ": " + e.getMessage(), e);
        }
    }

    private static Optional<BaseAlloy> base(final CompositionLimitParameters limits)
        throws InvalidSettingsException {
        if (given(limits.m_base).isBlank()) {
            return Optional.empty();
        }
        try {
            return Optional.of(new BaseAlloy(Formula.parse(limits.m_base), limits.m_room));
        } catch (final FormulaException e) {
            throw new InvalidSettingsException("Base alloy: " + e.getMessage(), e);
        }
    }

    private static DesignConstraints constraints(final InverseDesignerNodeParameters parameters)
        throws InvalidSettingsException {
        final List<ElementBound> bounds = new ArrayList<>();
        for (final ElementBoundParameters bound : parameters.m_bounds) {
            bounds.add(new ElementBound(element(bound.m_element, "Bounds per element"), bound.m_min, bound.m_max));
        }
        final List<GroupLimit> groups = new ArrayList<>();
        for (final GroupBoundParameters group : parameters.m_groups) {
            final Set<Element> summed = elements(group.m_elements, "Bounds of sums");
            if (summed.isEmpty()) {
                throw new InvalidSettingsException(
                    "Bounds of sums: no element is chosen. Choose at least one, or remove the sum.");
            }
            groups.add(new GroupLimit(summed, group.m_min, group.m_max));
        }
        final CompositionLimitParameters limits = parameters.m_limits;
        groups.addAll(text("Limits of sums", limits.m_sums, DesignText::groups));
        final var constraints = DesignConstraints.DEFAULT.withStep(parameters.m_step)
            .withElements(parameters.m_minElements, parameters.m_maxElements)
            .withAllowed(elements(parameters.m_allowedElements, "Allowed elements"))
            .withRequired(elements(parameters.m_requiredElements, "Required elements"))
            .withForbidden(elements(limits.m_forbiddenElements, "Forbidden elements"))
            .withMinWhenPresent(parameters.m_minWhenPresent).withBounds(bounds).withGroups(groups)
            .withGlass(text("Glass-forming limits", limits.m_glass, DesignText::glass));
        final Optional<String> malformed = constraints.malformed();
        if (malformed.isPresent()) {
            throw new InvalidSettingsException(malformed.get());
        }
        return base(limits).map(constraints::withBase).orElse(constraints);
    }

    private static Set<Element> elements(final String[] symbols, final String option) throws InvalidSettingsException {
        final Set<Element> elements = EnumSet.noneOf(Element.class);
        for (final String symbol : symbols == null ? new String[0] : symbols) {
            elements.add(element(symbol, option));
        }
        return elements;
    }

    private static Element element(final String symbol, final String option) throws InvalidSettingsException {
        if (given(symbol).isBlank()) {
            throw new InvalidSettingsException(option + ": no element is chosen. Choose one, or remove the line.");
        }
        return Element.ofSymbol(symbol).orElseThrow(() -> new InvalidSettingsException(
            option + ": \"" + symbol + "\" is no element symbol. Write it as in Fe or Zr."));
    }
}
