package org.servicehall.accountability.api.ledger;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.servicehall.accountability.ledger.LedgerHash;
import org.servicehall.accountability.ledger.checkpoint.VerificationKeys;
import org.servicehall.accountability.view.checkpoint.SignedCheckpoint;
import org.servicehall.platform.http.Paging;
import org.servicehall.platform.settings.Halls;
import org.servicehall.platform.view.Page;
import org.servicehall.platform.view.View;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * What anybody needs who wants to prove later that the book was rewritten: how far it reaches, what was signed of it, and the
 * key (rule B9).
 */
@RestController
@RequestMapping("/api/public/ledger")
class PublicLedgerController {
    private final View<SignedCheckpoint> checkpoints;
    private final VerificationKeys keys;
    private final Halls halls;

    PublicLedgerController(View<SignedCheckpoint> checkpoints, VerificationKeys keys, Halls halls) {
        this.checkpoints = checkpoints;
        this.keys = keys;
        this.halls = halls;
    }

    /**
     * The last entry that was signed for. Not the last of all: from two hashes that stand around one entry its content could
     * be guessed.
     *
     * @param entries how many there were, which is the number of the last
     * @param headHash its hash, in hex
     * @param signedAt null while nothing has been signed
     */
    record HeadAnswer(
            String hall,
            long entries,
            String headHash,
            @Nullable Instant signedAt) {}

    @GetMapping("/head")
    HeadAnswer head(@RequestParam String hall) {
        String code = halls.get(hall).code();
        return CheckpointController.latestFirst(checkpoints, code, new Paging(null, 1)).items().stream()
                .findFirst()
                .map(last -> new HeadAnswer(code, last.entries(), last.headHash(), last.signedAt()))
                .orElseGet(() -> new HeadAnswer(code, 0, LedgerHash.GENESIS, null));
    }

    /** The latest first. */
    @GetMapping("/checkpoints")
    Page<SignedCheckpoint> checkpoints(@RequestParam String hall, Paging paging) {
        return CheckpointController.latestFirst(checkpoints, halls.get(hall).code(), paging);
    }

    @GetMapping(path = "/public-key", produces = MediaType.TEXT_PLAIN_VALUE)
    String publicKeys() {
        return keys.text();
    }
}
