/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.knime.core.node.config.base;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Set;

import org.knime.core.node.InvalidSettingsException;

/** A group of settings to read. */
public interface ConfigBaseRO extends Iterable<String> {
    /** @return the key of this group */
    String getKey();

    /** @return the keys of this group, in the order of writing */
    Set<String> keySet();

    /**
     * @param key the key
     * @return whether there is a setting or group of that key
     */
    boolean containsKey(String key);

    /**
     * Adds everything to another group.
     *
     * @param dest the other group
     */
    void copyTo(ConfigBaseWO dest);

    /**
     * Writes this group in KNIME's XML format and closes the stream.
     *
     * @param os where to
     * @throws IOException when it cannot be written
     */
    void saveToXML(OutputStream os) throws IOException;

    /**
     * @param key the key
     * @return its value
     * @throws InvalidSettingsException when there is no such key of this type
     */
    boolean getBoolean(String key) throws InvalidSettingsException;

    /**
     * @param key the key
     * @param def the default
     * @return its value, or the default when there is no such key of this type
     */
    boolean getBoolean(String key, boolean def);

    /**
     * @param key the key
     * @return its values, null when null was stored
     * @throws InvalidSettingsException when there is no such array
     */
    boolean[] getBooleanArray(String key) throws InvalidSettingsException;

    /**
     * @param key the key
     * @return its value
     * @throws InvalidSettingsException when there is no such key of this type
     */
    byte getByte(String key) throws InvalidSettingsException;

    /**
     * @param key the key
     * @return its value
     * @throws InvalidSettingsException when there is no such key of this type
     */
    char getChar(String key) throws InvalidSettingsException;

    /**
     * @param key the key
     * @return its value
     * @throws InvalidSettingsException when there is no such key of this type
     */
    double getDouble(String key) throws InvalidSettingsException;

    /**
     * @param key the key
     * @return its values, null when null was stored
     * @throws InvalidSettingsException when there is no such array
     */
    double[] getDoubleArray(String key) throws InvalidSettingsException;

    /**
     * @param key the key
     * @return its value
     * @throws InvalidSettingsException when there is no such key of this type
     */
    float getFloat(String key) throws InvalidSettingsException;

    /**
     * @param key the key
     * @return its value
     * @throws InvalidSettingsException when there is no such key of this type
     */
    int getInt(String key) throws InvalidSettingsException;

    /**
     * @param key the key
     * @param def the default
     * @return its value, or the default when there is no such key of this type
     */
    int getInt(String key, int def);

    /**
     * @param key the key
     * @return its values, null when null was stored
     * @throws InvalidSettingsException when there is no such array
     */
    int[] getIntArray(String key) throws InvalidSettingsException;

    /**
     * @param key the key
     * @return its value
     * @throws InvalidSettingsException when there is no such key of this type
     */
    long getLong(String key) throws InvalidSettingsException;

    /**
     * @param key the key
     * @return its values, null when null was stored
     * @throws InvalidSettingsException when there is no such array
     */
    long[] getLongArray(String key) throws InvalidSettingsException;

    /**
     * @param key the key
     * @return its value
     * @throws InvalidSettingsException when there is no such key of this type
     */
    short getShort(String key) throws InvalidSettingsException;

    /**
     * @param key the key
     * @return its value
     * @throws InvalidSettingsException when there is no such key of this type
     */
    String getString(String key) throws InvalidSettingsException;

    /**
     * @param key the key
     * @param def the default
     * @return its value, or the default when there is no such key of this type
     */
    String getString(String key, String def);

    /**
     * @param key the key
     * @return its values, null when null was stored
     * @throws InvalidSettingsException when there is no such array
     */
    String[] getStringArray(String key) throws InvalidSettingsException;

    /**
     * @param key the key
     * @param def the default
     * @return its values, or the default when there is no such array
     */
    String[] getStringArray(String key, String... def);
}
