/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.headless.run;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;

import org.knime.core.node.CanceledExecutionException;
import org.knime.core.node.port.PortObject;
import org.knime.core.node.port.PortObjectSpec;
import org.vibann.headless.workflow.Connection;
import org.vibann.headless.workflow.Workflow;

/** One node's execution on a thread of its own. */
final class NodeExecution {

    private final Workflow workflow;

    private final Map<Integer, LoadedNode> nodes;

    private final LoadedNode node;

    private final ResultSink sink;

    private final RunListener listener;

    private volatile boolean canceled;

    private volatile Thread thread;

    NodeExecution(final Workflow workflow, final Map<Integer, LoadedNode> nodes, final int id, final ResultSink sink,
        final RunListener listener) {
        this.workflow = workflow;
        this.nodes = nodes;
        this.node = nodes.get(id);
        this.sink = sink;
        this.listener = listener;
    }

    /** Starts the thread; its end is put into the queue. */
    void start(final BlockingQueue<NodeResult> ended) {
        final Thread worker = new Thread(() -> ended.add(run()), node.description().label());
        worker.setDaemon(true); // a node that does not stop must not keep the program
        thread = worker;
        worker.start();
    }

    /** Tells the node to stop. */
    void cancel() {
        canceled = true;
        node.monitor().setExecuteCanceled();
        thread.interrupt();
    }

    private NodeResult run() {
        final long start = System.nanoTime();
        listener.started(node.description(), new MonitoredProgress(node.monitor()));
        NodeState state = NodeState.FAILED;
        String message = "";
        List<PortFile> ports = List.of();
        Optional<String> view = Optional.empty();
        try (NodeScope scope = NodeScope.enter(workflow)) {
            if (configureAndExecute()) {
                ports = sink.save(node.description(), node.dataOutputs(), node.context());
                view = sink == ResultSink.NONE ? Optional.empty() : node.view();
                state = NodeState.EXECUTED;
            } else {
                message = node.takeReason();
            }
        } catch (final CanceledExecutionException e) { // NOSONAR told by the state
            canceled = true;
        } catch (final IOException e) { // NOSONAR told by the message
            message = "its output cannot be written: " + FileProblem.of(e);
        } catch (final OutOfMemoryError e) { // NOSONAR told by the message
            message = "it needs more memory than there is; give more with VIBANN_JAVA_OPTIONS=-Xmx2g";
        } catch (final RuntimeException | Error e) { // NOSONAR a node's error must not end the run
            message = "internal error: " + e;
        }
        if (state != NodeState.EXECUTED && canceled) {
            state = NodeState.CANCELED;
            message = "it was cancelled";
        }
        final double seconds = (System.nanoTime() - start) / 1e9;
        return new NodeResult(node.description(), state, seconds, message, node.messages().warnings(), ports, view);
    }

    private boolean configureAndExecute() {
        final PortObject[] inputs = new PortObject[node.inputs()];
        final PortObjectSpec[] specs = new PortObjectSpec[node.inputs()];
        for (final Connection connection : workflow.into(node.description().id())) {
            final PortObject input = nodes.get(connection.source()).output(connection.sourcePort());
            inputs[connection.destinationPort()] = input;
            specs[connection.destinationPort()] = input == null ? null : input.getSpec();
        }
        return node.configure(specs) && node.execute(inputs);
    }
}
