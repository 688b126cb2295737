package org.servicehall.attendance.domain;

import java.time.Instant;
import org.servicehall.attendance.domain.ClerkDayCommand.CorrectSignature;
import org.servicehall.attendance.domain.ClerkDayCommand.RecordOffPost;
import org.servicehall.attendance.domain.ClerkDayCommand.RevokeOffPost;
import org.servicehall.contracts.Refusal;
import org.servicehall.contracts.attendance.AttendanceEvent.OffPostRecorded;
import org.servicehall.contracts.attendance.AttendanceEvent.OffPostRevoked;
import org.servicehall.contracts.attendance.AttendanceEvent.SignatureCorrected;

/** What the office may do to somebody's day, and never to the own (rules T2, T5). */
final class OfficeHand {
    private OfficeHand() {}

    static SignatureCorrected corrected(CorrectSignature command, Signatures before) {
        notAboutOneself(command.clerk(), command.by());
        withinReach("at", command.corrected(), "at", command.corrected(), command.earliest(), command.at());
        if (!command.halves().fits(command.day(), command.half(), command.mark(), command.corrected())) {
            throw Refusal.unprocessable("correction-outside-half-day", "T2", command.day())
                    .at("at");
        }
        inOrder(before.signed(command.mark(), command.corrected()));
        if (command.corrected().equals(before.of(command.mark()))) {
            throw Refusal.conflict("correction-changes-nothing", "T2");
        }
        return new SignatureCorrected(
                command.clerkDay(),
                command.hall(),
                command.clerk(),
                command.window(),
                command.day(),
                command.half(),
                command.mark(),
                before.of(command.mark()),
                command.corrected(),
                command.reason(),
                command.by(),
                command.at());
    }

    static OffPostRecorded offPost(RecordOffPost command, int number) {
        notAboutOneself(command.clerk(), command.by());
        var away = command.away();
        if (away.isEmpty()) {
            throw Refusal.unprocessable("absence-ends-before-it-begins", "T5").at("to");
        }
        withinReach("from", away.from(), "to", away.to(), command.earliest(), command.at());
        if (!command.halves().holds(command.day(), away)) {
            throw Refusal.unprocessable("absence-outside-working-time", "T5", command.day())
                    .at("from");
        }
        return new OffPostRecorded(
                command.clerkDay(),
                command.hall(),
                command.clerk(),
                command.window(),
                command.day(),
                number,
                away.from(),
                away.to(),
                command.note(),
                command.by(),
                command.at());
    }

    static OffPostRevoked revoked(RevokeOffPost command, OffPostRecorded absence) {
        notAboutOneself(absence.clerk(), command.by());
        return new OffPostRevoked(
                absence.clerkDay(),
                absence.hall(),
                absence.clerk(),
                absence.day(),
                absence.number(),
                command.reason(),
                command.by(),
                command.at());
    }

    private static void notAboutOneself(String clerk, String by) {
        if (clerk.equals(by)) {
            throw Refusal.forbidden("own-attendance", "T2");
        }
    }

    private static void withinReach(
            String fromField, Instant from, String toField, Instant to, Instant earliest, Instant now) {
        if (to.isAfter(now)) {
            throw Refusal.unprocessable("attendance-in-future", "T2").at(toField);
        }
        if (from.isBefore(earliest)) {
            throw Refusal.unprocessable("attendance-too-old", "T2", earliest).at(fromField);
        }
    }

    /** A signing-out may be supplied where nobody signed in: it shows when the clerk left, and no coming (ADR 34). */
    private static void inOrder(Signatures after) {
        if (after.in() != null && after.out() != null && !after.out().isAfter(after.in())) {
            throw Refusal.unprocessable("signed-out-before-in", "T2", after.in(), after.out())
                    .at("at");
        }
    }
}
