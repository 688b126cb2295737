package org.servicehall.cases.view.archive;

import java.util.ArrayList;
import java.util.List;
import org.servicehall.contracts.archive.ArchiveEvent.PaperPart;

/** All scans and photos of one file, as they came (S4, R1). */
public record PapersOfFile(String no, List<FilePaper> papers) {
    PapersOfFile with(FilePaper paper) {
        List<FilePaper> all = new ArrayList<>(papers);
        all.add(paper);
        return new PapersOfFile(no, List.copyOf(all));
    }

    PapersOfFile confirmed(int number) {
        return new PapersOfFile(
                no,
                papers.stream()
                        .map(paper -> paper.number() == number ? paper.confirmed() : paper)
                        .toList());
    }

    /** What the archive holds of them: none that the hall has not taken, which may still be sent back. */
    List<PaperPart> parts() {
        return papers.stream()
                .filter(FilePaper::taken)
                .map(paper -> new PaperPart(paper.number(), paper.sha256()))
                .toList();
    }

    /** Whether one of this number was kept for that stage (C2). */
    public boolean hasOfStage(int number, String stage) {
        return papers.stream().anyMatch(paper -> paper.number() == number && stage.equals(paper.stage()));
    }
}
