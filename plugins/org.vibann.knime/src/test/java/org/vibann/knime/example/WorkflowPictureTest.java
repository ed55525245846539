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

import javax.xml.parsers.DocumentBuilderFactory;

import org.junit.jupiter.api.Test;
import org.xml.sax.InputSource;

/** The picture in the README shows the committed workflow. */
class WorkflowPictureTest {

    private static Path root() {
        final String root = System.getProperty("vibann.root");
        assumeTrue(root != null, "vibann.root is not set: the committed picture cannot be found");
        return Path.of(root);
    }

    @Test
    void committedPictureIsWhatTheProgramDraws() throws Exception {
        assertThat(Files.readString(root().resolve(WorkflowPicture.FILE)))
            .as("run %s with the repository root as argument", WorkflowPicture.class.getName())
            .isEqualTo(WorkflowPicture.draw(root().resolve(HardnessToDesign.DIRECTORY)));
    }

    @Test
    void everyNodeAndConnectionIsDrawn() throws Exception {
        final String svg = WorkflowPicture.draw(root().resolve(HardnessToDesign.DIRECTORY));
        DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new InputSource(new StringReader(svg)));
        final ExampleWorkflow workflow = HardnessToDesign.workflow();
        for (final ExampleNode node : workflow.nodes()) {
            assertThat(svg).contains("x=\"" + node.x() + "\" y=\"" + node.y() + "\"");
        }
        assertThat(svg.split("fill=\"none\" stroke=\"#[0-9A-F]{6}\" stroke-width=\"1.8\"", -1))
            .hasSize(workflow.connections().size() + 1);
    }
}
