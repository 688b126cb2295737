package org.servicehall.attendance;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import org.servicehall.contracts.EventTypes;
import org.servicehall.contracts.attendance.AttendanceEvent;
import org.servicehall.contracts.attendance.AttendanceEvent.HalfDay;
import org.servicehall.contracts.attendance.AttendanceEvent.SignedIn;
import org.servicehall.contracts.attendance.AttendanceEvent.SignedOut;
import org.servicehall.contracts.cases.CaseEvent;
import org.servicehall.contracts.cases.CaseEvent.CaseReplied;
import org.servicehall.platform.event.RecordedEvent;
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

    public static String clerkDay(String clerk) {
        return HALL + "-" + clerk + "-20250926";
    }

    private static RecordedEvent signature(AttendanceEvent event, String clerk, String time, long sequence) {
        return new RecordedEvent(
                AttendanceEvent.STREAM + ":" + event.clerkDay(),
                sequence,
                EventTypes.all().typeOf(event.getClass()),
                at(time),
                clerk,
                event);
    }
}
