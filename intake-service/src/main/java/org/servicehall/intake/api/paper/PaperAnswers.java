package org.servicehall.intake.api.paper;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.servicehall.calendar.HallCalendar;
import org.servicehall.contracts.LocalizedText;
import org.servicehall.contracts.Person;
import org.servicehall.contracts.paper.PaperKind;
import org.servicehall.intake.domain.paper.PaperStatus;
import org.servicehall.intake.paper.PaperSheet;
import org.servicehall.platform.action.Action;
import org.servicehall.platform.time.Provisional;

/** What is told of papers. */
final class PaperAnswers {
    private PaperAnswers() {}

    /** All papers of an application, oldest first. */
    record Papers(List<PaperWithActions> items) {}

    /**
     * @param lookByProvisional true where that date rests on holidays not yet published (D1); null otherwise
     * @param actions what the asker may do with it now
     */
    record PaperWithActions(
            @JsonUnwrapped PaperSheet sheet, @Nullable Boolean lookByProvisional, List<Action> actions) {
        static PaperWithActions of(PaperSheet sheet, HallCalendar calendar, List<Action> actions) {
            return new PaperWithActions(sheet, Provisional.of(calendar, sheet.lookBy()), actions);
        }
    }

    /**
     * A paper that was taken in.
     *
     * @param number of the paper, among those of the application
     * @param sha256 digest of what came, in hex
     */
    record PaperTaken(
            String no,
            int number,
            PaperStatus status,
            String sha256,
            long size,
            String mediaType,
            Instant at,
            long version) {}

    /** @param supplied whether the item is recorded as brought with it; else its holder does that (N3) */
    record PaperDecided(String no, int number, PaperStatus status, boolean supplied, Instant decidedAt, long version) {}

    /**
     * @param status {@code VOIDED}, or {@code TAKEN_BACK} by its resident; of an archived file's as it was, while a second person has to agree
     * @param reopened whether what it was taken for is recorded as missing again
     * @param noticeNo of the further supplement notice that went out with it, which is to be printed (N3); null where none did
     */
    record PaperVoiding(
            String no,
            int number,
            PaperStatus status,
            boolean reopened,
            @Nullable String noticeNo,
            long version) {}

    /**
     * What of one application waits to be looked at. What only its own events tell is null until they are known.
     *
     * @param applicant surname and asterisks
     * @param clerk who holds it
     * @param window of that clerk
     * @param papers as they came
     * @param voidings those of an archived file that a second person has to agree to void (R1)
     */
    record PapersToConfirm(
            String no,
            @Nullable LocalizedText matterName,
            @Nullable String applicant,
            @Person @Nullable String clerk,
            @Nullable String window,
            List<PaperToConfirm> papers,
            List<VoidingToConfirm> voidings) {}

    /** @param requestedBy who of the office asked for it, and can't agree to it too */
    record VoidingToConfirm(
            int number, String reason, @Person String requestedBy, Instant requestedAt) {}

    /**
     * @param number among the papers of the application
     * @param item code of the checklist's item
     * @param lookBy by when the hall looks at it (P2)
     * @param lookByProvisional true where that rests on holidays not yet published (D1); null otherwise
     * @param overdue whether it is on record that nobody did
     */
    record PaperToConfirm(
            int number,
            String item,
            Instant handedInAt,
            Instant lookBy,
            @Nullable Boolean lookByProvisional,
            boolean overdue) {}

    /**
     * What a resident sees of the own papers.
     *
     * @param missing what may be handed in here
     */
    record OwnPapers(List<OwnPaper> items, List<MissingItem> missing) {}

    /**
     * One of them.
     *
     * @param item what of the checklist it is; null where it is of none
     * @param reason why it was sent back or voided; null where it was neither
     * @param fetchable whether it can be fetched here: the certificate, once the case is granted and completed
     * @param withdrawable whether it can be taken back: while nobody has looked at it
     */
    record OwnPaper(
            int number,
            PaperKind kind,
            LocalizedText kindText,
            @Nullable LocalizedText item,
            PaperStatus status,
            LocalizedText statusText,
            long size,
            String mediaType,
            Instant at,
            @Nullable String reason,
            boolean fetchable,
            boolean withdrawable) {}

    /** @param item its code, by which it is handed in */
    record MissingItem(String item, LocalizedText name) {}
}
