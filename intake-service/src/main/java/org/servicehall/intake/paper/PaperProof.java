package org.servicehall.intake.paper;

import java.io.IOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.servicehall.contracts.Refusal;
import org.servicehall.contracts.archive.ArchiveEvent.PaperPart;
import org.servicehall.intake.view.archive.ArchivedFiles;
import org.servicehall.intake.view.archive.ArchivedPapers;
import org.servicehall.platform.projection.Views;
import org.servicehall.platform.view.View;
import org.springframework.stereotype.Component;

/**
 * Holds what lies of a paper to the digest in its archived file's manifest, and of one that no manifest has to the digest its
 * event told: not what was published of it, its bytes themselves (rules S4, R1).
 */
@Component
public class PaperProof {
    private final PaperContent contents;
    private final View<ArchivedPapers> archived;

    PaperProof(PaperContent contents, Views views, ArchivedFiles projection) {
        this.contents = contents;
        this.archived = views.of(projection);
    }

    /**
     * @param archiveNo of the file whose manifest has it; null where none has
     * @param sha256 digest that it was held to, in hex
     */
    public record PaperProven(
            int number, PaperFinding finding, @Nullable String archiveNo, String sha256) {}

    /** Damaged is also what left nothing behind but its event. */
    public PaperProven of(String no, PaperSheet paper) throws IOException {
        Optional<ArchivedPapers> file = archived.find(no);
        Optional<String> manifest = file.stream()
                .flatMap(one -> one.papers().stream())
                .filter(part -> part.number() == paper.number())
                .map(PaperPart::sha256)
                .findFirst();
        String sha256 = manifest.orElse(paper.sha256());
        return new PaperProven(
                paper.number(),
                found(no, paper, sha256),
                manifest.isPresent() ? file.map(ArchivedPapers::archiveNo).orElse(null) : null,
                sha256);
    }

    private PaperFinding found(String no, PaperSheet paper, String sha256) throws IOException {
        try (var _ = contents.open(contents.find(no, paper), sha256)) {
            return PaperFinding.INTACT;
        } catch (Refusal refused) {
            return switch (refused.code()) {
                case "paper-damaged" -> PaperFinding.DAMAGED;
                case "personal-data-erased" -> PaperFinding.ERASED;
                default -> throw refused;
            };
        }
    }
}
