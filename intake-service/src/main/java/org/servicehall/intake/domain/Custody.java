package org.servicehall.intake.domain;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.servicehall.contracts.Refusal;
import org.servicehall.contracts.application.ApplicationEvent;
import org.servicehall.contracts.application.ApplicationEvent.AbsentHandOverArranged;
import org.servicehall.contracts.application.ApplicationEvent.ApplicationHandedOver;
import org.servicehall.contracts.application.ApplicationEvent.HandOverUnconfirmed;
import org.servicehall.intake.domain.ApplicationCommand.Act;
import org.servicehall.intake.domain.ApplicationCommand.HandOver;
import org.servicehall.intake.domain.ApplicationCommand.Meeting;
import org.servicehall.intake.domain.ApplicationCommand.RecordUnconfirmedHandOver;

/**
 * Who answers for an application (rules F1, F2, F4).
 *
 * @param clerk who holds it: the first asker, until another clerk has confirmed a hand-over
 * @param offered the hand-over that waits for its receiver; null when none does
 * @param count hand-overs so far, unconfirmed ones included (F4)
 */
record Custody(String clerk, String window, @Nullable Offer offered, int count) {

    /**
     * @param confirmBy until when its receiver has time (F4)
     * @param late whether it is on record that the receiver let it pass
     */
    record Offer(String to, String window, Instant confirmBy, boolean late) {}

    static Custody of(String clerk, String window) {
        return new Custody(clerk, window, null, 0);
    }

    /**
     * The holder, or the lead in the holder's stead, passes it on. A waiting offer may be replaced, so that an absent
     * receiver doesn't strand the resident; it counts all the same (F4).
     */
    void checkHolder(Act who) {
        if (!who.by().equals(clerk) && !who.lead()) {
            throw Refusal.forbidden("not-the-holder", "F2", clerk);
        }
    }

    private void checkOther(HandOver command) {
        if (command.to().equals(clerk)) {
            throw Refusal.unprocessable("hand-over-to-the-holder", "F2", clerk).at("to");
        }
    }

    /** The hand-over, and what was arranged where its receiver is away (F3). */
    List<ApplicationEvent> handOver(Dossier dossier, HandOver command) {
        checkOther(command);
        dossier.checkInCharge(command.toWindow());
        Meeting meeting = command.meeting();
        Instant at = command.act().at();
        checkMeeting(command);
        List<ApplicationEvent> events = new ArrayList<>();
        events.add(new ApplicationHandedOver(
                dossier.no(),
                dossier.hall(),
                clerk,
                window,
                command.to(),
                command.toWindow(),
                command.reason(),
                count + 1,
                at,
                command.calendar().endOfWorkingDay(meeting == null ? at : meeting.at())));
        if (meeting != null) {
            events.add(new AbsentHandOverArranged(
                    dossier.no(), dossier.hall(), command.to(), meeting.at(), meeting.requirements(), at));
        }
        return events;
    }

    /** With somebody absent a meeting is arranged; with somebody present it would only put off the confirmation (F3, F4). */
    private static void checkMeeting(HandOver command) {
        Meeting meeting = command.meeting();
        if (command.absent() && meeting == null) {
            throw Refusal.unprocessable("absence-needs-arrangement", "F3", command.to())
                    .at("meeting");
        }
        if (meeting == null) {
            return;
        }
        if (!command.absent()) {
            throw Refusal.unprocessable("meeting-not-applicable", "F3", command.to())
                    .at("meeting");
        }
        if (!meeting.at().isAfter(command.act().at())) {
            throw Refusal.unprocessable("meeting-not-in-future", "F3", meeting.at())
                    .at("meeting.at");
        }
        if (meeting.at().isAfter(command.latestMeeting())) {
            throw Refusal.unprocessable("meeting-too-far", "F4", meeting.at(), command.latestMeeting())
                    .at("meeting.at");
        }
    }

    /** Once for each hand-over that nobody confirmed in time (F4). */
    List<ApplicationEvent> unconfirmed(Dossier dossier, RecordUnconfirmedHandOver command) {
        Instant at = command.act().at();
        if (offered == null
                || offered.late()
                || count != command.count()
                || !offered.confirmBy().isBefore(at)) {
            return List.of();
        }
        return List.of(new HandOverUnconfirmed(
                dossier.no(), dossier.hall(), clerk, window, offered.to(), count, offered.confirmBy(), at));
    }

    /** The hand-over that waits for this person. */
    Offer checkReceiver(Act who) {
        if (offered == null) {
            throw Refusal.conflict("no-hand-over-waiting", "F2");
        }
        if (!who.by().equals(offered.to())) {
            throw Refusal.forbidden("not-the-receiver", "F2", offered.to());
        }
        return offered;
    }

    Custody offeredTo(ApplicationHandedOver event) {
        return new Custody(
                clerk, window, new Offer(event.to(), event.toWindow(), event.confirmBy(), false), event.count());
    }

    Custody letPass() {
        return offered == null
                ? this
                : new Custody(
                        clerk, window, new Offer(offered.to(), offered.window(), offered.confirmBy(), true), count);
    }

    Custody takenBy(String receiver, String receiverWindow) {
        return new Custody(receiver, receiverWindow, null, count);
    }
}
