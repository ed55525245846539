/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.knime.model;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

import javax.swing.JComponent;

import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.ModelContentRO;
import org.knime.core.node.ModelContentWO;
import org.knime.core.node.port.AbstractSimplePortObjectSpec;
import org.knime.core.node.port.PortObjectSpecZipOutputStream;
import org.vibann.core.alloy.Element;

/** What is known of a model, or of what was made with it, before it is learnt: target and elements. Immutable. */
public abstract class LearntPortObjectSpec extends AbstractSimplePortObjectSpec {

    /**
     * Reads and writes such specs.
     *
     * @param <T> class of the specs
     */
    protected abstract static class LearntSpecSerializer<T extends LearntPortObjectSpec>
        extends AbstractSimplePortObjectSpecSerializer<T> {

        @Override
        public void savePortObjectSpec(final T spec, final PortObjectSpecZipOutputStream out) throws IOException {
            final LearntPortObjectSpec learnt = spec;
            TimelessEntries.writeContent(out, "content.xml", "model.xml", spec.getClass(),
                content -> learnt.save(content.addModelContent("model")));
        }
    }

    private static final String FORMAT_VERSION = "formatVersion";

    private static final int CURRENT_VERSION = 1;

    private final String m_what;

    private String m_targetName = "";

    private List<Element> m_elements = List.of();

    /**
     * For the framework, which calls {@link #load(ModelContentRO)} next.
     *
     * @param what what the spec is of, for messages: "VIBANN model"
     */
    protected LearntPortObjectSpec(final String what) {
        m_what = what;
    }

    /**
     * @param what as above
     * @param targetName name of the target of the model, for example "HV"
     * @param elements the elements that the network has an input for, in its order
     */
    protected LearntPortObjectSpec(final String what, final String targetName, final List<Element> elements) {
        m_what = what;
        m_targetName = Objects.requireNonNull(targetName);
        m_elements = List.copyOf(elements);
    }

    /** @return name of the target of the model */
    public final String targetName() {
        return m_targetName;
    }

    /** @return the elements that the network has an input for, in its order */
    public final List<Element> elements() {
        return m_elements;
    }

    /** @param model where to write what else the spec holds */
    protected abstract void saveMore(ModelContentWO model);

    /**
     * @param model where {@link #saveMore} wrote
     * @throws InvalidSettingsException if something is missing
     */
    protected abstract void loadMore(ModelContentRO model) throws InvalidSettingsException;

    @Override
    protected final void save(final ModelContentWO model) {
        model.addInt(FORMAT_VERSION, CURRENT_VERSION);
        model.addString("targetName", m_targetName);
        model.addStringArray("elements", m_elements.stream().map(Element::symbol).toArray(String[]::new));
        saveMore(model);
    }

    @Override
    protected final void load(final ModelContentRO model) throws InvalidSettingsException {
        final int version = model.getInt(FORMAT_VERSION);
        if (version > CURRENT_VERSION) {
            throw new InvalidSettingsException("The file with the " + m_what + " was written by a newer version of the "
                + "extension (format " + version + ", this one reads up to " + CURRENT_VERSION
                + "). Update the extension.");
        }
        m_targetName = model.getString("targetName");
        final var elements = new ArrayList<Element>();
        for (final String symbol : model.getStringArray("elements")) {
            elements.add(Element.ofSymbol(symbol).orElseThrow(() -> new InvalidSettingsException(
                "The file with the " + m_what + " names an unknown element \"" + symbol + "\".")));
        }
        m_elements = List.copyOf(elements);
        loadMore(model);
    }

    @Override
    public final JComponent[] getViews() {
        return new JComponent[0];
    }
}
