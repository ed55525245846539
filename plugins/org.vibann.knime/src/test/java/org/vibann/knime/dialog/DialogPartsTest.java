/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.knime.dialog;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.knime.node.parameters.NodeParameters;
import org.knime.node.parameters.layout.After;
import org.knime.node.parameters.layout.Layout;
import org.knime.node.parameters.layout.Section;

/** Sections are written in their order, and what is wrong with it is found. */
class DialogPartsTest {

    @Section(title = "First")
    @After(Second.class)
    interface First {
    }

    @Section(title = "Second")
    @After(First.class)
    interface Second {
    }

    @Section(title = "Third")
    interface Third {
        @Section(title = "Inner")
        interface InnerPart {
        }
    }

    @Section(title = "Last")
    @After(Third.class)
    interface Last {
    }

    static final class Circle implements NodeParameters {
        @Layout(First.class)
        int m_one;

        @Layout(Second.class)
        int m_two;
    }

    static final class Ordered implements NodeParameters {
        @Layout(Last.class)
        int m_two;

        @Layout(Third.InnerPart.class)
        int m_one;
    }

    static final class Gap implements NodeParameters {
        @Layout(Last.class)
        int m_two;
    }

    @Test
    void theOrderIsWrittenAndWhatIsWrongWithItFound() {
        assertThat(problems(Circle.class)).containsExactly("First: comes before and after itself");
        assertThat(problems(Gap.class)).containsExactly("Last: is after Third, which has no field");
        assertThat(problems(Ordered.class)).isEmpty();
        assertThat(new Dialog(Ordered.class).text()).containsSubsequence("\"Third\"", "\"Inner\"", "one:", "\"Last\"",
            "two:");
    }

    private static List<String> problems(final Class<?> parameters) {
        return new Dialog(parameters).problems();
    }
}
