package org.servicehall.accountability.ledger.verification;

import java.util.Objects;
import java.util.stream.Stream;
import org.servicehall.accountability.ledger.LedgerEntry;
import org.servicehall.accountability.ledger.checkpoint.Checkpoint;

/** Whether what was read from a file has all that an honest one has. */
final class Required {
    private Required() {}

    static boolean of(Checkpoint checkpoint) {
        return present(
                checkpoint.hall(),
                checkpoint.headHash(),
                checkpoint.signedAt(),
                checkpoint.keyId(),
                checkpoint.signature());
    }

    /** All but the remark and whose rights were used. */
    static boolean of(LedgerEntry entry) {
        return present(
                        entry.hall(),
                        entry.source(),
                        entry.state(),
                        entry.rule(),
                        entry.fault(),
                        entry.subject(),
                        entry.person(),
                        entry.window(),
                        entry.evidence(),
                        entry.occurredAt(),
                        entry.enteredAt(),
                        entry.by(),
                        entry.previousHash(),
                        entry.hash())
                && entry.evidence().stream().allMatch(Objects::nonNull);
    }

    private static boolean present(Object... values) {
        return Stream.of(values).allMatch(Objects::nonNull);
    }
}
