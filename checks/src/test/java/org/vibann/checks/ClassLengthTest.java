/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.checks;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;

/**
 * A file of Java with more than 250 lines says in its comment why it is one, or is made two. For those that are older than
 * this test the list of long files says why.
 */
class ClassLengthTest {

    private static final int LIMIT = 250;

    private static final String SENTENCE = "Longer than 250 lines because ";

    /** What the comment right above an entry of the list of long files begins with. */
    private static final String WHY = "# why: ";

    private static final String LIST = "lengths-allowed.txt";

    @Test
    void noClassIsLongWithoutAReason() {
        final List<Path> files = Repository.javaFiles();
        assertThat(files).hasSizeGreaterThan(500);
        assertThat(files.stream().filter(file -> isLongWithoutReason(Repository.read(file))).map(Repository::name))
            .as("long files beyond lengths-allowed.txt, and entries there that are needed no more")
            .containsExactlyInAnyOrderElementsOf(Repository.resource(LIST));
    }

    @Test
    void everyEntryOfTheListHasItsReason() {
        assertThat(withoutReason(Repository.lines(LIST))).as("entries without a line \"%s...\" above", WHY).isEmpty();
        assertThat(withoutReason(List.of("# A list.", "", WHY + "It is one", "# picture.", "A.java", "B.java", WHY,
            "C.java", "# It is so.", "D.java", WHY + "It is.", "", "E.java")))
                .containsExactly("B.java", "C.java", "D.java", "E.java");
    }

    @Test
    void aReasonIsForALongFileOnly() {
        assertThat(Repository.javaFiles()).filteredOn(file -> !Repository.name(file).startsWith("checks/"))
            .filteredOn(file -> hasReason(Repository.read(file)))
            .allSatisfy(file -> assertThat(lines(Repository.read(file))).isGreaterThan(LIMIT));
    }

    @Test
    void theRuleFindsWhatItIsFor() {
        final String reason = "/** Things.\n * " + SENTENCE + "there are many. */\n";
        assertThat(isLongWithoutReason("\n".repeat(250))).isFalse();
        assertThat(isLongWithoutReason("\n".repeat(251))).isTrue();
        assertThat(isLongWithoutReason(reason + "\n".repeat(251))).isFalse();
        assertThat(isLongWithoutReason("// " + SENTENCE + "\n".repeat(251))).as("a reason with words").isTrue();
        assertThat(isLongWithoutReason("\"" + SENTENCE + "of it\"" + "\n".repeat(251))).as("in a comment").isTrue();
    }

    /** The entries whose comment, the lines with # right above, does not begin with a reason. */
    private static List<String> withoutReason(final List<String> list) {
        final List<String> entries = new ArrayList<>();
        String comment = "";
        for (final String line : list) {
            if (line.startsWith("#")) {
                comment += line + "\n";
            } else {
                if (!line.isBlank() && !comment.matches(WHY + "\\w(?s:.*)")) {
                    entries.add(line);
                }
                comment = "";
            }
        }
        return entries;
    }

    private static boolean isLongWithoutReason(final String text) {
        return lines(text) > LIMIT && !hasReason(text);
    }

    /** The sentence may go on in the next line of the comment. */
    private static boolean hasReason(final String text) {
        return text.lines().map(String::strip).filter(line -> line.startsWith("*") || line.startsWith("/"))
            .anyMatch(line -> line.replaceFirst("^.*" + SENTENCE, SENTENCE).matches(SENTENCE + "\\w.*"));
    }

    private static long lines(final String text) {
        return text.lines().count();
    }
}
