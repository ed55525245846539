/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.headless.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;

import org.knime.core.node.NodeFactory;
import org.knime.core.node.NodeModel;
import org.vibann.headless.bundle.Bundle;
import org.vibann.headless.bundle.BundleException;
import org.vibann.headless.bundle.InstalledBundles;
import org.vibann.headless.bundle.NodeRegistration;

import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code vibann nodes}: lists the nodes, or describes one. */
@Command(name = "nodes", mixinStandardHelpOptions = true, usageHelpAutoWidth = true,
    description = "List the nodes with their ports, options and settings, or describe one in full.")
final class NodesCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "NAME", arity = "0..1", description = "Name of a node, or part of it.")
    private String name;

    @Override
    public Integer call() throws CommandFailedException {
        final PrintWriter out = spec.commandLine().getOut();
        final Map<Bundle, List<NodeHelp>> nodes = nodes();
        if (name == null) {
            nodes.forEach((bundle, helps) -> {
                out.println(bundle.name() + " (" + bundle.symbolicName() + " " + bundle.version() + ")");
                helps.forEach(help -> out.print(System.lineSeparator() + help.summary()));
            });
            out.println();
            out.println("vibann nodes NAME describes a node; vibann run WORKFLOW --set <number>.<key>=<value> changes "
                + "a setting.");
        } else {
            find(nodes).forEach(help -> out.println(help.full()));
        }
        out.flush();
        return ExitCode.OK;
    }

    private static Map<Bundle, List<NodeHelp>> nodes() throws CommandFailedException {
        try {
            final InstalledBundles bundles = InstalledBundles.find(Thread.currentThread().getContextClassLoader());
            final Map<Bundle, List<NodeHelp>> nodes = new LinkedHashMap<>();
            for (final Bundle bundle : bundles.bundles()) {
                final List<NodeHelp> helps = new ArrayList<>();
                for (final NodeRegistration node : bundle.nodes()) {
                    if (!node.hidden()) {
                        final NodeFactory<NodeModel> factory = bundles.createFactory(node.factoryClass()).orElseThrow();
                        helps.add(new NodeHelp(factory, node.categoryPath()));
                    }
                }
                nodes.put(bundle, helps);
            }
            return nodes;
        } catch (final IOException | BundleException e) {
            throw new CommandFailedException(e.getMessage(), e);
        }
    }

    private List<NodeHelp> find(final Map<Bundle, List<NodeHelp>> nodes) {
        final List<NodeHelp> all = nodes.values().stream().flatMap(List::stream).toList();
        final String wanted = name.toLowerCase(Locale.ROOT);
        final List<NodeHelp> exact = all.stream().filter(h -> h.name().equalsIgnoreCase(name)).toList();
        final List<NodeHelp> found = exact.isEmpty()
            ? all.stream().filter(help -> help.name().toLowerCase(Locale.ROOT).contains(wanted)).toList() : exact;
        if (found.isEmpty()) {
            throw new ParameterException(spec.commandLine(), "There is no node \"" + name + "\"; there are "
                + String.join(", ", all.stream().map(NodeHelp::name).toList()));
        }
        return found;
    }
}
