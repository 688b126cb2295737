package org.servicehall.intake.notice;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.MonthDay;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.servicehall.contracts.LocalizedText;
import org.servicehall.intake.catalogue.TestCatalogue;
import org.servicehall.platform.settings.Hall;

/** The checklist on paper, byte by byte; written anew with {@code -Dnotices.write=true} and looked at in a browser. */
@Tag("N1")
class MatterSheetPagesTest {
    private static final Path PAGES = Path.of("src/test/resources/sheets");
    private static final Hall HALL = new Hall(
            "330106",
            new LocalizedText("青溪镇便民服务大厅", "Qingxi Town Service Hall"),
            MonthDay.of(5, 1),
            MonthDay.of(9, 30),
            50,
            List.of(
                    new Hall.Window("LABOUR", new LocalizedText("劳动保障", "Labour")),
                    new Hall.Window("CIVIL_AFFAIRS", new LocalizedText("民政救济", "Civil affairs"))));

    @ParameterizedTest
    @CsvSource({
        "severe-disability-living-allowance, URBAN_ALLOWANCE GRADE_ONE_OR_TWO",
        "zero-employment-family-aid, ALL_UNEMPLOYED NO_BUSINESS_INCOME TRAINED",
        "household-move-in, HOUSE_SETTLED PLANNING_DIFFICULTY",
        "pension-qualification, LATE",
        "petition, ORAL"
    })
    void aSheetIsPrintedAsItWasLookedAt(String matter, String circumstances) throws IOException {
        String page = new MatterSheet()
                .print(HALL, TestCatalogue.matter(matter), List.of(circumstances.split(" ")), TestCatalogue.DAY);
        Path kept = PAGES.resolve(matter + ".html");
        if (Boolean.getBoolean("notices.write")) {
            Files.createDirectories(PAGES);
            Files.writeString(kept, page);
        }
        assertThat(page).doesNotContain("{{", "null");
        assertThat(page.getBytes(StandardCharsets.UTF_8)).isEqualTo(Files.readAllBytes(kept));
    }
}
