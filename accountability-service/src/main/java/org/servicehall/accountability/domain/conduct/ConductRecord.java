package org.servicehall.accountability.domain.conduct;

import java.time.LocalDate;
import java.util.List;
import org.axonframework.eventsourcing.annotation.EventSourcedEntity;
import org.axonframework.eventsourcing.annotation.EventSourcingHandler;
import org.axonframework.eventsourcing.annotation.reflection.EntityCreator;
import org.axonframework.messaging.commandhandling.annotation.CommandHandler;
import org.axonframework.messaging.eventhandling.gateway.EventAppender;
import org.jspecify.annotations.Nullable;
import org.servicehall.accountability.domain.conduct.ConductAct.By;
import org.servicehall.accountability.domain.conduct.ConductAct.Recorded;
import org.servicehall.accountability.domain.conduct.ConductCommand.DeclareGift;
import org.servicehall.accountability.domain.conduct.ConductCommand.InspectWindow;
import org.servicehall.accountability.domain.conduct.ConductCommand.PublishPosting;
import org.servicehall.accountability.domain.conduct.ConductCommand.RecordBreach;
import org.servicehall.accountability.domain.conduct.ConductCommand.WithdrawPosting;
import org.servicehall.accountability.domain.conduct.ConductCommand.WithdrawRecord;
import org.servicehall.accountability.domain.conduct.ConductQuestion.WhatMayBeDone;
import org.servicehall.contracts.Offers;
import org.servicehall.contracts.Refusal;
import org.servicehall.contracts.accountability.ConductEvent;
import org.servicehall.contracts.accountability.ConductEvent.BreachRecorded;
import org.servicehall.contracts.accountability.ConductEvent.GiftDeclared;
import org.servicehall.contracts.accountability.ConductEvent.PostingPublished;
import org.servicehall.contracts.accountability.ConductEvent.PostingWithdrawn;
import org.servicehall.contracts.accountability.ConductEvent.RecordWithdrawn;
import org.servicehall.contracts.accountability.ConductEvent.WindowInspected;

/**
 * One record about conduct: an inspection, a breach, a declared gift or a posting (rules H2, H3, G1, G2). Each has a number
 * of its own, and goes on only by being withdrawn.
 */
@EventSourcedEntity(tagKey = ConductEvent.STREAM)
public class ConductRecord {
    /** What is written down later than so many days after it was seen nobody remembers well. */
    static final int MOST_DAYS_AGO = 31;

    private boolean recorded;
    private boolean posting;
    private boolean gift;
    private boolean withdrawn;
    private @Nullable String person;

    @EntityCreator
    public ConductRecord() {}

    @CommandHandler
    void inspect(InspectWindow command, EventAppender events) {
        checkNew(command.recordNo());
        checkDay(command.day(), command.today(), "H2");
        checkAboutAnother(command.answerable(), command.by(), "H2");
        events.append(new WindowInspected(
                command.recordNo(),
                command.hall(),
                command.window(),
                command.day(),
                command.scores(),
                command.list().total(command.scores()),
                command.list().passMark(),
                command.answerable(),
                command.remark(),
                command.by(),
                command.at()));
    }

    @CommandHandler
    void breach(RecordBreach command, EventAppender events) {
        String rule = command.breach().rule();
        checkNew(command.recordNo());
        checkDay(command.day(), command.today(), rule);
        checkAboutAnother(command.person(), command.by(), rule);
        checkEvidence(command.evidence(), command.hall(), rule);
        events.append(new BreachRecorded(
                command.recordNo(),
                command.hall(),
                command.person(),
                command.window(),
                command.breach(),
                command.day(),
                command.note(),
                command.evidence(),
                command.by(),
                command.at()));
    }

    @CommandHandler
    void declare(DeclareGift command, EventAppender events) {
        checkNew(command.recordNo());
        checkDay(command.day(), command.today(), "G1");
        events.append(new GiftDeclared(
                command.recordNo(),
                command.hall(),
                command.clerk(),
                command.window(),
                command.handling(),
                command.what(),
                command.yuan(),
                command.day(),
                command.at()));
    }

    @CommandHandler
    void publish(PublishPosting command, EventAppender events) {
        checkNew(command.recordNo());
        checkAboutAnother(command.person(), command.by(), "G2");
        events.append(new PostingPublished(
                command.recordNo(),
                command.hall(),
                command.kind(),
                command.person(),
                command.window(),
                command.title(),
                command.text(),
                command.by(),
                command.at()));
    }

    @CommandHandler
    void withdraw(WithdrawPosting command, EventAppender events) {
        ConductAct.WITHDRAW_POSTING.check(
                asRecorded(command.recordNo()), new By(command.by(), true, command.standsInFor()));
        events.append(
                new PostingWithdrawn(command.recordNo(), command.hall(), command.reason(), command.by(), command.at()));
    }

    @CommandHandler
    void withdraw(WithdrawRecord command, EventAppender events) {
        checkRecorded(command.recordNo());
        ConductAct.WITHDRAW_RECORD.check(
                asRecorded(command.recordNo()), new By(command.by(), command.office(), command.standsInFor()));
        events.append(
                new RecordWithdrawn(command.recordNo(), command.hall(), command.reason(), command.by(), command.at()));
    }

    @CommandHandler
    Offers offered(WhatMayBeDone question) {
        checkRecorded(question.recordNo());
        Recorded record = asRecorded(question.recordNo());
        By by = new By(question.by(), question.office(), question.standsInFor());
        return Offers.of(ConductAct.values(), act -> act.check(record, by));
    }

    @EventSourcingHandler
    void on(WindowInspected event) {
        recorded = true;
        person = event.answerable();
    }

    @EventSourcingHandler
    void on(BreachRecorded event) {
        recorded = true;
        person = event.person();
    }

    @EventSourcingHandler
    void on(GiftDeclared event) {
        recorded = true;
        gift = true;
        person = event.clerk();
    }

    @EventSourcingHandler
    void on(PostingPublished event) {
        recorded = true;
        posting = true;
        person = event.person();
    }

    @EventSourcingHandler
    void on(PostingWithdrawn event) {
        withdrawn = true;
    }

    @EventSourcingHandler
    void on(RecordWithdrawn event) {
        withdrawn = true;
    }

    private Recorded asRecorded(String recordNo) {
        return new Recorded(recordNo, posting, gift, withdrawn, person);
    }

    private void checkRecorded(String recordNo) {
        if (!recorded) {
            throw ConductAct.unknown(recordNo);
        }
    }

    private void checkNew(String recordNo) {
        if (recorded) {
            throw Refusal.conflict("conduct-recorded-already", "H3", recordNo);
        }
    }

    private static void checkDay(LocalDate day, LocalDate today, String rule) {
        if (day.isAfter(today) || day.isBefore(today.minusDays(MOST_DAYS_AGO))) {
            throw Refusal.unprocessable("conduct-day-out-of-range", rule, day.toString(), MOST_DAYS_AGO)
                    .at("day");
        }
    }

    private static void checkAboutAnother(@Nullable String person, String by, String rule) {
        if (by.equals(person)) {
            throw Refusal.forbidden("conduct-about-oneself", rule);
        }
    }

    /** An event id is {@code <kind>:<number>@<sequence>}, and the number begins with its hall. */
    private static void checkEvidence(List<String> evidence, String hall, String rule) {
        for (String id : evidence) {
            if (!id.substring(id.indexOf(':') + 1).startsWith(hall + "-")) {
                throw Refusal.unprocessable("conduct-evidence-of-another-hall", rule, id)
                        .at("evidence");
            }
        }
    }
}
