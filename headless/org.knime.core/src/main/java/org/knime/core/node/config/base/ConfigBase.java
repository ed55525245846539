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
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import javax.xml.parsers.ParserConfigurationException;

import org.knime.core.node.InvalidSettingsException;
import org.xml.sax.SAXException;

/** A group of settings, in the order in which they were added. A key added again replaces the value in its place. */
public abstract class ConfigBase extends AbstractConfigEntry implements ConfigBaseRO, ConfigBaseWO {
    private final Map<String, AbstractConfigEntry> m_map = new LinkedHashMap<>();

    /** @param key the key of the group */
    public ConfigBase(final String key) {
        super(ConfigEntries.config, key);
    }

    /**
     * @param key the key of a new group
     * @return a new group of the class of this one
     */
    public abstract ConfigBase getInstance(String key);

    /**
     * @param key the key
     * @return its entry, null when there is none
     */
    public AbstractConfigEntry getEntry(final String key) {
        return m_map.get(key);
    }

    /** @param entry an entry to add or to replace the one of its key */
    public void addEntry(final AbstractConfigEntry entry) {
        m_map.put(entry.getKey(), entry);
    }

    @Override
    public final ConfigBase addConfigBase(final String key) {
        final ConfigBase config = getInstance(key);
        addEntry(config);
        return config;
    }

    public final ConfigBase getConfigBase(final String key) throws InvalidSettingsException {
        if (m_map.get(key) instanceof ConfigBase config) {
            return config;
        }
        throw new InvalidSettingsException("ConfigBase for key \"" + key + "\" not found.");
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
        try (is) {
            XMLConfig.load(this, is);
        } catch (SAXException | ParserConfigurationException e) {
            throw new IOException(e.getMessage(), e);
        }
    }

    @Override
    public final void saveToXML(final OutputStream os) throws IOException {
        XMLConfig.save(this, os);
    }

    @Override
    public boolean hasIdenticalValue(final AbstractConfigEntry otherConfig) {
        final Map<String, AbstractConfigEntry> other = ((ConfigBase)otherConfig).m_map;
        return m_map.size() == other.size()
            && m_map.entrySet().stream().allMatch(e -> e.getValue().isIdentical(other.get(e.getKey())));
    }

    @Override
    public final String toStringValue() {
        return getKey();
    }

    /** @return the number of settings and groups in this group */
    public int getChildCount() {
        return m_map.size();
    }

    final void add(final ConfigEntries type, final String key, final Object value) {
        addEntry(new ConfigValueEntry(type, key, value));
    }

    private boolean has(final ConfigEntries type, final String key) {
        return m_map.get(key) instanceof ConfigValueEntry entry && entry.getType() == type;
    }

    final Object value(final ConfigEntries type, final String key) throws InvalidSettingsException {
        if (has(type, key)) {
            return ((ConfigValueEntry)m_map.get(key)).value();
        }
        // KNIME speaks of "Int" and "Boolean": the name of the type without its x, with a capital.
        throw new InvalidSettingsException(type.name().substring(1, 2).toUpperCase(Locale.ROOT)
            + type.name().substring(2) + " for key \"" + key + "\" not found.");
    }

    @Override
    public void addBoolean(final String key, final boolean value) {
        add(ConfigEntries.xboolean, key, value);
    }

    @Override
    public boolean getBoolean(final String key) throws InvalidSettingsException {
        return (boolean)value(ConfigEntries.xboolean, key);
    }

    @Override
    public boolean getBoolean(final String key, final boolean def) {
        return has(ConfigEntries.xboolean, key) ? (boolean)((ConfigValueEntry)m_map.get(key)).value() : def;
    }

    @Override
    public void addDouble(final String key, final double value) {
        add(ConfigEntries.xdouble, key, value);
    }

    @Override
    public double getDouble(final String key) throws InvalidSettingsException {
        return (double)value(ConfigEntries.xdouble, key);
    }

    @Override
    public void addInt(final String key, final int value) {
        add(ConfigEntries.xint, key, value);
    }

    @Override
    public int getInt(final String key) throws InvalidSettingsException {
        return (int)value(ConfigEntries.xint, key);
    }

    @Override
    public int getInt(final String key, final int def) {
        return has(ConfigEntries.xint, key) ? (int)((ConfigValueEntry)m_map.get(key)).value() : def;
    }

    @Override
    public void addIntArray(final String key, final int... values) {
        ConfigArrays.add(this, ConfigEntries.xint, key, values);
    }

    @Override
    public int[] getIntArray(final String key) throws InvalidSettingsException {
        return (int[])ConfigArrays.get(this, ConfigEntries.xint, int.class, key);
    }

    @Override
    public void addLong(final String key, final long value) {
        add(ConfigEntries.xlong, key, value);
    }

    @Override
    public long getLong(final String key) throws InvalidSettingsException {
        return (long)value(ConfigEntries.xlong, key);
    }

    @Override
    public void addString(final String key, final String value) {
        add(ConfigEntries.xstring, key, value);
    }

    @Override
    public String getString(final String key) throws InvalidSettingsException {
        return (String)value(ConfigEntries.xstring, key);
    }

    @Override
    public String getString(final String key, final String def) {
        return has(ConfigEntries.xstring, key) ? (String)((ConfigValueEntry)m_map.get(key)).value() : def;
    }

    @Override
    public void addStringArray(final String key, final String... values) {
        ConfigArrays.add(this, ConfigEntries.xstring, key, values);
    }

    @Override
    public String[] getStringArray(final String key) throws InvalidSettingsException {
        return (String[])ConfigArrays.get(this, ConfigEntries.xstring, String.class, key);
    }

    @Override
    public String[] getStringArray(final String key, final String... def) {
        try {
            return getStringArray(key);
        } catch (InvalidSettingsException e) { // NOSONAR that is what the default is for
            return def;
        }
    }
}
