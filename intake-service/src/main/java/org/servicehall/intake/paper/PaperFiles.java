package org.servicehall.intake.paper;

import java.io.IOException;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.servicehall.contracts.Refusal;
import org.servicehall.contracts.paper.PaperEvent;
import org.servicehall.contracts.paper.PaperEvent.PaperConfirmed;
import org.servicehall.contracts.paper.PaperEvent.PaperDueSoon;
import org.servicehall.contracts.paper.PaperEvent.PaperHandedIn;
import org.servicehall.contracts.paper.PaperEvent.PaperKept;
import org.servicehall.contracts.paper.PaperEvent.PaperOverdue;
import org.servicehall.contracts.paper.PaperEvent.PaperSentBack;
import org.servicehall.contracts.paper.PaperEvent.PaperTakenBack;
import org.servicehall.contracts.paper.PaperEvent.PaperTimeProlonged;
import org.servicehall.contracts.paper.PaperEvent.PaperVoided;
import org.servicehall.contracts.paper.PaperEvent.PaperVoidingRequested;
import org.servicehall.intake.domain.command.PassedTimeCommand.HandedIn;
import org.servicehall.intake.domain.paper.PaperCommand;
import org.servicehall.intake.domain.paper.PaperCommand.Content;
import org.servicehall.intake.domain.paper.PaperTerms;
import org.servicehall.platform.event.CommandContext;
import org.servicehall.platform.event.Outcome;
import org.servicehall.platform.event.RecordedEvent;
import org.servicehall.platform.event.Streams;
import org.servicehall.platform.hash.Sha256;
import org.servicehall.platform.http.Upload;
import org.servicehall.platform.security.HallGuard;
import org.servicehall.platform.settings.Halls;
import org.servicehall.platform.vault.EnclosingCommands;
import org.servicehall.platform.vault.Envelope;
import org.servicehall.platform.vault.SealedFiles;
import org.servicehall.platform.view.Versioned;
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
    private final Halls halls;

    PaperFiles(
            EnclosingCommands commands,
            Streams streams,
            SealedFiles files,
            WhatMayComeIn mayComeIn,
            PaperSettings settings,
            Halls halls) {
        this.commands = commands;
        this.streams = streams;
        this.files = files;
        this.mayComeIn = mayComeIn;
        this.settings = settings;
        this.halls = halls;
    }

    /**
     * Takes a file in and sends what makes it count.
     *
     * @param what it is handed in as, beside its content: a repeated key with another is another request
     * @throws IOException as {@link Upload#pass}; nothing is left then
     * @throws Refusal {@code paper-of-unknown-type}, {@code picture-unreadable}, {@code picture-too-large}, {@code personal-data-erased}, or what the command is refused for
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
                if (Picture.isToldBy(type)) {
                    checkSize(Picture.of(type, piece).orElseThrow(PaperFiles::unreadable));
                }
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

    private void checkSize(Picture picture) {
        if (!picture.isWithin(settings.mostPixels())) {
            throw Refusal.unprocessable(
                            "picture-too-large", "S4", picture.width(), picture.height(), settings.mostPixels())
                    .at("file");
        }
    }

    private static Refusal unreadable() {
        return Refusal.unprocessable("picture-unreadable", "S4").at("file");
    }

    private Refusal unknownType() {
        return Refusal.unprocessable("paper-of-unknown-type", "S4", settings.typeNames())
                .at("file");
    }

    /** All papers of an application, as they came; none where there are none. */
    public List<PaperSheet> of(String no) {
        return withVersion(no).view();
    }

    /** The same, with the version of their stream. */
    public Versioned<List<PaperSheet>> withVersion(String no) {
        List<RecordedEvent> events = streams.read(stream(no)).orElse(List.of());
        return new Versioned<>(sheets(events), events.size());
    }

    private static List<PaperSheet> sheets(List<RecordedEvent> events) {
        Map<Integer, PaperSheet> sheets = new TreeMap<>();
        for (RecordedEvent event : events) {
            PaperSheet now = switch ((PaperEvent) event.payload()) {
                case PaperKept e -> PaperSheet.of(e);
                case PaperHandedIn e -> PaperSheet.of(e);
                case PaperConfirmed e -> paper(sheets.get(e.number())).confirmed(e);
                case PaperSentBack e -> paper(sheets.get(e.number())).sentBack(e);
                case PaperTakenBack e -> paper(sheets.get(e.number())).takenBack(e);
                case PaperVoidingRequested e -> paper(sheets.get(e.number())).voidingRequested(e);
                case PaperVoided e -> paper(sheets.get(e.number())).voided(e);
                case PaperDueSoon e -> paper(sheets.get(e.number()));
                case PaperOverdue e -> paper(sheets.get(e.number())).lateAt(e.lookBy());
                case PaperTimeProlonged e -> paper(sheets.get(e.number())).lateAt(null);
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
    public boolean waits(String no, Collection<String> items, Instant since, Instant until, Instant now) {
        PaperTerms terms = settings.terms(halls.deadlines(no.substring(0, no.indexOf('-'))));
        return new InTime(items, since, until, terms).holds(of(no), now);
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

    private static String idOf(String no, Envelope beside) {
        return idOf(no, beside.mark());
    }

    static String idOf(String no, String mark) {
        return no + "/papers/" + mark;
    }

    public static String stream(String no) {
        return PaperEvent.STREAM + ":" + no;
    }
}
