package org.servicehall.contracts;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.axonframework.messaging.eventhandling.annotation.Event;
import org.servicehall.contracts.accountability.AssessmentEvent;
import org.servicehall.contracts.accountability.ComplaintEvent;
import org.servicehall.contracts.accountability.ConductEvent;
import org.servicehall.contracts.accountability.LedgerEvent;
import org.servicehall.contracts.application.ApplicationEvent;
import org.servicehall.contracts.appointment.AppointmentEvent;
import org.servicehall.contracts.appointment.DutyCallEvent;
import org.servicehall.contracts.archive.ArchiveEvent;
import org.servicehall.contracts.attendance.AttendanceEvent;
import org.servicehall.contracts.attendance.LeaveEvent;
import org.servicehall.contracts.attendance.MonthEvent;
import org.servicehall.contracts.attendance.RotaEvent;
import org.servicehall.contracts.calendar.CalendarEvent;
import org.servicehall.contracts.cases.CaseEvent;
import org.servicehall.contracts.catalogue.CatalogueEvent;
import org.servicehall.contracts.control.ControlEvent;
import org.servicehall.contracts.erasure.ErasureEvent;
import org.servicehall.contracts.grant.GrantEvent;
import org.servicehall.contracts.household.HouseholdEvent;
import org.servicehall.contracts.message.MessageEvent;
import org.servicehall.contracts.money.RefundEvent;
import org.servicehall.contracts.money.TakingsEvent;
import org.servicehall.contracts.notice.NoticeEvent;
import org.servicehall.contracts.paper.PaperEvent;
import org.servicehall.contracts.queue.QueueEvent;
import org.servicehall.contracts.rating.RatingEvent;
import org.servicehall.contracts.season.CertificationEvent;
import org.servicehall.contracts.season.SeasonEvent;
import org.servicehall.contracts.staff.StaffEvent;

/**
 * Which record stands for which type of event: {@code org.servicehall.case.promised.v1} and {@code CasePromised}. The
 * type is what the store and the topics carry, so that classes may move and be renamed.
 */
public final class EventTypes {
    private static final EventTypes ALL = of(
            ApplicationEvent.class,
            CaseEvent.class,
            ComplaintEvent.class,
            LedgerEvent.class,
            ConductEvent.class,
            AssessmentEvent.class,
            AttendanceEvent.class,
            LeaveEvent.class,
            RotaEvent.class,
            MonthEvent.class,
            StaffEvent.class,
            NoticeEvent.class,
            MessageEvent.class,
            GrantEvent.class,
            RatingEvent.class,
            ArchiveEvent.class,
            CalendarEvent.class,
            CatalogueEvent.class,
            AppointmentEvent.class,
            DutyCallEvent.class,
            QueueEvent.class,
            PaperEvent.class,
            RefundEvent.class,
            TakingsEvent.class,
            SeasonEvent.class,
            CertificationEvent.class,
            HouseholdEvent.class,
            ErasureEvent.class,
            ControlEvent.class);

    private final Map<String, Class<?>> classes;

    private EventTypes(Map<String, Class<?>> classes) {
        this.classes = Collections.unmodifiableMap(classes);
    }

    /** Every event of the published language. */
    public static EventTypes all() {
        return ALL;
    }

    /**
     * The events of the given sealed interfaces, and of those within them.
     *
     * @throws IllegalArgumentException when one isn't sealed, an event lacks {@code @Event}, or two share a type
     */
    public static EventTypes of(Class<?>... families) {
        Map<String, Class<?>> classes = new LinkedHashMap<>();
        for (Class<?> family : families) {
            events(family).forEach(event -> {
                Class<?> other = classes.put(declaredType(event), event);
                if (other != null) {
                    throw new IllegalArgumentException(event.getName() + " and " + other.getName() + " share a type");
                }
            });
        }
        return new EventTypes(classes);
    }

    /** Also those of the families within it. */
    private static Stream<Class<?>> events(Class<?> family) {
        Class<?>[] permitted = family.getPermittedSubclasses();
        if (permitted == null) {
            throw new IllegalArgumentException(family.getName() + " is not sealed");
        }
        return Stream.of(permitted).flatMap(one -> one.isInterface() ? events(one) : Stream.of(one));
    }

    /**
     * The type that {@code event} declares by its {@code @Event}.
     *
     * @throws IllegalArgumentException when it is none of these events
     */
    public String typeOf(Class<?> event) {
        String type = declaredType(event);
        if (classes.get(type) != event) {
            throw new IllegalArgumentException(event.getName() + " is not one of the known events");
        }
        return type;
    }

    /**
     * The record that carries events of this type.
     *
     * @throws IllegalArgumentException when no event has this type
     */
    public Class<?> classOf(String type) {
        return find(type).orElseThrow(() -> new IllegalArgumentException("Unknown type of event: " + type));
    }

    /** The record that carries events of this type; empty when no event has it. */
    public Optional<Class<?>> find(String type) {
        return Optional.ofNullable(classes.get(type));
    }

    /** All types, in the order in which they are declared. */
    public Set<String> types() {
        return classes.keySet();
    }

    private static String declaredType(Class<?> event) {
        Event declared = event.getAnnotation(Event.class);
        if (declared == null) {
            throw new IllegalArgumentException(event.getName() + " has no @Event");
        }
        return declared.namespace() + "." + declared.name() + ".v" + declared.version();
    }
}
