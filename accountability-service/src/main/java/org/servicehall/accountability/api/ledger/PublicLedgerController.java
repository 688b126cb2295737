package org.servicehall.accountability.api.ledger;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Sorts;
import org.servicehall.accountability.ledger.LedgerBook;
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
 * key (rule B9). None of it tells what stands in the book.
 */
@RestController
@RequestMapping("/api/public/ledger")
class PublicLedgerController {
    private final LedgerBook book;
    private final View<SignedCheckpoint> checkpoints;
    private final VerificationKeys keys;
    private final Halls halls;

    PublicLedgerController(LedgerBook book, View<SignedCheckpoint> checkpoints, VerificationKeys keys, Halls halls) {
        this.book = book;
        this.checkpoints = checkpoints;
        this.keys = keys;
        this.halls = halls;
    }

    /**
     * The last entry.
     *
     * @param entries how many there are, which is the number of the last
     * @param headHash its hash, in hex
     */
    record HeadAnswer(String hall, long entries, String headHash) {}

    @GetMapping("/head")
    HeadAnswer head(@RequestParam String hall) {
        String code = halls.get(hall).code();
        var head = book.head(code);
        return new HeadAnswer(code, head.number(), head.hash());
    }

    /** The latest first. */
    @GetMapping("/checkpoints")
    Page<SignedCheckpoint> checkpoints(@RequestParam String hall, Paging paging) {
        var ofHall = Filters.eq("hall", halls.get(hall).code());
        return checkpoints.page(ofHall, Sorts.descending("signedAt"), paging.after(), paging.limit());
    }

    @GetMapping(path = "/public-key", produces = MediaType.TEXT_PLAIN_VALUE)
    String publicKeys() {
        return keys.text();
    }
}
