package org.servicehall.attendance.view.acts;

import com.mongodb.client.model.Indexes;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.servicehall.attendance.view.acts.DayActs.Act;
import org.servicehall.contracts.LocalizedText;
import org.servicehall.contracts.Topics;
import org.servicehall.contracts.Wording;
import org.servicehall.contracts.application.ApplicationEvent;
import org.servicehall.contracts.cases.CaseEvent;
import org.servicehall.platform.event.RecordedEvent;
import org.servicehall.platform.projection.Projection;
import org.servicehall.platform.time.HallClock;

/** What people did with applications and cases, day by day, to be held against their signatures (rule T9). */
public final class ClerkActs implements Projection<DayActs> {
    /** Automations act under kebab-case names; user ids have no hyphen. */
    private static final char OF_AUTOMATIONS = '-';

    @Override
    public String name() {
        return "clerk-acts";
    }

    @Override
    public Set<String> topics() {
        return Set.of(Topics.APPLICATIONS, Topics.CASES);
    }

    @Override
    public Class<DayActs> type() {
        return DayActs.class;
    }

    @Override
    public List<Bson> indexes() {
        return List.of(Indexes.ascending("hall", "day"));
    }

    /** A stream's events belong to whoever caused each, so no document sees the whole of a stream. */
    @Override
    public boolean wholeStreams() {
        return false;
    }

    @Override
    public Collection<String> documents(RecordedEvent event) {
        var hall = hallOf(event);
        return hall == null || event.by().indexOf(OF_AUTOMATIONS) >= 0
                ? List.of()
                : List.of(hall + "-" + event.by() + "-" + dayOf(event).format(DateTimeFormatter.BASIC_ISO_DATE));
    }

    @Override
    public DayActs apply(String id, @Nullable DayActs current, RecordedEvent event) {
        var before = current == null
                ? new DayActs(id, String.valueOf(hallOf(event)), event.by(), dayOf(event), List.of(), 0)
                : current;
        return before.and(new Act(event.id(), event.type(), whatOf(event), event.time()));
    }

    private static LocalDate dayOf(RecordedEvent event) {
        return event.time().atZone(HallClock.ZONE).toLocalDate();
    }

    private static @Nullable String hallOf(RecordedEvent event) {
        return switch (event.payload()) {
            case ApplicationEvent application -> hallOf(application.applicationNo());
            case CaseEvent handling -> hallOf(handling.caseNo());
            default -> null;
        };
    }

    private static LocalizedText whatOf(RecordedEvent event) {
        return switch (event.payload()) {
            case ApplicationEvent application -> Wording.of(application);
            case CaseEvent handling -> Wording.of(handling);
            default -> throw new IllegalStateException(event.id() + " happened to no application and no case");
        };
    }

    private static String hallOf(String number) {
        return number.substring(0, number.indexOf('-'));
    }
}
