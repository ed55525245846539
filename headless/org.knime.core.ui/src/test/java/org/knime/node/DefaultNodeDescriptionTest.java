/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.knime.node;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.StringWriter;

import javax.xml.transform.OutputKeys;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.knime.core.node.NodeFactory.NodeType;

class DefaultNodeDescriptionTest {

    private static String xml(final DefaultNodeFactory factory) throws Exception {
        final var transformer = TransformerFactory.newInstance().newTransformer();
        transformer.setOutputProperty(OutputKeys.OMIT_XML_DECLARATION, "yes");
        final var out = new StringWriter();
        transformer.transform(new DOMSource(factory.getXMLDescription()), new StreamResult(out));
        return out.toString();
    }

    @Test
    void tellsWhatTheNodeIs() {
        final var factory = new SampleNode.Factory();
        assertThat(factory.getNodeName()).isEqualTo("Sample");
        assertThat(factory.getType()).isEqualTo(NodeType.Learner);
        assertThat(factory.getInportName(0)).isEqualTo("In");
        assertThat(factory.getOutportName(0)).isEqualTo("Out");
    }

    @Test
    void isTheXmlThatKnimeShows() throws Exception {
        assertThat(xml(new SampleNode.Factory())).isEqualTo("<knimeNode icon=\"sample.png\" type=\"Learner\">"
            + "<name>Sample</name><shortDescription>Passes a table.</shortDescription><fullDescription>"
            + "<intro>It <i>passes</i> a table &amp; nothing else.</intro><tab name=\"Options\">"
            + "<option name=\"Mode\">How.<ul><li><b>Mean &amp; more</b>: The <i>mean</i>.</li>"
            + "<li><b>Maximum</b></li></ul></option>"
            + "<option name=\"Rows\">At most, <b>if</b> any.</option>"
            + "<option name=\"Nested\">In a group.</option>"
            + "<option name=\"Bounds\">All.<ul><li><b>Element</b>: Which.</li></ul></option></tab>"
            + "<link href=\"https://example.org\">An example</link></fullDescription>"
            + "<ports><inPort index=\"0\" name=\"In\">What comes in.</inPort>"
            + "<outPort index=\"0\" name=\"Out\">What goes <b>out</b>.</outPort></ports>"
            + "<views><view index=\"0\" name=\"Sample\">Shows the rows.</view></views>"
            + "<keywords><keyword>alloy</keyword><keyword>hardness</keyword></keywords></knimeNode>");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Fe & B", "a < b", "<b>open", "<script>x</script>", "<p><h1>t</h1></p>"})
    void refusesWhatIsNoFragmentOfAllowedTags(final String description) {
        final var node = SampleNode.declare(description);
        assertThatThrownBy(() -> new SampleNode.Factory(node).getXMLDescription())
            .isInstanceOf(IllegalStateException.class).hasMessageContaining("Problem creating node description");
    }
}
