package org.servicehall.contracts.archive;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.axonframework.eventsourcing.annotation.EventTag;
import org.axonframework.messaging.eventhandling.annotation.Event;
import org.jspecify.annotations.Nullable;
import org.servicehall.contracts.Person;

/** A closed file in the archive and who borrowed it (rules R1, R2); topic {@code hall.cases}. */
public sealed interface ArchiveEvent {
    String NAMESPACE = "org.servicehall.archive";
    String STREAM = "ArchiveFile";

    /** Number of the application and its case. */
    String fileNo();

    /**
     * The file is closed; what it holds can't change without its hash telling (rule R1).
     *
     * @param archiveNo counted by hall and year: {@code 330106-DA-2026-0001}
     * @param parts the events it holds
     * @param notices the notices it holds, in the order in which they were issued
     * @param papers the scans and photos it holds (S4); null in files of before
     */
    @Event(namespace = NAMESPACE, name = "archived", version = "1")
    record FileArchived(
            @EventTag(key = STREAM) String fileNo,
            String hall,
            String archiveNo,
            List<Part> parts,
            List<NoticePart> notices,
            Instant archivedAt,
            @Nullable List<PaperPart> papers)
            implements ArchiveEvent {}

    /** Somebody asks to borrow or copy it (rule R2). */
    @Event(namespace = NAMESPACE, name = "loan-requested", version = "1")
    record LoanRequested(
            @EventTag(key = STREAM) String fileNo,
            String hall,
            int loan,
            LoanKind kind,
            String purpose,
            @Nullable LocalDate returnBy,
            @Person String requestedBy,
            Instant requestedAt)
            implements ArchiveEvent {}

    /** The lead agrees (rule R2). */
    @Event(namespace = NAMESPACE, name = "loan-approved", version = "1")
    record LoanApproved(
            @EventTag(key = STREAM) String fileNo,
            String hall,
            int loan,
            @Person String approvedBy,
            Instant approvedAt) implements ArchiveEvent {}

    /** The lead does not agree (rule R2). */
    @Event(namespace = NAMESPACE, name = "loan-refused", version = "1")
    record LoanRefused(
            @EventTag(key = STREAM) String fileNo,
            String hall,
            int loan,
            String reason,
            @Person String refusedBy,
            Instant refusedAt)
            implements ArchiveEvent {}

    /** The file is back (rule R2). */
    @Event(namespace = NAMESPACE, name = "loan-returned", version = "1")
    record LoanReturned(
            @EventTag(key = STREAM) String fileNo,
            String hall,
            int loan,
            @Person String receivedBy,
            Instant returnedAt) implements ArchiveEvent {}

    /**
     * The first events of a stream.
     *
     * @param events how many
     * @param sha256 over their ids, types, times, authors and payloads, hex
     */
    record Part(String stream, int events, String sha256) {}

    /**
     * A scan or photo in the file (S4).
     *
     * @param number among those of the file
     * @param sha256 digest of its content, in hex
     */
    record PaperPart(int number, String sha256) {}

    /** A notice and the hash of its page. */
    record NoticePart(String noticeNo, String sha256) {}

    /** What is done with the file. */
    enum LoanKind {
        BORROW,
        COPY
    }
}
