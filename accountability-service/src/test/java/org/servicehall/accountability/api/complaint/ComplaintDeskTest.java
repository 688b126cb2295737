package org.servicehall.accountability.api.complaint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.memory.MemoryBackend;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.bson.BsonDocument;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.servicehall.accountability.domain.complaint.ComplaintFile;
import org.servicehall.accountability.view.complaint.ComplaintSheet;
import org.servicehall.accountability.view.complaint.Complaints;
import org.servicehall.calendar.HallCalendar;
import org.servicehall.calendar.HolidaySchedules;
import org.servicehall.calendar.WorkingHours;
import org.servicehall.contracts.accountability.ComplaintChannel;
import org.servicehall.contracts.accountability.ComplaintEvent;
import org.servicehall.contracts.accountability.ComplaintEvent.ComplaintAccepted;
import org.servicehall.contracts.accountability.ComplaintEvent.ComplaintDueSoon;
import org.servicehall.contracts.accountability.ComplaintEvent.ComplaintFiled;
import org.servicehall.contracts.accountability.ComplaintEvent.ComplaintTermExtended;
import org.servicehall.contracts.accountability.ComplaintEvent.Ground;
import org.servicehall.platform.desk.DeskQueue;
import org.servicehall.platform.event.RecordedEvent;
import org.servicehall.platform.security.Actor;
import org.servicehall.platform.security.Role;
import org.servicehall.platform.settings.Halls;
import org.servicehall.platform.view.Progress;
import org.servicehall.platform.view.Stored;
import org.servicehall.platform.view.StoredCodec;
import org.servicehall.platform.view.View;

/** The next date of a queue is the next of all that wait in it, also where more wait than are counted. */
@Tag("P5")
class ComplaintDeskTest {
    private static final String HALL = "330106";
    private static final Actor LEADER = new Actor("jiang.wei", HALL, Set.of(Role.LEADING_GROUP), null);
    private static final Instant FILED = Instant.parse("2025-09-01T01:00:00Z");
    private static final Instant EXTENDED_TO = Instant.parse("2025-11-30T15:59:59Z");
    private static final Instant TOMORROW = Instant.parse("2025-10-28T15:59:59Z");
    private static final Instant HIDDEN = TOMORROW.minus(Duration.ofDays(1));
    private static final int EXTENDED = 410;

    private final MongoServer server = new MongoServer(new MemoryBackend());
    private final MongoClient client = MongoClients.create(server.bindAndGetConnectionString());
    private final MongoCollection<BsonDocument> sheets =
            client.getDatabase("desk").getCollection("complaints", BsonDocument.class);
    private final StoredCodec<ComplaintSheet> codec =
            new StoredCodec<>(ComplaintSheet.class, client.getDatabase("desk").getCodecRegistry());
    private final ComplaintReader reader = mock();
    private final Halls halls = mock();
    private final ComplaintDesk desk = new ComplaintDesk(
            new ListedComplaints(new View<>("complaints", () -> sheets, codec, new Progress()), reader), halls);

    @BeforeEach
    void everythingIsKnownButOne() {
        when(reader.isKnownTo(any(), any()))
                .thenAnswer(asked -> !asked.<ComplaintFile>getArgument(1).no().equals(no(EXTENDED + 1)));
        when(halls.calendar(HALL)).thenReturn(new HallCalendar(WorkingHours.standard(), HolidaySchedules.published()));
    }

    @AfterEach
    void stop() {
        client.close();
        server.shutdownNow();
    }

    @Test
    void theOldestAreExtendedAndALaterOneIsDueBeforeThem() {
        List<BsonDocument> all = new ArrayList<>();
        IntStream.range(0, EXTENDED).forEach(n -> all.add(extended(n)));
        all.add(warned(EXTENDED, TOMORROW));
        all.add(warned(EXTENDED + 1, HIDDEN));
        sheets.insertMany(all);

        for (String code : List.of("complaints-accepted", "complaints-pressing")) {
            DeskQueue queue = queue(code);
            assertThat(queue.count()).as(code).isEqualTo(200);
            assertThat(queue.more()).as(code).isTrue();
            assertThat(queue.oldest()).as(code).isEqualTo(filedAt(0));
            assertThat(queue.nextDue()).as(code).isEqualTo(TOMORROW);
        }
    }

    @Test
    void whereNotAsManyWaitItIsTheFirstOfThem() {
        sheets.insertMany(List.of(extended(0), warned(1, TOMORROW), warned(EXTENDED + 1, HIDDEN)));
        assertThat(queue("complaints-accepted").nextDue()).isEqualTo(TOMORROW);
        assertThat(queue("complaints-accepted").more()).isFalse();
        assertThat(queue("complaints-filed").nextDue()).isNull();
    }

    @Test
    @Tag("B5")
    void whatIsToBeTakenUpIsDueByItsDayToDecide() {
        sheets.insertMany(IntStream.range(0, EXTENDED)
                .mapToObj(n -> stored(n, List.of(filed(n))))
                .toList());
        assertThat(queue("complaints-filed").nextDue()).isEqualTo(filedAt(0).plus(Duration.ofDays(7)));
        assertThat(queue("complaints-accepted").nextDue()).isNull();
    }

    private DeskQueue queue(String code) {
        return desk.of(LEADER).stream()
                .filter(queue -> queue.code().equals(code))
                .findFirst()
                .orElseThrow();
    }

    private BsonDocument extended(int n) {
        Instant before = filedAt(n).plus(Duration.ofDays(60));
        return stored(
                n,
                List.of(
                        filed(n),
                        new ComplaintAccepted(no(n), HALL, "wu.gang", filedAt(n), before),
                        new ComplaintTermExtended(no(n), HALL, "需调取档案", before, EXTENDED_TO, "jiang.wei", filedAt(n)),
                        new ComplaintDueSoon(no(n), HALL, EXTENDED_TO, FILED)));
    }

    private BsonDocument warned(int n, Instant due) {
        return stored(
                n,
                List.of(
                        filed(n),
                        new ComplaintAccepted(no(n), HALL, "wu.gang", filedAt(n), due),
                        new ComplaintDueSoon(no(n), HALL, due, FILED)));
    }

    private static ComplaintFiled filed(int n) {
        return new ComplaintFiled(
                no(n),
                HALL,
                Ground.RUDE_CONDUCT,
                ComplaintChannel.ONLINE,
                true,
                null,
                "LABOUR",
                null,
                null,
                null,
                filedAt(n).plus(Duration.ofDays(7)),
                filedAt(n),
                5);
    }

    private BsonDocument stored(int n, List<? extends ComplaintEvent> events) {
        Stored<ComplaintSheet> stored = Stored.absent(no(n));
        String stream = ComplaintEvent.STREAM + ":" + no(n);
        for (int at = 0; at < events.size(); at++) {
            var event = new RecordedEvent(stream, at, "type", filedAt(n), "wu.gang", events.get(at));
            stored = stored.with(new Complaints().apply(no(n), stored.view(), event), stream, at);
        }
        return codec.encode(stored);
    }

    private static String no(int n) {
        return "330106-TS20250901-%04d".formatted(n);
    }

    private static Instant filedAt(int n) {
        return FILED.plus(Duration.ofMinutes(n));
    }
}
