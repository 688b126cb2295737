package org.servicehall.platform.view;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Sorts;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Supplier;
import org.bson.BsonDateTime;
import org.bson.BsonValue;
import org.bson.RawBsonDocument;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/** Counts what waits in a view, no further than one page goes (ADR 67). */
final class Counting {
    /** What is a time at all, in words that an index has. */
    private static final BsonDateTime EARLIEST = new BsonDateTime(Long.MIN_VALUE);

    private static final int BYTES_OF_A_COUNT = 100;

    private final Reading reading;
    private final KeptAnswers<Backlog> kept;

    Counting(Reading reading, KeptAnswers<Backlog> kept) {
        this.reading = reading;
        this.kept = kept;
    }

    private Backlog kept(Bson filter, String beside, Supplier<Backlog> count) {
        return kept.to(filter, beside, () -> new KeptAnswers.Answer<>(count.get(), BYTES_OF_A_COUNT));
    }

    Backlog backlog(Bson filter, String since, @Nullable String due) {
        return kept(filter, " since " + since + " due " + due, () -> waiting(filter, since, due));
    }

    Backlog backlog(Bson filter, String since, String due, String field, BsonValue value) {
        String beside = " since " + since + " due " + due + " with " + field + " " + value;
        return kept(filter, beside, () -> waiting(filter, since, due, field, value));
    }

    Backlog count(Bson filter) {
        return kept(filter, " count", () -> counted(filter));
    }

    private Backlog waiting(Bson filter, String since, @Nullable String due) {
        List<RawBsonDocument> some = some(filter, Backlog.MOST, since, due == null ? since : due);
        Instant nextDue = due == null ? null : earliest(first(filter, some, due), due);
        return backlog(filter, some, since, nextDue, false);
    }

    private Backlog waiting(Bson filter, String since, String due, String field, BsonValue value) {
        List<RawBsonDocument> some = some(filter, Backlog.MOST, since, due, field);
        List<RawBsonDocument> next = first(filter, some, due, field);
        List<RawBsonDocument> having = next.stream()
                .filter(document -> Keyset.value(document, field).equals(value))
                .toList();
        Instant nextDue = earliest(next, due);
        boolean nextHasIt = nextDue != null && nextDue.equals(earliest(having, due));
        return backlog(filter, some, since, nextDue, nextHasIt);
    }

    private Backlog backlog(
            Bson filter, List<RawBsonDocument> some, String since, @Nullable Instant nextDue, boolean nextHasIt) {
        Instant oldest = earliest(first(filter, some, since), since);
        return new Backlog(Math.min(some.size(), Backlog.MOST), isMore(some), oldest, nextDue, nextHasIt);
    }

    private static boolean isMore(List<RawBsonDocument> some) {
        return some.size() > Backlog.MOST;
    }

    /** Among these is the first by the field, where they are all that there are; else the store is asked for it. */
    private List<RawBsonDocument> first(Bson filter, List<RawBsonDocument> some, String field, String... beside) {
        return isMore(some) ? first(filter, field, beside) : some;
    }

    private Backlog counted(Bson filter) {
        int found = some(filter, View.LARGEST_PAGE, StoredCodec.ID).size();
        return new Backlog(Math.min(found, View.LARGEST_PAGE), found > View.LARGEST_PAGE, null, null);
    }

    private List<RawBsonDocument> some(Bson filter, int most, String... fields) {
        return reading.present(filter)
                .projection(Projections.include(fields))
                .limit(most + 1)
                .into(new ArrayList<>());
    }

    /** The one that comes first by the field; none where none has it. */
    private List<RawBsonDocument> first(Bson filter, String field, String... beside) {
        RawBsonDocument found = reading.present(Filters.and(filter, Filters.gte(field, EARLIEST)))
                .projection(Projections.fields(Projections.include(field), Projections.include(beside)))
                .sort(Sorts.ascending(field))
                .first();
        return found == null ? List.of() : List.of(found);
    }

    private static @Nullable Instant earliest(List<RawBsonDocument> documents, String field) {
        return documents.stream()
                .map(document -> Keyset.value(document, field))
                .filter(BsonValue::isDateTime)
                .map(value -> Instant.ofEpochMilli(value.asDateTime().getValue()))
                .min(Comparator.naturalOrder())
                .orElse(null);
    }
}
