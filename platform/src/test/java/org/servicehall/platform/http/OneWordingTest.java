package org.servicehall.platform.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** One problem has one wording, whoever tells it: what several services say stands with the platform alone. */
class OneWordingTest {
    private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
    private static final Path GATEWAY = ROOT.resolve("gateway/src/main/resources/messages");
    private static final List<Path> OTHERS = List.of(
            ROOT.resolve("platform/src/main/resources/platform-messages"),
            ROOT.resolve("intake-service/src/main/resources/messages"),
            ROOT.resolve("case-service/src/main/resources/messages"),
            ROOT.resolve("accountability-service/src/main/resources/messages"),
            ROOT.resolve("attendance-service/src/main/resources/messages"));

    @ParameterizedTest
    @ValueSource(strings = {".properties", "_en.properties"})
    void noTextIsWrittenTwice(String language) throws IOException {
        Map<String, Path> places = new TreeMap<>();
        Map<String, Set<Path>> doubles = new TreeMap<>();
        for (Path file : OTHERS) {
            texts(file, language).keySet().forEach(key -> {
                Path before = places.putIfAbsent(key, file);
                if (before != null) {
                    doubles.put(key, Set.of(before, file));
                }
            });
        }
        assertThat(doubles)
                .as("texts of several services, which belong into platform-messages*.properties once")
                .isEmpty();
    }

    /** It has no part in the platform, and its own details: what it refuses never came as far as a service. */
    @ParameterizedTest
    @ValueSource(strings = {".properties", "_en.properties"})
    void theGatewayCallsAProblemAsTheServicesDo(String language) throws IOException {
        Map<String, String> platform = texts(OTHERS.getFirst(), language);
        Map<String, String> shared = titles(texts(GATEWAY, language));
        shared.keySet().retainAll(platform.keySet());
        Map<String, String> expected = new TreeMap<>(platform);
        expected.keySet().retainAll(shared.keySet());

        assertThat(shared).isEqualTo(expected);
    }

    @Test
    void whatIsSaidInOneLanguageIsSaidInTheOther() throws IOException {
        for (Path file : OTHERS) {
            assertThat(texts(file, "_en.properties").keySet())
                    .as(file.toString())
                    .isEqualTo(texts(file, ".properties").keySet());
        }
    }

    private static Map<String, String> titles(Map<String, String> gateway) {
        Map<String, String> titles = new TreeMap<>();
        gateway.forEach((key, text) -> {
            if (key.endsWith(".title")) {
                titles.put(key.replaceFirst("^problem\\.", "refusal."), text);
            }
        });
        return titles;
    }

    private static Map<String, String> texts(Path file, String language) throws IOException {
        Properties texts = new Properties();
        try (Reader in = Files.newBufferedReader(file.resolveSibling(file.getFileName() + language), UTF_8)) {
            texts.load(in);
        }
        Map<String, String> all = new HashMap<>();
        texts.stringPropertyNames().forEach(key -> all.put(key, texts.getProperty(key)));
        return all;
    }
}
