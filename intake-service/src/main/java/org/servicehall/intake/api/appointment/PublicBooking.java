package org.servicehall.intake.api.appointment;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.servicehall.contracts.Channel;
import org.servicehall.contracts.Refusal;
import org.servicehall.contracts.appointment.AppointmentEvent;
import org.servicehall.contracts.appointment.AppointmentEvent.AppointmentBooked;
import org.servicehall.contracts.appointment.VisitKind;
import org.servicehall.intake.appointment.AppointmentSettings;
import org.servicehall.intake.appointment.Availability;
import org.servicehall.intake.catalogue.Catalogue;
import org.servicehall.intake.domain.appointment.AppointmentCommand.BookAppointment;
import org.servicehall.intake.domain.appointment.AppointmentCommand.CancelAppointment;
import org.servicehall.intake.domain.appointment.AppointmentCommand.Entry;
import org.servicehall.intake.domain.appointment.AppointmentCommand.Wish;
import org.servicehall.intake.domain.appointment.Slot;
import org.servicehall.intake.domain.matter.Matter;
import org.servicehall.intake.view.appointment.Agendas;
import org.servicehall.platform.event.CommandContext;
import org.servicehall.platform.event.Outcome;
import org.servicehall.platform.resident.Resident;
import org.servicehall.platform.security.Role;
import org.servicehall.platform.settings.Halls;
import org.servicehall.platform.staff.StaffDirectory;
import org.servicehall.platform.staff.StaffMember;
import org.servicehall.platform.vault.EnclosingCommands;
import org.servicehall.platform.vault.Vault;
import org.springframework.stereotype.Component;

/**
 * Books, moves and cancels at the public door (rule S3): the resident names the time, and whoever of the window is free then has
 * it.
 */
@Component
class PublicBooking {
    private static final String MOVED = "居民自行改期";
    private static final String CANCELLED = "居民自行取消";
    /** Decided on one clerk's day and perhaps free on another's. */
    private static final Set<String> OF_THAT_CLERK = Set.of("slot-taken", "clerk-on-leave");

    private final EnclosingCommands enclosing;
    private final AppointmentRegistry registry;
    private final Ties ties;
    private final PhoneLimit phones;
    private final MessageLimit limit;
    private final Moving moving;
    private final Availability availability;
    private final AppointmentSettings settings;
    private final Catalogue catalogue;
    private final StaffDirectory staff;
    private final Halls halls;

    PublicBooking(
            EnclosingCommands enclosing,
            AppointmentRegistry registry,
            Ties ties,
            PhoneLimit phones,
            MessageLimit limit,
            Moving moving,
            Availability availability,
            AppointmentSettings settings,
            Catalogue catalogue,
            StaffDirectory staff,
            Halls halls) {
        this.enclosing = enclosing;
        this.registry = registry;
        this.ties = ties;
        this.phones = phones;
        this.limit = limit;
        this.moving = moving;
        this.availability = availability;
        this.settings = settings;
        this.catalogue = catalogue;
        this.staff = staff;
        this.halls = halls;
    }

    /** The matter as it can be booked on that day. */
    Matter matter(String hall, String matterId, LocalDate day, Instant now) {
        Matter matter = catalogue.inForce(hall, halls.today(hall, now), matterId);
        matter.checkOffered();
        availability.checkReceivedOn(hall, matterId, day, now);
        return matter;
    }

    /** When at least one of the window is free, not sooner than residents may still book. */
    List<Slot> free(String hall, Matter matter, LocalDate day, Instant now) {
        return clerks(hall, matter.window(), day).stream()
                .flatMap(clerk -> availability.free(hall, clerk, day, now).stream())
                .filter(slot -> !now.isAfter(settings.changeableUntil(slot.from())))
                .distinct()
                .sorted(Comparator.comparing(Slot::from))
                .toList();
    }

    /** @param resident who has signed in at the provider, and finds it again by that; null where nobody has */
    Outcome book(PublicAppointmentRequest request, @Nullable Resident resident, CommandContext context) {
        String hall = request.hall();
        Matter matter = matter(hall, request.matterId(), request.date(), context.at());
        LocalTime start = PublicAppointmentRequest.time(request.start());
        Wish wish = new Wish(
                matter.id(),
                matter.name(),
                matter.window(),
                Channel.ONLINE,
                VisitKind.HALL,
                null,
                false,
                null,
                request.messagesOrNone(),
                request.tieOrNone());
        Map<String, String> visitor = request.person().personalData(resident);
        Function<String, Outcome> attempt = clerk -> bookWith(clerk, request, visitor, wish, start, context);
        return repeated(hall, attempt, context).orElseGet(() -> {
            checkInTime(hall, request.date(), start, context.at());
            return withAnyOf(turn(clerks(hall, matter.window(), request.date()), request.date(), start), attempt);
        });
    }

    private Outcome bookWith(
            String clerk,
            PublicAppointmentRequest request,
            Map<String, String> visitor,
            Wish wish,
            LocalTime start,
            CommandContext context) {
        String hall = request.hall();
        String agenda = Agendas.agenda(hall, clerk, request.date());
        return enclosing.send(AppointmentEvent.STREAM + ":" + agenda, context, beside -> {
            var drawn = registry.onBooking(hall, agenda, visitor, context, beside);
            return new BookAppointment(
                    agenda,
                    hall,
                    clerk,
                    wish,
                    request.date(),
                    start,
                    1,
                    availability.rules(hall),
                    availability.leave(hall, clerk, request.date()),
                    null,
                    () -> admitted(request, visitor, wish, drawn, context),
                    AppointmentEvent.RESIDENT,
                    context.at());
        });
    }

    private Entry admitted(
            PublicAppointmentRequest request,
            Map<String, String> visitor,
            Wish wish,
            Supplier<Entry> drawn,
            CommandContext context) {
        String hall = request.hall();
        ties.checkOwn(hall, wish, request.codeOrNone());
        Entry entry = drawn.get();
        phones.check(hall, Objects.requireNonNull(visitor.get(Vault.PHONE)), entry.appointmentNo(), context.at());
        limit.check(hall, wish.messages(), visitor, context.at());
        return entry;
    }

    /** The window's clerks in an order that the same request finds again, and that is another for the next slot. */
    private static List<String> turn(List<String> clerks, LocalDate day, LocalTime start) {
        List<String> inTurn = new ArrayList<>(clerks);
        Collections.rotate(inTurn, -(day.getDayOfYear() + start.toSecondOfDay() / 300));
        return inTurn;
    }

    /** A repeated request goes to whom it fell first, whoever is free by now. */
    private Optional<Outcome> repeated(String hall, Function<String, Outcome> attempt, CommandContext context) {
        return registry.before(hall, context).map(before -> attempt.apply(before.clerk()));
    }

    private static Outcome withAnyOf(List<String> clerks, Function<String, Outcome> attempt) {
        for (String clerk : clerks) {
            Optional<Outcome> done = attempted(clerk, attempt);
            if (done.isPresent()) {
                return done.get();
            }
        }
        throw Refusal.conflict("slot-full", "A1");
    }

    private static Optional<Outcome> attempted(String clerk, Function<String, Outcome> attempt) {
        try {
            return Optional.of(attempt.apply(clerk));
        } catch (Refusal refused) {
            if (OF_THAT_CLERK.contains(refused.code())) {
                return Optional.empty();
            }
            throw refused;
        }
    }

    /** The clerk who has it keeps it where they are free then. */
    Outcome move(PublicAppointmentRequest.OwnMove request, CommandContext context) {
        String no = request.no();
        AppointmentBooked former = moving.former(no);
        LocalTime start = PublicAppointmentRequest.time(request.start());
        Function<String, Outcome> attempt = clerk -> moving.move(
                no,
                new Moving.Target(clerk, request.date(), start, MOVED, null),
                () -> checkMovable(former, context.at()),
                AppointmentEvent.RESIDENT,
                context);
        return repeated(former.hall(), attempt, context).orElseGet(() -> {
            checkInTime(former.hall(), request.date(), start, context.at());
            List<String> clerks = new ArrayList<>(clerks(former.hall(), former.window(), request.date()));
            Collections.sort(clerks, Comparator.comparing(clerk -> !clerk.equals(former.clerk())));
            return withAnyOf(clerks, attempt);
        });
    }

    /** One that is moved many times before the first move has ended it counts with each new time it was given. */
    private void checkMovable(AppointmentBooked former, Instant now) {
        checkInTheHall(former);
        checkNotTooLate(former, now);
        phones.checkMove(former.hall(), former.appointmentNo(), now);
        registry.person(former.appointmentNo())
                .ifPresent(person -> limit.check(former.hall(), moving.wished(former), person, now));
    }

    Outcome cancel(String no, CommandContext context) {
        AppointmentBooked booked = moving.former(no);
        checkInTheHall(booked);
        checkNotTooLate(booked, context.at());
        return moving.end(
                no,
                new CancelAppointment(booked.agenda(), no, CANCELLED, AppointmentEvent.RESIDENT, context.at()),
                context);
    }

    private void checkInTime(String hall, LocalDate day, LocalTime start, Instant now) {
        Instant from = day.atTime(start).atZone(halls.calendar(hall).zone()).toInstant();
        if (now.isAfter(settings.changeableUntil(from)) && now.isBefore(from)) {
            throw Refusal.unprocessable(
                            "slot-too-soon", "S3", settings.publicNotice().toMinutes())
                    .at("start");
        }
    }

    /** Somebody of the hall comes there, and has a way to go: that is arranged with them (A2). */
    private static void checkInTheHall(AppointmentBooked booked) {
        if (booked.kind().isAway()) {
            throw Refusal.conflict("visit-changed-by-hall", "S3");
        }
    }

    private void checkNotTooLate(AppointmentBooked booked, Instant now) {
        if (now.isAfter(settings.changeableUntil(booked.from()))) {
            throw Refusal.conflict("appointment-change-too-late", "S3", settings.changeableUntil(booked.from()));
        }
    }

    private List<String> clerks(String hall, String window, LocalDate day) {
        return staff.ofWindow(hall, window, day).stream()
                .filter(member -> member.is(Role.CLERK))
                .map(StaffMember::user)
                .toList();
    }
}
