package org.servicehall.platform.letter;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.servicehall.platform.consumer.Incoming;
import org.servicehall.platform.event.RecordedEvent;
import org.servicehall.platform.letter.Letter.Kind;
import org.servicehall.platform.letter.Letters.Kept;
import org.servicehall.platform.projection.Ground;
import org.servicehall.platform.projection.TallyEvent.Added;
import org.servicehall.platform.view.Backlog;
import org.servicehall.platform.view.View;

class LettersTest {
    private static final String CONSUMER = "tallies.tallies-1";
    private static final Instant NOW = Instant.EPOCH;

    private Ground ground;
    private Letters letters;

    @BeforeEach
    void open() {
        ground = new Ground();
        letters = new Letters(ground.database);
        letters.createIndexes();
    }

    @AfterEach
    void close() throws Exception {
        ground.close();
    }

    @Test
    void whatIsDroppedDuringAReplayStaysDroppedAndItsStreamIsTriedAgainWithoutIt() {
        Letter poison = Letter.poison(event(0), new IllegalStateException("a fault"));
        letters.add(CONSUMER, "tallies", poison, NOW);
        Kept read = letters.of(CONSUMER).getFirst();
        letters.drop(read, "ops", "a test", NOW);

        letters.stays(read, poison, NOW);
        letters.remove(read);
        letters.tried(List.of());
        assertThat(letters.of(CONSUMER)).singleElement().satisfies(kept -> {
            assertThat(kept.kind()).isEqualTo(Kind.DROPPED);
            assertThat(kept.replay()).isTrue();
        });
        letters.tried(letters.of(CONSUMER));
        assertThat(letters.wanted(CONSUMER)).isEmpty();
    }

    @Test
    void lettersAreCountedByKindUpToAPage() {
        for (long sequence = 0; sequence <= View.LARGEST_PAGE; sequence++) {
            letters.add(CONSUMER, "tallies", Letter.poison(event(sequence), new IllegalStateException("a fault")), NOW);
        }
        letters.drop(letters.of(CONSUMER).getFirst(), "ops", "a test", NOW);
        letters.add(CONSUMER, "tallies", Letter.poison(event(1_000), new IllegalStateException("a fault")), NOW);

        assertThat(letters.numbers().of(Kind.POISON)).isEqualTo(new Backlog(View.LARGEST_PAGE, true, null, null));
        assertThat(letters.numbers().of(Kind.DROPPED)).isEqualTo(new Backlog(1, false, null, null));
        assertThat(letters.numbers().of(Kind.STRAY)).isEqualTo(Backlog.NONE);
    }

    /** ADR 64: kept in hand for a minute, unless this instance sets something aside or takes another's place. */
    @Test
    @Tag("D5")
    void whatAnotherInstanceSetAsideIsKnownAsItsPartitionsComeHere() {
        anotherSetsAside(0);
        assertThat(letters.streamsAside()).isEmpty();

        long before = letters.changes();
        assertThat(letters.taken(CONSUMER)).hasSize(1);

        assertThat(letters.changes())
                .as("what makes a sweep read the streams again")
                .isGreaterThan(before);
        assertThat(letters.streamsAside()).containsExactly("Tally:a");
    }

    @Test
    @Tag("D5")
    void whatAnotherInstanceSetAsideIsKnownAsItsEventComesAgainHere() {
        Letter same = anotherSetsAside(0);

        assertThat(letters.add(CONSUMER, "tallies", same, NOW)).isFalse();

        assertThat(letters.streamsAside()).containsExactly("Tally:a");
    }

    private Letter anotherSetsAside(long sequence) {
        assertThat(letters.streamsAside()).isEmpty();
        Letter letter = Letter.poison(event(sequence), new IllegalStateException("a fault"));
        new Letters(ground.database).add(CONSUMER, "tallies", letter, NOW);
        return letter;
    }

    private static Incoming event(long sequence) {
        return new Incoming.Known(
                new ConsumerRecord<>("tallies", 0, sequence, "Tally:a", new byte[] {'{', '}'}),
                new RecordedEvent("Tally:a", sequence, "added", NOW, "wang.fang", new Added("a", 1)));
    }
}
