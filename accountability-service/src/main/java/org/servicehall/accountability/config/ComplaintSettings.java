package org.servicehall.accountability.config;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.hibernate.validator.constraints.Range;
import org.jspecify.annotations.Nullable;
import org.servicehall.accountability.domain.complaint.MeetingMember;
import org.servicehall.accountability.domain.complaint.MeetingMember.Seat;
import org.servicehall.accountability.domain.complaint.MeetingRules;
import org.servicehall.contracts.accountability.Fault;
import org.servicehall.contracts.accountability.Investigator;
import org.servicehall.contracts.accountability.Investigator.Body;
import org.servicehall.platform.form.HallCode;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.annotation.Validated;

/**
 * Settings {@code hall.complaints.*}.
 *
 * @param decideWorkingDays until the end of this working day a complaint is to be accepted or declined (rule B5)
 * @param dueDays calendar days in which an accepted complaint is to be concluded (rule P5)
 * @param extensionDays as many more calendar days the leading group may give it, once (rule P5)
 * @param appealDays calendar days in which the person sanctioned may appeal; where the last is a day off, until the end of the
 *     next working day (rules B8, D1)
 * @param quorum fewer attendees of a joint meeting decide nothing (rule B5)
 * @param repeatedFaults so many faults of a person within one year make the next weigh more (rule B3)
 * @param faultPercent how much of a fault one of a kind weighs there, in percent; a kind not named weighs a whole one
 * @param maxAttachments files a complaint may have
 * @param maxAttachmentSize largest of them; the same limit stands in {@code hall.http.max-body-by-path} and at the gateway
 * @param members who may investigate, and for which body (rule B5)
 * @param meeting who sits in the joint meeting, which decides (rule B5)
 * @param sanctions files of halls with a table of their own, by code of the hall (rules B3, B4)
 */
@Validated
@ConfigurationProperties("hall.complaints")
public record ComplaintSettings(
        @Range(min = 1, max = 60) @DefaultValue("5") int decideWorkingDays,
        @Range(min = 1, max = 365) @DefaultValue("60") int dueDays,
        @Range(min = 1, max = 365) @DefaultValue("30") int extensionDays,
        @Range(min = 1, max = 365) @DefaultValue("30") int appealDays,
        @Range(min = 1, max = 50) @DefaultValue("3") int quorum,
        @Range(min = 1, max = 50) @DefaultValue("2") int repeatedFaults,
        @Nullable Map<Fault, @NotNull @Range(min = 0, max = 100) Integer> faultPercent,
        @Range(min = 0, max = 20) @DefaultValue("5") int maxAttachments,
        @NotNull @DefaultValue("5MB") DataSize maxAttachmentSize,
        @DefaultValue List<@Valid Member> members,
        @DefaultValue List<@Valid Sitting> meeting,
        @DefaultValue Map<String, Path> sanctions) {
    /** 小错不单独从重: coming or going some minutes off alone never makes another fault weigh more. */
    private static final Map<Fault, Integer> SMALL = Map.of(Fault.LATE, 0, Fault.LEFT_EARLY, 0);

    private static final int WHOLE = 100;

    public ComplaintSettings {
        faultPercent = faultPercent == null ? SMALL : Map.copyOf(faultPercent);
        members = List.copyOf(members);
        meeting = List.copyOf(meeting);
        sanctions = Map.copyOf(sanctions);
    }

    /**
     * Somebody who may be named to investigate.
     *
     * @param hall code of the hall
     * @param user user id
     * @param body whom this person sits for
     */
    public record Member(
            @NotNull @HallCode String hall,
            @NotNull String user,
            @NotNull Body body) {}

    /**
     * Somebody who sits in the joint meeting.
     *
     * @param hall code of the hall
     * @param user user id, of the hall's staff
     * @param windows a department's superior sits for complaints of these; for all where there are none
     * @param from whom a hall that is too small borrows this member from; null for one of its own
     */
    public record Sitting(
            @NotNull @HallCode String hall,
            @NotNull String user,
            @NotNull Seat seat,
            @DefaultValue Set<String> windows,
            @Nullable @Size(min = 1, max = 100) String from) {
        MeetingMember member() {
            return new MeetingMember(seat, windows, from);
        }
    }

    /** @param broughtBy whether somebody brought the complaint that the meeting is about */
    public MeetingRules meetingRules(String hall, Predicate<String> broughtBy, ZoneId zone) {
        return new MeetingRules(quorum, meetingOf(hall), broughtBy, zone);
    }

    /** How much of a fault one of this kind weighs, in percent; a book may name kinds that are no more. */
    int percentOf(String fault) {
        return faultPercent == null
                ? WHOLE
                : faultPercent.entrySet().stream()
                        .filter(one -> one.getKey().name().equals(fault))
                        .findFirst()
                        .map(Map.Entry::getValue)
                        .orElse(WHOLE);
    }

    /** Who sits in the joint meeting of a hall, by user id. */
    public Map<String, MeetingMember> meetingOf(String hall) {
        return meeting.stream()
                .filter(member -> member.hall().equals(hall))
                .collect(Collectors.toMap(Sitting::user, Sitting::member, (first, _) -> first));
    }

    /** Whether the hall's members of the meeting, its investigators not counted, could decide anything. */
    public boolean couldMeet(String hall) {
        var seats = meetingOf(hall);
        return seats.size() >= quorum
                && seats.values().stream().anyMatch(member -> member.seat() == Seat.LEADING_GROUP)
                && seats.values().stream().anyMatch(member -> member.seat() != Seat.LEADING_GROUP);
    }

    /** Bodies nobody sits for at a hall; as long as there is one, no complaint of it can be investigated. */
    public Set<Investigator.Body> bodiesMissingAt(String hall) {
        var missing = EnumSet.allOf(Investigator.Body.class);
        missing.removeAll(membersOf(hall).values());
        return missing;
    }

    /** Who sits for which body at a hall, by user id. */
    public Map<String, Investigator.Body> membersOf(String hall) {
        return members.stream()
                .filter(member -> member.hall().equals(hall))
                .collect(Collectors.toMap(Member::user, Member::body, (first, _) -> first));
    }
}
