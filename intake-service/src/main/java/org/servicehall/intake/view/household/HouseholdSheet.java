package org.servicehall.intake.view.household;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.servicehall.contracts.Applicant;
import org.servicehall.contracts.Person;
import org.servicehall.contracts.household.HouseholdEvent.HouseholdRegistered;
import org.servicehall.contracts.household.HouseholdMember;
import org.servicehall.contracts.household.HouseholdRelation;
import org.servicehall.contracts.household.JoiningGround;
import org.servicehall.contracts.household.LeavingGround;

/**
 * A household, who is and who was of it, and what was changed on which evidence (rule S8).
 *
 * @param members in the order in which they came; who left stays, with the last day
 * @param changes latest last
 * @param reviews departures after which the grants are still to be reviewed (C5)
 */
public record HouseholdSheet(
        @JsonProperty("no") String householdNo,
        String hall,
        String community,
        List<Member> members,
        List<HouseholdChange> changes,
        List<GrantReview> reviews,
        int toReview,
        @Person String registeredBy,
        Instant registeredAt,
        Instant changedAt) {
    public HouseholdSheet {
        members = List.copyOf(members);
        changes = List.copyOf(changes);
        reviews = List.copyOf(reviews);
    }

    /**
     * Who is or was of it.
     *
     * @param person pseudonymous reference
     * @param until last day on which they were of it; null while they are
     * @param values under which the data lies in the vault
     */
    public record Member(
            String person,
            String maskedName,
            HouseholdRelation relation,
            LocalDate from,
            JoiningGround joined,
            @Nullable LocalDate until,
            @Nullable LeavingGround left,
            String values) {
        /** Whether they are of it now. */
        boolean isPresent() {
            return until == null;
        }

        Member leaving(LocalDate last, LeavingGround why) {
            return new Member(person, maskedName, relation, from, joined, last, why, values);
        }

        Member named(Applicant right, String under) {
            return new Member(person, right.maskedName(), relation, from, joined, until, left, under);
        }

        Member corrected(HouseholdRelation right, LocalDate since) {
            return new Member(person, maskedName, right, since, joined, until, left, values);
        }
    }

    /** What was done. */
    public enum HouseholdChangeKind {
        REGISTERED,
        MEMBER_JOINED,
        MEMBER_LEFT,
        HEAD_CHANGED,
        CORRECTED,
        NAME_CORRECTED,
        REGISTRATION_CORRECTED,
        APPLIED_FOR,
        GRANTS_REVIEWED
    }

    /**
     * One act.
     *
     * @param maskedName of whom it is about
     * @param evidence what the clerk saw, or what the review found
     * @param wrongRelation what was recorded before, where that was put right; null otherwise
     * @param wrongFrom likewise
     */
    public record HouseholdChange(
            HouseholdChangeKind kind,
            String maskedName,
            String evidence,
            @Nullable HouseholdRelation wrongRelation,
            @Nullable LocalDate wrongFrom,
            @Person String by,
            Instant at) {}

    /**
     * Somebody left while grants ran.
     *
     * @param person who left
     * @param grants numbers of the grants
     */
    public record GrantReview(
            String person,
            String maskedName,
            LeavingGround ground,
            LocalDate until,
            List<String> grants,
            Instant since) {}

    static HouseholdSheet of(HouseholdRegistered event) {
        return new HouseholdSheet(
                event.householdNo(),
                event.hall(),
                event.community(),
                event.members().stream()
                        .map(member -> member(member, event.values()))
                        .toList(),
                List.of(),
                List.of(),
                0,
                event.registeredBy(),
                event.registeredAt(),
                event.registeredAt());
    }

    static Member member(HouseholdMember member, String values) {
        return new Member(
                member.person().ref(),
                member.person().maskedName(),
                member.relation(),
                member.from(),
                member.ground(),
                null,
                null,
                values);
    }

    /** Who are of it now. */
    public List<Member> present() {
        return members.stream().filter(Member::isPresent).toList();
    }

    HouseholdSheet in(String right) {
        return new HouseholdSheet(
                householdNo, hall, right, members, changes, reviews, toReview, registeredBy, registeredAt, changedAt);
    }

    HouseholdSheet with(List<Member> others) {
        return new HouseholdSheet(
                householdNo,
                hall,
                community,
                others,
                changes,
                reviews,
                toReview,
                registeredBy,
                registeredAt,
                changedAt);
    }

    HouseholdSheet reviewing(List<GrantReview> open) {
        return new HouseholdSheet(
                householdNo,
                hall,
                community,
                members,
                changes,
                open,
                open.size(),
                registeredBy,
                registeredAt,
                changedAt);
    }

    HouseholdSheet told(HouseholdChangeKind kind, Applicant about, String evidence, String by, Instant at) {
        return told(new HouseholdChange(kind, about.maskedName(), evidence, null, null, by, at));
    }

    HouseholdSheet told(HouseholdChange change) {
        List<HouseholdChange> all = new ArrayList<>(changes);
        all.add(change);
        return new HouseholdSheet(
                householdNo, hall, community, members, all, reviews, toReview, registeredBy, registeredAt, change.at());
    }
}
