/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.core.design;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.vibann.core.alloy.Composition;
import org.vibann.core.alloy.Element;

/**
 * What an alloy must be like. Every reported alloy meets all of it exactly: contents are whole multiples of the step
 * that sum to 100 at.%.
 *
 * @param step grid of the contents in at.%; it must divide 100
 * @param minElements least number of elements
 * @param maxElements greatest number of elements
 * @param allowed elements an alloy may hold; empty: every element of the model that the reference alloys hold
 * @param required elements every alloy holds
 * @param forbidden elements no alloy holds
 * @param minWhenPresent least content of an element that is present, in at.%; 0: one step
 * @param bounds bounds of single elements
 * @param groups bounds of sums of elements
 * @param base alloy to stay near
 * @param glass limits of glass-forming descriptors
 */
public record DesignConstraints(double step, int minElements, int maxElements, Set<Element> allowed,
    Set<Element> required, Set<Element> forbidden, double minWhenPresent, List<ElementBound> bounds,
    List<GroupLimit> groups, Optional<BaseAlloy> base, List<GlassLimit> glass) {

    /**
     * Steps of 0.5 at.%, two to five elements of at least 2 at.% each, no other restriction: traces are what a search adds
     * because the model cannot judge them, not because they harden.
     */
    public static final DesignConstraints DEFAULT = new DesignConstraints(0.5, 2, 5, Set.of(), Set.of(), Set.of(), 2,
        List.of(), List.of(), Optional.empty(), List.of());

    /** Copies the collections; conflicts are told by {@link #conflict}, not here. */
    public DesignConstraints {
        allowed = copy(allowed);
        required = copy(required);
        forbidden = copy(forbidden);
        bounds = List.copyOf(bounds);
        groups = List.copyOf(groups);
        glass = List.copyOf(glass);
        Limits.percent("Minimum content when present", minWhenPresent);
    }

    private static Set<Element> copy(final Set<Element> elements) {
        final EnumSet<Element> copy = EnumSet.noneOf(Element.class);
        copy.addAll(elements);
        return Collections.unmodifiableSet(copy);
    }

    /**
     * What is wrong with these constraints by themselves, whatever the model knows.
     *
     * @return a sentence on the step, the numbers of elements or a bound whose minimum is above its maximum; empty when
     *         all make sense
     */
    public Optional<String> malformed() {
        final double steps = 100 / step;
        if (!(step >= 0.01 && step <= 50 && Math.abs(steps - Math.rint(steps)) < Rules.TOLERANCE * steps)) {
            return Optional.of("The step is " + Limits.text(step) + " at.%; it must be a number from 0.01 to 50 that "
                + "divides 100, such as 0.5.");
        }
        if (minElements < 1 || minElements > maxElements) {
            return Optional.of("An alloy shall have at least " + minElements + " and at most " + maxElements
                + " elements; these numbers must be 1 or more and in order.");
        }
        return bounds.stream().filter(bound -> bound.min() > bound.max()).findFirst()
            .map(bound -> crossed(bound.element().symbol(), bound.min(), bound.max()))
            .or(() -> groups.stream().filter(group -> group.min() > group.max()).findFirst()
                .map(group -> crossed(group.label(), group.min(), group.max())));
    }

    private static String crossed(final String what, final double min, final double max) {
        return "An alloy shall have at least " + Limits.text(min) + " at.% " + what + " and at most " + Limits.text(max)
            + " at.% " + what + "; the minimum must not be above the maximum.";
    }

    /**
     * Why no alloy can meet these constraints.
     *
     * @param known elements that the model knows
     * @return a sentence that names the constraints in conflict, as few as suffice; empty when an alloy exists.
     *         Glass-forming limits are not looked at: whether they can be met shows in the search only
     */
    public Optional<String> conflict(final Collection<Element> known) {
        return new Rules(this, List.copyOf(known)).conflict();
    }

    /**
     * Whether an alloy meets every constraint, glass-forming limits included.
     *
     * @param composition an alloy
     * @return names of the constraints it does not meet
     */
    public List<String> violations(final Composition composition) {
        final List<String> violations =
            new ArrayList<>(new Rules(this, composition.elements()).violations(composition));
        for (final GlassLimit limit : glass) {
            final double value = GlassDescriptor.of(composition).get(limit.descriptor());
            if (!(value >= limit.min() && value <= limit.max())) {
                violations.add(limit.label());
            }
        }
        return violations;
    }

    /**
     * @param newStep grid of the contents in at.%
     * @return these constraints with the step
     */
    public DesignConstraints withStep(final double newStep) {
        return new DesignConstraints(newStep, minElements, maxElements, allowed, required, forbidden, minWhenPresent,
            bounds, groups, base, glass);
    }

    /**
     * @param least least number of elements
     * @param most greatest number of elements
     * @return these constraints with the numbers of elements
     */
    public DesignConstraints withElements(final int least, final int most) {
        return new DesignConstraints(step, least, most, allowed, required, forbidden, minWhenPresent, bounds, groups,
            base, glass);
    }

    /**
     * @param elements elements an alloy may hold; empty for all
     * @return these constraints with the elements
     */
    public DesignConstraints withAllowed(final Set<Element> elements) {
        return new DesignConstraints(step, minElements, maxElements, elements, required, forbidden, minWhenPresent,
            bounds, groups, base, glass);
    }

    /**
     * @param elements elements every alloy holds
     * @return these constraints with the elements
     */
    public DesignConstraints withRequired(final Set<Element> elements) {
        return new DesignConstraints(step, minElements, maxElements, allowed, elements, forbidden, minWhenPresent,
            bounds, groups, base, glass);
    }

    /**
     * @param elements elements no alloy holds
     * @return these constraints with the elements
     */
    public DesignConstraints withForbidden(final Set<Element> elements) {
        return new DesignConstraints(step, minElements, maxElements, allowed, required, elements, minWhenPresent,
            bounds, groups, base, glass);
    }

    /**
     * @param content least content of an element that is present, in at.%
     * @return these constraints with the content
     */
    public DesignConstraints withMinWhenPresent(final double content) {
        return new DesignConstraints(step, minElements, maxElements, allowed, required, forbidden, content, bounds,
            groups, base, glass);
    }

    /**
     * @param newBounds bounds of single elements
     * @return these constraints with the bounds
     */
    public DesignConstraints withBounds(final List<ElementBound> newBounds) {
        return new DesignConstraints(step, minElements, maxElements, allowed, required, forbidden, minWhenPresent,
            newBounds, groups, base, glass);
    }

    /**
     * @param newGroups bounds of sums of elements
     * @return these constraints with the groups
     */
    public DesignConstraints withGroups(final List<GroupLimit> newGroups) {
        return new DesignConstraints(step, minElements, maxElements, allowed, required, forbidden, minWhenPresent,
            bounds, newGroups, base, glass);
    }

    /**
     * @param newBase alloy to stay near
     * @return these constraints with the base
     */
    public DesignConstraints withBase(final BaseAlloy newBase) {
        return new DesignConstraints(step, minElements, maxElements, allowed, required, forbidden, minWhenPresent,
            bounds, groups, Optional.of(newBase), glass);
    }

    /**
     * @param limits limits of glass-forming descriptors
     * @return these constraints with the limits
     */
    public DesignConstraints withGlass(final List<GlassLimit> limits) {
        return new DesignConstraints(step, minElements, maxElements, allowed, required, forbidden, minWhenPresent,
            bounds, groups, base, limits);
    }
}
