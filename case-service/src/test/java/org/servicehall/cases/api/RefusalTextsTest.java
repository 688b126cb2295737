package org.servicehall.cases.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RefusalTextsTest {
    private static final Pattern CODE =
            Pattern.compile("Refusal\\s*\\.(?:conflict|unprocessable|forbidden|notFound)\\(\\s*\"([a-z-]+)\"");
    /** The platform has the words for these. */
    private static final String SHARED = "unknown-number";

    @ParameterizedTest
    @ValueSource(strings = {"/messages.properties", "/messages_en.properties"})
    void everyRefusalSaysWhatIsWrongAndWhatToDo(String file) throws IOException {
        var texts = new Properties();
        try (var in = getClass().getResourceAsStream(file)) {
            texts.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        }
        try (var sources = Files.walk(Path.of("src/main/java"))) {
            for (var source : sources.filter(Files::isRegularFile).toList()) {
                var code = CODE.matcher(Files.readString(source));
                while (code.find()) {
                    if (!code.group(1).equals(SHARED)) {
                        assertThat(texts).containsKey("refusal." + code.group(1) + ".title");
                        assertThat(texts).containsKey("refusal." + code.group(1) + ".detail");
                    }
                }
            }
        }
    }
}
