package org.servicehall.bench.sweep;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.InsertManyOptions;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.bson.BsonDocument;
import org.jspecify.annotations.Nullable;
import org.servicehall.bench.timing.Measured;
import org.servicehall.bench.timing.Work;
import org.servicehall.platform.due.Due;
import org.servicehall.platform.due.DueSweep;
import org.servicehall.platform.due.SetAside;
import org.servicehall.platform.event.Commands;
import org.servicehall.platform.view.Progress;
import org.servicehall.platform.view.Stored;
import org.servicehall.platform.view.StoredCodec;
import org.servicehall.platform.view.View;

/** A view of so many open terms, some of which are due, and its sweep. The view is put there, and nothing feeds it. */
final class OpenTerms {
    /** As many as a sweep reads at once. */
    static final int DUE = 100;

    private static final Instant NOW = Instant.parse("2026-01-05T01:00:00Z");
    private static final int BATCH = 5_000;

    /** As long as an open deadline of a case. */
    public record Term(
            String no,
            String hall,
            Instant promised,
            Instant warns,
            Instant due,
            String calendarVersion,
            @Nullable Instant next)
            implements Due {}

    private final String name;
    private final DueSweep<Term> due;
    private final DueSweep<Term> idle;
    /** Of each entity's number, so that it is told something new with each sweep. */
    private int sweeps;

    private OpenTerms(String name, View<Term> view, Commands commands) {
        this.name = name;
        this.due = sweep(view, commands, NOW);
        this.idle = sweep(view, commands, NOW.minusSeconds(DUE));
    }

    private DueSweep<Term> sweep(View<Term> view, Commands commands, Instant at) {
        return new DueSweep<>(
                "bench-sweep",
                view,
                new SetAside.Of<>(Set::of, (_, _, _) -> List.of()),
                (term, now) -> new Watched.Pass(name + "-" + term.no() + "-" + sweeps),
                commands,
                Clock.fixed(at, ZoneOffset.UTC),
                DUE);
    }

    /** @param count how many are open, {@value #DUE} of them due */
    static OpenTerms in(MongoDatabase database, String name, int count, Commands commands) {
        MongoCollection<BsonDocument> terms = database.getCollection(name, BsonDocument.class);
        StoredCodec<Term> codec = new StoredCodec<>(Term.class, database.getCodecRegistry());
        terms.createIndex(Indexes.ascending("next"));
        for (int from = 0; from < count; from += BATCH) {
            List<BsonDocument> batch = IntStream.range(from, Math.min(count, from + BATCH))
                    .<BsonDocument>mapToObj(n -> codec.encode(stored(n)))
                    .toList();
            terms.insertMany(batch, new InsertManyOptions().ordered(false));
        }
        return new OpenTerms(name, new View<>(name, () -> terms, codec, new Progress()), commands);
    }

    private static Stored<Term> stored(int n) {
        String no = "CASE-2026-%07d".formatted(n);
        Instant promised = NOW.minus(Duration.ofDays(3));
        Instant next = n < DUE ? NOW.minusSeconds(n) : NOW.plus(Duration.ofMinutes(n));
        Term term = new Term(no, "qingxi", promised, next, next.plus(Duration.ofHours(8)), "2026-1", next);
        return Stored.<Term>absent(no).with(term, "Case:" + no, 1);
    }

    /** Sweeps that tell {@value #DUE} each, one after the other. */
    Measured sweep(int times) throws InterruptedException {
        return measured(times, due, DUE);
    }

    /** Sweeps at a moment when nothing is due. */
    Measured look(int times) throws InterruptedException {
        return measured(times, idle, 0);
    }

    private Measured measured(int times, DueSweep<Term> sweep, int expected) throws InterruptedException {
        return Work.asFastAsItGoes(times, 1, _ -> {
            sweeps++;
            int told = sweep.sweep();
            if (told != expected) {
                throw new IllegalStateException("A sweep told " + told + " instead of " + expected);
            }
        });
    }
}
