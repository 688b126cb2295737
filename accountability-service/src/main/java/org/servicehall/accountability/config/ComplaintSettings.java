package org.servicehall.accountability.config;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.hibernate.validator.constraints.Range;
import org.servicehall.accountability.domain.complaint.MeetingRules;
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
 * @param appealDays calendar days in which the person sanctioned may appeal (rule B8)
 * @param quorum fewer attendees of a joint meeting decide nothing (rule B5)
 * @param repeatedFaults so many faults of a person within one year make the next weigh more (rule B3)
 * @param maxAttachments files a complaint may have
 * @param maxAttachmentSize largest of them; the same limit stands in {@code hall.http.max-body-by-path} and at the gateway
 * @param members who may investigate, and for which body (rule B5)
 * @param sanctions files of halls with a table of their own, by code of the hall (rules B3, B4)
 */
@Validated
@ConfigurationProperties("hall.complaints")
public record ComplaintSettings(
        @Range(min = 1, max = 60) @DefaultValue("5") int decideWorkingDays,
        @Range(min = 1, max = 365) @DefaultValue("30") int appealDays,
        @Range(min = 1, max = 50) @DefaultValue("3") int quorum,
        @Range(min = 1, max = 50) @DefaultValue("2") int repeatedFaults,
        @Range(min = 0, max = 20) @DefaultValue("5") int maxAttachments,
        @NotNull @DefaultValue("5MB") DataSize maxAttachmentSize,
        @DefaultValue List<@Valid Member> members,
        @DefaultValue Map<String, Path> sanctions) {
    public ComplaintSettings {
        members = List.copyOf(members);
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

    /** @param broughtBy whether somebody brought the complaint that the meeting is about */
    public MeetingRules meetingRules(String hall, Predicate<String> broughtBy, ZoneId zone) {
        return new MeetingRules(quorum, membersOf(hall), broughtBy, zone);
    }

    /** Bodies nobody sits for at a hall; as long as there is one, no complaint of it can be investigated or decided. */
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
