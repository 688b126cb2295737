package org.servicehall.accountability.ledger;

import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Books made for tests. */
final class Books {
    static final String HALL = "330106";
    static final Instant SIGNED_AT = Instant.parse("2025-09-28T10:00:00Z");
    private static final Instant OVERDUE_AT = Instant.parse("2025-09-26T09:00:00Z");

    private Books() {}

    static Finding finding(int n) {
        var source = "Case:330106-20250926-%04d@5".formatted(n);
        return new Finding(
                source,
                HALL,
                Fault.OVERDUE,
                "330106-20250926-%04d".formatted(n),
                "wang.fang",
                "CIVIL_AFFAIRS",
                List.of(source),
                OVERDUE_AT.plusSeconds(n));
    }

    static List<LedgerEntry> sound(int entries) {
        var book = new ArrayList<LedgerEntry>(entries);
        var hash = LedgerHash.GENESIS;
        for (int n = 1; n <= entries; n++) {
            book.add(LedgerEntry.following(n - 1L, hash, finding(n), OVERDUE_AT.plusSeconds(2L * n)));
            hash = book.getLast().hash();
        }
        return book;
    }

    static KeyPair keys() {
        try {
            return KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    static Checkpoint checkpoint(KeyPair keys, List<LedgerEntry> book) {
        return new CheckpointSigner(keys.getPrivate(), keys.getPublic())
                .sign(
                        HALL,
                        new LedgerBook.Head(
                                book.size(),
                                book.isEmpty()
                                        ? LedgerHash.GENESIS
                                        : book.getLast().hash()),
                        SIGNED_AT);
    }
}
