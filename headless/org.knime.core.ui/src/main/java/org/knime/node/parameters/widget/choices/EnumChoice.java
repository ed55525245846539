/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.knime.node.parameters.widget.choices;

/**
 * A choice among enum constants.
 *
 * @param id the constant
 * @param text what the dialog shows
 * @param <E> the enum
 */
public record EnumChoice<E extends Enum<E>>(E id, String text) {

    /**
     * @param enumConst a constant
     * @param <E> the enum
     * @return the choice with the text of the constant's {@link Label}, or of its name where it has none
     */
    public static <E extends Enum<E>> EnumChoice<E> fromEnumConst(final E enumConst) {
        try {
            final var label = enumConst.getDeclaringClass().getField(enumConst.name()).getAnnotation(Label.class);
            return new EnumChoice<>(enumConst, label == null ? enumConst.name() : label.value());
        } catch (NoSuchFieldException e) {
            throw new IllegalStateException("No field of enum constant " + enumConst, e);
        }
    }
}
