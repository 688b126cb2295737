package org.servicehall.intake.api.household;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.servicehall.contracts.Offers;
import org.servicehall.contracts.Offers.Offer;
import org.servicehall.contracts.Refusal;
import org.servicehall.intake.api.household.HouseholdAnswers.GrantReviewShown;
import org.servicehall.intake.api.household.HouseholdAnswers.HouseholdAffairs;
import org.servicehall.intake.api.household.HouseholdAnswers.HouseholdLine;
import org.servicehall.intake.api.household.HouseholdAnswers.HouseholdMemberShown;
import org.servicehall.intake.api.household.HouseholdAnswers.HouseholdShown;
import org.servicehall.intake.api.household.HouseholdAnswers.HouseholdTogether;
import org.servicehall.intake.api.look.Looks;
import org.servicehall.intake.domain.household.HouseholdAct;
import org.servicehall.intake.domain.household.Membership;
import org.servicehall.intake.vault.HouseholdPeople;
import org.servicehall.intake.view.household.HouseholdQueries;
import org.servicehall.intake.view.household.HouseholdSheet;
import org.servicehall.intake.view.household.HouseholdSheet.Member;
import org.servicehall.platform.action.Action;
import org.servicehall.platform.action.Actions;
import org.servicehall.platform.http.Answers;
import org.servicehall.platform.http.MinimumVersion;
import org.servicehall.platform.http.Paging;
import org.servicehall.platform.http.ReadingReason;
import org.servicehall.platform.security.Actor;
import org.servicehall.platform.security.HallGuard;
import org.servicehall.platform.settings.Halls;
import org.servicehall.platform.vault.ResidentNumber;
import org.servicehall.platform.vault.Vault;
import org.servicehall.platform.view.Page;
import org.servicehall.platform.view.Versioned;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Shows households: to the staff masked and with counts, to who may look by name and with all that stands together (S8, R3). */
@RestController
@RequestMapping("/api/households")
@PreAuthorize("hasAnyRole('CLERK', 'LEAD', 'OFFICE', 'AUDITOR')")
class HouseholdPages {
    private final HouseholdQueries households;
    private final TogetherInHousehold together;
    private final Looks looks;
    private final Vault vault;
    private final Actions actions;
    private final Halls halls;
    private final Clock clock;

    HouseholdPages(
            HouseholdQueries households,
            TogetherInHousehold together,
            Looks looks,
            Vault vault,
            Actions actions,
            Halls halls,
            Clock clock) {
        this.halls = halls;
        this.clock = clock;
        this.households = households;
        this.together = together;
        this.looks = looks;
        this.vault = vault;
        this.actions = actions;
    }

    /** @param toReview only those whose grants are to be reviewed since somebody left */
    @GetMapping
    Page<HouseholdLine> find(@RequestParam(defaultValue = "false") boolean toReview, Paging paging, Actor actor) {
        return households
                .page(actor.hall(), toReview, paging.after(), paging.limit())
                .map(HouseholdLine::of);
    }

    @GetMapping("/{no}")
    ResponseEntity<HouseholdShown> show(@PathVariable String no, Actor actor, MinimumVersion atLeast) {
        Versioned<HouseholdSheet> found = sheet(no, actor, atLeast.value());
        HouseholdSheet sheet = found.view();
        Membership now = households.membership(no);
        var body = new HouseholdShown(
                no,
                sheet.community(),
                sheet.members().stream()
                        .map(member -> HouseholdMemberShown.of(member, actions(no, offers(now, member))))
                        .toList(),
                together.count(sheet.present().stream().map(Member::person).toList()),
                sheet.changes(),
                sheet.reviews().stream()
                        .map(review ->
                                GrantReviewShown.of(review, actions(no, HouseholdAct.reviews(now, review.person()))))
                        .toList(),
                sheet.registeredBy(),
                sheet.registeredAt(),
                actions(no, offers(now)));
        return Answers.ok(body, found.version());
    }

    /** Names, numbers and everything each of them has here; a look at each is recorded (R3). */
    @GetMapping("/{no}/affairs")
    @PreAuthorize("hasAnyRole('CLERK', 'LEAD')")
    HouseholdTogether affairs(@PathVariable String no, @ReadingReason String why, Actor actor) {
        HouseholdSheet sheet = sheet(no, actor, OptionalLong.empty()).view();
        List<Member> present = sheet.present();
        looks.checkMayAtHousehold(
                no,
                registrar(sheet),
                together.numbersOf(present.stream().map(Member::person).toList()),
                actor,
                why);
        return new HouseholdTogether(
                no,
                present.stream().map(member -> affairs(no, member, actor, why)).toList());
    }

    /** On that day alone; else anybody could give themselves the right by recording something. */
    private Set<String> registrar(HouseholdSheet sheet) {
        LocalDate today = halls.today(sheet.hall(), clock.instant());
        return today.equals(halls.today(sheet.hall(), sheet.registeredAt())) ? Set.of(sheet.registeredBy()) : Set.of();
    }

    private HouseholdAffairs affairs(String no, Member member, Actor actor, String why) {
        Map<String, String> data = read(no, member, actor, why);
        @Nullable String idNumber = data.get(Vault.ID_NUMBER);
        @Nullable LocalDate born = idNumber == null ? null : ResidentNumber.birthDate(idNumber);
        return new HouseholdAffairs(
                member.person(),
                member.maskedName(),
                data.get("name"),
                idNumber,
                born,
                member.relation(),
                together.of(member.person()),
                together.certificationsOf(member.person()));
    }

    /** Nothing of who was erased (S11); a reason that may not be given is refused all the same. */
    private Map<String, String> read(String no, Member member, Actor actor, String why) {
        try {
            return vault.read(HouseholdPeople.idOf(no, member.person(), member.values()), actor, why);
        } catch (Refusal refusal) {
            if (refusal.code().equals("personal-data-erased")) {
                return Map.of();
            }
            throw refusal;
        }
    }

    private Versioned<HouseholdSheet> sheet(String no, Actor actor, OptionalLong atLeast) {
        HallGuard.check(actor, no);
        return households.findWithVersion(no, atLeast).orElseThrow(() -> HallGuard.unknown(no));
    }

    private static Offers offers(Membership now) {
        List<Offer> all = new ArrayList<>(List.of(new Offer("households.affairs", Map.of())));
        all.addAll(HouseholdAct.offers(now).all());
        return new Offers(all);
    }

    /** Nothing is done with who left. */
    private static Offers offers(Membership now, Member member) {
        return member.until() == null ? HouseholdAct.offers(now, member.person()) : new Offers(List.of());
    }

    private List<Action> actions(String no, Offers offers) {
        return actions.of(offers, Map.of("no", no));
    }
}
