/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.knime.dialog;

import java.lang.annotation.Annotation;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.knime.node.parameters.Advanced;
import org.knime.node.parameters.Widget;
import org.knime.node.parameters.WidgetGroup;
import org.knime.node.parameters.layout.Layout;
import org.knime.node.parameters.updates.Effect;
import org.knime.node.parameters.updates.StateProvider;
import org.knime.node.parameters.updates.ValueReference;
import org.knime.node.parameters.widget.choices.Label;

/**
 * A dialog as text, made from its parameters class as KNIME makes the dialog: sections in their order, and in each the
 * fields with key, title, type, default, widget, choices, and what they depend on. Descriptions are left out: they are
 * read where they are written.
 */
final class Dialog {

    /** Said otherwise than by their name, or not at all. */
    private static final Set<Class<? extends Annotation>> TOLD =
        Set.of(Widget.class, Layout.class, Effect.class, ValueReference.class, Advanced.class);

    /** A field like that is none of the dialog. */
    private static final int NOT_SAVED = Modifier.STATIC | Modifier.TRANSIENT | Modifier.PRIVATE;

    private static final String INDENT = "    ";

    /** A field with a widget, or an array of groups of them. */
    private record Entry(String key, Field field, Object value, Class<?> part, References references) {
    }

    private final List<String> m_lines = new ArrayList<>();

    private final Set<String> m_problems = new LinkedHashSet<>();

    private final Providers m_providers = new Providers(m_problems::add);

    /** @param parameters class of the parameters of a node or a view */
    Dialog(final Class<?> parameters) {
        write(parameters, null, "");
    }

    /** @return the text */
    String text() {
        return String.join("\n", m_lines) + "\n";
    }

    /** @return what the dialog could not do: names that nothing has, classes that cannot be made */
    List<String> problems() {
        return List.copyOf(m_problems);
    }

    private void write(final Class<?> group, final References around, final String indent) {
        final References references = new References(around, m_problems::add);
        final List<Entry> entries = new ArrayList<>();
        m_providers.make(group, group.getSimpleName())
            .ifPresent(defaults -> collect(group, defaults, "", null, references, entries));
        final Parts parts = new Parts(entries.stream().<Class<?>>map(Entry::part).filter(Objects::nonNull).toList(),
            m_problems::add);
        write(null, entries, parts, indent);
    }

    /** All fields of a group, those of groups in it included. A part of the group is that of its fields without one. */
    private void collect(final Class<?> group, final Object defaults, final String prefix, final Class<?> part,
        final References references, final List<Entry> entries) {
        if (group.getSuperclass() != null && group.getSuperclass() != Object.class) {
            collect(group.getSuperclass(), defaults, prefix, part, references, entries);
        }
        for (final Field field : group.getDeclaredFields()) {
            if ((field.getModifiers() & NOT_SAVED) != 0 || field.isSynthetic()) {
                continue;
            }
            final String key = prefix + field.getName().replaceFirst("^m_", "");
            final Layout layout = field.getAnnotation(Layout.class);
            final Class<?> place = layout != null ? layout.value() : part;
            final Object value = value(field, defaults);
            references.add(key, field);
            if (!field.isAnnotationPresent(Widget.class) && WidgetGroup.class.isAssignableFrom(field.getType())) {
                collect(field.getType(), value, key + ".", place, references, entries);
            } else {
                entries.add(new Entry(key, field, value, place, references));
            }
        }
    }

    private void write(final Class<?> part, final List<Entry> entries, final Parts parts, final String indent) {
        entries.stream().filter(entry -> entry.part() == part).forEach(entry -> write(entry, indent));
        for (final Class<?> inner : parts.inside(part)) {
            m_lines.add("");
            m_lines.add(indent + Parts.text(inner) + (inner.isAnnotationPresent(Advanced.class) ? ", advanced" : ""));
            write(inner, entries, parts, indent + INDENT);
        }
    }

    private void write(final Entry entry, final String indent) {
        final Field field = entry.field();
        final Widget widget = field.getAnnotation(Widget.class);
        m_lines.add(indent + entry.key() + ": " + (widget == null ? "no widget" : "\"" + widget.title() + "\"") + ", "
            + References.text(field.getGenericType()) + defaultOf(entry.value())
            + (field.isAnnotationPresent(Advanced.class) ? ", advanced" : ""));
        if (widget == null && Stream.of(field.getAnnotations()).map(a -> a.annotationType().getSimpleName())
            .anyMatch(name -> name.endsWith("Widget") || name.equals("Effect"))) {
            m_problems.add(entry.key() + ": is not shown, for it has no @Widget");
        }
        final String inner = indent + INDENT;
        for (final Annotation annotation : field.getAnnotations()) {
            if (!TOLD.contains(annotation.annotationType())) {
                m_lines.add(inner + "@" + annotation.annotationType().getSimpleName() + members(annotation, entry));
            }
        }
        choices(field).ifPresent(text -> m_lines.add(inner + text));
        final Effect effect = field.getAnnotation(Effect.class);
        if (effect != null) {
            m_lines.add(inner + effect.type() + " while "
                + m_providers.condition(effect.predicate(), entry.references(), entry.key()));
        }
        if (field.getType().isArray() && WidgetGroup.class.isAssignableFrom(field.getType().getComponentType())) {
            m_lines.add(inner + "each:");
            write(field.getType().getComponentType(), entry.references(), inner + INDENT);
        }
    }

    /** The members of an annotation that are not its defaults; classes among them are made and asked. */
    private String members(final Annotation annotation, final Entry entry) {
        final List<String> texts = new ArrayList<>();
        for (final Method member : annotation.annotationType().getDeclaredMethods()) {
            final Object value = invoke(member, annotation);
            if (!Objects.deepEquals(value, member.getDefaultValue())) {
                texts.add(member.getName() + " = " + member(value, entry));
            }
        }
        texts.sort(null);
        return texts.isEmpty() ? "" : "(" + String.join(", ", texts) + ")";
    }

    @SuppressWarnings("unchecked")
    private String member(final Object value, final Entry entry) {
        if (value instanceof Class<?> type && StateProvider.class.isAssignableFrom(type)) {
            final String triggers =
                m_providers.triggers((Class<? extends StateProvider<?>>)type, entry.references(), entry.key());
            return type.getSimpleName() + " [" + triggers + "]";
        } else if (value instanceof Class<?> type) {
            m_providers.make(type, entry.key());
            return type.getSimpleName();
        } else if (value instanceof Object[] several) {
            return Arrays.stream(several).map(one -> member(one, entry)).collect(Collectors.joining(", ", "[", "]"));
        }
        return value instanceof String text ? "\"" + text + "\"" : String.valueOf(value);
    }

    private static Optional<String> choices(final Field field) {
        if (!field.getType().isEnum()) {
            return Optional.empty();
        }
        return Optional.of(Arrays.stream(field.getType().getFields()).filter(Field::isEnumConstant).map(constant -> {
            final Label label = constant.getAnnotation(Label.class);
            return constant.getName() + (label == null ? "" : " \"" + label.value() + "\"");
        }).collect(Collectors.joining(" | ")));
    }

    /** What is set at first, where it can be said in a line. */
    private static String defaultOf(final Object value) {
        if (value instanceof Optional<?> optional) {
            return optional.isEmpty() ? " = off" : defaultOf(optional.get());
        } else if (value instanceof Object[] several) {
            return " = " + several.length + " elements";
        } else if (value instanceof String text) {
            return " = \"" + text + "\"";
        }
        return value instanceof Number || value instanceof Boolean || value instanceof Enum<?> ? " = "
            + (value instanceof Enum<?> constant ? constant.name() : value) : "";
    }

    private static Object value(final Field field, final Object owner) {
        try {
            field.setAccessible(true);
            return field.get(owner);
        } catch (final IllegalAccessException e) {
            throw new IllegalStateException(field + " cannot be read", e);
        }
    }

    private static Object invoke(final Method member, final Annotation annotation) {
        try {
            return member.invoke(annotation);
        } catch (final ReflectiveOperationException e) {
            throw new IllegalStateException(member + " cannot be read", e);
        }
    }
}
