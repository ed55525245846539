/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Makes Java sources of the symbol lists of the stand-ins: the interfaces, annotations, enums and plain classes of KNIME that the
 * nodes use and that need no code of ours, or one expression a method. The build starts this file with {@code java}, module by module; by hand, for all:
 * {@code java headless/StandInSources.java headless/org.knime.*}
 *
 * <p>A list, {@code src/main/symbols.txt} of a module, has one line a symbol; {@code #} starts a comment:
 *
 * <pre>
 * use java.util.List                          a name from outside KNIME, for all types below
 * package org.knime.node.parameters           of the types that follow
 * {@literal @}interface Widget on FIELD             an annotation kept at run time, for fields only
 *   String title                              a member, two blanks deeper
 *   boolean advanced = false                  with its default
 *   enum Size SMALL, LARGE                    a nested type
 * interface Provider&lt;T&gt; extends Reference     any other type as Java writes it, public
 *   T compute(Input input)                    a method without body
 *   default int index() = 0                   with a body that is one expression
 *   default void begin() = {}                 with none
 *   Failure(String why) = super(why)          a constructor, as another method
 *   int FIELD = 1                             a field
 * </pre>
 *
 * Names of KNIME's are found in the lists and sources of all stand-ins.
 */
final class StandInSources {

    private static final Pattern NAME = Pattern.compile("\\b[A-Z]\\w*");

    private static final Pattern TYPE =
        Pattern.compile("((?:[a-z-]+ )*)(@interface|interface|class|enum|record) (\\w+)(.*)");

    /** A line of a list: how deep, what it says, and the lines below it. */
    private record Line(int number, int depth, String text, List<Line> below) {
    }

    /** The qualified names by simple name and package: what may be imported. */
    private final Map<String, Map<String, String>> m_known = new HashMap<>();

    private final Path m_list;

    private final Map<String, String> m_uses = new HashMap<>();

    private StandInSources(final Path list) {
        m_list = list;
    }

    public static void main(final String[] modules) throws IOException {
        for (String module : modules) {
            final var list = Path.of(module, "src", "main", "symbols.txt");
            if (Files.exists(list)) {
                new StandInSources(list).write(Path.of(module, "target", "generated-sources", "symbols"));
            }
        }
    }

    private void write(final Path target) throws IOException {
        try (var modules = Files.list(m_list.toAbsolutePath().getParent().getParent().getParent().getParent())) {
            for (Path module : modules.filter(m -> m.getFileName().toString().startsWith("org.knime.")).toList()) {
                learn(module);
            }
        }
        final var sources = new TreeMap<Path, String>();
        String pkg = null;
        for (Line line : read(m_list)) {
            if (line.text().startsWith("use ")) {
                final var name = line.text().substring(4);
                m_uses.put(name.substring(name.lastIndexOf('.') + 1), name);
            } else if (line.text().startsWith("package ")) {
                pkg = line.text().substring(8);
            } else {
                sources.put(target.resolve(pkg.replace('.', '/')).resolve(typeName(line) + ".java"), source(line, pkg));
            }
        }
        // What did not change is not written, so that compilers have nothing to do; what is no longer listed goes.
        if (Files.isDirectory(target)) {
            try (var files = Files.walk(target)) {
                for (Path file : files.filter(f -> Files.isRegularFile(f) && !sources.containsKey(f)).toList()) {
                    Files.delete(file);
                }
            }
        }
        for (var source : sources.entrySet()) {
            if (!Files.exists(source.getKey()) || !Files.readString(source.getKey()).equals(source.getValue())) {
                Files.createDirectories(source.getKey().getParent());
                Files.writeString(source.getKey(), source.getValue());
            }
        }
    }

    /** Notes the names of a module's types, listed or written. */
    private void learn(final Path module) throws IOException {
        final var sources = module.resolve("src/main/java");
        if (Files.isDirectory(sources)) {
            try (var files = Files.walk(sources)) {
                files.filter(f -> f.toString().endsWith(".java")).map(sources::relativize).forEach(f -> know(
                    f.getParent().toString().replace(f.getFileSystem().getSeparator(), "."),
                    f.getFileName().toString().replace(".java", "")));
            }
        }
        final var list = module.resolve("src/main/symbols.txt");
        if (Files.exists(list)) {
            String pkg = null;
            for (Line line : read(list)) {
                if (line.text().startsWith("package ")) {
                    pkg = line.text().substring(8);
                } else if (!line.text().startsWith("use ")) {
                    know(pkg, typeName(line));
                }
            }
        }
    }

    private void know(final String pkg, final String name) {
        m_known.computeIfAbsent(name, n -> new TreeMap<>()).put(pkg, pkg + "." + name);
    }

    private static List<Line> read(final Path list) throws IOException {
        final var top = new Line(0, -1, "", new ArrayList<>());
        final var open = new ArrayList<>(List.of(top));
        int number = 0;
        for (String text : Files.readAllLines(list)) {
            number++;
            if (!text.isBlank() && !text.startsWith("#")) {
                final var line = new Line(number, (text.length() - text.stripLeading().length()) / 2, text.strip(),
                    new ArrayList<>());
                while (open.get(open.size() - 1).depth() >= line.depth()) {
                    open.remove(open.size() - 1);
                }
                if (open.get(open.size() - 1).depth() != line.depth() - 1) {
                    throw new IOException(list + ":" + number + ": two blanks deeper than its type, not more");
                }
                open.get(open.size() - 1).below().add(line);
                open.add(line);
            }
        }
        return top.below();
    }

    private Matcher type(final Line line) {
        final var type = TYPE.matcher(line.text());
        return type.matches() ? type : null;
    }

    private String typeName(final Line line) throws IOException {
        final var type = type(line);
        if (type == null) {
            throw new IOException(m_list + ":" + line.number() + ": neither use, package nor a type: " + line.text());
        }
        return type.group(3);
    }

    private String source(final Line line, final String pkg) throws IOException {
        final var body = new StringBuilder();
        append(body, line, "public ");
        final var imports = new TreeSet<String>();
        final var names = NAME.matcher(body);
        while (names.find()) {
            // The part of a qualified name behind a dot belongs to what is in front of it.
            if (names.start() == 0 || body.charAt(names.start() - 1) != '.') {
                final var name = names.group();
                final var known = m_known.getOrDefault(name, Map.of());
                if (m_uses.containsKey(name)) {
                    imports.add(m_uses.get(name));
                } else if (known.size() == 1) {
                    imports.addAll(known.values());
                } else if (known.size() > 1 && !known.containsKey(pkg)) {
                    throw new IOException(m_list + ":" + line.number() + ": add a line 'use' for " + name
                        + ", one of " + known.values());
                }
            }
        }
        final var source = new StringBuilder("// Made of " + m_list.getFileName() + " by StandInSources.\npackage " + pkg
            + ";\n\n");
        imports.stream().filter(i -> !i.equals(pkg + "." + i.substring(i.lastIndexOf('.') + 1)))
            .forEach(i -> source.append("import ").append(i).append(";\n"));
        return source.append('\n').append("@SuppressWarnings(\"all\")\n").append(body).toString();
    }

    private void append(final StringBuilder to, final Line line, final String access) throws IOException {
        final var blanks = "    ".repeat(line.depth());
        final var type = type(line);
        final var kind = type.group(2);
        String rest = type.group(4);
        if (kind.equals("@interface")) {
            to.append(blanks).append("@java.lang.annotation.Retention(java.lang.annotation.RetentionPolicy.RUNTIME)\n");
            if (rest.startsWith(" on ")) {
                to.append(blanks).append("@java.lang.annotation.Target({")
                    .append(rest.substring(4).replaceAll("(\\w+)", "java.lang.annotation.ElementType.$1"))
                    .append("})\n");
                rest = "";
            }
        }
        to.append(blanks).append(access).append(type.group(1)).append(kind).append(' ').append(type.group(3));
        to.append(kind.equals("enum") ? " {\n" + blanks + "    " + rest.strip() + ";\n" : rest + " {\n");
        for (Line member : line.below()) {
            if (type(member) != null) {
                append(to, member, kind.equals("class") ? "public static " : "");
            } else {
                to.append(blanks).append("    ").append(member(member.text(), kind)).append('\n');
            }
        }
        to.append(blanks).append("}\n");
    }

    private static String member(final String text, final String kind) {
        final int equals = text.indexOf(" = ");
        final var head = equals < 0 ? text : text.substring(0, equals);
        final var value = equals < 0 ? null : text.substring(equals + 3);
        if (kind.equals("@interface")) {
            return head + "()" + (value == null ? ";" : " default " + value + ";");
        } else if (value == null || !head.contains("(")) {
            return text + ";";
        } else if (value.equals("{}")) {
            return head + " {}";
        }
        final boolean returns = !head.matches(".*\\bvoid \\w+\\(.*") && !head.matches("((public|protected|private) )?\\w+\\(.*")
            && !value.startsWith("throw ");
        return head + " { " + (returns ? "return " : "") + value + "; }";
    }
}
