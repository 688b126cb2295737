package org.servicehall.cases.view.archive;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.servicehall.contracts.paper.PaperKind;

/**
 * A scan or photo of a file, whose content lies at the desk (S4).
 *
 * @param number among those of the file, from 1 on
 * @param stage whose paper it is; null where it is of none
 * @param sha256 digest of the content, in hex
 * @param taken whether the hall has it: scanned by it, or handed in and confirmed; false while it waits, and where it was sent
 *     back
 * @param voidedAt when it was voided; null where it was not
 */
public record FilePaper(
        int number,
        PaperKind kind,
        @Nullable String stage,
        String sha256,
        boolean taken,
        Instant keptAt,
        @Nullable Instant voidedAt) {
    FilePaper(int number, PaperKind kind, @Nullable String stage, String sha256, boolean taken, Instant keptAt) {
        this(number, kind, stage, sha256, taken, keptAt, null);
    }

    FilePaper confirmed() {
        return new FilePaper(number, kind, stage, sha256, true, keptAt, voidedAt);
    }

    FilePaper voided(Instant at) {
        return new FilePaper(number, kind, stage, sha256, taken, keptAt, at);
    }

    boolean isVoid() {
        return voidedAt != null;
    }
}
