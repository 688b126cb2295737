package org.servicehall.accountability.ledger.verification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.servicehall.accountability.ledger.Books.kinds;
import static org.servicehall.accountability.ledger.verification.Verification.Defect.Kind.BAD_SIGNATURE;
import static org.servicehall.accountability.ledger.verification.Verification.Defect.Kind.CONTRADICTS_HEAD;
import static org.servicehall.accountability.ledger.verification.Verification.Defect.Kind.TRUNCATED;
import static org.servicehall.accountability.ledger.verification.Verification.Defect.Kind.UNENTERED;

import java.security.KeyPair;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.servicehall.accountability.ledger.Books;
import org.servicehall.accountability.ledger.LedgerBook;
import org.servicehall.accountability.ledger.LedgerEntry;
import org.servicehall.accountability.ledger.checkpoint.Checkpoint;
import org.servicehall.accountability.ledger.checkpoint.VerificationKeys;

/** What only shows against something else: the checkpoints, the head, the events. */
@Tag("B9")
class VerificationComparesTest {
    private final KeyPair keys = Books.keys();
    private final List<LedgerEntry> book = Books.sound(10);
    private final List<Checkpoint> checkpoints =
            List.of(Books.checkpoint(keys, book.subList(0, 6)), Books.checkpoint(keys, book));

    @Test
    void aTruncatedBookIsNamedByItsCheckpoint() {
        assertThat(kinds(verify(book.subList(0, 8)))).containsExactly(TRUNCATED);
    }

    @Test
    void howFarABookIsSignedIsSaid() {
        var signed = Books.checkpoint(keys, book.subList(0, 6));
        var report = verify(book, List.of(signed, signed));
        assertThat(report.sound()).isTrue();
        assertThat(report.checkpoints()).isEqualTo(1);
        assertThat(report.signedEntries()).isEqualTo(6);
        assertThat(report.signedAt()).isEqualTo(Books.SIGNED_AT);
        assertThat(report.unsignedSince()).isEqualTo(book.get(6).enteredAt());
        assertThat(verify(book).unsignedSince()).isNull();
        assertThat(verify(book, List.of()).unsignedSince())
                .isEqualTo(book.getFirst().enteredAt());
    }

    @Test
    void aBookThatEndsBeforeItsHeadIsTruncated() {
        assertThat(kinds(against(Books.head(book), book.subList(0, 8)))).containsExactly(TRUNCATED);
        assertThat(against(Books.head(book.subList(0, 8)), book).sound()).isTrue();
        assertThat(against(Books.head(List.of()), List.of()).sound()).isTrue();
    }

    @Test
    void aHeadThatIsAnotherEntryIsNamed() {
        var other = new LedgerBook.Head(10, book.get(8).hash());
        assertThat(kinds(against(other, book))).containsExactly(CONTRADICTS_HEAD);
    }

    @Test
    void anEventThatWasReadAndHasNoEntryIsNamedAndOneThatWasNotIsCounted() {
        var events = List.of(demanding(3, true), demanding(11, true), demanding(11, false), demanding(12, false));
        var report = compared(events);
        assertThat(report.defects()).singleElement().satisfies(defect -> {
            assertThat(defect.kind()).isEqualTo(UNENTERED);
            assertThat(defect.detail()).contains(Books.finding(11).source());
        });
        assertThat(report.sources()).isEqualTo(new Sources.Compared(40, 3, 1, 1, List.of()));
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

    @Test
    void anEventThatNobodyCanJudgeWaitsWithItsIdAndIsADefectOnceItWasGivenUp() {
        var event = "AttendanceMonth:330106-202609@0";
        var waiting = compared(List.of(SourceEvent.unjudged(event, false)));
        assertThat(waiting.sound()).isTrue();
        assertThat(waiting.sources()).isEqualTo(new Sources.Compared(40, 1, 0, 1, List.of(event)));
        var dropped = compared(List.of(SourceEvent.unjudged(event, true)));
        assertThat(kinds(dropped)).containsExactly(UNENTERED);
        assertThat(dropped.sources()).isEqualTo(new Sources.Compared(40, 1, 0, 0, List.of()));
    }

    private Verification.Report compared(List<SourceEvent> events) {
        var verification =
                new Verification(new VerificationKeys(List.of()), List.of()).comparedWith(new Sources(40, events));
        book.forEach(verification::accept);
        return verification.report();
    }

    private static SourceEvent demanding(int n, boolean handled) {
        var source = Books.finding(n).source();
        return new SourceEvent(source, source, "OVERDUE", handled);
    }

    private static Verification.Report against(LedgerBook.Head head, List<LedgerEntry> entries) {
        var verification = new Verification(new VerificationKeys(List.of()), List.of()).promising(head);
        entries.forEach(verification::accept);
        return verification.report();
    }

    private Verification.Report verify(List<LedgerEntry> entries) {
        return verify(entries, checkpoints);
    }

    private Verification.Report verify(List<LedgerEntry> entries, List<Checkpoint> signed) {
        return Books.verified(keys, entries, signed);
    }
}
