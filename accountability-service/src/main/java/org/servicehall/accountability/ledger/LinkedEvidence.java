package org.servicehall.accountability.ledger;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.UpdateOptions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.servicehall.accountability.ledger.LedgerEntry.State;
import org.servicehall.contracts.Person;

/**
 * What complaints say of events that entries follow from (rule B5). Both come on topics of their own, in any order: what is
 * said is kept first and the entries looked for then, while an entry is made first and what was said looked for then, so
 * that neither misses the other. Several complaints may speak of one entry: the last word of each counts, and the heaviest
 * of these is where the entry stands.
 */
public final class LinkedEvidence {
    /** Heaviest last. */
    private static final List<State> WEIGHT = List.of(State.OPEN, State.UNDER_INVESTIGATION, State.DECIDED);

    private static final String COMPLAINT = "Complaint:";
    private static final String MONTH = "AttendanceMonth:";

    private final MongoCollection<Document> linked;
    private final LedgerBook book;

    /**
     * What an event of a complaint says of another event.
     *
     * @param event id of the complaint's event
     * @param person whom the complaint is about; null where nobody is known
     * @param state UNDER_INVESTIGATION, DECIDED, or OPEN where nothing came of the investigation or is left of the decision
     */
    public record Word(
            String event,
            String hall,
            @Person @Nullable String person,
            State state,
            @Person String by,
            Instant at) {
        private String complaint() {
            return event.substring(0, event.lastIndexOf('@'));
        }

        private long sequence() {
            return Long.parseLong(event.substring(event.lastIndexOf('@') + 1));
        }

        private Word ofNothing() {
            return new Word(event, hall, person, State.OPEN, by, at);
        }
    }

    public LinkedEvidence(MongoDatabase database, LedgerBook book) {
        this.linked = database.getCollection("ledgerEvidence");
        this.book = book;
    }

    /** Answers the entries that {@code evidence} proves, now or when they are entered. */
    public void say(String evidence, Word word) {
        linked.updateOne(
                new Document("_id", key(evidence)),
                new Document("$addToSet", new Document("words", write(word))),
                new UpdateOptions().upsert(true));
        proved(evidence, word.hall()).forEach(entry -> answer(entry, word));
    }

    private Set<LedgerEntry> proved(String evidence, String hall) {
        var proved = new LinkedHashSet<LedgerEntry>();
        book.bySource(evidence).ifPresent(proved::add);
        proved.addAll(book.byEvidence(hall, evidence));
        if (evidence.startsWith(MONTH)) {
            proved.addAll(book.bySourceIn(key(evidence)));
        }
        proved.removeIf(entry -> !keysOf(entry).contains(key(evidence)));
        return proved;
    }

    /** Answers an entry by what was said of its events before it was entered. */
    public void settle(LedgerEntry entry) {
        heaviest(entry).ifPresent(word -> answer(entry, word));
    }

    private void answer(LedgerEntry entry, Word word) {
        if (entry.answers() != 0 || !entry.hall().equals(word.hall())) {
            return;
        }
        var once = LedgerBook.Once.of(word.event() + "#" + entry.number());
        book.answer(entry.hall(), entry.number(), once, standing -> {
            var next = next(standing, heaviest(entry).map(Word::state).orElse(State.OPEN));
            return next == standing.state()
                    ? Optional.empty()
                    : Optional.of(new Answer(next, null, word.by(), List.of(word.event()), word.at()));
        });
    }

    /** Of the last words of all complaints about any of the entry's events. */
    private Optional<Word> heaviest(LedgerEntry entry) {
        var last = new ArrayList<Word>();
        for (var id : keysOf(entry)) {
            lastWords(id, entry.hall()).stream()
                    .map(word -> concerns(id, word, entry) ? word : word.ofNothing())
                    .forEach(last::add);
        }
        return last.stream()
                .max(Comparator.<Word>comparingInt(word -> WEIGHT.indexOf(word.state()))
                        .thenComparing(Word::at));
    }

    private List<Word> lastWords(String evidence, String hall) {
        var document = linked.find(new Document("_id", evidence)).first();
        if (document == null) {
            return List.of();
        }
        Map<String, Word> last = new HashMap<>();
        document.getList("words", Document.class).stream()
                .map(LinkedEvidence::read)
                .filter(word -> word.hall().equals(hall))
                .forEach(word -> last.merge(
                        word.complaint(), word, (one, other) -> one.sequence() >= other.sequence() ? one : other));
        return List.copyOf(last.values());
    }

    /** Its source and what else proves it; the evidence of a complaint's own entry is that of other entries. */
    private static Set<String> keysOf(LedgerEntry entry) {
        var keys = new LinkedHashSet<>(Set.of(key(entry.source())));
        if (!entry.source().startsWith(COMPLAINT)) {
            entry.evidence().forEach(id -> keys.add(key(id)));
        }
        return keys;
    }

    /** The event; of a published month the month, whose entries go on from version to version. */
    private static String key(String event) {
        return event.startsWith(MONTH) ? event.split("[@#]", 2)[0] : event;
    }

    /** A published month proves the faults of many: a complaint that links it means those of whom it is about. */
    private static boolean concerns(String key, Word word, LedgerEntry entry) {
        return !key.startsWith(MONTH) || entry.person().equals(word.person());
    }

    private static State next(Standing standing, State heaviest) {
        var from = standing.state();
        return switch (heaviest) {
            case UNDER_INVESTIGATION -> mayBeTakenUp(standing) ? State.UNDER_INVESTIGATION : from;
            case DECIDED -> from == State.CORRECTED ? from : State.DECIDED;
            default -> from.isOfComplaint() ? standing.apartFromComplaints() : from;
        };
    }

    /** Also what another complaint had decided before that was lifted; never what a complaint itself entered. */
    private static boolean mayBeTakenUp(Standing standing) {
        return switch (standing.state()) {
            case OPEN, EXPLAINED -> true;
            case DECIDED -> standing.finding().state() != State.DECIDED;
            case EXCUSED, UNDER_INVESTIGATION, CORRECTED -> false;
        };
    }

    private static Document write(Word word) {
        return new Document("event", word.event())
                .append("hall", word.hall())
                .append("person", word.person())
                .append("state", word.state().name())
                .append("by", word.by())
                .append("at", word.at().toString());
    }

    private static Word read(Document word) {
        return new Word(
                word.getString("event"),
                word.getString("hall"),
                word.getString("person"),
                State.valueOf(word.getString("state")),
                word.getString("by"),
                Instant.parse(word.getString("at")));
    }
}
