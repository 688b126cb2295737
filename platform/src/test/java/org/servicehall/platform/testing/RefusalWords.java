package org.servicehall.platform.testing;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Whether every refusal that stands in a service's code says what is wrong and what to do, in both languages. */
public final class RefusalWords {
    private static final Pattern CODE =
            Pattern.compile("Refusal\\s*\\.(?:notFound|conflict|unprocessable|forbidden)\\(\\s*\"([a-z-]+)\"");
    private static final List<String> LANGUAGES = List.of("", "_en");

    private RefusalWords() {}

    /** Keys that have no text in the service's messages nor in the platform's, each with its language. */
    public static List<String> missing() {
        Set<String> codes = codes();
        return LANGUAGES.stream()
                .flatMap(language -> {
                    Properties texts = texts(language);
                    return codes.stream()
                            .flatMap(code -> Stream.of("refusal." + code + ".title", "refusal." + code + ".detail"))
                            .filter(key -> !texts.containsKey(key))
                            .map(key -> key + language);
                })
                .toList();
    }

    /** Keys that one language has and the other has not. */
    public static Set<String> inOneLanguage() {
        Set<String> chinese = texts("").stringPropertyNames();
        Set<String> english = texts("_en").stringPropertyNames();
        Set<String> one = new TreeSet<>(chinese);
        one.addAll(english);
        one.removeIf(key -> chinese.contains(key) && english.contains(key));
        return one;
    }

    private static Set<String> codes() {
        try (Stream<Path> sources = Files.walk(Path.of("src/main/java"))) {
            Set<String> codes = new TreeSet<>();
            for (Path source : sources.filter(Files::isRegularFile).toList()) {
                CODE.matcher(Files.readString(source))
                        .results()
                        .map((MatchResult found) -> found.group(1))
                        .forEach(codes::add);
            }
            return codes;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Properties texts(String language) {
        Properties texts = new Properties();
        for (String name : List.of("platform-messages", "messages")) {
            try (InputStream file = RefusalWords.class.getResourceAsStream("/" + name + language + ".properties")) {
                if (file != null) {
                    texts.load(new InputStreamReader(file, StandardCharsets.UTF_8));
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return texts;
    }
}
