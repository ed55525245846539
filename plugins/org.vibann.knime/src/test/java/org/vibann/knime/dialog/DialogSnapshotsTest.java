/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.knime.dialog;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The dialog of every node is the one that was reviewed: a change shows in the diff of its snapshot. */
class DialogSnapshotsTest {

    /** With {@code -Dvibann.dialogs=renew}: what is there is what is meant. */
    @BeforeAll
    static void renewIfAsked() throws Exception {
        if ("renew".equals(System.getProperty("vibann.dialogs"))) {
            Snapshots.renew();
        }
    }

    static Stream<String> nodes() throws Exception {
        return Snapshots.nodes().keySet().stream();
    }

    @ParameterizedTest
    @MethodSource("nodes")
    void theDialogIsTheOneOfTheSnapshot(final String node) throws Exception {
        assertThat(Snapshots.file(node)).as("snapshot of %s; docs/develop.md says how to write it", node).exists();
        assertThat(Snapshots.text(node)).as("the dialog of %s; if it is meant, renew its snapshot", node)
            .isEqualTo(Files.readString(Snapshots.file(node)));
    }

    @ParameterizedTest
    @MethodSource("nodes")
    void everyReferenceAndProviderIsThere(final String node) throws Exception {
        for (final Class<?> parameters : Snapshots.nodes().get(node)) {
            assertThat(new Dialog(parameters).problems()).as(parameters.getSimpleName()).isEmpty();
        }
    }

    @Test
    void everySnapshotHasItsNode() throws Exception {
        assertThat(Snapshots.written()).containsExactlyInAnyOrderElementsOf(nodes().toList());
    }
}
