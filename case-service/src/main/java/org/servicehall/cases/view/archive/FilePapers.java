package org.servicehall.cases.view.archive;

import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.servicehall.contracts.Topics;
import org.servicehall.contracts.paper.PaperEvent;
import org.servicehall.contracts.paper.PaperEvent.PaperConfirmed;
import org.servicehall.contracts.paper.PaperEvent.PaperDueSoon;
import org.servicehall.contracts.paper.PaperEvent.PaperHandedIn;
import org.servicehall.contracts.paper.PaperEvent.PaperKept;
import org.servicehall.contracts.paper.PaperEvent.PaperOverdue;
import org.servicehall.contracts.paper.PaperEvent.PaperSentBack;
import org.servicehall.contracts.paper.PaperEvent.PaperTakenBack;
import org.servicehall.contracts.paper.PaperEvent.PaperTimeProlonged;
import org.servicehall.contracts.paper.PaperEvent.PaperVoided;
import org.servicehall.contracts.paper.PaperEvent.PaperVoidingRequested;
import org.servicehall.contracts.paper.PaperKind;
import org.servicehall.platform.event.RecordedEvent;
import org.servicehall.platform.projection.Projection;

/** Which scans and photos there are, as the desk told of them: one document a file, found by its number (S4, R1). */
public final class FilePapers implements Projection<PapersOfFile> {
    @Override
    public String name() {
        return "papers-of-files";
    }

    @Override
    public Set<String> topics() {
        return Set.of(Topics.APPLICATIONS);
    }

    @Override
    public Class<PapersOfFile> type() {
        return PapersOfFile.class;
    }

    @Override
    public Collection<String> documents(RecordedEvent event) {
        return event.payload() instanceof PaperEvent paper ? List.of(paper.applicationNo()) : List.of();
    }

    @Override
    public PapersOfFile apply(String id, @Nullable PapersOfFile current, RecordedEvent event) {
        PapersOfFile papers = Objects.requireNonNullElseGet(current, () -> new PapersOfFile(id, List.of()));
        return switch ((PaperEvent) event.payload()) {
            case PaperKept e ->
                papers.with(new FilePaper(e.number(), e.kind(), e.stage(), e.sha256(), true, e.keptAt()));
            case PaperHandedIn e ->
                papers.with(new FilePaper(e.number(), PaperKind.MATERIAL, null, e.sha256(), false, e.handedInAt()));
            case PaperConfirmed e -> papers.confirmed(e.number());
            case PaperVoided e -> papers.voided(e.number(), e.voidedAt());
            case PaperSentBack _, PaperTakenBack _, PaperVoidingRequested _ -> papers;
            case PaperDueSoon _, PaperOverdue _, PaperTimeProlonged _ -> papers;
        };
    }
}
