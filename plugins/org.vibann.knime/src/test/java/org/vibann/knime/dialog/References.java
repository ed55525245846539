/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.knime.dialog;

import java.lang.reflect.Field;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.lang.reflect.TypeVariable;
import java.lang.reflect.WildcardType;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

import org.knime.node.parameters.updates.ParameterReference;
import org.knime.node.parameters.updates.ValueReference;

/** The names that fields of a dialog have for its effects and providers: the classes of {@link ValueReference}. */
final class References {

    private final Map<Class<?>, String> m_keys = new LinkedHashMap<>();

    private final Consumer<String> m_problems;

    /**
     * @param around the references that are visible from outside, as for the elements of an array; null for none
     * @param problems takes what is wrong
     */
    References(final References around, final Consumer<String> problems) {
        m_problems = problems;
        if (around != null) {
            m_keys.putAll(around.m_keys);
        }
    }

    /** Takes the reference of a field, if it has one. */
    void add(final String key, final Field field) {
        final ValueReference reference = field.getAnnotation(ValueReference.class);
        if (reference == null) {
            return;
        }
        final Class<?> name = reference.value();
        final String other = m_keys.put(name, key);
        if (other != null) {
            m_problems.accept(key + ": its reference " + name.getSimpleName() + " is that of " + other + ", too");
        }
        final Type type = valueType(name);
        if (!text(type).equals(text(field.getGenericType()))) {
            m_problems.accept(key + ": its reference " + name.getSimpleName() + " is for " + text(type) + ", the field is "
                + text(field.getGenericType()));
        }
    }

    boolean has(final Class<?> reference) {
        return m_keys.containsKey(reference);
    }

    /**
     * @param reference what an effect or a provider names
     * @param from where, for the message
     * @return the key of the field that has the reference; a problem is noted if none has
     */
    String key(final Class<?> reference, final String from) {
        final String key = m_keys.get(reference);
        if (key == null) {
            m_problems.accept(from + ": no field of the dialog has the reference " + reference.getSimpleName());
            return "?" + reference.getSimpleName();
        }
        return key;
    }

    /** The type argument of {@link ParameterReference} that a class gives, wherever in its supertypes. */
    private static Type valueType(final Type type) {
        final Class<?> raw = raw(type);
        if (raw == ParameterReference.class) {
            return type instanceof ParameterizedType given ? given.getActualTypeArguments()[0] : Object.class;
        }
        for (final Type parent : raw.getGenericInterfaces()) {
            if (ParameterReference.class.isAssignableFrom(raw(parent))) {
                final Type found = valueType(parent);
                if (found instanceof TypeVariable<?> variable && type instanceof ParameterizedType given) {
                    return given.getActualTypeArguments()[List.of(raw.getTypeParameters()).indexOf(variable)];
                }
                return found;
            }
        }
        return valueType(raw.getGenericSuperclass());
    }

    private static Class<?> raw(final Type type) {
        return type instanceof ParameterizedType given ? (Class<?>)given.getRawType() : (Class<?>)type;
    }

    /** A type as it is written in the sources, without packages; a primitive like its object. */
    static String text(final Type type) {
        if (type instanceof ParameterizedType given) {
            final List<String> arguments = Arrays.stream(given.getActualTypeArguments()).map(References::text).toList();
            return text(given.getRawType()) + "<" + String.join(", ", arguments) + ">";
        } else if (type instanceof WildcardType) {
            return "?";
        }
        return switch (((Class<?>)type).getSimpleName()) {
            case "boolean" -> "Boolean";
            case "double" -> "Double";
            case "int" -> "Integer";
            case "long" -> "Long";
            default -> ((Class<?>)type).getSimpleName();
        };
    }
}
