/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.knime.core.webui.node.dialog.defaultdialog;

import java.lang.reflect.Array;
import java.lang.reflect.Field;
import java.lang.reflect.ParameterizedType;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.NodeSettingsRO;
import org.knime.core.node.NodeSettingsWO;
import org.knime.node.parameters.WidgetGroup;
import org.knime.node.parameters.persistence.Persistable;

/** How the value of a field is saved and loaded. */
interface FieldValue {

    /**
     * @param value the value; may be null where the kind allows it
     * @param settings where to save
     * @param key of the field
     */
    void save(Object value, NodeSettingsWO settings, String key);

    /**
     * @param settings what was saved
     * @param key of the field
     * @return the value
     * @throws InvalidSettingsException if something is missing or wrong
     */
    Object load(NodeSettingsRO settings, String key) throws InvalidSettingsException;

    /**
     * @param field a field
     * @param value its present value
     * @return how to save and load it
     */
    static FieldValue of(final Field field, final Object value) {
        final var type = field.getType();
        if (type == Optional.class) {
            return new OptionalValue(LeafValue.of(typeArgument(field)));
        } else if (type.isArray() && isGroup(type.getComponentType())) {
            return new GroupsValue(type.getComponentType(), true);
        } else if (type == List.class || type == Collection.class || type == ArrayList.class) {
            return new GroupsValue(typeArgument(field), false);
        } else if (isGroup(type)) {
            // the declared type may be that of a type parameter, the value's is the real one
            return new GroupValue(value == null ? type : value.getClass());
        }
        return LeafValue.of(type);
    }

    private static boolean isGroup(final Class<?> type) {
        return Persistable.class.isAssignableFrom(type) || WidgetGroup.class.isAssignableFrom(type);
    }

    private static Class<?> typeArgument(final Field field) {
        if (field.getGenericType() instanceof ParameterizedType parameterized
            && parameterized.getActualTypeArguments()[0] instanceof Class<?> argument) {
            return argument;
        }
        throw new IllegalArgumentException("Cannot tell what " + field + " holds.");
    }

    /** A value that may be absent; a flag beside it tells. */
    record OptionalValue(LeafValue content) implements FieldValue {

        private static final String SUFFIX = "_is_present";

        @Override
        public void save(final Object value, final NodeSettingsWO settings, final String key) {
            final var optional = (Optional<?>)value;
            content.save(optional.isPresent() ? optional.get() : content.empty(), settings, key);
            settings.addBoolean(key + SUFFIX, optional.isPresent());
        }

        @Override
        public Object load(final NodeSettingsRO settings, final String key) throws InvalidSettingsException {
            // settings from before the parameter became optional have no flag
            return settings.getBoolean(key + SUFFIX, true) ? Optional.ofNullable(content.load(settings, key))
                : Optional.empty();
        }
    }

    /** A nested group of parameters. */
    record GroupValue(Class<?> type) implements FieldValue {

        @Override
        public void save(final Object value, final NodeSettingsWO settings, final String key) {
            FieldPersistence.save(value, settings.addNodeSettings(key));
        }

        @Override
        public Object load(final NodeSettingsRO settings, final String key) throws InvalidSettingsException {
            return FieldPersistence.load(type, settings.getNodeSettings(key));
        }
    }

    /** An array or list of groups: "0", "1" and so on, without their number. */
    record GroupsValue(Class<?> element, boolean isArray) implements FieldValue {

        private static final String IS_NULL = "is_null";

        @Override
        public void save(final Object value, final NodeSettingsWO settings, final String key) {
            final var nested = settings.addNodeSettings(key);
            if (value == null) {
                nested.addBoolean(IS_NULL, true);
                return;
            }
            int index = 0;
            for (var group : isArray ? List.of((Object[])value) : (Collection<?>)value) {
                FieldPersistence.save(group, nested.addNodeSettings(Integer.toString(index)));
                index++;
            }
        }

        @Override
        public Object load(final NodeSettingsRO settings, final String key) throws InvalidSettingsException {
            final var nested = settings.getNodeSettings(key);
            if (nested.getBoolean(IS_NULL, false)) {
                return null;
            }
            final int size = (int)nested.keySet().stream().filter(k -> k.matches("\\d+")).count();
            final var groups = new ArrayList<Object>(size);
            for (int i = 0; i < size; i++) {
                groups.add(FieldPersistence.load(element, nested.getNodeSettings(Integer.toString(i))));
            }
            return isArray ? groups.toArray((Object[])Array.newInstance(element, size)) : groups;
        }
    }
}
