package org.servicehall.cases.domain.archive;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Supplier;
import org.axonframework.modelling.annotation.TargetEntityId;
import org.jspecify.annotations.Nullable;
import org.servicehall.cases.domain.Acting;
import org.servicehall.contracts.archive.ArchiveEvent.LoanKind;
import org.servicehall.contracts.archive.ArchiveEvent.NoticePart;
import org.servicehall.contracts.archive.ArchiveEvent.PaperPart;
import org.servicehall.contracts.archive.ArchiveEvent.Part;

/** What is done with a closed file (rules R1, R2). */
public sealed interface ArchiveCommand {
    String fileNo();

    /** Changes nothing when the file is in the archive already. */
    record ArchiveFile(
            @TargetEntityId String fileNo,
            String hall,
            Supplier<String> archiveNo,
            List<Part> parts,
            List<NoticePart> notices,
            List<PaperPart> papers,
            Instant at)
            implements ArchiveCommand {}

    /**
     * @param returnBy needed where the file itself is borrowed
     * @param today the day in the hall's time zone
     */
    record RequestLoan(
            @TargetEntityId String fileNo,
            LoanKind kind,
            String purpose,
            @Nullable LocalDate returnBy,
            LocalDate today,
            String by,
            Instant at)
            implements ArchiveCommand {}

    record ApproveLoan(@TargetEntityId String fileNo, int loan, String by, Instant at) implements ArchiveCommand {}

    record RefuseLoan(@TargetEntityId String fileNo, int loan, String reason, String by, Instant at)
            implements ArchiveCommand {}

    record ReturnLoan(@TargetEntityId String fileNo, int loan, Acting by, Instant at) implements ArchiveCommand {}
}
