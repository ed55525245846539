/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.knime.node;

import java.lang.reflect.Field;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

import org.knime.node.parameters.Widget;
import org.knime.node.parameters.WidgetGroup;
import org.knime.node.parameters.widget.choices.Label;

/**
 * What the node description says about a parameter.
 *
 * @param title name of the parameter
 * @param description an XML fragment
 */
record OptionDescription(String title, String description) {

    /** @return the options of a group of parameters and the groups nested in it, in the order of declaration */
    static List<OptionDescription> of(final Class<?> group) {
        if (group == null || group == Object.class) {
            return List.of();
        }
        final var options = new ArrayList<>(of(group.getSuperclass()));
        for (var field : group.getDeclaredFields()) {
            final var widget = field.getAnnotation(Widget.class);
            if (widget != null) {
                options.add(new OptionDescription(widget.title(), widget.description() + details(field)));
            } else if (WidgetGroup.class.isAssignableFrom(field.getType())) {
                options.addAll(of(field.getType()));
            }
        }
        return options;
    }

    private static String details(final Field field) {
        final var type = field.getType();
        if (type.isEnum()) {
            return list(Arrays.stream(type.getFields()).filter(Field::isEnumConstant)
                .map(OptionDescription::ofConstant).toList());
        } else if (type.isArray() && WidgetGroup.class.isAssignableFrom(type.getComponentType())) {
            return list(of(type.getComponentType()));
        }
        return "";
    }

    private static OptionDescription ofConstant(final Field constant) {
        final var label = constant.getAnnotation(Label.class);
        return label == null ? new OptionDescription(constant.getName(), "")
            : new OptionDescription(label.value(), label.description());
    }

    private static String list(final List<OptionDescription> options) {
        if (options.stream().allMatch(option -> option.description().isBlank())) {
            return "";
        }
        return options.stream()
            .map(option -> "<li><b>" + escape(option.title()) + "</b>"
                + (option.description().isBlank() ? "" : ": " + option.description()) + "</li>")
            .collect(Collectors.joining("", "<ul>", "</ul>"));
    }

    private static String escape(final String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
