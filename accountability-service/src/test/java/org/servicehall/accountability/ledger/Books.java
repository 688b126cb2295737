package org.servicehall.accountability.ledger;

import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.servicehall.accountability.ledger.checkpoint.Checkpoint;
import org.servicehall.accountability.ledger.checkpoint.CheckpointSigner;
import org.servicehall.accountability.ledger.checkpoint.VerificationKeys;
import org.servicehall.accountability.ledger.verification.Verification;

/** Books made for tests. */
public final class Books {
    public static final String HALL = "330106";
    public static final Instant SIGNED_AT = Instant.parse("2025-09-28T10:00:00Z");
    private static final Instant OVERDUE_AT = Instant.parse("2025-09-26T09:00:00Z");

    private Books() {}

    public static Finding finding(int n) {
        var source = "Case:330106-20250926-%04d@5".formatted(n);
        return new Finding(
                source,
                HALL,
                LedgerEntry.State.OPEN,
                "D5",
                "OVERDUE",
                "330106-20250926-%04d".formatted(n),
                "wang.fang",
                "CIVIL_AFFAIRS",
                List.of(source),
                OVERDUE_AT.plusSeconds(n),
                "when-rule-broken-then-enter-in-ledger");
    }

    public static List<LedgerEntry> sound(int entries) {
        var book = new ArrayList<LedgerEntry>(entries);
        var hash = LedgerHash.GENESIS;
        for (int n = 1; n <= entries; n++) {
            book.add(LedgerEntry.following(n - 1L, hash, finding(n), OVERDUE_AT.plusSeconds(2L * n)));
            hash = book.getLast().hash();
        }
        return book;
    }

    /** The book with one more entry, which answers an earlier one. */
    public static List<LedgerEntry> answered(List<LedgerEntry> book, LedgerEntry finding, LedgerEntry.State state) {
        var last = book.getLast();
        var answer = new Answer(state, "系统停电，已补办", "li.na", List.of(), SIGNED_AT);
        var all = new ArrayList<>(book);
        all.add(LedgerEntry.answering(
                finding, last.number(), last.hash(), "Ledger:330106-" + last.number(), answer, SIGNED_AT));
        return all;
    }

    /** The book with one more entry: its first finding was excused by somebody who stands in for {@code lender}. */
    public static List<LedgerEntry> excusedFor(@Nullable String lender, List<LedgerEntry> book) {
        var last = book.getLast();
        var answer = new Answer(LedgerEntry.State.EXCUSED, "系统停电属实", "li.na", lender, List.of(), SIGNED_AT);
        var all = new ArrayList<>(book);
        all.add(LedgerEntry.answering(
                book.getFirst(), last.number(), last.hash(), "Ledger:330106-1#1", answer, SIGNED_AT));
        return all;
    }

    /** Entries 1 to {@code entries}, of which every third answers the one before. */
    public static List<LedgerEntry> withAnswers(int entries) {
        List<LedgerEntry> book = sound(1);
        while (book.size() < entries) {
            var last = book.getLast();
            if (book.size() % 3 == 2) {
                book = answered(book, last, LedgerEntry.State.EXPLAINED);
            } else {
                book.add(LedgerEntry.following(
                        last.number(), last.hash(), finding(book.size() + 1), OVERDUE_AT.plusSeconds(book.size())));
            }
        }
        return book;
    }

    public static KeyPair keys() {
        try {
            return KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    public static LedgerBook.Head head(List<LedgerEntry> book) {
        return new LedgerBook.Head(
                book.size(),
                book.isEmpty() ? LedgerHash.GENESIS : book.getLast().hash());
    }

    public static Checkpoint checkpoint(KeyPair keys, List<LedgerEntry> book) {
        return new CheckpointSigner(keys.getPrivate(), keys.getPublic()).sign(HALL, head(book), SIGNED_AT);
    }

    public static Verification.Report verified(KeyPair keys, List<LedgerEntry> entries, List<Checkpoint> signed) {
        var verification = new Verification(new VerificationKeys(List.of(keys.getPublic())), signed);
        entries.forEach(verification::accept);
        return verification.report();
    }

    public static List<Verification.Defect.Kind> kinds(Verification.Report report) {
        return report.defects().stream().map(Verification.Defect::kind).toList();
    }
}
