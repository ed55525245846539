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
        assertThat((Long)browser.run("return document.querySelectorAll('figure').length")).isEqualTo(14);
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
    void theChecksFindWhatIsWrong() throws IOException {
        browser.openFrame(server.show("wrong", data(SamplePictures.plain()), "data=inside&width=800"));
        browser.run("const text = document.querySelector('svg text'); text.parentNode.append(text.cloneNode(true));");
        assertThat(browser.run("return problems()").toString()).contains("overlaps");
        browser.run("echarts.getInstanceByDom(document.querySelector('.host.scatter')).setOption("
            + "{ xAxis: { min: 400, max: 500 } })");
        assertThat(browser.run("return problems()").toString()).contains("outside the axes");
        browser.run("document.querySelector('svg text').setAttribute('transform', 'translate(-500 0)')");
        assertThat(browser.run("return problems()").toString()).contains("cut off");
    }

    @Test
    void aChosenRowIsMarkedInAllPanelsUntilEscape() throws IOException {
        browser.openFrame(server.show("marks", data(SamplePictures.plain()), "data=inside&width=800"));
        final String marked = "return [...document.querySelectorAll('.host')].map(h => echarts.getInstanceByDom(h))"
            + ".filter(c => c).flatMap(c => c.getOption().series.filter(s => s.id === 'marked'))"
            + ".flatMap(s => s.data.map(d => d.point.id))";
        browser.run("document.querySelector('tr[data-row=Row1]').click()");
        assertThat((List<?>)browser.run(marked)).hasSizeGreaterThanOrEqualTo(2).allMatch("Row1"::equals);
        assertThat(browser.run("return document.querySelectorAll('tr.marked').length")).isEqualTo(1L);
        browser.run("document.querySelector('.host').dispatchEvent(new KeyboardEvent('keydown',"
            + " { key: 'Escape', bubbles: true, cancelable: true }))");
        assertThat((List<?>)browser.run(marked)).isEmpty();
        assertThat((List<?>)browser.runAround("return messages.map(m => m.type)"))
            .as("Escape only took the mark away").noneMatch("UIExtensionEscapePressed"::equals);
        assertQuiet();
    }

    @Test
    void panelsAreSavedAsDrawingAndAsNumbers() throws IOException {
        browser.openFrame(server.show("save", data(SamplePictures.plain()), "data=inside&width=800"));
        final Object saved = browser.await("""
            const blobs = [];
            URL.createObjectURL = blob => { blobs.push(blob); return 'data:,'; };
            HTMLAnchorElement.prototype.click = () => {};
            const wrong = [];
            for (const card of document.querySelectorAll('figure')) {
              for (const [name, type] of [['SVG', 'image/svg+xml'], ['PNG', 'image/png'], ['CSV', 'text/csv']]) {
                const before = blobs.length;
                [...card.querySelectorAll('button')].find(b => b.textContent === name).click();
                for (let i = 0; i < 100 && blobs.length === before; i++) {
                  await new Promise(go => setTimeout(go, 20));
                }
                const blob = blobs[before];
                const text = type === 'image/png' ? '' : await blob?.text();
                if (!blob?.type.startsWith(type) || blob.size < 60) {
                  wrong.push(`${card.dataset.kind} ${name}: ${blob?.type} ${blob?.size}`);
                } else if (name === 'SVG' && (new DOMParser().parseFromString(text, type).querySelector('parsererror')
                    || !text.includes('<title>'))) {
                  wrong.push(`${card.dataset.kind}: no drawing`);
                } else if (name === 'CSV' && text.trim().split(/\\r\\n/).length < 3) {
                  wrong.push(`${card.dataset.kind}: no numbers`);
                }
              }
            }
            return wrong;
            """);
        assertThat((List<?>)saved).isEmpty();
        assertQuiet();
    }

    @Test
    void numbersAreSavedWithAllDigitsAndTextsAsTexts() throws IOException {
        browser.openFrame(server.show("csv", data(SamplePictures.plain()), "data=inside&width=800"));
        final String csv = (String)browser.await("const { csv } = await import('/page/js/save.js');"
            + "return csv([['a', '=1+1', 'say \"x\"'], [0.1 + 0.2, -5, null]]).replaceAll('\\r\\n', '|')");
        assertThat(csv).isEqualTo("a,'=1+1,\"say \"\"x\"\"\"|0.30000000000000004,-5,|");
    }

    @Test
    void massesFollowTheBatchOfTheSettingsAndOfTheReader() throws IOException {
        final String data = data(SamplePictures.plain()).replaceFirst("\\{\"panels\"", "{\"batch\":50,\"panels\"");
        browser.openFrame(server.show("batch", data, "data=inside&width=800"));
        final String first = "return document.querySelector('tr[data-row=Row0] td:nth-child(3)').textContent";
        assertThat(browser.run(first)).isEqualTo("47.700");
        browser.run("const input = document.querySelector('.batch input'); input.value = '100';"
            + "input.dispatchEvent(new Event('input'));");
        assertThat(browser.run(first)).isEqualTo("95.400");
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
