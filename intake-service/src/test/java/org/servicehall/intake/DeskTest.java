package org.servicehall.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.servicehall.intake.api.appointment.AppointmentBodies;
import org.servicehall.intake.testing.ClosedHall;
import org.servicehall.intake.testing.Door;
import org.servicehall.intake.testing.Door.Answer;
import org.servicehall.intake.testing.Finds;
import org.servicehall.intake.testing.WholeService;
import org.servicehall.platform.security.Role;
import org.servicehall.platform.settings.Halls;
import org.servicehall.platform.testing.TestTokens;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** What waits for somebody at reception, and where the list of it is. */
class DeskTest implements WholeService {
    private static final String ZHAO = TestTokens.withWindow("zhao.desk", "330106", "CONSTRUCTION", Role.CLERK);

    @LocalServerPort
    int port;

    @Autowired
    Halls halls;

    @Autowired
    MeterRegistry metrics;

    private Door door;

    @BeforeEach
    void open() {
        door = new Door(port);
    }

    @Test
    @Tag("P3")
    void aQueueCountsWhatTheListBehindItsLinkHolds() {
        List<Answer> received =
                List.of(door.post(ZHAO, "/api/applications", PENSION), door.post(ZHAO, "/api/applications", PENSION));
        received.forEach(this::awaited);

        JsonNode held = queue(ZHAO, "applications-held");

        List<String> listed = door.get(ZHAO, held.path("link").asString())
                .body()
                .path("items")
                .valueStream()
                .map(one -> one.path("no").asString())
                .toList();
        assertThat(listed)
                .containsAll(received.stream().map(one -> one.text("no")).toList());
        assertThat(held.path("count").asLong()).isEqualTo(listed.size());
        assertThat(held.path("more").asBoolean()).isFalse();
        assertThat(held.path("oldest").asString())
                .startsWith(ClosedHall.DAY.toString().substring(0, 4));
        assertThat(held.at("/label/zh").asString()).isNotEmpty();
        assertThat(held.path("nextDueProvisional").asBoolean(false)).isEqualTo(isGuess(held.path("nextDue")));
        assertThat(queue(ZHAO, "applications-to-accept").path("count").asLong()).isZero();
    }

    @Test
    @Tag("F2")
    void aHandOverWaitsForTheClerkItIsOfferedTo() {
        Answer received = door.post(Door.WANG, "/api/applications", PENSION);
        awaited(door.post(Door.WANG, path(received) + "/hand-over", HAND_OVER), path(received));

        // Others' hand-overs may still come into the view, so the count is held to the list and not to what it was
        // before.
        await().untilAsserted(() -> assertThat(door.get(Door.LI, "/api/applications?awaiting=true&limit=200")
                        .body()
                        .path("items")
                        .valueStream())
                .extracting(one -> one.path("no").asString())
                .contains(received.text("no"))
                .hasSize(queue(Door.LI, "hand-overs-to-confirm").path("count").asInt()));
        assertThat(door.get(Door.LI, "/api/applications?awaiting=true&limit=1")
                        .body()
                        .path("items")
                        .size())
                .isEqualTo(1);
    }

    @Test
    void eachRoleHasItsOwnQueues() {
        assertThat(codes(Door.OFFICE))
                .containsExactly(
                        "applications-held",
                        "hand-overs-to-confirm",
                        "hand-overs-overtaken",
                        "duty-calls-open",
                        "erasures-to-decide",
                        "representatives-frequent",
                        "messages-failed",
                        "appointments-to-tell",
                        "papers-to-void",
                        "takings-to-countersign",
                        "takings-not-closed",
                        "refunds-to-decide",
                        "appointments-overtaken");
        assertThat(codes(Door.AUDITOR)).isEmpty();
        assertThat(codes(TestTokens.of("gao.ops", "330106", Role.OPS))).containsExactly("intake-letters");
        assertThat(codes(Door.LEAD))
                .containsExactly(
                        "applications-held",
                        "applications-to-accept",
                        "applications-to-ask-for",
                        "applications-waiting",
                        "applications-unasked",
                        "household-grants-to-review",
                        "hand-overs-to-confirm",
                        "hand-overs-overtaken",
                        "applications-online",
                        "papers-to-confirm",
                        "duty-calls-open",
                        "messages-failed",
                        "appointments-to-tell",
                        "papers-to-void",
                        "takings-to-count",
                        "takings-to-countersign",
                        "takings-not-closed",
                        "refunds-to-decide",
                        "appointments-overtaken");
        assertThat(door.get("", "/api/desk").status()).isEqualTo(401);
    }

    /** The rota names nobody today. */
    @Test
    @Tag("A3")
    @Tag("T8")
    void aCallThatTheOfficeIsOnDutyForWaitsForOfficeAndLead() {
        Answer taken = door.post(Door.WANG, "/api/duty-calls", AppointmentBodies.DUTY_CALL);
        assertThat(taken.text("onDuty")).isEqualTo("OFFICE");
        awaited(taken, "/api/duty-calls/" + taken.text("no"));
        for (String token : List.of(Door.OFFICE, Door.LEAD, Door.WANG)) {
            JsonNode open = queue(token, "duty-calls-open");
            assertThat(open.path("count").asLong()).isPositive();
            assertThat(door.get(token, open.path("link").asString() + "&limit=200")
                            .body()
                            .findValuesAsString("no"))
                    .contains(taken.text("no"));
        }
        assertThat(queue(ZHAO, "duty-calls-open").path("count").asLong()).isZero();
    }

    @Test
    void eachQueuesLinkIsAList() {
        for (String token : List.of(Door.WANG, Door.LEAD, Door.OFFICE)) {
            door.get(token, "/api/desk")
                    .body()
                    .path("queues")
                    .forEach(queue -> assertThat(
                                    door.get(token, queue.path("link").asString())
                                            .body()
                                            .has("items"))
                            .as(queue.path("link").asString())
                            .isTrue());
        }
    }

    @Test
    void whileNothingChangesNothingIsSentAgain() {
        awaited(door.post(ZHAO, "/api/applications", PENSION));
        for (String path : List.of(
                "/api/desk",
                "/api/applications",
                "/api/applications?mine=true",
                "/api/applications/counts",
                "/api/appointments",
                "/api/appointments/counts",
                "/api/appointments/overtaken",
                "/api/duty-calls",
                "/api/duty-calls?mine=true",
                "/api/duty-calls/counts",
                "/api/erasures",
                "/api/erasures/counts",
                "/api/matters",
                "/api/halls")) {
            String tag =
                    door.get(ZHAO, path).response().headers().firstValue("ETag").orElseThrow();
            assertThat(door.get(ZHAO, path, "If-None-Match", tag).status())
                    .as(path)
                    .isEqualTo(304);
        }
    }

    /** ADR 72. */
    @Test
    void aDeskWhoseViewsStandStillAsksNothing() {
        awaited(door.post(ZHAO, "/api/applications", PENSION));
        await().untilAsserted(() -> {
            door.get(ZHAO, "/api/desk");
            assertThat(askedBy(ZHAO)).isEmpty();
        });
    }

    /** What a clerk holds, may accept, has to ask for, is offered and agreed upon are five queues and one look (ADR 78). */
    @Test
    void ofApplicationsADeskIsOneLookHoweverManyQueuesItHas() {
        Answer received = door.post(Door.WANG, "/api/applications", PENSION);
        awaited(received);
        awaited(door.post(Door.WANG, path(received) + "/hand-over", HAND_OVER), path(received));
        for (String clerk : List.of(Door.WANG, Door.LI)) {
            assertThat(askedBy(clerk).getOrDefault("applications", 0L)).isLessThanOrEqualTo(1);
        }
        String nobody = TestTokens.withWindow("asked.first", "330106", "CONSTRUCTION", Role.CLERK);
        Map<String, Long> asked = askedBy(nobody);
        assertThat(asked).containsEntry("applications", 1L);
        assertThat(asked.values().stream().mapToLong(Long::longValue).sum())
                .as("commands: %s", asked)
                .isLessThanOrEqualTo(7);
    }

    private Map<String, Long> askedBy(String clerk) {
        return new Finds(metrics)
                .during(() -> assertThat(door.get(clerk, "/api/desk").status()).isEqualTo(200));
    }

    @Test
    void applicationsAreCountedByStatus() {
        String clerk = TestTokens.withWindow("counted.clerk", "330106", "CONSTRUCTION", Role.CLERK);
        awaited(door.post(clerk, "/api/applications", PENSION));

        JsonNode counts = door.get(clerk, "/api/applications/counts?mine=true").body();

        assertThat(counts.path("items")
                        .valueStream()
                        .filter(one -> one.path("count").asLong() > 0)
                        .map(one -> one.path("status").asString() + " "
                                + one.path("count").asLong()))
                .containsExactly("INCOMPLETE 1");
    }

    @Test
    @Tag("D1")
    void theListMarksADateThatIsAGuessAsTheSheetDoes() {
        Answer received = door.post(ZHAO, "/api/applications", PENSION);
        awaited(received);
        JsonNode listed = door.get(ZHAO, "/api/applications?no=" + received.text("no"))
                .body()
                .at("/items/0");
        JsonNode sheet = door.get(ZHAO, path(received)).body();
        assertThat(listed.path("decideByProvisional").asBoolean(false)).isEqualTo(isGuess(listed.path("decideBy")));
        assertThat(sheet.path("decideByProvisional")).isEqualTo(listed.path("decideByProvisional"));
    }

    private boolean isGuess(JsonNode date) {
        return halls.calendar("330106")
                .isProvisional(OffsetDateTime.parse(date.asString()).toInstant());
    }

    private JsonNode queue(String token, String code) {
        return door.get(token, "/api/desk")
                .body()
                .path("queues")
                .valueStream()
                .filter(queue -> queue.path("code").asString().equals(code))
                .findFirst()
                .orElseThrow();
    }

    private List<String> codes(String token) {
        return door.get(token, "/api/desk")
                .body()
                .path("queues")
                .valueStream()
                .map(queue -> queue.path("code").asString())
                .toList();
    }

    private void awaited(Answer received) {
        awaited(received, path(received));
    }

    private void awaited(Answer done, String path) {
        assertThat(door.get(Door.LEAD, path, "If-Version-At-Least", done.text("version"))
                        .status())
                .isEqualTo(200);
    }

    private static String path(Answer received) {
        return "/api/applications/" + received.text("no");
    }
}
