package org.servicehall.platform.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Whether every refusal of what a request says names the field that says it: a form puts it there, and who writes a client
 * reads no sentences.
 */
public final class RefusalFields {
    private static final Pattern UNPROCESSABLE = Pattern.compile("Refusal\\s*\\.unprocessable\\(\\s*\"([a-z-]+)\"");

    private RefusalFields() {}

    /** Codes of those in a service's code, 422, that name none. */
    public static Set<String> missing() {
        try (Stream<Path> sources = Files.walk(Path.of("src/main/java"))) {
            Set<String> codes = new TreeSet<>();
            for (Path source : sources.filter(Files::isRegularFile).toList()) {
                String code = Files.readString(source);
                Matcher refusal = UNPROCESSABLE.matcher(code);
                while (refusal.find()) {
                    if (!code.substring(end(code, refusal.end())).stripLeading().startsWith(".at(")) {
                        codes.add(refusal.group(1));
                    }
                }
            }
            return codes;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Behind the parenthesis that closes the call, of which the given place is within. */
    private static int end(String code, int within) {
        int open = 1;
        int at = within;
        while (open > 0) {
            char next = code.charAt(at++);
            open += next == '(' ? 1 : next == ')' ? -1 : 0;
        }
        return at;
    }
}
