/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.knime.core.node.config.base;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Collections;
import java.util.Enumeration;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

import javax.swing.tree.TreeNode;

import org.knime.core.node.InvalidSettingsException;

/** A group of settings, in the order in which they were added. A key added again replaces the value in its place. */
public abstract class ConfigBase extends AbstractConfigEntry implements ConfigBaseRO, ConfigBaseWO {
    private static final long serialVersionUID = 1L;

    private static final String CFG_ARRAY_SIZE = "array-size";

    private final Map<String, AbstractConfigEntry> m_map = new LinkedHashMap<>();

    /** @param key the key of the group */
    public ConfigBase(final String key) {
        super(ConfigEntries.config, key);
    }

    private static InvalidSettingsException notFound(final String what, final String key) {
        return new InvalidSettingsException(what + " for key \"" + key + "\" not found.");
    }

    /**
     * @param key the key of a new group
     * @return a new group of the class of this one
     */
    public abstract ConfigBase getInstance(String key);

    /** @param e an entry to add or to replace the one of its key */
    protected void put(final AbstractConfigEntry e) {
        m_map.put(e.getKey(), e);
        e.setParent(this);
    }

    /**
     * @param key the key
     * @return its entry, null when there is none
     */
    protected AbstractConfigEntry get(final String key) {
        return m_map.get(key);
    }

    /**
     * @param key the key
     * @return its entry, null when there is none
     */
    public AbstractConfigEntry getEntry(final String key) {
        return m_map.get(key);
    }

    /** @param entry an entry to add */
    public void addEntry(final AbstractConfigEntry entry) {
        put(entry);
    }

    @Override
    public final ConfigBase addConfigBase(final String key) {
        final ConfigBase config = getInstance(key);
        put(config);
        return config;
    }

    public final ConfigBase getConfigBase(final String key) throws InvalidSettingsException {
        if (m_map.get(key) instanceof ConfigBase config) {
            return config;
        }
        throw notFound("ConfigBase", key);
    }

    /**
     * @param key the key of the setting or group to remove
     * @return what was removed, null when there was nothing
     */
    public final AbstractConfigEntry removeConfig(final String key) {
        return m_map.remove(key);
    }

    @Override
    public boolean containsKey(final String key) {
        return m_map.containsKey(key);
    }

    @Override
    public Set<String> keySet() {
        return Collections.unmodifiableSet(m_map.keySet());
    }

    @Override
    public final Iterator<String> iterator() {
        return keySet().iterator();
    }

    @Override
    public void copyTo(final ConfigBaseWO dest) {
        final ConfigBase target = (ConfigBase)dest;
        for (final AbstractConfigEntry entry : m_map.values()) {
            if (entry instanceof ConfigBase config) {
                config.copyTo(target.addConfigBase(entry.getKey()));
            } else {
                target.addEntry(entry.getType().createEntry(entry.getKey(), entry.toStringValue()));
            }
        }
    }

    /**
     * Adds what the stream holds in KNIME's XML format and closes the stream.
     *
     * @param is the stream
     * @throws IOException when it cannot be read or is not of that format
     */
    public void load(final InputStream is) throws IOException {
        loadFromXML(this, is);
    }

    /**
     * Adds what the stream holds in KNIME's XML format to a group and closes the stream.
     *
     * @param config the group
     * @param in the stream
     * @return the group
     * @throws IOException when it cannot be read or is not of that format
     */
    protected static ConfigBase loadFromXML(final ConfigBase config, final InputStream in) throws IOException {
        if (in == null) {
            throw new NullPointerException();
        }
        try (in) {
            XMLConfig.load(config, in);
        } catch (org.xml.sax.SAXException | javax.xml.parsers.ParserConfigurationException e) {
            throw new IOException(e.getMessage(), e);
        }
        return config;
    }

    @Override
    public final void saveToXML(final OutputStream os) throws IOException {
        if (os == null) {
            throw new NullPointerException();
        }
        XMLConfig.save(this, os);
    }

    @Override
    public boolean hasIdenticalValue(final AbstractConfigEntry otherConfig) {
        final Map<String, AbstractConfigEntry> other = ((ConfigBase)otherConfig).m_map;
        return m_map.size() == other.size()
            && m_map.entrySet().stream().allMatch(e -> e.getValue().isIdentical(other.get(e.getKey())));
    }

    @Override
    public String toString() {
        return getKey();
    }

    @Override
    public final String toStringValue() {
        return getKey();
    }

    @Override
    public final boolean isLeaf() {
        return false;
    }

    @Override
    public int getChildCount() {
        return m_map.size();
    }

    @Override
    public TreeNode getChildAt(final int index) {
        return m_map.values().stream().skip(index).findFirst().orElse(null);
    }

    @Override
    public int getIndex(final TreeNode node) {
        int index = 0;
        for (final AbstractConfigEntry entry : m_map.values()) {
            if (entry == node) {
                return index;
            }
            index++;
        }
        return -1;
    }

    @Override
    public final Enumeration<TreeNode> children() {
        return Collections.enumeration(java.util.List.<TreeNode>copyOf(m_map.values()));
    }

    @Override
    public void addTransientString(final String key, final String value) {
        put(new ConfigTransientStringEntry(key, value));
    }

    @Override
    public void addBoolean(final String key, final boolean value) {
        put(new ConfigBooleanEntry(key, value));
    }

    @Override
    public void addBooleanArray(final String key, final boolean... values) {
        final ConfigBase config = addConfigBase(key);
        if (values != null) {
            config.addInt(CFG_ARRAY_SIZE, values.length);
            for (int i = 0; i < values.length; i++) {
                config.addBoolean(Integer.toString(i), values[i]);
            }
        }
    }

    @Override
    public boolean getBoolean(final String key) throws InvalidSettingsException {
        if (m_map.get(key) instanceof ConfigBooleanEntry entry) {
            return entry.getBoolean();
        }
        throw notFound("Boolean", key);
    }

    @Override
    public boolean getBoolean(final String key, final boolean def) {
        return m_map.get(key) instanceof ConfigBooleanEntry entry ? entry.getBoolean() : def;
    }

    @Override
    public boolean[] getBooleanArray(final String key) throws InvalidSettingsException {
        final ConfigBase config = getConfigBase(key);
        final int size = config.getInt(CFG_ARRAY_SIZE, -1);
        if (size == -1) {
            return null;
        }
        if (size < 0 || size > config.getChildCount()) {
            throw new InvalidSettingsException("Array for key \"" + key + "\" has the size " + size + " but only "
                + (config.getChildCount() - 1) + " values.");
        }
        final boolean[] values = new boolean[size];
        for (int i = 0; i < size; i++) {
            values[i] = config.getBoolean(Integer.toString(i));
        }
        return values;
    }

    @Override
    public void addByte(final String key, final byte value) {
        put(new ConfigByteEntry(key, value));
    }

    @Override
    public byte getByte(final String key) throws InvalidSettingsException {
        if (m_map.get(key) instanceof ConfigByteEntry entry) {
            return entry.getByte();
        }
        throw notFound("Byte", key);
    }

    @Override
    public void addChar(final String key, final char value) {
        put(new ConfigCharEntry(key, value));
    }

    @Override
    public char getChar(final String key) throws InvalidSettingsException {
        if (m_map.get(key) instanceof ConfigCharEntry entry) {
            return entry.getChar();
        }
        throw notFound("Char", key);
    }

    @Override
    public void addDouble(final String key, final double value) {
        put(new ConfigDoubleEntry(key, value));
    }

    @Override
    public void addDoubleArray(final String key, final double... values) {
        final ConfigBase config = addConfigBase(key);
        if (values != null) {
            config.addInt(CFG_ARRAY_SIZE, values.length);
            for (int i = 0; i < values.length; i++) {
                config.addDouble(Integer.toString(i), values[i]);
            }
        }
    }

    @Override
    public double getDouble(final String key) throws InvalidSettingsException {
        if (m_map.get(key) instanceof ConfigDoubleEntry entry) {
            return entry.getDouble();
        }
        throw notFound("Double", key);
    }

    @Override
    public double[] getDoubleArray(final String key) throws InvalidSettingsException {
        final ConfigBase config = getConfigBase(key);
        final int size = config.getInt(CFG_ARRAY_SIZE, -1);
        if (size == -1) {
            return null;
        }
        if (size < 0 || size > config.getChildCount()) {
            throw new InvalidSettingsException("Array for key \"" + key + "\" has the size " + size + " but only "
                + (config.getChildCount() - 1) + " values.");
        }
        final double[] values = new double[size];
        for (int i = 0; i < size; i++) {
            values[i] = config.getDouble(Integer.toString(i));
        }
        return values;
    }

    @Override
    public void addFloat(final String key, final float value) {
        put(new ConfigFloatEntry(key, value));
    }

    @Override
    public float getFloat(final String key) throws InvalidSettingsException {
        if (m_map.get(key) instanceof ConfigFloatEntry entry) {
            return entry.getFloat();
        }
        throw notFound("Float", key);
    }

    @Override
    public void addInt(final String key, final int value) {
        put(new ConfigIntEntry(key, value));
    }

    @Override
    public void addIntArray(final String key, final int... values) {
        final ConfigBase config = addConfigBase(key);
        if (values != null) {
            config.addInt(CFG_ARRAY_SIZE, values.length);
            for (int i = 0; i < values.length; i++) {
                config.addInt(Integer.toString(i), values[i]);
            }
        }
    }

    @Override
    public int getInt(final String key) throws InvalidSettingsException {
        if (m_map.get(key) instanceof ConfigIntEntry entry) {
            return entry.getInt();
        }
        throw notFound("Int", key);
    }

    @Override
    public int getInt(final String key, final int def) {
        return m_map.get(key) instanceof ConfigIntEntry entry ? entry.getInt() : def;
    }

    @Override
    public int[] getIntArray(final String key) throws InvalidSettingsException {
        final ConfigBase config = getConfigBase(key);
        final int size = config.getInt(CFG_ARRAY_SIZE, -1);
        if (size == -1) {
            return null;
        }
        if (size < 0 || size > config.getChildCount()) {
            throw new InvalidSettingsException("Array for key \"" + key + "\" has the size " + size + " but only "
                + (config.getChildCount() - 1) + " values.");
        }
        final int[] values = new int[size];
        for (int i = 0; i < size; i++) {
            values[i] = config.getInt(Integer.toString(i));
        }
        return values;
    }

    @Override
    public void addLong(final String key, final long value) {
        put(new ConfigLongEntry(key, value));
    }

    @Override
    public void addLongArray(final String key, final long... values) {
        final ConfigBase config = addConfigBase(key);
        if (values != null) {
            config.addInt(CFG_ARRAY_SIZE, values.length);
            for (int i = 0; i < values.length; i++) {
                config.addLong(Integer.toString(i), values[i]);
            }
        }
    }

    @Override
    public long getLong(final String key) throws InvalidSettingsException {
        if (m_map.get(key) instanceof ConfigLongEntry entry) {
            return entry.getLong();
        }
        throw notFound("Long", key);
    }

    @Override
    public long[] getLongArray(final String key) throws InvalidSettingsException {
        final ConfigBase config = getConfigBase(key);
        final int size = config.getInt(CFG_ARRAY_SIZE, -1);
        if (size == -1) {
            return null;
        }
        if (size < 0 || size > config.getChildCount()) {
            throw new InvalidSettingsException("Array for key \"" + key + "\" has the size " + size + " but only "
                + (config.getChildCount() - 1) + " values.");
        }
        final long[] values = new long[size];
        for (int i = 0; i < size; i++) {
            values[i] = config.getLong(Integer.toString(i));
        }
        return values;
    }

    @Override
    public void addShort(final String key, final short value) {
        put(new ConfigShortEntry(key, value));
    }

    @Override
    public short getShort(final String key) throws InvalidSettingsException {
        if (m_map.get(key) instanceof ConfigShortEntry entry) {
            return entry.getShort();
        }
        throw notFound("Short", key);
    }

    @Override
    public void addString(final String key, final String value) {
        put(new ConfigStringEntry(key, value));
    }

    @Override
    public void addStringArray(final String key, final String... values) {
        final ConfigBase config = addConfigBase(key);
        if (values != null) {
            config.addInt(CFG_ARRAY_SIZE, values.length);
            for (int i = 0; i < values.length; i++) {
                config.addString(Integer.toString(i), values[i]);
            }
        }
    }

    @Override
    public String getString(final String key) throws InvalidSettingsException {
        if (m_map.get(key) instanceof ConfigStringEntry entry) {
            return entry.getString();
        }
        throw notFound("String", key);
    }

    @Override
    public String getString(final String key, final String def) {
        return m_map.get(key) instanceof ConfigStringEntry entry ? entry.getString() : def;
    }

    @Override
    public String[] getStringArray(final String key) throws InvalidSettingsException {
        final ConfigBase config = getConfigBase(key);
        final int size = config.getInt(CFG_ARRAY_SIZE, -1);
        if (size == -1) {
            return null;
        }
        if (size < 0 || size > config.getChildCount()) {
            throw new InvalidSettingsException("Array for key \"" + key + "\" has the size " + size + " but only "
                + (config.getChildCount() - 1) + " values.");
        }
        final String[] values = new String[size];
        for (int i = 0; i < size; i++) {
            values[i] = config.getString(Integer.toString(i));
        }
        return values;
    }

    @Override
    public String[] getStringArray(final String key, final String... def) {
        try {
            return getStringArray(key);
        } catch (InvalidSettingsException e) {
            return def;
        }
    }
}
