package org.servicehall.accountability.view.conduct;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Sorts;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.servicehall.accountability.view.conduct.ConductSheet.Gift;
import org.servicehall.accountability.view.conduct.ConductSheet.Inspection;
import org.servicehall.accountability.view.conduct.ConductSheet.Kind;
import org.servicehall.accountability.view.conduct.ConductSheet.Misconduct;
import org.servicehall.accountability.view.conduct.ConductSheet.Notice;
import org.servicehall.accountability.view.conduct.ConductSheet.Withdrawal;
import org.servicehall.contracts.Topics;
import org.servicehall.contracts.accountability.ConductEvent;
import org.servicehall.contracts.accountability.ConductEvent.BreachRecorded;
import org.servicehall.contracts.accountability.ConductEvent.GiftDeclared;
import org.servicehall.contracts.accountability.ConductEvent.Posting;
import org.servicehall.contracts.accountability.ConductEvent.PostingPublished;
import org.servicehall.contracts.accountability.ConductEvent.PostingWithdrawn;
import org.servicehall.contracts.accountability.ConductEvent.RecordWithdrawn;
import org.servicehall.contracts.accountability.ConductEvent.WindowInspected;
import org.servicehall.platform.event.RecordedEvent;
import org.servicehall.platform.projection.Projection;
import org.servicehall.platform.time.HallClock;

/** Inspections, breaches, gifts and postings of all halls, a document each (rules H2, H3, G1, G2). */
public final class ConductRecords implements Projection<ConductSheet> {
    /** Latest first: numbers count through the day. */
    public static final Bson ORDER = Sorts.descending("recordNo");

    @Override
    public String name() {
        return "conduct-records";
    }

    @Override
    public Set<String> topics() {
        return Set.of(Topics.ACCOUNTABILITY);
    }

    @Override
    public Class<ConductSheet> type() {
        return ConductSheet.class;
    }

    /** For the lists by kind, latest first, and for a month's assessment by day. */
    @Override
    public List<Bson> indexes() {
        return List.of(
                Indexes.compoundIndex(Indexes.ascending("hall", "kind"), Indexes.descending("recordNo")),
                Indexes.ascending("hall", "day"));
    }

    @Override
    public Collection<String> documents(RecordedEvent event) {
        return event.payload() instanceof ConductEvent conduct ? List.of(conduct.recordNo()) : List.of();
    }

    @Override
    public ConductSheet apply(String id, @Nullable ConductSheet current, RecordedEvent event) {
        return switch ((ConductEvent) event.payload()) {
            case WindowInspected inspected -> inspection(inspected);
            case BreachRecorded breach -> breach(breach);
            case GiftDeclared gift -> gift(gift);
            case PostingPublished posting -> posting(posting);
            case PostingWithdrawn e -> withdrawn(current, id, e.reason(), e.withdrawnBy(), e.withdrawnAt());
            case RecordWithdrawn e -> withdrawn(current, id, e.reason(), e.withdrawnBy(), e.withdrawnAt());
        };
    }

    /** What is on the board: postings in force of one kind (rule G2). */
    public static Bson inForce(String hall, Posting kind) {
        return Filters.and(
                Filters.eq("hall", hall),
                Filters.eq("kind", Kind.POSTING.name()),
                Filters.eq("notice.kind", kind.name()),
                Filters.eq("notice.withdrawal", null));
    }

    /** All records of a span of days, the last included. */
    public static Bson between(String hall, LocalDate first, LocalDate last) {
        return Filters.and(Filters.eq("hall", hall), Filters.gte("day", first), Filters.lte("day", last));
    }

    private static ConductSheet withdrawn(
            @Nullable ConductSheet current, String id, String reason, String by, Instant at) {
        return Objects.requireNonNull(current, id + " was withdrawn before it was recorded")
                .with(new Withdrawal(reason, by, at));
    }

    private static ConductSheet inspection(WindowInspected event) {
        return new ConductSheet(
                event.recordNo(),
                event.hall(),
                Kind.INSPECTION,
                event.answerable(),
                event.window(),
                event.day(),
                event.inspectedBy(),
                event.inspectedAt(),
                new Inspection(event.scores(), event.points(), event.passMark(), event.remark()),
                null,
                null,
                null,
                null);
    }

    private static ConductSheet breach(BreachRecorded event) {
        return new ConductSheet(
                event.recordNo(),
                event.hall(),
                Kind.BREACH,
                event.person(),
                event.window(),
                event.day(),
                event.recordedBy(),
                event.recordedAt(),
                null,
                new Misconduct(event.breach(), event.note(), event.evidence()),
                null,
                null,
                null);
    }

    private static ConductSheet gift(GiftDeclared event) {
        return new ConductSheet(
                event.recordNo(),
                event.hall(),
                Kind.GIFT,
                event.clerk(),
                event.window(),
                event.day(),
                event.clerk(),
                event.declaredAt(),
                null,
                null,
                new Gift(event.handling(), event.what(), event.yuan()),
                null,
                null);
    }

    private static ConductSheet posting(PostingPublished event) {
        return new ConductSheet(
                event.recordNo(),
                event.hall(),
                Kind.POSTING,
                event.person(),
                event.window(),
                event.publishedAt().atZone(HallClock.ZONE).toLocalDate(),
                event.publishedBy(),
                event.publishedAt(),
                null,
                null,
                null,
                new Notice(event.kind(), event.title(), event.text(), null),
                null);
    }
}
