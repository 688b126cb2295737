package org.servicehall.accountability.ledger.verification;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.servicehall.accountability.ledger.LedgerBook;
import org.servicehall.accountability.ledger.LedgerEntry;
import org.servicehall.accountability.ledger.LedgerHash;
import org.servicehall.accountability.ledger.checkpoint.Checkpoint;
import org.servicehall.accountability.ledger.checkpoint.VerificationKeys;

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
            /** The book ends before a signed checkpoint, or its own head, says it does. */
            TRUNCATED,
            /** The book up to here is not the one that was signed. */
            CONTRADICTS_CHECKPOINT,
            /** The entry is not the one that the hall's own head names. */
            CONTRADICTS_HEAD,
            /** A checkpoint's signature fits none of the keys. */
            BAD_SIGNATURE,
            /** An event was read for the ledger, or given up, and has no entry; {@code entry} is 0. */
            UNENTERED
        }
    }

    /**
     * Outcome for one book, and what it covers. {@code sound} when no defect was found.
     *
     * @param checkpoints how many there are, each counted once wherever it was kept
     * @param signedEntries up to which entry the book is the one that was signed: what comes after could have been left out
     *     or written anew by whoever holds the store
     * @param signedAt when that was signed; null when nothing is
     * @param unsignedSince when the first entry was made that no checkpoint covers; null when all are covered
     * @param promisedEntries how many entries the hall's own head promises; null when it was not told
     * @param sources the events it was compared with; null when it was not
     */
    public record Report(
            long entries,
            int checkpoints,
            String headHash,
            List<Defect> defects,
            long signedEntries,
            @Nullable Instant signedAt,
            @Nullable Instant unsignedSince,
            @Nullable Long promisedEntries,
            Sources.@Nullable Compared sources) {
        public boolean sound() {
            return defects.isEmpty();
        }
    }

    private final VerificationKeys keys;
    private final List<Checkpoint> checkpoints;
    private final Map<Long, String> hashes = new HashMap<>();
    private final Map<Long, Instant> enteredAfter = new HashMap<>();
    private final Set<Long> watched = new HashSet<>(Set.of(0L));
    private final List<Defect> defects = new ArrayList<>();
    private final Places places = new Places();
    private final SparseNumbers findings = new SparseNumbers();
    private long count;
    private String head = LedgerHash.GENESIS;
    private LedgerBook.@Nullable Head promised;
    private @Nullable Sources sources;

    /** @param checkpoints of this book; the same one may come from several places */
    public Verification(VerificationKeys keys, List<Checkpoint> checkpoints) {
        this.keys = keys;
        this.checkpoints = checkpoints.stream()
                .distinct()
                .sorted(Comparator.comparingLong(Checkpoint::entries).thenComparing(Checkpoint::signedAt))
                .toList();
        checkpoints.forEach(checkpoint -> watched.add(checkpoint.entries()));
    }

    /** @param head where the hall says the book ended, before the book was read */
    public Verification promising(LedgerBook.Head head) {
        promised = head;
        watched.add(head.number());
        return this;
    }

    /** @param events read before the book was */
    public Verification comparedWith(@Nullable Sources events) {
        sources = events;
        return this;
    }

    public void accept(LedgerEntry entry) {
        count++;
        if (!LedgerHash.fits(entry)) {
            add(Defect.Kind.CHANGED, entry.number(), "content does not give its hash");
        }
        checkPlace(entry);
        checkAnswer(entry);
        head = entry.hash();
        if (watched.contains(entry.number())) {
            hashes.putIfAbsent(entry.number(), entry.hash());
        }
        if (watched.contains(entry.number() - 1)) {
            enteredAfter.putIfAbsent(entry.number() - 1, entry.enteredAt());
        }
        if (sources != null) {
            sources.entered(entry);
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
        Checkpoint last = null;
        for (Checkpoint checkpoint : checkpoints) {
            last = agrees(checkpoint, last == null ? 0 : last.entries()) ? checkpoint : last;
        }
        checkPromise();
        if (sources != null) {
            sources.missing().forEach(this::unentered);
        }
        long signed = last == null ? 0 : last.entries();
        return new Report(
                count,
                checkpoints.size(),
                head,
                List.copyOf(defects),
                signed,
                last == null ? null : last.signedAt(),
                enteredAfter.get(signed),
                promised == null ? null : promised.number(),
                sources == null ? null : sources.compared());
    }

    private void checkPromise() {
        if (promised == null) {
            return;
        }
        long number = promised.number();
        if (number > places.last()) {
            add(Defect.Kind.TRUNCATED, places.last(), "the hall's own head promises %d entries".formatted(number));
        } else if (!promised.hash().equals(hashAt(number))) {
            add(Defect.Kind.CONTRADICTS_HEAD, number, "is not the entry that the hall's own head names");
        }
    }

    private void unentered(SourceEvent event) {
        var detail = "event %s (%s) has no entry under %s".formatted(event.event(), event.fault(), event.source());
        add(Defect.Kind.UNENTERED, 0, detail);
    }

    private boolean agrees(Checkpoint checkpoint, long agreed) {
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
            return true;
        }
        return false;
    }

    private static String missing(long first, long last) {
        return first == last ? "is missing" : "entries %d to %d are missing".formatted(first, last);
    }

    private String hashAt(long number) {
        return number == 0 ? LedgerHash.GENESIS : hashes.getOrDefault(number, "");
    }

    private void add(Defect.Kind kind, long entry, String detail) {
        defects.add(new Defect(kind, entry, detail));
    }
}
