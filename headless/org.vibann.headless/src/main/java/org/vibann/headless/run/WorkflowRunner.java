/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.headless.run;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.LinkedBlockingQueue;

import org.vibann.headless.bundle.InstalledBundles;
import org.vibann.headless.workflow.Workflow;
import org.vibann.headless.workflow.WorkflowException;
import org.vibann.headless.workflow.WorkflowNode;

/**
 * Runs a workflow: every node after those it needs, independent ones at the same time. A node that fails stops those
 * that need it and no others. One runner runs one workflow once.
 */
public final class WorkflowRunner {

    private final InstalledBundles bundles;

    private final RunListener listener;

    private final ResultSink sink;

    private final Map<Integer, NodeExecution> running = new ConcurrentHashMap<>();

    private final Map<Integer, NodeResult> results = new TreeMap<>();

    private volatile boolean canceled;

    /**
     * @param bundles where nodes come from
     * @param listener is told how the run goes on
     * @param sink takes the nodes' output
     */
    public WorkflowRunner(final InstalledBundles bundles, final RunListener listener, final ResultSink sink) {
        this.bundles = bundles;
        this.listener = listener;
        this.sink = sink;
    }

    /**
     * Runs a workflow and waits until all its nodes have ended.
     *
     * @param workflow the workflow
     * @return what became of each node, by number
     * @throws WorkflowException when connections do not fit the nodes' ports, or a flow variable a setting; then nothing
     *             has run
     */
    public List<NodeResult> run(final Workflow workflow) throws WorkflowException {
        try (NodeScope scope = NodeScope.enter(workflow)) {
            final WorkflowLoader loader = new WorkflowLoader(bundles, workflow);
            loader.refused().values().forEach(this::end);
            final SpecPropagation propagation = new SpecPropagation(workflow, loader.loaded());
            propagation.failures().forEach(this::end);
            execute(workflow, loader.loaded());
        }
        return List.copyOf(results.values());
    }

    /** Stops the run: nodes that run are told to stop, others do not start. May be called from any thread. */
    public void cancel() {
        canceled = true;
        running.values().forEach(NodeExecution::cancel);
    }

    private void execute(final Workflow workflow, final Map<Integer, LoadedNode> nodes) {
        final BlockingQueue<NodeResult> ended = new LinkedBlockingQueue<>();
        boolean more = true;
        while (more) {
            for (final WorkflowNode node : workflow.inOrder()) {
                if (!results.containsKey(node.id()) && !running.containsKey(node.id())) {
                    advance(workflow, nodes, node, ended);
                }
            }
            more = !running.isEmpty();
            if (more) {
                final NodeResult result = takeUninterruptibly(ended);
                running.remove(result.node().id());
                end(result);
            }
        }
    }

    /** Starts a node when it can start, or ends it when it never will. */
    private void advance(final Workflow workflow, final Map<Integer, LoadedNode> nodes, final WorkflowNode node,
        final BlockingQueue<NodeResult> ended) {
        final Set<Integer> needed = workflow.predecessors(node.id());
        final Optional<NodeResult> missing = needed.stream().map(results::get)
            .filter(result -> result != null && result.state() != NodeState.EXECUTED).findFirst();
        if (missing.isPresent()) {
            end(blocked(node, missing.get()));
        } else if (canceled) {
            end(NodeResult.notStarted(node, NodeState.NOT_EXECUTED, "the run was cancelled before it began"));
        } else if (results.keySet().containsAll(needed)) {
            final NodeExecution execution = new NodeExecution(workflow, nodes, node.id(), sink, listener);
            running.put(node.id(), execution);
            execution.start(ended);
            if (canceled) { // cancel() may have looked at the running nodes just before
                execution.cancel();
            }
        }
    }

    private static NodeResult blocked(final WorkflowNode node, final NodeResult missing) {
        final boolean skipped = missing.state() == NodeState.SKIPPED;
        final String why = switch (missing.state()) {
            case SKIPPED -> "was skipped";
            case FAILED -> "failed";
            case CANCELED -> "was cancelled";
            default -> "did not run";
        };
        return NodeResult.notStarted(node, skipped ? NodeState.SKIPPED : NodeState.NOT_EXECUTED,
            "it needs " + missing.node().label() + ", which " + why);
    }

    private void end(final NodeResult result) {
        results.put(result.node().id(), result);
        listener.finished(result);
    }

    private static NodeResult takeUninterruptibly(final BlockingQueue<NodeResult> queue) {
        boolean interrupted = false;
        try {
            while (true) {
                try {
                    return queue.take();
                } catch (final InterruptedException e) { // NOSONAR passed on below
                    interrupted = true;
                }
            }
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
