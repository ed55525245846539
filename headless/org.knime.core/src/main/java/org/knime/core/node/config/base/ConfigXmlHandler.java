/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.knime.core.node.config.base;

import java.io.StringReader;
import java.util.ArrayDeque;
import java.util.Deque;

import org.xml.sax.Attributes;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;
import org.xml.sax.helpers.DefaultHandler;

/** Builds settings from the events of an XML parser. */
final class ConfigXmlHandler extends DefaultHandler {
    private final Deque<ConfigBase> m_open = new ArrayDeque<>();

    private final ConfigBase m_root;

    ConfigXmlHandler(final ConfigBase root) {
        m_root = root;
    }

    @Override
    public void startElement(final String uri, final String localName, final String qName,
        final Attributes attributes) throws SAXException {
        if ("config".equals(qName)) {
            if (m_open.isEmpty()) {
                m_root.setKey(attributes.getValue("key"));
                m_open.push(m_root);
            } else {
                m_open.push(m_open.peek().addConfigBase(attributes.getValue("key")));
            }
        } else if ("entry".equals(qName) && !m_open.isEmpty()) {
            m_open.peek().addEntry(entry(attributes));
        } else {
            throw new SAXException("\"" + qName + "\" is not a valid tag name.");
        }
    }

    private static AbstractConfigEntry entry(final Attributes attributes) throws SAXException {
        final String key = attributes.getValue("key");
        final String type = attributes.getValue("type");
        final String value = attributes.getValue("value");
        final boolean isNull = value == null || "true".equals(attributes.getValue("isnull"));
        final ConfigEntries entries;
        try {
            entries = ConfigEntries.valueOf(String.valueOf(type));
        } catch (IllegalArgumentException e) {
            throw new SAXException("Invalid type ('" + type + "') for key '" + key + "' in XML file.", e);
        }
        try {
            return entries.createEntry(key, isNull ? null : ConfigXmlText.unescape(value));
        } catch (IllegalArgumentException | NullPointerException e) {
            throw new SAXException("Invalid value ('" + value + "') for key '" + key + "' of type " + type + ".", e);
        }
    }

    @Override
    public void endElement(final String uri, final String localName, final String qName) {
        if ("config".equals(qName)) {
            m_open.pop();
        }
    }

    @Override
    public InputSource resolveEntity(final String publicId, final String systemId) {
        return new InputSource(new StringReader(""));
    }

    @Override
    public void error(final SAXParseException e) throws SAXException {
        throw e;
    }
}
