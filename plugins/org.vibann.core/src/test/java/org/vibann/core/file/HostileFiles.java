/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.core.file;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.io.SequenceInputStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/**
 * A program that reads models which are damaged in every way that comes to mind, and says for each what became of it:
 * for {@link HostileFilesTest}, which gives it little memory.
 */
final class HostileFiles {

    private static final int BOMB = 400_000_000;
    /** Places where a file is cut, and numbers that are changed. */
    private static final int PLACES = 120;
    private static final Pattern NUMBER = Pattern.compile("(?<=[:\\[,] )-?[0-9][0-9.eE+-]*|(?<=\\[ )[0-9][0-9.eE+-]*");
    private static final String[] NUMBERS = {"-1", "0", "2147483647", "-2147483648", "1e300", "1e999", "null", "\"x\""};

    private final Map<String, byte[]> sound = new LinkedHashMap<>();
    private final PrintStream out;

    private HostileFiles(final PrintStream out, final String name) throws IOException {
        this.out = out;
        try (InputStream file = HostileFiles.class.getResourceAsStream(name);
            ZipInputStream zip = new ZipInputStream(file)) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                sound.put(entry.getName(), zip.readAllBytes());
            }
        }
    }

    /** @param args none */
    public static void main(final String[] args) throws IOException {
        final HostileFiles files = sound("format-4.vibann", "sound");
        files.read("sound again", files.zip(files.sound));
        files.cut();
        files.bombs();
        files.claims();
        files.numbers();
        final HostileFiles anchored = sound("format-5.vibann", "sound, with anchors");
        anchored.anchors();
        final HostileFiles known = sound("format-6.vibann", "sound, with more rows");
        known.rows();
        known.changed("rows.bin");
        final HostileFiles beside = sound("format-6-anchors.vibann", "sound, with anchors beside");
        beside.claim("an anchor more there", "\"anchorCount\" : \\d+", "\"anchorCount\" : 41");
        beside.claim("more anchors than can be", "\"anchorCount\" : \\d+", "\"anchorCount\" : 100000000");
        beside.claim("an anchor less there", "\"anchorCount\" : \\d+", "\"anchorCount\" : 39");
        beside.claim("less than no anchor", "\"anchorCount\" : \\d+", "\"anchorCount\" : -1");
        beside.changed("anchors.bin");
        final HostileFiles looking = sound("format-7.vibann", "sound, with an outlook");
        looking.claim("weights of three bytes", "\"weightBytes\" : 2", "\"weightBytes\" : 3");
        looking.claim("whole weights", "\"weightBytes\" : 2", "\"weightBytes\" : null");
        looking.claim("no share", "\"share\" : 0.7", "\"share\" : 0");
        looking.claim("a trend less", "(\"trend\" : \\[ )[^,]*,", "$1");
    }

    /** A file that must be read before it is harmed. */
    private static HostileFiles sound(final String name, final String what) throws IOException {
        final HostileFiles files = new HostileFiles(System.out, name);
        files.read(what, files.zip(files.sound));
        return files;
    }

    /** Reads a file and prints: what, milliseconds of the processor, class of what was thrown, message. */
    private void read(final String what, final byte[] file) {
        read(what, new ByteArrayInputStream(file));
    }

    private void read(final String what, final InputStream file) {
        final long start = processorTime();
        String became;
        try {
            ModelFile.read(file);
            became = "read|";
        } catch (final Throwable e) {
            became = e.getClass().getSimpleName() + "|" + String.valueOf(e.getMessage()).replace('\n', ' ');
        }
        out.println(what + "|" + (processorTime() - start) / 1_000_000 + "|" + became);
    }

    /** Of this thread, in nanoseconds: other work on the machine does not count. */
    private static long processorTime() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    private void cut() throws IOException {
        final byte[] whole = zip(sound);
        for (int i = 0; i < PLACES; i++) {
            read("cut, the file " + i, Arrays.copyOf(whole, (int)((long)whole.length * i / PLACES)));
        }
        for (final String entry : sound.keySet()) {
            final byte[] content = sound.get(entry);
            for (int i = 0; i < PLACES; i++) {
                read("cut, " + entry + " " + i,
                    with(entry, Arrays.copyOf(content, (int)((long)content.length * i / PLACES))));
            }
            read("longer, " + entry, with(entry, Arrays.copyOf(content, content.length + 1)));
        }
    }

    private void bombs() throws IOException {
        for (final String entry : new String[]{"vibann.json", "weights.bin", "heads.bin", "other"}) {
            final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
                for (final Map.Entry<String, byte[]> other : sound.entrySet()) {
                    if (!other.getKey().equals(entry)) {
                        zip.putNextEntry(new ZipEntry(other.getKey()));
                        zip.write(other.getValue());
                    }
                }
                zip.putNextEntry(new ZipEntry(entry));
                final byte[] block = new byte[1_000_000];
                for (int i = 0; i < BOMB / block.length; i++) {
                    zip.write(block);
                }
            }
            read("bomb, " + entry, bytes.toByteArray());
        }
        read("bomb, nested JSON", with("vibann.json", "[".repeat(1_000_000).getBytes(StandardCharsets.UTF_8)));
        read("bomb, JSON of many values", with("vibann.json",
            ("{\"format\":\"vibann-model\",\"version\":3,\"a\":[" + "0,".repeat(700_000) + "0]}")
                .getBytes(StandardCharsets.UTF_8)));
        read("bomb, a file without end", new SequenceInputStream(
            new ByteArrayInputStream("PK".getBytes(StandardCharsets.US_ASCII)), new Endless()));
    }

    /** Zeros without end, of which none are in memory. */
    private static final class Endless extends InputStream {

        @Override
        public int read() {
            return 0;
        }

        @Override
        public int read(final byte[] bytes, final int offset, final int length) {
            Arrays.fill(bytes, offset, offset + length, (byte)0);
            return length;
        }
    }

    /** Numbers that claim more than the file holds, each in keeping with the others as far as they are looked at. */
    private void claims() throws IOException {
        claim("rows of the heads", "\"rows\" : \\d+,\\s+\"loads\"", "\"rows\" : 100000000, \"loads\"");
        claim("more rows than the kernels allow", "\"rows\" : \\d+,\\s+\"loads\"", "\"rows\" : 2001, \"loads\"");
        claim("negative rows", "\"rows\" : \\d+,\\s+\"loads\"", "\"rows\" : -3, \"loads\"");
        claim("width", "\"width\" : \\d+", "\"width\" : 4096");
        claim("members", "\"members\" : \\d+", "\"members\" : 100");
        claim("latent", "\"latentSize\" : \\d+", "\"latentSize\" : 1024");
        claim("count", "\"count\" : \\d+", "\"count\" : 2147483647");
        claim("negative count", "\"count\" : \\d+", "\"count\" : -1");
        claim("offset", "\"offset\" : \\d+", "\"offset\" : -4");
        claim("member", "\"member\" : \\d+", "\"member\" : 7");
        claim("no scores", "\"scores\" : \\[[^\\]]*\\]", "\"scores\" : [ ]");
        claim("no ranges", "(?s)\"ranges\" : \\[.*?\\} \\]", "\"ranges\" : [ ]");
        claim("no history", "(?s)\"history\" : \\[.*?\\]", "\"history\" : null");
        claim("neighbours", "(\"neighbours\" : \\[ \\[ [^,]*, [^,]*, )[^,]*", "$11e9");
        claim("traits", "\"traits\" : \\[ \\[ [^,]*,", "\"traits\" : [ [");
        claim("groups", "\"groups\" : \\[ ", "\"groups\" : [ 1, ");
        claim("twice", "\"element\" : \"Co\"", "\"element\" : \"Fe\"");
    }

    private void anchors() throws IOException {
        claim("element of an anchor", "(\"anchors\" : \\{\\s+\"elements\" : \\[ \\[ )\\d+", "$1 77");
        claim("negative element", "(\"anchors\" : \\{\\s+\"elements\" : \\[ \\[ )\\d+", "$1 -1");
        claim("an element more", "(\"anchors\" : \\{\\s+\"elements\" : \\[ \\[ )", "$1 2,");
        claim("an anchor more", "(\"anchors\" : \\{\\s+\"elements\" : \\[ )", "$1 [ ],");
        claim("no anchors", "\"anchors\" : \\{\\s+\"elements\" : \\[", "\"anchors\" : { \"other\" : [");
        claim("a load too large", "(\"anchors\" : [^}]*\"loads\" : \\[ )[^,]*", "$1 1e99");
        claim("a weight less", "(\"anchors\" : [^}]*\"weights\" : \\[ )[^,]*,", "$1");
    }

    private void rows() throws IOException {
        claim("known rows", "\"known\" : \\d+", "\"known\" : 100000000");
        claim("a known row more", "\"known\" : \\d+", "\"known\" : 61");
        claim("a known row less", "\"known\" : \\d+", "\"known\" : 59");
        claim("no known row", "\"known\" : \\d+", "\"known\" : 0");
        claim("negative known rows", "\"known\" : \\d+", "\"known\" : -1");
    }

    /** An entry of numbers cut, longer and with ones in all bits somewhere. */
    private void changed(final String entry) throws IOException {
        final byte[] content = sound.get(entry);
        for (int i = 0; i < PLACES; i++) {
            final int place = (int)((long)content.length * i / PLACES);
            read("cut, " + entry + " " + i, with(entry, Arrays.copyOf(content, place)));
            final byte[] changed = content.clone();
            Arrays.fill(changed, place, Math.min(place + Integer.BYTES, changed.length), (byte)-1);
            read("number, " + entry + " " + i, with(entry, changed));
        }
        read("longer, " + entry, with(entry, Arrays.copyOf(content, content.length + 1)));
    }

    private void claim(final String what, final String regex, final String replacement) throws IOException {
        final String json = new String(sound.get("vibann.json"), StandardCharsets.UTF_8);
        final String changed = json.replaceAll(regex, replacement);
        read((changed.equals(json) ? "unchanged, " : "claim, ") + what,
            with("vibann.json", changed.getBytes(StandardCharsets.UTF_8)));
    }

    private void numbers() throws IOException {
        final String json = new String(sound.get("vibann.json"), StandardCharsets.UTF_8);
        final int[] starts = NUMBER.matcher(json).results().mapToInt(r -> r.start()).toArray();
        for (int i = 0; i < PLACES; i++) {
            final Matcher matcher = NUMBER.matcher(json);
            matcher.find(starts[(int)((long)starts.length * i / PLACES)]);
            for (final String number : NUMBERS) {
                read("number " + i + " becomes " + number, with("vibann.json", (json.substring(0, matcher.start())
                    + number + json.substring(matcher.end())).getBytes(StandardCharsets.UTF_8)));
            }
        }
    }

    private byte[] with(final String entry, final byte[] content) throws IOException {
        final Map<String, byte[]> entries = new LinkedHashMap<>(sound);
        entries.put(entry, content);
        return zip(entries);
    }

    private byte[] zip(final Map<String, byte[]> entries) throws IOException {
        final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (final Map.Entry<String, byte[]> entry : entries.entrySet()) {
                zip.putNextEntry(new ZipEntry(entry.getKey()));
                zip.write(entry.getValue());
            }
        }
        return bytes.toByteArray();
    }
}
