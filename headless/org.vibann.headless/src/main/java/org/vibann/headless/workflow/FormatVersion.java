/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.headless.workflow;

import java.util.Arrays;
import java.util.Comparator;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Version of the format of {@code workflow.knime} (not of the product that wrote it).
 *
 * @param major first number
 * @param minor second number
 * @param patch third number
 */
record FormatVersion(int major, int minor, int patch) implements Comparable<FormatVersion> {

    /** The newest that is read: what KNIME 5.1 and all later ones up to now write. */
    static final FormatVersion NEWEST = new FormatVersion(5, 1, 0);

    /** The oldest that is read: earlier ones name nodes and ports in other ways. */
    static final FormatVersion OLDEST = new FormatVersion(3, 1, 0);

    private static final Pattern PATTERN = Pattern.compile("\\d{1,6}\\.\\d{1,6}\\.\\d{1,6}");

    private static final Comparator<FormatVersion> ORDER = Comparator.comparingInt(FormatVersion::major)
        .thenComparingInt(FormatVersion::minor).thenComparingInt(FormatVersion::patch);

    /** @return the version that a text such as {@code 5.1.0} names; empty when it is none */
    static Optional<FormatVersion> parse(final String text) {
        if (!PATTERN.matcher(text).matches()) {
            return Optional.empty();
        }
        final int[] parts = Arrays.stream(text.split("\\.")).mapToInt(Integer::parseInt).toArray();
        return Optional.of(new FormatVersion(parts[0], parts[1], parts[2]));
    }

    @Override
    public int compareTo(final FormatVersion other) {
        return ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        return major + "." + minor + "." + patch;
    }
}
