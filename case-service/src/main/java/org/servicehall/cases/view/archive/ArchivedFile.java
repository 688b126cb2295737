package org.servicehall.cases.view.archive;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.servicehall.contracts.archive.ArchiveEvent.NoticePart;
import org.servicehall.contracts.archive.ArchiveEvent.PaperPart;
import org.servicehall.contracts.archive.ArchiveEvent.Part;

/**
 * A file in the archive with everything that was lent of it (R1, R2).
 *
 * @param papers the scans and photos it holds (S4); null where it is from before they were archived
 */
public record ArchivedFile(
        @JsonProperty("no") String fileNo,
        String hall,
        String archiveNo,
        List<Part> parts,
        List<NoticePart> notices,
        Instant archivedAt,
        List<LoanLine> loans,
        @Nullable List<PaperPart> papers) {
    /** The scans and photos it holds; none where it is from before they were archived (S4). */
    List<PaperPart> archivedPapers() {
        return papers == null ? List.of() : papers;
    }
}
