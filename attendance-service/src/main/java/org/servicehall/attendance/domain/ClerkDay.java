package org.servicehall.attendance.domain;

import java.util.EnumSet;
import java.util.Set;
import org.axonframework.eventsourcing.annotation.EventSourcedEntity;
import org.axonframework.eventsourcing.annotation.EventSourcingHandler;
import org.axonframework.eventsourcing.annotation.reflection.EntityCreator;
import org.axonframework.messaging.commandhandling.annotation.CommandHandler;
import org.axonframework.messaging.eventhandling.gateway.EventAppender;
import org.servicehall.attendance.domain.ClerkDayCommand.SignIn;
import org.servicehall.attendance.domain.ClerkDayCommand.SignOut;
import org.servicehall.contracts.Refusal;
import org.servicehall.contracts.attendance.AttendanceEvent;
import org.servicehall.contracts.attendance.AttendanceEvent.HalfDay;
import org.servicehall.contracts.attendance.AttendanceEvent.SignedIn;
import org.servicehall.contracts.attendance.AttendanceEvent.SignedOut;

/** One clerk's signatures of one day: in and out once each half day (rule T2). */
@EventSourcedEntity(tagKey = AttendanceEvent.STREAM)
public class ClerkDay {
    private final Set<HalfDay> signedIn = EnumSet.noneOf(HalfDay.class);
    private final Set<HalfDay> signedOut = EnumSet.noneOf(HalfDay.class);

    @EntityCreator
    public ClerkDay() {}

    @CommandHandler
    void signIn(SignIn command, EventAppender events) {
        var half = command.halves().signedInto(command.at());
        if (signedIn.contains(half)) {
            throw Refusal.conflict("already-signed-in", "T2");
        }
        events.append(new SignedIn(
                command.clerkDay(),
                command.hall(),
                command.clerk(),
                command.window(),
                command.day(),
                half,
                command.at()));
    }

    @CommandHandler
    void signOut(SignOut command, EventAppender events) {
        var half = command.halves().signedOutOf(command.at());
        if (!signedIn.contains(half)) {
            throw Refusal.conflict("not-signed-in", "T2");
        }
        if (signedOut.contains(half)) {
            throw Refusal.conflict("already-signed-out", "T2");
        }
        events.append(new SignedOut(
                command.clerkDay(),
                command.hall(),
                command.clerk(),
                command.window(),
                command.day(),
                half,
                command.at()));
    }

    @EventSourcingHandler
    void on(SignedIn event) {
        signedIn.add(event.half());
    }

    @EventSourcingHandler
    void on(SignedOut event) {
        signedOut.add(event.half());
    }
}
