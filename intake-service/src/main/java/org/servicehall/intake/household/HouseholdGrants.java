package org.servicehall.intake.household;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.servicehall.contracts.GrantTerms;
import org.servicehall.contracts.application.ApplicationEvent;
import org.servicehall.contracts.application.ApplicationEvent.ApplicationReceived;
import org.servicehall.intake.domain.StandingGrant;
import org.servicehall.intake.domain.household.Membership;
import org.servicehall.intake.view.affair.GrantQueries;
import org.servicehall.intake.view.household.HouseholdQueries;
import org.servicehall.platform.event.RecordedEvent;
import org.servicehall.platform.event.Streams;
import org.springframework.stereotype.Component;

/** What somebody draws, alone or with all who live under one household book (rules C5, S8). */
@Component
public class HouseholdGrants {
    private final HouseholdClaims claims;
    private final HouseholdQueries households;
    private final GrantQueries grants;
    private final Streams streams;

    HouseholdGrants(HouseholdClaims claims, HouseholdQueries households, GrantQueries grants, Streams streams) {
        this.streams = streams;
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
        Stream<String> persons =
                terms != null && terms.belongsToHousehold() ? together(person).stream() : Stream.of(person);
        return persons.flatMap(one -> grants.of(one).stream()).distinct().toList();
    }

    /** The same, for an application as it was received (M5); nothing where there is none of that number. */
    public List<StandingGrant> standingFor(String applicationNo) {
        return streams.first(ApplicationEvent.STREAM + ":" + applicationNo)
                .map(RecordedEvent::payload)
                .map(ApplicationReceived.class::cast)
                .map(received -> standing(
                        received.applicant().ref(), received.terms().handling().grant()))
                .orElse(List.of());
    }

    /**
     * All who are of this person's household, the person among them. Who left while grants ran counts as of it until the lead
     * has reviewed them, so that nobody leaves for the day of an acceptance.
     */
    public List<String> together(String person) {
        Stream<String> members = Stream.concat(
                        claims.householdOf(person).stream(), claims.leftUnreviewed(person).stream())
                .map(households::membership)
                .flatMap(Membership::together);
        return Stream.concat(Stream.of(person), members).distinct().toList();
    }
}
