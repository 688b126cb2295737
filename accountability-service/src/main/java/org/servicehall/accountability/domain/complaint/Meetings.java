package org.servicehall.accountability.domain.complaint;

import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Objects;
import java.util.stream.Collectors;
import org.servicehall.contracts.Refusal;
import org.servicehall.contracts.accountability.Investigator;
import org.servicehall.contracts.accountability.Meeting;

/** Whether a joint meeting could decide, and did (rule B5). */
final class Meetings {
    private Meetings() {}

    /** @param after what the meeting decides on lay before it from then on */
    static void check(ComplaintFile file, Meeting meeting, MeetingRules rules, Instant after, Instant at) {
        checkDay(meeting.heldOn(), rules.day(notBeforeDisapproval(file, after)), rules.day(at));
        var attendees = meeting.attendees();
        if (attendees.stream().filter(Objects::nonNull).distinct().count() < attendees.size()) {
            throw Refusal.unprocessable("attendee-named-twice", "B5").at("meeting.attendees");
        }
        if (attendees.size() < rules.quorum()) {
            throw Refusal.unprocessable("meeting-too-small", "B5", rules.quorum())
                    .at("meeting.attendees");
        }
        checkBodies(meeting, rules);
        checkVotes(meeting);
    }

    /**
     * The last of all checks, and without a name: it may be the reporter, whom those who call the meeting do not know. Where
     * anything else is wrong too it would tell who it is and decide nothing (rule B7).
     */
    static void checkUninvolved(ComplaintFile file, Meeting meeting, MeetingRules rules) {
        if (meeting.attendees().stream().anyMatch(rules.broughtBy().or(file::isAbout))) {
            throw Refusal.unprocessable("attendee-involved", "B5").at("meeting.attendees");
        }
    }

    /** What the superior refused is decided anew, by a meeting that knows of it (rule B6). */
    private static Instant notBeforeDisapproval(ComplaintFile file, Instant after) {
        Instant disapproved = file.verdict().disapprovedAt();
        return disapproved == null || disapproved.isBefore(after) ? after : disapproved;
    }

    private static void checkDay(LocalDate heldOn, LocalDate first, LocalDate last) {
        if (heldOn.isAfter(last) || heldOn.isBefore(first)) {
            throw Refusal.unprocessable("meeting-on-impossible-day", "B5", heldOn)
                    .at("meeting.heldOn");
        }
    }

    /** Leading group and departments decide together; others, as of the party and government office, may sit with them. */
    private static void checkBodies(Meeting meeting, MeetingRules rules) {
        var missing = EnumSet.allOf(Investigator.Body.class);
        meeting.attendees().stream()
                .map(rules.members()::get)
                .filter(Objects::nonNull)
                .forEach(missing::remove);
        if (!missing.isEmpty()) {
            var named = missing.stream().map(Enum::name).collect(Collectors.joining(", "));
            throw Refusal.unprocessable("meeting-lacks-body", "B5", named).at("meeting.attendees");
        }
    }

    private static void checkVotes(Meeting meeting) {
        long votes = (long) meeting.inFavour() + meeting.against() + meeting.abstained();
        if (Math.min(meeting.inFavour(), Math.min(meeting.against(), meeting.abstained())) < 0
                || votes > meeting.attendees().size()) {
            throw Refusal.unprocessable("more-votes-than-attendees", "B5").at("meeting.inFavour");
        }
        if (meeting.inFavour() * 2 <= meeting.attendees().size()) {
            throw Refusal.unprocessable("no-majority", "B5").at("meeting.inFavour");
        }
    }
}
