package org.servicehall.attendance.view.acts;

import com.mongodb.client.model.Indexes;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.servicehall.contracts.LocalizedText;
import org.servicehall.contracts.Topics;
import org.servicehall.contracts.Wording;
import org.servicehall.contracts.application.ApplicationEvent;
import org.servicehall.contracts.appointment.AppointmentEvent;
import org.servicehall.contracts.appointment.DutyCallEvent;
import org.servicehall.contracts.cases.CaseEvent;
import org.servicehall.contracts.paper.PaperEvent;
import org.servicehall.platform.event.RecordedEvent;
import org.servicehall.platform.projection.Projection;
import org.servicehall.platform.time.HallClock;
import org.servicehall.platform.view.Remembers;

/**
 * What people did with applications and their papers, cases, appointments and calls, to be held against their signatures (rule
 * T9). A document each: nothing is written twice, and their order doesn't matter.
 */
public final class ClerkActs implements Projection<Act> {
    @Override
    public String name() {
        return "clerk-acts";
    }

    @Override
    public Set<String> topics() {
        return Set.of(Topics.APPLICATIONS, Topics.CASES);
    }

    @Override
    public Class<Act> type() {
        return Act.class;
    }

    @Override
    public List<Bson> indexes() {
        // what was done on a hall's day, by time
        return List.of(Indexes.ascending("hall", "day", "at"));
    }

    /** Each event has a document of its own. */
    @Override
    public Remembers remembers() {
        return Remembers.PARTS_OF_STREAMS;
    }

    @Override
    public Collection<String> documents(RecordedEvent event) {
        return numberOf(event) == null || event.isOfAutomation() ? List.of() : List.of(event.id());
    }

    @Override
    public Act apply(String id, @Nullable Act current, RecordedEvent event) {
        var number = String.valueOf(numberOf(event));
        return new Act(
                id,
                number.substring(0, number.indexOf('-')),
                event.by(),
                event.time().atZone(HallClock.ZONE).toLocalDate(),
                event.type(),
                whatOf(event),
                event.time());
    }

    private static @Nullable String numberOf(RecordedEvent event) {
        return switch (event.payload()) {
            case ApplicationEvent application -> application.applicationNo();
            case CaseEvent handling -> handling.caseNo();
            case AppointmentEvent appointment -> appointment.appointmentNo();
            case DutyCallEvent call -> call.dutyCallNo();
            case PaperEvent paper -> paper.applicationNo();
            default -> null;
        };
    }

    private static LocalizedText whatOf(RecordedEvent event) {
        return switch (event.payload()) {
            case ApplicationEvent application -> Wording.of(application);
            case CaseEvent handling -> Wording.of(handling);
            case AppointmentEvent appointment -> Wording.of(appointment);
            case DutyCallEvent call -> Wording.of(call);
            case PaperEvent paper -> Wording.of(paper);
            default -> throw new IllegalStateException(event.id() + " is nobody's act");
        };
    }
}
