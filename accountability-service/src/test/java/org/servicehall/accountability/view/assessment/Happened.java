package org.servicehall.accountability.view.assessment;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.servicehall.contracts.AcceptanceType;
import org.servicehall.contracts.Applicant;
import org.servicehall.contracts.CaseTerms;
import org.servicehall.contracts.Deadline;
import org.servicehall.contracts.EventTypes;
import org.servicehall.contracts.LocalizedText;
import org.servicehall.contracts.accountability.AssessmentEvent;
import org.servicehall.contracts.accountability.AssessmentEvent.AssessmentPublished;
import org.servicehall.contracts.accountability.AssessmentEvent.Line;
import org.servicehall.contracts.attendance.MonthEvent;
import org.servicehall.contracts.attendance.MonthEvent.MonthPublished;
import org.servicehall.contracts.attendance.MonthEvent.Row;
import org.servicehall.contracts.cases.CaseEvent;
import org.servicehall.contracts.cases.CaseEvent.CaseCompleted;
import org.servicehall.contracts.cases.CaseEvent.CaseOpened;
import org.servicehall.contracts.cases.CaseEvent.CaseOverdue;
import org.servicehall.contracts.cases.CaseEvent.CasePromised;
import org.servicehall.contracts.cases.CaseEvent.Outcome;
import org.servicehall.contracts.cases.DeadlineEvent.CaseExtended;
import org.servicehall.contracts.cases.HandlingEvent.HandlerAssigned;
import org.servicehall.contracts.rating.RatingEvent;
import org.servicehall.contracts.rating.RatingEvent.CaseRated;
import org.servicehall.platform.event.RecordedEvent;
import org.servicehall.platform.time.HallClock;

/** Events as the topics have them. */
public final class Happened {
    public static final String HALL = "330106";

    private Happened() {}

    /** By the hall's clock, as {@code 2025-10-09T09:00}. */
    public static Instant at(String local) {
        return LocalDateTime.parse(local).atZone(HallClock.ZONE).toInstant();
    }

    public static RecordedEvent event(String stream, long sequence, Instant time, Object payload) {
        return new RecordedEvent(
                stream, sequence, EventTypes.all().typeOf(payload.getClass()), time, "somebody", payload);
    }

    /** One case's stream, as it grows. */
    public static final class CaseStory {
        private final String no;
        private final List<RecordedEvent> events = new ArrayList<>();
        private String clerk = "wang.fang";
        private String window = "CIVIL_AFFAIRS";
        private @Nullable Deadline deadline;

        public CaseStory(String no) {
            this.no = no;
        }

        public CaseStory accepted(String at) {
            return add(
                    at,
                    new CaseOpened(
                            no,
                            HALL,
                            "senior-citizen-card",
                            "2025.1",
                            new LocalizedText("老年优待证", "card"),
                            window,
                            new Applicant("p", "张*"),
                            AcceptanceType.PROMISED,
                            null,
                            null,
                            List.of(),
                            CaseTerms.PLAIN,
                            clerk,
                            clerk,
                            at(at),
                            null));
        }

        public CaseStory due(String from, String due) {
            deadline = deadline("original", from, due);
            return add(from, new CasePromised(no, HALL, deadline));
        }

        public CaseStory handledBy(String handler, String at, String window) {
            clerk = handler;
            this.window = window;
            return add(at, new HandlerAssigned(no, HALL, handler, window, null, null, at(at)));
        }

        public CaseStory extended(String at, String due) {
            Deadline before = Objects.requireNonNull(deadline);
            deadline = new Deadline("extension", before.startedAt(), at(due), at(due), null, false, "2025");
            return add(at, new CaseExtended(no, HALL, before, deadline, "复核", "n", "zhou.min", at(at)));
        }

        public CaseStory overdue(String due) {
            return add(due, new CaseOverdue(no, HALL, "original", at(due), clerk, window, at(due)));
        }

        public CaseStory completed(String at, Outcome outcome, boolean onTime) {
            return add(at, new CaseCompleted(no, HALL, outcome, onTime, null, null, "n", at(at)));
        }

        public RecordedEvent rated(String at, int stars) {
            return event(
                    RatingEvent.STREAM + ":" + no,
                    0,
                    at(at),
                    new CaseRated(no, HALL, "senior-citizen-card", window, clerk, stars, at(at)));
        }

        public List<RecordedEvent> events() {
            return List.copyOf(events);
        }

        private CaseStory add(String at, CaseEvent event) {
            events.add(event(CaseEvent.STREAM + ":" + no, events.size(), at(at), event));
            return this;
        }

        private static Deadline deadline(String id, String from, String due) {
            return new Deadline(id, at(from), at(due), at(due), 5, false, "2025");
        }
    }

    /** The attendance of one clerk, published as that version. */
    public static RecordedEvent attendance(String month, int version, Row... rows) {
        String no = HALL + "-" + month.replace("-", "");
        return event(
                MonthEvent.STREAM + ":" + no,
                version - 1,
                at("2025-12-01T09:00"),
                new MonthPublished(
                        no,
                        HALL,
                        month,
                        version,
                        List.of(rows),
                        List.of(),
                        version == 1 ? null : "更正",
                        "wu.gang",
                        at("2025-12-01T09:00")));
    }

    /** The assessment of that month, published as that version. */
    public static RecordedEvent assessment(String month, int version) {
        String no = HALL + "-" + month.replace("-", "");
        var line = new Line("li.na", Map.of("accepted", "1"), Map.of("start", "60.00"), "60.0" + version);
        return event(
                AssessmentEvent.STREAM + ":" + no,
                version - 1,
                at("2025-12-02T09:00"),
                new AssessmentPublished(
                        no,
                        HALL,
                        month,
                        version,
                        "2026.1",
                        List.of(line),
                        List.of(),
                        version == 1 ? null : "更正",
                        "wu.gang",
                        at("2025-12-02T09:00")));
    }

    public static Row row(String clerk, String window, int late, int absent) {
        return new Row(clerk, window, 36, 36 - absent, late, 0, 0, absent, 0, Map.of());
    }
}
