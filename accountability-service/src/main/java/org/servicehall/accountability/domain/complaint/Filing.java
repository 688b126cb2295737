package org.servicehall.accountability.domain.complaint;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.servicehall.accountability.domain.complaint.ComplaintCommand.AddAttachment;
import org.servicehall.accountability.domain.complaint.ComplaintCommand.FileComplaint;
import org.servicehall.contracts.Refusal;
import org.servicehall.contracts.accountability.ComplaintChannel;
import org.servicehall.contracts.accountability.ComplaintEvent.AttachmentAdded;
import org.servicehall.contracts.accountability.ComplaintEvent.ComplaintFiled;

/** How a complaint comes in (rules P5, P6, B1). */
public final class Filing {
    private Filing() {}

    /**
     * What can be refused before a number is drawn and anything is kept.
     *
     * @param orderNo the hotline's number of its work order; null when it came otherwise
     * @param enteredBy who wrote it down for the reporter; null when the reporter files it
     */
    public static void check(
            String hall,
            ComplaintChannel channel,
            @Nullable String caseNo,
            @Nullable String orderNo,
            @Nullable By enteredBy) {
        if (caseNo != null && !caseNo.startsWith(hall + "-")) {
            throw Refusal.unprocessable("case-of-another-hall", "B1", caseNo).at("caseNo");
        }
        checkChannel(channel, enteredBy);
        if ((channel == ComplaintChannel.HOTLINE) != (orderNo != null)) {
            throw Refusal.unprocessable("hotline-order-number", "S10").at("orderNo");
        }
    }

    static ComplaintFiled file(FileComplaint command) {
        By enteredBy = command.enteredBy();
        check(command.hall(), command.channel(), command.caseNo(), command.orderNo(), enteredBy);
        return new ComplaintFiled(
                command.complaintNo(),
                command.hall(),
                command.ground(),
                command.channel(),
                command.anonymous(),
                command.person(),
                command.window(),
                command.caseNo(),
                command.orderNo(),
                enteredBy == null ? null : enteredBy.id(),
                command.decideBy(),
                command.at(),
                command.decideWorkingDays());
    }

    /** What comes by phone, letter or box is written down by somebody who stands for it; the page needs nobody. */
    private static void checkChannel(ComplaintChannel channel, @Nullable By enteredBy) {
        if (channel == ComplaintChannel.ONLINE && enteredBy != null) {
            throw Refusal.unprocessable("online-is-filed-by-the-reporter", "P5").at("channel");
        }
        if (channel != ComplaintChannel.ONLINE && enteredBy == null) {
            throw Refusal.unprocessable("channel-needs-staff", "P5", channel).at("channel");
        }
        if (channel == ComplaintChannel.HOTLINE && enteredBy != null && !enteredBy.isAny(By.OFFICE)) {
            throw Refusal.forbidden("hotline-is-for-the-office", "S10");
        }
        if (enteredBy != null && !enteredBy.isAny(By.CLERK, By.OFFICE, By.LEAD)) {
            throw Refusal.forbidden("entering-is-for-the-halls-staff", "P5");
        }
    }

    /** The same file again is the same file. Whoever handed it in, the reporter or for the reporter, is in no event. */
    static List<AttachmentAdded> attach(ComplaintFile file, AddAttachment command) {
        if (file.inquiry().holds(command.sha256())) {
            return List.of();
        }
        checkNotTooLate(file);
        int number = file.inquiry().attachments().size() + 1;
        if (number > command.most()) {
            throw Refusal.conflict("too-many-attachments", "P5", command.most());
        }
        return List.of(attachment(file, number, command, command.at()));
    }

    private static AttachmentAdded attachment(ComplaintFile file, int number, AddAttachment command, Instant at) {
        return new AttachmentAdded(
                file.no(), file.hall(), number, command.mediaType(), command.size(), command.sha256(), at);
    }

    private static void checkNotTooLate(ComplaintFile file) {
        if (file.phase() != Phase.FILED && file.phase() != Phase.ACCEPTED) {
            throw Refusal.conflict("too-late-for-attachments", "P5");
        }
    }

    /** Of the staff, by who wrote the complaint down. */
    static void checkMayAttach(ComplaintFile file, By by) {
        if (!by.id().equals(file.filed().enteredBy())) {
            throw Refusal.notFound("unknown-number", file.no());
        }
    }

    /** A file that is there already may be handed in at any time; that is nothing to offer. */
    static void checkAttachable(ComplaintFile file, By by) {
        checkMayAttach(file, by);
        checkNotTooLate(file);
    }
}
