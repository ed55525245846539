/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.knime.core.node;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

/** Progress of parts adds up, from any thread, and cancel reaches every part. */
class ProgressTest {
    private final DefaultNodeProgressMonitor m_monitor = new DefaultNodeProgressMonitor();

    private final ExecutionMonitor m_exec = new ExecutionMonitor(m_monitor);

    @Test
    void partsAddUp() {
        final ExecutionMonitor first = m_exec.createSubProgress(0.25);
        first.setProgress(0.5, () -> "half");
        assertThat(m_monitor.getProgress()).isEqualTo(0.125);
        assertThat(m_monitor.getMessage()).isEqualTo("half");
        first.setProgress(0.4);
        assertThat(m_monitor.getProgress()).as("does not go back").isEqualTo(0.125);
        first.setProgress(1.0);
        final ExecutionMonitor second = m_exec.createSubProgress(0.75);
        second.createSubProgress(0.5).setProgress(1.0, () -> "of a part of a part");
        assertThat(m_monitor.getProgress()).isEqualTo(0.625);
        assertThat(m_monitor.getMessage()).isEqualTo("of a part of a part");
    }

    @Test
    void partsAddUpFromManyThreads() {
        IntStream.range(0, 100).parallel().forEach(i -> {
            final ExecutionMonitor part = m_exec.createSubProgress(0.01);
            for (int step = 1; step <= 50; step++) {
                part.setProgress(step / 50.0);
            }
        });
        assertThat(m_monitor.getProgress()).isCloseTo(1.0, within(1e-9));
    }

    @Test
    void cancelReachesParts() throws CanceledExecutionException {
        final ExecutionMonitor part = m_exec.createSubProgress(0.5).createSubProgress(0.5);
        part.checkCanceled();
        m_monitor.setExecuteCanceled();
        assertThatThrownBy(part::checkCanceled).isInstanceOf(CanceledExecutionException.class);
    }
}
