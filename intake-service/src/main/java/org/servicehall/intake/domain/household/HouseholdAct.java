package org.servicehall.intake.domain.household;

import java.util.List;
import java.util.Map;
import org.servicehall.contracts.Applicant;
import org.servicehall.contracts.Offers;
import org.servicehall.contracts.Refusal;
import org.servicehall.contracts.household.HouseholdEvent.MemberLeft;
import org.servicehall.contracts.household.HouseholdMember;
import org.servicehall.contracts.household.HouseholdRelation;

/**
 * What is done with a household, each under the name of its operation, and which of it who is of it rules out: asked by each
 * command, and for what is offered (rule S8, ADR 26).
 */
public enum HouseholdAct implements Offers.Act {
    JOIN("households.join"),
    LEAVE("households.leave"),
    CORRECT("households.correct"),
    CORRECT_NAME("households.correctName"),
    CORRECT_REGISTRATION("households.correctRegistration"),
    CHANGE_HEAD("households.changeHead"),
    REVIEW("households.reviewGrants");

    private static final String PERSON = "person";

    private final String operation;

    HouseholdAct(String operation) {
        this.operation = operation;
    }

    @Override
    public String operation() {
        return operation;
    }

    /** With the household itself. */
    public static Offers offers(Membership membership) {
        return offers(membership, Map.of(), JOIN, CORRECT_REGISTRATION);
    }

    /** With one of its people. */
    public static Offers offers(Membership membership, String person) {
        return offers(membership, Map.of(PERSON, person), LEAVE, CORRECT, CORRECT_NAME, CHANGE_HEAD);
    }

    /** With what nobody has reviewed since somebody left. */
    public static Offers reviews(Membership membership, String person) {
        return offers(membership, Map.of(PERSON, person), REVIEW);
    }

    private static Offers offers(Membership membership, Map<String, String> place, HouseholdAct... acts) {
        return Offers.of(acts, _ -> List.of(place), (act, in) -> act.check(membership, in.getOrDefault(PERSON, "")));
    }

    /** @throws Refusal whatever the request says beside the person */
    void check(Membership membership, String person) {
        switch (this) {
            case JOIN -> checkRoom(membership);
            case LEAVE -> checkLeaving(membership, person);
            case CORRECT, CORRECT_NAME -> membership.member(person);
            case CORRECT_REGISTRATION -> checkInhabited(membership);
            case CHANGE_HEAD -> checkHeadship(membership, person);
            case REVIEW -> review(membership, person);
        }
    }

    private static void checkRoom(Membership membership) {
        if (membership.present().size() >= Household.MOST_MEMBERS) {
            throw Refusal.conflict("household-full", "S8", Household.MOST_MEMBERS);
        }
    }

    /** With whom would its number lie? */
    private static void checkInhabited(Membership membership) {
        if (membership.present().isEmpty()) {
            throw Refusal.conflict("household-of-nobody", "S8");
        }
    }

    private static void checkLeaving(Membership membership, String person) {
        HouseholdMember member = membership.member(person);
        if (member.relation() == HouseholdRelation.HEAD && membership.present().size() > 1) {
            throw Refusal.conflict("head-to-be-named-first", "S8");
        }
    }

    private static void checkHeadship(Membership membership, String person) {
        if (membership.member(person).relation() == HouseholdRelation.HEAD) {
            throw Refusal.conflict("heads-already", "S8");
        }
        head(membership);
    }

    /** @throws Refusal {@code household-needs-one-head}, where it has none: one joins as its head */
    static Applicant head(Membership membership) {
        return membership
                .head()
                .map(HouseholdMember::person)
                .orElseThrow(() -> Refusal.conflict("household-needs-one-head", "S8"));
    }

    static MemberLeft review(Membership membership, String person) {
        return membership.review(person).orElseThrow(() -> Refusal.conflict("no-grants-to-review", "S8"));
    }
}
