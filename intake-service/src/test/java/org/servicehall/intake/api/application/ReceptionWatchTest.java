package org.servicehall.intake.api.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.servicehall.contracts.application.ApplicationEvent.ApplicationWithdrawn;
import org.servicehall.intake.catalogue.Catalogue;
import org.servicehall.intake.domain.command.ApplicationCommand.Act;
import org.servicehall.intake.domain.command.SupplementCommand.RequestSupplement;
import org.servicehall.intake.domain.command.WithdrawalCommand.WithdrawOwnApplication;
import org.servicehall.intake.terms.TermSettings;
import org.servicehall.intake.testing.ClosedHall;
import org.servicehall.intake.testing.Door;
import org.servicehall.intake.testing.ReceivedThen;
import org.servicehall.intake.testing.WholeService;
import org.servicehall.platform.event.CommandContext;
import org.servicehall.platform.event.Commands;
import org.servicehall.platform.settings.Halls;
import org.servicehall.platform.time.HallClock;
import org.servicehall.platform.vault.Vault;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** Complete applications once stood a year without a trace; supplements that were never brought stood for ever. */
@Tag("P2")
class ReceptionWatchTest implements WholeService {
    private static final AtomicInteger RECEIVED = new AtomicInteger();
    private static final Instant A_YEAR_AGO =
            ClosedHall.DAY.minusYears(1).atTime(9, 0).atZone(HallClock.ZONE).toInstant();

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

    private Door door;

    @BeforeEach
    void open() {
        door = new Door(port);
    }

    @Test
    void whatStoodAYearIsOverdueAndShowsSo() {
        String path = received(Set.of("ID_CARD", "PENSION_PASSBOOK", "CERTIFICATION_FORM"));

        await().untilAsserted(() -> assertThat(sheet(path).path("overdueSince").asString())
                .isNotEmpty()
                .isEqualTo(sheet(path).path("decideBy").asString()));
        assertThat(sheet(path).path("completeSince").asString()).isNotEmpty();
        assertThat(sheet(path).path("status").asString()).isEqualTo("COMPLETE");
        assertThat(queue("applications-to-accept", Door.WANG).path("nextDue").asString())
                .isLessThanOrEqualTo(sheet(path).path("decideBy").asString());
        assertThat(queue("applications-waiting", Door.LEAD).path("count").asLong())
                .isPositive();
    }

    @Test
    void whatCameIncompleteAndWasNeverAskedForIsOverdueAsWell() {
        String path = received(Set.of("ID_CARD", "PENSION_PASSBOOK"));

        await().untilAsserted(() -> assertThat(sheet(path).path("overdueSince").asString())
                .isNotEmpty()
                .isEqualTo(sheet(path).path("decideBy").asString()));
        assertThat(sheet(path).path("status").asString()).isEqualTo("INCOMPLETE");
        assertThat(queue("applications-to-ask-for", Door.WANG).path("count").asLong())
                .isPositive();
        assertThat(queue("applications-unasked", Door.LEAD).path("count").asLong())
                .isPositive();
    }

    @Test
    void whatWasNeverBroughtLapsesAndTheResidentIsToldSo() {
        String path = received(Set.of("ID_CARD", "PENSION_PASSBOOK"));
        String no = path.substring(path.lastIndexOf('/') + 1);
        commands.send(
                new RequestSupplement(
                        no,
                        wang(),
                        () -> "330106-BC-2025-9%03d".formatted(RECEIVED.get()),
                        Set.of("CERTIFICATION_FORM"),
                        false,
                        null,
                        null,
                        A_YEAR_AGO,
                        terms.limits(halls.deadlines("330106"))),
                CommandContext.of("wang.fang", A_YEAR_AGO));

        await().until(() -> sheet(path).path("status").asString().equals("LAPSED"));
        await().until(() -> lapseNotices(path).size() == 1);
        assertThat(door.page(Door.WANG, "/api/notices/" + lapseNotices(path).getFirst())
                        .body())
                .contains("终止办理通知书", NAME + "：", "重新申请", "《企业离退休人员领取养老金资格认证》表");
        assertThat(door.post(Door.WANG, path + "/materials", "{\"items\":[\"CERTIFICATION_FORM\"]}")
                        .text("code"))
                .isEqualTo("application-closed");
    }

    @Test
    void whatResidentsTakeBackAfterTheTermIsCountedByWhoHeldIt() {
        String path = received(Set.of("ID_CARD"));
        Instant late = A_YEAR_AGO.plus(Duration.ofDays(10));
        commands.send(
                new WithdrawOwnApplication(
                        path.substring(path.lastIndexOf('/') + 1),
                        new Act(ApplicationWithdrawn.RESIDENT, "PUBLIC", false, late),
                        terms.limits(halls.deadlines("330106"))),
                CommandContext.of("public", late));

        await().until(() -> sheet(path).path("status").asString().equals("WITHDRAWN"));
        JsonNode counts = door.get(
                        Door.LEAD,
                        "/api/applications/withdrawals/months/" + YearMonth.from(late.atZone(HallClock.ZONE)))
                .body();
        assertThat(counts.at("/holders/0/clerk").asString()).isEqualTo("wang.fang");
        assertThat(counts.at("/holders/0/closeToTerm").asInt()).isEqualTo(1);
    }

    private JsonNode sheet(String path) {
        return door.get(Door.LEAD, path).body();
    }

    private List<String> lapseNotices(String path) {
        return door.get(Door.LEAD, path + "/notices")
                .body()
                .path("items")
                .valueStream()
                .filter(notice -> notice.path("kind").asString().equals("LAPSE"))
                .map(notice -> notice.path("no").asString())
                .toList();
    }

    private JsonNode queue(String code, String token) {
        return door.get(token, "/api/desk")
                .body()
                .path("queues")
                .valueStream()
                .filter(queue -> queue.path("code").asString().equals(code))
                .findFirst()
                .orElseThrow();
    }

    /** As the hall received it a year ago. */
    private String received(Set<String> materials) {
        String no = String.format(Locale.ROOT, "330106-20250101-%04d", 9000 + RECEIVED.incrementAndGet());
        new ReceivedThen(commands, catalogue, halls, vault).receive(no, wang(), materials);
        return "/api/applications/" + no;
    }

    private static Act wang() {
        return new Act("wang.fang", "CIVIL_AFFAIRS", false, A_YEAR_AGO);
    }
}
