package org.servicehall.platform.due;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.servicehall.contracts.EventTypes;
import org.servicehall.platform.consumer.Incoming;
import org.servicehall.platform.event.EventJson;
import org.servicehall.platform.event.RecordedEvent;
import org.servicehall.platform.eventstore.EventSourcing;
import org.servicehall.platform.eventstore.StreamStore;
import org.servicehall.platform.letter.Letter;
import org.servicehall.platform.letter.Letters;
import org.servicehall.platform.projection.Ground;
import org.servicehall.platform.projection.Projection;
import org.servicehall.platform.projection.TallyEvent;
import org.servicehall.platform.projection.TallyEvent.Added;

@Tag("D5")
class SetAsideTest {
    private static final String ADDED = "org.servicehall.test.added.v1";
    private static final String STREAM = "Tally:a";
    private static final Instant DUE = Instant.EPOCH.plusSeconds(7);

    private Ground ground;
    private EventSourcing sourcing;
    private SetAside.Of<Term> aside;
    private final Terms terms = new Terms();
    private final Terms others = new Terms();

    public record Term(String tally, Instant next) implements Due {}

    @BeforeEach
    void open() {
        ground = new Ground();
        Letters letters = new Letters(ground.database);
        var record = new ConsumerRecord<>("tallies", 0, 0L, STREAM, new byte[] {'{'});
        letters.add(
                "tallies.terms-1",
                "terms",
                Letter.unreadable(
                        new Incoming.Unreadable(record, STREAM, 1, ADDED, new IllegalArgumentException("broken"))),
                Instant.EPOCH);
        sourcing = new EventSourcing(
                new StreamStore(ground.database, Clock.systemUTC()),
                EventTypes.of(TallyEvent.class),
                new EventJson(),
                List.of());
        SetAside all = new SetAside(letters, sourcing.streams(), () -> "2025");
        aside = all.of(terms);
        all.of(others);
    }

    @AfterEach
    void close() throws Exception {
        sourcing.close();
        ground.close();
    }

    @Test
    void anEventThatCanNotBeReadAndOneOfANewerProgramHideNoDeadline() {
        store(
                event("org.servicehall.test.later.v1", "{}"),
                event(ADDED, "{\"tally\":"),
                event(ADDED, "{\"tally\":\"a\",\"amount\":7}"));
        assertThat(aside.streams().get()).containsExactly(STREAM);
        assertThat(due(DUE)).containsExactly(new Term("a", DUE));
        assertThat(due(DUE.minusSeconds(1))).isEmpty();
    }

    /** By whichever sweep looks first; the others learn from the same look when they have something to do. */
    @Test
    void ofOneLookEachViewIsMadeOnce() {
        store(event(ADDED, "{\"tally\":\"a\",\"amount\":7}"));
        assertThat(due(DUE)).hasSize(1);
        assertThat(terms.made).isEqualTo(1);
        assertThat(others.made).isEqualTo(1);
    }

    @Test
    void ofAStreamOfAnotherServiceNothingIsDue() {
        assertThat(due(DUE)).isEmpty();
    }

    private List<Term> due(Instant now) {
        return aside.due().of(STREAM, now, Duration.ZERO);
    }

    private void store(Document... events) {
        ground.database
                .getCollection("streams")
                .insertOne(new Document("_id", STREAM)
                        .append("version", (long) events.length)
                        .append(
                                "events",
                                IntStream.range(0, events.length)
                                        .mapToObj(at -> events[at].append("sequence", (long) at))
                                        .toList())
                        .append("publishedVersion", 0L));
    }

    private static Document event(String type, String payload) {
        return new Document("id", type)
                .append("type", type)
                .append("time", Date.from(Instant.EPOCH))
                .append("by", "wang.fang")
                .append("payload", payload);
    }

    private static final class Terms implements Projection<Term> {
        private int made;

        @Override
        public String name() {
            return "terms";
        }

        @Override
        public Set<String> topics() {
            return Set.of("tallies");
        }

        @Override
        public Class<Term> type() {
            return Term.class;
        }

        @Override
        public Collection<String> documents(RecordedEvent event) {
            return List.of("a");
        }

        @Override
        public Term apply(String id, @Nullable Term current, RecordedEvent event) {
            made++;
            return new Term(id, Instant.EPOCH.plusSeconds(((Added) event.payload()).amount()));
        }
    }
}
