package org.servicehall.accountability.api;

import jakarta.validation.constraints.Pattern;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.servicehall.accountability.ledger.LedgerBook;
import org.servicehall.accountability.ledger.LedgerEntry;
import org.servicehall.accountability.ledger.LedgerExport;
import org.servicehall.accountability.ledger.LedgerQuery;
import org.servicehall.accountability.ledger.Verification;
import org.servicehall.platform.http.Paging;
import org.servicehall.platform.projection.Page;
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
    private static final String PERSON = "[a-z][a-z.]{0,39}";
    private static final String CODE = "[A-Z][A-Z0-9_]{0,39}";

    private final LedgerBook book;

    LedgerController(LedgerBook book) {
        this.book = book;
    }

    @GetMapping
    Page<LedgerEntry> find(
            Actor actor,
            @RequestParam(required = false) @Pattern(regexp = PERSON) @Nullable String person,
            @RequestParam(required = false) @Pattern(regexp = CODE) @Nullable String window,
            @RequestParam(required = false) @Pattern(regexp = CODE) @Nullable String rule,
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

    /** Checks the whole book; the checkpoints are for those who don't trust this answer. */
    @GetMapping("/verification")
    Verification.Report verify(Actor actor) {
        var verification = new Verification(null, List.of());
        book.read(actor.hall(), verification::accept);
        return verification.report();
    }

    @GetMapping("/export")
    ResponseEntity<StreamingResponseBody> export(Actor actor) {
        StreamingResponseBody body = out -> write(actor.hall(), new OutputStreamWriter(out, StandardCharsets.UTF_8));
        return ResponseEntity.ok().contentType(MediaType.APPLICATION_NDJSON).body(body);
    }

    private void write(String hall, OutputStreamWriter out) throws IOException {
        LedgerExport.write(hall, List.of(), reader -> book.read(hall, reader), out);
    }
}
