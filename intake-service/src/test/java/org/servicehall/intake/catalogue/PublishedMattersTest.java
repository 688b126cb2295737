package org.servicehall.intake.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.servicehall.intake.domain.matter.Matter;
import org.servicehall.platform.data.DataFault;

/**
 * A published version stays on the topic for ever, and every instance reads it before it opens (M5). The folder keeps
 * documents of each shape there has been; one is added with each field that a document may have, and none is ever changed.
 */
@Tag("M5")
class PublishedMattersTest {
    private static final Path KEPT = Path.of("src/test/resources/published-matters");

    @ParameterizedTest
    @MethodSource("documents")
    void everyShapeThatWasPublishedIsRead(Path document) throws IOException {
        String text = Files.readString(document);
        Matter matter = Catalogue.published(document.getFileName().toString(), text);
        assertThat(document.getFileName().toString()).isEqualTo(matter.id() + ".yaml");
        assertThat(matter.version()).isEqualTo("2025.1");
        assertThat(matter).isEqualTo(checked(document.getFileName().toString(), text));
    }

    @Test
    void whatTodaysChecksRefuseIsReadWhenItWasPublishedOnce() throws IOException {
        String text = Files.readString(KEPT.resolve("outgrown.yaml"));
        assertThatThrownBy(() -> checked("outgrown.yaml", text)).isInstanceOf(DataFault.class);

        Matter matter = Catalogue.published("outgrown.yaml", text);

        assertThat(matter.materials()).hasSize(2);
        assertThat(matter.money().amounts()).hasSize(2);
        Catalogue catalogue = new Catalogue(List.of(), new Limits(Map.of()));
        catalogue.publish("330106", matter, text);
        assertThat(catalogue.version("330106", "Outgrown_Matter", "first")).isEqualTo(matter);
        assertThat(catalogue.inForce("330106", LocalDate.of(2026, 1, 1))).hasSize(1);
    }

    static Stream<Path> documents() throws IOException {
        try (Stream<Path> files = Files.walk(KEPT, 2)) {
            return files.filter(file -> file.getNameCount() == KEPT.getNameCount() + 2).sorted().toList().stream();
        }
    }

    private static Matter checked(String name, String text) {
        return MatterReader.read(name, new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
    }
}
