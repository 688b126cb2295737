package org.servicehall.accountability;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MessagesTest {
    private static final Pattern CODE =
            Pattern.compile("Refusal\\s*\\.(?:notFound|conflict|unprocessable|forbidden)\\(\\s*\"([a-z-]+)\"");

    @ParameterizedTest
    @ValueSource(strings = {"/messages.properties", "/messages_en.properties"})
    void everyRefusalHasItsWords(String file) throws IOException {
        Set<String> expected = new TreeSet<>();
        for (String code : codes()) {
            expected.add("refusal." + code + ".title");
            expected.add("refusal." + code + ".detail");
        }
        assertThat(expected).isNotEmpty();
        assertThat(read(file).stringPropertyNames()).containsAll(expected);
    }

    @Test
    void bothLanguagesSayTheSameThings() throws IOException {
        assertThat(read("/messages.properties").stringPropertyNames())
                .isEqualTo(read("/messages_en.properties").stringPropertyNames());
    }

    private static Set<String> codes() throws IOException {
        Set<String> codes = new TreeSet<>();
        try (Stream<Path> sources = Files.walk(Path.of("src/main/java"))) {
            for (Path source : sources.filter(Files::isRegularFile).toList()) {
                CODE.matcher(Files.readString(source)).results().forEach(found -> codes.add(found.group(1)));
            }
        }
        // The platform has the words for these.
        codes.removeAll(Set.of("unknown-number", "personal-data-erased"));
        return codes;
    }

    private static Properties read(String file) throws IOException {
        Properties texts = new Properties();
        try (var in = new InputStreamReader(
                Objects.requireNonNull(MessagesTest.class.getResourceAsStream(file)), StandardCharsets.UTF_8)) {
            texts.load(in);
        }
        return texts;
    }
}
