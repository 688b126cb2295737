package org.servicehall.intake.view.archive;

import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.servicehall.contracts.Topics;
import org.servicehall.contracts.archive.ArchiveEvent.FileArchived;
import org.servicehall.platform.event.RecordedEvent;
import org.servicehall.platform.projection.Projection;
import org.servicehall.platform.view.Remembers;
import org.springframework.stereotype.Component;

/** One document an archived file (rules R1, S4). */
@Component
public class ArchivedFiles implements Projection<ArchivedPapers> {
    @Override
    public String name() {
        return "archived-papers";
    }

    @Override
    public Set<String> topics() {
        return Set.of(Topics.CASES);
    }

    @Override
    public Class<ArchivedPapers> type() {
        return ArchivedPapers.class;
    }

    @Override
    public Collection<String> documents(RecordedEvent event) {
        return event.payload() instanceof FileArchived archived ? List.of(archived.fileNo()) : List.of();
    }

    /** Of a file's stream its beginning alone. */
    @Override
    public Remembers remembers() {
        return Remembers.PARTS_OF_STREAMS;
    }

    @Override
    public @Nullable ArchivedPapers apply(String id, @Nullable ArchivedPapers current, RecordedEvent event) {
        return event.payload() instanceof FileArchived archived
                ? new ArchivedPapers(
                        id,
                        archived.archiveNo(),
                        Objects.requireNonNullElse(archived.papers(), List.of()),
                        archived.archivedAt())
                : current;
    }
}
