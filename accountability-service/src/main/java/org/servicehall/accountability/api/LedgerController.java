package org.servicehall.accountability.api;

import jakarta.validation.constraints.Pattern;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.servicehall.accountability.ledger.LedgerBook;
import org.servicehall.accountability.ledger.LedgerEntry;
import org.servicehall.accountability.ledger.LedgerExport;
import org.servicehall.accountability.ledger.LedgerQuery;
import org.servicehall.accountability.ledger.Verification;
import org.servicehall.accountability.ledger.VerificationKeys;
import org.servicehall.accountability.view.checkpoint.Checkpoints;
import org.servicehall.accountability.view.checkpoint.SignedCheckpoint;
import org.servicehall.platform.http.Paging;
import org.servicehall.platform.projection.Page;
import org.servicehall.platform.projection.View;
import org.servicehall.platform.security.Actor;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;

/** The ledger as auditors ask for it (rule B9); each sees the book of the own hall. */
@RestController
@RequestMapping("/api/ledger")
@PreAuthorize("hasAnyRole('AUDITOR', 'LEADING_GROUP', 'OFFICE')")
class LedgerController {
    private final LedgerBook book;
    private final View<SignedCheckpoint> checkpoints;
    private final VerificationKeys keys;

    LedgerController(LedgerBook book, View<SignedCheckpoint> checkpoints, VerificationKeys keys) {
        this.book = book;
        this.checkpoints = checkpoints;
        this.keys = keys;
    }

    @GetMapping
    Page<LedgerEntry> find(
            Actor actor,
            @RequestParam(required = false) @Pattern(regexp = Patterns.PERSON) @Nullable String person,
            @RequestParam(required = false) @Pattern(regexp = Patterns.CODE) @Nullable String window,
            @RequestParam(required = false) @Pattern(regexp = Patterns.CODE) @Nullable String rule,
            @RequestParam(required = false) @Nullable Instant from,
            @RequestParam(required = false) @Nullable Instant to,
            @RequestParam(defaultValue = "0") long afterNumber,
            Paging paging) {
        var query = new LedgerQuery(actor.hall(), person, window, rule, from, to);
        var found = book.page(query, afterNumber, paging.limit() + 1);
        var more = found.size() > paging.limit();
        var shown = more ? found.subList(0, paging.limit()) : found;
        return new Page<>(shown, more ? Long.toString(shown.getLast().number()) : null);
    }

    /** Checks the whole book against the checkpoints. Who doesn't trust this answer verifies an export offline. */
    @GetMapping("/verification")
    Verification.Report verify(Actor actor) {
        var verification = new Verification(keys, Checkpoints.of(actor.hall(), checkpoints));
        book.read(actor.hall(), verification::accept);
        return verification.report();
    }

    @GetMapping("/export")
    ResponseEntity<StreamingResponseBody> export(Actor actor) {
        StreamingResponseBody body = out -> write(actor.hall(), new OutputStreamWriter(out, StandardCharsets.UTF_8));
        return ResponseEntity.ok().contentType(MediaType.APPLICATION_NDJSON).body(body);
    }

    private void write(String hall, OutputStreamWriter out) throws IOException {
        LedgerExport.write(hall, Checkpoints.of(hall, checkpoints), reader -> book.read(hall, reader), out);
    }
}
