package org.servicehall.intake.household;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.servicehall.contracts.GrantTerms;
import org.servicehall.contracts.application.ApplicationEvent.ApplicationReceived;
import org.servicehall.intake.domain.StandingGrant;
import org.servicehall.intake.domain.household.Membership;
import org.servicehall.intake.household.HouseholdClaims.Ties;
import org.servicehall.intake.view.affair.GrantQueries;
import org.servicehall.intake.view.household.HouseholdQueries;
import org.springframework.stereotype.Component;

/** What somebody draws, alone or with all who live under one household book (rules C5, S8). */
@Component
public class HouseholdGrants {
    private final HouseholdClaims claims;
    private final HouseholdQueries households;
    private final GrantQueries grants;

    HouseholdGrants(HouseholdClaims claims, HouseholdQueries households, GrantQueries grants) {
        this.claims = claims;
        this.households = households;
        this.grants = grants;
    }

    /**
     * What stands where a further grant is applied for: the person's, or the household's where it is granted to one.
     *
     * @param terms of what is applied for; null where nothing is granted
     */
    public List<StandingGrant> standing(String person, @Nullable GrantTerms terms) {
        return standing(person, tiesOf(person, terms));
    }

    /** The same, for an application as it was received (M5), with whose households it counts. */
    public List<StandingGrant> standingFor(ApplicationReceived application, Ties ties) {
        return standing(application.applicant().ref(), ties);
    }

    private List<StandingGrant> standing(String person, Ties ties) {
        return grants.of(together(person, ties)).stream().distinct().toList();
    }

    /** The applicant's, where it is granted to a household; none are asked for where it is not. */
    public Ties tiesOf(ApplicationReceived application) {
        return tiesOf(
                application.applicant().ref(), application.terms().handling().grant());
    }

    private Ties tiesOf(String person, @Nullable GrantTerms terms) {
        return terms != null && terms.belongsToHousehold() ? claims.tiesOf(person) : Ties.NONE;
    }

    /**
     * All who are of these households, the person first. Who left while grants ran counts as of it until the lead
     * has reviewed them, so that nobody leaves for the day of an acceptance.
     */
    private List<String> together(String person, Ties ties) {
        Stream<String> members = ties.all().map(households::membership).flatMap(Membership::together);
        return Stream.concat(Stream.of(person), members).distinct().toList();
    }
}
