package org.servicehall.intake.api.household;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.servicehall.contracts.GrantTerms;
import org.servicehall.intake.api.household.HouseholdAnswers.HouseholdAffair;
import org.servicehall.intake.api.household.HouseholdAnswers.HouseholdCertification;
import org.servicehall.intake.api.household.HouseholdAnswers.HouseholdCounts;
import org.servicehall.intake.api.household.HouseholdAnswers.HouseholdGrant;
import org.servicehall.intake.catalogue.Catalogue;
import org.servicehall.intake.domain.StandingGrant;
import org.servicehall.intake.domain.matter.Matter;
import org.servicehall.intake.grant.GrantReservations;
import org.servicehall.intake.vault.IntakeKind;
import org.servicehall.intake.view.ApplicationQueries;
import org.servicehall.intake.view.ApplicationSheet;
import org.servicehall.intake.view.affair.AffairQueries;
import org.servicehall.intake.view.affair.GrantQueries;
import org.servicehall.intake.view.affair.PersonalAffair;
import org.servicehall.intake.view.household.HouseholdQueries;
import org.servicehall.intake.view.season.SeasonQueries;
import org.servicehall.platform.vault.Vault;
import org.servicehall.platform.vault.VaultId;
import org.springframework.stereotype.Component;

/**
 * What a household's people have at the hall: applications by what they left in the vault, cases and grants by the view of
 * personal affairs, certifications by the lists they stand on (rules S8, C5, S9).
 */
@Component
class TogetherInHousehold {
    private final Vault vault;
    private final ApplicationQueries applications;
    private final AffairQueries affairs;
    private final SeasonQueries seasons;
    private final HouseholdQueries households;
    private final GrantQueries grants;
    private final GrantReservations reservations;
    private final Catalogue catalogue;

    TogetherInHousehold(
            Vault vault,
            ApplicationQueries applications,
            AffairQueries affairs,
            SeasonQueries seasons,
            HouseholdQueries households,
            GrantQueries grants,
            GrantReservations reservations,
            Catalogue catalogue) {
        this.households = households;
        this.grants = grants;
        this.reservations = reservations;
        this.catalogue = catalogue;
        this.vault = vault;
        this.applications = applications;
        this.affairs = affairs;
        this.seasons = seasons;
    }

    /** Numbers of what any of these has here. */
    Set<String> numbersOf(Collection<String> persons) {
        Set<String> numbers = new TreeSet<>();
        affairs.of(persons).forEach(affair -> numbers.add(affair.no()));
        persons.forEach(person -> addReceived(person, numbers));
        return numbers;
    }

    private void addReceived(String person, Set<String> numbers) {
        vault.findByPerson(IntakeKind.APPLICANT, person).forEach(id -> numbers.add(id.number()));
    }

    List<HouseholdAffair> of(String person) {
        Map<String, PersonalAffair> known =
                affairs.of(Set.of(person)).stream().collect(Collectors.toMap(PersonalAffair::no, Function.identity()));
        Set<String> numbers = new TreeSet<>(known.keySet());
        addReceived(person, numbers);
        return numbers.stream()
                .map(no -> affair(no, applications.find(no).orElse(null), known.get(no)))
                .toList();
    }

    HouseholdCounts count(Collection<String> persons) {
        List<HouseholdAffair> all =
                persons.stream().flatMap(person -> of(person).stream()).toList();
        return new HouseholdCounts(
                count(all.stream()
                        .filter(one -> one.status() != null && one.status().isOpen())),
                count(all.stream().filter(HouseholdAffair::caseOpen)),
                count(all.stream().filter(one -> one.grant() == HouseholdGrant.RUNNING)));
    }

    /**
     * Numbers of what is to be reviewed when this person leaves: what is granted to households and any of them draws or has
     * applied for, and what the person draws alone (C5). What was accepted a moment ago is told by its reservation, which no
     * view has to catch up with.
     */
    List<String> grantsToReview(String no, String person, String hall, LocalDate today) {
        Set<String> ofHouseholds = catalogue.inForce(hall, today).stream()
                .filter(TogetherInHousehold::isGrantedToHouseholds)
                .map(Matter::id)
                .collect(Collectors.toSet());
        List<String> members = households.membership(no).present().stream()
                .map(member -> member.person().ref())
                .toList();
        Stream<String> together = grants.of(members).stream()
                .filter(grant -> ofHouseholds.contains(grant.matterId()))
                .map(StandingGrant::no);
        // Its case is completed and it has not begun, so that it stands in no list of grants.
        List<PersonalAffair> known = List.copyOf(affairs.of(members));
        Stream<String> due = known.stream()
                .filter(affair -> affair.grant() == PersonalAffair.Grant.DUE)
                .map(PersonalAffair::no);
        Stream<String> alone = known.stream()
                .filter(affair -> affair.person().equals(person))
                .filter(affair -> grant(affair) == HouseholdGrant.RUNNING)
                .map(PersonalAffair::no);
        return Stream.of(together, due, alone, reservations.ofHousehold(no, ofHouseholds).stream())
                .flatMap(Function.identity())
                .distinct()
                .sorted()
                .toList();
    }

    private static boolean isGrantedToHouseholds(Matter matter) {
        GrantTerms terms = matter.terms(List.of()).handling().grant();
        return terms != null && terms.belongsToHousehold();
    }

    List<HouseholdCertification> certificationsOf(String person) {
        return vault.findByPerson(IntakeKind.LISTED_PERSON, person).stream()
                .map(VaultId::number)
                .map(number -> number.substring(0, number.indexOf('/')))
                .distinct()
                .flatMap(season -> certification(season, person))
                .toList();
    }

    private Stream<HouseholdCertification> certification(String season, String person) {
        return seasons.find(season).stream()
                .flatMap(sheet -> seasons.person(season, person).stream()
                        .map(one -> new HouseholdCertification(season, sheet.matterName(), one.status(), one.at())));
    }

    private static HouseholdAffair affair(String no, @Nullable ApplicationSheet sheet, @Nullable PersonalAffair seen) {
        return new HouseholdAffair(
                no,
                sheet == null ? null : sheet.matterId(),
                sheet == null ? null : sheet.matterName(),
                sheet == null ? null : sheet.receivedAt(),
                sheet == null ? null : sheet.status(),
                seen != null && seen.handled(),
                seen == null ? HouseholdGrant.NONE : grant(seen));
    }

    private static HouseholdGrant grant(PersonalAffair affair) {
        return switch (affair.grant()) {
            case NONE -> HouseholdGrant.NONE;
            case DUE, RUNNING -> HouseholdGrant.RUNNING;
            case ENDED -> HouseholdGrant.ENDED;
        };
    }

    private static int count(Stream<?> some) {
        return (int) some.count();
    }
}
