/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.headless.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.vibann.core.alloy.Composition;
import org.vibann.core.alloy.Element;
import org.vibann.core.data.AlloyDataset;
import org.vibann.core.data.Alloys;

/**
 * The alloys that a user wants to have judged, parted before anything is learnt into those that can be and those that
 * hold an element of which the data know nothing.
 *
 * @param known alloys of elements that occur in the data
 * @param unknown the other alloys, with the reason
 */
record JudgedAlloys(List<Composition> known, Map<Composition, String> unknown) {

    static JudgedAlloys of(final List<Composition> alloys, final AlloyDataset data) {
        final List<Composition> known = new ArrayList<>();
        final Map<Composition, String> unknown = new LinkedHashMap<>();
        for (final Composition alloy : alloys) {
            final List<Element> strange =
                alloy.elements().stream().filter(element -> !occurs(element, data.alloys())).toList();
            if (strange.isEmpty()) {
                known.add(alloy);
            } else {
                unknown.put(alloy, strange.stream().map(Element::symbol).collect(Collectors.joining(", "))
                    + (strange.size() == 1 ? " occurs" : " occur") + " in no alloy of the data");
            }
        }
        return new JudgedAlloys(List.copyOf(known), unknown);
    }

    private static boolean occurs(final Element element, final Alloys alloys) {
        final int column = alloys.elements().indexOf(element);
        for (int row = 0; column >= 0 && row < alloys.size(); row++) {
            if (alloys.fraction(row, column) > 0) {
                return true;
            }
        }
        return false;
    }
}
