package org.servicehall.accountability.domain.complaint;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.servicehall.accountability.domain.complaint.MeetingMember.Seat;
import org.servicehall.contracts.LocalizedText;
import org.servicehall.contracts.Refusal;
import org.servicehall.contracts.accountability.Meeting;
import org.servicehall.contracts.accountability.Meeting.Borrowed;

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
        checkMembers(file, attendees, rules);
        checkNobodyInvestigates(file, attendees);
        if (attendees.size() < rules.quorum()) {
            throw Refusal.unprocessable("meeting-too-small", "B5", rules.quorum())
                    .at("meeting.attendees");
        }
        checkSeats(meeting, rules);
        checkVotes(meeting);
    }

    /**
     * The last of all checks, and without a name: it may be the reporter, whom those who call the meeting do not know. Where
     * anything else is wrong too it would tell who it is and decide nothing (rule B7).
     */
    static void checkUninvolved(ComplaintFile file, Meeting meeting, MeetingRules rules) {
        if (meeting.attendees().stream()
                .anyMatch(rules.broughtBy().or(file::isAbout).or(user -> isOfOfficeConcerned(file, user, rules)))) {
            throw Refusal.unprocessable("attendee-involved", "B5").at("meeting.attendees");
        }
    }

    private static boolean isOfOfficeConcerned(ComplaintFile file, String user, MeetingRules rules) {
        var member = rules.members().get(user);
        return file.isAboutOffice() && member != null && member.seat() == Seat.OFFICE;
    }

    /** The meeting as it is kept, which says whom the hall borrowed, and from whom. */
    static Meeting recorded(Meeting meeting, MeetingRules rules) {
        List<Borrowed> borrowed = meeting.attendees().stream()
                .flatMap(user -> borrowed(user, rules.members().get(user)))
                .toList();
        return new Meeting(
                meeting.heldOn(),
                meeting.attendees(),
                meeting.inFavour(),
                meeting.against(),
                meeting.abstained(),
                borrowed.isEmpty() ? null : borrowed);
    }

    private static Stream<Borrowed> borrowed(String user, @Nullable MeetingMember member) {
        String from = member == null ? null : member.from();
        return from == null ? Stream.empty() : Stream.of(new Borrowed(user, from));
    }

    /** None but the hall's members of the meeting, of the departments those that are concerned. */
    private static void checkMembers(ComplaintFile file, List<String> attendees, MeetingRules rules) {
        List<String> others = attendees.stream()
                .filter(user -> {
                    var member = rules.members().get(user);
                    return member == null || !member.sitsFor(file.window());
                })
                .toList();
        if (!others.isEmpty()) {
            throw Refusal.unprocessable("attendee-not-of-meeting", "B5", String.join(", ", others))
                    .at("meeting.attendees");
        }
    }

    /** Who investigates reports to the meeting and doesn't vote. */
    private static void checkNobodyInvestigates(ComplaintFile file, List<String> attendees) {
        List<String> investigating =
                attendees.stream().filter(file.inquiry()::hasPart).toList();
        if (!investigating.isEmpty()) {
            throw Refusal.unprocessable("attendee-investigates", "B5", String.join(", ", investigating))
                    .at("meeting.attendees");
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

    /** Party and government decide together: the leading group, and with it the office or a department's superior. */
    private static void checkSeats(Meeting meeting, MeetingRules rules) {
        var seats = meeting.attendees().stream()
                .flatMap(user -> Stream.ofNullable(rules.members().get(user)))
                .map(MeetingMember::seat)
                .collect(Collectors.toSet());
        if (!seats.contains(Seat.LEADING_GROUP)) {
            throw Refusal.unprocessable("meeting-lacks-body", "B5", Seat.LEADING_GROUP.text())
                    .at("meeting.attendees");
        }
        if (seats.size() < 2) {
            throw Refusal.unprocessable("meeting-lacks-body", "B5", officeOrSuperior())
                    .at("meeting.attendees");
        }
    }

    private static LocalizedText officeOrSuperior() {
        LocalizedText office = Seat.OFFICE.text();
        LocalizedText superior = Seat.SUPERIOR.text();
        return new LocalizedText(office.zh() + "或" + superior.zh(), office.en() + " or " + superior.en());
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
