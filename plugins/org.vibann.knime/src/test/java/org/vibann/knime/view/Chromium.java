/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.knime.view;

import static org.junit.jupiter.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.abort;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.logging.Level;

import org.openqa.selenium.OutputType;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.logging.LogEntry;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;
import org.openqa.selenium.support.ui.WebDriverWait;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/** A Chromium of its own for tests, without a window. */
final class Chromium implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final ChromeDriver m_driver;

    private final String m_checks;

    private Chromium(final Path browser, final Path driver, final Path profile) throws IOException {
        final var options = new ChromeOptions();
        options.setBinary(browser.toFile());
        options.addArguments("--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
            "--disable-background-networking", "--disable-component-update", "--disable-sync", "--disable-dev-shm-usage",
            "--hide-scrollbars", "--window-size=1700,1000", "--user-data-dir=" + profile);
        final var logs = new LoggingPreferences();
        logs.enable(LogType.BROWSER, Level.ALL);
        logs.enable(LogType.PERFORMANCE, Level.ALL);
        options.setCapability("goog:loggingPrefs", logs);
        m_driver = new ChromeDriver(new ChromeDriverService.Builder().usingDriverExecutable(driver.toFile()).build(),
            options);
        try (var in = Chromium.class.getResourceAsStream("/view/checks.js")) {
            m_checks = new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
        m_driver.get("about:blank"); // what the browser's own first page asked for is of no interest
        requests();
    }

    /**
     * Starts Chromium. Where it is not installed, the test is skipped, but fails in continuous integration.
     *
     * @param profile an empty folder
     */
    static Chromium start(final Path profile) throws IOException {
        final Optional<Path> browser = find("chromium", "chromium-browser", "google-chrome");
        final Optional<Path> driver = find("chromedriver");
        if (browser.isEmpty() || driver.isEmpty()) {
            final String missing = "Chromium and its driver are not here (Debian: chromium, chromium-driver).";
            if ("true".equals(System.getenv("CI"))) {
                fail(missing);
            }
            abort(missing + " The views are not tried in a browser.");
        }
        return new Chromium(browser.get(), driver.get(), profile);
    }

    private static Optional<Path> find(final String... names) {
        return Arrays.stream(names).flatMap(name -> Arrays.stream(System.getenv("PATH").split(File.pathSeparator))
            .map(folder -> Path.of(folder, name))).filter(Files::isExecutable).findFirst();
    }

    /** Sets whether the reader wants dark pages. */
    void dark(final boolean dark) {
        m_driver.executeCdpCommand("Emulation.setEmulatedMedia", Map.of("features",
            List.of(Map.of("name", "prefers-color-scheme", "value", dark ? "dark" : "light"))));
    }

    /** Opens a page with a view in a frame, waits until it is there, draws all its panels and stays in the frame. */
    void openFrame(final String address) {
        m_driver.get(address);
        m_driver.switchTo().frame(0);
        draw();
    }

    /** Runs a script in the page, with the functions of {@code checks.js}. */
    Object run(final String script, final Object... arguments) {
        return m_driver.executeScript(m_checks + "\n" + script, arguments);
    }

    /** Runs a script that waits for promises in the page, and waits for what it returns. */
    Object await(final String script) {
        return m_driver.executeAsyncScript(
            "const done = arguments[0]; (async () => {" + script + "})().then(done, error => done(String(error)))");
    }

    /** Runs a script in the page around the frame. */
    Object runAround(final String script) {
        m_driver.switchTo().defaultContent();
        final Object result = m_driver.executeScript(script);
        m_driver.switchTo().frame(0);
        return result;
    }

    /** Opens a page of its own with a view, on a window that a picture for a text fits into. */
    void open(final String address) {
        m_driver.executeCdpCommand("Emulation.setDeviceMetricsOverride",
            Map.of("width", 960, "height", 1200, "deviceScaleFactor", 1.5, "mobile", false));
        m_driver.get(address);
        draw();
    }

    /** Paints the first panel whose title begins so. */
    void paint(final String title, final Path file) throws IOException {
        final WebElement panel = (WebElement)run("return [...document.querySelectorAll('figure')].find(figure => "
            + "figure.querySelector('figcaption').firstChild.textContent.startsWith(arguments[0]))", title);
        run("arguments[0].querySelector('.tools').style.display = 'none';", panel);
        Files.write(file, panel.getScreenshotAs(OutputType.BYTES));
    }

    private void draw() {
        new WebDriverWait(m_driver, PATIENCE)
            .until(driver -> Boolean.TRUE.equals(run("return document.getElementById('view')?.dataset.ready === 'true'")));
        run("window.dispatchEvent(new Event('beforeprint')); window.dispatchEvent(new Event('afterprint'));");
    }

    /** What the console said since the last call. */
    List<String> console() {
        return m_driver.manage().logs().get(LogType.BROWSER).getAll().stream().map(LogEntry::getMessage).toList();
    }

    /** The addresses that were asked for since the last call. */
    List<String> requests() throws IOException {
        final var mapper = new ObjectMapper();
        final List<String> addresses = new ArrayList<>();
        for (final LogEntry entry : m_driver.manage().logs().get(LogType.PERFORMANCE)) {
            final JsonNode message = mapper.readTree(entry.getMessage()).get("message");
            if (message.get("method").asText().equals("Network.requestWillBeSent")) {
                addresses.add(message.get("params").get("request").get("url").asText());
            }
        }
        return addresses;
    }

    @Override
    public void close() {
        m_driver.quit();
    }
}
