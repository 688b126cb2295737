package org.servicehall.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.servicehall.intake.testing.Refusals.refused;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.servicehall.contracts.EventTypes;
import org.servicehall.contracts.Topics;
import org.servicehall.contracts.attendance.AttendanceEvent;
import org.servicehall.contracts.attendance.AttendanceEvent.HalfDay;
import org.servicehall.contracts.attendance.AttendanceEvent.SignedIn;
import org.servicehall.intake.testing.ClosedHall;
import org.servicehall.intake.testing.Door;
import org.servicehall.intake.testing.Door.Answer;
import org.servicehall.intake.testing.WholeService;
import org.servicehall.platform.event.EventJson;
import org.servicehall.platform.security.Role;
import org.servicehall.platform.testing.EmbeddedStack;
import org.servicehall.platform.testing.TestTokens;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What the hall knows of its staff: who works there, who serves which window, and who is there. */
class KnownStaffTest implements WholeService {
    private static final String HALL = "340123";
    private static final String OFFICE = TestTokens.of("deng.ke", HALL, Role.OFFICE);

    @LocalServerPort
    int port;

    private Door door;
    private String path;

    @BeforeEach
    void open() throws Exception {
        door = new Door(port);
        signIn("gao.yu", "LABOUR");
        signIn("deng.ke", "OFFICE");
        path = "/api/applications/"
                + door.post(Door.ELSEWHERE, "/api/applications", PENSION).text("no") + "/hand-over";
    }

    @Test
    @Tag("F2")
    void nothingIsHandedToSomebodyNobodyKnows() {
        fault(door.post(Door.ELSEWHERE, path, to("nobody", "LABOUR", MEETING)), "unknown-person");
    }

    @Test
    @Tag("F2")
    void norToSomebodyOfAnotherHall() {
        fault(door.post(Door.ELSEWHERE, path, to("li.na", "LABOUR", MEETING)), "unknown-person");
    }

    @Test
    @Tag("F2")
    void aClerkIsNamedWithTheWindowTheyServe() {
        fault(door.post(Door.ELSEWHERE, path, to("gao.yu", "FINANCE", "")), "not-of-window");
    }

    /** Who serves no window sits there, and signs like everybody of the hall. */
    @Test
    @Tag("F2")
    @Tag("F3")
    @Tag("F5")
    void theOfficeIsHandedWhatItCoordinatesConfirmsItAndPassesItOn() {
        String question = """
                {"matterId":"information-request","channel":"PHONE","applicant":{"name":"张三"},"question":"怎么办证?"}""";
        String asked = "/api/applications/"
                + door.post(Door.ELSEWHERE, "/api/applications", question).text("no");
        await().untilAsserted(() -> refused(
                door.post(Door.ELSEWHERE, asked + "/hand-over", to("deng.ke", "OFFICE", MEETING)),
                422,
                "meeting-not-applicable",
                "F3"));
        assertThat(door.post(Door.ELSEWHERE, asked + "/hand-over", to("deng.ke", "OFFICE", ""))
                        .status())
                .isEqualTo(200);
        refused(door.post(Door.OFFICE, asked + "/hand-over-confirmation", ""), 404, "unknown-number", null);
        Answer confirmed = door.post(OFFICE, asked + "/hand-over-confirmation", "");
        assertThat(confirmed.text("window")).isEqualTo("OFFICE");
        assertThat(door.post(OFFICE, asked + "/hand-over", to("he.ping", "CIVIL_AFFAIRS", MEETING))
                        .status())
                .isEqualTo(200);
        refused(door.post(OFFICE, asked + "/consultation", "{}"), 403, "forbidden", null);
    }

    @Test
    @Tag("F2")
    void whoMayNotConfirmIsHandedNothing() {
        fault(door.post(Door.ELSEWHERE, path, to("tan.yu", "OFFICE", "")), "not-of-role");
        fault(door.post(Door.ELSEWHERE, path, to("deng.ke", "LABOUR", "")), "not-of-window");
    }

    @Test
    @Tag("F3")
    void whoIsThereTakesItNow() {
        await().untilAsserted(() -> refused(
                door.post(Door.ELSEWHERE, path, to("gao.yu", "LABOUR", MEETING)), 422, "meeting-not-applicable", "F3"));
        assertThat(door.post(Door.ELSEWHERE, path, to("gao.yu", "LABOUR", "")).status())
                .isEqualTo(200);
    }

    private static void fault(Door.Answer answer, String code) {
        refused(answer, 422, "invalid", null);
        assertThat(answer.body().at("/errors/0/field").asString()).isEqualTo("to");
        assertThat(answer.body().at("/errors/0/code").asString()).isEqualTo(code);
        assertThat(answer.body().at("/errors/0/message").asString()).isNotBlank();
    }

    private static final String MEETING =
            ",\"meeting\":{\"at\":\"%sT02:00:00Z\",\"requirements\":\"带证件\",\"contact\":\"电话联系\"}"
                    .formatted(ClosedHall.workingDay(2));

    private static String to(String clerk, String window, String more) {
        return "{\"to\":\"%s\",\"toWindow\":\"%s\",\"reason\":\"归劳动窗口\"%s}".formatted(clerk, window, more);
    }

    private static void signIn(String user, String window) throws Exception {
        String day = HALL + "-" + user + "-" + ClosedHall.DAY.toString().replace("-", "");
        var in = new SignedIn(
                day, HALL, user, window, ClosedHall.DAY, HalfDay.MORNING, ClosedHall.BEGINS.minusSeconds(600));
        var stream = AttendanceEvent.STREAM + ":" + day;
        var record = new ProducerRecord<>(Topics.ATTENDANCE, stream, new EventJson().write(in));
        Map.of(
                        "ce_specversion",
                        "1.0",
                        "ce_id",
                        stream + "@0",
                        "ce_type",
                        EventTypes.all().typeOf(SignedIn.class),
                        "ce_source",
                        "/attendance",
                        "ce_subject",
                        stream,
                        "ce_time",
                        in.signedAt().toString(),
                        "ce_sequence",
                        "0",
                        "ce_actor",
                        user,
                        "content-type",
                        "application/json")
                .forEach((name, value) -> record.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
        try (var producer = new KafkaProducer<>(
                Map.<String, Object>of("bootstrap.servers", EmbeddedStack.get().kafka()),
                new StringSerializer(),
                new StringSerializer())) {
            producer.send(record).get();
        }
    }
}
