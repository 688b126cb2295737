package org.servicehall.accountability.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.servicehall.accountability.ledger.Verification.Defect.Kind.BAD_SIGNATURE;
import static org.servicehall.accountability.ledger.Verification.Defect.Kind.CHANGED;
import static org.servicehall.accountability.ledger.Verification.Defect.Kind.CONTRADICTS_CHECKPOINT;
import static org.servicehall.accountability.ledger.Verification.Defect.Kind.INSERTED;
import static org.servicehall.accountability.ledger.Verification.Defect.Kind.REMOVED;
import static org.servicehall.accountability.ledger.Verification.Defect.Kind.SWAPPED;
import static org.servicehall.accountability.ledger.Verification.Defect.Kind.TRUNCATED;
import static org.servicehall.accountability.ledger.Verification.Defect.Kind.UNCHAINED;

import java.security.KeyPair;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("B9")
class VerificationTest {
    private final KeyPair keys = Books.keys();
    private final List<LedgerEntry> book = Books.sound(10);
    private final List<Checkpoint> checkpoints =
            List.of(Books.checkpoint(keys, book.subList(0, 6)), Books.checkpoint(keys, book));

    @Test
    void aSoundBookIsSound() {
        assertThat(verify(book).sound()).isTrue();
    }

    @Test
    void anEmptyBookIsSound() {
        var report = verify(List.of(), List.of(Books.checkpoint(keys, List.of())));
        assertThat(report.sound()).isTrue();
        assertThat(report.headHash()).isEqualTo(LedgerHash.GENESIS);
    }

    @Test
    void aChangedEntryIsNamed() {
        var forged = new ArrayList<>(book);
        forged.set(4, blaming(book.get(4), "li.na", book.get(4).hash()));
        assertThat(verify(forged).defects()).singleElement().satisfies(defect -> {
            assertThat(defect.kind()).isEqualTo(CHANGED);
            assertThat(defect.entry()).isEqualTo(5);
        });
    }

    @Test
    void anEntryChangedAndHashedAnewNoLongerContinuesIntoTheNext() {
        var forged = new ArrayList<>(book);
        var rehashed = blaming(book.get(4), "li.na", "");
        forged.set(4, blaming(rehashed, "li.na", LedgerHash.of(rehashed)));
        assertThat(kinds(verify(forged))).containsExactly(UNCHAINED);
    }

    @Test
    void aBookForgedToItsEndContradictsTheCheckpoints() {
        var forged = new ArrayList<LedgerEntry>();
        var hash = LedgerHash.GENESIS;
        for (int n = 1; n <= 10; n++) {
            forged.add(LedgerEntry.following(n - 1L, hash, Books.finding(n == 5 ? 99 : n), Instant.EPOCH));
            hash = forged.getLast().hash();
        }
        assertThat(kinds(verify(forged))).containsExactly(CONTRADICTS_CHECKPOINT, CONTRADICTS_CHECKPOINT);
    }

    @Test
    void aRemovedEntryIsNamed() {
        var cut = new ArrayList<>(book);
        cut.remove(2);
        assertThat(kinds(verify(cut))).containsExactly(REMOVED, UNCHAINED);
    }

    @Test
    void anInsertedEntryIsNamed() {
        var stuffed = new ArrayList<>(book);
        stuffed.add(3, LedgerEntry.following(2, book.get(1).hash(), Books.finding(77), Instant.EPOCH));
        assertThat(kinds(verify(stuffed))).contains(INSERTED, UNCHAINED);
    }

    @Test
    void swappedEntriesAreNamed() {
        var swapped = new ArrayList<>(book);
        swapped.set(2, book.get(4));
        swapped.set(4, book.get(2));
        assertThat(kinds(verify(swapped))).contains(SWAPPED, UNCHAINED);
    }

    @Test
    void aTruncatedBookIsNamedByItsCheckpoint() {
        assertThat(kinds(verify(book.subList(0, 8)))).containsExactly(TRUNCATED);
    }

    @Test
    void aCheckpointSignedByAnotherKeyIsNamed() {
        var foreign = Books.checkpoint(Books.keys(), book);
        assertThat(kinds(verify(book, List.of(foreign)))).containsExactly(BAD_SIGNATURE);
    }

    @Test
    void aCheckpointAlteredAfterSigningIsNamed() {
        var signed = checkpoints.getFirst();
        var altered = new Checkpoint(
                signed.hall(), 5, book.get(4).hash(), signed.signedAt(), signed.keyId(), signed.signature());
        assertThat(kinds(verify(book, List.of(altered)))).containsExactly(BAD_SIGNATURE);
    }

    private Verification.Report verify(List<LedgerEntry> entries) {
        return verify(entries, checkpoints);
    }

    private Verification.Report verify(List<LedgerEntry> entries, List<Checkpoint> signed) {
        var verification = new Verification(new VerificationKeys(List.of(keys.getPublic())), signed);
        entries.forEach(verification::accept);
        return verification.report();
    }

    private static List<Verification.Defect.Kind> kinds(Verification.Report report) {
        return report.defects().stream().map(Verification.Defect::kind).toList();
    }

    private static LedgerEntry blaming(LedgerEntry entry, String person, String hash) {
        return new LedgerEntry(
                entry.hall(),
                entry.number(),
                entry.source(),
                entry.rule(),
                entry.fault(),
                entry.subject(),
                person,
                entry.window(),
                entry.evidence(),
                entry.occurredAt(),
                entry.enteredAt(),
                entry.state(),
                entry.previousHash(),
                hash);
    }
}
