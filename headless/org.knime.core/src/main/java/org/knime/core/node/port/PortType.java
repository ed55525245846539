/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.knime.core.node.port;

import java.util.Objects;

import org.knime.core.node.config.ConfigWO;

/** The type of a port: the class of the objects that go through it, and whether it may stay unconnected. */
public final class PortType {
    /** The colour of ports whose type has none. */
    public static final int DEFAULT_COLOR = 0x9B9B9B;

    private final Class<? extends PortObject> m_class;

    private final boolean m_optional;

    private final String m_name;

    private final int m_color;

    PortType(final Class<? extends PortObject> objectClass, final boolean optional, final String name,
        final int color) {
        m_class = Objects.requireNonNull(objectClass, "Port object class must not be null");
        m_optional = optional;
        m_name = name;
        m_color = color;
    }

    /** @return the class of the objects */
    public Class<? extends PortObject> getPortObjectClass() {
        return m_class;
    }

    /** @return the class of the specs of these objects */
    public Class<? extends PortObjectSpec> getPortObjectSpecClass() {
        return getPortObjectSpecClass(m_class);
    }

    /**
     * @param cl a class of objects
     * @return the class that its getSpec method returns
     */
    public static Class<? extends PortObjectSpec> getPortObjectSpecClass(final Class<? extends PortObject> cl) {
        try {
            return cl.getMethod("getSpec").getReturnType().asSubclass(PortObjectSpec.class);
        } catch (NoSuchMethodException e) {
            throw new IllegalStateException(e);
        }
    }

    /** @return whether the port may stay unconnected */
    public boolean isOptional() {
        return m_optional;
    }

    /** @return the name that users see */
    public String getName() {
        return m_name;
    }

    /**
     * @param type another type
     * @return whether all its objects are of this type too
     */
    public boolean isSuperTypeOf(final PortType type) {
        return m_class.isAssignableFrom(type.m_class);
    }

    /**
     * @param portObject an object
     * @return whether it is of this type
     */
    public boolean acceptsPortObject(final PortObject portObject) {
        return m_class.isInstance(portObject);
    }

    /** @param settings where to write this type */
    public void save(final ConfigWO settings) {
        settings.addString("object_class", m_class.getName());
    }

    @Override
    public boolean equals(final Object obj) {
        return obj instanceof PortType other && m_class == other.m_class && m_optional == other.m_optional;
    }

    @Override
    public int hashCode() {
        return m_class.hashCode() ^ Boolean.hashCode(m_optional);
    }

    @Override
    public String toString() {
        return getClass().getSimpleName() + "(" + m_class.getSimpleName() + (m_optional ? ", optional)" : ")");
    }
}
