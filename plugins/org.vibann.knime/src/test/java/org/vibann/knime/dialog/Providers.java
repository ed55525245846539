/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.knime.dialog;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;

import org.knime.node.parameters.updates.EffectPredicate;
import org.knime.node.parameters.updates.EffectPredicateProvider;
import org.knime.node.parameters.updates.EffectPredicateProvider.PredicateInitializer;
import org.knime.node.parameters.updates.StateProvider;
import org.knime.node.parameters.updates.StateProvider.StateProviderInitializer;

/**
 * Makes the classes that annotations of a dialog name, as the dialog does, and writes down what they ask for. Proxies
 * stand for the dialog: whatever a KNIME version lets them ask, its name is written.
 */
final class Providers {

    private final Consumer<String> m_problems;

    Providers(final Consumer<String> problems) {
        m_problems = problems;
    }

    /**
     * @param provider class of a predicate
     * @param references of the dialog
     * @param from where it is named
     * @return the condition as text, with the keys of fields
     */
    String condition(final Class<? extends EffectPredicateProvider> provider, final References references,
        final String from) {
        return make(provider, from).map(made -> condition(made, references, from)).orElse("?");
    }

    private String condition(final EffectPredicateProvider provider, final References references, final String from) {
        final var dialog = proxy(PredicateInitializer.class, (self, method, arguments) -> switch (method.getName()) {
            case "isMissing" -> !references.has((Class<?>)arguments[0]);
            case "never", "always" -> predicate(method.getName());
            case "getConstant" -> predicate("the input says so");
            case "getPredicate" -> predicate(arguments[0] instanceof EffectPredicateProvider other
                ? condition(other, references, from)
                : condition(((Class<?>)arguments[0]).asSubclass(EffectPredicateProvider.class), references, from));
            default -> of(method.getReturnType(), references.key((Class<?>)arguments[0], from));
        });
        try {
            return provider.init(dialog).toString();
        } catch (final RuntimeException e) {
            m_problems.accept(from + ": " + provider.getClass().getSimpleName() + " fails: " + e);
            return "?";
        }
    }

    /** Conditions on one field: what is called on it is what is written of it. */
    private static Object of(final Class<?> conditions, final String key) {
        return proxy(conditions, (self, method, arguments) -> {
            final String text = key + " " + method.getName() + Optional.ofNullable(arguments).stream()
                .flatMap(Arrays::stream).map(Providers::argument).collect(Collectors.joining(", ", " ", "")).stripTrailing();
            return method.getReturnType() == EffectPredicate.class ? predicate(text) : of(method.getReturnType(), text);
        });
    }

    private static String argument(final Object argument) {
        return argument instanceof Object[] several
            ? Arrays.stream(several).map(Providers::argument).collect(Collectors.joining(" or ")) : String.valueOf(argument);
    }

    private static EffectPredicate predicate(final String text) {
        return proxy(EffectPredicate.class, (self, method, arguments) -> switch (method.getName()) {
            case "and", "or" -> predicate("(" + text + ") " + method.getName() + " (" + arguments[0] + ")");
            case "negate" -> predicate("not (" + text + ")");
            case "toString" -> text;
            default -> throw new UnsupportedOperationException(method.getName());
        });
    }

    /**
     * @param provider class of a state provider
     * @param references of the dialog
     * @param from where it is named
     * @return when and from what it computes, as text
     */
    String triggers(final Class<? extends StateProvider<?>> provider, final References references, final String from) {
        final List<String> asked = new ArrayList<>();
        final var dialog = proxy(StateProviderInitializer.class, (self, method, arguments) -> {
            switch (method.getName()) {
                case "computeFromValueSupplier", "getValueSupplier", "computeOnValueChange" ->
                    asked.add(method.getName() + " " + references.key((Class<?>)arguments[0], from));
                case "computeFromProvidedState" -> {
                    final Class<?> other = (Class<?>)arguments[0];
                    make(other, from);
                    asked.add(method.getName() + " " + other.getSimpleName());
                }
                case "getNodeParametersInput" -> {
                    return null;
                }
                default -> asked.add(method.getName() + (arguments == null ? ""
                    : " " + ((Class<?>)arguments[0]).getSimpleName()));
            }
            return method.getReturnType() == Supplier.class ? (Supplier<?>)() -> null : null;
        });
        make(provider, from).ifPresent(made -> {
            try {
                made.init(dialog);
            } catch (final RuntimeException e) {
                m_problems.accept(from + ": " + provider.getSimpleName() + " fails: " + e);
            }
        });
        return String.join(", ", asked);
    }

    /** Makes an object by the constructor without arguments, as KNIME does; a problem is noted if that is not possible. */
    <T> Optional<T> make(final Class<T> type, final String from) {
        try {
            final Constructor<T> constructor = type.getDeclaredConstructor();
            constructor.setAccessible(true);
            return Optional.of(constructor.newInstance());
        } catch (final InvocationTargetException e) {
            m_problems.accept(from + ": " + type.getSimpleName() + " cannot be made: " + e.getCause());
        } catch (final ReflectiveOperationException e) {
            m_problems.accept(from + ": " + type.getSimpleName() + " cannot be made: " + e);
        }
        return Optional.empty();
    }

    private static <T> T proxy(final Class<T> type, final InvocationHandler handler) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[]{type}, handler));
    }
}
