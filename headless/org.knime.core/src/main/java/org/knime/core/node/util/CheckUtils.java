/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.knime.core.node.util;

import org.knime.core.node.InvalidSettingsException;

/** Checks that throw with a message when they do not hold. */
public final class CheckUtils {
    private CheckUtils() {
    }

    private static String text(final String template, final Object... args) {
        return args.length == 0 ? template : String.format(template, args);
    }

    /**
     * @param predicate what has to hold
     * @param template the message with places
     * @param templateArgs what to put there
     * @throws InvalidSettingsException when it does not hold
     */
    public static void checkSetting(final boolean predicate, final String template, final Object... templateArgs)
        throws InvalidSettingsException {
        if (!predicate) {
            throw new InvalidSettingsException(text(template, templateArgs));
        }
    }

    /**
     * @param o what must not be null
     * @param template the message with places
     * @param templateArgs what to put there
     * @param <T> its class
     * @return the object
     * @throws InvalidSettingsException when it is null
     */
    public static <T> T checkSettingNotNull(final T o, final String template, final Object... templateArgs)
        throws InvalidSettingsException {
        checkSetting(o != null, template, templateArgs);
        return o;
    }

    /**
     * @param predicate what has to hold
     * @param template the message with places
     * @param templateArgs what to put there
     * @throws IllegalArgumentException when it does not hold
     */
    public static void checkArgument(final boolean predicate, final String template, final Object... templateArgs) {
        if (!predicate) {
            throw new IllegalArgumentException(text(template, templateArgs));
        }
    }

    /**
     * @param o what must not be null
     * @param template the message with places
     * @param templateArgs what to put there
     * @param <T> its class
     * @return the object
     * @throws IllegalArgumentException when it is null
     */
    public static <T> T checkArgumentNotNull(final T o, final String template, final Object... templateArgs) {
        checkArgument(o != null, template, templateArgs);
        return o;
    }

    /**
     * @param o what must not be null
     * @param <T> its class
     * @return the object
     * @throws IllegalArgumentException when it is null
     */
    public static <T> T checkArgumentNotNull(final T o) {
        return checkArgumentNotNull(o, "Argument must not be null");
    }

    /**
     * @param o what must not be null
     * @param template the message with places
     * @param templateArgs what to put there
     * @param <T> its class
     * @return the object
     * @throws NullPointerException when it is null
     */
    public static <T> T checkNotNull(final T o, final String template, final Object... templateArgs) {
        if (o == null) {
            throw new NullPointerException(text(template, templateArgs));
        }
        return o;
    }

    /**
     * @param predicate what has to hold
     * @param template the message with places
     * @param templateArgs what to put there
     * @throws IllegalStateException when it does not hold
     */
    public static void checkState(final boolean predicate, final String template, final Object... templateArgs) {
        if (!predicate) {
            throw new IllegalStateException(text(template, templateArgs));
        }
    }
}
