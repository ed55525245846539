/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.knime.core.node.config.base;

/** The types of a setting; their names are the type attributes in the XML. */
public enum ConfigEntries {
    /** A group of settings. */
    config {
        @Override
        public AbstractConfigEntry createEntry(final String key, final String value) {
            return new SimpleConfig(key);
        }
    },
    /** Settings of type boolean. */
    xboolean {
        @Override
        public AbstractConfigEntry createEntry(final String key, final String value) {
            return new ConfigValueEntry(this, key, Boolean.valueOf(value));
        }
    },
    /** Settings of type byte. */
    xbyte {
        @Override
        public AbstractConfigEntry createEntry(final String key, final String value) {
            return new ConfigValueEntry(this, key, Byte.valueOf(value));
        }
    },
    /** Settings of type char. */
    xchar {
        @Override
        public AbstractConfigEntry createEntry(final String key, final String value) {
            if (value == null || value.length() != 1) {
                throw new IllegalArgumentException(
                    "A character entry needs exactly one character, not \"" + value + "\"");
            }
            return new ConfigValueEntry(this, key, value.charAt(0));
        }
    },
    /** Settings of type double. */
    xdouble {
        @Override
        public AbstractConfigEntry createEntry(final String key, final String value) {
            return new ConfigValueEntry(this, key, Double.valueOf(value));
        }
    },
    /** Settings of type float. */
    xfloat {
        @Override
        public AbstractConfigEntry createEntry(final String key, final String value) {
            return new ConfigValueEntry(this, key, Float.valueOf(value));
        }
    },
    /** Settings of type int. */
    xint {
        @Override
        public AbstractConfigEntry createEntry(final String key, final String value) {
            return new ConfigValueEntry(this, key, Integer.valueOf(value));
        }
    },
    /** Settings of type long. */
    xlong {
        @Override
        public AbstractConfigEntry createEntry(final String key, final String value) {
            return new ConfigValueEntry(this, key, Long.valueOf(value));
        }
    },
    /** Settings of type password. */
    xpassword {
        @Override
        public AbstractConfigEntry createEntry(final String key, final String value) {
            return new ConfigValueEntry(this, key, value);
        }
    },
    /** Settings of type short. */
    xshort {
        @Override
        public AbstractConfigEntry createEntry(final String key, final String value) {
            return new ConfigValueEntry(this, key, Short.valueOf(value));
        }
    },
    /** Settings of type string. */
    xstring {
        @Override
        public AbstractConfigEntry createEntry(final String key, final String value) {
            return new ConfigValueEntry(this, key, value);
        }
    },
    /** Settings of type transientstring. */
    xtransientstring {
        @Override
        public AbstractConfigEntry createEntry(final String key, final String value) {
            return new ConfigValueEntry(this, key, value);
        }
    };

    /**
     * @param key the key of the new entry
     * @param value its value as text; null only where the type has null
     * @return a new entry of this type
     * @throws IllegalArgumentException when the text is no value of the type
     */
    public abstract AbstractConfigEntry createEntry(String key, String value);
}
