package org.servicehall.cases.domain;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.servicehall.calendar.DeadlineRules;
import org.servicehall.calendar.DueDate;
import org.servicehall.calendar.HallCalendar;
import org.servicehall.calendar.HolidaySchedules;
import org.servicehall.calendar.WorkingHours;
import org.servicehall.cases.domain.CaseCommand.OpenCase;
import org.servicehall.contracts.AcceptanceType;
import org.servicehall.contracts.Applicant;
import org.servicehall.contracts.CaseTerms;
import org.servicehall.contracts.Deadline;
import org.servicehall.contracts.LocalizedText;
import org.servicehall.contracts.Stage;
import org.servicehall.contracts.application.ApplicationEvent.ApplicationAccepted;
import org.servicehall.contracts.application.DecidedAtOnce;
import org.servicehall.contracts.cases.CaseEvent;
import org.servicehall.contracts.cases.HandlingEvent.HandlerAssigned;

/** Cases as they stand at the beginning of a test: accepted on Monday 3 November 2025 at nine. */
public final class Cases {
    public static final String NO = "330106-20251103-0007";
    public static final String HALL = "330106";
    public static final String AGENT = "wang.fang";
    public static final String HANDLER = "sun.li";
    public static final Instant ACCEPTED = at("2025-11-03T09:00");
    public static final HallCalendar CALENDAR = new HallCalendar(WorkingHours.standard(), HolidaySchedules.published());
    /** As the hall has it unless it sets otherwise. */
    public static final LatenessRules LATENESS = new LatenessRules(CALENDAR, 1, 10);

    public static final Stage REVIEW = stage("community-review", null);
    public static final Stage PUBLICITY = stage("publicity", 15);
    private static final DeadlineRules RULES = new DeadlineRules(CALENDAR);

    private Cases() {}

    public static Instant at(String local) {
        return LocalDateTime.parse(local).atZone(ZoneId.of("Asia/Shanghai")).toInstant();
    }

    /** Ten working days, so due on Monday 17 November at 16:30. */
    public static ApplicationAccepted promised(Stage... stages) {
        return accepted(AcceptanceType.PROMISED, RULES.promised(ACCEPTED, 10), stages);
    }

    public static ApplicationAccepted accepted(AcceptanceType type) {
        return accepted(
                type,
                switch (type) {
                    case INSTANT -> RULES.instant(ACCEPTED);
                    case PROMISED -> RULES.promised(ACCEPTED, 10);
                    case PETITION -> RULES.petition(ACCEPTED);
                    case FORWARDED -> RULES.forwarded(ACCEPTED, CALENDAR.dateOf(ACCEPTED.plusSeconds(7 * 86_400)));
                });
    }

    static ApplicationAccepted accepted(AcceptanceType type, DueDate due, Stage... stages) {
        return accepted(type, due, CaseTerms.PLAIN, stages);
    }

    private static ApplicationAccepted accepted(AcceptanceType type, DueDate due, CaseTerms terms, Stage... stages) {
        return accepted("P-1", type, due, terms, stages);
    }

    private static ApplicationAccepted accepted(
            String person, AcceptanceType type, DueDate due, CaseTerms terms, Stage... stages) {
        return new ApplicationAccepted(
                NO,
                HALL,
                "low-rent-housing",
                "2025.1",
                new LocalizedText("廉租房申请", "Low-rent housing"),
                "CIVIL_AFFAIRS",
                new Applicant(person, "张*"),
                type,
                new Deadline(
                        "original",
                        due.startedAt(),
                        due.dueAt(),
                        due.warnAt(),
                        due.workingDays(),
                        due.provisional(),
                        due.calendarVersion()),
                null,
                null,
                List.of(stages),
                terms,
                null,
                NO + "-SL",
                AGENT,
                ACCEPTED);
    }

    /** Promised for ten working days at some other time, perhaps one whose holidays are unknown. */
    public static ApplicationAccepted acceptedAt(Instant at) {
        return accepted(AcceptanceType.PROMISED, RULES.promised(at, 10));
    }

    public static ApplicationAccepted with(CaseTerms terms) {
        return with("P-1", terms);
    }

    public static ApplicationAccepted with(String person, CaseTerms terms) {
        return accepted(person, AcceptanceType.PROMISED, RULES.promised(ACCEPTED, 10), terms);
    }

    static ApplicationAccepted petition(CaseTerms terms) {
        return accepted(AcceptanceType.PETITION, RULES.petition(ACCEPTED), terms);
    }

    /** As {@link #promised} but urgent. */
    public static ApplicationAccepted urgent() {
        var a = promised();
        return new ApplicationAccepted(
                a.applicationNo(),
                a.hall(),
                a.matterId(),
                a.matterVersion(),
                a.matterName(),
                a.window(),
                a.applicant(),
                a.type(),
                a.deadline(),
                a.authority(),
                a.limit(),
                a.stages(),
                a.terms(),
                "住院待用",
                a.noticeNo(),
                a.acceptedBy(),
                a.acceptedAt());
    }

    /** Instant, and granted in the act that accepted it; this person is asked to sign. */
    public static ApplicationAccepted decidedAtOnce(String signer) {
        return instant(new DecidedAtOnce(CaseEvent.Outcome.GRANTED, null, null, signer), null);
    }

    /** Instant, and handled by who accepted it. */
    public static ApplicationAccepted handledByDefault() {
        return instant(null, AGENT);
    }

    private static ApplicationAccepted instant(@Nullable DecidedAtOnce decision, @Nullable String handler) {
        var a = accepted(AcceptanceType.INSTANT);
        return new ApplicationAccepted(
                a.applicationNo(),
                a.hall(),
                a.matterId(),
                a.matterVersion(),
                a.matterName(),
                a.window(),
                a.applicant(),
                a.type(),
                a.deadline(),
                a.authority(),
                a.limit(),
                a.stages(),
                a.terms(),
                a.urgentReason(),
                a.noticeNo(),
                a.acceptedBy(),
                a.acceptedAt(),
                decision,
                handler);
    }

    public static List<CaseEvent> opened(ApplicationAccepted accepted) {
        return Opening.open(new OpenCase(NO, accepted, CALENDAR));
    }

    public static HandlerAssigned handled() {
        return new HandlerAssigned(NO, HALL, HANDLER, "CIVIL_AFFAIRS", null, null, ACCEPTED);
    }

    /** Opened and in the handler's hands, then whatever else happened. */
    public static List<Object> handled(ApplicationAccepted accepted, Object... later) {
        List<Object> events = new ArrayList<>(opened(accepted));
        events.add(handled());
        events.addAll(Arrays.asList(later));
        return events;
    }

    private static Stage stage(String id, Integer publicityDays) {
        return new Stage(id, new LocalizedText(id, id), new LocalizedText("社区", "community"), publicityDays);
    }
}
