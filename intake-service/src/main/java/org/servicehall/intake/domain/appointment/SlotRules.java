package org.servicehall.intake.domain.appointment;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import org.servicehall.calendar.HallCalendar;
import org.servicehall.calendar.Session;
import org.servicehall.contracts.Refusal;

/**
 * Which times of a hall can be booked (rule A1): slots of one length from the opening of each half day on.
 *
 * @param horizonDays how many calendar days ahead may be booked
 */
public record SlotRules(HallCalendar calendar, Duration length, int horizonDays) {

    /** Every slot of the day, booked or not; none when the hall is closed. */
    public List<Slot> on(LocalDate date) {
        List<Slot> slots = new ArrayList<>();
        for (Session session : calendar.sessions(date)) {
            Instant from = session.opens();
            while (!from.plus(length).isAfter(session.closes())) {
                slots.add(new Slot(from, from.plus(length)));
                from = from.plus(length);
            }
        }
        return slots;
    }

    /** Slots of the day that can still be booked at that moment, as far as the rules go. */
    public List<Slot> bookableOn(LocalDate date, Instant now) {
        return date.isBefore(calendar.dateOf(now)) || date.isAfter(lastDay(now))
                ? List.of()
                : on(date).stream().filter(slot -> !slot.hasBegunBy(now)).toList();
    }

    /**
     * The time that so many slots from this start take.
     *
     * @throws Refusal when it is past, too far ahead, outside working time or beside the hall's slots
     */
    public Slot wanted(LocalDate date, LocalTime start, int slots, Instant now) {
        Instant from = date.atTime(start).atZone(calendar.zone()).toInstant();
        Slot wanted = new Slot(from, from.plus(length.multipliedBy(slots)));
        if (wanted.hasBegunBy(now)) {
            throw Refusal.unprocessable("slot-in-the-past", "A1", from).at("start");
        }
        if (date.isAfter(lastDay(now))) {
            throw Refusal.unprocessable(
                            "slot-beyond-horizon", "A1", lastDay(now).toString(), horizonDays)
                    .at("date");
        }
        Session session = calendar.sessions(date).stream()
                .filter(open -> open.contains(from) && !wanted.until().isAfter(open.closes()))
                .findFirst()
                .orElseThrow(() -> Refusal.unprocessable("slot-outside-working-time", "A1", from, wanted.until())
                        .at("start"));
        if (Duration.between(session.opens(), from).toNanos() % length.toNanos() != 0) {
            throw Refusal.unprocessable("slot-off-grid", "A1", length.toMinutes())
                    .at("start");
        }
        return wanted;
    }

    /** Whether the hall works all through that time, by its schedule as it is now. */
    boolean isOpen(Slot slot) {
        return calendar.sessions(calendar.dateOf(slot.from())).stream()
                .anyMatch(open -> open.contains(slot.from()) && !slot.until().isAfter(open.closes()));
    }

    private LocalDate lastDay(Instant now) {
        return calendar.dateOf(now).plusDays(horizonDays);
    }
}
