/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.headless.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.vibann.headless.cli.CommandLineTester.vibann;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vibann.core.alloy.Composition;
import org.vibann.core.alloy.Element;
import org.vibann.core.alloy.Formula;

/** {@code vibann design}. */
class DesignCommandTest {

    @TempDir
    private Path folder;

    /** Ternary alloys; hardness grows with boron. Titanium occurs in two rows only. */
    private Path data() throws IOException {
        final StringBuilder text = new StringBuilder("B,Co,Fe,Ti,Load,HV\n");
        for (int i = 0; i < 40; i++) {
            final double boron = 0.1 + 0.005 * i;
            final double titanium = i % 20 == 0 ? 0.1 : 0;
            final double cobalt = i % 3 == 0 ? 0 : 0.2;
            text.append(String.format(Locale.ROOT, "%.3f,%.3f,%.3f,%.3f,%.1f,%.1f%n", boron, cobalt,
                1 - boron - cobalt - titanium, titanium, i % 2 == 0 ? 0.5 : 2, 500 + 2000 * boron + i % 3));
        }
        return Files.writeString(folder.resolve("alloys.csv"), text);
    }

    @Test
    void designsAndJudgesByTheSameMeasure() throws IOException {
        final var run = vibann("design", "--data", data(), "--preset", "published", "--candidates", 2, "--starts", 4,
            "--judge", "Fe70B30,Fe60B30Ti10");

        assertThat(run.status()).as(run.err()).isZero();
        assertThat(run.err()).isEmpty();
        assertThat(run.out()).startsWith("40 alloys learnt, HV at 0.5 N").contains("\nDesigned", "\nJudged");
        final String[] lines = run.out().split("\\R");
        final String known = line(lines, "Fe70B30 ");
        final String rare = line(lines, "Fe60B30Ti10 ");
        assertThat(rare).contains("NOT IN DOMAIN", "Ti in fewer than 3 known alloys");
        assertThat(known).doesNotContain("Ti in fewer");
        final var again = vibann("design", "--data", data(), "--preset", "published", "--candidates", 0, "--judge",
            "Fe70B30");
        assertThat(again.out()).doesNotContain("Designed");
        assertThat(line(again.out().split("\\R"), "Fe70B30 ").replaceAll(" +", " "))
            .isEqualTo(known.replaceAll(" +", " "));
    }

    @Test
    void anAlloyThatCannotBeJudgedIsToldBeforeLearningAndKeepsNoOtherBack() throws IOException {
        final var run = vibann("design", "--data", data(), "--preset", "published", "--candidates", 0, "--load", "none",
            "--judge", "Fe70B30,Zr50Cu50");

        assertThat(run.status()).as(run.err()).isZero();
        assertThat(run.err()).contains("Warning: Cu50Zr50 cannot be judged: Cu, Zr occur in no alloy of the data");
        assertThat(run.out()).startsWith("40 alloys learnt, HV, LCB").contains("\nFe70B30 ")
            .contains("Cu50Zr50  NOT JUDGED: Cu, Zr occur").doesNotContain(" N,");
        final var nothing = vibann("design", "--data", data(), "--candidates", 0, "--judge", "Zr50Cu50");
        assertThat(nothing.status()).isEqualTo(1);
        assertThat(nothing.err()).contains("There is nothing to do");
    }

    @Test
    void learnsFromFormulas() throws IOException {
        final StringBuilder text = new StringBuilder("Alloy,HV\n");
        for (int i = 0; i < 40; i++) {
            text.append(i % 2 == 0 ? "(FeCo)" : "(Fe2Ni)").append(60 + i / 2.0).append('B').append(40 - i / 2.0).append(',').append(1000 - 5 * i)
                .append('\n');
        }
        final Path file = Files.writeString(folder.resolve("formulas.csv"), text);

        final var run = vibann("design", "--data", file, "--formula", "Alloy", "--load", "none", "--preset", "published",
            "--candidates", 0, "--judge", "(FeCo)70B30");

        assertThat(run.status()).as(run.err()).isZero();
        assertThat(run.out()).startsWith("40 alloys learnt, HV, LCB").contains("\nCo35Fe35B30 ");
    }

    @Test
    void dataOfOneFamilyAreLearntWithAlloysHeldOut() throws IOException {
        final StringBuilder text = new StringBuilder("Alloy,HV\n");
        for (int i = 0; i < 40; i++) {
            text.append("Fe").append(60 + i / 2.0).append('B').append(40 - i / 2.0).append(',').append(1000 - 5 * i)
                .append('\n');
        }
        final Path file = Files.writeString(folder.resolve("binary.csv"), text);
        final Object[] arguments = {"design", "--data", file, "--formula", "Alloy", "--load", "none", "--preset",
            "published", "--candidates", 0, "--judge", "Fe70B30", "--hold-out", "family"};

        assertThat(vibann(arguments).err()).contains("All rows have the same elements");
        arguments[arguments.length - 1] = "alloy";
        final var run = vibann(arguments);

        assertThat(run.status()).as(run.err()).isZero();
        assertThat(run.out()).startsWith("40 alloys learnt").contains("\nFe70B30 ");
    }

    @Test
    void writesAReportThatSaysWhatToWeigh() throws IOException {
        final Path report = folder.resolve("report.html");

        final var run = vibann("design", "--data", data(), "--preset", "published", "--candidates", 2, "--starts", 4,
            "--judge", "Fe70B30", "--report", report);

        assertThat(run.status()).as(run.err()).isZero();
        assertThat(Files.readString(report)).contains("\"heading\":\"Inverse Designer\"",
            "\"heading\":\"Judged alloys\"", "\"kind\":\"MASS\"", "\"cells\":[\"Fe70B30\"");
    }

    @Test
    void keepsLimitsOfSums() throws IOException {
        final var run = vibann("design", "--data", data(), "--preset", "published", "--candidates", 2, "--starts", 4,
            "--limit", "B + Ti <= 17");

        assertThat(run.status()).as(run.err()).isZero();
        assertThat(designed(run.out())).isNotEmpty().allSatisfy(formula -> {
            final Composition alloy = Formula.parse(formula);
            assertThat(alloy.fraction(Element.B) + alloy.fraction(Element.Ti)).isLessThan(0.17 + 1e-9);
        });
    }

    /** The models were learnt from other alloys than the known ones; the second reports what the first finds. */
    @Test
    void searchesOnOneModelAndReportsByAnother() throws IOException {
        final Path searching = learnt("searching", "published");
        final Path reporting = learnt("reporting", "preprint");
        final Object[] arguments = {"design", "--data", data(), "--candidates", 2, "--starts", 4, "--model", searching,
            "--report-model", searching};

        final var alone = vibann(arguments);
        arguments[arguments.length - 1] = reporting;
        final var both = vibann(arguments);

        assertThat(alone.status()).as(alone.err()).isZero();
        assertThat(both.status()).as(both.err()).isZero();
        assertThat(both.out()).startsWith("40 alloys known, HV at 0.5 N");
        assertThat(designed(both.out())).isNotEmpty().containsExactlyInAnyOrderElementsOf(designed(alone.out()));
        final String first = designed(both.out()).get(0);
        assertThat(line(both.out().split("\\R"), first)).isNotEqualTo(line(alone.out().split("\\R"), first));
        final var judged = vibann("design", "--data", data(), "--candidates", 0, "--model", reporting, "--judge", first);
        assertThat(line(judged.out().split("\\R"), first).replaceAll(" +", " "))
            .isEqualTo(line(both.out().split("\\R"), first).replaceAll(" +", " "));
        arguments[arguments.length - 1] = folder.resolve("none.vibann");
        assertThat(vibann(arguments).err()).contains("none.vibann cannot be read");
    }

    private Path learnt(final String name, final String preset) throws IOException {
        final Path model = folder.resolve(name + ".vibann");
        assertThat(vibann("learn", "--data", data(), "--preset", preset, "--model", model).status()).isZero();
        return model;
    }

    private static List<String> designed(final String out) {
        return out.lines().dropWhile(line -> !line.startsWith("Designed")).skip(1).takeWhile(line -> !line.isBlank())
            .map(line -> line.substring(0, line.indexOf(' '))).toList();
    }

    private static String line(final String[] lines, final String start) {
        for (final String line : lines) {
            if (line.startsWith(start)) {
                return line;
            }
        }
        throw new AssertionError("No line begins with " + start + ": " + String.join("\n", lines));
    }

    @Test
    void saysWhatIsWrong() throws IOException {
        assertWrong("--judge: ", "--data", data(), "--judge", "Fe70Q30");
        assertWrong("there is no file", "--data", folder.resolve("none.csv"));
        assertWrong("design load", "--data", data(), "--at", -1);
        assertWrong("B+Q", "--data", data(), "--limit", "B+Q <= 40");
        assertWrong("--candidates", "--data", data(), "--candidates", -1);
    }

    private static void assertWrong(final String message, final Object... arguments) {
        final Object[] all = new Object[arguments.length + 1];
        all[0] = "design";
        System.arraycopy(arguments, 0, all, 1, arguments.length);
        final var run = vibann(all);
        assertThat(run.status()).isEqualTo(2);
        assertThat(run.err()).contains(message);
    }
}
