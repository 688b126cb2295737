package org.servicehall.accountability.ledger;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.UpdateOptions;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.servicehall.accountability.ledger.LedgerEntry.State;

/**
 * What complaints say of events that may have entries of their own (rule B5). Both come on topics of their own, in any
 * order: what is said is kept first and the entry looked for then, while an entry is made first and what was said looked for
 * then, so that neither misses the other.
 */
public final class LinkedEvidence {
    private final MongoCollection<Document> linked;
    private final LedgerBook book;

    /**
     * What an event of a complaint says of another event.
     *
     * @param event id of the complaint's event
     * @param state UNDER_INVESTIGATION, DECIDED, or OPEN where nothing came of the investigation
     */
    public record Word(String event, String hall, State state, String by, Instant at) {}

    public LinkedEvidence(MongoDatabase database, LedgerBook book) {
        this.linked = database.getCollection("ledgerEvidence");
        this.book = book;
    }

    /** Answers the entry whose source is {@code evidence}, now or when it is entered. */
    public void say(String evidence, Word word) {
        linked.updateOne(
                new Document("_id", evidence),
                new Document("$addToSet", new Document("words", write(word))),
                new UpdateOptions().upsert(true));
        book.bySource(evidence).ifPresent(this::settle);
    }

    /** Answers an entry by what was said of its source before it was entered. */
    public void settle(LedgerEntry entry) {
        var document = linked.find(new Document("_id", entry.source())).first();
        if (document == null) {
            return;
        }
        for (var word : document.getList("words", Document.class)) {
            answer(entry, read(word));
        }
    }

    private void answer(LedgerEntry entry, Word word) {
        if (entry.answers() != 0 || !entry.hall().equals(word.hall())) {
            return;
        }
        var once = LedgerBook.Once.of(word.event() + "#" + entry.number());
        book.answer(entry.hall(), entry.number(), once, standing -> {
            var answer = new Answer(word.state(), null, word.by(), List.of(word.event()), word.at());
            return leads(standing.state(), word.state()) ? Optional.of(answer) : Optional.empty();
        });
    }

    private static boolean leads(State from, State to) {
        return switch (to) {
            case UNDER_INVESTIGATION -> from == State.OPEN || from == State.EXPLAINED;
            case DECIDED -> from != State.DECIDED && from != State.CORRECTED;
            case OPEN -> from == State.UNDER_INVESTIGATION;
            case EXPLAINED, EXCUSED, CORRECTED -> false;
        };
    }

    private static Document write(Word word) {
        return new Document("event", word.event())
                .append("hall", word.hall())
                .append("state", word.state().name())
                .append("by", word.by())
                .append("at", word.at().toString());
    }

    private static Word read(Document word) {
        return new Word(
                word.getString("event"),
                word.getString("hall"),
                State.valueOf(word.getString("state")),
                word.getString("by"),
                Instant.parse(word.getString("at")));
    }
}
