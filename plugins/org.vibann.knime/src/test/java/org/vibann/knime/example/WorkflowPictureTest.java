/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.knime.example;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

import javax.xml.parsers.DocumentBuilderFactory;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.xml.sax.InputSource;

/** The pictures in the README show the committed workflows. */
class WorkflowPictureTest {

    private static Path root() {
        final String root = System.getProperty("vibann.root");
        assumeTrue(root != null, "vibann.root is not set: the committed picture cannot be found");
        return Path.of(root);
    }

    static Stream<Arguments> workflows() {
        return Stream.of(HardnessToDesign.workflow(), CompareModels.workflow(), ClosedLoop.workflow(),
            CurvesToHardness.workflow())
            .map(workflow -> Arguments.of(Path.of("example-workflows", workflow.name()), workflow));
    }

    @ParameterizedTest
    @MethodSource("workflows")
    void committedPictureIsWhatTheProgramDraws(final Path directory, final ExampleWorkflow workflow) throws Exception {
        assertThat(WorkflowPicture.WORKFLOWS).contains(directory);
        assertThat(Files.readString(root().resolve(WorkflowPicture.file(directory))))
            .as("run %s with the repository root as argument", WorkflowPicture.class.getName())
            .isEqualTo(WorkflowPicture.draw(root().resolve(directory)));
    }

    @ParameterizedTest
    @MethodSource("workflows")
    void everyNodeAndConnectionIsDrawn(final Path directory, final ExampleWorkflow workflow) throws Exception {
        final String svg = WorkflowPicture.draw(root().resolve(directory));
        DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new InputSource(new StringReader(svg)));
        for (final ExampleNode node : workflow.nodes()) {
            assertThat(svg).contains("x=\"" + node.x() + "\" y=\"" + node.y() + "\"");
        }
        assertThat(svg.split("fill=\"none\" stroke=\"#[0-9A-F]{6}\" stroke-width=\"1.8\"", -1))
            .hasSize(workflow.connections().size() + 1);
    }
}
