/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.knime.core.webui.node.dialog.defaultdialog;

import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.NodeSettingsRO;
import org.knime.core.node.NodeSettingsWO;
import org.knime.node.parameters.migration.LoadDefaultsForAbsentFields;
import org.knime.node.parameters.migration.Migrate;
import org.knime.node.parameters.persistence.NodeParametersPersistor;
import org.knime.node.parameters.persistence.Persist;
import org.knime.node.parameters.persistence.Persistor;

/**
 * Saves and loads the fields of parameter objects as KNIME does: those of superclasses first, each class's in the
 * order of declaration; private, static and transient ones are left out.
 */
final class FieldPersistence {

    private static final String HIDDEN_SUFFIX = "_Internals";

    private FieldPersistence() {
    }

    static void save(final Object parameters, final NodeSettingsWO settings) {
        final var persistor = typePersistor(parameters.getClass());
        if (persistor != null) {
            persistor.save(parameters, settings);
            return;
        }
        for (var field : fields(parameters.getClass())) {
            final var value = get(field, parameters);
            final var custom = fieldPersistor(field);
            if (custom != null) {
                custom.save(value, settings);
            } else {
                FieldValue.of(field, value).save(value, settings, key(field));
            }
        }
    }

    static Object load(final Class<?> clazz, final NodeSettingsRO settings) throws InvalidSettingsException {
        final var persistor = typePersistor(clazz);
        if (persistor != null) {
            return persistor.load(settings);
        }
        final Object parameters = Instances.create(clazz);
        for (var field : fields(clazz)) {
            final var custom = fieldPersistor(field);
            if (takesDefaultIfAbsent(field) && !containsAny(settings, paths(field, custom, parameters))) {
                continue; // the value that the constructor gave it
            }
            set(field, parameters, custom != null ? custom.load(settings)
                : FieldValue.of(field, get(field, parameters)).load(settings, key(field)));
        }
        return parameters;
    }

    static List<Field> fields(final Class<?> clazz) {
        if (clazz == null || clazz == Object.class) {
            return List.of();
        }
        final var fields = new ArrayList<>(fields(clazz.getSuperclass()));
        for (var field : clazz.getDeclaredFields()) {
            final int excluded = Modifier.STATIC | Modifier.TRANSIENT | Modifier.PRIVATE;
            if ((field.getModifiers() & excluded) == 0 && !field.isSynthetic() && field.getType() != Void.class) {
                field.setAccessible(true);
                fields.add(field);
            }
        }
        return fields;
    }

    private static String key(final Field field) {
        final var persist = field.getAnnotation(Persist.class);
        final var name = field.getName();
        final var byName = name.startsWith("m_") ? name.substring(2) : name;
        if (persist == null) {
            return byName;
        }
        return (persist.configKey().isEmpty() ? byName : persist.configKey())
            + (persist.hidden() ? HIDDEN_SUFFIX : "");
    }

    private static boolean takesDefaultIfAbsent(final Field field) {
        final var migrate = field.getAnnotation(Migrate.class);
        return migrate != null && migrate.loadDefaultIfAbsent()
            || field.getDeclaringClass().isAnnotationPresent(LoadDefaultsForAbsentFields.class);
    }

    /** The settings that a field is loaded from: those of a group are the settings in it, not the group itself. */
    private static String[][] paths(final Field field, final NodeParametersPersistor<?> custom,
        final Object parameters) {
        if (custom != null) {
            return custom.getConfigPaths();
        }
        if (FieldValue.of(field, get(field, parameters)) instanceof FieldValue.GroupValue group) {
            return leaves(group.type()).map(leaf -> Stream.concat(Stream.of(key(field)), Arrays.stream(leaf))
                .toArray(String[]::new)).toArray(String[][]::new);
        }
        return new String[][]{{key(field)}};
    }

    private static Stream<String[]> leaves(final Class<?> group) {
        final var persistor = typePersistor(group);
        if (persistor != null) {
            return Arrays.stream(persistor.getConfigPaths());
        }
        final Object defaults = Instances.create(group);
        return fields(group).stream().flatMap(f -> Arrays.stream(paths(f, fieldPersistor(f), defaults)));
    }

    private static boolean containsAny(final NodeSettingsRO settings, final String[][] paths)
        throws InvalidSettingsException {
        for (var path : paths) {
            if (contains(settings, path, 0)) {
                return true;
            }
        }
        return false;
    }

    private static boolean contains(final NodeSettingsRO settings, final String[] path, final int index)
        throws InvalidSettingsException {
        return settings.containsKey(path[index])
            && (index + 1 == path.length || contains(settings.getNodeSettings(path[index]), path, index + 1));
    }

    @SuppressWarnings("unchecked")
    private static NodeParametersPersistor<Object> fieldPersistor(final Field field) {
        final var persistor = field.getAnnotation(Persistor.class);
        return persistor == null ? null : Instances.create(persistor.value());
    }

    @SuppressWarnings("unchecked")
    private static NodeParametersPersistor<Object> typePersistor(final Class<?> clazz) {
        final var persistor = clazz.getAnnotation(Persistor.class);
        return persistor == null ? null : Instances.create(persistor.value());
    }

    private static Object get(final Field field, final Object parameters) {
        try {
            return field.get(parameters);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException("Cannot read " + field, e);
        }
    }

    private static void set(final Field field, final Object parameters, final Object value) {
        try {
            field.set(parameters, value);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException("Cannot set " + field + "; parameters must not be final", e);
        }
    }
}
