package org.servicehall.intake.paper;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import org.servicehall.contracts.Refusal;
import org.servicehall.contracts.paper.PaperEvent.PaperHandedIn;
import org.servicehall.contracts.paper.PaperEvent.PaperKept;
import org.servicehall.platform.event.Streams;
import org.servicehall.platform.security.HallGuard;
import org.servicehall.platform.vault.DamagedFile;
import org.servicehall.platform.vault.EnclosingCommands;
import org.servicehall.platform.vault.SealedFiles;
import org.springframework.stereotype.Component;

/** What is on a paper, whole and as it came, or not at all (rule S4, ADR 42). */
@Component
public class PaperContent {
    private final Streams streams;
    private final EnclosingCommands commands;
    private final SealedFiles files;
    private final DamagedPapers damaged;

    PaperContent(Streams streams, EnclosingCommands commands, SealedFiles files, DamagedPapers damaged) {
        this.streams = streams;
        this.commands = commands;
        this.files = files;
        this.damaged = damaged;
    }

    /**
     * A paper's content, not read yet.
     *
     * @param id under what it lies
     */
    public record Kept(String id, PaperSheet paper, SealedFiles.Outgoing file) {}

    /** @throws Refusal {@code unknown-number} */
    public Kept find(String no, PaperSheet paper) {
        return streams.read(PaperFiles.stream(no)).stream()
                .flatMap(List::stream)
                .filter(event -> came(event.payload(), paper.number()))
                .findFirst()
                .flatMap(commands::markOf)
                .map(mark -> PaperFiles.idOf(no, mark))
                .flatMap(id -> kept(id, paper))
                .orElseThrow(() -> HallGuard.unknown(no + "/" + paper.number()));
    }

    private Optional<Kept> kept(String id, PaperSheet paper) {
        return files.find(id).map(file -> new Kept(id, paper, file));
    }

    /**
     * Its content, held to the digest that the event tells.
     *
     * @throws Refusal {@code personal-data-erased}; {@code paper-damaged} where it is not what came, which operators learn of
     * @throws IOException when it changes while it is read
     */
    public InputStream open(Kept kept) throws IOException {
        return open(kept, kept.paper().sha256());
    }

    /** The same, held to another digest. */
    InputStream open(Kept kept, String sha256) throws IOException {
        try {
            InputStream content = kept.file().open(sha256);
            damaged.isWhole(kept.id());
            return content;
        } catch (DamagedFile e) {
            damaged.tell(kept.id(), e);
            throw Refusal.conflict("paper-damaged", "S4", kept.paper().number());
        }
    }

    private static boolean came(Object event, int number) {
        return switch (event) {
            case PaperKept e -> e.number() == number;
            case PaperHandedIn e -> e.number() == number;
            default -> false;
        };
    }
}
