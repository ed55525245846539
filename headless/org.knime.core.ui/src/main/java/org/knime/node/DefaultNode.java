/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.knime.node;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;

import org.knime.core.node.NodeFactory.NodeType;
import org.knime.node.DefaultModel.RequireModelParameters;
import org.knime.node.DefaultView.RequireViewParameters;

/**
 * The declaration of a node: what it is called, what goes in and out and what it does. Start with {@link #create()},
 * give the result to {@link DefaultNodeFactory}.
 */
public final class DefaultNode {

    private final String m_name;

    private final String m_icon;

    private final String m_shortDescription;

    private final String m_fullDescription;

    private final String m_sinceVersion;

    private final List<DefaultPort> m_ports;

    private final DefaultModel m_model;

    private final List<String> m_keywords = new ArrayList<>();

    private final List<ExternalResource> m_externalResources = new ArrayList<>();

    private DefaultView m_view;

    private NodeType m_nodeType;

    /** A link in the description. */
    record ExternalResource(String href, String description) {
    }

    private DefaultNode(final String name, final String icon, final String shortDescription,
        final String fullDescription, final String sinceVersion, final List<DefaultPort> ports,
        final DefaultModel model) {
        m_name = name;
        m_icon = icon;
        m_shortDescription = shortDescription;
        m_fullDescription = fullDescription;
        m_sinceVersion = sinceVersion;
        m_ports = ports;
        m_model = model;
    }

    /** @return the first stage of the declaration of a node */
    public static RequireName create() {
        return name -> icon -> shortDescription -> fullDescription -> (major, minor, revision) -> ports -> {
            final var declaredPorts = DefaultPort.declaredBy(ports);
            return model -> new DefaultNode(name, icon, shortDescription, fullDescription,
                major + "." + minor + "." + revision, declaredPorts, model.apply(DefaultModel.create()));
        };
    }

    String getName() {
        return m_name;
    }

    String getIcon() {
        return m_icon;
    }

    String getShortDescription() {
        return m_shortDescription;
    }

    String getFullDescription() {
        return m_fullDescription;
    }

    List<DefaultPort> getPorts() {
        return m_ports;
    }

    DefaultModel getModel() {
        return m_model;
    }

    List<String> getKeywords() {
        return m_keywords;
    }

    List<ExternalResource> getExternalResources() {
        return m_externalResources;
    }

    Optional<DefaultView> getView() {
        return Optional.ofNullable(m_view);
    }

    /** @return the declared type, or else the one that follows from the ports */
    NodeType getNodeType() {
        if (m_nodeType != null) {
            return m_nodeType;
        } else if (m_ports.stream().noneMatch(DefaultPort::isInput)) {
            return NodeType.Source;
        } else if (m_ports.stream().allMatch(DefaultPort::isInput)) {
            return NodeType.Sink;
        }
        return NodeType.Manipulator;
    }

    /**
     * Gives the node a view. There can be one only.
     *
     * @param view from the first stage to the view
     * @return this
     */
    public DefaultNode addView(final Function<RequireViewParameters, DefaultView> view) {
        if (m_view != null) {
            throw new UnsupportedOperationException("Multiple views per node are not supported yet.");
        }
        m_view = view.apply(DefaultView.create());
        return this;
    }

    /**
     * Says what kind of node it is, which is seen from its colour.
     *
     * @param nodeType the kind
     * @return this
     */
    public DefaultNode nodeType(final NodeType nodeType) {
        if (m_nodeType != null) {
            throw new IllegalStateException("nodeType() has already been called; a node can only have one node type.");
        }
        m_nodeType = nodeType;
        return this;
    }

    /**
     * Gives words by which a search finds the node.
     *
     * @param keywords the words
     * @return this
     */
    public DefaultNode keywords(final String... keywords) {
        if (!m_keywords.isEmpty()) {
            throw new IllegalStateException(
                "keywords() has already been called; a node can only have one list of keywords.");
        }
        try {
            m_keywords.addAll(List.of(keywords));
        } catch (NullPointerException e) {
            throw new IllegalArgumentException("keywords list must not contain null values", e);
        }
        return this;
    }

    /**
     * Adds a link to the description.
     *
     * @param href where it leads
     * @param description what is there, as an XML fragment
     * @return this
     */
    public DefaultNode addExternalResource(final String href, final String description) {
        m_externalResources
            .add(new ExternalResource(Objects.requireNonNull(href), Objects.requireNonNull(description)));
        return this;
    }

    /** Stage that requires the name. */
    public interface RequireName {

        /**
         * @param name of the node
         * @return next stage
         */
        RequireIcon name(String name);
    }

    /** Stage that requires the icon. */
    public interface RequireIcon {

        /**
         * @param icon path of a PNG file, from the folder of the factory's class file
         * @return next stage
         */
        RequireShortDescription icon(String icon);
    }

    /** Stage that requires the short description. */
    public interface RequireShortDescription {

        /**
         * @param shortDescription one sentence, as an XML fragment
         * @return next stage
         */
        RequireFullDescription shortDescription(String shortDescription);
    }

    /** Stage that requires the full description. */
    public interface RequireFullDescription {

        /**
         * @param fullDescription an XML fragment
         * @return next stage
         */
        RequireSinceVersion fullDescription(String fullDescription);
    }

    /** Stage that requires the KNIME version from which on the node is there. */
    public interface RequireSinceVersion {

        /**
         * @param major first number of the version
         * @param minor second number
         * @param revision third number
         * @return next stage
         */
        RequirePorts sinceVersion(int major, int minor, int revision);
    }

    /** Stage that requires the model. */
    public interface RequireModel {

        /**
         * @param model from the first stage to the model
         * @return the declaration of the node
         */
        DefaultNode model(Function<RequireModelParameters, DefaultModel> model);
    }
}
