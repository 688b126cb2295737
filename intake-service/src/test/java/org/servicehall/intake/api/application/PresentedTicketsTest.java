package org.servicehall.intake.api.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.servicehall.contracts.Refusal;
import org.servicehall.intake.domain.command.ApplicationCommand.CalledBy;
import org.servicehall.platform.event.RecordedEvent;
import org.servicehall.platform.event.Streams;
import org.servicehall.platform.testing.EmbeddedStack;

/** A ticket becomes one application. */
@Tag("S2")
class PresentedTicketsTest {
    private static final Instant NINE = Instant.parse("2025-09-26T01:00:00Z");
    private static final CalledBy TICKET = new CalledBy("330106-20250926-CIVIL_AFFAIRS", "C001");
    private static final String FIRST = "330106-20250926-0001";
    private static final String SECOND = "330106-20250926-0002";
    private static final RecordedEvent EVENT = new RecordedEvent("Application:any", 0, "any", NINE, "wang.fang", "any");

    private final Set<String> received = new HashSet<>();
    private final List<Runnable> undo = new ArrayList<>();
    private final MongoClient client = MongoClients.create(EmbeddedStack.get().mongoUri("presented"));
    private final MongoDatabase database = client.getDatabase("presented");

    @BeforeEach
    void empty() {
        database.getCollection("presentedTickets").deleteMany(new Document());
    }

    @AfterEach
    void close() {
        client.close();
    }

    @Test
    void ofTwoReceptionsInOneMomentOneGetsIt() {
        assertThat(take(NINE, FIRST)).isEqualTo(TICKET);
        assertThat(take(NINE, FIRST)).as("the same once more").isEqualTo(TICKET);
        refused(NINE, SECOND);
    }

    @Test
    void whatIsRefusedGivesItBack() {
        take(NINE, FIRST);
        undo.forEach(Runnable::run);
        assertThat(take(NINE, SECOND)).isEqualTo(TICKET);
        refused(NINE, FIRST);
    }

    /** A crash between taking and receiving leaves the number here alone. */
    @Test
    void whatWasNeverReceivedKeepsItOnlyWhileItMayBeOnItsWay() {
        take(NINE, FIRST);
        refused(NINE.plusSeconds(59), SECOND);
        assertThat(take(NINE.plusSeconds(61), SECOND)).isEqualTo(TICKET);
        received.add(SECOND);
        refused(NINE.plusSeconds(600), FIRST);
    }

    private void refused(Instant now, String no) {
        assertThatThrownBy(() -> take(now, no))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo("ticket-not-at-window"));
    }

    private CalledBy take(Instant now, String no) {
        Streams streams = new Streams(stream -> received.contains(stream.substring("Application:".length()))
                ? Optional.of(List.of(EVENT))
                : Optional.empty());
        return new PresentedTickets(database, streams, Clock.fixed(now, ZoneOffset.UTC)).take(TICKET, no, undo::add);
    }
}
