package org.servicehall.intake.view.appointment;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Sorts;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.servicehall.contracts.Person;
import org.servicehall.contracts.appointment.AppointmentEvent;
import org.servicehall.intake.domain.appointment.AppointmentState;
import org.servicehall.platform.projection.Views;
import org.servicehall.platform.view.Backlog;
import org.servicehall.platform.view.Page;
import org.servicehall.platform.view.Versioned;
import org.servicehall.platform.view.View;
import org.springframework.stereotype.Component;

/** Asks for appointments, always within one hall, in the order of time. */
@Component
public class AppointmentQueries {
    private static final Bson ORDER = Sorts.ascending("from");
    /** The store's dates end where milliseconds do; nothing is booked anywhere near. */
    private static final LocalDate LAST_DATE = LocalDate.of(9999, 12, 31);

    private final View<AppointmentSheet> sheets;

    AppointmentQueries(Views views, Appointments projection) {
        this.sheets = views.of(projection).kept();
    }

    public Optional<AppointmentSheet> find(String appointmentNo) {
        return sheets.find(appointmentNo);
    }

    /** With the version of the agenda with the last event of this appointment. */
    public Optional<Versioned<AppointmentSheet>> findWithVersion(String appointmentNo) {
        return sheets.findWithVersion(appointmentNo, sheet -> stream(sheet.agenda()));
    }

    /**
     * The same, once it shows at least this version of the clerk's agenda, from which it may have been moved since.
     *
     * @param version of the clerk's agenda that the answer must at least show
     */
    public Optional<Versioned<AppointmentSheet>> findAtLeast(String appointmentNo, String agenda, long version) {
        return sheets.findWithVersion(appointmentNo, stream(agenda), OptionalLong.of(version))
                .filter(found -> found.view().agenda().equals(agenda))
                .or(() -> findWithVersion(appointmentNo));
    }

    public Page<AppointmentSheet> page(String hall, Wanted wanted, @Nullable String after, int limit) {
        return wanted.isBeyondAnyBooking()
                ? new Page<>(List.of(), null)
                : sheets.page(filter(hall, wanted), ORDER, after, limit);
    }

    /** Booked ones that are not over yet, for what came up since. */
    public Page<AppointmentSheet> toCome(String hall, Instant now, @Nullable String after, int limit) {
        Bson filter = Filters.and(
                Filters.eq("hall", hall),
                Filters.eq("state", AppointmentState.BOOKED.name()),
                Filters.gt("until", now));
        return sheets.page(filter, ORDER, after, limit);
    }

    /** Whose resident somebody is to tell what became of it, who waits longest first (S5). */
    public Page<AppointmentSheet> toBeTold(String hall, @Nullable String after, int limit) {
        return sheets.page(waitingToBeTold(hall), Sorts.ascending("telling.since"), after, limit);
    }

    public Backlog backlogToBeTold(String hall) {
        return sheets.backlog(waitingToBeTold(hall), "telling.since", null);
    }

    private static Bson waitingToBeTold(String hall) {
        return Filters.and(Filters.eq("hall", hall), Filters.gt("telling.since", Instant.EPOCH));
    }

    /** How many there are, since when they are booked, and when the next begins. */
    public Backlog backlog(String hall, Wanted wanted) {
        return sheets.backlog(filter(hall, wanted), "bookedAt", "from");
    }

    public Backlog count(String hall, AppointmentState state) {
        return sheets.count(filter(hall, new Wanted(null, null, state)));
    }

    private static Bson filter(String hall, Wanted wanted) {
        List<Bson> filters = new ArrayList<>(List.of(Filters.eq("hall", hall)));
        if (wanted.date() != null) {
            filters.add(Filters.eq("date", wanted.date()));
        }
        if (wanted.clerk() != null) {
            filters.add(Filters.eq("clerk", wanted.clerk()));
        }
        if (wanted.state() != null) {
            filters.add(Filters.eq("state", wanted.state().name()));
        }
        return Filters.and(filters);
    }

    /** What any of the criteria leaves open is not looked at. */
    public record Wanted(
            @Nullable LocalDate date,
            @Person @Nullable String clerk,
            @Nullable AppointmentState state) {
        boolean isBeyondAnyBooking() {
            return date != null && (date.isAfter(LAST_DATE) || date.isBefore(LocalDate.EPOCH));
        }
    }

    private static String stream(String agenda) {
        return AppointmentEvent.STREAM + ":" + agenda;
    }
}
