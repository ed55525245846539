/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.knime.core.node;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;

import org.w3c.dom.Element;

/** What users read of a node: names and texts of the node, its ports, options and views. */
public abstract class NodeDescription {
    private boolean m_deprecated;

    /** A new description. */
    public NodeDescription() {
    }

    /** @return a factory of XML documents that loads nothing from outside */
    public static DocumentBuilderFactory getDocumentBuilderFactory() {
        final DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        try {
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException(e);
        }
        factory.setNamespaceAware(true);
        return factory;
    }

    /** @return the place of the icon, relative to the factory; may be null */
    public abstract String getIconPath();

    /**
     * @param index an input, from 0
     * @return its text, null when there is none
     */
    public abstract String getInportDescription(int index);

    /**
     * @param index an input, from 0
     * @return its name, null when there is none
     */
    public abstract String getInportName(int index);

    /** @return the name of the interactive view, null when there is none */
    public abstract String getInteractiveViewName();

    /** @return the name of the node */
    public abstract String getNodeName();

    /**
     * @param index an output, from 0
     * @return its text, null when there is none
     */
    public abstract String getOutportDescription(int index);

    /**
     * @param index an output, from 0
     * @return its name, null when there is none
     */
    public abstract String getOutportName(int index);

    /** @return the type */
    public abstract NodeFactory.NodeType getType();

    /** @return the number of views */
    public abstract int getViewCount();

    /**
     * @param index a view, from 0
     * @return its text, null when there is none
     */
    public abstract String getViewDescription(int index);

    /**
     * @param index a view, from 0
     * @return its name, null when there is none
     */
    public abstract String getViewName(int index);

    /** @return the whole description as XML */
    public abstract Element getXMLDescription();

    /** @return one sentence on the node */
    public Optional<String> getShortDescription() {
        return Optional.empty();
    }

    /** @return the text on the node, as HTML */
    public Optional<String> getIntro() {
        return Optional.empty();
    }

    /** @return the options, by group */
    public List<DialogOptionGroup> getDialogOptionGroups() {
        return List.of();
    }

    /** @return the groups of inputs that can change */
    public List<DynamicPortGroupDescription> getDynamicInPortGroups() {
        return List.of();
    }

    /** @return the groups of outputs that can change */
    public List<DynamicPortGroupDescription> getDynamicOutPortGroups() {
        return List.of();
    }

    /** @return the text on the interactive view */
    public Optional<String> getInteractiveViewDescription() {
        return Optional.empty();
    }

    /** @return words that the node is found by */
    public String[] getKeywords() {
        return new String[0];
    }

    /** @return links for further reading */
    public List<DescriptionLink> getLinks() {
        return List.of();
    }

    /** @return whether the node is not to be used any more */
    public boolean isDeprecated() {
        return m_deprecated;
    }

    /** @param b whether the node is not to be used any more */
    protected void setIsDeprecated(final boolean b) {
        m_deprecated = b;
    }

    /** A link for further reading. */
    public static final class DescriptionLink {
        private final String m_target;

        private final String m_text;

        /**
         * @param target the address
         * @param text what users see
         */
        public DescriptionLink(final String target, final String text) {
            m_target = target;
            m_text = text;
        }

        /** @return the address */
        public String getTarget() {
            return m_target;
        }

        /** @return what users see */
        public String getText() {
            return m_text;
        }
    }

    /** An option of the dialog. */
    public static final class DialogOption {
        private final String m_name;

        private final String m_description;

        private final boolean m_optional;

        /**
         * @param name the name
         * @param description the text, as HTML
         * @param isOptional whether it need not be set
         */
        public DialogOption(final String name, final String description, final boolean isOptional) {
            m_name = Objects.requireNonNull(name);
            m_description = description;
            m_optional = isOptional;
        }

        /** @return the name */
        public String getName() {
            return m_name;
        }

        /** @return the text, as HTML */
        public String getDescription() {
            return m_description;
        }

        /** @return whether it need not be set */
        public boolean isOptional() {
            return m_optional;
        }
    }

    /** A group of options of the dialog. */
    public static final class DialogOptionGroup {
        private final String m_name;

        private final String m_description;

        private final List<DialogOption> m_options;

        /**
         * @param name the name, null for options without group
         * @param description the text, may be null
         * @param options the options
         */
        public DialogOptionGroup(final String name, final String description, final List<DialogOption> options) {
            m_name = name;
            m_description = description;
            m_options = List.copyOf(options);
        }

        /** @return the name */
        public Optional<String> getName() {
            return Optional.ofNullable(m_name);
        }

        /** @return the text */
        public Optional<String> getDescription() {
            return Optional.ofNullable(m_description);
        }

        /** @return the options */
        public List<DialogOption> getOptions() {
            return m_options;
        }
    }

    /** A group of ports that can change. */
    public static final class DynamicPortGroupDescription {
        private final String m_name;

        private final String m_identifier;

        private final String m_description;

        /**
         * @param groupName the name
         * @param groupIdentifier the id in settings
         * @param groupDescription the text
         */
        public DynamicPortGroupDescription(final String groupName, final String groupIdentifier,
            final String groupDescription) {
            m_name = groupName;
            m_identifier = groupIdentifier;
            m_description = groupDescription;
        }

        /** @return the name */
        public String getGroupName() {
            return m_name;
        }

        /** @return the id in settings */
        public String getGroupIdentifier() {
            return m_identifier;
        }

        /** @return the text */
        public String getGroupDescription() {
            return m_description;
        }
    }
}
