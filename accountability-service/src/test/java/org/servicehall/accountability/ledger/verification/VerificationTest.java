package org.servicehall.accountability.ledger.verification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.servicehall.accountability.ledger.Books.kinds;
import static org.servicehall.accountability.ledger.verification.Verification.Defect.Kind.ANSWERS_NOTHING;
import static org.servicehall.accountability.ledger.verification.Verification.Defect.Kind.CHANGED;
import static org.servicehall.accountability.ledger.verification.Verification.Defect.Kind.CONTRADICTS_CHECKPOINT;
import static org.servicehall.accountability.ledger.verification.Verification.Defect.Kind.INSERTED;
import static org.servicehall.accountability.ledger.verification.Verification.Defect.Kind.REMOVED;
import static org.servicehall.accountability.ledger.verification.Verification.Defect.Kind.SWAPPED;
import static org.servicehall.accountability.ledger.verification.Verification.Defect.Kind.UNCHAINED;

import java.security.KeyPair;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.servicehall.accountability.ledger.Answer;
import org.servicehall.accountability.ledger.Books;
import org.servicehall.accountability.ledger.LedgerEntry;
import org.servicehall.accountability.ledger.LedgerHash;
import org.servicehall.accountability.ledger.checkpoint.Checkpoint;

/** What the entries themselves show. */
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
        assertThat(verify(cut).defects()).singleElement().satisfies(defect -> {
            assertThat(defect.kind()).isEqualTo(REMOVED);
            assertThat(defect.entry()).isEqualTo(3);
        });
    }

    @Test
    void aRunOfRemovedEntriesIsNamedFromItsFirst() {
        var cut = new ArrayList<>(book.subList(0, 2));
        cut.addAll(book.subList(5, 10));
        assertThat(verify(cut).defects().getFirst().detail()).isEqualTo("entries 3 to 5 are missing");
    }

    @Test
    void anInsertedEntryIsNamed() {
        var stuffed = new ArrayList<>(book);
        stuffed.add(3, LedgerEntry.following(2, book.get(1).hash(), Books.finding(77), Instant.EPOCH));
        assertThat(verify(stuffed).defects()).singleElement().satisfies(defect -> {
            assertThat(defect.kind()).isEqualTo(INSERTED);
            assertThat(defect.entry()).isEqualTo(3);
        });
    }

    @Test
    void anEntryInsertedWithAllThatFollowNumberedAndHashedAnewContradictsTheCheckpoints() {
        var forged = new ArrayList<>(book.subList(0, 7));
        for (int n = 8; n <= 11; n++) {
            var last = forged.getLast();
            var finding = Books.finding(n == 8 ? 99 : n - 1);
            forged.add(LedgerEntry.following(last.number(), last.hash(), finding, Instant.EPOCH));
        }
        assertThat(verify(forged).defects()).singleElement().satisfies(defect -> {
            assertThat(defect.kind()).isEqualTo(CONTRADICTS_CHECKPOINT);
            assertThat(defect.entry()).isEqualTo(10);
            assertThat(defect.detail()).startsWith("entries 7 to 10 are not those signed");
        });
    }

    @Test
    void anAnswerToAFindingBeforeItIsSound() {
        assertThat(verify(Books.withAnswers(9), List.of()).sound()).isTrue();
    }

    @Test
    void anAnswerToAFindingThatIsThereIsSoundThoughMuchBeforeItWasCutOff() {
        var cut = Books.withAnswers(2_000).subList(1_500, 2_000);
        assertThat(verify(cut, List.of()).defects())
                .extracting(Verification.Defect::kind)
                .containsExactly(REMOVED);
    }

    @ParameterizedTest
    @ValueSource(longs = {-1, 7, 8, 99})
    void anAnswerToWhatIsNoFindingBeforeItIsNamed(long answered) {
        var two = Books.answered(book.subList(0, 6), book.get(2), LedgerEntry.State.EXPLAINED);
        var forged =
                new ArrayList<>(Books.answered(two, answering(two.getLast(), answered), LedgerEntry.State.DECIDED));
        assertThat(verify(forged, List.of()).defects()).singleElement().satisfies(defect -> {
            assertThat(defect.kind()).isEqualTo(ANSWERS_NOTHING);
            assertThat(defect.entry()).isEqualTo(8);
        });
    }

    private static LedgerEntry answering(LedgerEntry like, long number) {
        return new LedgerEntry(
                like.hall(),
                number,
                like.source(),
                0,
                like.state(),
                like.rule(),
                like.fault(),
                like.subject(),
                like.person(),
                like.window(),
                like.evidence(),
                like.occurredAt(),
                like.enteredAt(),
                like.remark(),
                like.by(),
                like.standsInFor(),
                like.previousHash(),
                like.hash());
    }

    @Test
    void swappedEntriesAreNamed() {
        var swapped = new ArrayList<>(book);
        swapped.set(2, book.get(4));
        swapped.set(4, book.get(2));
        assertThat(verify(swapped).defects())
                .extracting(Verification.Defect::kind, Verification.Defect::entry)
                .containsExactly(tuple(SWAPPED, 4L), tuple(SWAPPED, 3L));
    }

    @Test
    void neighboursThatAreSwappedAreNamedByTheOneThatComesTooLate() {
        var swapped = new ArrayList<>(book);
        swapped.set(2, book.get(3));
        swapped.set(3, book.get(2));
        assertThat(verify(swapped).defects())
                .extracting(Verification.Defect::kind, Verification.Defect::entry)
                .containsExactly(tuple(SWAPPED, 3L));
    }

    @Test
    void halfACharacterIsNotTheQuestionMarkThatItOnceHashedAs() {
        var honest = LedgerEntry.answering(
                book.getFirst(),
                10,
                book.getLast().hash(),
                "Ledger:330106-1",
                new Answer(LedgerEntry.State.EXPLAINED, "a?b", "li.na", List.of(), Instant.EPOCH),
                Instant.EPOCH);
        var all = new ArrayList<>(book);
        all.add(saying(honest, "a\uD842b"));
        assertThat(kinds(verify(all, List.of()))).containsExactly(CHANGED);
    }

    @Test
    void halfACharacterOfAnOlderEventIsHashedAsItIsStored() {
        var answer = new Answer(LedgerEntry.State.CORRECTED, "a\uD842b", "li.na", List.of(), Instant.EPOCH);
        var entry = LedgerEntry.answering(
                book.getFirst(), 10, book.getLast().hash(), "Ledger:330106-1", answer, Instant.EPOCH);
        assertThat(entry.remark()).isEqualTo("a\uFFFDb");
        assertThat(LedgerHash.fits(entry)).isTrue();
    }

    @Test
    @Tag("S1")
    void whoseRightsWereUsedIsPartOfTheEntry() {
        var own = deputised(null);
        assertThat(LedgerHash.fits(own)).isTrue();
        assertThat(deputised("zhou.min").hash())
                .isNotEqualTo(own.hash())
                .isNotEqualTo(deputised("sun.lei").hash());
        var all = new ArrayList<>(book);
        all.add(relabelled(deputised("zhou.min"), "sun.lei"));
        assertThat(kinds(verify(all, List.of()))).containsExactly(CHANGED);
        all.set(all.size() - 1, relabelled(deputised("zhou.min"), null));
        assertThat(kinds(verify(all, List.of()))).containsExactly(CHANGED);
    }

    private LedgerEntry deputised(@Nullable String lender) {
        return Books.excusedFor(lender, book).getLast();
    }

    private static LedgerEntry relabelled(LedgerEntry entry, @Nullable String lender) {
        return new LedgerEntry(
                entry.hall(),
                entry.number(),
                entry.source(),
                entry.answers(),
                entry.state(),
                entry.rule(),
                entry.fault(),
                entry.subject(),
                entry.person(),
                entry.window(),
                entry.evidence(),
                entry.occurredAt(),
                entry.enteredAt(),
                entry.remark(),
                entry.by(),
                lender,
                entry.previousHash(),
                entry.hash());
    }

    private Verification.Report verify(List<LedgerEntry> entries) {
        return verify(entries, checkpoints);
    }

    private Verification.Report verify(List<LedgerEntry> entries, List<Checkpoint> signed) {
        return Books.verified(keys, entries, signed);
    }

    private static LedgerEntry saying(LedgerEntry entry, String remark) {
        return altered(entry, entry.person(), remark, entry.hash());
    }

    private static LedgerEntry blaming(LedgerEntry entry, String person, String hash) {
        return altered(entry, person, entry.remark(), hash);
    }

    private static LedgerEntry altered(LedgerEntry entry, String person, @Nullable String remark, String hash) {
        return new LedgerEntry(
                entry.hall(),
                entry.number(),
                entry.source(),
                entry.answers(),
                entry.state(),
                entry.rule(),
                entry.fault(),
                entry.subject(),
                person,
                entry.window(),
                entry.evidence(),
                entry.occurredAt(),
                entry.enteredAt(),
                remark,
                entry.by(),
                entry.standsInFor(),
                entry.previousHash(),
                hash);
    }
}
