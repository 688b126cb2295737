package org.servicehall.accountability.domain.complaint;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.function.Predicate;

/**
 * What the hall asks of its joint meeting (rule B5).
 *
 * @param quorum fewer attendees decide nothing
 * @param members who sits in it, by user id; nobody else does
 * @param broughtBy whether somebody brought the complaint, which no event tells (rule B7)
 * @param zone in which the days of a meeting are counted
 */
public record MeetingRules(int quorum, Map<String, MeetingMember> members, Predicate<String> broughtBy, ZoneId zone) {
    public MeetingRules {
        members = Map.copyOf(members);
    }

    LocalDate day(Instant at) {
        return at.atZone(zone).toLocalDate();
    }
}
