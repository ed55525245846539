/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.knime.model;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

import org.knime.core.node.port.PortType;
import org.knime.core.node.port.PortTypeRegistry;
import org.vibann.core.file.ModelFile;
import org.vibann.core.model.TrainedModel;

/** A trained VIBANN in a KNIME workflow. On disk it is the model file of the core. */
public final class VibannModelPortObject extends LearntPortObject<VibannModelPortObjectSpec, TrainedModel> {

    /** The port type "VIBANN Model". */
    public static final PortType TYPE = PortTypeRegistry.getInstance().getPortType(VibannModelPortObject.class);

    /** Reads and writes the model. */
    public static final class Serializer extends LearntSerializer<VibannModelPortObject> {
    }

    private static final String WHAT = "VIBANN model";

    private static final String ENTRY = "model.vibann";

    /** For the framework, which calls load next. */
    public VibannModelPortObject() {
        super(WHAT, ENTRY);
    }

    /**
     * @param spec what the model is for
     * @param model the model
     */
    public VibannModelPortObject(final VibannModelPortObjectSpec spec, final TrainedModel model) {
        super(WHAT, ENTRY, spec, model);
    }

    /** @return the trained model */
    public TrainedModel model() {
        return content();
    }

    @Override
    public String getSummary() {
        return ModelSummary.line(getSpec(), model());
    }

    @Override
    protected void write(final TrainedModel model, final OutputStream out) throws IOException {
        ModelFile.write(model, out);
    }

    @Override
    protected TrainedModel read(final InputStream in, final VibannModelPortObjectSpec spec) throws IOException {
        return ModelFile.read(in);
    }
}
