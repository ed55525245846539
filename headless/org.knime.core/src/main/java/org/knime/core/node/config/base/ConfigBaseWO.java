/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.knime.core.node.config.base;

/** A group of settings to write. */
public interface ConfigBaseWO {
    /** @return the key of this group */
    String getKey();

    /**
     * @param key the key of a new group in this one
     * @return the new group
     */
    ConfigBase addConfigBase(String key);

    /**
     * @param key the key
     * @param value a text that is not saved
     */
    void addTransientString(String key, String value);

    /**
     * @param key the key
     * @param value the value
     */
    void addBoolean(String key, boolean value);

    /**
     * @param key the key
     * @param values the values, may be null
     */
    void addBooleanArray(String key, boolean... values);

    /**
     * @param key the key
     * @param value the value
     */
    void addByte(String key, byte value);

    /**
     * @param key the key
     * @param value the value
     */
    void addChar(String key, char value);

    /**
     * @param key the key
     * @param value the value
     */
    void addDouble(String key, double value);

    /**
     * @param key the key
     * @param values the values, may be null
     */
    void addDoubleArray(String key, double... values);

    /**
     * @param key the key
     * @param value the value
     */
    void addFloat(String key, float value);

    /**
     * @param key the key
     * @param value the value
     */
    void addInt(String key, int value);

    /**
     * @param key the key
     * @param values the values, may be null
     */
    void addIntArray(String key, int... values);

    /**
     * @param key the key
     * @param value the value
     */
    void addLong(String key, long value);

    /**
     * @param key the key
     * @param values the values, may be null
     */
    void addLongArray(String key, long... values);

    /**
     * @param key the key
     * @param value the value
     */
    void addShort(String key, short value);

    /**
     * @param key the key
     * @param value the value
     */
    void addString(String key, String value);

    /**
     * @param key the key
     * @param values the values, may be null
     */
    void addStringArray(String key, String... values);
}
