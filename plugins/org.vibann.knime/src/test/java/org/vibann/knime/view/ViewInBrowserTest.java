/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.knime.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.vibann.core.picture.Pictures;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** The page of the nodes' views as KNIME shows it: in a frame of a browser, fed by messages. */
class ViewInBrowserTest {

    /** What Chromium says of the frame itself, whose permissions are KNIME's. */
    private static final String KNIMES_SANDBOX = "An iframe which has both allow-scripts and allow-same-origin";

    @TempDir
    private static Path profile;

    private static Chromium browser;

    private static ViewServer server;

    @BeforeAll
    static void start() throws IOException {
        browser = Chromium.start(profile);
        server = new ViewServer();
    }

    @AfterAll
    static void stop() {
        if (browser != null) {
            browser.close();
            server.close();
        }
    }

    private static String data(final Pictures pictures) {
        final ObjectNode root = new ObjectMapper().createObjectNode();
        final ObjectNode result = root.putObject("result");
        final ObjectNode all;
        try {
            all = (ObjectNode)new ObjectMapper().readTree(pictures.toJson());
        } catch (final IOException e) {
            throw new IllegalStateException(e);
        }
        result.set("panels", all.remove("panels"));
        result.set("head", all);
        return root.toString();
    }

    private static void assertQuiet() throws IOException {
        assertThat(browser.console()).filteredOn(line -> !line.contains(KNIMES_SANDBOX)).isEmpty();
        assertThat(browser.requests()).isNotEmpty()
            .allSatisfy(address -> assertThat(address).matches("(data:|blob:|" + server.origin() + "/).*"));
    }

    @ParameterizedTest
    @CsvSource({"300, false", "800, false", "1600, false", "300, true", "800, true", "1600, true"})
    void everyKindOfPanelIsDrawnWellAtEveryWidth(final int width, final boolean dark) throws IOException {
        browser.dark(dark);
        browser.openFrame(server.show("plain", data(SamplePictures.plain()), "data=inside&width=" + width));

        assertThat((List<?>)browser.run("return problems()")).isEmpty();
        assertThat((List<?>)browser.run("return [...document.querySelectorAll('.host')].filter(h => marks(h) < 2)"
            + ".map(h => h.getAttribute('aria-label'))")).isEmpty();
        assertThat((Long)browser.run("return document.querySelectorAll('figure').length")).isEqualTo(13);
        assertQuiet();
    }

    @ParameterizedTest
    @CsvSource({"300", "800"})
    void awkwardDataStayTextAndDoNotBreakThePage(final int width) throws IOException {
        browser.dark(false);
        browser.openFrame(server.show("awkward", data(SamplePictures.awkward()), "data=asked&width=" + width));

        assertThat((List<?>)browser.run("return problems()")).isEmpty();
        assertThat(browser.run("return document.querySelectorAll('img, main script, [onerror]').length")).isEqualTo(0L);
        assertThat((String)browser.run("return document.title")).isEqualTo(SamplePictures.HOSTILE);
        assertThat((String)browser.run("return document.querySelector('h1').textContent"))
            .isEqualTo(SamplePictures.HOSTILE);
        assertQuiet();
    }

    @Test
    void aTooltipTellsFormulaAndRowAsText() throws IOException {
        browser.openFrame(server.show("tips", data(SamplePictures.awkward()), "data=inside&width=800"));
        browser.run("const host = document.querySelector('.host.scatter'); host.focus();"
            + "host.dispatchEvent(new KeyboardEvent('keydown', { key: 'ArrowRight', bubbles: true }));");
        assertThat((String)browser.run("return document.querySelector('.tip')?.textContent ?? ''"))
            .contains("<img src=x onerror").contains("Row: <img");
        assertThat(browser.run("return document.querySelectorAll('.tip img').length")).isEqualTo(0L);
        assertQuiet();
    }

    @Test
    void aNodeThatWasNotExecutedSaysSo() throws IOException {
        browser.openFrame(server.show("none", "{\"result\":null}", "data=asked"));
        assertThat((String)browser.run("return document.body.innerText")).contains("Execute the node");
        browser.openFrame(server.show("error", "{\"userError\":{\"message\":\"No <b>table</b>.\"}}", "data=inside"));
        assertThat((String)browser.run("return document.querySelector('[role=alert]').textContent"))
            .isEqualTo("No <b>table</b>.");
        assertQuiet();
    }

    @Test
    void theViewTellsKnimeThatItIsReadyAndPassesEscapeOn() throws IOException {
        browser.openFrame(server.show("ready", data(SamplePictures.plain()), "data=inside"));
        browser.run("window.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape' }))");
        assertThat((List<?>)browser.runAround("return messages.map(m => m.type)"))
            .isEqualTo(List.of("UIExtensionRequest", "UIExtensionReady", "UIExtensionEscapePressed"));
        assertQuiet();
    }
}
