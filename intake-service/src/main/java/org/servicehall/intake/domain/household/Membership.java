package org.servicehall.intake.domain.household;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.servicehall.contracts.Applicant;
import org.servicehall.contracts.Refusal;
import org.servicehall.contracts.household.HouseholdEvent;
import org.servicehall.contracts.household.HouseholdEvent.GrantsReviewed;
import org.servicehall.contracts.household.HouseholdEvent.HeadChanged;
import org.servicehall.contracts.household.HouseholdEvent.HouseholdAppliedFor;
import org.servicehall.contracts.household.HouseholdEvent.HouseholdRegistered;
import org.servicehall.contracts.household.HouseholdEvent.MemberJoined;
import org.servicehall.contracts.household.HouseholdEvent.MemberLeft;
import org.servicehall.contracts.household.HouseholdEvent.MembershipCorrected;
import org.servicehall.contracts.household.HouseholdEvent.NameCorrected;
import org.servicehall.contracts.household.HouseholdEvent.RegistrationCorrected;
import org.servicehall.contracts.household.HouseholdMember;
import org.servicehall.contracts.household.HouseholdRelation;

/**
 * Who is of a household now, as its events have it (rule S8).
 *
 * @param present in the order in which they came
 * @param toReview departures after which nobody has looked at the grants yet (C5)
 */
public record Membership(List<HouseholdMember> present, List<MemberLeft> toReview) {
    /** Before anything is recorded. */
    public static final Membership NOBODY = new Membership(List.of(), List.of());

    public Membership {
        present = List.copyOf(present);
        toReview = List.copyOf(toReview);
    }

    /** What it is after that. */
    public Membership after(HouseholdEvent event) {
        return switch (event) {
            case HouseholdRegistered e -> new Membership(e.members(), toReview);
            case MemberJoined e -> with(e.member());
            case MemberLeft e -> without(e);
            case HeadChanged e ->
                related(e.former().ref(), e.formersRelation()).related(e.head().ref(), HouseholdRelation.HEAD);
            case MembershipCorrected e -> corrected(e);
            case NameCorrected e -> named(e.member());
            case RegistrationCorrected _, HouseholdAppliedFor _ -> this;
            case GrantsReviewed e ->
                new Membership(
                        present,
                        toReview.stream()
                                .filter(left ->
                                        !left.member().ref().equals(e.member().ref()))
                                .toList());
        };
    }

    /** Who is of it now by that reference. */
    public Optional<HouseholdMember> find(String person) {
        return present.stream()
                .filter(member -> member.person().ref().equals(person))
                .findFirst();
    }

    /** @throws Refusal {@code unknown-number}, 404 */
    HouseholdMember member(String person) {
        return find(person).orElseThrow(() -> Refusal.notFound("unknown-number", person));
    }

    /** The departure of that person after which nobody has looked at the grants yet (C5). */
    public Optional<MemberLeft> review(String person) {
        return toReview.stream()
                .filter(left -> left.member().ref().equals(person))
                .findFirst();
    }

    /** References of all who are of it, and of who left while grants ran that nobody has reviewed since (C5). */
    public Stream<String> together() {
        return Stream.concat(
                        present.stream().map(HouseholdMember::person),
                        toReview.stream().map(MemberLeft::member))
                .map(Applicant::ref)
                .distinct();
    }

    /** Empty where the last head left alone. */
    Optional<HouseholdMember> head() {
        return present.stream()
                .filter(member -> member.relation() == HouseholdRelation.HEAD)
                .findFirst();
    }

    private Membership with(HouseholdMember member) {
        List<HouseholdMember> all = new ArrayList<>(present);
        all.add(member);
        return new Membership(all, toReview);
    }

    private Membership without(MemberLeft event) {
        String person = event.member().ref();
        return new Membership(
                present.stream()
                        .filter(member -> !member.person().ref().equals(person))
                        .toList(),
                event.grants().isEmpty() ? toReview : reviewing(event));
    }

    /** Who left, came back and left again is reviewed once, for all that ran. */
    private List<MemberLeft> reviewing(MemberLeft event) {
        Optional<MemberLeft> before = review(event.member().ref());
        List<MemberLeft> reviews = new ArrayList<>(toReview);
        before.ifPresent(reviews::remove);
        reviews.add(before.map(MemberLeft::grants)
                .map(earlier -> with(
                        event,
                        Stream.concat(earlier.stream(), event.grants().stream())
                                .distinct()
                                .toList()))
                .orElse(event));
        return reviews;
    }

    private static MemberLeft with(MemberLeft event, List<String> grants) {
        return new MemberLeft(
                event.householdNo(),
                event.hall(),
                event.member(),
                event.ground(),
                event.until(),
                grants,
                event.evidence(),
                event.recordedBy(),
                event.recordedAt());
    }

    private Membership related(String person, HouseholdRelation relation) {
        return changed(person, relation, null);
    }

    private Membership named(Applicant right) {
        return new Membership(
                present.stream()
                        .map(member -> member.person().ref().equals(right.ref())
                                ? new HouseholdMember(right, member.relation(), member.from(), member.ground())
                                : member)
                        .toList(),
                toReview);
    }

    private Membership corrected(MembershipCorrected event) {
        return changed(event.member().ref(), event.relation(), event.from());
    }

    private Membership changed(String person, HouseholdRelation relation, @Nullable LocalDate from) {
        return new Membership(
                present.stream()
                        .map(member -> member.person().ref().equals(person)
                                ? new HouseholdMember(
                                        member.person(), relation, from == null ? member.from() : from, member.ground())
                                : member)
                        .toList(),
                toReview);
    }
}
