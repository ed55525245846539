/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.core.design.space;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.vibann.core.alloy.Element;

/**
 * Bounds of the summed content of several elements, such as B + C + Si + P of at most 40 at.%.
 *
 * @param elements the elements, at least one
 * @param min least sum in at.%, both limits included
 * @param max greatest sum in at.%
 */
public record GroupLimit(Set<Element> elements, double min, double max) {

    /**
     * @throws IllegalArgumentException where the group is empty or a limit is not a number from 0 to 100
     */
    public GroupLimit {
        if (elements.isEmpty()) {
            throw new IllegalArgumentException("A group limit names no element.");
        }
        elements = Collections.unmodifiableSet(EnumSet.copyOf(elements));
        Limits.percent("Minimum of a group", min);
        Limits.percent("Maximum of a group", max);
    }

    /**
     * @return the group as a sum, "B + C + Si"
     */
    public String label() {
        return elements.stream().map(Element::symbol).sorted().collect(Collectors.joining(" + "));
    }
}
