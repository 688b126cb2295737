package org.servicehall.attendance.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.mongodb.client.MongoDatabase;
import java.time.Duration;
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
import org.servicehall.attendance.Happened;
import org.servicehall.attendance.vault.AttendanceKind;
import org.servicehall.platform.eventstore.EventSourcing;
import org.servicehall.platform.testing.badinput.CrossedNumbers;
import org.servicehall.platform.testing.badinput.CrossedNumbers.Known;
import org.servicehall.platform.testing.badinput.Recorded;
import org.servicehall.platform.time.HallClock;
import org.servicehall.platform.vault.Vault;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A number opens what is of its own kind: a leave is no day, and nothing of another service's is either. */
@Tag("R3")
class CrossedNumbersTest implements WholeService {
    private static final String LEAVE = "LEAVE";
    private static final String CLERK_DAY = "CLERK_DAY";

    private static final Map<String, String> KINDS = Map.of(
            "/api/leaves/{no}", LEAVE,
            "/api/leaves/{no}/reason", LEAVE,
            "/api/leaves/{no}/approval", LEAVE,
            "/api/leaves/{no}/refusal", LEAVE,
            "/api/leaves/{no}/cancellation", LEAVE,
            "/api/attendance/absences/{clerkDay}/{number}/revocation", CLERK_DAY);

    /** As other services give them. */
    private static final List<Known> FOREIGN = List.of(
            new Known("CASE", "330106-20250926-0001"),
            new Known("APPOINTMENT", "330106-YY20250926-0001"),
            new Known("DUTY_CALL", "330106-ZB20250926-0001"),
            new Known("ERASURE", "330106-SC20250926-0001"),
            new Known("NOTICE", "330106-ZX-2025-0001"),
            new Known("ARCHIVE", "330106-DA-2025-0001"),
            new Known("COMPLAINT", "330106-TS20250926-0001"),
            new Known("CONDUCT", "330106-XW20250926-0001"));

    @LocalServerPort
    private int port;

    @Autowired
    private HallClock clock;

    @Autowired
    private MongoDatabase database;

    @Autowired
    private EventSourcing eventSourcing;

    @Autowired
    private Vault vault;

    private Counter counter;

    @BeforeEach
    void eightOnAnotherDay() {
        clock.set(Happened.at("08:00").plus(Duration.ofDays(3)));
        counter = new Counter(port);
    }

    @TestFactory
    Stream<DynamicTest> aNumberOfAnotherKindIsUnknown() {
        var recorded = new Recorded(database, eventSourcing);
        var crossed = crossed(recorded, numbers());
        return Stream.of(
                        crossed.reads(List.of(RotaDesk.clerk("zhao.lei"), RotaDesk.OFFICE)),
                        crossed.writes(EveryFieldTest.examples(port)),
                        List.of(recorded.heardOfAll()))
                .flatMap(List::stream);
    }

    /** The rest are months, days and duties. */
    @Test
    void itIsSaidOfEveryOperationWhichNumbersItTakes() {
        assertThat(crossed(() -> 0, List.of()).unnamed())
                .allMatch(path -> Stream.of("{month}", "{date}", "{user}").anyMatch(path::contains));
    }

    private CrossedNumbers crossed(LongSupplier recorded, List<Known> numbers) {
        return new CrossedNumbers(port, recorded, KINDS, numbers);
    }

    private List<Known> numbers() {
        String leave = made("/api/leaves", """
                {"clerk":"zhao.lei","kind":"SICK","from":"2025-11-05T08:00:00+08:00",
                 "to":"2025-11-05T11:00:00+08:00","reason":"复诊"}""", "no");
        await().until(() -> counter.get(RotaDesk.OFFICE, "/api/leaves/" + leave).status() == 200);
        String day = made("/api/attendance/absences", """
                {"clerk":"zhao.lei","day":"2025-09-23","from":"2025-09-23T09:00:00+08:00",
                 "to":"2025-09-23T09:40:00+08:00","note":"窗口无人"}""", "clerkDay");
        List<Known> all = new ArrayList<>(FOREIGN);
        all.add(new Known(LEAVE, leave));
        all.add(new Known(CLERK_DAY, day));
        all.add(new Known(
                "PERSON", vault.ownerOf(AttendanceKind.LEAVE.of(leave)).orElseThrow()));
        return all;
    }

    private String made(String path, String body, String number) {
        var answer = counter.postTo(path, RotaDesk.OFFICE, body);
        assertThat(answer.status()).as(answer.text()).isIn(200, 201);
        return answer.json().get(number).asString();
    }
}
