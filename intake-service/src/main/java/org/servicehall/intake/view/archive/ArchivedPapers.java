package org.servicehall.intake.view.archive;

import java.time.Instant;
import java.util.List;
import org.servicehall.contracts.archive.ArchiveEvent.PaperPart;

/**
 * The scans and photos of one archived file, as its manifest has them (rules R1, S4).
 *
 * @param papers number and digest of each; none where the file is from before they were archived
 */
public record ArchivedPapers(String no, String archiveNo, List<PaperPart> papers, Instant archivedAt) {}
