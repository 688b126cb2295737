package org.servicehall.accountability.api.ledger;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Sorts;
import java.util.ArrayList;
import java.util.List;
import org.servicehall.accountability.ledger.LedgerBook;
import org.servicehall.accountability.ledger.LedgerEntry.State;
import org.servicehall.accountability.ledger.LedgerQuery;
import org.servicehall.accountability.view.checkpoint.SignedCheckpoint;
import org.servicehall.contracts.LocalizedText;
import org.servicehall.platform.desk.Desk;
import org.servicehall.platform.desk.DeskQueue;
import org.servicehall.platform.security.Actor;
import org.servicehall.platform.security.Role;
import org.servicehall.platform.view.Backlog;
import org.servicehall.platform.view.View;
import org.springframework.stereotype.Component;

/** Findings that wait for an explanation, for the lead's word on one, or for a checkpoint (rule B9). */
@Component
final class LedgerDesk implements Desk {
    private final LedgerBook book;
    private final LedgerFindings findings;
    private final View<SignedCheckpoint> checkpoints;

    LedgerDesk(LedgerBook book, LedgerFindings findings, View<SignedCheckpoint> checkpoints) {
        this.book = book;
        this.findings = findings;
        this.checkpoints = checkpoints.kept();
    }

    @Override
    public List<DeskQueue> of(Actor actor) {
        List<DeskQueue> queues = new ArrayList<>();
        if (mayExplain(actor)) {
            queues.add(toExplain(actor));
        }
        if (actor.is(Role.LEAD)) {
            queues.add(explained(actor));
        }
        if (actor.is(Role.AUDITOR)) {
            queues.add(unsigned(actor));
        }
        return List.copyOf(queues);
    }

    private static boolean mayExplain(Actor actor) {
        return actor.is(Role.CLERK)
                || actor.is(Role.LEAD)
                || actor.is(Role.OFFICE)
                || actor.is(Role.LEADING_GROUP)
                || actor.is(Role.DEPARTMENT);
    }

    private DeskQueue toExplain(Actor actor) {
        LedgerQuery mine = LedgerQuery.of(actor.hall()).person(actor.id()).state(State.OPEN);
        return DeskQueue.of(
                "ledger-to-explain",
                new LocalizedText("待我说明的台账记录", "findings for me to explain"),
                findings.backlog(actor, mine, Backlog.MOST),
                "/api/ledger?person=%s&status=OPEN".formatted(actor.id()));
    }

    private DeskQueue explained(Actor actor) {
        return DeskQueue.of(
                "ledger-explained",
                new LocalizedText("待审核的情况说明", "explanations to decide"),
                findings.toDecide(actor, LedgerQuery.of(actor.hall()), Backlog.MOST),
                "/api/ledger?toDecide=true");
    }

    private DeskQueue unsigned(Actor actor) {
        String hall = actor.hall();
        long signed = checkpoints.page(Filters.eq("hall", hall), Sorts.descending("signedAt"), null, 1).items().stream()
                .mapToLong(SignedCheckpoint::entries)
                .findFirst()
                .orElse(0);
        book.head(hall);
        return DeskQueue.of(
                "ledger-unsigned",
                new LocalizedText("上次签章以后的台账记录", "findings since the last checkpoint"),
                findings.backlogAfter(signed, actor, LedgerQuery.of(hall), Backlog.MOST),
                "/api/ledger?afterNumber=" + signed);
    }
}
