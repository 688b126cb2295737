package org.servicehall.accountability.ledger;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.ReplaceOptions;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.servicehall.accountability.ledger.LedgerEntry.State;

/**
 * What the last version of something, a published month or a decision, has entered (rules T10, B5). A further version enters
 * what is new and corrects what is gone. The record is written last: after a crash everything is done again, and nothing
 * twice.
 */
public final class Enterings {
    private final MongoCollection<Document> enterings;
    private final LedgerBook book;

    private record Entered(long sequence, List<String> sources) {}

    public Enterings(MongoDatabase database, LedgerBook book) {
        this.enterings = database.getCollection("ledgerEnterings");
        this.book = book;
    }

    /**
     * Brings the book to a version, unless it has this or a later one already.
     *
     * @param stream whose versions these are
     * @param sequence of the event that is the version
     * @param findings all that this version finds
     * @param gone says of a finding of the former version, or of one that is back, that it was put right; its state is set
     *     here
     */
    public void renew(String hall, String stream, long sequence, List<Finding> findings, Answer gone) {
        var before = find(stream);
        if (before != null && before.sequence() >= sequence) {
            return;
        }
        var sources = new ArrayList<String>();
        for (var finding : findings) {
            var entry = book.enter(finding);
            sources.add(finding.source());
            if (before != null && !before.sources().contains(finding.source())) {
                reopen(entry, stream + "@" + sequence, gone);
            }
        }
        if (before != null) {
            before.sources().stream()
                    .filter(source -> !sources.contains(source))
                    .forEach(source -> correct(hall, source, stream + "@" + sequence, gone));
        }
        save(stream, new Entered(sequence, sources));
    }

    /** A version may find again what one before it had not. */
    private void reopen(LedgerEntry entry, String version, Answer gone) {
        answer(entry, version, gone, State.OPEN, State.CORRECTED);
    }

    private void correct(String hall, String source, String version, Answer gone) {
        book.bySource(source)
                .filter(entry -> entry.hall().equals(hall))
                .ifPresent(entry -> answer(entry, version, gone, State.CORRECTED, null));
    }

    private void answer(LedgerEntry entry, String version, Answer gone, State to, @Nullable State only) {
        var once = LedgerBook.Once.of(version + "#" + entry.number());
        book.answer(entry.hall(), entry.number(), once, standing -> {
            boolean due = only == null ? standing.state() != to : standing.state() == only;
            return due
                    ? Optional.of(new Answer(to, gone.remark(), gone.by(), gone.evidence(), gone.at()))
                    : Optional.empty();
        });
    }

    private @Nullable Entered find(String stream) {
        var document = enterings.find(new Document("_id", stream)).first();
        return document == null
                ? null
                : new Entered(document.getLong("sequence"), document.getList("sources", String.class));
    }

    private void save(String stream, Entered entered) {
        var earlier = new Document("_id", stream).append("sequence", new Document("$lt", entered.sequence()));
        var document = new Document("_id", stream)
                .append("sequence", entered.sequence())
                .append("sources", entered.sources());
        try {
            enterings.replaceOne(earlier, document, new ReplaceOptions().upsert(true));
        } catch (MongoWriteException e) {
            // Another instance has recorded this version or a later one.
            if (e.getError().getCategory() != ErrorCategory.DUPLICATE_KEY) {
                throw e;
            }
        }
    }
}
