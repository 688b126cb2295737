package org.servicehall.intake.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.servicehall.intake.domain.matter.Matter;

class CatalogueTest {

    @ParameterizedTest(name = "{0} becomes {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "kind: INSTANT | kind: FORWARD | kind: \"FORWARD\" is not one of",
                "kind: FORWARDED | kind: PROMISED | guide.period.latePath.kind: late-comers are handled",
                "copies: 0 | copies: many | materials[0].copies: a whole number",
                "window: LABOUR | windows: LABOUR | windows: unknown field",
                "code: PENSION_PASSBOOK | code: ID_CARD | materials: \"ID_CARD\" stands there twice",
                "allOf: [LATE] | allOf: [LATER] | materials[2].requiredWhen: \"LATER\" is not a circumstance",
                "id: pension-qualification | id: 12 | id: a text is expected",
                "validFrom: \"2025-01-01\" | validFrom: \"2025-13-01\" | validFrom: a date",
                "until: \"12-31\" | until: \"soon\" | guide.period.until: a day of the year",
                "fee: {zh: 不收费, en: Free of charge} | fee: {zh: 不收费} | guide.fee.en: a text is expected",
                "stages: [] | limitWorkingDays: 5 | limitWorkingDays: only promised matters",
                "stages: [] | stages: {} | stages: a list is expected",
                "stages: [] | stages: [ | not readable as YAML"
            })
    void aFaultNamesFileLineAndField(String sound, String broken, String message) throws IOException {
        String text = shipped("pension-qualification.yaml");
        assertThat(text).contains(sound);
        int at = text.indexOf(sound);
        String changed = text.substring(0, at) + broken + text.substring(at + sound.length());
        assertThatThrownBy(() -> read("pension-qualification.yaml", changed))
                .isInstanceOf(CatalogueFault.class)
                .hasMessageMatching("(?s)catalogue/pension-qualification.yaml:[0-9]+: .*")
                .hasMessageContaining(message);
    }

    @Test
    @Tag("M5")
    void aLaterVersionTakesOverOnItsDayAndTheEarlierOneStaysReadable() throws IOException {
        String first = shipped("petition.yaml");
        String second = first.replace("2025.1", "2026.1").replace("2025-01-01", "2026-01-01");
        Catalogue catalogue = new Catalogue(
                List.of(read("petition-2026.yaml", second), read("petition.yaml", first)), new Limits(Map.of()));
        assertThat(catalogue
                        .inForce("330106", LocalDate.of(2025, 12, 31), "petition")
                        .version())
                .isEqualTo("2025.1");
        assertThat(catalogue
                        .inForce("330106", LocalDate.of(2026, 1, 1), "petition")
                        .version())
                .isEqualTo("2026.1");
        assertThat(catalogue.version("330106", "petition", "2025.1").validFrom())
                .isEqualTo(LocalDate.of(2025, 1, 1));
    }

    @Test
    @Tag("M5")
    void whatOneHallPublishesChangesNoOtherHall() throws IOException {
        Catalogue catalogue =
                new Catalogue(List.of(read("petition.yaml", shipped("petition.yaml"))), new Limits(Map.of()));
        Matter second = read(
                "petition.yaml",
                shipped("petition.yaml").replace("2025.1", "2025.2").replace("2025-01-01", "2025-02-01"));
        catalogue.publish("330106", second);
        catalogue.publish("330106", second);
        assertThat(catalogue.inForce("330106", TestCatalogue.DAY)).containsExactly(second);
        assertThat(catalogue.inForce("340123", TestCatalogue.DAY, "petition").version())
                .isEqualTo("2025.1");
        assertThat(catalogue.version("330106", "petition", "2025.1").version()).isEqualTo("2025.1");
    }

    @Test
    void oneVersionInTwoFilesIsAFault() throws IOException {
        Matter matter = read("petition.yaml", shipped("petition.yaml"));
        assertThatThrownBy(() -> new Catalogue(List.of(matter, matter), new Limits(Map.of())))
                .isInstanceOf(CatalogueFault.class)
                .hasMessageContaining("stands in two files");
    }

    @Test
    @Tag("K5")
    void aHallMaySetItsOwnLimitWhereTheSourceIsSilent() throws IOException {
        Matter matter = read("low-rent-housing.yaml", shipped("low-rent-housing.yaml"));
        Catalogue catalogue =
                new Catalogue(List.of(matter), new Limits(Map.of("340123", Map.of("low-rent-housing", 45))));
        assertThat(catalogue
                        .inForce("340123", TestCatalogue.DAY, "low-rent-housing")
                        .limitWorkingDays())
                .isEqualTo(45);
        assertThat(catalogue
                        .inForce("330106", TestCatalogue.DAY, "low-rent-housing")
                        .limitWorkingDays())
                .isEqualTo(60);
    }

    @Test
    @Tag("K5")
    void aLimitForAMatterThatPromisesNothingIsAFault() throws IOException {
        Matter matter = read("petition.yaml", shipped("petition.yaml"));
        Limits limits = new Limits(Map.of("330106", Map.of("petition", 5)));
        assertThatThrownBy(() -> new Catalogue(List.of(matter), limits))
                .hasMessageContaining("hall.matters.limits.330106.petition");
    }

    private static Matter read(String file, String yaml) {
        return MatterReader.read(file, new ByteArrayInputStream(yaml.getBytes(StandardCharsets.UTF_8)));
    }

    private static String shipped(String file) throws IOException {
        try (var in = Catalogue.class.getResourceAsStream("/catalogue/" + file)) {
            return new String(java.util.Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
