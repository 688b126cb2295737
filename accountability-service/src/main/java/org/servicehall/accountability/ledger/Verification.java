package org.servicehall.accountability.ledger;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Checks a hall's book as an auditor would: entry by entry, in the order they come, holding no more than one hash a
 * checkpoint (rule B9). Every defect is named; one defect doesn't hide the next.
 */
public final class Verification {
    /** What is wrong, and at which entry. */
    public record Defect(Kind kind, long entry, String detail) {
        public enum Kind {
            /** The entry's content does not give its hash. */
            CHANGED,
            /** A number is missing before this entry. */
            REMOVED,
            /** A number comes twice. */
            INSERTED,
            /** Entries stand in another order. */
            SWAPPED,
            /** The entry doesn't continue the one before. */
            UNCHAINED,
            /** The book ends before a signed checkpoint says it does. */
            TRUNCATED,
            /** The book at a checkpoint is not the one that was signed. */
            CONTRADICTS_CHECKPOINT,
            /** A checkpoint's signature fits none of the keys. */
            BAD_SIGNATURE
        }
    }

    /** Outcome for one book. {@code sound} when no defect was found. */
    public record Report(long entries, int checkpoints, String headHash, List<Defect> defects) {
        public boolean sound() {
            return defects.isEmpty();
        }
    }

    private final VerificationKeys keys;
    private final List<Checkpoint> checkpoints;
    private final Map<Long, String> hashesAtCheckpoints = new HashMap<>();
    private final Set<Long> signedNumbers = new HashSet<>();
    private final List<Defect> defects = new ArrayList<>();
    private long expected = 1;
    private long count;
    private String head = LedgerHash.GENESIS;

    public Verification(VerificationKeys keys, List<Checkpoint> checkpoints) {
        this.keys = keys;
        this.checkpoints = List.copyOf(checkpoints);
        checkpoints.forEach(checkpoint -> signedNumbers.add(checkpoint.entries()));
    }

    public void accept(LedgerEntry entry) {
        count++;
        if (!LedgerHash.of(entry).equals(entry.hash())) {
            add(Defect.Kind.CHANGED, entry.number(), "content does not give its hash");
        }
        checkPlace(entry);
        if (!entry.previousHash().equals(head)) {
            add(Defect.Kind.UNCHAINED, entry.number(), "does not continue the entry before it");
        }
        head = entry.hash();
        if (signedNumbers.contains(entry.number())) {
            hashesAtCheckpoints.putIfAbsent(entry.number(), entry.hash());
        }
    }

    private void checkPlace(LedgerEntry entry) {
        if (entry.number() > expected) {
            add(
                    Defect.Kind.REMOVED,
                    entry.number(),
                    "entries %d to %d are missing here".formatted(expected, entry.number() - 1));
        } else if (entry.number() == expected - 1) {
            add(Defect.Kind.INSERTED, entry.number(), "the number comes twice");
        } else if (entry.number() < expected) {
            add(Defect.Kind.SWAPPED, entry.number(), "stands after entry %d".formatted(expected - 1));
        }
        expected = Math.max(expected, entry.number() + 1);
    }

    public Report report() {
        for (Checkpoint checkpoint : checkpoints) {
            check(checkpoint);
        }
        return new Report(count, checkpoints.size(), head, List.copyOf(defects));
    }

    private void check(Checkpoint checkpoint) {
        if (!keys.verify(checkpoint)) {
            add(
                    Defect.Kind.BAD_SIGNATURE,
                    checkpoint.entries(),
                    "checkpoint of " + checkpoint.signedAt() + " is not signed by one of these keys");
            return;
        }
        if (checkpoint.entries() >= expected) {
            add(Defect.Kind.TRUNCATED, expected - 1, "a checkpoint covers %d entries".formatted(checkpoint.entries()));
        } else if (!checkpoint.headHash().equals(hashAt(checkpoint.entries()))) {
            add(
                    Defect.Kind.CONTRADICTS_CHECKPOINT,
                    checkpoint.entries(),
                    "the book is not the one signed at " + checkpoint.signedAt());
        }
    }

    private String hashAt(long number) {
        return number == 0 ? LedgerHash.GENESIS : hashesAtCheckpoints.getOrDefault(number, "");
    }

    private void add(Defect.Kind kind, long entry, String detail) {
        defects.add(new Defect(kind, entry, detail));
    }
}
