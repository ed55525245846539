/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.core.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static org.vibann.core.data.ReadText.COLUMNS;
import static org.vibann.core.data.ReadText.read;

import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.vibann.core.run.CanceledException;
import org.vibann.core.run.Progress;

/** Files that are no tables of alloys, that cannot be read or that take long. */
class AlloyReaderFileTest {

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "''                        | The file is empty",
        "'\n\n,,\n'                | The file is empty",
        "'Fe,B,Load,HV\n'          | has no row with an alloy",
        "'a,b,Load,HV\n1,2,3,4'    | No column is named by the symbol of an element",
        "'Fe;B;Load;HV\n1;0;1;1'   | seem to be separated by semicolons, not by commas",
        "'Fe,B,Fe,Load,HV\n1,0,0,1,1' | The element Fe has two columns, 'Fe' (number 1) and 'Fe' (number 3)",
        "'Fe,B,HV\n1,0,1'          | There is no column 'Load' for the load. The file has the columns: 'Fe', 'B', 'HV'",
        "'Fe,B,Load\n1,0,1'        | There is no column 'HV' for the target",
        "'Fe,Load,HV,HV\n1,1,1,1'  | The column 'HV' for the target is there more than once",
        "'Fe,Load,HV\n1,1,1\n\"1,1,1\n' | After row 2: a field begins with a quotation mark"})
    void saysWhyAFileIsNoTableOfAlloys(final String text, final String message) {
        assertThatThrownBy(() -> read(text, COLUMNS)).isInstanceOf(AlloyFormatException.class)
            .hasMessageContaining(message);
    }

    @Test
    void saysWhyAFileCannotBeRead() throws Exception {
        assertThatThrownBy(() -> AlloyReader.read(folder, COLUMNS, Progress.NONE)).isInstanceOf(IOException.class)
            .hasMessageContaining("is a folder");
        assertThatThrownBy(() -> AlloyReader.read(folder.resolve("none.csv"), COLUMNS, Progress.NONE))
            .isInstanceOf(IOException.class).hasMessageContaining("There is no file").hasMessageContaining("none.csv");
        final Path latin = folder.resolve("latin.csv");
        Files.write(latin, "Fe,Load,HV,Prüfer\n1,1,900,x\n".getBytes(StandardCharsets.ISO_8859_1));
        assertThatThrownBy(() -> AlloyReader.read(latin, COLUMNS, Progress.NONE)).isInstanceOf(IOException.class)
            .hasMessageContaining("is not in UTF-8").hasMessageContaining("CSV UTF-8");
        assertThat(AlloyReader.read(latin, COLUMNS.withCharset(StandardCharsets.ISO_8859_1), Progress.NONE).accepted()
            .size()).isEqualTo(1);
        final Path excel = folder.resolve("book.csv");
        Files.write(excel, new byte[] {'P', 'K', 3, 4, 20, 0});
        assertThatThrownBy(() -> AlloyReader.read(excel, COLUMNS, Progress.NONE))
            .isInstanceOf(AlloyFormatException.class).hasMessageContaining("spreadsheet")
            .hasMessageContaining("book.csv");
    }

    @Test
    void saysThatPermissionIsMissing() throws Exception {
        final Path file = folder.resolve("secret.csv");
        Files.writeString(file, "Fe,Load,HV\n1,1,1\n");
        assumeTrue(Files.getFileStore(file).supportsFileAttributeView("posix"), "needs POSIX permissions");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("---------"));
        assumeTrue(!Files.isReadable(file), "a superuser may read every file");
        assertThatThrownBy(() -> AlloyReader.read(file, COLUMNS, Progress.NONE)).isInstanceOf(IOException.class)
            .hasMessageContaining("no permission to read");
    }

    @Test
    void manyRowsReportProgressAndCanBeCancelled() throws Exception {
        final StringBuilder text = new StringBuilder("Fe,B,Load,HV\n");
        for (int i = 0; i < 20_000; i++) {
            text.append("0.8,0.2,1,").append(900 + i % 7).append('\n');
        }
        final Path file = folder.resolve("large.csv");
        Files.writeString(file, text);
        final List<Double> fractions = new ArrayList<>();
        final AlloyTable table = AlloyReader.read(file, COLUMNS, (fraction, message) -> fractions.add(fraction));
        assertThat(table.accepted().size()).isEqualTo(20_000);
        assertThat(fractions).isSorted().hasSizeGreaterThan(50).last().isEqualTo(1.0);
        assertThatThrownBy(() -> AlloyReader.read(file, COLUMNS, (fraction, message) -> {
            if (fraction > 0.3) {
                throw new CanceledException();
            }
        })).isInstanceOf(CanceledException.class);
    }

    @Test
    void aQuotationThatNeverEndsCanBeCancelledToo() {
        final String text = "Fe,Load,HV\n\"" + "x".repeat(1_000_000);
        final int[] calls = {0};
        assertThatThrownBy(() -> AlloyReader.read(new StringReader(text), COLUMNS, (fraction, message) -> {
            if (++calls[0] > 5) {
                throw new CanceledException();
            }
        })).isInstanceOf(CanceledException.class);
    }
}
