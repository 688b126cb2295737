package org.servicehall.intake.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.servicehall.intake.notice.NoticeOccasions.ALL;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.servicehall.contracts.application.NamedItem;
import org.servicehall.contracts.notice.NoticeKind;
import org.servicehall.intake.catalogue.TestCatalogue;
import org.servicehall.platform.staff.PrintedStaff;
import org.servicehall.platform.testing.DemoStaff;
import org.servicehall.platform.vault.packing.Packed;
import tools.jackson.databind.json.JsonMapper;

/**
 * Every kind of notice as it is printed, byte by byte. After a deliberate change of wording the pages are written anew with
 * {@code -Dnotices.write=true} and looked at in a browser.
 */
@Tag("K9")
class NoticePagesTest {
    private static final Path PAGES = Path.of("src/test/resources/notices");
    private static final URI PUBLIC = URI.create("https://hall.example.cn");

    private final NoticePrinter printer = new NoticePrinter();

    static Set<String> names() {
        return ALL.keySet();
    }

    @ParameterizedTest
    @MethodSource("names")
    void aPageIsPrintedAsItWasLookedAt(String name) throws IOException {
        Occasion occasion = NoticeOccasions.of(name);
        String no = occasion.noticeNo() == null ? "330106-CN-2025-0001" : occasion.noticeNo();
        List<String> missing = List.of("PENSION_PASSBOOK", "CERTIFICATION_FORM");
        Draft draft = new Draft(
                no,
                occasion,
                NoticeOccasions.RECEIVED,
                TestCatalogue.matter("pension-qualification"),
                List.of(new NamedItem("NAMED_1", "土地权属证明", "核实种植面积", "县农业灾害补助实施办法第五条")),
                missing,
                "欧阳建国",
                "请带身份证<原件>到劳动保障窗口办理。",
                "7K3M-9QTR",
                new PrintedStaff(DemoStaff.directory()).numbered("330106", occasion.by()),
                new LastDay(
                        Instant.parse(
                                name.equals("supplement-named") ? "2025-10-13T15:59:59Z" : "2025-10-27T15:59:59Z"),
                        false));
        String page = printer.print(draft.page("青溪镇便民服务大厅", ZoneId.of("Asia/Shanghai"), PUBLIC));
        Path kept = PAGES.resolve(name + ".html");
        if (Boolean.getBoolean("notices.write")) {
            Files.createDirectories(PAGES);
            Files.writeString(kept, page);
        }
        assertThat(page).doesNotContain("{{", "null");
        assertThat(page.getBytes(StandardCharsets.UTF_8)).isEqualTo(Files.readAllBytes(kept));
        assertThat(Packed.pack(new JsonMapper().writeValueAsBytes(Map.of("page", page))))
                .hasSizeLessThanOrEqualTo(1280);
    }

    @Test
    void everyKindIsPrinted() {
        assertThat(ALL.values().stream().map(Occasion::kind).collect(Collectors.toSet()))
                .containsExactlyInAnyOrder(NoticeKind.values());
    }

    @Test
    void noPageIsLeftOver() throws IOException {
        try (Stream<Path> pages = Files.list(PAGES)) {
            assertThat(pages.map(page -> page.getFileName().toString().replace(".html", "")))
                    .containsExactlyInAnyOrderElementsOf(names());
        }
    }
}
