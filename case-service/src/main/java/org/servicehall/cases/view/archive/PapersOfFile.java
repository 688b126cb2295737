package org.servicehall.cases.view.archive;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.servicehall.contracts.archive.ArchiveEvent.PaperPart;
import org.servicehall.contracts.paper.PaperKind;

/** All scans and photos of one file, as they came (S4, R1). */
public record PapersOfFile(String no, List<FilePaper> papers) {
    PapersOfFile with(FilePaper paper) {
        List<FilePaper> all = new ArrayList<>(papers);
        all.add(paper);
        return new PapersOfFile(no, List.copyOf(all));
    }

    PapersOfFile confirmed(int number) {
        return changed(number, FilePaper::confirmed);
    }

    PapersOfFile voided(int number, Instant at) {
        return changed(number, paper -> paper.voided(at));
    }

    private PapersOfFile changed(int number, UnaryOperator<FilePaper> change) {
        return new PapersOfFile(
                no,
                papers.stream()
                        .map(paper -> paper.number() == number ? change.apply(paper) : paper)
                        .toList());
    }

    /** What the archive takes of them: none that the hall has not taken, which may still be sent back, and none that is void. */
    List<PaperPart> parts() {
        return parts(paper -> paper.taken() && !paper.isVoid());
    }

    /** What there is of them: a paper that two people voided after it was archived is still there as evidence. */
    List<PaperPart> there() {
        return parts(FilePaper::taken);
    }

    private List<PaperPart> parts(Predicate<FilePaper> which) {
        return papers.stream()
                .filter(which)
                .map(paper -> new PaperPart(paper.number(), paper.sha256()))
                .toList();
    }

    /** Whether the hall has kept one of this number since then that the resident brought, and it is not void (P2). */
    public boolean hasMaterialSince(int number, Instant since) {
        return papers.stream()
                .anyMatch(paper -> paper.number() == number
                        && paper.kind() == PaperKind.MATERIAL
                        && paper.stage() == null
                        && paper.taken()
                        && !paper.isVoid()
                        && !paper.keptAt().isBefore(since));
    }

    /** Whether one of this number was kept for that stage and is not void (C2). */
    public boolean hasOfStage(int number, String stage) {
        return papers.stream()
                .anyMatch(paper -> paper.number() == number && stage.equals(paper.stage()) && !paper.isVoid());
    }
}
