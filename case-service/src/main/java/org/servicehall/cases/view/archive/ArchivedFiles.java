package org.servicehall.cases.view.archive;

import com.mongodb.client.model.Indexes;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.servicehall.contracts.Topics;
import org.servicehall.contracts.archive.ArchiveEvent;
import org.servicehall.contracts.archive.ArchiveEvent.FileArchived;
import org.servicehall.contracts.archive.ArchiveEvent.LoanApproved;
import org.servicehall.contracts.archive.ArchiveEvent.LoanRefused;
import org.servicehall.contracts.archive.ArchiveEvent.LoanRequested;
import org.servicehall.contracts.archive.ArchiveEvent.LoanReturned;
import org.servicehall.platform.event.RecordedEvent;
import org.servicehall.platform.projection.Projection;

/** One document a file, its loans within. */
public final class ArchivedFiles implements Projection<ArchivedFile> {
    @Override
    public String name() {
        return "archived-files";
    }

    @Override
    public Set<String> topics() {
        return Set.of(Topics.CASES);
    }

    @Override
    public Class<ArchivedFile> type() {
        return ArchivedFile.class;
    }

    @Override
    public Collection<String> documents(RecordedEvent event) {
        return event.payload() instanceof ArchiveEvent happened ? List.of(happened.fileNo()) : List.of();
    }

    @Override
    public ArchivedFile apply(String id, @Nullable ArchivedFile current, RecordedEvent event) {
        return switch ((ArchiveEvent) event.payload()) {
            case FileArchived archived ->
                new ArchivedFile(
                        archived.fileNo(),
                        archived.hall(),
                        archived.archiveNo(),
                        archived.parts(),
                        archived.notices(),
                        archived.archivedAt(),
                        List.of(),
                        archived.papers());
            case LoanRequested requested -> with(known(current), LoanLine.of(requested));
            case LoanApproved approved ->
                with(
                        known(current),
                        line(current, approved.loan()).decided(LoanLine.State.APPROVED, approved.approvedBy(), null));
            case LoanRefused refused ->
                with(
                        known(current),
                        line(current, refused.loan())
                                .decided(LoanLine.State.REFUSED, refused.refusedBy(), refused.reason()));
            case LoanReturned returned ->
                with(known(current), line(current, returned.loan()).returned(returned.returnedAt()));
        };
    }

    private static ArchivedFile with(ArchivedFile file, LoanLine line) {
        List<LoanLine> loans = new ArrayList<>(file.loans());
        if (line.loan() <= loans.size()) {
            loans.set(line.loan() - 1, line);
        } else {
            loans.add(line);
        }
        return new ArchivedFile(
                file.fileNo(),
                file.hall(),
                file.archiveNo(),
                file.parts(),
                file.notices(),
                file.archivedAt(),
                List.copyOf(loans),
                file.papers());
    }

    private static LoanLine line(@Nullable ArchivedFile current, int loan) {
        return known(current).loans().get(loan - 1);
    }

    private static ArchivedFile known(@Nullable ArchivedFile current) {
        return Objects.requireNonNull(current, "a file is archived before it is lent");
    }

    /** A hall's archive by number. */
    @Override
    public List<Bson> indexes() {
        return List.of(Indexes.ascending("hall", "archiveNo"));
    }
}
