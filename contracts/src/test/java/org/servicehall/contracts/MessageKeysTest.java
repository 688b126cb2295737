package org.servicehall.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Of two texts under one key the last would be printed wherever the first belongs, and nothing would tell. */
class MessageKeysTest {
    private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();

    static List<Path> files() throws IOException {
        try (Stream<Path> modules = Files.list(ROOT)) {
            List<Path> resources = modules.map(module -> module.resolve("src/main/resources"))
                    .filter(Files::isDirectory)
                    .toList();
            List<Path> files = new ArrayList<>();
            for (Path folder : resources) {
                try (Stream<Path> below = Files.walk(folder)) {
                    below.filter(file -> file.toString().endsWith(".properties"))
                            .map(ROOT::relativize)
                            .forEach(files::add);
                }
            }
            return files;
        }
    }

    @ParameterizedTest
    @MethodSource("files")
    void noKeyStandsTwiceInOneFile(Path file) throws IOException {
        Set<String> seen = new HashSet<>();
        List<String> twice = Files.readAllLines(ROOT.resolve(file)).stream()
                .filter(line -> line.matches("[\\w.-]+ *=.*"))
                .map(line -> line.substring(0, line.indexOf('=')).strip())
                .filter(key -> !seen.add(key))
                .toList();

        assertThat(twice).isEmpty();
    }
}
