/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.headless.workflow;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.knime.core.node.config.base.AbstractConfigEntry;

/** A workflow's graph: nodes by number and sound connections, without cycles. Immutable. */
public final class Workflow {

    private final String name;

    private final Path directory;

    private final Map<Integer, WorkflowNode> nodes;

    private final List<Connection> connections;

    private final List<WorkflowNode> order;

    private final Map<String, AbstractConfigEntry> variables;

    /**
     * Checks and keeps a graph.
     *
     * @param name the workflow's name
     * @param directory the workflow's directory
     * @param nodes its nodes
     * @param connections its connections
     * @param variables its flow variables: their values by their names
     * @throws WorkflowException when two nodes have one number, a connection names a node that is not there, two enter
     *             one port, or there is a cycle; the message names the nodes
     */
    public Workflow(final String name, final Path directory, final Collection<WorkflowNode> nodes,
        final Collection<Connection> connections, final Map<String, AbstractConfigEntry> variables)
        throws WorkflowException {
        this.name = name;
        this.variables = Collections.unmodifiableMap(new LinkedHashMap<>(variables));
        this.directory = directory;
        this.nodes = byId(nodes);
        this.connections = connections.stream()
            .sorted(Comparator.comparingInt(Connection::destination).thenComparingInt(Connection::destinationPort)
                .thenComparingInt(Connection::source).thenComparingInt(Connection::sourcePort))
            .toList();
        final List<String> problems = connectionProblems();
        if (!problems.isEmpty()) {
            throw WorkflowException.of("The workflow's connections are broken:", problems);
        }
        this.order = List.copyOf(sorted());
        final List<WorkflowNode> cycle = nodesOnCycles();
        if (!cycle.isEmpty()) {
            throw new WorkflowException("The workflow has a cycle through "
                + cycle.stream().map(WorkflowNode::label).collect(Collectors.joining(", "))
                + ": a node cannot depend on its own output. Remove one of the connections between them.");
        }
    }

    /** @return the workflow's name */
    public String name() {
        return name;
    }

    /** @return the workflow's directory */
    public Path directory() {
        return directory;
    }

    /** @return the flow variables of the workflow: their values by their names; those of nodes are not among them */
    public Map<String, AbstractConfigEntry> variables() {
        return variables;
    }

    /** @return all nodes, by number */
    public Collection<WorkflowNode> nodes() {
        return nodes.values();
    }

    /** @return the node with a number, if there is one */
    public Optional<WorkflowNode> node(final int id) {
        return Optional.ofNullable(nodes.get(id));
    }

    /** @return all connections, by destination, its port, source and its port */
    public List<Connection> connections() {
        return connections;
    }

    /** @return the connections that enter a node, by port */
    public List<Connection> into(final int id) {
        return connections.stream().filter(c -> c.destination() == id).toList();
    }

    /** @return the numbers of the nodes that a node needs, ascending */
    public Set<Integer> predecessors(final int id) {
        return into(id).stream().map(Connection::source).sorted()
            .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** @return all nodes, each after those it needs; among those that are free the lowest number first */
    public List<WorkflowNode> inOrder() {
        return order;
    }

    /**
     * @return this workflow with some nodes replaced
     * @param change gives for every node the one to take its place, of the same number
     */
    public Workflow map(final Function<WorkflowNode, WorkflowNode> change) {
        try {
            return new Workflow(name, directory, nodes.values().stream().map(change).toList(), connections,
                variables);
        } catch (final WorkflowException e) {
            throw new IllegalArgumentException("The change altered the graph: " + e.getMessage(), e);
        }
    }

    private static Map<Integer, WorkflowNode> byId(final Collection<WorkflowNode> nodes) throws WorkflowException {
        final Map<Integer, WorkflowNode> byId = new TreeMap<>();
        for (final WorkflowNode node : nodes) {
            final WorkflowNode other = byId.put(node.id(), node);
            if (other != null) {
                throw new WorkflowException("The nodes " + other.name() + " and " + node.name()
                    + " have the same number " + node.id() + ".");
            }
        }
        return byId;
    }

    private List<String> connectionProblems() {
        final List<String> problems = new ArrayList<>();
        final Map<List<Integer>, Connection> entered = new LinkedHashMap<>();
        for (final Connection connection : connections) {
            final String text = "The connection from " + label(connection.source()) + " port "
                + connection.sourcePort() + " to " + label(connection.destination()) + " port "
                + connection.destinationPort();
            if (!nodes.containsKey(connection.source()) || !nodes.containsKey(connection.destination())) {
                problems.add(text + " leads nowhere: there is no such node.");
            } else if (entered.put(List.of(connection.destination(), connection.destinationPort()),
                connection) != null) {
                problems.add(text + " is one too many: another one enters the same port.");
            }
        }
        return problems;
    }

    private String label(final int id) {
        final WorkflowNode node = nodes.get(id);
        return node == null ? "node #" + id : node.label();
    }

    private List<WorkflowNode> nodesOnCycles() {
        final Set<WorkflowNode> left = new LinkedHashSet<>(nodes.values());
        order.forEach(left::remove);
        // What remains is on a cycle or after one: those without a successor among them are only after it.
        boolean changed = true;
        while (changed) {
            changed = left.removeIf(node -> connections.stream().noneMatch(c -> c.source() == node.id()
                && left.contains(nodes.get(c.destination()))));
        }
        return List.copyOf(left);
    }

    /** Kahn's algorithm; nodes on a cycle and after it are missing from the result. */
    private List<WorkflowNode> sorted() {
        final Map<Integer, Set<Integer>> waiting = new TreeMap<>();
        nodes.keySet().forEach(id -> waiting.put(id, new LinkedHashSet<>(predecessors(id))));
        final List<WorkflowNode> sorted = new ArrayList<>();
        Optional<Integer> free = firstFree(waiting);
        while (free.isPresent()) {
            final Integer id = free.get();
            waiting.remove(id);
            waiting.values().forEach(needed -> needed.remove(id));
            sorted.add(nodes.get(id));
            free = firstFree(waiting);
        }
        return sorted;
    }

    private static Optional<Integer> firstFree(final Map<Integer, Set<Integer>> waiting) {
        return waiting.entrySet().stream().filter(e -> e.getValue().isEmpty()).map(Map.Entry::getKey).findFirst();
    }
}
