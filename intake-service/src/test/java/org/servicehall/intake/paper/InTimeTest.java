package org.servicehall.intake.paper;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.servicehall.calendar.DeadlineRules;
import org.servicehall.calendar.HallCalendar;
import org.servicehall.calendar.HolidaySchedules;
import org.servicehall.calendar.WorkingHours;
import org.servicehall.contracts.paper.PaperEvent.PaperConfirmed;
import org.servicehall.contracts.paper.PaperEvent.PaperHandedIn;
import org.servicehall.contracts.paper.PaperEvent.PaperSentBack;
import org.servicehall.contracts.paper.PaperEvent.PaperVoided;
import org.servicehall.intake.domain.paper.PaperTerms;

/** What came in time keeps an application from lapsing, and the hall's slowness is not the resident's loss. */
@Tag("S4")
@Tag("P2")
class InTimeTest {
    private static final String NO = "330106-20251103-0001";
    private static final Instant ASKED = Instant.parse("2025-11-03T01:00:00Z");
    private static final Instant UNTIL = Instant.parse("2025-11-12T15:59:59Z");
    private static final Instant IN_TIME = Instant.parse("2025-11-12T10:00:00Z");
    private static final Instant LOOK_BY = Instant.parse("2025-11-14T08:30:00Z");
    private static final Instant MONDAY = Instant.parse("2025-11-17T02:00:00Z");
    private static final Instant WEDNESDAY_CLOSING = Instant.parse("2025-11-19T08:30:00Z");
    private static final PaperTerms TERMS = new PaperTerms(
            new DeadlineRules(new HallCalendar(WorkingHours.standard(), HolidaySchedules.published())), 2);
    private static final InTime WANTED = new InTime(List.of("ID_CARD"), ASKED, UNTIL, TERMS);

    @Test
    void whileNobodyLooksAtItItHoldsHoweverLongThatTakes() {
        Instant aYearLater = Instant.parse("2026-11-17T02:00:00Z");
        assertThat(WANTED.holds(List.of(handedIn(1, IN_TIME)), aYearLater)).isTrue();
        assertThat(WANTED.holds(List.of(overdue(handedIn(1, IN_TIME))), aYearLater))
                .isTrue();
        assertThat(WANTED.holds(List.of(handedIn(1, UNTIL.plusMillis(1))), MONDAY))
                .isFalse();
    }

    @Test
    void sentBackInTimeItHoldsNothing() {
        assertThat(WANTED.holds(List.of(sentBack(handedIn(1, IN_TIME), MONDAY)), MONDAY))
                .isFalse();
    }

    @Test
    void sentBackLateTheResidentHasAsLongAgainAsTheHallHad() {
        PaperSheet late = sentBack(overdue(handedIn(1, IN_TIME)), MONDAY);
        assertThat(WANTED.holds(List.of(late), WEDNESDAY_CLOSING)).isTrue();
        assertThat(WANTED.holds(List.of(late), WEDNESDAY_CLOSING.plusMillis(1))).isFalse();
    }

    @Test
    void whatComesInThatTimeIsInTime() {
        PaperSheet late = sentBack(overdue(handedIn(1, IN_TIME)), MONDAY);
        Instant after = WEDNESDAY_CLOSING.plusMillis(1);
        assertThat(WANTED.holds(List.of(late, handedIn(2, WEDNESDAY_CLOSING)), after))
                .isTrue();
        assertThat(WANTED.holds(List.of(late, handedIn(2, after)), after)).isFalse();
        PaperSheet other = sentBack(handedIn(2, WEDNESDAY_CLOSING), after);
        assertThat(WANTED.holds(List.of(late, other), after)).isFalse();
    }

    @Test
    void voidedByTheHallItIsNotTheResidentsLossEither() {
        PaperSheet confirmed =
                handedIn(1, IN_TIME).confirmed(new PaperConfirmed(NO, "330106", 1, "ID_CARD", "wang.fang", IN_TIME));
        PaperSheet voided = confirmed.voided(
                new PaperVoided(NO, "330106", 1, "ID_CARD", "误核", "wang.fang", "CIVIL_AFFAIRS", MONDAY, null));
        assertThat(WANTED.holds(List.of(voided), WEDNESDAY_CLOSING)).isTrue();
        assertThat(WANTED.holds(List.of(voided), WEDNESDAY_CLOSING.plusMillis(1)))
                .isFalse();
        assertThat(voided.itemProved()).contains("ID_CARD");
        assertThat(voided.reasonForResident()).isEqualTo("误核");
    }

    private static PaperSheet handedIn(int number, Instant at) {
        return PaperSheet.of(new PaperHandedIn(NO, "330106", number, "ID_CARD", "a1", 7, "image/png", at));
    }

    private static PaperSheet overdue(PaperSheet paper) {
        return paper.lateAt(LOOK_BY);
    }

    private static PaperSheet sentBack(PaperSheet paper, Instant at) {
        return paper.sentBack(new PaperSentBack(NO, "330106", paper.number(), "ID_CARD", "不清晰", "wang.fang", at));
    }
}
