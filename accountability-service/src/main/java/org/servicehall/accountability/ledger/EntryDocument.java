package org.servicehall.accountability.ledger;

import java.time.Instant;
import java.util.List;
import org.bson.Document;

/** The stored form of an entry. Instants are texts, so that what is hashed is what is kept. */
final class EntryDocument {
    private EntryDocument() {}

    static Document write(String id, LedgerEntry entry) {
        return new Document("_id", id)
                .append("hall", entry.hall())
                .append("number", entry.number())
                .append("source", entry.source())
                .append("answers", entry.answers())
                .append("state", entry.state().name())
                .append("rule", entry.rule())
                .append("fault", entry.fault())
                .append("subject", entry.subject())
                .append("person", entry.person())
                .append("window", entry.window())
                .append("evidence", entry.evidence())
                .append("occurredAt", entry.occurredAt().toString())
                .append("enteredAt", entry.enteredAt().toString())
                .append("remark", entry.remark())
                .append("by", entry.by())
                .append("standsInFor", entry.standsInFor())
                .append("previousHash", entry.previousHash())
                .append("hash", entry.hash());
    }

    static LedgerEntry read(Document document) {
        return new LedgerEntry(
                document.getString("hall"),
                document.getLong("number"),
                document.getString("source"),
                document.getLong("answers"),
                LedgerEntry.State.valueOf(document.getString("state")),
                document.getString("rule"),
                document.getString("fault"),
                document.getString("subject"),
                document.getString("person"),
                document.getString("window"),
                List.copyOf(document.getList("evidence", String.class)),
                Instant.parse(document.getString("occurredAt")),
                Instant.parse(document.getString("enteredAt")),
                document.getString("remark"),
                document.getString("by"),
                document.getString("standsInFor"),
                document.getString("previousHash"),
                document.getString("hash"));
    }
}
