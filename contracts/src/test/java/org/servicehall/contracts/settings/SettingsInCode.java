package org.servicehall.contracts.settings;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Reads from the sources which settings there are: records of settings, single values, and the variables of ./hall. */
final class SettingsInCode {
    private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
    private static final Pattern SETTINGS =
            Pattern.compile("@ConfigurationProperties\\(\"([^\"]+)\"\\)[^{]*?record (\\w+)\\(");
    private static final Pattern VALUE = Pattern.compile("\"\\$\\{(hall\\.[a-z.-]+)(?::([^}]*))?}\"");
    private static final Pattern CONDITION = Pattern.compile(
            "@ConditionalOnProperty\\((?:name = )?\"(hall\\.[a-z.-]+)\"(?:, havingValue = \"\\w+\")?\\)");
    private static final Pattern VARIABLE = Pattern.compile("\\$\\{(HALL_[A-Z_0-9]+)|(HALL_HOME)=|-D(hall\\.[a-z]+)=");
    private static final Pattern ENVIRONMENT = Pattern.compile("environment\\.getOrDefault\\(\"(HALL_[A-Z_0-9]+)\"");
    private static final Pattern ANNOTATION = Pattern.compile("@[\\w.]+(?:\\((?:\"[^\"]*\"|[^()\"])*\\))?");
    private static final Pattern DEFAULT = Pattern.compile("@DefaultValue\\(\"([^\"]*)\"\\)");
    private static final Pattern LIST = Pattern.compile("(?:List|Set)<(\\w+)>");

    private final List<Path> sources = sources();
    private final Map<String, String> defaults = new TreeMap<>();

    /** Name → default, empty where the code has none. */
    static Map<String, String> read() {
        var code = new SettingsInCode();
        code.sources.forEach(code::settings);
        code.each(VARIABLE, whole(ROOT.resolve("hall")), (name, _) -> code.defaults.put(name, ""));
        return code.defaults;
    }

    private static List<Path> sources() {
        try (Stream<Path> modules = Files.list(ROOT)) {
            List<Path> folders = modules.map(module -> module.resolve("src/main/java"))
                    .filter(Files::isDirectory)
                    .toList();
            List<Path> sources = new ArrayList<>();
            for (Path folder : folders) {
                try (Stream<Path> files = Files.walk(folder)) {
                    files.filter(file -> file.toString().endsWith(".java")).forEach(sources::add);
                }
            }
            return sources;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void settings(Path file) {
        String text = text(file);
        each(VALUE, text, defaults::put);
        each(CONDITION, text, defaults::putIfAbsent);
        each(ENVIRONMENT, text, (name, _) -> defaults.put(name, ""));
        SETTINGS.matcher(text).results().forEach(found -> record(found.group(1), file, found.group(2)));
    }

    private void each(Pattern pattern, String text, BiConsumer<String, String> taker) {
        pattern.matcher(text).results().forEach(found -> {
            String name = Stream.iterate(1, i -> i <= found.groupCount(), i -> i + 1)
                    .map(found::group)
                    .filter(group -> group != null)
                    .findFirst()
                    .orElseThrow();
            String value = pattern == VALUE ? found.group(2) : null;
            taker.accept(name, value == null ? "" : value);
        });
    }

    private void record(String prefix, Path file, String type) {
        for (String component : components(text(file), type)) {
            String plain = ANNOTATION.matcher(component).replaceAll("").trim();
            String name = prefix + "." + dashed(plain.substring(plain.lastIndexOf(' ') + 1));
            String of = plain.substring(0, plain.lastIndexOf(' ')).replaceAll("\\s", "");
            var list = LIST.matcher(of);
            if (of.startsWith("Map<")) {
                defaults.put(name + ".*", "");
            } else if (list.matches()) {
                nested(name + "[*]", file, list.group(1), component);
            } else {
                nested(name, file, of, component);
            }
        }
    }

    private void nested(String name, Path file, String type, String component) {
        var declaring = declaring(file, type);
        if (declaring.isPresent()) {
            record(name, declaring.get(), type);
        } else {
            var value = DEFAULT.matcher(component);
            defaults.put(name, value.find() ? value.group(1) : "");
        }
    }

    /** The file that declares a record: the one that uses it, a neighbour, or what it imports. */
    private Optional<Path> declaring(Path file, String type) {
        var imported = Pattern.compile("import (org\\.servicehall\\.[\\w.]+\\." + type + ");")
                .matcher(text(file));
        String path = imported.find() ? imported.group(1).replace('.', '/') + ".java" : null;
        return Stream.concat(
                        Stream.of(file, file.resolveSibling(type + ".java")),
                        path == null ? Stream.of() : sources.stream().filter(other -> other.endsWith(path)))
                .filter(Files::exists)
                .filter(other -> text(other).contains("record " + type + "("))
                .findFirst();
    }

    private static List<String> components(String text, String type) {
        int begin = text.indexOf("record " + type + "(") + ("record " + type + "(").length();
        List<String> components = new ArrayList<>();
        boolean quoted = false;
        int depth = 0;
        int from = begin;
        for (int at = begin; depth >= 0; at++) {
            char c = text.charAt(at);
            quoted ^= c == '"';
            depth += quoted ? 0 : "(<".indexOf(c) >= 0 ? 1 : ")>".indexOf(c) >= 0 ? -1 : 0;
            if (!quoted && ((depth == 0 && c == ',') || depth < 0)) {
                components.add(text.substring(from, at));
                from = at + 1;
            }
        }
        return components;
    }

    private static String dashed(String name) {
        return name.replaceAll("([A-Z])", "-$1").toLowerCase(java.util.Locale.ROOT);
    }

    /** Without comments, of which some show settings that there are not. */
    private static String text(Path file) {
        return whole(file).replaceAll("(?s)/\\*.*?\\*/", "").replaceAll("(?m)^\\s*//.*$", "");
    }

    private static String whole(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
