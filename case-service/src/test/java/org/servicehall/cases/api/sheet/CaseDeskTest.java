package org.servicehall.cases.api.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import org.bson.BsonBoolean;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.servicehall.cases.api.RequestsOfLeads;
import org.servicehall.cases.view.archive.LoanLine;
import org.servicehall.cases.view.board.DueBoardItem;
import org.servicehall.cases.view.board.DueTimes;
import org.servicehall.platform.desk.DeskQueue;
import org.servicehall.platform.security.Actor;
import org.servicehall.platform.security.Role;
import org.servicehall.platform.settings.Halls;
import org.servicehall.platform.view.Backlog;
import org.servicehall.platform.view.Page;
import org.servicehall.platform.view.View;

/** The desk says of its first due case whether that date is a guess. */
@Tag("D1")
class CaseDeskTest {
    private static final Actor CLERK = new Actor("sun.li", "330106", Set.of(Role.CLERK), "CIVIL_AFFAIRS");
    private static final Instant DUE = Instant.parse("2051-01-03T08:30:00Z");

    @Test
    void theFirstDueOfCasesIsMarkedWhileItsHolidaysAreNotPublished() {
        assertThat(desk(true).of(CLERK))
                .filteredOn(queue -> queue.nextDue() != null)
                .isNotEmpty()
                .extracting(DeskQueue::nextDueProvisional)
                .containsOnly(true);
    }

    /** As of a petition, which no schedule moves. */
    @Test
    @Tag("K6")
    void aDateThatIsFirmIsNotMarkedInSuchAYear() {
        assertThat(desk(false).of(CLERK))
                .filteredOn(queue -> queue.nextDue() != null)
                .isNotEmpty()
                .extracting(DeskQueue::nextDueProvisional)
                .containsOnlyNulls();
    }

    @Test
    @Tag("D6")
    void whatIsCarriedIsCountedByColourInOneSearch() {
        List<DueTimes> carried = List.of(
                times(DUE.minusSeconds(120), DUE.minusSeconds(61), null),
                times(DUE.minusSeconds(70), DUE, true),
                times(DUE, DUE.plusSeconds(9), null),
                new DueTimes(null, null, null, DUE.minusSeconds(90)));
        assertThat(desk(new Page<>(carried, null), Backlog.NONE).of(CLERK))
                .filteredOn(queue -> queue.code().startsWith("cases-mine"))
                .extracting(DeskQueue::code, DeskQueue::count, DeskQueue::nextDue, DeskQueue::nextDueProvisional)
                .containsExactly(
                        tuple("cases-mine", 4L, DUE.minusSeconds(61), null),
                        tuple("cases-mine-red", 1L, DUE.minusSeconds(61), null),
                        tuple("cases-mine-yellow", 1L, DUE, true));
    }

    @Test
    @Tag("D6")
    void whereMoreAreCarriedThanAreCountedEachColourIsAskedFor() {
        Page<DueTimes> some = new Page<>(List.of(times(DUE, DUE, null)), "more");
        assertThat(desk(some, new Backlog(200, true, DUE, DUE)).of(CLERK))
                .filteredOn(queue -> queue.code().startsWith("cases-mine"))
                .extracting(DeskQueue::code, DeskQueue::count)
                .containsExactly(
                        tuple("cases-mine", 200L), tuple("cases-mine-red", 0L), tuple("cases-mine-yellow", 200L));
    }

    private static DueTimes times(Instant warnAt, Instant dueAt, @Nullable Boolean provisional) {
        return new DueTimes(warnAt, dueAt, provisional, DUE.minusSeconds(90));
    }

    private static CaseDesk desk(boolean provisional) {
        Page<DueTimes> carried = new Page<>(List.of(times(DUE, DUE, provisional ? true : null)), null);
        return desk(carried, new Backlog(1, false, DUE, DUE, provisional));
    }

    private static CaseDesk desk(Page<DueTimes> carried, Backlog counted) {
        View<DueTimes> times = mock();
        when(times.page(any(), any(), any(), anyInt())).thenReturn(carried);
        View<DueBoardItem> board = mock();
        when(board.kept()).thenReturn(board);
        when(board.only(DueTimes.class)).thenReturn(times);
        when(board.backlog(any(), any(), any(), eq("provisional"), eq(BsonBoolean.TRUE)))
                .thenReturn(counted);
        RequestsOfLeads leads = mock();
        View<LoanLine> loans = mock();
        when(loans.kept()).thenReturn(loans);
        Halls halls = mock();
        return new CaseDesk(
                board, new OnBoard(leads), loans, leads, halls, Clock.fixed(DUE.minusSeconds(60), ZoneOffset.UTC));
    }
}
