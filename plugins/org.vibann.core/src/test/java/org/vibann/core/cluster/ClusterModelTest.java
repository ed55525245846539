/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.core.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.vibann.core.GoldenData;
import org.vibann.core.data.SeededRandom;
import org.vibann.core.file.ModelFormatException;
import org.vibann.core.run.CanceledException;
import org.vibann.core.run.Progress;

/** Learnt clusters: new rows, distances, files. */
class ClusterModelTest {

    private static final ClusterSettings THREE =
        ClusterSettings.DEFAULT.withEmbed(false).withReplicates(0).withClusters(3);

    /** The middles of the three groups that the fixtures were learnt from, and a place far from all. */
    private static final double[][] PLACES =
        {{0, 0, 0, 0.25}, {12, 15, 0, 0.25}, {24, 0, 0, 0.25}, {40, 40, 40, 0.25}};

    private static double[][] groups() {
        final SeededRandom random = SeededRandom.of(4, 60);
        final double[][] points = new double[60][4];
        for (int i = 0; i < points.length; i++) {
            for (int j = 0; j < 4; j++) {
                points[i][j] =
                    random.nextGaussian() + (j == 0 ? 12 * (i % 3) : 0) + (j == 1 ? 15 * (i % 3 % 2) : 0);
            }
            points[i][3] = 0.25;
        }
        return points;
    }

    private static ClusterModel read(final String text) throws IOException {
        return ClusterModel.read(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
    }

    private static String write(final ClusterModel clusters) throws IOException {
        final ByteArrayOutputStream file = new ByteArrayOutputStream();
        clusters.write(file);
        return file.toString(StandardCharsets.UTF_8);
    }

    @Test
    void aRoundTripChangesNothing() throws Exception {
        final double[][] rows = groups();
        final LatentClustering clustering = LatentClustering.fit(rows, THREE, Progress.NONE);
        final ClusterModel read = read(write(clustering.model().madeWith("00ff")));
        assertThat(read.k()).isEqualTo(3);
        assertThat(read.latentSize()).isEqualTo(4);
        assertThat(read.fingerprint()).contains("00ff");
        assertThat(clustering.model().fingerprint()).isEmpty();
        assertThat(read.calibrated()).isTrue();
        assertThat(read.assign(rows)).isEqualTo(clustering.labels());
        assertThat(read.project(rows)).isDeepEqualTo(clustering.principalComponents());
        final double[] distances = clustering.model().distances(rows);
        assertThat(read.distances(rows)).containsExactly(distances);
        assertThat(read.ranks(distances)).containsExactly(clustering.model().ranks(distances));
        assertThat(write(read)).isEqualTo(write(clustering.model().madeWith("00ff")));
    }

    @Test
    void saysWhatIsWrongWithAFile() throws Exception {
        final String text = write(LatentClustering.fit(groups(), THREE, Progress.NONE).model());
        assertThatThrownBy(() -> read(text.replace("\"version\" : 2", "\"version\" : 3"))).hasMessageContaining("newer");
        assertThatThrownBy(() -> read(text.substring(0, 100))).hasMessageContaining("damaged");
        assertThatThrownBy(() -> read("{}")).hasMessageContaining("no file of VIBANN clusters");
        assertThatThrownBy(() -> read(text.replace("centroids", "centres"))).hasMessageContaining("table is missing");
        assertThatThrownBy(() -> read(text).assign(new double[1][3])).hasMessageContaining("the clusters have 4");
    }

    /** Cut off anywhere, or with any number changed, a file is refused with a sentence, or it is read: nothing else. */
    @Test
    void aDamagedFileIsRefusedWithASentence() throws Exception {
        final String text = write(LatentClustering.fit(groups(), THREE, Progress.NONE).model());
        for (int length = 0; length < text.length() - 2; length += 7) {
            final String cut = text.substring(0, length);
            assertThatThrownBy(() -> read(cut)).isInstanceOf(ModelFormatException.class)
                .hasMessageContaining("VIBANN clusters");
        }
        final Matcher numbers = Pattern.compile("-?[0-9][0-9.E-]*").matcher(text);
        int refused = 0;
        while (numbers.find()) {
            for (final String number : List.of("-1", "0", "1e999", "null", "\"x\"", "[ ]", "\"Infinity\"")) {
                try {
                    read(text.substring(0, numbers.start()) + number + text.substring(numbers.end()));
                } catch (final ModelFormatException e) {
                    assertThat(e).hasMessageContaining("VIBANN clusters");
                    refused++;
                }
            }
        }
        assertThat(refused).isGreaterThan(100);
        refused(text.replaceFirst("\"axes\" : \\[", "\"axes\" : [ [ 1, 0, 0, 0 ],"), "3 principal axes");
        refused(text.replaceFirst("\"sds\" : \\[ ", "\"sds\" : [ -"), "not positive");
        refused(text.replaceFirst("\"heldOutDistances\" : \\[ ", "\"heldOutDistances\" : [ -1, "), "distance is negative");
        refused(text.replaceFirst("\"means\" : \\[", "\"means\" : { \"a\" : 1 }, \"b\" : ["), "row of numbers is missing");
        refused("[".repeat(100_000), "damaged");
    }

    /** Without end, but for that of the memory. */
    @Test
    void aFileThatIsTooLargeIsRefusedBeforeItIsRead() {
        final InputStream endless = new InputStream() {
            @Override
            public int read() {
                return ' ';
            }

            @Override
            public int read(final byte[] bytes, final int offset, final int length) {
                Arrays.fill(bytes, offset, offset + length, (byte)' ');
                return length;
            }
        };
        assertThatThrownBy(() -> ClusterModel.read(endless)).isInstanceOf(ModelFormatException.class)
            .hasMessageContaining("too large");
    }

    private static void refused(final String text, final String reason) {
        assertThatThrownBy(() -> read(text)).isInstanceOf(ModelFormatException.class).hasMessageContaining(reason);
    }

    @Test
    void readsFilesOfFormatOneForEver() throws Exception {
        final ClusterModel old = fixture("clusters-format-1.json");
        assertThat(old.assign(PLACES)).containsExactly(0, 1, 2, 2);
        assertThat(old.distances(PLACES)[0]).isCloseTo(0.1450448940027771, within(1e-12));
        assertThat(old.project(PLACES)[2][0]).isCloseTo(1.0413442434502818, within(1e-12));
        assertThat(old.fingerprint()).isEmpty();
        assertThat(old.calibrated()).isFalse();
        assertThat(old.ranks(new double[]{1})).containsExactly(Double.NaN);
    }

    @Test
    void readsFilesOfFormatTwoForEver() throws Exception {
        final ClusterModel clusters = fixture("clusters-format-2.json");
        assertThat(clusters.assign(PLACES)).containsExactly(0, 1, 2, 2);
        assertThat(clusters.fingerprint()).contains("00ff".repeat(16));
        assertThat(clusters.ranks(clusters.distances(PLACES))).containsExactly(1 / 60.0, 1 / 60.0, 0, 1);
    }

    private static ClusterModel fixture(final String name) throws IOException {
        try (InputStream in = ClusterModelTest.class.getResourceAsStream(name)) {
            return ClusterModel.read(in);
        }
    }

    @Test
    void callsTheNominalShareOfUnseenAlloysFar() throws CanceledException {
        final double[][] rows = new LinkedHashSet<>(
            Arrays.stream(GoldenData.table("mu.csv")).map(row -> Arrays.stream(row).boxed().toList()).toList()).stream()
                .map(row -> row.stream().mapToDouble(Double::doubleValue).toArray()).toArray(double[][]::new);
        final List<Double> limits = List.of(0.5, 0.75, 0.9, 0.95);
        final double[] shares = new double[limits.size()];
        final int repeats = 10;
        final int[] order = new int[rows.length];
        Arrays.setAll(order, i -> i);
        for (int repeat = 0; repeat < repeats; repeat++) {
            SeededRandom.of(41, repeat).shuffle(order);
            final int known = rows.length * 4 / 5;
            final double[][] learnt = Arrays.stream(order, 0, known).mapToObj(i -> rows[i]).toArray(double[][]::new);
            final double[][] unseen =
                Arrays.stream(order, known, rows.length).mapToObj(i -> rows[i]).toArray(double[][]::new);
            final LatentScaler scaler = LatentScaler.fit(learnt);
            final double[][] scaled = scaler.scale(learnt);
            final ClusterModel clusters = new ClusterModel(scaler,
                KMeansRuns.best(scaled, 4, 10, repeat).centroids(), Pca.fit(scaled),
                HeldOutDistances.of(scaled, 4, repeat, Progress.NONE), java.util.Optional.empty());
            final double[] ranks = clusters.ranks(clusters.distances(unseen));
            for (int l = 0; l < shares.length; l++) {
                final double limit = limits.get(l);
                shares[l] +=
                    (double)Arrays.stream(ranks).filter(rank -> rank > limit).count() / unseen.length / repeats;
            }
        }
        for (int l = 0; l < shares.length; l++) {
            assertThat(shares[l]).as("share of unseen alloys above rank %s", limits.get(l))
                .isCloseTo(1 - limits.get(l), within(0.03));
        }
    }

    @Test
    void isNotCalibratedByTooFewDifferentRows() throws CanceledException {
        final double[][] rows = new double[50][1];
        Arrays.setAll(rows, i -> new double[]{i % 9});
        assertThat(LatentClustering.fit(rows, THREE, Progress.NONE).model().calibrated()).isFalse();
        Arrays.setAll(rows, i -> new double[]{i % 10});
        assertThat(LatentClustering.fit(rows, THREE, Progress.NONE).model().calibrated()).isTrue();
    }
}
