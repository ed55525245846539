/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.core.design.space;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.vibann.core.alloy.Composition;
import org.vibann.core.alloy.Element;
import org.vibann.core.design.glass.GlassDescriptor;

/**
 * What an alloy must be like. Every reported alloy meets all of it exactly: contents are whole multiples of the step
 * that sum to 100 at.%.
 *
 * @param grid how contents are written
 * @param elements which elements
 * @param contents how much of them
 * @param glass limits of glass-forming descriptors
 */
public record DesignConstraints(Grid grid, Elements elements, Contents contents, List<GlassLimit> glass) {

    /**
     * Steps of 0.5 at.%, two to five elements of at least 2 at.% each, no other restriction: traces are what a search
     * adds because the model cannot judge them, not because they harden.
     */
    public static final DesignConstraints DEFAULT = new DesignConstraints(new Grid(0.5, 2, 5, 2),
        new Elements(Set.of(), Set.of(), Set.of()), new Contents(List.of(), List.of(), Optional.empty()), List.of());

    /**
     * How contents are written.
     *
     * @param step grid of the contents in at.%; it must divide 100
     * @param minElements least number of elements
     * @param maxElements greatest number of elements
     * @param minWhenPresent least content of an element that is present, in at.%; 0: one step
     */
    public record Grid(double step, int minElements, int maxElements, double minWhenPresent) {

        /** Conflicts are told by {@link #conflict}, not here. */
        public Grid {
            Limits.percent("Minimum content when present", minWhenPresent);
        }
    }

    /**
     * Which elements.
     *
     * @param allowed elements an alloy may hold; empty: every element of the model that the reference alloys hold
     * @param required elements every alloy holds
     * @param forbidden elements no alloy holds
     */
    public record Elements(Set<Element> allowed, Set<Element> required, Set<Element> forbidden) {

        /** Copies the sets. */
        public Elements {
            allowed = copy(allowed);
            required = copy(required);
            forbidden = copy(forbidden);
        }
    }

    /**
     * How much of the elements.
     *
     * @param bounds bounds of single elements
     * @param groups bounds of sums of elements
     * @param base alloy to stay near
     */
    public record Contents(List<ElementBound> bounds, List<GroupLimit> groups, Optional<BaseAlloy> base) {

        /** Copies the lists. */
        public Contents {
            bounds = List.copyOf(bounds);
            groups = List.copyOf(groups);
        }
    }

    /** Copies the limits. */
    public DesignConstraints {
        glass = List.copyOf(glass);
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
        return Conflict.malformed(this);
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
     * The alloys that meet these constraints, glass-forming limits apart.
     *
     * @param known elements of the model
     * @param excluded elements that no alloy shall hold besides
     * @return the alloys, as points of a grid
     */
    public Lattice lattice(final List<Element> known, final Set<Element> excluded) {
        return new Rules(this, known).lattice(excluded);
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

    private DesignConstraints with(final Grid newGrid) {
        return new DesignConstraints(newGrid, elements, contents, glass);
    }

    private DesignConstraints with(final Elements newElements) {
        return new DesignConstraints(grid, newElements, contents, glass);
    }

    private DesignConstraints with(final Contents newContents) {
        return new DesignConstraints(grid, elements, newContents, glass);
    }

    /**
     * @param step grid of the contents in at.%
     * @return these constraints with the step
     */
    public DesignConstraints withStep(final double step) {
        return with(new Grid(step, grid.minElements(), grid.maxElements(), grid.minWhenPresent()));
    }

    /**
     * @param least least number of elements
     * @param most greatest number of elements
     * @return these constraints with the numbers of elements
     */
    public DesignConstraints withElements(final int least, final int most) {
        return with(new Grid(grid.step(), least, most, grid.minWhenPresent()));
    }

    /**
     * @param content least content of an element that is present, in at.%
     * @return these constraints with the content
     */
    public DesignConstraints withMinWhenPresent(final double content) {
        return with(new Grid(grid.step(), grid.minElements(), grid.maxElements(), content));
    }

    /**
     * @param allowed elements an alloy may hold; empty for all
     * @return these constraints with the elements
     */
    public DesignConstraints withAllowed(final Set<Element> allowed) {
        return with(new Elements(allowed, elements.required(), elements.forbidden()));
    }

    /**
     * @param required elements every alloy holds
     * @return these constraints with the elements
     */
    public DesignConstraints withRequired(final Set<Element> required) {
        return with(new Elements(elements.allowed(), required, elements.forbidden()));
    }

    /**
     * @param forbidden elements no alloy holds
     * @return these constraints with the elements
     */
    public DesignConstraints withForbidden(final Set<Element> forbidden) {
        return with(new Elements(elements.allowed(), elements.required(), forbidden));
    }

    /**
     * @param bounds bounds of single elements
     * @return these constraints with the bounds
     */
    public DesignConstraints withBounds(final List<ElementBound> bounds) {
        return with(new Contents(bounds, contents.groups(), contents.base()));
    }

    /**
     * @param groups bounds of sums of elements
     * @return these constraints with the groups
     */
    public DesignConstraints withGroups(final List<GroupLimit> groups) {
        return with(new Contents(contents.bounds(), groups, contents.base()));
    }

    /**
     * @param base alloy to stay near
     * @return these constraints with the base
     */
    public DesignConstraints withBase(final BaseAlloy base) {
        return with(new Contents(contents.bounds(), contents.groups(), Optional.of(base)));
    }

    /**
     * @param limits limits of glass-forming descriptors
     * @return these constraints with the limits
     */
    public DesignConstraints withGlass(final List<GlassLimit> limits) {
        return new DesignConstraints(grid, elements, contents, limits);
    }
}
