package org.servicehall.attendance;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.servicehall.attendance.domain.leave.LeaveState;
import org.servicehall.attendance.view.day.ClerkDays;
import org.servicehall.attendance.view.day.DayFacts;
import org.servicehall.attendance.view.leave.LeaveSheets;
import org.servicehall.contracts.EventTypes;
import org.servicehall.contracts.appointment.AppointmentEvent;
import org.servicehall.contracts.appointment.AppointmentEvent.AppointmentKept;
import org.servicehall.contracts.appointment.DutyCallEvent;
import org.servicehall.contracts.appointment.DutyCallEvent.DutyCallClosed;
import org.servicehall.contracts.attendance.AttendanceEvent;
import org.servicehall.contracts.attendance.AttendanceEvent.HalfDay;
import org.servicehall.contracts.attendance.AttendanceEvent.Mark;
import org.servicehall.contracts.attendance.AttendanceEvent.OffPostRecorded;
import org.servicehall.contracts.attendance.AttendanceEvent.OffPostRevoked;
import org.servicehall.contracts.attendance.AttendanceEvent.SignatureCorrected;
import org.servicehall.contracts.attendance.AttendanceEvent.SignedIn;
import org.servicehall.contracts.attendance.AttendanceEvent.SignedOut;
import org.servicehall.contracts.attendance.LeaveEvent;
import org.servicehall.contracts.attendance.LeaveEvent.LeaveApproved;
import org.servicehall.contracts.attendance.LeaveEvent.LeaveCancelled;
import org.servicehall.contracts.attendance.LeaveEvent.LeaveRequested;
import org.servicehall.contracts.attendance.LeaveKind;
import org.servicehall.contracts.cases.CaseEvent;
import org.servicehall.contracts.cases.CaseEvent.CaseReplied;
import org.servicehall.contracts.paper.PaperEvent;
import org.servicehall.contracts.paper.PaperEvent.PaperSentBack;
import org.servicehall.platform.event.RecordedEvent;
import org.servicehall.platform.projection.Projection;
import org.servicehall.platform.time.HallClock;

/** Events of one Friday as the store and the topics have them. */
public final class Happened {
    public static final LocalDate FRIDAY = LocalDate.of(2025, 9, 26);
    public static final String HALL = "330106";

    private Happened() {}

    /** On that Friday. */
    public static Instant at(String time) {
        return LocalDateTime.parse(FRIDAY + "T" + time).atZone(HallClock.ZONE).toInstant();
    }

    public static RecordedEvent signedIn(String clerk, HalfDay half, String time, long sequence) {
        return signature(
                new SignedIn(clerkDay(clerk), HALL, clerk, "CIVIL_AFFAIRS", FRIDAY, half, at(time)),
                clerk,
                time,
                sequence);
    }

    public static RecordedEvent signedOut(String clerk, HalfDay half, String time, long sequence) {
        return signature(
                new SignedOut(clerkDay(clerk), HALL, clerk, "CIVIL_AFFAIRS", FRIDAY, half, at(time)),
                clerk,
                time,
                sequence);
    }

    /** The case's only event here: its reply. */
    public static RecordedEvent replied(String clerk, String caseNo, String time) {
        return new RecordedEvent(
                CaseEvent.STREAM + ":" + caseNo,
                0,
                EventTypes.all().typeOf(CaseReplied.class),
                at(time),
                clerk,
                new CaseReplied(caseNo, HALL, clerk, at(time)));
    }

    /** The resident of an appointment came. */
    public static RecordedEvent kept(String clerk, String time) {
        var agenda = HALL + "-" + clerk + "-20250926";
        return recorded(
                AppointmentEvent.STREAM + ":" + agenda,
                1,
                clerk,
                time,
                new AppointmentKept(agenda, HALL, HALL + "-YY20250926-0001", clerk, at(time)));
    }

    /** Sent back what a resident had handed in online. */
    public static RecordedEvent sentBack(String clerk, String time) {
        var no = HALL + "-20250926-0001";
        return recorded(
                PaperEvent.STREAM + ":" + no,
                1,
                clerk,
                time,
                new PaperSentBack(no, HALL, 1, "ID_CARD", "不清晰", clerk, at(time)));
    }

    /** A call outside working time ended. */
    public static RecordedEvent callClosed(String clerk, String time) {
        var no = HALL + "-ZB20250926-0001";
        return recorded(
                DutyCallEvent.STREAM + ":" + no, 3, clerk, time, new DutyCallClosed(no, HALL, "已解决", clerk, at(time)));
    }

    public static RecordedEvent corrected(String clerk, HalfDay half, Mark mark, String time, long sequence) {
        return signature(
                new SignatureCorrected(
                        clerkDay(clerk),
                        HALL,
                        clerk,
                        "CIVIL_AFFAIRS",
                        FRIDAY,
                        half,
                        mark,
                        null,
                        at(time),
                        "漏签",
                        "wu.gang",
                        at("18:00")),
                "wu.gang",
                "18:00",
                sequence);
    }

    public static RecordedEvent foundAway(String clerk, int number, String from, String to, long sequence) {
        return signature(
                new OffPostRecorded(
                        clerkDay(clerk),
                        HALL,
                        clerk,
                        "CIVIL_AFFAIRS",
                        FRIDAY,
                        number,
                        at(from),
                        at(to),
                        "窗口无人",
                        "wu.gang",
                        at("18:00")),
                "wu.gang",
                "18:00",
                sequence);
    }

    public static RecordedEvent takenBack(String clerk, int number, long sequence) {
        return signature(
                new OffPostRevoked(clerkDay(clerk), HALL, clerk, FRIDAY, number, "去开会", "wu.gang", at("18:00")),
                "wu.gang",
                "18:00",
                sequence);
    }

    public static RecordedEvent leaveRequested(String clerk, int number, String from, String to, long sequence) {
        return leave(
                new LeaveRequested(
                        leaves(clerk),
                        HALL,
                        clerk,
                        "CIVIL_AFFAIRS",
                        number,
                        LeaveKind.SICK,
                        at(from),
                        at(to),
                        clerk,
                        at("07:00")),
                sequence);
    }

    public static RecordedEvent leaveApproved(String clerk, int number, String from, String to, long sequence) {
        return leave(
                new LeaveApproved(
                        leaves(clerk), HALL, clerk, number, LeaveKind.SICK, at(from), at(to), "zhou.min", at("07:30")),
                sequence);
    }

    public static RecordedEvent leaveCancelled(String clerk, int number, long sequence) {
        return leave(new LeaveCancelled(leaves(clerk), HALL, clerk, number, clerk, at("07:40")), sequence);
    }

    /** What the views make of these events, whatever their order. */
    public static DayFacts facts(List<RecordedEvent> signatures, List<RecordedEvent> leave) {
        return new DayFacts(
                fold(new ClerkDays(), signatures),
                fold(new LeaveSheets(), leave).stream()
                        .filter(sheet -> sheet.state() == LeaveState.APPROVED)
                        .toList());
    }

    public static <V extends Record> List<V> fold(Projection<V> projection, List<RecordedEvent> events) {
        Map<String, @Nullable V> documents = new HashMap<>();
        for (var event : events) {
            for (var id : projection.documents(event)) {
                documents.put(id, projection.apply(id, documents.get(id), event));
            }
        }
        return List.copyOf(documents.values());
    }

    public static String clerkDay(String clerk) {
        return HALL + "-" + clerk + "-20250926";
    }

    private static String leaves(String clerk) {
        return HALL + "-" + clerk + "-2025";
    }

    private static RecordedEvent leave(LeaveEvent event, long sequence) {
        return recorded(LeaveEvent.STREAM + ":" + event.leaves(), sequence, "zhou.min", "07:00", event);
    }

    private static RecordedEvent signature(AttendanceEvent event, String clerk, String time, long sequence) {
        return recorded(AttendanceEvent.STREAM + ":" + event.clerkDay(), sequence, clerk, time, event);
    }

    private static RecordedEvent recorded(String stream, long sequence, String by, String time, Object event) {
        return new RecordedEvent(stream, sequence, EventTypes.all().typeOf(event.getClass()), at(time), by, event);
    }
}
