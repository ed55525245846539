/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.knime.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TimeZone;

import org.junit.jupiter.api.Test;
import org.knime.core.node.ExecutionMonitor;
import org.knime.core.node.port.PortObject;
import org.knime.core.node.port.PortUtil;
import org.vibann.core.alloy.Element;
import org.vibann.core.cluster.ClusterSettings;
import org.vibann.core.cluster.LatentClustering;
import org.vibann.core.run.Progress;
import org.vibann.knime.clusters.VibannClustersPortObject;
import org.vibann.knime.clusters.VibannClustersPortObjectSpec;

/** What KNIME keeps of a model and of clusters has the same bytes wherever and whenever it is saved. */
class TimelessEntriesTest {

    private static final List<String> ZONES =
        List.of("UTC", "America/Los_Angeles", "Asia/Kathmandu", "Pacific/Kiritimati");

    @Test
    void theSameModelGivesTheSameBytes() throws Exception {
        final VibannModelPortObject model = ModelTestSupport.train();
        final List<byte[]> objects = new ArrayList<>();
        final List<byte[]> specs = new ArrayList<>();
        VibannModelPortObject saved = model;
        for (final String zone : ZONES) {
            final byte[] bytes = inZone(zone, () -> object(new VibannModelPortObject.Serializer(), model));
            objects.add(bytes);
            specs.add(inZone(zone, () -> spec(model.getSpec())));
            // … and so does the model that was read.
            saved = new VibannModelPortObject.Serializer().loadPortObject(
                PortUtil.getPortObjectZipInputStream(new ByteArrayInputStream(bytes)), model.getSpec(),
                new ExecutionMonitor());
            final VibannModelPortObject read = saved;
            objects.add(inZone(zone, () -> object(new VibannModelPortObject.Serializer(), read)));
        }
        assertThat(objects).allSatisfy(bytes -> assertThat(bytes).isEqualTo(objects.get(0)));
        assertThat(specs).allSatisfy(bytes -> assertThat(bytes).isEqualTo(specs.get(0)));
        assertThat(saved.getSpec()).isEqualTo(model.getSpec());
    }

    @Test
    void theSameClustersGiveTheSameBytes() throws Exception {
        final double[][] latents = new double[40][2];
        for (int i = 0; i < latents.length; i++) {
            latents[i] = new double[]{10 * (i % 3) + Math.sin(i), Math.cos(3 * i)};
        }
        final VibannClustersPortObject clusters = new VibannClustersPortObject(
            new VibannClustersPortObjectSpec("HV", List.of(Element.Fe, Element.B), 2), LatentClustering.fit(latents,
                ClusterSettings.DEFAULT.withEmbed(false).withClusters(3), Progress.NONE).model());
        final List<byte[]> all = new ArrayList<>();
        for (final String zone : ZONES) {
            all.add(inZone(zone, () -> object(new VibannClustersPortObject.Serializer(), clusters)));
        }
        assertThat(all).allSatisfy(bytes -> assertThat(bytes).isEqualTo(all.get(0)));
    }

    /** Two seconds are what the clock of a zip ticks in. */
    @Test
    void theSameSpecGivesTheSameBytesLater() throws Exception {
        final var spec = new VibannModelPortObjectSpec("HV", List.of(Element.Fe, Element.B), Optional.of("Load"), 16,
            OptionalInt.of(673));
        final byte[] now = spec(spec);
        Thread.sleep(2100);
        assertThat(spec(spec)).isEqualTo(now);
        assertThat(new VibannModelPortObjectSpec.Serializer().loadPortObjectSpec(
            PortUtil.getPortObjectSpecZipInputStream(new ByteArrayInputStream(now)))).isEqualTo(spec);
    }

    private static <T extends PortObject> byte[] object(final PortObject.PortObjectSerializer<T> serializer,
        final T object) throws Exception {
        final var bytes = new ByteArrayOutputStream();
        try (var out = PortUtil.getPortObjectZipOutputStream(bytes)) {
            serializer.savePortObject(object, out, new ExecutionMonitor());
        }
        return bytes.toByteArray();
    }

    private static byte[] spec(final VibannModelPortObjectSpec spec) throws Exception {
        final var bytes = new ByteArrayOutputStream();
        try (var out = PortUtil.getPortObjectSpecZipOutputStream(bytes)) {
            new VibannModelPortObjectSpec.Serializer().savePortObjectSpec(spec, out);
        }
        return bytes.toByteArray();
    }

    private interface Writing {
        byte[] bytes() throws Exception;
    }

    private static byte[] inZone(final String zone, final Writing writing) throws Exception {
        final TimeZone usual = TimeZone.getDefault();
        try {
            TimeZone.setDefault(TimeZone.getTimeZone(zone));
            return writing.bytes();
        } finally {
            TimeZone.setDefault(usual);
        }
    }
}
