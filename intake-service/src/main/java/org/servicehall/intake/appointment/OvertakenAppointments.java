package org.servicehall.intake.appointment;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.servicehall.intake.catalogue.Catalogue;
import org.servicehall.intake.domain.appointment.Overtaken;
import org.servicehall.intake.domain.appointment.Slot;
import org.servicehall.intake.view.LookedThrough;
import org.servicehall.intake.view.appointment.AppointmentQueries;
import org.servicehall.intake.view.appointment.AppointmentSheet;
import org.servicehall.platform.staff.StaffDirectory;
import org.servicehall.platform.view.Backlog;
import org.servicehall.platform.view.Page;
import org.springframework.stereotype.Component;

/** Appointments to come that can't be kept as they stand, told anew whenever somebody asks (rule A1). */
@Component
public class OvertakenAppointments {
    private final AppointmentQueries appointments;
    private final Availability availability;
    private final StaffDirectory staff;
    private final Catalogue catalogue;

    OvertakenAppointments(
            AppointmentQueries appointments, Availability availability, StaffDirectory staff, Catalogue catalogue) {
        this.appointments = appointments;
        this.availability = availability;
        this.staff = staff;
        this.catalogue = catalogue;
    }

    /** One of them. */
    public record Found(AppointmentSheet sheet, Overtaken by) {}

    /** What came up since it was booked. */
    public Optional<Overtaken> of(AppointmentSheet sheet) {
        return of(sheet, new HashMap<>());
    }

    /** Those among the next {@code limit} that are to come; the cursor goes on where these end. */
    public Page<Found> page(String hall, Instant now, @Nullable String after, int limit) {
        Page<AppointmentSheet> page = appointments.toCome(hall, now, after, limit);
        Map<String, List<Slot>> leaves = new HashMap<>();
        return new Page<>(
                page.items().stream()
                        .flatMap(sheet -> of(sheet, leaves).map(by -> new Found(sheet, by)).stream())
                        .toList(),
                page.next());
    }

    /** How many there are, since when the first is booked, and when the next begins. */
    public Backlog backlog(String hall, Instant now) {
        return LookedThrough.count(
                (after, limit) -> page(hall, now, after, limit),
                found -> found.sheet().bookedAt(),
                found -> found.sheet().from());
    }

    /** A matter that the catalogue no longer has is no obstacle to meeting. */
    private Optional<Overtaken> of(AppointmentSheet sheet, Map<String, List<Slot>> leaves) {
        boolean inSeason = catalogue.inForce(sheet.hall(), sheet.date()).stream()
                .filter(matter -> matter.id().equals(sheet.matterId()))
                .allMatch(matter -> matter.isReceivedOn(sheet.date()));
        return Overtaken.of(
                new Slot(sheet.from(), sheet.until()),
                availability.rules(sheet.hall()),
                leaves.computeIfAbsent(
                        sheet.clerk() + "-" + sheet.date().getYear(),
                        _ -> availability.leave(sheet.hall(), sheet.clerk(), sheet.date())),
                serves(sheet),
                inSeason);
    }

    private boolean serves(AppointmentSheet sheet) {
        return staff.find(sheet.hall(), sheet.clerk(), sheet.date())
                .filter(member -> member.serves(sheet.window()))
                .isPresent();
    }
}
