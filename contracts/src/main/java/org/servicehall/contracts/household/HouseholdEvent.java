package org.servicehall.contracts.household;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.axonframework.eventsourcing.annotation.EventTag;
import org.axonframework.messaging.eventhandling.annotation.Event;
import org.jspecify.annotations.Nullable;
import org.servicehall.contracts.Applicant;
import org.servicehall.contracts.Person;

/**
 * A household and what changes about it, each with the evidence that the clerk saw; what was wrong is put right by a further
 * event, and both stay (rule S8); topic {@code hall.applications}.
 */
public sealed interface HouseholdEvent {
    String NAMESPACE = "org.servicehall.household";
    String STREAM = "Household";

    /** As {@code 330106-JT20261123-0001}. */
    String householdNo();

    String hall();

    /**
     * Its book was shown for the first time.
     *
     * @param book keyed digest of the household book's number, in hex
     * @param community village or community where it is registered
     * @param members the head among them
     * @param values under which their data, and the book's number, lies in the vault
     * @param evidence what the clerk saw, without personal data
     */
    @Event(namespace = NAMESPACE, name = "registered", version = "1")
    record HouseholdRegistered(
            @EventTag(key = STREAM) String householdNo,
            String hall,
            String book,
            String community,
            List<HouseholdMember> members,
            String values,
            String evidence,
            @Person String registeredBy,
            Instant registeredAt)
            implements HouseholdEvent {
        public HouseholdRegistered {
            members = List.copyOf(members);
        }
    }

    /**
     * Somebody is of it from now on.
     *
     * @param values under which their data lies in the vault
     */
    @Event(namespace = NAMESPACE, name = "member-joined", version = "1")
    record MemberJoined(
            @EventTag(key = STREAM) String householdNo,
            String hall,
            HouseholdMember member,
            String values,
            String evidence,
            @Person String recordedBy,
            Instant recordedAt)
            implements HouseholdEvent {}

    /**
     * Somebody is of it no more.
     *
     * @param until last day on which they were of it
     * @param grants numbers of the grants to be reviewed because of it, which ran or were applied for then (C5); none where empty
     */
    @Event(namespace = NAMESPACE, name = "member-left", version = "1")
    record MemberLeft(
            @EventTag(key = STREAM) String householdNo,
            String hall,
            Applicant member,
            LeavingGround ground,
            LocalDate until,
            List<String> grants,
            String evidence,
            @Person String recordedBy,
            Instant recordedAt)
            implements HouseholdEvent {
        public MemberLeft {
            grants = List.copyOf(grants);
        }
    }

    /**
     * Another of its members heads it.
     *
     * @param formersRelation what the former head is to the new one
     */
    @Event(namespace = NAMESPACE, name = "head-changed", version = "1")
    record HeadChanged(
            @EventTag(key = STREAM) String householdNo,
            String hall,
            Applicant former,
            Applicant head,
            HouseholdRelation formersRelation,
            String evidence,
            @Person String recordedBy,
            Instant recordedAt)
            implements HouseholdEvent {}

    /** What was recorded of a member was wrong: what it was and what it should have been. */
    @Event(namespace = NAMESPACE, name = "membership-corrected", version = "1")
    record MembershipCorrected(
            @EventTag(key = STREAM) String householdNo,
            String hall,
            Applicant member,
            HouseholdRelation wrongRelation,
            HouseholdRelation relation,
            LocalDate wrongFrom,
            LocalDate from,
            String evidence,
            @Person String recordedBy,
            Instant recordedAt)
            implements HouseholdEvent {}

    /**
     * A member's name was written wrongly; what is right lies in the vault, as does what was wrong.
     *
     * @param wrong as they were shown until then
     * @param member the same person
     * @param values under which their data lies in the vault from now on
     */
    @Event(namespace = NAMESPACE, name = "name-corrected", version = "1")
    record NameCorrected(
            @EventTag(key = STREAM) String householdNo,
            String hall,
            Applicant wrong,
            Applicant member,
            String values,
            String evidence,
            @Person String recordedBy,
            Instant recordedAt)
            implements HouseholdEvent {}

    /**
     * The number of its book, or where it is registered, was written wrongly: what it was and what it should have been.
     *
     * @param wrongBook keyed digest of the number as it was typed, in hex
     * @param book of the right one; the same where that was right
     * @param keeper member with whose data the right number lies in the vault
     * @param values under which it lies there; null where the number was right
     */
    @Event(namespace = NAMESPACE, name = "registration-corrected", version = "1")
    record RegistrationCorrected(
            @EventTag(key = STREAM) String householdNo,
            String hall,
            String wrongBook,
            String book,
            String wrongCommunity,
            String community,
            Applicant keeper,
            @Nullable String values,
            String evidence,
            @Person String recordedBy,
            Instant recordedAt)
            implements HouseholdEvent {}

    /**
     * An application of one of its members is for it; named again, the latest counts.
     *
     * @param members whom it concerns
     */
    @Event(namespace = NAMESPACE, name = "applied-for", version = "1")
    record HouseholdAppliedFor(
            @EventTag(key = STREAM) String householdNo,
            String hall,
            String applicationNo,
            List<Applicant> members,
            @Person String namedBy,
            Instant namedAt)
            implements HouseholdEvent {
        public HouseholdAppliedFor {
            members = List.copyOf(members);
        }
    }

    /**
     * Whether the household's grants run on after a member left; they are ended, if so, by an act of their own (C5).
     *
     * @param member who left
     * @param result what was found, without personal data
     */
    @Event(namespace = NAMESPACE, name = "grants-reviewed", version = "1")
    record GrantsReviewed(
            @EventTag(key = STREAM) String householdNo,
            String hall,
            Applicant member,
            List<String> grants,
            String result,
            @Person String reviewedBy,
            Instant reviewedAt)
            implements HouseholdEvent {
        public GrantsReviewed {
            grants = List.copyOf(grants);
        }
    }
}
