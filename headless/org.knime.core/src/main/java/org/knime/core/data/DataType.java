/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.knime.core.data;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.config.ConfigRO;
import org.knime.core.node.config.ConfigWO;

/**
 * The type of a column or cell: a cell class and the value classes that its cells can be asked for, or only value
 * classes where a column holds cells of several classes.
 */
public final class DataType {
    private static final String CFG_CELL_CLASS = "cell_class";

    private static final String CFG_PREFERRED = "has_pref_value_class";

    private static final String CFG_VALUE_CLASSES = "value_classes";

    private static final DataCell MISSING = new MissingCell(null);

    private static final Map<String, String> NAMES = Map.of("DoubleValue", "Number (Float)", "IntValue",
        "Number (Integer)", "LongValue", "Number (Long Integer)", "StringValue", "String", "BooleanValue", "Boolean");

    private static final Map<Class<? extends DataCell>, DataType> TYPES = new ConcurrentHashMap<>();

    private final Class<? extends DataCell> m_cellClass;

    private final List<Class<? extends DataValue>> m_valueClasses;

    private DataType(final Class<? extends DataCell> cellClass, final List<Class<? extends DataValue>> valueClasses) {
        m_cellClass = cellClass;
        m_valueClasses = List.copyOf(valueClasses);
    }

    /**
     * @param cellClass a class of cells
     * @return its type
     */
    public static DataType getType(final Class<? extends DataCell> cellClass) {
        Objects.requireNonNull(cellClass, "Class must not be null.");
        final DataType known = TYPES.get(cellClass);
        if (known != null) {
            return known;
        }
        final Set<Class<? extends DataValue>> values = new LinkedHashSet<>();
        for (Class<?> c = cellClass; c != null; c = c.getSuperclass()) {
            collect(c, values);
        }
        values.add(DataValue.class);
        final DataType type = new DataType(cellClass, new ArrayList<>(values));
        final DataType raced = TYPES.putIfAbsent(cellClass, type);
        return raced == null ? type : raced;
    }

    private static void collect(final Class<?> c, final Set<Class<? extends DataValue>> values) {
        for (final Class<?> i : c.getInterfaces()) {
            if (DataValue.class.isAssignableFrom(i) && i != DataValue.class) {
                values.add(i.asSubclass(DataValue.class));
            }
            collect(i, values);
        }
    }

    /** @return a missing cell without a reason */
    public static DataCell getMissingCell() {
        return MISSING;
    }

    /**
     * @param type1 a type
     * @param type2 another type
     * @return the most specific type whose cells both types' cells are
     */
    public static DataType getCommonSuperType(final DataType type1, final DataType type2) {
        if (type1 == null || type2 == null) {
            throw new NullPointerException("Cannot build super type of a null type");
        }
        if (type1.isMissingValueType()) {
            return type2;
        }
        if (type2.isMissingValueType() || type1.isASuperTypeOf(type2)) {
            return type1;
        }
        if (type2.isASuperTypeOf(type1)) {
            return type2;
        }
        final List<Class<? extends DataValue>> common = new ArrayList<>(type1.m_valueClasses);
        common.retainAll(type2.m_valueClasses);
        return List.<Class<? extends DataCell>> of(org.knime.core.data.def.DoubleCell.class,
            org.knime.core.data.def.LongCell.class).stream().map(DataType::getType)
            .filter(t -> Set.copyOf(t.m_valueClasses).equals(Set.copyOf(common))).findFirst()
            .orElseGet(() -> new DataType(null, common));
    }

    /** @return the value class that describes the type best */
    public Class<? extends DataValue> getPreferredValueClass() {
        return m_valueClasses.get(0);
    }

    /** @return the order of the cells of this type */
    public DataValueComparator getComparator() {
        return DataTypeComparators.of(this);
    }

    /** @return whether this is the type of missing cells */
    public boolean isMissingValueType() {
        return m_cellClass == MissingCell.class;
    }

    /**
     * @param valueClass a value class
     * @return whether cells of this type can be asked for it; true for the type of missing cells
     */
    public boolean isCompatible(final Class<? extends DataValue> valueClass) {
        return isMissingValueType() || m_valueClasses.contains(valueClass);
    }

    /**
     * @param type another type
     * @return whether a column of this type may hold cells of that type
     */
    public boolean isASuperTypeOf(final DataType type) {
        if (type == null) {
            throw new NullPointerException("Type argument must not be null.");
        }
        if (equals(type) || type.isMissingValueType()) {
            return true;
        }
        return type.m_valueClasses.containsAll(m_valueClasses);
    }

    /** @return the name that users see */
    public String getName() {
        if (isMissingValueType()) {
            return "?";
        }
        final String name = NAMES.get(getPreferredValueClass().getSimpleName());
        if (name != null) {
            return name;
        }
        return m_cellClass != null ? m_cellClass.getSimpleName() : "Non-Native " + m_valueClasses.stream()
            .map(Class::getSimpleName).toList();
    }

    @Override
    public String toString() {
        return getName();
    }

    @Override
    public boolean equals(final Object other) {
        return other instanceof DataType type && m_cellClass == type.m_cellClass
            && Set.copyOf(m_valueClasses).equals(Set.copyOf(type.m_valueClasses));
    }

    @Override
    public int hashCode() {
        return m_cellClass != null ? m_cellClass.hashCode() : Set.copyOf(m_valueClasses).hashCode();
    }

    /** @param config where to write this type */
    public void save(final ConfigWO config) {
        config.addString(CFG_CELL_CLASS, m_cellClass == null ? null : m_cellClass.getName());
        if (m_cellClass == null) {
            config.addBoolean(CFG_PREFERRED, false);
            config.addStringArray(CFG_VALUE_CLASSES,
                m_valueClasses.stream().map(Class::getName).toArray(String[]::new));
        }
    }

    /**
     * @param config where a type was written
     * @return the type
     * @throws InvalidSettingsException when it is incomplete or names a class that is not known
     */
    public static DataType load(final ConfigRO config) throws InvalidSettingsException {
        final String cellClass = config.getString(CFG_CELL_CLASS);
        try {
            if (cellClass != null) {
                return getType(DataTypeClasses.find(cellClass).asSubclass(DataCell.class));
            }
            final List<Class<? extends DataValue>> values = new ArrayList<>();
            for (final String name : config.getStringArray(CFG_VALUE_CLASSES)) {
                values.add(DataTypeClasses.find(name).asSubclass(DataValue.class));
            }
            return new DataType(null, values);
        } catch (ClassNotFoundException | ClassCastException e) {
            throw new InvalidSettingsException("Data cell implementation '" + e.getMessage() + "' not found.", e);
        }
    }
}
