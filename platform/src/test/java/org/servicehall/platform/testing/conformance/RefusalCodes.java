package org.servicehall.platform.testing.conformance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The codes that each operation of a service may be refused with, as the service's tests have seen them:
 * {@code src/main/resources/api/refusals.yml}. A test run with {@code -Dapi.write=true} adds what it sees; what no test sees
 * any more is taken out by hand.
 */
final class RefusalCodes {
    private static final Path FILE = Path.of("src/main/resources/api/refusals.yml");
    private static final String HEAD =
            "# Written by tests with -Dapi.write=true: what each operation was refused with, beside what any may be.\npaths:\n";
    private static final Pattern PATH = Pattern.compile("  (/\\S+):");
    private static final Pattern METHOD = Pattern.compile("    (\\w+): \\{x-codes: \\[(.*)]}");

    private RefusalCodes() {}

    static void write(Map<String, Set<String>> seen) {
        Map<String, Map<String, Set<String>>> all = read();
        seen.forEach((operation, codes) -> {
            String[] parts = operation.split(" ");
            all.computeIfAbsent(parts[1], _ -> new TreeMap<>())
                    .computeIfAbsent(parts[0].toLowerCase(Locale.ROOT), _ -> new TreeSet<>())
                    .addAll(codes);
        });
        StringBuilder text = new StringBuilder(HEAD);
        all.forEach((path, methods) -> {
            text.append("  ").append(path).append(":\n");
            methods.forEach((method, codes) ->
                    text.append("    %s: {x-codes: [%s]}%n".formatted(method, String.join(", ", codes))));
        });
        try {
            Files.writeString(FILE, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, Map<String, Set<String>>> read() {
        Map<String, Map<String, Set<String>>> all = new TreeMap<>();
        if (!Files.exists(FILE)) {
            return all;
        }
        try {
            String path = "";
            for (String line : Files.readAllLines(FILE)) {
                Matcher named = PATH.matcher(line);
                Matcher method = METHOD.matcher(line);
                if (named.matches()) {
                    path = named.group(1);
                } else if (method.matches()) {
                    all.computeIfAbsent(path, _ -> new TreeMap<>())
                            .put(
                                    method.group(1),
                                    new TreeSet<>(Set.of(method.group(2).split(", "))));
                }
            }
            return all;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
