/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.spark;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;

/** What the jar for spark-submit says of the libraries in it. */
class ThirdPartyTest {

    /** Artifacts that the jar embeds, by the words of the pom. */
    private static final Pattern EMBEDDED = Pattern.compile("<include>([\\w.]+):([\\w*-]+)</include>");

    @Test
    void everyEmbeddedLibraryIsNamed() throws Exception {
        final StringBuilder text = new StringBuilder();
        for (final URL part : Collections.list(Main.class.getClassLoader().getResources("THIRD-PARTY.txt"))) {
            try (InputStream in = part.openStream()) {
                text.append(new String(in.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        final List<String> groups = new ArrayList<>();
        final Matcher embedded = EMBEDDED.matcher(Files.readString(Path.of("pom.xml")));
        while (embedded.find()) {
            groups.add(embedded.group(1));
        }
        assertThat(groups).containsExactly("org.vibann", "info.picocli", "com.github.haifengl", "org.apache.commons",
            "org.ejml");
        assertThat(text).contains("VIBANN", "picocli 4", "com.github.haifengl", "Apache Commons CSV", "EJML")
            .doesNotContain("${");
    }
}
