package org.servicehall.intake.paper;

import java.io.IOException;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.servicehall.contracts.Refusal;
import org.servicehall.contracts.paper.PaperEvent;
import org.servicehall.contracts.paper.PaperEvent.PaperConfirmed;
import org.servicehall.contracts.paper.PaperEvent.PaperHandedIn;
import org.servicehall.contracts.paper.PaperEvent.PaperKept;
import org.servicehall.contracts.paper.PaperEvent.PaperSentBack;
import org.servicehall.intake.domain.ApplicationCommand.HandedIn;
import org.servicehall.intake.domain.paper.PaperCommand;
import org.servicehall.intake.domain.paper.PaperCommand.Content;
import org.servicehall.platform.event.CommandContext;
import org.servicehall.platform.event.Outcome;
import org.servicehall.platform.event.RecordedEvent;
import org.servicehall.platform.event.Streams;
import org.servicehall.platform.hash.Sha256;
import org.servicehall.platform.http.Upload;
import org.servicehall.platform.security.HallGuard;
import org.servicehall.platform.vault.EnclosingCommands;
import org.servicehall.platform.vault.Envelope;
import org.servicehall.platform.vault.SealedFiles;
import org.springframework.stereotype.Component;

/**
 * The papers of an application with their content: first that, piece by piece, then the event that makes it count. Its own
 * stream tells which there are, without delay (rule S4, ADR 42).
 */
@Component
public class PaperFiles implements HandedIn {
    private final EnclosingCommands commands;
    private final Streams streams;
    private final SealedFiles files;
    private final WhatMayComeIn mayComeIn;
    private final PaperSettings settings;

    PaperFiles(
            EnclosingCommands commands,
            Streams streams,
            SealedFiles files,
            WhatMayComeIn mayComeIn,
            PaperSettings settings) {
        this.commands = commands;
        this.streams = streams;
        this.files = files;
        this.mayComeIn = mayComeIn;
        this.settings = settings;
    }

    /**
     * Takes a file in and sends what makes it count.
     *
     * @param what it is handed in as, beside its content: a repeated key with another is another request
     * @throws IOException as {@link Upload#pass}; nothing is left then
     * @throws Refusal {@code paper-of-unknown-type}, {@code personal-data-erased}, or what the command is refused for
     */
    public Outcome take(
            String no, Upload upload, CommandContext sender, Object what, Function<Content, PaperCommand> command)
            throws IOException {
        try (SealedFiles.Incoming file = files.begin(no, mayComeIn.personOf(no))) {
            var typed = new Typed(file);
            Upload.Passed passed = upload.pass(SealedFiles.PIECE, typed);
            Content content =
                    new Content(passed.sha256(), passed.size(), typed.type().mediaType());
            String fingerprint = Sha256.hex(passed.fingerprint() + "\n" + what);
            return commands.send(stream(no), sender.withFingerprint(fingerprint), beside -> {
                file.lay(beside, idOf(no, beside));
                return command.apply(content);
            });
        }
    }

    /** Passes on what begins as one of the types that are taken. */
    private final class Typed implements Consumer<byte[]> {
        private final SealedFiles.Incoming file;
        private @Nullable PaperType type;

        private Typed(SealedFiles.Incoming file) {
            this.file = file;
        }

        @Override
        public void accept(byte[] piece) {
            if (type == null) {
                type = PaperType.of(piece, settings.types()).orElseThrow(PaperFiles.this::unknownType);
            }
            file.add(piece);
        }

        /** Nothing at all is of no type. */
        private PaperType type() {
            if (type == null) {
                throw unknownType();
            }
            return type;
        }
    }

    private Refusal unknownType() {
        return Refusal.unprocessable("paper-of-unknown-type", "S4", settings.typeNames())
                .at("file");
    }

    /** All papers of an application, as they came; none where there are none. */
    public List<PaperSheet> of(String no) {
        Map<Integer, PaperSheet> sheets = new TreeMap<>();
        for (RecordedEvent event : streams.read(stream(no)).orElse(List.of())) {
            PaperSheet now = switch ((PaperEvent) event.payload()) {
                case PaperKept e -> PaperSheet.of(e);
                case PaperHandedIn e -> PaperSheet.of(e);
                case PaperConfirmed e -> paper(sheets.get(e.number())).confirmed(e);
                case PaperSentBack e -> paper(sheets.get(e.number())).sentBack(e);
            };
            sheets.put(now.number(), now);
        }
        return sheets.values().stream()
                .sorted(Comparator.comparingInt(PaperSheet::number))
                .toList();
    }

    private static PaperSheet paper(@Nullable PaperSheet came) {
        if (came == null) {
            throw new IllegalStateException("a paper was decided on before it came");
        }
        return came;
    }

    @Override
    public boolean waits(String no, Collection<String> items, Instant since, Instant until) {
        return of(no).stream()
                .filter(paper -> paper.isHandedInBy(until) && items.contains(paper.item()))
                .anyMatch(paper -> paper.isUndecided() || paper.isConfirmedSince(since));
    }

    public long version(String no) {
        return streams.version(stream(no));
    }

    /** @throws Refusal {@code unknown-number} */
    public PaperSheet one(String no, int number) {
        return of(no).stream()
                .filter(paper -> paper.number() == number)
                .findFirst()
                .orElseThrow(() -> HallGuard.unknown(no + "/" + number));
    }

    /**
     * A paper's content.
     *
     * @param id under what it lies
     */
    public record Kept(String id, SealedFiles.Outgoing file) {}

    /** @throws Refusal {@code unknown-number} */
    public Kept content(String no, int number) {
        return streams.read(stream(no)).stream()
                .flatMap(List::stream)
                .filter(event -> came(event.payload(), number))
                .findFirst()
                .flatMap(commands::markOf)
                .map(mark -> idOf(no, mark))
                .flatMap(this::kept)
                .orElseThrow(() -> HallGuard.unknown(no + "/" + number));
    }

    private Optional<Kept> kept(String id) {
        return files.find(id).map(file -> new Kept(id, file));
    }

    private static boolean came(Object event, int number) {
        return switch (event) {
            case PaperKept e -> e.number() == number;
            case PaperHandedIn e -> e.number() == number;
            default -> false;
        };
    }

    private static String idOf(String no, Envelope beside) {
        return idOf(no, beside.mark());
    }

    private static String idOf(String no, String mark) {
        return no + "/papers/" + mark;
    }

    public static String stream(String no) {
        return PaperEvent.STREAM + ":" + no;
    }
}
