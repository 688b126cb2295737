package org.servicehall.cases.view.sheet;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.servicehall.contracts.Person;
import org.servicehall.contracts.Wording;
import org.servicehall.contracts.application.ApplicationEvent;
import org.servicehall.contracts.cases.CaseEvent;
import org.servicehall.platform.event.RecordedEvent;

/**
 * Everything the hall knows of one number, from reception to reply. The fields before {@code application} are there to be
 * searched by.
 *
 * @param opened whether a case has been opened
 * @param handler null until one is assigned
 * @param publishedUntil end of the publicity that runs now (C3)
 * @param announcedAt when its completion was put on the notice board; null where it is not (C4)
 * @param dueAt the date that counts now; null where none was promised, and in sheets from before it was kept apart
 * @param application null while only the case's events have arrived
 * @param handling null until the case is opened
 */
public record CaseSheet(
        String no,
        String hall,
        boolean opened,
        Status status,
        boolean urgent,
        String matterId,
        String maskedName,
        String window,
        @Person @Nullable String handler,
        @Nullable Instant publishedUntil,
        @Nullable Instant announcedAt,
        @Nullable Instant dueAt,
        @Nullable ApplicationPart application,
        @Nullable CasePart handling,
        List<TimelineEntry> timeline) {
    /** The sheet after one more event; null for an event of neither stream. */
    static @Nullable CaseSheet after(String no, @Nullable CaseSheet current, RecordedEvent event) {
        ApplicationPart application = current == null ? null : current.application();
        CasePart handling = current == null ? null : current.handling();
        List<TimelineEntry> before = current == null ? List.of() : current.timeline();
        return switch (event.payload()) {
            case ApplicationEvent happened ->
                of(no, ApplicationPart.after(application, happened), handling, plus(before, event));
            case CaseEvent happened -> of(no, application, CaseFold.after(handling, happened), plus(before, event));
            default -> current;
        };
    }

    private static CaseSheet of(
            String no,
            @Nullable ApplicationPart application,
            @Nullable CasePart handling,
            List<TimelineEntry> timeline) {
        if (handling != null) {
            return new CaseSheet(
                    no,
                    handling.opened().hall(),
                    true,
                    handling.status(),
                    handling.opened().urgentReason() != null,
                    handling.opened().matterId(),
                    handling.opened().applicant().maskedName(),
                    handling.responsible().window(),
                    handling.responsible().handler(),
                    handling.publishedUntil(),
                    handling.announcedAt(),
                    handling.dueAt(),
                    application,
                    handling,
                    timeline);
        }
        if (application == null) {
            throw new IllegalStateException(no + " has neither application nor case");
        }
        var received = application.received();
        return new CaseSheet(
                no,
                received.hall(),
                false,
                application.status(),
                received.urgentReason() != null,
                received.matterId(),
                received.applicant().maskedName(),
                received.window(),
                null,
                null,
                null,
                null,
                application,
                null,
                timeline);
    }

    private static List<TimelineEntry> plus(List<TimelineEntry> before, RecordedEvent event) {
        List<TimelineEntry> all = new ArrayList<>(before);
        all.add(new TimelineEntry(
                event.time(),
                event.id(),
                event.sequence(),
                event.type(),
                event.by(),
                event.payload() instanceof ApplicationEvent happened
                        ? Wording.of(happened)
                        : Wording.of((CaseEvent) event.payload()),
                Wording.detail(event.payload())));
        all.sort(TimelineEntry.ORDER);
        return List.copyOf(all);
    }
}
