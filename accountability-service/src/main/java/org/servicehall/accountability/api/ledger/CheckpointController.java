package org.servicehall.accountability.api.ledger;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Sorts;
import java.time.Instant;
import org.servicehall.accountability.ledger.checkpoint.CheckpointPublisher;
import org.servicehall.accountability.ledger.checkpoint.VerificationKeys;
import org.servicehall.accountability.view.checkpoint.SignedCheckpoint;
import org.servicehall.contracts.accountability.LedgerEvent.CheckpointSigned;
import org.servicehall.platform.event.CommandContext;
import org.servicehall.platform.http.Answers;
import org.servicehall.platform.http.Paging;
import org.servicehall.platform.security.Actor;
import org.servicehall.platform.view.Page;
import org.servicehall.platform.view.View;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Signed statements of how far the hall's book reaches, and the key to check them with (rule B9). */
@RestController
@RequestMapping("/api/ledger")
@PreAuthorize("hasAnyRole('AUDITOR', 'LEADING_GROUP', 'OFFICE')")
class CheckpointController {
    private final CheckpointPublisher publisher;
    private final View<SignedCheckpoint> view;
    private final VerificationKeys keys;

    CheckpointController(CheckpointPublisher publisher, VerificationKeys keys, View<SignedCheckpoint> view) {
        this.publisher = publisher;
        this.keys = keys;
        this.view = view;
    }

    record CheckpointAnswer(
            String eventId,
            long entries,
            String headHash,
            Instant signedAt,
            String keyId,
            String signature,
            long version) {}

    @PostMapping("/checkpoints")
    ResponseEntity<CheckpointAnswer> sign(Actor actor, CommandContext context) {
        var outcome = publisher.publish(actor.hall(), context);
        var event = outcome.events().getFirst();
        var signed = outcome.only(CheckpointSigned.class);
        var answer = new CheckpointAnswer(
                event.id(),
                signed.entries(),
                signed.headHash(),
                signed.signedAt(),
                signed.keyId(),
                signed.signature(),
                outcome.version());
        return Answers.ok(answer, answer.version());
    }

    @GetMapping("/checkpoints")
    Page<SignedCheckpoint> list(Actor actor, Paging paging) {
        return latestFirst(view, actor.hall(), paging);
    }

    static Page<SignedCheckpoint> latestFirst(View<SignedCheckpoint> view, String hall, Paging paging) {
        return view.page(Filters.eq("hall", hall), Sorts.descending("signedAt"), paging.after(), paging.limit());
    }

    /** The keys as {@code verify} reads them from a file: a line each, the current one first. */
    @GetMapping(path = "/public-key", produces = MediaType.TEXT_PLAIN_VALUE)
    String publicKeys() {
        return keys.text();
    }
}
