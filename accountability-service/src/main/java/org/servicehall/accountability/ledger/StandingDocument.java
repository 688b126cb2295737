package org.servicehall.accountability.ledger;

import java.util.Date;
import java.util.List;
import org.bson.Document;
import org.servicehall.accountability.ledger.LedgerEntry.State;

/** The stored form of a standing: the finding whole, and beside it what is asked for, as dates where time is. */
final class StandingDocument {
    private StandingDocument() {}

    static Document write(String id, Standing standing) {
        var finding = standing.finding();
        return new Document("_id", id)
                .append("hall", finding.hall())
                .append("number", finding.number())
                .append("rule", finding.rule())
                .append("fault", finding.fault())
                .append("person", finding.person())
                .append("window", finding.window())
                .append("occurredAt", Date.from(finding.occurredAt()))
                .append("enteredAt", Date.from(finding.enteredAt()))
                .append("state", standing.state().name())
                .append("last", standing.last())
                .append(
                        "steps",
                        standing.steps().stream().map(StandingDocument::write).toList())
                .append("finding", EntryDocument.write(id, finding));
    }

    static Standing read(Document document) {
        return new Standing(
                EntryDocument.read(document.get("finding", Document.class)),
                List.copyOf(document.getList("steps", Document.class)).stream()
                        .map(StandingDocument::step)
                        .toList());
    }

    private static Document write(Standing.Step step) {
        return new Document("number", step.number())
                .append("state", step.state().name())
                .append("from", Date.from(step.from()))
                .append("until", Date.from(step.until()))
                .append("proposedBy", step.proposedBy());
    }

    private static Standing.Step step(Document document) {
        return new Standing.Step(
                document.getLong("number"),
                State.valueOf(document.getString("state")),
                document.getDate("from").toInstant(),
                document.getDate("until").toInstant(),
                document.getString("proposedBy"));
    }
}
