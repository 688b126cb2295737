package org.servicehall.accountability.api.ledger;

import jakarta.validation.constraints.Pattern;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import org.servicehall.accountability.automation.LedgerSources;
import org.servicehall.accountability.ledger.LedgerBook;
import org.servicehall.accountability.ledger.checkpoint.VerificationKeys;
import org.servicehall.accountability.ledger.verification.LedgerExport;
import org.servicehall.accountability.ledger.verification.SourcesFile;
import org.servicehall.accountability.ledger.verification.Verification;
import org.servicehall.accountability.view.checkpoint.Checkpoints;
import org.servicehall.accountability.view.checkpoint.SignedCheckpoint;
import org.servicehall.accountability.view.ledger.LedgerColumns;
import org.servicehall.platform.http.Answers;
import org.servicehall.platform.security.Actor;
import org.servicehall.platform.settings.Halls;
import org.servicehall.platform.staff.PrintedStaff;
import org.servicehall.platform.table.Table;
import org.servicehall.platform.table.TableForm;
import org.servicehall.platform.view.View;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;

/**
 * The whole book: checked here, or taken away to be checked or read elsewhere (rule B9). Away only by auditors: it can leave
 * nothing out, so it tells of investigations whom they are about (rule B7).
 */
@RestController
@RequestMapping("/api/ledger")
@PreAuthorize("hasAnyRole('AUDITOR', 'LEADING_GROUP', 'OFFICE')")
class LedgerProofController {
    private final PrintedStaff staff;
    private final LedgerBook book;
    private final View<SignedCheckpoint> checkpoints;
    private final VerificationKeys keys;
    private final LedgerSources sources;
    private final Halls halls;
    private final Clock clock;

    LedgerProofController(
            LedgerBook book,
            View<SignedCheckpoint> checkpoints,
            VerificationKeys keys,
            LedgerSources sources,
            Halls halls,
            PrintedStaff staff,
            Clock clock) {
        this.staff = staff;
        this.book = book;
        this.sources = sources;
        this.checkpoints = checkpoints;
        this.keys = keys;
        this.halls = halls;
        this.clock = clock;
    }

    /**
     * Checks the whole book against the checkpoints, its own head and the events on the topics, and says what that covers.
     * Who doesn't trust this answer verifies an export offline.
     */
    @GetMapping("/verification")
    Verification.Report verify(Actor actor) {
        var events = sources.of(actor.hall());
        var verification = new Verification(keys, Checkpoints.of(actor.hall(), checkpoints))
                .comparedWith(events)
                .promising(book.promised(actor.hall()));
        book.read(actor.hall(), verification::accept);
        return verification.report();
    }

    /** The events that must have an entry, for verifying offline: to be taken before the export is. */
    @PreAuthorize("hasRole('AUDITOR')")
    @GetMapping(path = "/sources", produces = MediaType.APPLICATION_NDJSON_VALUE)
    ResponseEntity<StreamingResponseBody> sources(Actor actor) {
        var hall = actor.hall();
        var events = sources.of(hall);
        return Answers.file(
                named(hall) + "-sources.jsonl",
                MediaType.APPLICATION_NDJSON,
                out -> SourcesFile.write(hall, events, new OutputStreamWriter(out, StandardCharsets.UTF_8)));
    }

    /** @param format {@code jsonl} is what {@code verify} reads; the others are for people */
    @GetMapping(
            path = "/export",
            produces = {
                MediaType.APPLICATION_NDJSON_VALUE,
                "text/csv",
                "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
            })
    @PreAuthorize("hasRole('AUDITOR')")
    ResponseEntity<StreamingResponseBody> export(
            Actor actor, @RequestParam(defaultValue = "jsonl") @Pattern(regexp = "jsonl|csv|xlsx") String format) {
        var hall = actor.hall();
        return switch (format) {
            case "csv" ->
                TableForm.CSV.file(named(hall), columns(hall).table(posted(hall)), add -> book.read(hall, add));
            case "xlsx" ->
                TableForm.XLSX.file(named(hall), columns(hall).page(posted(hall)), add -> book.read(hall, add));
            default -> Answers.file(named(hall) + ".jsonl", MediaType.APPLICATION_NDJSON, out -> lines(hall, out));
        };
    }

    private LedgerColumns columns(String hall) {
        return new LedgerColumns(
                halls.calendar(hall).zone(), halls.get(hall)::printedWindow, user -> staff.numbered(hall, user));
    }

    private Table.Posted posted(String hall) {
        return Table.Posted.of(halls.get(hall).name().zh() + "问责台账", halls.today(hall, clock.instant()));
    }

    private static String named(String hall) {
        return "ledger-" + hall;
    }

    private void lines(String hall, OutputStream out) throws IOException {
        LedgerExport.write(
                hall,
                book.promised(hall),
                Checkpoints.of(hall, checkpoints),
                reader -> book.read(hall, reader),
                new OutputStreamWriter(out, StandardCharsets.UTF_8));
    }
}
