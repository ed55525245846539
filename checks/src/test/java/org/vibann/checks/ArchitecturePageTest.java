/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.checks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** docs/architecture.md and its picture say what the code says. */
class ArchitecturePageTest {

    private static final Path PAGE = Repository.root().resolve("docs/architecture.md");

    private static final Path PICTURE = Repository.root().resolve("docs/images/architecture.svg");

    /** With {@code -Dvibann.architecture=renew} the picture is drawn anew. */
    @BeforeAll
    static void renewIfAsked() throws IOException {
        if ("renew".equals(System.getProperty("vibann.architecture"))) {
            Files.writeString(PICTURE, ArchitecturePicture.svg());
        }
    }

    @Test
    void thePictureIsThatOfTheCode() {
        assertThat(Repository.read(PICTURE)).as("docs/develop.md says how to draw it anew")
            .isEqualTo(ArchitecturePicture.svg());
        assertThat(Repository.read(PAGE)).contains("](images/architecture.svg)");
    }

    @Test
    void thePageNamesEveryModuleAndNoOther() {
        assertThat(rows("module")).containsExactlyInAnyOrderElementsOf(Architecture.modules().uses().keySet());
    }

    @Test
    void thePageNamesTheLayersThatAreTestedAndThereAreNoOthers() {
        assertThat(rows("layer")).containsExactlyInAnyOrderElementsOf(Architecture.testedLayers());
        assertThat(Architecture.layers().uses().keySet()).containsExactlyElementsOf(Architecture.testedLayers());
    }

    /** A layer of the page stands below all that it uses, as it is read from top to bottom. */
    @Test
    void thePageNamesLayersInTheirOrder() {
        final List<String> order = rows("layer");
        Architecture.layers().uses().forEach((layer, uses) -> assertThat(uses).as("what %s uses", layer)
            .allSatisfy(other -> assertThat(order.indexOf(other)).isLessThan(order.indexOf(layer))));
    }

    @Test
    void aGraphKeepsWhatIsNeededAndRefusesCircles() {
        final Graph graph = new Graph(Map.of("a", Set.of("b", "c", "elsewhere"), "b", Set.of("c"), "c", Set.of()));
        assertThat(graph.uses().get("a")).containsExactly("b", "c");
        assertThat(graph.needed("a")).containsExactly("b");
        assertThat(graph.rows()).containsExactly(List.of("c"), List.of("b"), List.of("a"));
        assertThatThrownBy(() -> new Graph(Map.of("a", Set.of("b"), "b", Set.of("a"))).rows())
            .hasMessageContaining("uses itself");
    }

    /** The first cells of the table that has the given heading. */
    private static List<String> rows(final String heading) {
        final String page = Repository.read(PAGE);
        final String table = page.substring(page.indexOf("| " + heading + " |")).split("\n\n", 2)[0];
        return Pattern.compile("(?m)^\\| `([^`]+)` \\|").matcher(table).results().map(result -> result.group(1))
            .toList();
    }
}
