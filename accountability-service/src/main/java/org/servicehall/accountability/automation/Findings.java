package org.servicehall.accountability.automation;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.servicehall.accountability.ledger.Finding;
import org.servicehall.accountability.ledger.LedgerEntry.State;
import org.servicehall.contracts.accountability.ComplaintEvent.ComplaintDecided;
import org.servicehall.contracts.accountability.ComplaintEvent.ComplaintOverdue;
import org.servicehall.contracts.accountability.ComplaintEvent.ComplaintUndecided;
import org.servicehall.contracts.accountability.ConductEvent.BreachRecorded;
import org.servicehall.contracts.accountability.ConductEvent.WindowInspected;
import org.servicehall.contracts.accountability.Fault;
import org.servicehall.contracts.application.FeeEvent.UnlistedFeeRefused;
import org.servicehall.contracts.application.HallsTimeEvent.AcceptanceOverdue;
import org.servicehall.contracts.application.HallsTimeEvent.PetitionUndecided;
import org.servicehall.contracts.application.HallsTimeEvent.ReceptionOverdue;
import org.servicehall.contracts.application.HandOverEvent.ApplicationHandedOver;
import org.servicehall.contracts.application.HandOverEvent.HandOverUnconfirmed;
import org.servicehall.contracts.application.SupplementEvent.SupplementRequestedAgain;
import org.servicehall.contracts.attendance.AttendanceEvent.HalfDay;
import org.servicehall.contracts.attendance.MonthEvent.AttendanceFault;
import org.servicehall.contracts.attendance.MonthEvent.MonthPublished;
import org.servicehall.contracts.cases.CaseEvent.CaseOverdue;
import org.servicehall.contracts.money.TakingsEvent.TakingsOverdue;
import org.servicehall.contracts.paper.PaperEvent.PaperOverdue;
import org.servicehall.platform.event.RecordedEvent;

/** What an event shows to be broken (rule B2), in the ledger's words. */
final class Findings {
    /** Answers for what nobody in particular does, as to take up a complaint in time (rule B5). */
    static final String LEADING_GROUP = "LEADING_GROUP";
    /** Answers where a window does and nobody is named: for a failed inspection, for what the office has to do (rules H2, P5). */
    static final String WINDOW = "WINDOW";
    /** The window of what concerns the whole hall. */
    static final String OFFICE = "OFFICE";

    private final int handOversTooMany;
    private final String by;
    private final Function<String, ZoneId> zones;
    private final Map<Class<?>, Function<RecordedEvent, List<Finding>>> byType;

    /**
     * @param handOversTooMany from this hand-over of one application on, each is one too many (rule F4)
     * @param by who enters them
     * @param zones time zone by hall
     */
    Findings(int handOversTooMany, String by, Function<String, ZoneId> zones) {
        this.handOversTooMany = handOversTooMany;
        this.by = by;
        this.zones = zones;
        this.byType = Map.ofEntries(
                at(CaseOverdue.class, this::overdue),
                at(SupplementRequestedAgain.class, this::oneTimeNoticeBreached),
                at(ApplicationHandedOver.class, this::handedOverTooOften),
                at(HandOverUnconfirmed.class, this::unconfirmed),
                at(UnlistedFeeRefused.class, this::unlistedFee),
                at(TakingsOverdue.class, this::takingsOverdue),
                at(PetitionUndecided.class, this::petitionUndecided),
                at(AcceptanceOverdue.class, this::acceptanceOverdue),
                at(ReceptionOverdue.class, this::receptionOverdue),
                at(PaperOverdue.class, this::paperOverdue),
                at(ComplaintUndecided.class, this::complaintUndecided),
                Map.entry(ComplaintOverdue.class, event -> complaintOverdue(event, (ComplaintOverdue) event.payload())),
                at(WindowInspected.class, this::inspectionFailed),
                at(BreachRecorded.class, this::breach));
    }

    private static <E> Map.Entry<Class<?>, Function<RecordedEvent, List<Finding>>> at(
            Class<E> type, BiFunction<RecordedEvent, E, @Nullable Finding> finding) {
        return Map.entry(
                type,
                event -> Stream.ofNullable(finding.apply(event, type.cast(event.payload())))
                        .toList());
    }

    /** Types of events that may be a finding by themselves. */
    Set<Class<?>> types() {
        return byType.keySet();
    }

    /** What the event itself is a finding of; nothing for any other event, and those that have versions. */
    List<Finding> of(RecordedEvent event) {
        return byType.getOrDefault(event.payload().getClass(), _ -> List.of()).apply(event);
    }

    private Finding overdue(RecordedEvent event, CaseOverdue e) {
        return found(event, e.hall(), Fault.OVERDUE, e.caseNo(), e.answerable(), e.window(), e.dueAt());
    }

    /**
     * Against who issued the first notice, or whose act made a second one necessary, which the entry then says (N3). In words
     * of its own: what a clerk typed is not copied into a book that nothing is ever taken out of (B9); the evidence leads there.
     */
    private Finding oneTimeNoticeBreached(RecordedEvent event, SupplementRequestedAgain e) {
        var fault = Fault.ONE_TIME_NOTICE_BREACHED;
        String other = e.answerable();
        if (other == null || other.equals(e.firstRequestedBy())) {
            return found(
                    event, e.hall(), fault, e.applicationNo(), e.firstRequestedBy(), e.firstWindow(), e.requestedAt());
        }
        var window = Objects.requireNonNullElse(e.answerableWindow(), e.firstWindow());
        return found(event, e.hall(), fault, e.applicationNo(), other, window, e.requestedAt())
                .remarked("一次性告知由 %s 作出，再次告知系被记录人的行为所致，理由见所附证据".formatted(e.firstRequestedBy()));
    }

    private @Nullable Finding handedOverTooOften(RecordedEvent event, ApplicationHandedOver e) {
        if (e.uncounted() != null || e.count() < handOversTooMany) {
            return null;
        }
        var fault = Fault.HANDED_OVER_TOO_OFTEN;
        return found(event, e.hall(), fault, e.applicationNo(), e.from(), e.fromWindow(), e.handedOverAt());
    }

    private Finding unconfirmed(RecordedEvent event, HandOverUnconfirmed e) {
        var fault = Fault.HAND_OVER_UNCONFIRMED;
        return found(event, e.hall(), fault, e.applicationNo(), e.holder(), e.holderWindow(), e.confirmBy());
    }

    private Finding unlistedFee(RecordedEvent event, UnlistedFeeRefused e) {
        var fault = Fault.UNLISTED_FEE;
        return found(event, e.hall(), fault, e.applicationNo(), e.attemptedBy(), e.window(), e.attemptedAt());
    }

    /** A clerk's day that was not counted in time (S12). */
    private Finding takingsOverdue(RecordedEvent event, TakingsOverdue e) {
        return found(event, e.hall(), Fault.TAKINGS_NOT_CLOSED, e.takingsNo(), e.clerk(), e.window(), e.closeBy());
    }

    private Finding petitionUndecided(RecordedEvent event, PetitionUndecided e) {
        var fault = Fault.PETITION_UNDECIDED;
        return found(event, e.hall(), fault, e.applicationNo(), e.holder(), e.holderWindow(), e.decideBy());
    }

    private Finding acceptanceOverdue(RecordedEvent event, AcceptanceOverdue e) {
        var fault = Fault.ACCEPTANCE_OVERDUE;
        return found(event, e.hall(), fault, e.applicationNo(), e.holder(), e.holderWindow(), e.decideBy());
    }

    private Finding receptionOverdue(RecordedEvent event, ReceptionOverdue e) {
        var fault = Fault.RECEPTION_OVERDUE;
        return found(event, e.hall(), fault, e.applicationNo(), e.holder(), e.holderWindow(), e.actBy());
    }

    /** What a resident handed in and nobody looked at in time (S4); several of one application may end at one moment. */
    private Finding paperOverdue(RecordedEvent event, PaperOverdue e) {
        var fault = Fault.PAPER_OVERDUE;
        return found(event, e.hall(), fault, e.applicationNo(), e.holder(), e.holderWindow(), e.lookBy())
                .remarked(paper(e.number()));
    }

    /** Which paper of its application an entry is about. */
    static String paper(int number) {
        return "第 %d 份材料影像".formatted(number);
    }

    private Finding complaintUndecided(RecordedEvent event, ComplaintUndecided e) {
        var fault = Fault.COMPLAINT_UNDECIDED;
        return found(event, e.hall(), fault, e.complaintNo(), LEADING_GROUP, OFFICE, e.decideBy());
    }

    /** Against whom the next step waited for; each investigator has an entry of their own (rule P5). */
    private List<Finding> complaintOverdue(RecordedEvent event, ComplaintOverdue e) {
        return switch (e.waitsFor()) {
            case LEADING_GROUP -> List.of(complaintOverdue(event, e, event.id(), LEADING_GROUP));
            case OFFICE -> List.of(complaintOverdue(event, e, event.id(), WINDOW));
            case INVESTIGATORS ->
                e.investigators().stream()
                        .map(one -> complaintOverdue(event, e, event.id() + "#" + one.id(), one.id()))
                        .toList();
        };
    }

    private Finding complaintOverdue(RecordedEvent event, ComplaintOverdue e, String source, String person) {
        return entered(
                source,
                e.hall(),
                State.OPEN,
                Fault.COMPLAINT_OVERDUE,
                e.complaintNo(),
                person,
                OFFICE,
                List.of(event.id()),
                e.dueAt());
    }

    private @Nullable Finding inspectionFailed(RecordedEvent event, WindowInspected e) {
        if (e.points() >= e.passMark()) {
            return null;
        }
        var person = Objects.requireNonNullElse(e.answerable(), WINDOW);
        var fault = Fault.CLEANING_NEGLECTED;
        return found(event, e.hall(), fault, e.recordNo(), person, e.window(), e.inspectedAt());
    }

    private Finding breach(RecordedEvent event, BreachRecorded e) {
        var fault = e.breach().rule().equals(Fault.INTEGRITY_BREACHED.rule())
                ? Fault.INTEGRITY_BREACHED
                : Fault.CONDUCT_BREACHED;
        return entered(
                event.id(),
                e.hall(),
                State.OPEN,
                fault,
                e.recordNo(),
                e.person(),
                e.window(),
                with(event.id(), e.evidence()),
                startOf(e.hall(), e.day(), HalfDay.MORNING));
    }

    /** What the joint meeting found; nothing where it found no fault of somebody (rule B5). */
    List<Finding> decided(RecordedEvent event, ComplaintDecided e) {
        var fault = e.fault();
        if (!e.founded() || fault == null) {
            return List.of();
        }
        return List.of(entered(
                event.id(),
                e.hall(),
                State.DECIDED,
                fault,
                e.complaintNo(),
                Objects.requireNonNullElse(e.person(), WINDOW),
                Objects.requireNonNullElse(e.window(), OFFICE),
                with(event.id(), e.evidence()),
                e.decidedAt()));
    }

    /** The faults of a published month, each under a source that a further version gives it too (rule T10). */
    List<Finding> of(RecordedEvent event, MonthPublished month) {
        return month.faults().stream()
                .map(fault -> attendance(event, month, fault))
                .toList();
    }

    private Finding attendance(RecordedEvent event, MonthPublished month, AttendanceFault e) {
        return entered(
                "%s#%s-%tY%<tm%<td-%s-%s".formatted(event.stream(), e.clerk(), e.day(), e.half(), e.verdict()),
                month.hall(),
                State.OPEN,
                Fault.valueOf(e.verdict()),
                month.attendanceMonth(),
                e.clerk(),
                e.window(),
                with(event.id(), e.evidence()),
                startOf(month.hall(), e.day(), e.half()));
    }

    private Finding found(
            RecordedEvent event, String hall, Fault fault, String subject, String person, String window, Instant at) {
        return entered(event.id(), hall, State.OPEN, fault, subject, person, window, List.of(event.id()), at);
    }

    private Finding entered(
            String source,
            String hall,
            State state,
            Fault fault,
            String subject,
            String person,
            String window,
            List<String> evidence,
            Instant at) {
        return new Finding(source, hall, state, fault.rule(), fault.name(), subject, person, window, evidence, at, by);
    }

    private Instant startOf(String hall, LocalDate day, HalfDay half) {
        return day.atTime(half == HalfDay.MORNING ? 0 : 12, 0)
                .atZone(zones.apply(hall))
                .toInstant();
    }

    private static List<String> with(String event, List<String> evidence) {
        var all = new ArrayList<>(List.of(event));
        evidence.stream().filter(id -> !all.contains(id)).forEach(all::add);
        return all;
    }
}
