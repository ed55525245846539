/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.knime.core.node.port;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.zip.ZipEntry;

import javax.swing.JComponent;

import org.junit.jupiter.api.Test;
import org.knime.core.node.ExecutionMonitor;
import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.ModelContentRO;
import org.knime.core.node.ModelContentWO;

/** Port objects and specs come back from the files that are written of them. */
class PortObjectZipTest {
    /** A spec with one column name. */
    public static final class Spec extends AbstractSimplePortObjectSpec {
        private String m_column;

        /** To be loaded. */
        public Spec() {
        }

        Spec(final String column) {
            m_column = column;
        }

        @Override
        protected void save(final ModelContentWO model) {
            model.addString("column", m_column);
        }

        @Override
        protected void load(final ModelContentRO model) throws InvalidSettingsException {
            m_column = model.getString("column");
        }

        /** Writes and reads it. */
        public static final class Serializer extends AbstractSimplePortObjectSpecSerializer<Spec> {
        }
    }

    /** An object of settings. */
    public static final class Simple extends AbstractSimplePortObject {
        private double m_mean;

        private Spec m_spec;

        /** To be loaded. */
        public Simple() {
        }

        Simple(final Spec spec, final double mean) {
            m_spec = spec;
            m_mean = mean;
        }

        @Override
        public String getSummary() {
            return "mean " + m_mean;
        }

        @Override
        public Spec getSpec() {
            return m_spec;
        }

        @Override
        protected void save(final ModelContentWO model, final ExecutionMonitor exec) {
            model.addDouble("mean", m_mean);
        }

        @Override
        protected void load(final ModelContentRO model, final PortObjectSpec spec, final ExecutionMonitor exec)
            throws InvalidSettingsException {
            m_spec = (Spec)spec;
            m_mean = model.getDouble("mean");
        }

        /** Writes and reads it. */
        public static final class Serializer extends AbstractSimplePortObjectSerializer<Simple> {
        }
    }

    /** An object of bytes. */
    public static final class Binary extends AbstractPortObject {
        private byte[] m_bytes;

        private PortObjectSpec m_spec = new Spec("x");

        /** To be loaded. */
        public Binary() {
        }

        @Override
        public String getSummary() {
            return "bytes";
        }

        @Override
        public PortObjectSpec getSpec() {
            return m_spec;
        }

        @Override
        public JComponent[] getViews() {
            return new JComponent[0];
        }

        @Override
        protected void save(final PortObjectZipOutputStream out, final ExecutionMonitor exec) throws IOException {
            out.putNextEntry(new ZipEntry("weights.bin"));
            out.write(m_bytes);
            out.closeEntry();
        }

        @Override
        protected void load(final PortObjectZipInputStream in, final PortObjectSpec spec,
            final ExecutionMonitor exec) throws IOException {
            assertThat(in.getNextEntry().getName()).isEqualTo("weights.bin");
            m_bytes = in.readAllBytes();
            m_spec = spec;
        }

        /** Writes and reads it. */
        public static final class Serializer extends AbstractPortObjectSerializer<Binary> {
        }
    }

    private static byte[] write(final PortObject object) throws Exception {
        final ByteArrayOutputStream out = new ByteArrayOutputStream();
        PortUtil.writeObjectToStream(object, out, new ExecutionMonitor());
        return out.toByteArray();
    }

    private static PortObject read(final byte[] bytes) throws Exception {
        return PortUtil.readObjectFromStream(new ByteArrayInputStream(bytes), new ExecutionMonitor());
    }

    @Test
    void simpleObjectsComeBack() throws Exception {
        final Simple object = new Simple(new Spec("a\nb"), 0.1);
        final byte[] file = write(object);
        assertThat(read(file)).isEqualTo(object).isNotEqualTo(new Simple(new Spec("a\nb"), 0.2));
        assertThat(((Simple)read(file)).getSpec()).isEqualTo(new Spec("a\nb"));
        assertThat(PortUtil.readObjectSpecFromStream(new ByteArrayInputStream(file))).isEqualTo(new Spec("a\nb"));
    }

    @Test
    void binaryObjectsComeBack() throws Exception {
        final Binary object = new Binary();
        object.m_bytes = new byte[]{0, -1, 7, 127};
        assertThat(((Binary)read(write(object))).m_bytes).isEqualTo(object.m_bytes);
    }

    @Test
    void otherFilesAreRefused() {
        assertThatThrownBy(() -> read(new byte[]{1, 2, 3})).isInstanceOf(IOException.class)
            .hasMessage("File does not specify a valid port object model");
    }

    @Test
    void typesKnowClassesAndOptional() {
        final PortType type = PortTypeRegistry.getInstance().getPortType(Simple.class);
        assertThat(type).isEqualTo(PortTypeRegistry.getInstance().getPortType(Simple.class))
            .isNotEqualTo(PortTypeRegistry.getInstance().getPortType(Simple.class, true));
        assertThat(type.getPortObjectSpecClass()).isEqualTo(Spec.class);
        assertThat(PortObject.TYPE.isSuperTypeOf(type)).isTrue();
    }

    @Test
    void registrationsAreRead() throws Exception {
        final String xml = "<plugin><extension point=\"org.knime.core.PortType\"><portType name=\"Model\""
            + " color=\"#AA3366\" objectClass=\"a.B\" objectSerializer=\"a.B$S\" specClass=\"a.C\""
            + " specSerializer=\"a.C$S\"/></extension></plugin>";
        assertThat(PortTypeExtension.read(new ByteArrayInputStream(xml.getBytes()))).containsExactly(
            new PortTypeExtension("Model", 0xAA3366, "a.B", "a.B$S", "a.C", "a.C$S"));
    }
}
