package org.servicehall.accountability.domain.complaint;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Objects;
import org.servicehall.contracts.Refusal;
import org.servicehall.contracts.accountability.Meeting;

/** Whether a joint meeting could decide, and did (rule B5). */
final class Meetings {
    private static final ZoneOffset HALL_TIME = ZoneOffset.ofHours(8);

    private Meetings() {}

    /** @param after what the meeting decides on lay before it from then on */
    static void check(ComplaintFile file, Meeting meeting, int quorum, Instant after, Instant at) {
        checkDay(meeting.heldOn(), after, at);
        var attendees = meeting.attendees();
        attendees.stream().filter(file::isAbout).findFirst().ifPresent(involved -> {
            throw Refusal.unprocessable("attendee-involved", "B5", involved);
        });
        if (attendees.stream().filter(Objects::nonNull).distinct().count() < attendees.size()) {
            throw Refusal.unprocessable("attendee-named-twice", "B5");
        }
        if (attendees.size() < quorum) {
            throw Refusal.unprocessable("meeting-too-small", "B5", quorum);
        }
        checkVotes(meeting);
    }

    private static void checkDay(LocalDate heldOn, Instant after, Instant at) {
        if (heldOn.isAfter(day(at)) || heldOn.isBefore(day(after))) {
            throw Refusal.unprocessable("meeting-on-impossible-day", "B5", heldOn);
        }
    }

    private static void checkVotes(Meeting meeting) {
        long votes = (long) meeting.inFavour() + meeting.against() + meeting.abstained();
        if (Math.min(meeting.inFavour(), Math.min(meeting.against(), meeting.abstained())) < 0
                || votes > meeting.attendees().size()) {
            throw Refusal.unprocessable("more-votes-than-attendees", "B5");
        }
        if (meeting.inFavour() * 2 <= meeting.attendees().size()) {
            throw Refusal.unprocessable("no-majority", "B5");
        }
    }

    static LocalDate day(Instant at) {
        return at.atOffset(HALL_TIME).toLocalDate();
    }
}
