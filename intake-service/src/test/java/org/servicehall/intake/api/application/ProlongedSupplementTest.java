package org.servicehall.intake.api.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.servicehall.contracts.Topics;
import org.servicehall.contracts.calendar.CalendarEvent;
import org.servicehall.contracts.calendar.CalendarEvent.SchedulePublished;
import org.servicehall.intake.catalogue.Catalogue;
import org.servicehall.intake.domain.command.ApplicationCommand.Act;
import org.servicehall.intake.domain.command.SupplementCommand.RequestSupplement;
import org.servicehall.intake.terms.TermSettings;
import org.servicehall.intake.testing.CaseTopic;
import org.servicehall.intake.testing.Door;
import org.servicehall.intake.testing.ReceivedThen;
import org.servicehall.intake.testing.WholeService;
import org.servicehall.platform.event.CommandContext;
import org.servicehall.platform.event.Commands;
import org.servicehall.platform.security.QueryCodes;
import org.servicehall.platform.settings.Halls;
import org.servicehall.platform.vault.Vault;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** A schedule that takes the last day of a supplement off moves it; in a year of which no test knows. */
@Tag("P2")
@Tag("D1")
class ProlongedSupplementTest implements WholeService {
    private static final String NO = "330106-20440301-9001";
    private static final Instant RECEIVED = Instant.parse("2044-03-01T01:00:00Z");
    private static final Act WANG = new Act("wang.fang", "CIVIL_AFFAIRS", false, RECEIVED);

    @LocalServerPort
    int port;

    @Autowired
    Commands commands;

    @Autowired
    Catalogue catalogue;

    @Autowired
    Halls halls;

    @Autowired
    TermSettings terms;

    @Autowired
    Vault vault;

    @Autowired
    QueryCodes codes;

    private Door door;

    @BeforeEach
    void open() {
        door = new Door(port);
    }

    @Test
    void theSheetTellsTheNewDay() throws Exception {
        asked();
        await().untilAsserted(() -> assertThat(until()).startsWith("2044-03-31T23:59:59"));
        assertThat(sheet().path("supplementUntilProvisional").asBoolean()).isTrue();
        assertThat(own().path("supplementUntilProvisional").asBoolean()).isTrue();
        assertThat(sheet().has("supplementUntilDayOff")).isFalse();

        CaseTopic.publish(
                Topics.CONTROL,
                CalendarEvent.STREAM + ":2044",
                List.of(new SchedulePublished(
                        "2044", "2044.1", Map.of("2044-03-31", "放假"), Map.of(), "chen.wei", RECEIVED)));

        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(until()).startsWith("2044-04-01T23:59:59"));
        assertThat(sheet().has("supplementUntilProvisional")).isFalse();
        assertThat(own().path("supplementUntil").asString()).startsWith("2044-04-01T23:59:59");
        assertThat(own().has("supplementUntilProvisional")).isFalse();
        for (JsonNode told : List.of(sheet(), own())) {
            assertThat(told.path("supplementUntilDayOff").path("zh").asString()).contains("顺延至其后第一个工作日");
        }
        aNoticeTellsIt();
    }

    /** Of its own, by who holds the application; and the resident who opens the page has read it (S5). */
    private void aNoticeTellsIt() {
        JsonNode notice = sheet().path("notices").get(1);
        assertThat(notice.path("kind").asString()).isEqualTo("SUPPLEMENT_CHANGE");
        assertThat(notice.path("issuedBy").asString()).isEqualTo("wang.fang");
        String page = "/api/notices/" + notice.path("no").asString();
        await().untilAsserted(() -> assertThat(door.page(Door.WANG, page).body())
                .contains("补件期限变更通知书", "原补件截止日期", "2044年3月31日", "2044年4月1日 以前（含当日）补齐", "休息日", "王芳（"));
    }

    private String until() {
        return sheet().path("supplementUntil").asString();
    }

    private JsonNode sheet() {
        return door.get(Door.LEAD, "/api/applications/" + NO).body();
    }

    private JsonNode own() {
        return door.get("", "/api/public/applications/" + NO, QueryCodes.HEADER, codes.codeFor(NO))
                .body();
    }

    /** Asked on a Tuesday for the form, which has until Thursday 31 March. */
    private void asked() {
        new ReceivedThen(commands, catalogue, halls, vault).receive(NO, WANG, Set.of("ID_CARD", "PENSION_PASSBOOK"));
        CommandContext context = CommandContext.of("wang.fang", RECEIVED);
        commands.send(
                new RequestSupplement(
                        NO,
                        WANG,
                        () -> "330106-BC-2044-9001",
                        Set.of("CERTIFICATION_FORM"),
                        false,
                        null,
                        null,
                        RECEIVED,
                        terms.limits(halls.deadlines("330106"))),
                context);
    }
}
