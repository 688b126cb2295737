package org.servicehall.intake.domain.appointment;

import java.time.Instant;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Set;
import org.servicehall.contracts.Refusal;
import org.servicehall.contracts.appointment.AppointmentEvent.AppointmentBooked;
import org.servicehall.contracts.message.AppointmentNews;
import org.servicehall.contracts.message.ToldBy;

/**
 * One appointment as the clerk's agenda remembers it.
 *
 * @param toTell what somebody was ever asked to tell the resident (S5)
 * @param waits whether that is still to be done
 */
record Booking(String hall, Slot slot, AppointmentState state, Set<AppointmentNews> toTell, boolean waits) {
    static Booking of(AppointmentBooked event) {
        return new Booking(
                event.hall(), new Slot(event.from(), event.until()), AppointmentState.BOOKED, Set.of(), false);
    }

    /** Whoever has another time, came, or did not want to come needs to be told nothing more. */
    Booking become(AppointmentState next) {
        return new Booking(hall, slot, next, toTell, false);
    }

    Booking toBeTold(AppointmentNews news) {
        Set<AppointmentNews> all = new HashSet<>(toTell);
        all.add(news);
        return new Booking(hall, slot, state, Set.copyOf(all), true);
    }

    /** Of whom nobody reached waits on while the time is to come, lest they come in vain or not at all; else all is told. */
    Booking told(ToldBy how, Instant at) {
        return staysToBeTold(how, at) ? this : allTold();
    }

    private boolean staysToBeTold(ToldBy how, Instant at) {
        return how == ToldBy.NOT_REACHED && !slot.hasBegunBy(at);
    }

    /** With it goes all that there was to tell by then. */
    private Booking allTold() {
        Set<AppointmentNews> all = EnumSet.of(AppointmentNews.BOOKED, AppointmentNews.MOVED);
        all.addAll(toTell);
        if (state == AppointmentState.CANCELLED) {
            all.add(AppointmentNews.CANCELLED);
        }
        return new Booking(hall, slot, state, Set.copyOf(all), false);
    }

    /**
     * Of an appointment that is over in another way than by being cancelled nobody needs to be told any more, nor be reminded of
     * one that is cancelled or has begun.
     */
    boolean needsTelling(AppointmentNews news, Instant at) {
        boolean tells = switch (news) {
            case REMINDER -> state == AppointmentState.BOOKED && !slot.hasBegunBy(at);
            case BOOKED, MOVED, CANCELLED -> state == AppointmentState.BOOKED || state == AppointmentState.CANCELLED;
        };
        return tells && !toTell.contains(news);
    }

    /** Whom another channel told the same waits for nobody, and yet the message that failed is settled. */
    void checkToBeTold(boolean messageFailed) {
        if (!waits && !messageFailed) {
            throw Refusal.conflict("resident-not-to-be-told", "S5");
        }
    }

    /** A cancelled or moved appointment leaves its time to others; a kept or missed one had its time. */
    boolean occupies(Slot wanted) {
        return state != AppointmentState.CANCELLED && state != AppointmentState.MOVED && slot.overlaps(wanted);
    }

    void checkCancellable(Instant now) {
        checkOpen();
        if (slot.hasBegunBy(now)) {
            throw Refusal.conflict("appointment-begun", "A1", slot.from());
        }
    }

    /** Also once it has begun: who stands there and finds the clerk away gets another time. */
    void checkMovable() {
        checkOpen();
    }

    boolean isOpen() {
        return state == AppointmentState.BOOKED;
    }

    void checkMarkable(Instant now) {
        checkOpen();
        if (!slot.hasBegunBy(now)) {
            throw Refusal.conflict("appointment-not-begun", "A1", slot.from());
        }
    }

    private void checkOpen() {
        if (state != AppointmentState.BOOKED) {
            throw Refusal.conflict("appointment-over", "A1", state.text());
        }
    }
}
