package org.servicehall.demo.checks;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.servicehall.calendar.DeadlineRules;
import org.servicehall.calendar.DueDate;
import org.servicehall.calendar.HallCalendar;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The deadlines of one case, worked out anew from what was accepted and extended, with the hall's calendar and nothing
 * that the services have computed.
 */
final class CaseTimes {
    private static final String CASE = "org.servicehall.case.";
    private static final JsonMapper JSON = JsonMapper.shared();

    /**
     * A deadline and while it ran.
     *
     * @param until when it was replaced or the case ended; null while it runs
     */
    record Stretch(
            String id,
            DueDate worked,
            JsonNode stated,
            @Nullable Instant until) {
        boolean passedBy(Instant now) {
            Instant end = until == null ? now : until;
            return worked.dueAt().isBefore(end);
        }
    }

    /** What was recorded about a deadline, and when. */
    record Mark(String type, String deadlineId, Instant at) {}

    private final DeadlineRules rules;
    private final Certainty certainty;
    private final List<Stretch> stretches = new ArrayList<>();
    private final List<Mark> marks = new ArrayList<>();
    private JsonNode opened = JSON.missingNode();
    private @Nullable Instant takenBack;
    private int daysAsked;

    private CaseTimes(HallCalendar calendar) {
        this.rules = new DeadlineRules(calendar);
        this.certainty = new Certainty(calendar);
    }

    static CaseTimes of(StoredStream stream, HallCalendar calendar) {
        CaseTimes times = new CaseTimes(calendar);
        stream.events().forEach(event -> times.on(event.type(), JSON.readTree(event.payload())));
        return times;
    }

    List<Stretch> stretches() {
        return stretches;
    }

    List<Mark> marks() {
        return marks;
    }

    /** Whether the case was taken back when that deadline was certain to be missed: that is recorded with it (D5). */
    boolean wasTakenBackLate(Stretch stretch) {
        if (takenBack == null || !stretch.equals(stretches.getLast())) {
            return false;
        }
        Instant due = stretch.worked().dueAt();
        Instant certain = certainty.from(stretch.worked(), isInstant());
        return due.isBefore(takenBack) || (certain.isBefore(due) && !takenBack.isBefore(certain));
    }

    /** Whether that is when the case was taken back. */
    boolean wasTakenBack(Instant at) {
        return at.equals(takenBack);
    }

    private boolean isInstant() {
        return opened.path("type").stringValue().equals("INSTANT");
    }

    private void on(String type, JsonNode event) {
        switch (type.replace(CASE, "")) {
            case "opened.v1" -> opened = event;
            case "promised.v1" -> begin("original", promised(event.path("deadline")), event.path("deadline"));
            case "extension-requested.v1" -> daysAsked = event.path("days").asInt();
            case "extended.v1" -> extended(event);
            case "completed.v1" -> end(instant(event, "completedAt"));
            case "withdrawn.v1" -> takenBack = instant(event, "withdrawnAt");
            case "due-soon.v1" -> mark("due-soon", event, "warnedAt");
            case "overdue.v1" -> mark("overdue", event, "recordedAt");
            default -> {}
        }
    }

    /** Urgent cases warn by a share of their own (P3). */
    private DeadlineRules rulesOfCase() {
        return rules.when(opened.path("urgentReason").isString());
    }

    private DueDate promised(JsonNode deadline) {
        Instant at = instant(opened, "acceptedAt");
        DeadlineRules own = rulesOfCase();
        return switch (opened.path("type").stringValue()) {
            case "INSTANT" -> own.instant(at);
            case "PROMISED" -> own.promised(at, deadline.path("workingDays").asInt());
            case "PETITION" -> own.petition(at);
            case "FORWARDED" ->
                own.forwarded(at, LocalDate.parse(opened.path("limit").stringValue()));
            default -> throw new IllegalStateException("no rule for " + opened.path("type"));
        };
    }

    private void extended(JsonNode event) {
        DueDate running = stretches.getLast().worked();
        boolean petition = opened.path("type").stringValue().equals("PETITION");
        DueDate moved = petition
                ? rulesOfCase().extendedByCalendarDays(running, daysAsked)
                : rulesOfCase().extendedByWorkingDays(running, daysAsked);
        end(instant(event, "approvedAt"));
        begin("extension", moved, event.path("deadline"));
    }

    private void begin(String id, DueDate worked, JsonNode stated) {
        stretches.add(new Stretch(id, worked, stated, null));
    }

    private void end(Instant at) {
        Stretch last = stretches.removeLast();
        stretches.add(new Stretch(last.id(), last.worked(), last.stated(), at));
    }

    private void mark(String type, JsonNode event, String at) {
        marks.add(new Mark(type, event.path("deadlineId").stringValue(), instant(event, at)));
    }

    static Instant instant(JsonNode event, String field) {
        return Instant.parse(event.path(field).stringValue());
    }
}
