package org.servicehall.cases.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.servicehall.cases.domain.Cases;
import org.servicehall.platform.time.HallClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** Lists in the order that somebody asks for, page by page. */
@Tag("P3")
class SortedListsTest implements WholeService {
    @LocalServerPort
    private int port;

    @Autowired
    private HallClock clock;

    private Hall hall;

    @BeforeEach
    void threeCases() throws Exception {
        hall = new Hall(port);
        clock.set(Cases.ACCEPTED);
        for (int n = 0; n < 3; n++) {
            String no = WholeService.open(hall, Cases.promised());
            await().untilAsserted(() -> assertThat(hall.get(Hall.LEAD, "/api/due-board?sort=-no&limit=200")
                            .body())
                    .contains(no));
            clock.advance(Duration.ofHours(1));
        }
    }

    @Test
    void eachListComesInTheOrderAskedForWholeAndOnce() throws Exception {
        for (String list : List.of("/api/cases?", "/api/register?")) {
            assertThat(pages(list + "sort=no", "/no")).isSorted().doesNotHaveDuplicates();
            assertThat(pages(list + "sort=-no", "/no")).isSortedAccordingTo(Comparator.reverseOrder());
        }
        assertThat(pages("/api/cases?sort=dueAt", "/dueAt")).isSorted();
        assertThat(pages("/api/cases?sort=-acceptedAt", "/acceptedAt")).isSortedAccordingTo(Comparator.reverseOrder());
        assertThat(pages("/api/register?sort=completedAt", "/completedAt")).isSorted();
    }

    @Test
    void urgentOnesComeFirstInEachOrderOfTheBoard() throws Exception {
        String urgent = WholeService.open(hall, Cases.urgent());
        await().untilAsserted(() -> assertThat(pages("/api/due-board?sort=no", "/item/no"))
                .contains(urgent)
                .hasSizeGreaterThan(3)
                .doesNotHaveDuplicates());

        Comparator<JsonNode> urgentFirst =
                Comparator.comparing(line -> !line.at("/item/urgent").asBoolean(false));
        for (String field : List.of("no", "dueAt")) {
            Comparator<JsonNode> asked =
                    Comparator.comparing(line -> line.at("/item/" + field).asString(""));
            assertThat(items("/api/due-board?sort=" + field)).isSortedAccordingTo(urgentFirst.thenComparing(asked));
            assertThat(items("/api/due-board?sort=-" + field))
                    .isSortedAccordingTo(urgentFirst.thenComparing(asked.reversed()));
        }
    }

    @Test
    void anotherOrderIsRefusedAndAPageOfAnotherNotGoneOnFrom() throws Exception {
        assertThat(hall.get(Hall.LEAD, "/api/cases?sort=maskedName").statusCode())
                .isEqualTo(422);
        String next = Hall.json(hall.get(Hall.LEAD, "/api/cases?limit=1&sort=dueAt"))
                .path("next")
                .asString();
        assertThat(hall.get(Hall.LEAD, "/api/cases?limit=1&sort=-dueAt&after=" + next)
                        .statusCode())
                .isEqualTo(400);
    }

    @Test
    @Tag("D6")
    void theBoardIsNarrowedToADayAndAWindow() throws Exception {
        assertThat(pages("/api/due-board?due=2025-11-17", "/item/dueAt"))
                .isNotEmpty()
                .allMatch(due -> due.startsWith("2025-11-17"));
        assertThat(pages("/api/due-board?due=2025-11-16", "/item/no")).isEmpty();
        assertThat(pages("/api/due-board?window=CIVIL_AFFAIRS", "/item/window"))
                .isNotEmpty()
                .containsOnly("CIVIL_AFFAIRS");
        assertThat(hall.get(Hall.LEAD, "/api/due-board?due=1999-01-01").statusCode())
                .isEqualTo(422);
    }

    /** One value of each item, where it has one, of all pages. */
    private List<String> pages(String list, String value) throws Exception {
        return items(list).stream()
                .map(item -> item.at(value))
                .filter(JsonNode::isString)
                .map(JsonNode::asString)
                .toList();
    }

    private List<JsonNode> items(String list) throws Exception {
        List<JsonNode> found = new ArrayList<>();
        String after = "";
        do {
            JsonNode page = Hall.json(hall.get(Hall.LEAD, list + "&limit=2" + after));
            page.path("items").forEach(found::add);
            after = page.has("next") ? "&after=" + page.path("next").asString() : "";
        } while (!after.isEmpty());
        return found;
    }
}
