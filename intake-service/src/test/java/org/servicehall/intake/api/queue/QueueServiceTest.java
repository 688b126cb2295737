package org.servicehall.intake.api.queue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.servicehall.intake.testing.Refusals.refused;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.servicehall.intake.domain.queue.QueueCommand.CloseQueue;
import org.servicehall.intake.queue.WindowQueues;
import org.servicehall.intake.testing.ClosedHall;
import org.servicehall.intake.testing.Door;
import org.servicehall.intake.testing.Door.Answer;
import org.servicehall.intake.testing.WholeService;
import org.servicehall.platform.event.CommandContext;
import org.servicehall.platform.event.Commands;
import org.servicehall.platform.security.Role;
import org.servicehall.platform.testing.TestTokens;
import org.servicehall.platform.time.HallClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** Queues of the other hall, each test at a window of its own. */
@Tag("S2")
class QueueServiceTest implements WholeService {
    private static final String HALL = "340123";
    private static final String LEAD = TestTokens.of("luo.wei", HALL, Role.LEAD);

    @LocalServerPort
    int port;

    @Autowired
    HallClock clock;

    @Autowired
    Commands commands;

    private Door door;

    @BeforeEach
    void open() {
        door = new Door(port);
    }

    @Test
    void fromTakingATicketToTheReceptionAndTheBoard() {
        String window = "CIVIL_AFFAIRS";
        String clerk = clerk("he.ping", window);
        String first = issue(clerk, window);
        List<String> others = List.of(issue(clerk, window), issue(clerk, window), issue(clerk, window));
        assertThat(first).isEqualTo("C001");

        assertThat(call(clerk, window)).isEqualTo(first);
        assertThat(ticket(clerk, window, first, "recall").status()).isEqualTo(200);
        assertThat(ticket(clerk, window, first, "missed").text("status")).isEqualTo("MISSED");
        assertThat(ticket(clerk, window, first, "bringing-back").text("status")).isEqualTo("WAITING");
        for (String other : others) {
            assertThat(call(clerk, window)).isEqualTo(other);
            assertThat(ticket(clerk, window, other, "service").text("status")).isEqualTo("SERVING");
            assertThat(ticket(clerk, window, other, "completion").text("status"))
                    .isEqualTo("SERVED");
        }
        assertThat(call(clerk, window)).isEqualTo(first);
        Answer begun = ticket(clerk, window, first, "service");
        assertThat(offered(clerk, window, begun)).contains("queues.endService " + first, "queues.issueTicket ");
        await().untilAsserted(() -> assertThat(
                        line(window, begun).at("/called/0").path("no").asString())
                .isEqualTo(first));
        assertThat(line(window, begun).at("/called/0/status").asString()).isEqualTo("SERVING");

        String key = UUID.randomUUID().toString();
        Answer received = receive(clerk, first, key);
        assertThat(received.status()).as(received.body().toString()).isEqualTo(201);
        await().untilAsserted(() -> assertThat(state(clerk, window, first)).isEqualTo("SERVED"));
        assertThat(find(clerk, window, first).path("applicationNo").asString()).isEqualTo(received.text("no"));
        assertThat(receive(clerk, first, key).text("no"))
                .as("the same request again")
                .isEqualTo(received.text("no"));
        Answer again = receive(clerk, first, UUID.randomUUID().toString());
        refused(again, 422, "ticket-not-at-window", "S2");
        assertThat(again.body().at("/errors/0/field").asString()).isEqualTo("ticketNo");
        await().untilAsserted(
                        () -> assertThat(line(window, begun).path("called")).isEmpty());
        JsonNode waits =
                door.get(LEAD, "/api/queues/waits?window=" + window).body().at("/items/0");
        assertThat(waits.path("taken").asInt()).isEqualTo(4);
        assertThat(waits.path("served").asInt()).isEqualTo(4);
        assertThat(waits.has("medianWaitSeconds")).isTrue();
    }

    @Test
    void twoWhoCallAtOnceNeverCallTheSame() throws Exception {
        String window = "FINANCE";
        List<String> clerks = List.of(clerk("a.a", window), clerk("b.b", window), clerk("c.c", window));
        for (int i = 0; i < 15; i++) {
            issue(clerks.getFirst(), window);
        }
        List<String> called = new ArrayList<>();
        try (var threads = Executors.newFixedThreadPool(3)) {
            for (int round = 0; round < 5; round++) {
                var together = new CyclicBarrier(3);
                List<Callable<String>> calls = clerks.stream()
                        .map(clerk -> (Callable<String>) () -> {
                            together.await();
                            return call(clerk, window);
                        })
                        .toList();
                for (Future<String> one : threads.invokeAll(calls)) {
                    called.add(one.get());
                    ticket(clerks.getFirst(), window, one.get(), "missed");
                }
            }
        }
        assertThat(called).hasSize(15).doesNotHaveDuplicates();
    }

    @Test
    void aTicketHandedOnWaitsAtTheOtherWindowWithItsNumber() {
        String clerk = clerk("d.d", "PARTY");
        String other = clerk("e.e", "CONSTRUCTION");
        String no = issue(clerk, "PARTY");
        refused(handOn(clerk, no, "PARTY"), 422, "ticket-at-that-window", "S2");
        refused(handOn(clerk, no, "NOWHERE"), 422, "unknown-window", "S2");
        String key = UUID.randomUUID().toString();
        Answer handedOn = handOn(clerk, no, "CONSTRUCTION", "Idempotency-Key", key);
        assertThat(handedOn.text("status")).isEqualTo("HANDED_ON");
        assertThat(handOn(clerk, no, "CONSTRUCTION", "Idempotency-Key", key).body())
                .isEqualTo(handedOn.body());
        await().untilAsserted(() -> assertThat(state(other, "CONSTRUCTION", no)).isEqualTo("WAITING"));
        assertThat(find(other, "CONSTRUCTION", no).path("fromWindow").asString())
                .isEqualTo("PARTY");
        assertThat(call(other, "CONSTRUCTION")).isEqualTo(no);
        refused(receive(clerk, no, UUID.randomUUID().toString()), 422, "ticket-not-at-window", "S2");
    }

    @Test
    void aQueueIsItsWindowsAndOfTheHall() {
        String clerk = clerk("f.f", "AGRICULTURE");
        refused(door.post(clerk, "/api/queues/LABOUR/calls", ""), 403, "queue-of-another-window", "S2");
        refused(door.post(clerk, "/api/queues/NOWHERE/calls", ""), 404, "unknown-queue", "");
        String no = issue(LEAD, "AGRICULTURE");
        assertThat(call(LEAD, "AGRICULTURE")).isEqualTo(no);
        String elsewhere = TestTokens.withWindow("wang.fang", "330106", "AGRICULTURE", Role.CLERK);
        refused(ticket(elsewhere, "AGRICULTURE", no, "recall"), 404, "unknown-ticket", "");
        assertThat(door.get(elsewhere, "/api/queues/AGRICULTURE").body().path("tickets"))
                .noneMatch(ticket -> ticket.path("no").asString().equals(no));
        String auditor = TestTokens.of("g.g", HALL, Role.AUDITOR);
        assertThat(door.get(auditor, "/api/queues/AGRICULTURE").body().path("actions"))
                .isEmpty();
    }

    /** The clock is set to a working morning meanwhile; on the day off of the other tests no tickets are taken. */
    @Test
    void anybodyTakesATicketWhileTheHallIsOpenAndNobodyElseDoes() {
        String body = """
                {"hall":"%s","window":"FAMILY_PLANNING","priority":"AGED_60"}""".formatted(HALL);
        refused(door.post("", "/api/public/queue-tickets", body), 409, "queue-not-open", "S2");
        Instant before = clock.instant();
        Instant morning =
                ClosedHall.workingDay(-1).atTime(9, 0).atZone(HallClock.ZONE).toInstant();
        clock.set(morning);
        try {
            String key = UUID.randomUUID().toString();
            Answer taken = door.post("", "/api/public/queue-tickets", body, "Idempotency-Key", key);
            assertThat(taken.status()).as(taken.body().toString()).isEqualTo(201);
            assertThat(taken.text("no")).isEqualTo("F001");
            assertThat(door.post("", "/api/public/queue-tickets", body, "Idempotency-Key", key)
                            .body())
                    .isEqualTo(taken.body());
            refused(
                    door.post("", "/api/public/queue-tickets", body.replace("FAMILY_PLANNING", "NOWHERE")),
                    422,
                    "unknown-window",
                    "S2");
            assertThat(door.get("", "/api/public/queue-board?hall=" + HALL)
                            .body()
                            .path("givesTickets")
                            .asBoolean())
                    .isTrue();
        } finally {
            clock.set(before);
        }
        closesByItself();
    }

    /** The sweep finds that its day is over as soon as the clock stands where it stood. */
    private void closesByItself() {
        await().untilAsserted(() -> assertThat(door.get(LEAD, "/api/queues/waits?window=FAMILY_PLANNING")
                        .body()
                        .at("/items/0/unserved")
                        .asInt())
                .isEqualTo(1));
    }

    @Test
    void theBoardIsSentOnceWhileNothingChanges() {
        String path = "/api/public/queue-board?hall=330107";
        refused(door.get("", path), 404, "unknown-hall", "");
        Answer board = door.get("", "/api/public/queue-board?hall=" + HALL);
        assertThat(board.status()).isEqualTo(200);
        assertThat(board.response().headers().firstValue("ETag")).isPresent();
    }

    @Test
    void whatIsClosedStaysClosed() {
        String window = "LABOUR";
        String clerk = clerk("h.h", window);
        String no = issue(clerk, window);
        Instant later = ClosedHall.DAY.plusDays(1).atStartOfDay(HallClock.ZONE).toInstant();
        String queue = WindowQueues.queue(HALL, window, ClosedHall.DAY);
        commands.send(new CloseQueue(queue, later), CommandContext.of("queue-sweep", later));
        refused(door.post(clerk, "/api/queues/" + window + "/calls", ""), 409, "queue-closed", "S2");
        refused(ticket(clerk, window, no, "leaving"), 409, "queue-closed", "S2");
    }

    private static String clerk(String user, String window) {
        return TestTokens.withWindow(user, HALL, window, Role.CLERK);
    }

    private String issue(String token, String window) {
        Answer issued = door.post(token, "/api/queues/" + window + "/tickets", "{}");
        assertThat(issued.status()).as(issued.body().toString()).isEqualTo(201);
        return issued.text("no");
    }

    private String call(String token, String window) {
        Answer called = door.post(token, "/api/queues/" + window + "/calls", "");
        assertThat(called.status()).as(called.body().toString()).isEqualTo(200);
        return called.text("no");
    }

    private Answer ticket(String token, String window, String no, String act) {
        return door.post(token, "/api/queues/" + window + "/tickets/" + no + "/" + act, "");
    }

    private Answer handOn(String token, String no, String to, String... headers) {
        return door.post(token, "/api/queues/PARTY/tickets/" + no + "/hand-on", "{\"to\":\"" + to + "\"}", headers);
    }

    private Answer receive(String token, String no, String key) {
        return door.post(
                token,
                "/api/applications",
                PENSION.replaceFirst("\\{", "{\"ticketNo\":\"" + no + "\","),
                "Idempotency-Key",
                key);
    }

    private List<String> offered(String token, String window, Answer after) {
        return door.get(token, "/api/queues/" + window, "If-Version-At-Least", after.text("version"))
                .body()
                .path("actions")
                .valueStream()
                .map(action -> {
                    String href = action.path("href").asString();
                    return action.path("operation").asString() + " "
                            + (href.contains("/tickets/") ? href.split("/")[5] : "");
                })
                .toList();
    }

    private JsonNode find(String token, String window, String no) {
        return door.get(token, "/api/queues/" + window)
                .body()
                .path("tickets")
                .valueStream()
                .filter(ticket -> ticket.path("no").asString().equals(no))
                .findFirst()
                .orElseGet(JsonNodeFactory.instance::objectNode);
    }

    private String state(String token, String window, String no) {
        return find(token, window, no).path("status").asString("");
    }

    private JsonNode line(String window, Answer after) {
        door.get(LEAD, "/api/queues/" + window, "If-Version-At-Least", after.text("version"));
        return door.get("", "/api/public/queue-board?hall=" + HALL)
                .body()
                .path("windows")
                .valueStream()
                .filter(line -> line.path("window").asString().equals(window))
                .findFirst()
                .orElseThrow();
    }
}
