/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.knime.core.webui.node.dialog.defaultdialog;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.NodeSettingsRO;
import org.knime.core.node.NodeSettingsWO;
import org.knime.filehandling.core.connections.FSCategory;
import org.knime.filehandling.core.connections.FSLocation;

/**
 * A value that is saved under one key.
 *
 * @param saver saves it
 * @param loader loads it
 * @param empty what an absent optional value is saved as
 */
record LeafValue(Saver saver, Loader loader, Object empty) implements FieldValue {

    private static final Map<Class<?>, LeafValue> LEAVES = leaves();

    interface Saver {
        void save(Object value, NodeSettingsWO settings, String key);
    }

    interface Loader {
        Object load(NodeSettingsRO settings, String key) throws InvalidSettingsException;
    }

    static LeafValue of(final Class<?> type) {
        if (type.isEnum()) {
            return new LeafValue((v, s, k) -> s.addString(k, v == null ? null : ((Enum<?>)v).name()),
                (s, k) -> constant(type, s.getString(k)), null);
        }
        final var leaf = LEAVES.get(type);
        if (leaf == null) {
            throw new IllegalArgumentException("No default persistor available for type '" + type + "'.");
        }
        return leaf;
    }

    @Override
    public void save(final Object value, final NodeSettingsWO settings, final String key) {
        saver.save(value, settings, key);
    }

    @Override
    public Object load(final NodeSettingsRO settings, final String key) throws InvalidSettingsException {
        return loader.load(settings, key);
    }

    private static Object constant(final Class<?> type, final String name) throws InvalidSettingsException {
        final Object[] constants = type.getEnumConstants();
        for (var constant : constants) {
            if (((Enum<?>)constant).name().equals(name)) {
                return constant;
            }
        }
        throw new InvalidSettingsException("Invalid value '" + name + "'. Possible values: "
            + Arrays.stream(constants).map(c -> ((Enum<?>)c).name()).collect(Collectors.joining(", ")));
    }

    private static Map<Class<?>, LeafValue> leaves() {
        final var map = new LinkedHashMap<Class<?>, LeafValue>();
        put(map, (v, s, k) -> s.addInt(k, (int)v), NodeSettingsRO::getInt, 0, int.class, Integer.class);
        put(map, (v, s, k) -> s.addLong(k, (long)v), NodeSettingsRO::getLong, 0L, long.class, Long.class);
        put(map, (v, s, k) -> s.addDouble(k, (double)v), NodeSettingsRO::getDouble, 0.0, double.class, Double.class);
        put(map, (v, s, k) -> s.addBoolean(k, (boolean)v), NodeSettingsRO::getBoolean, false, boolean.class,
            Boolean.class);
        put(map, (v, s, k) -> s.addString(k, (String)v), NodeSettingsRO::getString, null, String.class);
        put(map, (v, s, k) -> s.addStringArray(k, (String[])v), NodeSettingsRO::getStringArray, new String[0],
            String[].class);
        put(map, (v, s, k) -> s.addIntArray(k, (int[])v), NodeSettingsRO::getIntArray, new int[0], int[].class);
        put(map, (v, s, k) -> saveLocation((FSLocation)v, s.addNodeSettings(k)),
            (s, k) -> loadLocation(s.getNodeSettings(k)), new FSLocation(FSCategory.LOCAL, ""), FSLocation.class);
        return map;
    }

    private static void put(final Map<Class<?>, LeafValue> map, final Saver saver, final Loader loader,
        final Object empty, final Class<?>... types) {
        for (var type : types) {
            map.put(type, new LeafValue(saver, loader, empty));
        }
    }

    private static void saveLocation(final FSLocation location, final NodeSettingsWO settings) {
        final boolean isPresent = !FSLocation.NULL.equals(location);
        settings.addBoolean("location_present", isPresent);
        if (isPresent) {
            settings.addString("file_system_type", location.getFileSystemCategory());
            location.getFileSystemSpecifier().ifPresent(s -> settings.addString("file_system_specifier", s));
            settings.addString("path", location.getPath());
        }
    }

    private static FSLocation loadLocation(final NodeSettingsRO settings) throws InvalidSettingsException {
        if (!settings.getBoolean("location_present")) {
            return FSLocation.NULL;
        }
        return new FSLocation(settings.getString("file_system_type"),
            settings.getString("file_system_specifier", null), settings.getString("path"));
    }
}
