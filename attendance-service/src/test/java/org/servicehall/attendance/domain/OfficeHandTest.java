package org.servicehall.attendance.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.servicehall.attendance.domain.ClerkDayCommand.CorrectSignature;
import org.servicehall.attendance.domain.ClerkDayCommand.RecordOffPost;
import org.servicehall.attendance.domain.ClerkDayCommand.RevokeOffPost;
import org.servicehall.attendance.domain.ClerkDayCommand.SignIn;
import org.servicehall.calendar.HallCalendar;
import org.servicehall.calendar.HolidaySchedules;
import org.servicehall.calendar.WorkingHours;
import org.servicehall.contracts.Refusal;
import org.servicehall.contracts.attendance.AttendanceEvent.HalfDay;
import org.servicehall.contracts.attendance.AttendanceEvent.Mark;
import org.servicehall.contracts.attendance.AttendanceEvent.OffPostRecorded;
import org.servicehall.contracts.attendance.AttendanceEvent.OffPostRevoked;
import org.servicehall.contracts.attendance.AttendanceEvent.SignatureCorrected;
import org.servicehall.contracts.attendance.AttendanceEvent.SignedIn;
import org.servicehall.contracts.attendance.AttendanceEvent.SignedOut;
import org.servicehall.platform.testing.EntityPlay;

/** What the office does to a clerk's day. */
class OfficeHandTest {
    private static final String DAY = "330106-wang.fang-20250926";
    private static final LocalDate FRIDAY = LocalDate.of(2025, 9, 26);
    private static final HallCalendar CALENDAR =
            new HallCalendar(WorkingHours.standard(), HolidaySchedules.published());
    private static final SignedIn IN_LATE =
            new SignedIn(DAY, "330106", "wang.fang", "CIVIL_AFFAIRS", FRIDAY, HalfDay.MORNING, at("2025-09-26T08:20"));
    private static final SignedOut OUT =
            new SignedOut(DAY, "330106", "wang.fang", "CIVIL_AFFAIRS", FRIDAY, HalfDay.MORNING, at("2025-09-26T11:00"));

    @Test
    @Tag("T2")
    void aCorrectionKeepsBothValues() {
        var events = new EntityPlay(ClerkDay.class, List.of(IN_LATE)).send(correct(Mark.IN, "2025-09-26T08:00"));
        assertThat(events).singleElement().isInstanceOfSatisfying(SignatureCorrected.class, event -> {
            assertThat(event.signed()).isEqualTo(at("2025-09-26T08:20"));
            assertThat(event.corrected()).isEqualTo(at("2025-09-26T08:00"));
            assertThat(event.correctedBy()).isEqualTo("wu.gang");
        });
    }

    @Test
    @Tag("T2")
    void aForgottenSignatureIsSuppliedAndThenCountsAsSigned() {
        var day = new EntityPlay(ClerkDay.class, List.of());
        day.send(correct(Mark.IN, "2025-09-26T08:00"));
        day.send(correct(Mark.OUT, "2025-09-26T11:00"));
        refusedBy(day, signIn("2025-09-26T09:00"), "already-signed-in");
    }

    @ParameterizedTest
    @Tag("T2")
    @CsvSource({
        "IN, 2025-09-26T08:20, correction-changes-nothing",
        "IN, 2025-09-26T11:00, correction-outside-half-day",
        "IN, 2025-09-26T10:59:59, ''",
        "IN, 2025-09-25T08:00, correction-outside-half-day",
        "OUT, 2025-09-26T08:20, signed-out-before-in",
        "OUT, 2025-09-26T14:00, correction-outside-half-day",
        "OUT, 2025-09-26T13:59, ''",
        "IN, 2025-09-26T18:00:01, attendance-in-future",
        "IN, 2024-08-01T08:00, attendance-too-old"
    })
    void aCorrectionLiesInItsHalfDay(Mark mark, String corrected, String code) {
        refused(List.of(IN_LATE), correct(mark, corrected), code);
    }

    @Test
    @Tag("T2")
    void signingInIsNotCorrectedToAfterSigningOut() {
        refused(
                List.of(
                        IN_LATE,
                        new SignedOut(
                                DAY,
                                "330106",
                                "wang.fang",
                                "CIVIL_AFFAIRS",
                                FRIDAY,
                                HalfDay.MORNING,
                                at("2025-09-26T10:00"))),
                correct(Mark.IN, "2025-09-26T10:30"),
                "signed-out-before-in");
    }

    @Test
    @Tag("T2")
    void aSigningOutIsSuppliedWithoutASigningInAndNobodySignsInAfterIt() {
        var day = new EntityPlay(ClerkDay.class, List.of());
        assertThat(day.send(correct(Mark.OUT, "2025-09-26T10:30"))).hasSize(1);
        refusedBy(day, signIn("2025-09-26T10:40"), "already-signed-out");
        refusedBy(day, correct(Mark.IN, "2025-09-26T10:45"), "signed-out-before-in");
        assertThat(day.send(correct(Mark.IN, "2025-09-26T08:00"))).hasSize(1);
    }

    @Test
    @Tag("T2")
    void nobodyCorrectsTheOwnDay() {
        refused(List.of(IN_LATE), correct("wang.fang", Mark.IN, "2025-09-26T08:00"), "own-attendance");
    }

    @ParameterizedTest
    @Tag("T5")
    @CsvSource({
        "2025-09-26T09:00, 2025-09-26T09:45, ''",
        "2025-09-26T10:50, 2025-09-26T12:00, ''",
        "2025-09-26T09:45, 2025-09-26T09:45, absence-ends-before-it-begins",
        "2025-09-26T11:00, 2025-09-26T13:59, absence-outside-working-time",
        "2025-09-25T09:00, 2025-09-26T09:45, absence-outside-working-time",
        "2025-09-26T17:00, 2025-09-26T19:00, attendance-in-future",
        "2024-08-01T09:00, 2024-08-01T09:45, attendance-too-old"
    })
    void anAbsenceIsRecordedWithinItsDay(String from, String to, String code) {
        refused(List.of(IN_LATE, OUT), away("wu.gang", from, to), code);
    }

    @Test
    @Tag("T5")
    void absencesAreNumberedAndARevokedNumberIsNotGivenAgain() {
        var day = new EntityPlay(ClerkDay.class, List.of(IN_LATE));
        day.send(away("wu.gang", "2025-09-26T09:00", "2025-09-26T09:45"));
        assertThat(day.send(new RevokeOffPost(DAY, 1, "去开会", "wu.gang", at("2025-09-26T18:00"))))
                .singleElement()
                .isInstanceOfSatisfying(
                        OffPostRevoked.class, event -> assertThat(event.clerk()).isEqualTo("wang.fang"));
        assertThat(day.send(away("wu.gang", "2025-09-26T10:00", "2025-09-26T10:45")))
                .singleElement()
                .isInstanceOfSatisfying(
                        OffPostRecorded.class,
                        event -> assertThat(event.number()).isEqualTo(2));
        refusedBy(day, new RevokeOffPost(DAY, 1, "去开会", "wu.gang", at("2025-09-26T18:00")), "absence-already-revoked");
        refusedBy(day, new RevokeOffPost(DAY, 3, "去开会", "wu.gang", at("2025-09-26T18:00")), "unknown-number");
        refusedBy(day, new RevokeOffPost(DAY, 2, "去开会", "wang.fang", at("2025-09-26T18:00")), "own-attendance");
    }

    @Test
    @Tag("T5")
    void nobodyRecordsTheOwnAbsence() {
        refused(List.of(), away("wang.fang", "2025-09-26T09:00", "2025-09-26T09:45"), "own-attendance");
    }

    /** @param code empty where nothing refuses it */
    private static void refused(List<?> given, ClerkDayCommand command, String code) {
        var day = new EntityPlay(ClerkDay.class, given);
        if (code.isEmpty()) {
            assertThat(day.send(command)).hasSize(1);
        } else {
            refusedBy(day, command, code);
        }
    }

    private static void refusedBy(EntityPlay day, ClerkDayCommand command, String code) {
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> day.send(command))
                .satisfies(refusal -> assertThat(refusal.code()).isEqualTo(code));
    }

    private static SignIn signIn(String time) {
        return new SignIn(DAY, "330106", "wang.fang", "CIVIL_AFFAIRS", FRIDAY, new Halves(CALENDAR), at(time));
    }

    private static CorrectSignature correct(Mark mark, String corrected) {
        return correct("wu.gang", mark, corrected);
    }

    private static CorrectSignature correct(String by, Mark mark, String corrected) {
        var now = at("2025-09-26T18:00");
        return new CorrectSignature(
                DAY,
                "330106",
                "wang.fang",
                "CIVIL_AFFAIRS",
                FRIDAY,
                HalfDay.MORNING,
                mark,
                at(corrected),
                now.minus(Duration.ofDays(400)),
                new Halves(CALENDAR),
                "漏签",
                by,
                now);
    }

    private static RecordOffPost away(String by, String from, String to) {
        var now = at("2025-09-26T18:00");
        return new RecordOffPost(
                DAY,
                "330106",
                "wang.fang",
                "CIVIL_AFFAIRS",
                FRIDAY,
                new Span(at(from), at(to)),
                now.minus(Duration.ofDays(400)),
                new Halves(CALENDAR),
                "窗口无人",
                by,
                now);
    }

    private static Instant at(String wallClock) {
        return LocalDateTime.parse(wallClock).atZone(CALENDAR.zone()).toInstant();
    }
}
