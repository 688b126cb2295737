package org.servicehall.attendance.domain;

import java.util.EnumMap;
import java.util.Map;
import java.util.TreeMap;
import org.axonframework.eventsourcing.annotation.EventSourcedEntity;
import org.axonframework.eventsourcing.annotation.EventSourcingHandler;
import org.axonframework.eventsourcing.annotation.reflection.EntityCreator;
import org.axonframework.messaging.commandhandling.annotation.CommandHandler;
import org.axonframework.messaging.eventhandling.gateway.EventAppender;
import org.servicehall.attendance.domain.ClerkDayCommand.CorrectSignature;
import org.servicehall.attendance.domain.ClerkDayCommand.RecordOffPost;
import org.servicehall.attendance.domain.ClerkDayCommand.RevokeOffPost;
import org.servicehall.attendance.domain.ClerkDayCommand.SignIn;
import org.servicehall.attendance.domain.ClerkDayCommand.SignOut;
import org.servicehall.contracts.Refusal;
import org.servicehall.contracts.attendance.AttendanceEvent;
import org.servicehall.contracts.attendance.AttendanceEvent.HalfDay;
import org.servicehall.contracts.attendance.AttendanceEvent.Mark;
import org.servicehall.contracts.attendance.AttendanceEvent.OffPostRecorded;
import org.servicehall.contracts.attendance.AttendanceEvent.OffPostRevoked;
import org.servicehall.contracts.attendance.AttendanceEvent.SignatureCorrected;
import org.servicehall.contracts.attendance.AttendanceEvent.SignedIn;
import org.servicehall.contracts.attendance.AttendanceEvent.SignedOut;

/**
 * One clerk's day: signed in and out once each half day by the clerk, put right by the office, which also records who was
 * found away (rules T2, T5).
 */
@EventSourcedEntity(tagKey = AttendanceEvent.STREAM)
public class ClerkDay {
    private final Map<HalfDay, Signatures> signatures = new EnumMap<>(HalfDay.class);
    private final Map<Integer, OffPostRecorded> absences = new TreeMap<>();
    private int recorded;

    @EntityCreator
    public ClerkDay() {}

    @CommandHandler
    void signIn(SignIn command, EventAppender events) {
        var half = command.halves().signedInto(command.at());
        if (of(half).in() != null) {
            throw Refusal.conflict("already-signed-in", "T2");
        }
        if (of(half).out() != null) {
            throw Refusal.conflict("already-signed-out", "T2");
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
        if (of(half).in() == null) {
            throw Refusal.conflict("not-signed-in", "T2");
        }
        if (of(half).out() != null) {
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

    @CommandHandler
    void correct(CorrectSignature command, EventAppender events) {
        events.append(OfficeHand.corrected(command, of(command.half())));
    }

    @CommandHandler
    void recordOffPost(RecordOffPost command, EventAppender events) {
        events.append(OfficeHand.offPost(command, recorded + 1));
    }

    @CommandHandler
    void revokeOffPost(RevokeOffPost command, EventAppender events) {
        if (command.number() < 1 || command.number() > recorded) {
            throw Refusal.notFound("unknown-number", command.clerkDay() + "/" + command.number());
        }
        var absence = absences.get(command.number());
        if (absence == null) {
            throw Refusal.conflict("absence-already-revoked", "T5", command.number());
        }
        events.append(OfficeHand.revoked(command, absence));
    }

    private Signatures of(HalfDay half) {
        return signatures.getOrDefault(half, Signatures.NONE);
    }

    private void sign(HalfDay half, Signatures counting) {
        signatures.put(half, counting);
    }

    @EventSourcingHandler
    void on(SignedIn event) {
        sign(event.half(), of(event.half()).signed(Mark.IN, event.signedAt()));
    }

    @EventSourcingHandler
    void on(SignedOut event) {
        sign(event.half(), of(event.half()).signed(Mark.OUT, event.signedAt()));
    }

    @EventSourcingHandler
    void on(SignatureCorrected event) {
        sign(event.half(), of(event.half()).signed(event.mark(), event.corrected()));
    }

    @EventSourcingHandler
    void on(OffPostRecorded event) {
        recorded = event.number();
        absences.put(event.number(), event);
    }

    @EventSourcingHandler
    void on(OffPostRevoked event) {
        absences.remove(event.number());
    }
}
