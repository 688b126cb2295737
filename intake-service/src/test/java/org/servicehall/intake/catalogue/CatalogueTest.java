package org.servicehall.intake.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.servicehall.intake.domain.matter.Matter;
import org.servicehall.platform.data.DataFault;
import org.servicehall.platform.hash.Sha256;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

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
                .isInstanceOf(DataFault.class)
                .hasMessageMatching("(?s)catalogue/pension-qualification.yaml:[0-9]+: .*")
                .hasMessageContaining(message);
    }

    /** What its editors had to say of the source stands in comments. */
    @Test
    @Tag("N1")
    void aGuideSpeaksToResidentsAndNotOfItsSource() {
        assertThat(TestCatalogue.SHIPPED.inForce("330106", TestCatalogue.DAY))
                .flatExtracting(matter -> matter.guide().notes())
                .isNotEmpty()
                .noneMatch(note -> note.zh().contains("原文") || note.en().contains("The source"));
    }

    @Test
    @Tag("M5")
    void aLaterVersionTakesOverOnItsDayAndTheEarlierOneStaysReadable() throws IOException {
        String first = shipped("petition.yaml");
        String second = first.replace("2025.1", "2026.1").replace("2025-01-01", "2026-01-01");
        Catalogue catalogue = new Catalogue(
                List.of(edition("petition-2026.yaml", second), edition("petition.yaml", first)), new Limits(Map.of()));
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
                new Catalogue(List.of(edition("petition.yaml", shipped("petition.yaml"))), new Limits(Map.of()));
        String document = "# anew\n"
                + shipped("petition.yaml").replace("2025.1", "2025.2").replace("2025-01-01", "2025-02-01");
        Matter second = read("petition.yaml", document);
        catalogue.publish("330106", second, document);
        catalogue.publish("330106", second, document);
        assertThat(catalogue.inForce("330106", TestCatalogue.DAY)).containsExactly(second);
        assertThat(catalogue.inForce("340123", TestCatalogue.DAY, "petition").version())
                .isEqualTo("2025.1");
        assertThat(catalogue.version("330106", "petition", "2025.1").version()).isEqualTo("2025.1");
        assertThat(catalogue.editions("330106", "petition"))
                .extracting(Edition::document, Edition::shipped)
                .containsExactly(tuple(shipped("petition.yaml"), true), tuple(document, false));
        assertThat(catalogue.editions("340123", "petition")).hasSize(1);
    }

    @Test
    void oneVersionInTwoFilesIsAFaultThatNamesBothFilesAndTheLine() throws IOException {
        String text = shipped("petition.yaml");
        var files = List.<Resource>of(file("petition.yaml", text), file("petition-again.yaml", text));
        assertThatThrownBy(() -> Catalogue.read(files, new Limits(Map.of()), TestCatalogue.WINDOWS))
                .isInstanceOf(DataFault.class)
                .hasMessageContaining("catalogue/petition-again.yaml:2: version")
                .hasMessageContaining("the other is catalogue/petition.yaml");
    }

    @ParameterizedTest(name = "{0}: {1} becomes {2}")
    @CsvSource(
            delimiter = '|',
            value = {
                "household-move-in | yuan: 12 | yuan: 0 | fees[0].yuan: a whole number from 1",
                "household-move-in | per: PERSON | per: HEAD | fees[0].per: \"HEAD\" is not one of",
                "household-move-in | code: INFRASTRUCTURE | code: SANITATION | fees: \"SANITATION\" stands there twice",
                "household-move-in | deposit: true | deposit: 1 | fees[2].deposit: true or false",
                "serious-illness-relief | figure: HOSPITAL_COST | figure: COST | figure: \"COST\" is not a figure",
                "serious-illness-relief | atLeast: 20000 | atLeast: much | atLeast: a whole number",
                "serious-illness-relief | '    figure: HOSPITAL_COST\n' | '' | requirements[0].atLeast: of which figure?",
                "employment-registration-certificate | '    minimumAge: 16\n' | '' | requirements[0]: asks for nothing",
                "zero-employment-family-aid | fromYuan: 100 | fromYuan: 700 | amounts[3].toYuan: less than fromYuan",
                "zero-employment-family-aid | percent: 20 | percent: 120 | percent: a whole number from 1 to 100",
                "zero-employment-family-aid | percent: 20 | yuan: 5, percent: 20 | yuan: either a sum or a share",
                "zero-employment-family-aid | payee: AGENCY | payee: BROKER | payee: \"BROKER\" is not one of",
                "severe-disability-living-allowance | published: true | published: often | handling.published: true or false",
                "severe-disability-living-allowance | yearly: true | weekly: true | handling.grant.weekly: unknown field"
            })
    void faultsInTermsNameFileLineAndField(String matter, String sound, String broken, String message)
            throws IOException {
        String text = shipped(matter + ".yaml");
        String before = sound.replace("\\n", "\n");
        assertThat(text).contains(before);
        int at = text.indexOf(before);
        String changed = text.substring(0, at) + (broken == null ? "" : broken) + text.substring(at + before.length());
        assertThatThrownBy(() -> read(matter + ".yaml", changed))
                .isInstanceOf(DataFault.class)
                .hasMessageMatching("(?s)catalogue/" + matter + ".yaml:[0-9]+: .*")
                .hasMessageContaining(message);
    }

    @ParameterizedTest(name = "{0}: {1} becomes {2}")
    @CsvSource(
            delimiter = '|',
            value = {
                "petition | window: PETITIONS | window: ATTIC | window: \"ATTIC\" is not a window of every hall",
                "low-rent-housing | CIVIL_AFFAIRS] | CELLAR] | handling.jointWindows[1]: \"CELLAR\" is not a window",
                "severe-disability-living-allowance | endsWith: [urban | endsWith: [rich | endsWith[0]: \"rich-minimum-living-allowance\" is not a matter"
            })
    void aMatterFitsTheHallsAndTheOtherMatters(String matter, String sound, String broken, String message)
            throws IOException {
        String text = shipped(matter + ".yaml");
        assertThat(text).contains(sound);
        var files = List.<Resource>of(
                file(matter + ".yaml", text.replace(sound, broken)),
                file("rural.yaml", shipped("rural-minimum-living-allowance.yaml")));
        assertThatThrownBy(() -> Catalogue.read(files, new Limits(Map.of()), TestCatalogue.WINDOWS))
                .isInstanceOf(DataFault.class)
                .hasMessageMatching("(?s)catalogue/" + matter + ".yaml:[0-9]+: .*")
                .hasMessageContaining(message);
    }

    /** A shipped version never changes: whoever changes a matter's data gives it a new version (M5). */
    @Test
    @Tag("M5")
    void aShippedVersionStaysAsItWasShipped() throws IOException {
        Path kept = Path.of("src/test/resources/catalogue-tables/versions.txt");
        String now = Arrays.stream(
                        new PathMatchingResourcePatternResolver().getResources("classpath*:catalogue/*.yaml"))
                .map(CatalogueTest::fingerprint)
                .sorted()
                .collect(Collectors.joining("\n", "", "\n"));
        if (Boolean.getBoolean("catalogue.write")) {
            Files.writeString(kept, now);
        }
        assertThat(now)
                .as(
                        "give what changed a new version; only what was never released is written anew: -Dcatalogue.write=true")
                .isEqualTo(Files.readString(kept));
    }

    private static String fingerprint(Resource file) {
        try {
            Matter matter = MatterReader.read(String.valueOf(file.getFilename()), file.getInputStream());
            return matter.id() + " " + matter.version() + " " + Sha256.hex(file.getContentAsByteArray());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Resource file(String name, String text) {
        return new ByteArrayResource(text.getBytes(StandardCharsets.UTF_8)) {
            @Override
            public String getFilename() {
                return name;
            }
        };
    }

    @Test
    @Tag("K5")
    void aHallMaySetItsOwnLimitWhereTheSourceIsSilent() throws IOException {
        Catalogue catalogue = new Catalogue(
                List.of(edition("low-rent-housing.yaml", shipped("low-rent-housing.yaml"))),
                new Limits(Map.of("340123", Map.of("low-rent-housing", 45))));
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
        Edition petition = edition("petition.yaml", shipped("petition.yaml"));
        Limits limits = new Limits(Map.of("330106", Map.of("petition", 5)));
        assertThatThrownBy(() -> new Catalogue(List.of(petition), limits))
                .hasMessageContaining("hall.matters.limits.330106.petition");
    }

    private static Edition edition(String file, String yaml) {
        return new Edition(read(file, yaml), yaml, true);
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
