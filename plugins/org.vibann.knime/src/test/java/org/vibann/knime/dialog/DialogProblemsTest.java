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
import org.knime.node.parameters.NodeParametersInput;
import org.knime.node.parameters.Widget;
import org.knime.node.parameters.array.ArrayWidget;
import org.knime.node.parameters.updates.Effect;
import org.knime.node.parameters.updates.Effect.EffectType;
import org.knime.node.parameters.updates.EffectPredicate;
import org.knime.node.parameters.updates.EffectPredicateProvider;
import org.knime.node.parameters.updates.ParameterReference;
import org.knime.node.parameters.updates.StateProvider;
import org.knime.node.parameters.updates.ValueProvider;
import org.knime.node.parameters.updates.ValueReference;
import org.knime.node.parameters.widget.number.NumberInputWidget;
import org.knime.node.parameters.widget.number.NumberInputWidgetValidation.MinValidation;

/** What a dialog could not do is found, and what it can is written. */
class DialogProblemsTest {

    static final class OnRef implements ParameterReference<Boolean> {
    }

    static final class CountRef implements ParameterReference<Integer> {
    }

    static final class IsOn implements EffectPredicateProvider {
        @Override
        public EffectPredicate init(final PredicateInitializer i) {
            return i.getBoolean(OnRef.class).isTrue();
        }
    }

    static final class IsOnOrNot implements EffectPredicateProvider {
        @Override
        public EffectPredicate init(final PredicateInitializer i) {
            return i.getPredicate(IsOn.class).or(i.getPredicate(new IsOn()).negate());
        }
    }

    static final class FromCount implements StateProvider<Integer> {
        @Override
        public void init(final StateProviderInitializer initializer) {
            initializer.computeFromValueSupplier(CountRef.class);
        }

        @Override
        public Integer computeState(final NodeParametersInput input) {
            return 0;
        }
    }

    static final class Sound implements NodeParameters {
        @Widget(title = "On", description = "")
        @ValueReference(OnRef.class)
        boolean m_on;

        @Widget(title = "Count", description = "")
        @ValueReference(CountRef.class)
        @Effect(predicate = IsOnOrNot.class, type = EffectType.ENABLE)
        int m_count = 3;

        @Widget(title = "Other", description = "")
        @ValueProvider(FromCount.class)
        int m_other;
    }

    @Test
    void aSoundDialogIsWritten() {
        final Dialog dialog = new Dialog(Sound.class);
        assertThat(dialog.problems()).isEmpty();
        assertThat(dialog.text()).isEqualTo("""
            on: "On", Boolean = false
            count: "Count", Integer = 3
                ENABLE while (on isTrue) or (not (on isTrue))
            other: "Other", Integer = 0
                @ValueProvider(value = FromCount [computeFromValueSupplier count])
            """);
    }

    static final class NoReference implements NodeParameters {
        @Widget(title = "Count", description = "")
        @Effect(predicate = IsOn.class, type = EffectType.SHOW)
        int m_count;

        @Widget(title = "Other", description = "")
        @ValueProvider(FromCount.class)
        int m_other;
    }

    @Test
    void anEffectAndAProviderOnAReferenceOfNoFieldAreFound() {
        assertThat(problems(NoReference.class)).containsExactly("count: no field of the dialog has the reference OnRef",
            "other: no field of the dialog has the reference CountRef");
    }

    static final class WrongReference implements NodeParameters {
        @Widget(title = "Count", description = "")
        @ValueReference(CountRef.class)
        double m_count;

        @Widget(title = "Again", description = "")
        @ValueReference(CountRef.class)
        int m_again;
    }

    @Test
    void aReferenceOfAnotherTypeOrOfTwoFieldsIsFound() {
        assertThat(problems(WrongReference.class)).containsExactly(
            "count: its reference CountRef is for Integer, the field is Double",
            "again: its reference CountRef is that of count, too");
    }

    /** Not static: made only with an outer object. */
    final class Inner implements EffectPredicateProvider {
        @Override
        public EffectPredicate init(final PredicateInitializer i) {
            return i.always();
        }
    }

    abstract static class Half extends MinValidation {
    }

    static final class NeedsArgument extends MinValidation {

        private final double m_min;

        NeedsArgument(final double min) {
            m_min = min;
        }

        @Override
        protected double getMin() {
            return m_min;
        }
    }

    static final class Failing implements StateProvider<Integer> {

        Failing() {
            throw new IllegalStateException("no");
        }

        @Override
        public void init(final StateProviderInitializer initializer) {
            initializer.computeBeforeOpenDialog();
        }

        @Override
        public Integer computeState(final NodeParametersInput input) {
            return 0;
        }
    }

    static final class CannotBeMade implements NodeParameters {
        @Widget(title = "1", description = "")
        @Effect(predicate = Inner.class, type = EffectType.SHOW)
        int m_inner;

        @Widget(title = "2", description = "")
        @NumberInputWidget(minValidation = Half.class)
        int m_half;

        @Widget(title = "3", description = "")
        @NumberInputWidget(minValidation = NeedsArgument.class)
        int m_argument;

        @Widget(title = "4", description = "")
        @ValueProvider(Failing.class)
        int m_failing;
    }

    @Test
    void aClassThatCannotBeMadeIsFound() {
        assertThat(problems(CannotBeMade.class)).hasSize(4).satisfiesExactly(
            p -> assertThat(p).startsWith("inner: Inner cannot be made"),
            p -> assertThat(p).startsWith("half: Half cannot be made"),
            p -> assertThat(p).startsWith("argument: NeedsArgument cannot be made"),
            p -> assertThat(p).startsWith("failing: Failing cannot be made: java.lang.IllegalStateException: no"));
    }

    static final class ReadsValueTooEarly implements EffectPredicateProvider {
        @Override
        public EffectPredicate init(final PredicateInitializer i) {
            throw new IllegalStateException("too early");
        }
    }

    static final class NotShown implements NodeParameters {
        @NumberInputWidget
        int m_hidden;

        @Widget(title = "Fails", description = "")
        @Effect(predicate = ReadsValueTooEarly.class, type = EffectType.SHOW)
        int m_fails;
    }

    @Test
    void aFieldWithoutWidgetAndAConditionThatFailsAreFound() {
        assertThat(problems(NotShown.class)).containsExactly("hidden: is not shown, for it has no @Widget",
            "fails: ReadsValueTooEarly fails: java.lang.IllegalStateException: too early");
    }

    static final class Rows implements NodeParameters {
        @Widget(title = "On", description = "")
        @ValueReference(OnRef.class)
        boolean m_on;

        @Widget(title = "Rows", description = "")
        @ArrayWidget
        NoReference[] m_rows = {};
    }

    @Test
    void elementsOfAnArraySeeTheReferencesAround() {
        assertThat(problems(Rows.class)).containsExactly("other: no field of the dialog has the reference CountRef");
    }

    private static List<String> problems(final Class<?> parameters) {
        return new Dialog(parameters).problems();
    }
}
