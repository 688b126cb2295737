package org.servicehall.cases.api.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import java.time.Clock;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import org.bson.BsonDocument;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.servicehall.cases.domain.Cases;
import org.servicehall.cases.view.register.Clerks;
import org.servicehall.cases.view.register.RegisterEntry;
import org.servicehall.cases.view.register.RegisterEntry.Closing;
import org.servicehall.cases.view.register.RegisterEntry.Ending;
import org.servicehall.cases.view.statistics.By;
import org.servicehall.cases.view.statistics.Figures;
import org.servicehall.contracts.LocalizedText;
import org.servicehall.contracts.cases.CaseEvent.Outcome;
import org.servicehall.platform.settings.Halls;
import org.servicehall.platform.testing.EmbeddedStack;
import org.servicehall.platform.view.Progress;
import org.servicehall.platform.view.Stored;
import org.servicehall.platform.view.StoredCodec;
import org.servicehall.platform.view.View;

/** A month is counted from its first midnight at the hall to its last, a day at a time, and nothing of it twice. */
@Tag("D8")
class MonthFiguresTest {
    private static final String WINDOW = "CIVIL_AFFAIRS";
    private static final Instant FIRST = Cases.at("2025-11-01T00:00");
    private static final Instant LAST = Cases.at("2025-11-30T23:59:59.999");
    private static final Instant LATER = Cases.at("2026-01-05T09:00");

    private MongoClient client;
    private MongoDatabase database;
    private MongoCollection<BsonDocument> entries;
    private StoredCodec<RegisterEntry> codec;
    private MonthFigures figures;

    @BeforeEach
    void open() {
        String name = "figures" + System.nanoTime();
        client = MongoClients.create(EmbeddedStack.get().mongoUri(name));
        database = client.getDatabase(name);
        entries = database.getCollection("register", BsonDocument.class);
        codec = new StoredCodec<>(RegisterEntry.class, database.getCodecRegistry());
        Halls halls = mock();
        when(halls.calendar(Cases.HALL)).thenReturn(Cases.CALENDAR);
        View<RegisterEntry> register = new View<>("register", () -> entries, codec, new Progress());
        figures = new MonthFigures(register, halls, Clock.fixed(LATER, ZoneOffset.UTC));
    }

    @AfterEach
    void close() {
        database.drop();
        client.close();
    }

    @Test
    void theFirstAndTheLastMomentOfAMonthAreOfThatMonthAlone() {
        has(all(FIRST), all(LAST), late(FIRST), late(LAST));
        assertThat(of("2025-10")).isEmpty();
        assertThat(of("2025-11")).containsExactly(new Figures(WINDOW, null, 2, 2, 2, 2, 0, 2, 2, 2, 0));
        assertThat(of("2025-12")).isEmpty();
    }

    @Test
    void theMomentsBesideItAreOfTheMonthsBesideIt() {
        Instant before = FIRST.minusMillis(1);
        Instant after = LAST.plusMillis(1);
        has(all(before), all(after), late(before), late(after));
        Figures one = new Figures(WINDOW, null, 1, 1, 1, 1, 0, 1, 1, 1, 0);
        assertThat(of("2025-10")).containsExactly(one);
        assertThat(of("2025-11")).isEmpty();
        assertThat(of("2025-12")).containsExactly(one);
    }

    @Test
    void whatIsReceivedInOneMonthAndCompletedInTheNextCountsInEachForWhatHappenedInIt() {
        Instant received = Cases.at("2025-10-31T16:30");
        has(entry(received, null, received, null, Cases.at("2025-11-03T09:00")));
        assertThat(of("2025-10")).containsExactly(new Figures(WINDOW, null, 1, 0, 1, 0, 0, 0, 0, 0, 0));
        assertThat(of("2025-11")).containsExactly(new Figures(WINDOW, null, 0, 0, 0, 1, 0, 1, 0, 1, 0));
        assertThat(of("2025-12")).isEmpty();
    }

    @Test
    void whatHappenedToOneEntryOnSeveralDaysOfAMonthCountsOnceForEachFigure() {
        Instant received = Cases.at("2025-11-03T09:00");
        Instant completed = Cases.at("2025-11-12T09:00");
        has(entry(received, null, received, null, completed));
        assertThat(of("2025-11")).containsExactly(new Figures(WINDOW, null, 1, 0, 1, 1, 0, 1, 0, 1, 0));
    }

    private List<Figures> of(String month) {
        return figures.of(Cases.HALL, YearMonth.parse(month), By.WINDOW);
    }

    private void has(RegisterEntry... kept) {
        entries.insertMany(Arrays.stream(kept)
                .map(entry -> codec.encode(Stored.<RegisterEntry>absent("330106-" + entry.hashCode())
                        .with(entry)))
                .toList());
    }

    /** Everything happened to it at once, in time. */
    private static RegisterEntry all(Instant at) {
        return entry(at, at, at, null, at);
    }

    /** Nothing but that its time is over. */
    private static RegisterEntry late(Instant due) {
        return entry(null, null, null, due, null);
    }

    private static RegisterEntry entry(
            @Nullable Instant received,
            @Nullable Instant closed,
            @Nullable Instant accepted,
            @Nullable Instant due,
            @Nullable Instant completed) {
        return new RegisterEntry(
                Cases.NO,
                Cases.HALL,
                "low-rent-housing",
                new LocalizedText("公租房", "low-rent housing"),
                WINDOW,
                WINDOW,
                Clerks.NONE,
                received,
                closed,
                closed == null ? null : Closing.RETURNED,
                accepted,
                due,
                null,
                true,
                completed == null ? null : new Ending(Outcome.GRANTED, true),
                completed);
    }
}
