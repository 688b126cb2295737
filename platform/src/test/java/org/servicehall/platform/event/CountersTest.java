package org.servicehall.platform.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.mockito.AdditionalAnswers.delegatesTo;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.doReturn;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.mock;

import com.mongodb.MongoTimeoutException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import java.time.Instant;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.servicehall.platform.eventstore.DocumentDatabase;

/** ADR 70: what is noted of a series makes no number be left out, be given twice or come late. */
@Tag("K9")
class CountersTest {
    @RegisterExtension
    static final DocumentDatabase DATABASE = new DocumentDatabase();

    private static final CommandContext ANYONE = CommandContext.of("wang.fang", Instant.EPOCH);
    private static final CommandContext ONCE = ANYONE.withKey("once");

    private MongoDatabase database;
    private Numbers numbers;

    @BeforeEach
    void open() {
        database = DATABASE.fresh();
        numbers = new Numbers(database);
    }

    @Test
    void aNumberGivenBackIsTheNextOneOfAProcessThatStartsToo() {
        for (int before = 0; before < 130; before++) {
            Numbers.Reserved unused = numbers.reserve("A", "A", ONCE);
            numbers.giveBack("A", unused, ONCE);

            assertThat(new Numbers(database).reserve("A", "A", ANYONE.withKey("k" + before)))
                    .isEqualTo(unused);
        }
        assertThat(numbers.unused()).isZero();
    }

    @Test
    void aNumberThatOthersHaveCountedOnFromIsTold() {
        Numbers.Reserved overtaken = numbers.reserve("A", "A", ONCE);
        numbers.next("A", ANYONE);
        numbers.giveBack("A", overtaken, ONCE);
        CommandContext twice = ANYONE.withKey("twice");
        Numbers.Reserved overtakenElsewhere = numbers.reserve("A", "A", twice);
        new Numbers(database).next("A", ANYONE);
        numbers.giveBack("A", overtakenElsewhere, twice);

        assertThat(numbers.unused()).isEqualTo(2);
    }

    @Test
    void aSeriesWithoutItsMarkGivesNoNumber() {
        MongoCollection<Document> away = counters();
        doThrow(new MongoTimeoutException("away")).when(away).insertOne(any());
        doThrow(new MongoTimeoutException("away")).when(away).updateOne(any(Bson.class), any(Bson.class), any());
        Numbers counting = new Numbers(databaseWith(away));

        assertThatExceptionOfType(MongoTimeoutException.class).isThrownBy(() -> counting.next("A", ANYONE));
        assertThat(database.getCollection("reservations").countDocuments()).isZero();
    }

    /** A version of before was gone back to for a while. */
    @Test
    void aSeriesThatWasCountedByItsCounterAgainIsCountedOn() {
        numbers.next("A", ANYONE);
        database.getCollection("counters")
                .updateOne(new Document("_id", "A"), new Document("$set", new Document("last", 7)));

        assertThat(new Numbers(database).next("A", ANYONE)).isEqualTo("0008");
        assertThat(database.getCollection("counters").find().first())
                .isEqualTo(new Document("_id", "A").append("noted", 7L).append("last", "reservations"));
    }

    @Test
    void aNumberIsGivenAlsoWhereItCanNotBeNoted() {
        numbers.next("A", ANYONE);
        MongoCollection<Document> away = counters();
        doThrow(new MongoTimeoutException("away")).when(away).updateOne(any(Bson.class), any(Bson.class));
        doThrow(new MongoTimeoutException("away")).when(away).updateOne(any(Bson.class), any(Bson.class), any());
        Numbers counting = new Numbers(databaseWith(away));

        for (int number = 2; number <= 200; number++) {
            assertThat(counting.next("A", ANYONE)).isEqualTo("%04d".formatted(number));
        }
        assertThat(new Numbers(database).next("A", ANYONE)).isEqualTo("0201");
    }

    @SuppressWarnings("unchecked")
    private MongoCollection<Document> counters() {
        MongoCollection<Document> counters =
                mock(MongoCollection.class, delegatesTo(database.getCollection("counters")));
        doReturn(counters).when(counters).withWriteConcern(any());
        doReturn(counters).when(counters).withReadConcern(any());
        return counters;
    }

    private MongoDatabase databaseWith(MongoCollection<Document> counters) {
        MongoDatabase with = mock(MongoDatabase.class, delegatesTo(database));
        doReturn(counters).when(with).getCollection("counters");
        return with;
    }
}
