package org.servicehall.accountability.ledger;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Checks a hall's book as an auditor would: entry by entry, in the order they come, holding no more than one hash a
 * checkpoint and one bit an entry (rule B9). Every defect is named; one defect doesn't hide the next.
 */
public final class Verification {
    /** What is wrong, and at which entry. */
    public record Defect(Kind kind, long entry, String detail) {
        public enum Kind {
            /** The entry's content does not give its hash. */
            CHANGED,
            /** The entry, and perhaps some after it, are not in the book. */
            REMOVED,
            /** The entry's number comes twice. */
            INSERTED,
            /** The entry stands after later ones. */
            SWAPPED,
            /** The entry doesn't continue the one before. */
            UNCHAINED,
            /** The entry answers what is no finding before it. */
            ANSWERS_NOTHING,
            /** The book ends before a signed checkpoint says it does. */
            TRUNCATED,
            /** The book up to here is not the one that was signed. */
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
    private final Places places = new Places();
    private final SparseNumbers findings = new SparseNumbers();
    private long count;
    private String head = LedgerHash.GENESIS;

    public Verification(VerificationKeys keys, List<Checkpoint> checkpoints) {
        this.keys = keys;
        this.checkpoints = checkpoints.stream()
                .sorted(Comparator.comparingLong(Checkpoint::entries))
                .toList();
        checkpoints.forEach(checkpoint -> signedNumbers.add(checkpoint.entries()));
    }

    public void accept(LedgerEntry entry) {
        count++;
        if (!LedgerHash.of(entry).equals(entry.hash())) {
            add(Defect.Kind.CHANGED, entry.number(), "content does not give its hash");
        }
        checkPlace(entry);
        checkAnswer(entry);
        head = entry.hash();
        if (signedNumbers.contains(entry.number())) {
            hashesAtCheckpoints.putIfAbsent(entry.number(), entry.hash());
        }
    }

    private void checkPlace(LedgerEntry entry) {
        long before = places.last();
        switch (places.of(entry)) {
            case UNCHAINED -> add(Defect.Kind.UNCHAINED, entry.number(), "does not continue the entry before it");
            case LATE -> add(Defect.Kind.SWAPPED, entry.number(), "stands after entry " + before);
            case TWICE -> add(Defect.Kind.INSERTED, entry.number(), "the number comes twice");
            case NEXT, AHEAD -> {}
        }
    }

    private void checkAnswer(LedgerEntry entry) {
        if (entry.answers() == 0) {
            findings.add(entry.number());
            return;
        }
        long answered = entry.answers();
        if (answered <= 0 || answered >= entry.number() || !findings.contains(answered)) {
            add(Defect.Kind.ANSWERS_NOTHING, entry.number(), "answers %d, no finding before it".formatted(answered));
        }
    }

    public Report report() {
        places.forEachGap((first, last) -> add(Defect.Kind.REMOVED, first, missing(first, last)));
        long agreed = 0;
        for (Checkpoint checkpoint : checkpoints) {
            agreed = check(checkpoint, agreed);
        }
        return new Report(count, checkpoints.size(), head, List.copyOf(defects));
    }

    /** @return up to which entry the book agrees with what was signed */
    private long check(Checkpoint checkpoint, long agreed) {
        if (!keys.verify(checkpoint)) {
            var detail = "checkpoint of " + checkpoint.signedAt() + " is not signed by one of these keys";
            add(Defect.Kind.BAD_SIGNATURE, checkpoint.entries(), detail);
        } else if (checkpoint.entries() > places.last()) {
            var detail = "a checkpoint covers %d entries".formatted(checkpoint.entries());
            add(Defect.Kind.TRUNCATED, places.last(), detail);
        } else if (!checkpoint.headHash().equals(hashAt(checkpoint.entries()))) {
            var detail = "entries %d to %d are not those signed at %s"
                    .formatted(agreed + 1, checkpoint.entries(), checkpoint.signedAt());
            add(Defect.Kind.CONTRADICTS_CHECKPOINT, checkpoint.entries(), detail);
        } else {
            return checkpoint.entries();
        }
        return agreed;
    }

    private static String missing(long first, long last) {
        return first == last ? "is missing" : "entries %d to %d are missing".formatted(first, last);
    }

    private String hashAt(long number) {
        return number == 0 ? LedgerHash.GENESIS : hashesAtCheckpoints.getOrDefault(number, "");
    }

    private void add(Defect.Kind kind, long entry, String detail) {
        defects.add(new Defect(kind, entry, detail));
    }
}
