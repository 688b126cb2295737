package org.servicehall.intake.paper;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.servicehall.contracts.Refusal;
import org.servicehall.contracts.paper.PaperEvent.PaperHandedIn;
import org.servicehall.contracts.paper.PaperEvent.PaperKept;
import org.servicehall.platform.event.Streams;
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

    /**
     * Where it lies. Its event stands, and so must its record: an erased person's stays, and opens no more.
     *
     * @throws Refusal {@code paper-damaged} where nothing lies there, which operators learn of
     */
    public Kept find(String no, PaperSheet paper) {
        String id = streams.read(PaperFiles.stream(no)).stream()
                .flatMap(List::stream)
                .filter(event -> came(event.payload(), paper.number()))
                .findFirst()
                .flatMap(commands::markOf)
                .map(mark -> PaperFiles.idOf(no, mark))
                .orElse(no + "/papers/" + paper.number());
        return files.find(id).map(file -> new Kept(id, paper, file)).orElseThrow(() -> {
            damaged.tell(id, "its record is gone");
            return damage(paper);
        });
    }

    private static Refusal damage(PaperSheet paper) {
        return Refusal.conflict("paper-damaged", "S4", paper.number());
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
            damaged.tell(kept.id(), String.valueOf(e.getMessage()));
            throw damage(kept.paper());
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
