/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.headless.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.vibann.headless.bundle.InstalledBundles;
import org.vibann.headless.testnodes.FailingNodeFactory;
import org.vibann.headless.testnodes.NumbersNodeFactory;
import org.vibann.headless.testnodes.SlowNodeFactory;
import org.vibann.headless.testnodes.WorkflowFiles;
import org.vibann.headless.workflow.Workflow;
import org.vibann.headless.workflow.WorkflowNode;
import org.vibann.headless.workflow.WorkflowReader;

/** Order, parallel execution and cancelling. */
@Timeout(60)
class WorkflowRunnerTest {

    @TempDir
    private Path folder;

    private static final class Quiet implements RunListener {
        @Override
        public void started(final WorkflowNode node, final NodeProgress progress) {
            // nobody looks
        }

        @Override
        public void finished(final NodeResult result) {
            // nobody looks
        }
    }

    private WorkflowRunner runner(final RunListener listener, final ResultSink sink) throws Exception {
        return new WorkflowRunner(InstalledBundles.find(getClass().getClassLoader()), listener, sink);
    }

    @Test
    void independentNodesRunAtTheSameTime() throws Exception {
        final Workflow workflow = WorkflowReader.read(new WorkflowFiles(folder.resolve("w"))
            .node(1, NumbersNodeFactory.class).node(2, NumbersNodeFactory.class).write());
        final CyclicBarrier both = new CyclicBarrier(2);

        // Each waits until the other is there too: one after the other they would wait in vain.
        final List<NodeResult> results = runner(new Quiet(), (node, outputs, monitor) -> {
            try {
                both.await(30, TimeUnit.SECONDS);
            } catch (final Exception e) {
                throw new IOException("alone", e);
            }
            return List.of();
        }).run(workflow);

        assertThat(results).extracting(NodeResult::state).containsExactly(NodeState.EXECUTED, NodeState.EXECUTED);
    }

    @Test
    void cancelStopsARunningNodeAndThoseAfterIt() throws Exception {
        final Workflow workflow = WorkflowReader.read(new WorkflowFiles(folder.resolve("w"))
            .node(1, NumbersNodeFactory.class).node(2, SlowNodeFactory.class).node(3, FailingNodeFactory.class)
            .connect(1, 1, 2, 1).connect(2, 1, 3, 1).write());
        final CountDownLatch slow = new CountDownLatch(1);
        final AtomicReference<RunListener.NodeProgress> progress = new AtomicReference<>();
        final WorkflowRunner runner = runner(new RunListener() {
            @Override
            public void started(final WorkflowNode node, final NodeProgress its) {
                if (node.id() == 2) {
                    progress.set(its);
                    slow.countDown();
                }
            }

            @Override
            public void finished(final NodeResult result) {
                // looked at below
            }
        }, ResultSink.NONE);
        final AtomicReference<List<NodeResult>> results = new AtomicReference<>();
        final Thread run = new Thread(() -> {
            try {
                results.set(runner.run(workflow));
            } catch (final Exception e) {
                throw new IllegalStateException(e);
            }
        });
        run.start();
        assertThat(slow.await(30, TimeUnit.SECONDS)).isTrue();
        while (!progress.get().message().startsWith("step ") || Double.isNaN(progress.get().fraction())) {
            Thread.sleep(5);
        }
        assertThat(progress.get().fraction()).isBetween(0.0, 1.0);

        runner.cancel();
        run.join(TimeUnit.SECONDS.toMillis(30)); // the node's own minute of work is cut short

        assertThat(results.get()).extracting(NodeResult::state).containsExactly(NodeState.EXECUTED,
            NodeState.CANCELED, NodeState.NOT_EXECUTED);
        assertThat(results.get().get(1).seconds()).isLessThan(30);
    }

    @Test
    void nothingStartsAfterCancel() throws Exception {
        final Workflow workflow = WorkflowReader
            .read(new WorkflowFiles(folder.resolve("w")).node(1, NumbersNodeFactory.class).write());
        final WorkflowRunner runner = runner(new Quiet(), ResultSink.NONE);

        runner.cancel();

        assertThat(runner.run(workflow)).singleElement().satisfies(result -> {
            assertThat(result.state()).isEqualTo(NodeState.NOT_EXECUTED);
            assertThat(result.message()).contains("cancelled");
        });
    }

    @Test
    void outputThatCannotBeWrittenFailsTheNode() throws Exception {
        final Workflow workflow = WorkflowReader
            .read(new WorkflowFiles(folder.resolve("w")).node(1, NumbersNodeFactory.class).write());

        final List<NodeResult> results = runner(new Quiet(), (node, outputs, monitor) -> {
            throw new IOException("no space left");
        }).run(workflow);

        assertThat(results).singleElement().satisfies(result -> {
            assertThat(result.state()).isEqualTo(NodeState.FAILED);
            assertThat(result.message()).contains("no space left");
        });
    }
}
