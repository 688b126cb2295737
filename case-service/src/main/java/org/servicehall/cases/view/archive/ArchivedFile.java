package org.servicehall.cases.view.archive;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.List;
import org.servicehall.contracts.archive.ArchiveEvent.NoticePart;
import org.servicehall.contracts.archive.ArchiveEvent.Part;

/** A file in the archive with everything that was lent of it (R1, R2). */
public record ArchivedFile(
        @JsonProperty("no") String fileNo,
        String hall,
        String archiveNo,
        List<Part> parts,
        List<NoticePart> notices,
        Instant archivedAt,
        List<LoanLine> loans) {}
