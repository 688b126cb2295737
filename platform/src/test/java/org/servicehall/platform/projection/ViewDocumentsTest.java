package org.servicehall.platform.projection;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.model.bulk.ClientNamespacedWriteModel;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.bson.BsonDocument;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.servicehall.platform.bulk.BulkWrites;
import org.servicehall.platform.consumer.Incoming;
import org.servicehall.platform.event.EventJson;
import org.servicehall.platform.event.RecordedEvent;
import org.servicehall.platform.letter.Genuine;
import org.servicehall.platform.letter.Letter;
import org.servicehall.platform.projection.Applying.Targeted;
import org.servicehall.platform.projection.Tallies.Tally;
import org.servicehall.platform.projection.TallyEvent.Added;
import org.servicehall.platform.testing.AskedStore;
import org.servicehall.platform.view.Remembers;
import org.servicehall.platform.view.Stored;
import org.servicehall.platform.view.StoredCodec;

/** ADR 52: what a process has in hand of a view concludes nothing that another has overtaken. */
class ViewDocumentsTest {
    private static final Genuine GENUINE = new Genuine(_ -> false, _ -> Optional.empty(), new EventJson());

    private final Tallies tallies = new Tallies("tallies");
    private AskedStore asked;
    private BulkWrites store;

    @BeforeEach
    void open() {
        asked = new AskedStore();
        store = new BulkWrites(asked.client());
    }

    @AfterEach
    void close() {
        asked.close();
    }

    @Test
    void aDocumentIsReadOnceForManyEvents() {
        Feed<Tally> feed = new Feed<>(tallies);
        assertThat(feed.apply(added("Tally:a", 0))).isEmpty();
        assertThat(asked.finds()).isEqualTo(1);

        assertThat(feed.apply(added("Tally:a", 1))).isEmpty();
        assertThat(feed.apply(added("Tally:a", 2))).isEmpty();

        assertThat(asked.finds()).isZero();
        assertThat(new Feed<>(tallies).amounts()).containsExactly(0, 1, 2);
    }

    @Test
    void whatAnotherHasAppliedMeanwhileIsNeitherLostNorMissed() {
        Feed<Tally> here = new Feed<>(tallies);
        Feed<Tally> elsewhere = new Feed<>(tallies);
        assertThat(here.apply(added("Tally:a", 0))).isEmpty();
        assertThat(elsewhere.apply(added("Tally:a", 1), added("Tally:b", 0))).isEmpty();

        assertThat(here.apply(added("Tally:a", 2))).isEmpty();
        assertThat(elsewhere.apply(added("Tally:b", 1))).isEmpty();

        assertThat(here.amounts()).containsExactly(0, 1, 0, 2, 1);
    }

    @Test
    void whatComesAgainIsHeldToTheStore() {
        Feed<Tally> here = new Feed<>(tallies);
        Feed<Tally> elsewhere = new Feed<>(tallies);
        assertThat(here.apply(added("Tally:a", 0))).isEmpty();
        assertThat(elsewhere.apply(added("Tally:a", 1))).isEmpty();

        assertThat(here.apply(added("Tally:a", 0), added("Tally:a", 1))).isEmpty();
        assertThat(here.apply(added("Tally:a", 1))).isEmpty();

        assertThat(here.amounts()).containsExactly(0, 1);
    }

    /** ADR 64: who takes partitions over hears of what was written there and not committed, and how far it is. */
    @Test
    void whatComesAgainIsToldAsTheStoreHasItThoughNothingIsWritten() {
        Feed<Tally> here = new Feed<>(tallies);
        Feed<Tally> elsewhere = new Feed<>(tallies);
        here.apply(added("Tally:a", 0));
        here.apply(added("Tally:a", 1));

        elsewhere.apply(added("Tally:a", 0));

        assertThat(elsewhere.told).singleElement().satisfies(document -> {
            assertThat(document.lastOf("Tally:a")).isEqualTo(1);
            assertThat(document.revision()).isEqualTo(2);
        });
    }

    @Test
    void whereOneAfterTheOtherIsNewTheNextIsNotLookedFor() {
        Feed<Tally> feed = new Feed<>(tallies);
        for (int n = 0; n < 10; n++) {
            assertThat(feed.apply(addedTo("t" + n, "Tally:" + n, 0))).isEmpty();
        }
        assertThat(asked.finds()).isEqualTo(4);

        Feed<Tally> elsewhere = new Feed<>(tallies);
        assertThat(elsewhere.apply(addedTo("t10", "Tally:10", 0), addedTo("t10", "Tally:10", 1)))
                .isEmpty();
        assertThat(elsewhere.apply(addedTo("t11", "Tally:11", 0))).isEmpty();
        assertThat(feed.apply(addedTo("t10", "Tally:10", 2))).isEmpty();
        assertThat(feed.amountsOf("t10")).containsExactly(0, 1, 2);

        for (int n = 12; n < 20; n++) {
            assertThat(feed.apply(addedTo("t" + n, "Tally:" + n, 0))).isEmpty();
        }
        assertThat(feed.apply(addedTo("t11", "Tally:12", 0))).isEmpty();
        assertThat(feed.amountsOf("t11")).containsExactly(0, 0);
    }

    @Test
    void aGapThatIsThereIsTold() {
        Feed<Tally> here = new Feed<>(tallies);
        assertThat(here.apply(added("Tally:a", 0))).isEmpty();

        assertThat(here.apply(added("Tally:a", 2))).hasSize(1);
        assertThat(here.amounts()).containsExactly(0);
    }

    @Test
    void whereNothingIsRememberedTheSameAsBeforeMayBeNewsToTheStore() {
        Feed<Tally> here = new Feed<>(new Last());
        Feed<Tally> elsewhere = new Feed<>(new Last());
        here.apply(added("Tally:a", 1));
        elsewhere.apply(added("Tally:b", 2));

        here.apply(added("Tally:a", 1));

        assertThat(here.amounts()).containsExactly(1);
    }

    @Test
    void ofADocumentThatIsThereOnlyWhatChangedIsWritten() {
        Feed<Tally> feed = new Feed<>(tallies);
        IntStream.range(0, 20)
                .forEach(n -> assertThat(feed.apply(added("Tally:a", n))).isEmpty());

        assertThat(feed.last).singleElement().asString().contains("amounts.19", "applied.Tally:a", "revision");
        assertThat(feed.last).singleElement().asString().doesNotContain("amounts.18");
        assertThat(feed.amounts()).hasSize(20);
    }

    private static RecordedEvent added(String stream, int amount) {
        return addedTo("a", stream, amount);
    }

    private static RecordedEvent addedTo(String tally, String stream, int amount) {
        return new RecordedEvent(
                stream, amount, "org.servicehall.test.added.v1", Instant.EPOCH, "wang.fang", new Added(tally, amount));
    }

    /** What feeds a generation, as far as its documents go. */
    private final class Feed<V extends Record> {
        private final Projection<V> projection;
        private final StoredCodec<V> codec;
        private final ViewDocuments<V> documents;
        List<ClientNamespacedWriteModel> last = List.of();
        private Collection<Stored<V>> told = List.of();

        Feed(Projection<V> projection) {
            this.projection = projection;
            this.codec = new StoredCodec<>(projection.type(), asked.database().getCodecRegistry());
            this.documents =
                    new ViewDocuments<>(asked.database().getCollection("tallies-1", BsonDocument.class), codec);
        }

        List<Letter> apply(RecordedEvent... events) {
            List<Targeted> targeted = Stream.of(events)
                    .map(event -> Targeted.of(
                            new Incoming.Known(
                                    new ConsumerRecord<>("tallies", 0, 0L, event.stream(), new byte[0]), event),
                            projection))
                    .toList();
            Set<String> ids =
                    targeted.stream().flatMap(each -> each.documents().stream()).collect(Collectors.toSet());
            while (true) {
                Map<String, Stored<V>> read = documents.read(ids);
                Applying<V> applying = new Applying<>(
                        projection, codec, (_, _, _) -> false, _ -> false, GENUINE, _ -> false, false, read);
                targeted.forEach(applying::accept);
                Optional<List<ClientNamespacedWriteModel>> writes = documents.writes(applying.changes());
                last = writes.orElse(List.of());
                if (writes.isPresent() && documents.learn(store.write(writes.get()))) {
                    told = applying.documents();
                    return applying.letters();
                }
            }
        }

        List<Integer> amounts() {
            return amountsOf("a");
        }

        List<Integer> amountsOf(String tally) {
            BsonDocument stored = Objects.requireNonNull(asked.database()
                    .getCollection("tallies-1", BsonDocument.class)
                    .find(new Document("_id", tally))
                    .first());
            return stored.getArray("amounts").stream()
                    .map(amount -> amount.asNumber().intValue())
                    .toList();
        }
    }

    /** Shows the last amount alone. */
    private static final class Last implements Projection<Tally> {
        @Override
        public String name() {
            return "last";
        }

        @Override
        public Set<String> topics() {
            return Set.of("tallies");
        }

        @Override
        public Class<Tally> type() {
            return Tally.class;
        }

        @Override
        public Remembers remembers() {
            return Remembers.NOTHING;
        }

        @Override
        public Collection<String> documents(RecordedEvent event) {
            return List.of("a");
        }

        @Override
        public Tally apply(String id, @Nullable Tally current, RecordedEvent event) {
            return new Tally(id, List.of(((Added) event.payload()).amount()));
        }
    }
}
