/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.knime.view;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

import org.knime.core.webui.page.Page;
import org.knime.core.webui.page.Resource;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

/**
 * Serves the page of the nodes' views, with just the resources that it declares, inside a page that speaks KNIME's side of
 * the protocol.
 */
final class ViewServer implements AutoCloseable {

    private static final String PAGE = "/page/";

    private final HttpServer m_server;

    private final Page m_page = PictureView.page(Page.create());

    private final Map<String, String> m_data = new ConcurrentHashMap<>();

    ViewServer() throws IOException {
        m_server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        m_server.createContext("/", this::answer);
        m_server.start();
    }

    String origin() {
        return "http://" + m_server.getAddress().getAddress().getHostAddress() + ":" + m_server.getAddress().getPort();
    }

    /**
     * @param name a name of letters
     * @param initialData what KNIME gives to the view, as JSON
     * @param query settings of the page around: width, and whether the data come with the configuration or when asked for
     * @return address of the page around the view
     */
    String show(final String name, final String initialData, final String query) {
        m_data.put("/data/" + name, initialData);
        return origin() + "/embedder.html?name=" + name + "&" + query;
    }

    private void answer(final HttpExchange exchange) throws IOException {
        final String path = exchange.getRequestURI().getPath();
        final Optional<byte[]> content = content(path);
        exchange.getResponseHeaders().set("Content-Type", type(path));
        exchange.getResponseHeaders().set("Cache-Control", "no-store");
        final byte[] bytes = content.orElseGet(() -> ("no " + path).getBytes(StandardCharsets.UTF_8));
        exchange.sendResponseHeaders(content.isPresent() ? 200 : 404, bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    private Optional<byte[]> content(final String path) throws IOException {
        if (m_data.containsKey(path)) {
            return Optional.of(m_data.get(path).getBytes(StandardCharsets.UTF_8));
        }
        if (path.startsWith(PAGE)) {
            final String file = path.substring(PAGE.length());
            return file.equals(m_page.getRelativePath()) ? Optional.of(read(m_page))
                : m_page.getResource(file).map(ViewServer::read);
        }
        try (var in = ViewServer.class.getResourceAsStream("/view" + path)) {
            return in == null ? Optional.empty() : Optional.of(in.readAllBytes());
        }
    }

    private static byte[] read(final Resource resource) {
        try (var in = resource.getInputStream()) {
            return in.readAllBytes();
        } catch (final IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String type(final String path) {
        return switch (path.substring(path.lastIndexOf('.') + 1)) {
            case "html" -> "text/html; charset=utf-8";
            case "js" -> "text/javascript; charset=utf-8";
            case "css" -> "text/css; charset=utf-8";
            default -> "application/json; charset=utf-8";
        };
    }

    @Override
    public void close() {
        m_server.stop(0);
    }
}
