package org.servicehall.intake.message;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Set;
import org.servicehall.calendar.HallCalendar;
import org.servicehall.contracts.message.MessageChannel;
import org.servicehall.intake.domain.message.Retries;
import org.servicehall.platform.settings.Halls;
import org.springframework.stereotype.Component;

/** By which channels the hall sends, and when (rule S5). */
@Component
public class Sending {
    private final MessageSettings settings;
    private final Halls halls;

    Sending(MessageSettings settings, Halls halls) {
        this.settings = settings;
        this.halls = halls;
    }

    public Set<MessageChannel> offered() {
        return settings.offered();
    }

    /** The same as a form shows them. */
    public List<MessageChannel> offeredInOrder() {
        return offered().stream().sorted().toList();
    }

    /** Whether what was issued then is still news. */
    public boolean isNews(Instant issuedAt, Instant now) {
        return issuedAt.plus(settings.latest()).isAfter(now);
    }

    public Retries retries(String hall) {
        return new Retries(settings.attempts(), settings.firstWait(), settings.longestWait(), at -> allowed(hall, at));
    }

    /** The first instant from that one on at which the hall sends anything. */
    public Instant allowed(String hall, Instant at) {
        HallCalendar calendar = halls.calendar(hall);
        if (settings.withinHours()) {
            return calendar.isWorkingTime(at)
                    ? at
                    : calendar.plusWorkingMinutes(at, 1).minusSeconds(60);
        }
        return outsideQuietHours(at.atZone(calendar.zone()));
    }

    private Instant outsideQuietHours(ZonedDateTime at) {
        LocalTime from = settings.quietFrom();
        LocalTime until = settings.quietUntil();
        LocalTime time = at.toLocalTime();
        boolean overnight = from.isAfter(until);
        boolean late = !time.isBefore(from);
        boolean early = time.isBefore(until);
        if (from.equals(until) || !(overnight ? late || early : late && early)) {
            return at.toInstant();
        }
        ZoneId zone = at.getZone();
        return at.toLocalDate()
                .plusDays(overnight && late ? 1 : 0)
                .atTime(until)
                .atZone(zone)
                .toInstant();
    }
}
