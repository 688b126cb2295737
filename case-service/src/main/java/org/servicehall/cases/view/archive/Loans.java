package org.servicehall.cases.view.archive;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Indexes;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.servicehall.contracts.Topics;
import org.servicehall.contracts.archive.ArchiveEvent.LoanApproved;
import org.servicehall.contracts.archive.ArchiveEvent.LoanKind;
import org.servicehall.contracts.archive.ArchiveEvent.LoanRefused;
import org.servicehall.contracts.archive.ArchiveEvent.LoanRequested;
import org.servicehall.contracts.archive.ArchiveEvent.LoanReturned;
import org.servicehall.platform.event.RecordedEvent;
import org.servicehall.platform.projection.Projection;
import org.servicehall.platform.view.Remembers;

/** One document a loan, so that those overdue show (R2). */
public final class Loans implements Projection<LoanLine> {
    /** Field that holds who asked. */
    public static final String ASKED_BY = "requestedBy";

    @Override
    public String name() {
        return "loans";
    }

    @Override
    public Set<String> topics() {
        return Set.of(Topics.CASES);
    }

    @Override
    public Class<LoanLine> type() {
        return LoanLine.class;
    }

    @Override
    public Collection<String> documents(RecordedEvent event) {
        return switch (event.payload()) {
            case LoanRequested e -> List.of(id(e.fileNo(), e.loan()));
            case LoanApproved e -> List.of(id(e.fileNo(), e.loan()));
            case LoanRefused e -> List.of(id(e.fileNo(), e.loan()));
            case LoanReturned e -> List.of(id(e.fileNo(), e.loan()));
            default -> List.of();
        };
    }

    @Override
    public LoanLine apply(String id, @Nullable LoanLine current, RecordedEvent event) {
        return switch (event.payload()) {
            case LoanRequested e -> LoanLine.of(e);
            case LoanApproved e -> known(current).decided(LoanLine.State.APPROVED, e.approvedBy(), null);
            case LoanRefused e -> known(current).decided(LoanLine.State.REFUSED, e.refusedBy(), e.reason());
            case LoanReturned e -> known(current).returned(e.returnedAt());
            default -> known(current);
        };
    }

    @Override
    public Remembers remembers() {
        return Remembers.PARTS_OF_STREAMS;
    }

    private static String id(String fileNo, int loan) {
        return fileNo + "/" + loan;
    }

    private static LoanLine known(@Nullable LoanLine current) {
        return Objects.requireNonNull(current, "a loan begins with its request");
    }

    /** @param asked by whom it was asked for, as {@link #ASKED_BY} has it */
    public static Bson toDecide(Bson asked) {
        return Filters.and(Filters.eq("state", LoanLine.State.REQUESTED.name()), asked);
    }

    /** Files that are out and should be back. */
    public static Bson overdue(LocalDate today) {
        return Filters.and(
                Filters.eq("state", LoanLine.State.APPROVED.name()),
                Filters.eq("kind", LoanKind.BORROW.name()),
                Filters.lt("returnBy", today));
    }

    /** For {@code GET /api/archive/loans}, the latest first; with {@code overdue=true} of those that are out. */
    @Override
    public List<Bson> indexes() {
        Bson latest = Indexes.descending("requestedAt");
        return List.of(
                Indexes.compoundIndex(Indexes.ascending("hall"), latest),
                Indexes.compoundIndex(Indexes.ascending("hall", "state", "kind"), latest));
    }
}
