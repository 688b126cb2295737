package org.servicehall.intake.handover;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.servicehall.intake.domain.appointment.Overtaken;
import org.servicehall.intake.view.ApplicationQueries;
import org.servicehall.intake.view.ApplicationSearch;
import org.servicehall.intake.view.ApplicationSheet;
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
    /** More to come than this are not looked through for a count. */
    private static final int LOOKED_THROUGH = 400;

    private static final int AT_ONCE = 200;

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
        Instant agreed = sheet.meetAt();
        String receiver = sheet.offeredTo();
        if (agreed == null || receiver == null || !agreed.isAfter(now)) {
            return Optional.empty();
        }
        if (!halls.calendar(sheet.hall()).isWorkingTime(agreed)) {
            return Optional.of(Overtaken.HALL_CLOSED);
        }
        return leave.isOnLeave(sheet.hall(), receiver, agreed)
                ? Optional.of(Overtaken.CLERK_ON_LEAVE)
                : Optional.empty();
    }

    /**
     * Those among the next {@code limit} to come that the user gives or receives; the cursor goes on where these end.
     *
     * @param search what else is asked of them
     */
    public Page<ApplicationSheet> page(
            String hall, ApplicationSearch search, String user, Instant now, @Nullable String after, int limit) {
        Page<ApplicationSheet> page = applications.meetings(hall, search, user, now, after, limit);
        return new Page<>(
                page.items().stream()
                        .filter(sheet -> of(sheet, now).isPresent())
                        .toList(),
                page.next());
    }

    /** How many the user gives or receives, since when the first waits, and when the next would be. */
    public Backlog backlog(String hall, String user, Instant now) {
        List<ApplicationSheet> found = new ArrayList<>();
        String after = null;
        int looked = 0;
        do {
            Page<ApplicationSheet> page = page(hall, ApplicationSearch.any(), user, now, after, AT_ONCE);
            found.addAll(page.items());
            after = page.next();
            looked += AT_ONCE;
        } while (after != null && looked < LOOKED_THROUGH);
        return new Backlog(
                found.size(),
                after != null,
                found.stream()
                        .map(ApplicationSheet::receivedAt)
                        .min(Comparator.naturalOrder())
                        .orElse(null),
                found.stream()
                        .flatMap(sheet -> Optional.ofNullable(sheet.meetAt()).stream())
                        .min(Comparator.naturalOrder())
                        .orElse(null));
    }
}
