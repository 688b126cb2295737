package org.servicehall.intake.view.paper;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.servicehall.calendar.DeadlineRules;
import org.servicehall.calendar.HallCalendar;
import org.servicehall.calendar.HolidaySchedules;
import org.servicehall.calendar.WorkingHours;
import org.servicehall.contracts.LocalizedText;
import org.servicehall.intake.domain.paper.PaperTerms;
import org.servicehall.intake.view.paper.PapersWaiting.Stage;

/** What waits to be looked at, whichever of the two streams tells first. */
@Tag("S4")
@Tag("P2")
class PapersWaitingTest {
    private static final String NO = "330106-20251103-0001";
    private static final Instant NINE = Instant.parse("2025-11-12T01:00:00Z");
    private static final Instant TEN = NINE.plusSeconds(3_600);
    private static final Instant DUE = Instant.parse("2025-11-14T08:30:00Z");
    private static final LocalizedText MATTER = new LocalizedText("养老金资格认证", "pension");
    private static final PaperTerms TERMS = new PaperTerms(
            new DeadlineRules(new HallCalendar(WorkingHours.standard(), HolidaySchedules.published())), 2);
    private static final WaitingPaper FIRST = WaitingPaper.cameIn(1, "ID_CARD", NINE, TERMS);
    private static final WaitingPaper SECOND = WaitingPaper.cameIn(2, "PHOTO", TEN, TERMS);

    private final PapersWaiting both = PapersWaiting.none(NO).with(FIRST, TERMS).with(SECOND, TERMS);

    @Test
    void theApplicationMayBeToldOfAfterItsPapers() {
        PapersWaiting before = PapersWaiting.none(NO)
                .received(MATTER, "张**")
                .heldBy("wang.fang", "CIVIL_AFFAIRS")
                .with(FIRST, TERMS);
        PapersWaiting after = PapersWaiting.none(NO)
                .with(FIRST, TERMS)
                .received(MATTER, "张**")
                .heldBy("wang.fang", "CIVIL_AFFAIRS");
        assertThat(after).isEqualTo(before);
        assertThat(after.hall()).isEqualTo("330106");
    }

    @Test
    void itIsLookedAtFromItsWarningOnUntilItsLatenessIsOnRecord() {
        assertThat(FIRST.lookBy()).isEqualTo(DUE);
        assertThat(both.oldest()).isEqualTo(NINE);
        assertThat(both.next()).isBefore(DUE);
        PapersWaiting warned =
                both.changed(1, WaitingPaper::afterWarning, TERMS).changed(2, WaitingPaper::afterWarning, TERMS);
        assertThat(warned.next()).isEqualTo(DUE.plusMillis(1));
        PapersWaiting late = warned.changed(1, paper -> paper.afterLookBy(DUE), TERMS)
                .changed(2, paper -> paper.afterLookBy(DUE), TERMS);
        assertThat(late.next()).isNull();
        assertThat(late.waiting()).isTrue();
        assertThat(late.isProlonged(TERMS)).isFalse();
        assertThat(late.changed(1, paper -> paper.again(DUE.plusSeconds(86_400)), TERMS)
                        .next())
                .isNotNull();
    }

    @Test
    void whatIsDecidedWaitsNoMore() {
        PapersWaiting one = both.without(1, TERMS);
        assertThat(one.oldest()).isEqualTo(TEN);
        assertThat(one.without(2, TERMS).waiting()).isFalse();
    }

    @Test
    void ofAnAcceptedApplicationItWaitsWithoutTermAndOfOneThatIsOverNotAtAll() {
        assertThat(both.in(Stage.ACCEPTED, TERMS).waiting()).isTrue();
        assertThat(both.in(Stage.ACCEPTED, TERMS).next()).isNull();
        assertThat(both.in(Stage.OVER, TERMS).waiting()).isFalse();
        assertThat(PapersWaiting.none(NO)
                        .in(Stage.OVER, TERMS)
                        .with(FIRST, TERMS)
                        .waiting())
                .isFalse();
    }
}
