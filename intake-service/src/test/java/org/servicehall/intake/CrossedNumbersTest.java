package org.servicehall.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.servicehall.intake.testing.Refusals.refused;

import com.mongodb.client.MongoDatabase;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.LongSupplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.servicehall.intake.api.appointment.AppointmentBodies;
import org.servicehall.intake.api.household.HouseholdExamples;
import org.servicehall.intake.api.money.MoneyExamples;
import org.servicehall.intake.api.season.SeasonExamples;
import org.servicehall.intake.testing.Door;
import org.servicehall.intake.testing.Door.Answer;
import org.servicehall.intake.testing.WholeService;
import org.servicehall.intake.vault.IntakeKind;
import org.servicehall.platform.event.Commands;
import org.servicehall.platform.eventstore.EventSourcing;
import org.servicehall.platform.http.ReadingReason;
import org.servicehall.platform.testing.badinput.CrossedNumbers;
import org.servicehall.platform.testing.badinput.CrossedNumbers.Known;
import org.servicehall.platform.testing.badinput.Recorded;
import org.servicehall.platform.vault.Vault;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A number opens what is of its own kind, and nothing else that lies in the same vault. */
@Tag("R3")
class CrossedNumbersTest implements WholeService {
    private static final String APPLICATION = "APPLICATION";
    private static final String APPOINTMENT = "APPOINTMENT";
    private static final String DUTY_CALL = "DUTY_CALL";
    private static final String ERASURE = "ERASURE";
    private static final String NOTICE = "NOTICE";
    private static final String RECEIPT = "RECEIPT";
    private static final String TAKINGS = "TAKINGS";
    private static final String SEASON = "SEASON";
    private static final String HOUSEHOLD = "HOUSEHOLD";

    private static final Map<String, String> KINDS = Map.ofEntries(
            Map.entry("/api/applications/{no}", APPLICATION),
            Map.entry("/api/applications/{no}/applicant", APPLICATION),
            Map.entry("/api/applications/{no}/notices", APPLICATION),
            Map.entry("/api/applications/{no}/hand-over/contact", APPLICATION),
            Map.entry("/api/applications/{no}/consultation", APPLICATION),
            Map.entry("/api/applications/{no}/supplement-request", APPLICATION),
            Map.entry("/api/applications/{no}/materials", APPLICATION),
            Map.entry("/api/applications/{no}/return", APPLICATION),
            Map.entry("/api/applications/{no}/acceptance", APPLICATION),
            Map.entry("/api/applications/{no}/acceptance/preview", APPLICATION),
            Map.entry("/api/applications/{no}/hand-over", APPLICATION),
            Map.entry("/api/applications/{no}/hand-over-confirmation", APPLICATION),
            Map.entry("/api/applications/{no}/hand-over-taking-back", APPLICATION),
            Map.entry("/api/applications/{no}/withdrawal", APPLICATION),
            Map.entry("/api/applications/{no}/fees", APPLICATION),
            Map.entry("/api/applications/{no}/fees/{receiptNo}/refund", APPLICATION),
            Map.entry("/api/applications/{no}/taking-up", APPLICATION),
            Map.entry("/api/applications/{no}/identity", APPLICATION),
            Map.entry("/api/applications/{no}/papers", APPLICATION),
            Map.entry("/api/applications/{no}/messages", APPLICATION),
            Map.entry("/api/applications/{no}/messages/channels", APPLICATION),
            Map.entry("/api/applications/{no}/messages/settlement", APPLICATION),
            Map.entry("/api/applications/{no}/service", APPLICATION),
            Map.entry("/api/public/applications/{no}/papers", APPLICATION),
            Map.entry("/api/applications/{no}/representatives", APPLICATION),
            Map.entry("/api/applications/{no}/representatives/{representative}/power", APPLICATION),
            Map.entry("/api/applications/{no}/representatives/{representative}/revocation", APPLICATION),
            Map.entry("/api/refunds/{no}", RECEIPT),
            Map.entry("/api/refunds/{no}/decision", RECEIPT),
            Map.entry("/api/takings/{no}", TAKINGS),
            Map.entry("/api/takings/{no}/count", TAKINGS),
            Map.entry("/api/takings/{no}/countersignature", TAKINGS),
            Map.entry("/api/takings/{no}/sending-back", TAKINGS),
            Map.entry("/api/applications/{no}/correction", APPLICATION),
            Map.entry("/api/public/applications/{no}", APPLICATION),
            Map.entry("/api/notices/{no}", NOTICE),
            Map.entry("/api/notices/{no}/verification", NOTICE),
            Map.entry("/api/appointments/{no}", APPOINTMENT),
            Map.entry("/api/appointments/{no}/person", APPOINTMENT),
            Map.entry("/api/appointments/{no}/cancellation", APPOINTMENT),
            Map.entry("/api/appointments/{no}/rescheduling", APPOINTMENT),
            Map.entry("/api/appointments/{no}/kept", APPOINTMENT),
            Map.entry("/api/appointments/{no}/missed", APPOINTMENT),
            Map.entry("/api/appointments/{no}/resident-told", APPOINTMENT),
            Map.entry("/api/public/appointments/{no}", APPOINTMENT),
            Map.entry("/api/duty-calls/{no}", DUTY_CALL),
            Map.entry("/api/duty-calls/{no}/person", DUTY_CALL),
            Map.entry("/api/duty-calls/{no}/notification", DUTY_CALL),
            Map.entry("/api/duty-calls/{no}/arrival", DUTY_CALL),
            Map.entry("/api/duty-calls/{no}/closing", DUTY_CALL),
            Map.entry("/api/seasons/{no}", SEASON),
            Map.entry("/api/seasons/{no}/lists", SEASON),
            Map.entry("/api/seasons/{no}/lists/{file}/withdrawal", SEASON),
            Map.entry("/api/seasons/{no}/list.xlsx", SEASON),
            Map.entry("/api/seasons/{no}/people", SEASON),
            Map.entry("/api/seasons/{no}/letters", SEASON),
            Map.entry("/api/seasons/{no}/certifications", SEASON),
            Map.entry("/api/seasons/{no}/people/{person}/striking-off", SEASON),
            Map.entry("/api/seasons/{no}/people/{person}/undoing", SEASON),
            Map.entry("/api/applications/{no}/household", APPLICATION),
            Map.entry("/api/households/{no}", HOUSEHOLD),
            Map.entry("/api/households/{no}/affairs", HOUSEHOLD),
            Map.entry("/api/households/{no}/members", HOUSEHOLD),
            Map.entry("/api/households/{no}/members/{person}/leaving", HOUSEHOLD),
            Map.entry("/api/households/{no}/members/{person}/headship", HOUSEHOLD),
            Map.entry("/api/households/{no}/members/{person}/correction", HOUSEHOLD),
            Map.entry("/api/households/{no}/members/{person}/name", HOUSEHOLD),
            Map.entry("/api/households/{no}/registration", HOUSEHOLD),
            Map.entry("/api/households/{no}/members/{person}/grant-review", HOUSEHOLD),
            Map.entry("/api/erasures/{no}", ERASURE),
            Map.entry("/api/erasures/{no}/affairs", ERASURE),
            Map.entry("/api/erasures/{no}/decision", ERASURE));

    /** As other services give them. */
    private static final List<Known> FOREIGN = List.of(
            new Known("COMPLAINT", "330106-TS20250926-0001"),
            new Known("CONDUCT", "330106-XW20250926-0001"),
            new Known("LEAVE", "330106-wang.fang-2025-1"),
            new Known("ARCHIVE", "330106-DA-2025-0001"),
            new Known("PERSON", "P-0123456789abcdef0123456789abcdef"));

    @LocalServerPort
    int port;

    @Autowired
    MongoDatabase database;

    @Autowired
    EventSourcing eventSourcing;

    @Autowired
    Commands commands;

    @Autowired
    Vault vault;

    private Door door;

    @BeforeEach
    void open() {
        door = new Door(port);
    }

    @TestFactory
    Stream<DynamicTest> aNumberOfAnotherKindIsUnknown() {
        var recorded = new Recorded(database, eventSourcing, "Notice", "Message");
        CrossedNumbers crossed = crossed(recorded, numbers());
        return Stream.of(
                        crossed.reads(List.of(Door.WANG, Door.LEAD, Door.OFFICE, Door.ELSEWHERE)),
                        crossed.writes(new EveryFieldExamples(port, commands, vault).all()),
                        List.of(recorded.heardOfAll()))
                .flatMap(List::stream);
    }

    @Test
    void itIsSaidOfEveryOperationWhichNumbersItTakes() {
        assertThat(crossed(() -> 0, List.of()).unnamed())
                .containsExactlyInAnyOrder(
                        "/api/applications/{no}/papers/{number}",
                        "/api/applications/{no}/papers/{number}/decision",
                        "/api/applications/{no}/papers/{number}/verification",
                        "/api/applications/{no}/papers/{number}/voiding",
                        "/api/public/applications/{no}/papers/{number}",
                        "/api/public/applications/{no}/papers/{number}/withdrawal",
                        "/api/applications/{no}/representatives/{representative}/person",
                        "/api/applications/readings/months/{month}",
                        "/api/applications/withdrawals/months/{month}",
                        "/api/matters/{id}",
                        "/api/takings/summaries/months/{month}",
                        "/api/takings/summaries/months/{month}.xlsx",
                        "/api/matters/{id}/due",
                        "/api/matters/{id}/sheet",
                        "/api/matters/{id}/versions",
                        "/api/matters/{id}/versions/{version}",
                        "/api/queues/{window}",
                        "/api/queues/{window}/calls",
                        "/api/queues/{window}/tickets",
                        "/api/queues/{window}/tickets/{ticket}/bringing-back",
                        "/api/queues/{window}/tickets/{ticket}/completion",
                        "/api/queues/{window}/tickets/{ticket}/hand-on",
                        "/api/queues/{window}/tickets/{ticket}/leaving",
                        "/api/queues/{window}/tickets/{ticket}/missed",
                        "/api/queues/{window}/tickets/{ticket}/priority-confirmation",
                        "/api/queues/{window}/tickets/{ticket}/priority-striking",
                        "/api/queues/{window}/tickets/{ticket}/recall",
                        "/api/queues/{window}/tickets/{ticket}/service");
    }

    /** What was seen: an application's number gave its applicant to the office, which may not look at one. */
    @Test
    void theOfficeReadsNoApplicantAsIfOneHadAnAppointment() {
        String no = door.post(Door.WANG, "/api/applications", PENSION).text("no");
        assertThat(vault.exists(IntakeKind.APPLICANT.of(no))).isTrue();
        refused(
                door.get(Door.OFFICE, "/api/applications/" + no + "/applicant", ReadingReason.HEADER, "x"),
                403,
                "forbidden",
                "");
        for (String way : List.of("/api/appointments/", "/api/duty-calls/")) {
            refused(door.get(Door.OFFICE, way + no + "/person", ReadingReason.HEADER, "x"), 404, "unknown-number", "");
        }
        refused(door.get(Door.OFFICE, "/api/notices/" + no), 404, "unknown-number", "");
    }

    /** What was laid when ids were bare numbers is told apart by how the numbers look. */
    @Test
    void noNumberLooksLikeOneOfAnotherKind() {
        for (String number : List.of(
                "330106-20250926-0018",
                "330106-YY20250926-0001",
                "330106-ZB20250926-0001",
                "330106-ZX-2025-0001",
                "330106-SC20250926-0001",
                "330106-20250926-0018/330106-ZX-2025-0001",
                "330106-20250926-0018/hand-over-0123ab",
                "330106-20250926-0018/papers/0123ab")) {
            assertThat(Stream.of(IntakeKind.values())
                            .filter(kind -> kind.older().matcher(number).matches()))
                    .as(number)
                    .hasSize(1);
        }
    }

    private CrossedNumbers crossed(LongSupplier recorded, List<Known> numbers) {
        return new CrossedNumbers(port, recorded, KINDS, numbers);
    }

    /** One of each kind, as far as the views know them. */
    private List<Known> numbers() {
        Answer applied = door.post(Door.WANG, "/api/applications", PENSION);
        String application = applied.text("no");
        String path = "/api/applications/" + application;
        Answer given = door.post(Door.WANG, path + "/hand-over", HAND_OVER);
        door.get(Door.WANG, path, "If-Version-At-Least", given.text("version"));
        String notice = notice();
        Answer booked = door.post(
                Door.WANG, "/api/appointments", AppointmentBodies.hall(AppointmentBodies.newClerk(), "15:00"));
        String appointment = booked.text("no");
        door.get(Door.WANG, "/api/appointments/" + appointment, "If-Version-At-Least", booked.text("version"));
        Answer called = door.post(Door.LEAD, "/api/duty-calls", AppointmentBodies.DUTY_CALL);
        String call = called.text("no");
        door.get(Door.LEAD, "/api/duty-calls/" + call, "If-Version-At-Least", called.text("version"));
        List<Known> all = new ArrayList<>(FOREIGN);
        all.add(new Known(APPLICATION, application, applied.text("queryCode")));
        all.add(new Known(APPOINTMENT, appointment, booked.text("queryCode")));
        all.add(new Known(DUTY_CALL, call));
        all.add(new Known(NOTICE, notice));
        all.add(new Known(ERASURE, erasure()));
        MoneyExamples money = new MoneyExamples(port);
        all.add(new Known(RECEIPT, money.refundAsked(), "", NOTICE));
        all.add(new Known(TAKINGS, money.openDay(Door.WANG)));
        all.add(new Known(SEASON, season()));
        all.add(new Known(HOUSEHOLD, household()));
        return all;
    }

    private String erasure() {
        Answer asked = door.post(Door.WANG, "/api/erasures", """
                {"idNumber":"%s","ground":"PURPOSE_ACHIEVED","identified":"ID_CARD"}""".formatted(ID_NUMBER));
        String no = asked.text("no");
        Answer shown = door.get(Door.OFFICE, "/api/erasures/" + no, "If-Version-At-Least", asked.text("version"));
        assertThat(shown.status()).isEqualTo(200);
        return no;
    }

    private String season() {
        new SeasonExamples(port).open();
        await().until(() -> door.get(Door.LI, SeasonExamples.PATH).status() == 200);
        return SeasonExamples.NO;
    }

    private String household() {
        Answer registered = new HouseholdExamples(port).registered(SeasonExamples.idNumber());
        String no = registered.text("no");
        door.get(Door.WANG, "/api/households/" + no, "If-Version-At-Least", registered.text("version"));
        return no;
    }

    private String notice() {
        String path = "/api/applications/"
                + door.post(Door.WANG, "/api/applications", PENSION).text("no");
        String notice = door.post(Door.WANG, path + "/supplement-request", "{\"items\":[\"CERTIFICATION_FORM\"]}")
                .text("noticeNo");
        await().until(() -> door.get(Door.WANG, path + "/notices").body().toString(), shown -> shown.contains(notice));
        return notice;
    }
}
