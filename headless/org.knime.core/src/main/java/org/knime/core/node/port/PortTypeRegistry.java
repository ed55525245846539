/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.knime.core.node.port;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

import org.knime.core.node.port.PortObject.PortObjectSerializer;
import org.knime.core.node.port.PortObjectSpec.PortObjectSpecSerializer;

/**
 * Knows the types of ports: those that the plugin.xml files on the class path register at the extension point
 * org.knime.core.PortType, and all others that were asked for.
 */
public final class PortTypeRegistry {
    private static final PortTypeRegistry INSTANCE = new PortTypeRegistry();

    private final Map<Class<? extends PortObject>, PortType> m_types = new ConcurrentHashMap<>();

    private final Map<Class<? extends PortObject>, PortType> m_optionalTypes = new ConcurrentHashMap<>();

    private PortTypeRegistry() {
    }

    /** @return the only registry */
    public static PortTypeRegistry getInstance() {
        return INSTANCE;
    }

    /**
     * @param objectClass a class of objects
     * @return its type
     */
    public PortType getPortType(final Class<? extends PortObject> objectClass) {
        return getPortType(objectClass, false);
    }

    /**
     * @param objectClass a class of objects
     * @param isOptional whether the port may stay unconnected
     * @return the type
     */
    public PortType getPortType(final Class<? extends PortObject> objectClass, final boolean isOptional) {
        final Map<Class<? extends PortObject>, PortType> types = isOptional ? m_optionalTypes : m_types;
        final PortType known = types.get(objectClass);
        if (known != null) {
            return known;
        }
        final Optional<PortTypeExtension> extension = PortTypeExtension.find(objectClass.getClassLoader(),
            e -> e.objectClass().equals(objectClass.getName()));
        final PortType type = new PortType(objectClass, isOptional,
            extension.map(PortTypeExtension::name).orElseGet(() -> PortTypeExtension.builtInName(objectClass)),
            extension.map(PortTypeExtension::color).orElse(PortType.DEFAULT_COLOR));
        final PortType raced = types.putIfAbsent(objectClass, type);
        return raced == null ? type : raced;
    }

    /**
     * @param className the name of a class of objects
     * @return the class
     */
    public Optional<Class<? extends PortObject>> getObjectClass(final String className) {
        return PortTypeExtension.load(className, PortObject.class);
    }

    /**
     * @param className the name of a class of specs
     * @return the class
     */
    public Optional<Class<? extends PortObjectSpec>> getSpecClass(final String className) {
        return PortTypeExtension.load(className, PortObjectSpec.class);
    }

    /**
     * @param objectClass a class of objects
     * @param <T> the class
     * @return writes and reads its objects: the registered serializer, else the nested class Serializer
     */
    @SuppressWarnings("unchecked")
    public <T extends PortObject> Optional<PortObjectSerializer<T>> getObjectSerializer(final Class<T> objectClass) {
        return PortTypeExtension.serializer(objectClass, PortObjectSerializer.class,
            e -> e.objectClass().equals(objectClass.getName()), PortTypeExtension::objectSerializer)
            .map(s -> (PortObjectSerializer<T>)s);
    }

    /**
     * @param specClass a class of specs
     * @param <T> the class
     * @return writes and reads its specs: the registered serializer, else the nested class Serializer
     */
    @SuppressWarnings("unchecked")
    public <T extends PortObjectSpec> Optional<PortObjectSpecSerializer<T>> getSpecSerializer(
        final Class<T> specClass) {
        return PortTypeExtension.serializer(specClass, PortObjectSpecSerializer.class,
            e -> e.specClass().equals(specClass.getName()), PortTypeExtension::specSerializer)
            .map(s -> (PortObjectSpecSerializer<T>)s);
    }
}
