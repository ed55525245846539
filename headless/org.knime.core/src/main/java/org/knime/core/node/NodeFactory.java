/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.knime.core.node;

import java.io.IOException;
import java.net.URL;

import org.knime.core.node.context.NodeCreationConfiguration;
import org.w3c.dom.Element;
import org.xml.sax.SAXException;

/**
 * Makes the parts of a node.
 *
 * @param <T> the class of the model
 */
public abstract class NodeFactory<T extends NodeModel> {
    private static final NodeLogger LOGGER = NodeLogger.getLogger(NodeFactory.class);

    private final boolean m_lazy;

    private NodeDescription m_description;

    /** @param lazyInitialization whether {@link #init()} reads the description later */
    protected NodeFactory(final boolean lazyInitialization) {
        m_lazy = lazyInitialization;
        if (!lazyInitialization) {
            init();
        }
    }

    /** Reads the description. */
    public void init() {
        try {
            m_description = createNodeDescription();
        } catch (SAXException | IOException e) {
            throw new IllegalStateException("Problem creating node description for " + getClass().getName() + ": "
                + e.getMessage(), e);
        }
    }

    /**
     * @return the description
     * @throws SAXException when its XML cannot be read
     * @throws IOException when it cannot be read
     */
    protected NodeDescription createNodeDescription() throws SAXException, IOException {
        throw new IOException("This stand-in reads no node descriptions from XML files");
    }

    final NodeDescription description() {
        if (m_description == null) {
            init();
        }
        return m_description;
    }

    /** @return the name of the node */
    public final String getNodeName() {
        return description().getNodeName();
    }

    /** @return the type of the node */
    public NodeType getType() {
        return description().getType();
    }

    /** @return the description as XML */
    public Element getXMLDescription() {
        return description().getXMLDescription();
    }

    /** @return the icon, null when there is none: this stand-in has no default icon */
    public URL getIcon() {
        final String path = description().getIconPath();
        if (path == null) {
            return null;
        }
        final URL icon = getClass().getResource(path.startsWith("./") ? path.substring(2) : path);
        if (icon == null) {
            LOGGER.coding("Icon \"" + path + "\" of " + getClass().getName() + " does not exist");
        }
        return icon;
    }

    /**
     * @param index an input, from 0
     * @return its name
     */
    public String getInportName(final int index) {
        return description().getInportName(index);
    }

    /**
     * @param index an output, from 0
     * @return its name
     */
    public String getOutportName(final int index) {
        return description().getOutportName(index);
    }

    /** @return a new model */
    public abstract T createNodeModel();

    /**
     * @param creationConfig what the node is made with
     * @return a new model
     */
    protected T createNodeModel(final NodeCreationConfiguration creationConfig) {
        return createNodeModel();
    }

    /** The types of a node. */
    public enum NodeType {
        /** Reads data. */
        Source,
        /** Writes data. */
        Sink,
        /** Trains a model. */
        Learner,
        /** Applies a model. */
        Predictor,
        /** Changes data. */
        Manipulator,
        /** Shows data. */
        Visualizer,
        /** Anything else. */
        Other;
    }

    /** A factory that reads its description at once. */
    protected NodeFactory() {
        this(false);
    }
}
