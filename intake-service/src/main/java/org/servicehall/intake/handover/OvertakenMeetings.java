package org.servicehall.intake.handover;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.servicehall.intake.domain.appointment.Overtaken;
import org.servicehall.intake.view.ApplicationQueries;
import org.servicehall.intake.view.ApplicationSearch;
import org.servicehall.intake.view.ApplicationSheet;
import org.servicehall.intake.view.HeldApplications;
import org.servicehall.intake.view.HeldLine;
import org.servicehall.intake.view.LookedThrough;
import org.servicehall.intake.view.leave.OnLeave;
import org.servicehall.platform.settings.Halls;
import org.servicehall.platform.view.Backlog;
import org.servicehall.platform.view.Page;
import org.springframework.stereotype.Component;

/**
 * Times that were agreed upon for hand-overs to somebody absent and can't be kept as they stand, since the hall is closed then
 * by now or the receiver on leave; told anew whenever somebody asks (rule F3).
 */
@Component
public class OvertakenMeetings {
    private final ApplicationQueries applications;
    private final OnLeave leave;
    private final Halls halls;

    OvertakenMeetings(ApplicationQueries applications, OnLeave leave, Halls halls) {
        this.applications = applications;
        this.leave = leave;
        this.halls = halls;
    }

    /** What came up since the time was agreed upon; nothing once it has passed, or the hand-over is confirmed. */
    public Optional<Overtaken> of(ApplicationSheet sheet, Instant now) {
        return of(sheet.hall(), sheet.meetAt(), sheet.offeredTo(), now, new HashMap<>());
    }

    private Optional<Overtaken> of(
            String hall,
            @Nullable Instant agreed,
            @Nullable String receiver,
            Instant now,
            Map<String, Predicate<Instant>> leaves) {
        if (agreed == null || receiver == null || !agreed.isAfter(now)) {
            return Optional.empty();
        }
        if (!halls.calendar(hall).isWorkingTime(agreed)) {
            return Optional.of(Overtaken.HALL_CLOSED);
        }
        int year = halls.today(hall, agreed).getYear();
        return leaves.computeIfAbsent(receiver + "-" + year, _ -> leave.of(hall, receiver, year))
                        .test(agreed)
                ? Optional.of(Overtaken.CLERK_ON_LEAVE)
                : Optional.empty();
    }

    /**
     * Those among the next {@code limit} to come that the user gives or receives; the cursor goes on where these end.
     *
     * @param search what else is asked of them
     * @param sort another order than that of those times; null for that one
     */
    public Page<ApplicationSheet> page(
            String hall,
            ApplicationSearch search,
            String user,
            Instant now,
            @Nullable String sort,
            @Nullable String after,
            int limit) {
        Page<ApplicationSheet> page = applications.meetings(hall, search, user, now, sort, after, limit);
        Map<String, Predicate<Instant>> leaves = new HashMap<>();
        return new Page<>(
                page.items().stream()
                        .filter(sheet -> of(hall, sheet.meetAt(), sheet.offeredTo(), now, leaves)
                                .isPresent())
                        .toList(),
                page.next());
    }

    /** How many somebody gives or receives, since when the first waits, and when the next would be; what has ended has none. */
    public Backlog backlog(String hall, HeldApplications held, Instant now) {
        return held.whole().map(all -> among(hall, all, now)).orElseGet(() -> lookedFor(hall, held.user(), now));
    }

    private Backlog among(String hall, List<HeldLine> held, Instant now) {
        Map<String, Predicate<Instant>> leaves = new HashMap<>();
        List<HeldLine> overtaken = held.stream()
                .filter(line ->
                        of(hall, line.meetAt(), line.offeredTo(), now, leaves).isPresent())
                .toList();
        return Backlog.of(overtaken, HeldLine::receivedAt, HeldLine::meetAt, _ -> false);
    }

    private Backlog lookedFor(String hall, String user, Instant now) {
        return LookedThrough.count(
                (after, limit) -> page(hall, ApplicationSearch.any(), user, now, null, after, limit),
                ApplicationSheet::receivedAt,
                ApplicationSheet::meetAt);
    }
}
