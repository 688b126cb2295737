package org.servicehall.intake.appointment;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.servicehall.contracts.Refusal;
import org.servicehall.intake.catalogue.Catalogue;
import org.servicehall.intake.domain.appointment.Slot;
import org.servicehall.intake.domain.appointment.SlotRules;
import org.servicehall.intake.view.appointment.Agendas;
import org.servicehall.intake.view.leave.ApprovedLeave;
import org.servicehall.platform.settings.Halls;
import org.springframework.stereotype.Component;

/** When somebody can be met: by the hall's schedule, the clerk's leave, what is booked and the matter's period (rule A1). */
@Component
public class Availability {
    private final AppointmentSettings settings;
    private final Halls halls;
    private final ApprovedLeave leave;
    private final Agendas agendas;
    private final Catalogue catalogue;

    Availability(AppointmentSettings settings, Halls halls, ApprovedLeave leave, Agendas agendas, Catalogue catalogue) {
        this.settings = settings;
        this.halls = halls;
        this.leave = leave;
        this.agendas = agendas;
        this.catalogue = catalogue;
    }

    public SlotRules rules(String hall) {
        return settings.rules(halls.calendar(hall));
    }

    /** When the clerk is on approved leave around that day. */
    public List<Slot> leave(String hall, String clerk, LocalDate day) {
        return leave.around(hall, clerk, day);
    }

    /** Slots of the day that are to come, not booked, and not in the clerk's leave. */
    public List<Slot> free(String hall, String clerk, LocalDate day, Instant now) {
        List<Slot> bookable = rules(hall).bookableOn(day, now);
        if (bookable.isEmpty()) {
            return List.of();
        }
        List<Slot> taken = agendas.taken(Agendas.agenda(hall, clerk, day));
        List<Slot> away = leave(hall, clerk, day);
        return bookable.stream()
                .filter(slot -> taken.stream().noneMatch(slot::overlaps))
                .filter(slot -> away.stream().noneMatch(slot::overlaps))
                .toList();
    }

    /**
     * By the version of the matter that is in force on that day, as everywhere a day is judged (C6).
     *
     * @param now a day that is over is judged as today, since no time of it can be booked anyway
     * @throws Refusal {@code outside-window-period}, 409; {@code unknown-matter}, 404
     */
    public void checkReceivedOn(String hall, String matterId, LocalDate day, Instant now) {
        LocalDate today = halls.today(hall, now);
        catalogue.inForce(hall, day.isBefore(today) ? today : day, matterId).circumstancesOn(day, List.of());
    }

    /**
     * Whether the matter is received on that day (C6).
     *
     * @throws Refusal {@code unknown-matter}, 404
     */
    public boolean isReceivedOn(String hall, String matterId, LocalDate day) {
        return catalogue.inForce(hall, day, matterId).isReceivedOn(day);
    }
}
