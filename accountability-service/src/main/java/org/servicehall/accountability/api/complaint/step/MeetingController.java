package org.servicehall.accountability.api.complaint.step;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.servicehall.accountability.config.ComplaintSettings;
import org.servicehall.accountability.domain.complaint.MeetingMember;
import org.servicehall.accountability.domain.complaint.MeetingMember.Seat;
import org.servicehall.contracts.LocalizedText;
import org.servicehall.contracts.Person;
import org.servicehall.platform.security.Actor;
import org.servicehall.platform.view.Page;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Who sits in the hall's joint meeting, as its settings say, for those who record what it decided (rule B5). */
@RestController
class MeetingController {
    private final ComplaintSettings settings;

    MeetingController(ComplaintSettings settings) {
        this.settings = settings;
    }

    /**
     * A member.
     *
     * @param windows a superior sits for complaints of these alone; for all where there are none
     * @param from whom the hall borrows this member from; null for one of its own
     */
    record MeetingSeat(
            @Person String user,
            Seat seat,
            LocalizedText seatText,
            List<String> windows,
            @Nullable String from) {
        static MeetingSeat of(Map.Entry<String, MeetingMember> sitting) {
            MeetingMember member = sitting.getValue();
            return new MeetingSeat(
                    sitting.getKey(),
                    member.seat(),
                    member.seat().text(),
                    member.windows().stream().sorted().toList(),
                    member.from());
        }
    }

    @GetMapping("/api/complaints/meeting-members")
    @PreAuthorize("hasAnyRole('LEADING_GROUP', 'OFFICE')")
    Page<MeetingSeat> members(Actor actor) {
        return Page.whole(settings.meetingOf(actor.hall()).entrySet().stream()
                .map(MeetingSeat::of)
                .sorted(Comparator.comparing(MeetingSeat::seat).thenComparing(MeetingSeat::user))
                .toList());
    }
}
