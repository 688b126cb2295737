package org.servicehall.intake.domain;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.servicehall.contracts.Refusal;
import org.servicehall.contracts.application.ApplicationEvent;
import org.servicehall.contracts.application.ApplicationEvent.Uncounted;
import org.servicehall.contracts.application.HandOverEvent.AbsentHandOverArranged;
import org.servicehall.contracts.application.HandOverEvent.ApplicationHandedOver;
import org.servicehall.intake.domain.command.HandOverCommand.HandOver;
import org.servicehall.intake.domain.command.HandOverCommand.Meeting;

/**
 * An application goes to another clerk, who may be away (rules F2 to F5). A waiting offer may be replaced, so that an absent
 * receiver doesn't strand the resident; it counts all the same (F4). To correct the time agreed upon is no hand-over, nor is
 * it when a wrong turn goes back.
 */
record HandingOver(Dossier dossier, HandOver command) {
    /** Coordinates, and takes back what went the wrong way (F2, F5). */
    static final String OFFICE = "OFFICE";

    /** The hand-over, and what was arranged where its receiver is away (F3). */
    List<ApplicationEvent> events() {
        checkOther();
        if (!goesBack()) {
            dossier.checkInCharge(command.toWindow());
        }
        checkMeeting();
        Uncounted uncounted = uncounted();
        List<ApplicationEvent> events = new ArrayList<>();
        events.add(handedOver(uncounted));
        Meeting meeting = command.meeting();
        if (meeting != null) {
            events.add(new AbsentHandOverArranged(
                    dossier.no(), dossier.hall(), command.to(), meeting.at(), meeting.requirements(), at()));
        }
        return events;
    }

    private ApplicationHandedOver handedOver(@Nullable Uncounted uncounted) {
        Custody custody = dossier.custody();
        Meeting meeting = command.meeting();
        return new ApplicationHandedOver(
                dossier.no(),
                dossier.hall(),
                custody.clerk(),
                custody.window(),
                command.to(),
                command.toWindow(),
                command.reason(),
                custody.count() + (uncounted == null ? 1 : 0),
                at(),
                command.calendar().endOfWorkingDay(meeting == null ? at() : meeting.at()),
                uncounted);
    }

    private void checkOther() {
        if (command.to().equals(dossier.custody().clerk())) {
            throw Refusal.unprocessable(
                            "hand-over-to-the-holder", "F2", dossier.custody().clerk())
                    .at("to");
        }
    }

    /** From who took it over, to who had it first, or to who sorts it out. */
    private boolean goesBack() {
        Custody custody = dossier.custody();
        return !custody.clerk().equals(custody.firstAsker())
                && (command.to().equals(custody.firstAsker())
                        || (command.toWindow().equals(OFFICE)
                                && !custody.window().equals(OFFICE)));
    }

    private @Nullable Uncounted uncounted() {
        Custody.Offer waiting = dossier.custody().offered();
        if (waiting != null && isSame(waiting)) {
            if (!waiting.meeting() && command.meeting() == null) {
                throw Refusal.conflict("hand-over-waiting", "F2", waiting.to());
            }
            return Uncounted.TIME_CORRECTED;
        }
        return goesBack() ? Uncounted.WRONG_TURN : null;
    }

    /** To the same receiver, whose time has not passed: then it would be another (F4). */
    private boolean isSame(Custody.Offer waiting) {
        return waiting.to().equals(command.to())
                && waiting.window().equals(command.toWindow())
                && !waiting.late()
                && !at().isAfter(waiting.confirmBy());
    }

    /** With somebody absent a meeting is arranged; with somebody present it would only put off the confirmation (F3, F4). */
    private void checkMeeting() {
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
        checkTime(meeting.at());
    }

    private void checkTime(Instant agreed) {
        if (!agreed.isAfter(at())) {
            throw Refusal.unprocessable("meeting-not-in-future", "F3", agreed).at("meeting.at");
        }
        Instant latest = command.calendar().closingAfterWorkingDays(since(), command.meetingWorkingDays());
        if (agreed.isAfter(latest)) {
            throw Refusal.unprocessable("meeting-too-far", "F4", agreed, latest).at("meeting.at");
        }
        if (!command.calendar().isWorkingTime(agreed)) {
            throw Refusal.unprocessable("meeting-outside-working-time", "F4", agreed)
                    .at("meeting.at");
        }
    }

    /** A corrected time is not put off further than the first could be. */
    private Instant since() {
        Custody.Offer waiting = dossier.custody().offered();
        return waiting != null && isSame(waiting) ? waiting.since() : at();
    }

    private Instant at() {
        return command.act().at();
    }
}
