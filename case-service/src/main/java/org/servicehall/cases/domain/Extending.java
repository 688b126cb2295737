package org.servicehall.cases.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.servicehall.calendar.HallCalendar;
import org.servicehall.cases.domain.CaseCommand.ApproveExtension;
import org.servicehall.cases.domain.CaseCommand.RefuseExtension;
import org.servicehall.cases.domain.CaseCommand.RequestExtension;
import org.servicehall.contracts.AcceptanceType;
import org.servicehall.contracts.Deadline;
import org.servicehall.contracts.Refusal;
import org.servicehall.contracts.cases.AuthorityDocument;
import org.servicehall.contracts.cases.DeadlineEvent.CaseExtended;
import org.servicehall.contracts.cases.DeadlineEvent.ExtensionRefused;
import org.servicehall.contracts.cases.DeadlineEvent.ExtensionRequested;

/**
 * More time: asked for with a reason, granted by another person, once (D4, K6); of a superior authority's limit only what
 * its own document gives (K7).
 */
final class Extending {
    private Extending() {}

    static ExtensionRequested request(CaseFile file, RequestExtension command) {
        if (Answerable.isBlank(command.reason())) {
            throw Refusal.unprocessable("extension-needs-reason", "D4").at("reason");
        }
        checkDocument(file, command);
        checkLength(file, command);
        return new ExtensionRequested(
                file.no(),
                file.hall(),
                command.days(),
                command.reason(),
                command.by(),
                command.at(),
                command.document());
    }

    /** Until when it would be granted, and everything that stands in the way, without asking for it. */
    static ExtensionPreview preview(CaseFile file, RequestExtension command) {
        List<Refusal> tooLong = Refusal.of(() -> checkLength(file, command));
        List<Refusal> unfounded = Refusal.of(() -> checkDocument(file, command));
        List<Refusal> refused = new ArrayList<>(
                Refusal.of(() -> CaseAct.REQUEST_EXTENSION.check(file, Acting.of(command.by()), command.at())));
        refused.addAll(unfounded);
        refused.addAll(tooLong);
        return new ExtensionPreview(
                tooLong.isEmpty() ? moved(file, command.days(), command.calendar()) : null, refused);
    }

    private static void checkLength(CaseFile file, RequestExtension command) {
        file.term()
                .checkLength(
                        file.opened().type(),
                        file.opened().terms().extensionWorkingDays(),
                        command.days(),
                        command.calendar());
    }

    /** A document from before the acceptance gave the limit that is to be extended, and each extends it once. */
    private static void checkDocument(CaseFile file, RequestExtension command) {
        AuthorityDocument document = command.document();
        if (!isForwarded(file)) {
            if (document != null) {
                throw Refusal.unprocessable("limit-of-no-authority", "K7").at("document");
            }
            return;
        }
        if (document == null) {
            throw Refusal.unprocessable("authority-document-needed", "K7").at("document");
        }
        LocalDate accepted = command.calendar().dateOf(file.opened().acceptedAt());
        LocalDate today = command.calendar().dateOf(command.at());
        if (document.date().isBefore(accepted) || document.date().isAfter(today)) {
            throw Refusal.unprocessable("authority-document-date", "K7", document.date(), accepted, today)
                    .at("document.date");
        }
        if (file.wasExtendedBy(document)) {
            throw Refusal.conflict("authority-document-used", "K7", document.no())
                    .at("document.no");
        }
    }

    private static boolean isForwarded(CaseFile file) {
        return file.opened().type() == AcceptanceType.FORWARDED;
    }

    /** The waiting request, where this person may grant it; some were made before the superior's document was asked for. */
    static ExtensionRequested grantable(CaseFile file, String by, Instant at) {
        ExtensionRequested asked = file.term().grantable(by, at);
        if (isForwarded(file) && asked.document() == null) {
            throw Refusal.conflict("authority-document-needed", "K7");
        }
        return asked;
    }

    /** What the request's body can't change either, and only the calendar knows. */
    static void checkPossible(CaseFile file, HallCalendar calendar) {
        file.term().checkPossible(file.opened().type(), file.opened().terms().extensionWorkingDays(), calendar);
    }

    private static Deadline moved(CaseFile file, int days, HallCalendar calendar) {
        return file.term()
                .movedBy(days, file.opened().type(), calendar, file.opened().urgentReason() != null);
    }

    static CaseExtended approve(CaseFile file, ApproveExtension command) {
        ExtensionRequested asked = grantable(file, command.by(), command.at());
        Deadline moved = moved(file, asked.days(), command.calendar());
        return new CaseExtended(
                file.no(),
                file.hall(),
                file.term().running(),
                moved,
                asked.reason(),
                command.noticeNo().get(),
                command.by(),
                command.at(),
                asked.document());
    }

    static ExtensionRefused refuse(CaseFile file, RefuseExtension command) {
        if (Answerable.isBlank(command.reason())) {
            throw Refusal.unprocessable("extension-needs-reason", "D4").at("reason");
        }
        return new ExtensionRefused(file.no(), file.hall(), command.reason(), command.by(), command.at());
    }
}
