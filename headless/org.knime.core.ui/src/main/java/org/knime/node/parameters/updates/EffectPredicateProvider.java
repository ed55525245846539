/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.knime.node.parameters.updates;

import java.util.function.Predicate;

import org.knime.node.parameters.NodeParametersInput;

/** Builds the condition of an {@link Effect}. Has a constructor without arguments. */
@FunctionalInterface
public interface EffectPredicateProvider {

    /**
     * @param i gives access to the parameters
     * @return the condition
     */
    EffectPredicate init(PredicateInitializer i);

    /**
     * @param predicates conditions
     * @return the condition that all hold
     */
    default EffectPredicate and(final EffectPredicate... predicates) {
        return new CombinedPredicate("and", predicates);
    }

    /**
     * @param predicates conditions
     * @return the condition that at least one holds
     */
    default EffectPredicate or(final EffectPredicate... predicates) {
        return new CombinedPredicate("or", predicates);
    }

    /**
     * @param predicate a condition
     * @return the condition that it does not hold
     */
    default EffectPredicate not(final EffectPredicate predicate) {
        return new CombinedPredicate("not", predicate);
    }

    /** Gives access to the parameters that a condition depends on. Implemented by the dialog. */
    interface PredicateInitializer {

        /**
         * @param reference of a text parameter
         * @return conditions on it
         */
        StringReference getString(Class<? extends ParameterReference<String>> reference);

        /**
         * @param reference of a boolean parameter
         * @return conditions on it
         */
        BooleanReference getBoolean(Class<? extends ParameterReference<Boolean>> reference);

        /**
         * @param reference of an array
         * @param <T> type of the elements
         * @return conditions on it
         */
        <T> ArrayReference getArray(Class<? extends ParameterReference<T[]>> reference);

        /**
         * @param reference of an enum parameter
         * @param <E> the enum
         * @return conditions on it
         */
        <E extends Enum<E>> EnumReference<E> getEnum(Class<? extends ParameterReference<E>> reference);

        /**
         * @param reference of a parameter
         * @return whether no field of the dialog has it
         */
        boolean isMissing(Class<? extends ParameterReference<?>> reference);

        /**
         * @param predicate on the node's input
         * @return the condition, fixed while the dialog is open
         */
        EffectPredicate getConstant(Predicate<NodeParametersInput> predicate);

        /**
         * @param predicateProviderClass another provider
         * @return its condition
         */
        EffectPredicate getPredicate(Class<? extends EffectPredicateProvider> predicateProviderClass);

        /**
         * @param predicateProvider another provider
         * @return its condition
         */
        EffectPredicate getPredicate(EffectPredicateProvider predicateProvider);

        /** @return the condition that never holds */
        default EffectPredicate never() {
            return getConstant(input -> false);
        }

        /** @return the condition that always holds */
        default EffectPredicate always() {
            return getConstant(input -> true);
        }

        /** Conditions on a text. */
        interface StringReference {

            /**
             * @param value a text
             * @return holds when the parameter is that text
             */
            EffectPredicate isEqualTo(String value);

            /**
             * @param pattern a regular expression
             * @return holds when the parameter matches it
             */
            EffectPredicate matchesPattern(String pattern);
        }

        /** Conditions on a boolean. */
        interface BooleanReference {

            /** @return holds when it is set */
            EffectPredicate isTrue();

            /** @return holds when it is not set */
            EffectPredicate isFalse();
        }

        /**
         * Conditions on an enum.
         *
         * @param <E> the enum
         */
        interface EnumReference<E extends Enum<E>> {

            /**
             * @param values constants
             * @return holds when the parameter is one of them
             */
            @SuppressWarnings("unchecked")
            EffectPredicate isOneOf(E... values);
        }

        /** Conditions on an array. */
        interface ArrayReference {

            /** @return holds when there are two elements or more */
            EffectPredicate hasMultipleItems();

            /**
             * @param elementPredicate condition on one element
             * @return holds when it holds for at least one element
             */
            EffectPredicate containsElementSatisfying(EffectPredicateProvider elementPredicate);
        }
    }
}
