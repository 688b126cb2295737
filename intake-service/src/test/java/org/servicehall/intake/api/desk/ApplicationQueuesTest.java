package org.servicehall.intake.api.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.RETURNS_DEFAULTS;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.servicehall.calendar.HallCalendar;
import org.servicehall.calendar.HolidaySchedules;
import org.servicehall.calendar.WorkingHours;
import org.servicehall.intake.handover.OvertakenMeetings;
import org.servicehall.intake.view.ApplicationQueries;
import org.servicehall.intake.view.HeldApplications;
import org.servicehall.intake.view.online.OnlineQueries;
import org.servicehall.platform.desk.DeskQueue;
import org.servicehall.platform.security.Actor;
import org.servicehall.platform.security.Role;
import org.servicehall.platform.settings.Halls;
import org.servicehall.platform.view.Backlog;

/** The desk says of the application that is due first whether its date is a guess. */
@Tag("D1")
class ApplicationQueuesTest {
    private static final Instant DUE = Instant.parse("2051-01-03T08:30:00Z");
    private static final Actor CLERK = new Actor("sun.li", "330106", Set.of(Role.CLERK), "CIVIL_AFFAIRS");

    @Test
    void theFirstDueOfApplicationsIsMarkedWhileItsHolidaysAreNotPublished() {
        assertThat(marks(new Backlog(1, false, DUE, DUE))).containsOnly(true);
    }

    @Test
    @Tag("K6")
    void aPetitionIsNotMarkedSinceNoScheduleMovesIt() {
        assertThat(marks(new Backlog(1, false, DUE, DUE, true))).containsOnlyNulls();
    }

    private static Iterable<@Nullable Boolean> marks(Backlog waiting) {
        return queues(waiting).map(DeskQueue::nextDueProvisional).toList();
    }

    private static Stream<DeskQueue> queues(Backlog waiting) {
        Halls halls = mock();
        when(halls.calendar("330106"))
                .thenReturn(new HallCalendar(WorkingHours.standard(), HolidaySchedules.published()));
        HeldApplications mine = new HeldApplications(CLERK.id(), Optional.empty(), _ -> waiting);
        ApplicationQueues queues = new ApplicationQueues(
                with(ApplicationQueries.class, waiting),
                with(OvertakenMeetings.class, Backlog.NONE),
                with(OnlineQueries.class, Backlog.NONE),
                halls,
                Clock.fixed(DUE.minusSeconds(60), ZoneOffset.UTC));
        return Stream.of(
                queues.held(CLERK, mine),
                queues.complete(CLERK, mine),
                queues.incomplete(CLERK, mine),
                queues.waiting(CLERK),
                queues.unasked(CLERK),
                queues.offered(CLERK, mine));
    }

    private static <T> T with(Class<T> queries, Backlog waiting) {
        return mock(
                queries,
                asked -> asked.getMethod().getReturnType() == Backlog.class ? waiting : RETURNS_DEFAULTS.answer(asked));
    }
}
