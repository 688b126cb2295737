package org.servicehall.cases.api.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Set;
import org.bson.BsonBoolean;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.servicehall.cases.api.RequestsOfLeads;
import org.servicehall.cases.view.archive.LoanLine;
import org.servicehall.cases.view.board.DueBoardItem;
import org.servicehall.platform.desk.DeskQueue;
import org.servicehall.platform.security.Actor;
import org.servicehall.platform.security.Role;
import org.servicehall.platform.settings.Halls;
import org.servicehall.platform.view.Backlog;
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

    private static CaseDesk desk(boolean provisional) {
        View<DueBoardItem> board = mock();
        when(board.backlog(any(), any(), any(), eq("provisional"), eq(BsonBoolean.TRUE)))
                .thenReturn(new Backlog(1, false, DUE, DUE, provisional));
        RequestsOfLeads leads = mock();
        View<LoanLine> loans = mock();
        Halls halls = mock();
        return new CaseDesk(
                board, new OnBoard(leads), loans, leads, halls, Clock.fixed(DUE.minusSeconds(60), ZoneOffset.UTC));
    }
}
